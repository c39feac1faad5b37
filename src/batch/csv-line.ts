/** Lines of CSV as RFC 4180 has them, with whatever parts the values. */

/** A value, in quotes where it needs them. */
export function formatValue(value: string, separator: string): string {
  return value.includes(separator) || NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const NEEDS_QUOTES = /["\r\n]/;

/** A line without its end. */
export function formatValues(values: readonly string[], separator: string): string {
  return values.map((value) => formatValue(value, separator)).join(separator);
}

/**
 * As many values as there are columns. Missing ones are empty; where there are too many, the last column holds the rest,
 * so that nothing of a row is lost.
 */
export function fitColumns(values: readonly string[], columns: number, delimiter: string): readonly string[] {
  if (values.length === columns) return values;
  if (values.length < columns) return [...values, ...Array<string>(columns - values.length).fill('')];
  const rest = values.slice(columns - 1);
  while (rest.length > 1 && rest.at(-1)!.trim() === '') rest.pop();
  return [...values.slice(0, columns - 1), rest.join(delimiter)];
}
