/** What spreadsheet programs take for the start of a formula (source: OWASP, "CSV Injection"). */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** A number, or a phone number with its country code, is no formula. */
const NUMBER = /^\s*[+-]?[\d\s.,()/-]+$/;

/** The value with an apostrophe in front, if a spreadsheet program would take it for a formula. */
export function safeCell(value: string): string {
  return FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
}
