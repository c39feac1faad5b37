const EXPONENT_FORM = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/;

/** The digits of a number without an exponent (`0.000000000008`, not `8e-12`), which programs read as text. At least 1e21 keeps it. */
export function decimalText(value: number): string {
  const text = String(value);
  const [, sign, first, rest = '', exponent] = EXPONENT_FORM.exec(text) ?? [];
  return exponent === undefined ? text : `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}
