import { createHash } from 'node:crypto';

/** Hexadecimal digits of the checksum: 64 bits. */
const CHECK_DIGITS = 16;

/** The beginning of the SHA-256 of a text. It detects damage; anybody can compute it. */
export function checksumOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex').slice(0, CHECK_DIGITS);
}

/** An object as a line of JSON whose last property, `check`, is its checksum. */
export function writeCheckedLine(value: object): string {
  return `${JSON.stringify({ ...value, check: checksumOf(JSON.stringify(value)) })}\n`;
}

export interface CheckedLine {
  readonly value: object;
  /** `false` for a line without a checksum, as earlier versions wrote it. */
  readonly isChecked: boolean;
}

/** The object of a line, without its checksum; `undefined` if it is damaged. */
export function parseCheckedLine(line: string): CheckedLine | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  const { check, ...value } = parsed as { readonly check?: unknown };
  if (check === undefined) return { value, isChecked: false };
  return check === checksumOf(JSON.stringify(value)) ? { value, isChecked: true } : undefined;
}
