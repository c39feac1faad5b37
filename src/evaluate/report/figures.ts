/** A share as per cent, with as many decimals as its nearness to 100 needs; never rounded up to 100 or down to 0. */
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

/** Three digits or so. */
export function short(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return whole(value);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
