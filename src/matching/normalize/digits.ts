const ZERO = 48;
const NINE = 57;

export function startsWithDigit(token: string | undefined): boolean {
  if (token === undefined || token === '') return false;
  const code = token.charCodeAt(0);
  return code >= ZERO && code <= NINE;
}

export function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= ZERO && code <= NINE;
}

/** Number of digits at the start of the token. */
export function digitsLength(token: string): number {
  let length = 0;
  while (length < token.length && token.charCodeAt(length) >= ZERO && token.charCodeAt(length) <= NINE) length++;
  return length;
}

/** Removes leading zeros; returns `0` for zeros only. */
export function withoutZeros(digits: string): string {
  let start = 0;
  while (start < digits.length - 1 && digits.charCodeAt(start) === ZERO) start++;
  return start === 0 ? digits : digits.slice(start);
}
