/** A share in percent with two to four decimals. Only exact values are shown as 0 % and 100 %. */
export function percent(share: number | undefined): string {
  if (share === undefined) return '–';
  if (share === 1) return '100 %';
  if (share === 0) return '0 %';
  const value = 100 * share;
  for (let decimals = 2; decimals <= 4; decimals++) {
    const text = value.toFixed(decimals);
    if (Number(text) < 100 && Number(text) > 0) return `${text} %`;
  }
  return value > 50 ? '>99.9999 %' : '<0.0001 %';
}

const GROUPED = new Intl.NumberFormat('en-GB');

export function whole(value: number): string {
  return GROUPED.format(Math.round(value));
}

/** About three significant digits. */
export function short(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return whole(value);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
