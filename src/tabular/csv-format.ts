/** Writes CSV as RFC 4180 describes it, with any delimiter. */

/** Quotes the value only if necessary. */
export function formatCsvValue(value: string, delimiter: string): string {
  return value.includes(delimiter) || NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const NEEDS_QUOTES = /["\r\n]/;

/** Returns a line without its line end. */
export function formatCsvLine(values: readonly string[], delimiter: string): string {
  return values.map((value) => formatCsvValue(value, delimiter)).join(delimiter);
}
