/*
 * Lines of ASCII text in a page of a tail. A line that differs from an earlier one of the page only in a number of 13 digits
 * and in 16 bytes in base64url is stored as a repetition, in 28 bytes:
 *
 *     byte 0       MARK, which no text contains
 *     12 bits      where the earlier line begins in the page
 *     12 bits      where the 16 bytes begin in that line
 *     int32        the lower half of the number
 *     12 bits      the upper half of the number
 *     12 bits      the length of the line
 *     8 bits       unused
 *     4 x int32    the 16 bytes
 *
 * All of them are little-endian.
 */

const MARK = 0x80;

export const REPETITION_BYTES = 28;

/** Where the number begins in a line. */
export const NUMBER_AT = '{"t":'.length;
const NUMBER_DIGITS = 13;
const MIN_NUMBER = 1e12;
const MAX_NUMBER = 1e13 - 1;

/** The characters of 16 bytes in base64url. */
export const HASH_LENGTH = 22;

/** The longest line that can be repeated. */
export const MAX_REPEATED_LENGTH = 0xfff;

const WORD = 2 ** 32;
const LINE_END = 0x0a;

/** A line that may be repeated in the page that has it. */
export interface RepeatableLine {
  /** ASCII, with its line end; at most {@link MAX_REPEATED_LENGTH} bytes. */
  readonly text: Uint8Array;
  /** Where the 16 bytes begin in the line; -1 if it has none. */
  readonly hashAt: number;
  /** The page that has the line, and where it begins there. Only the tail writes them. */
  pageNumber: number;
  lineAt: number;
}

/** Whether a repetition can have the number. */
export function isRepeatable(number: number): boolean {
  return number >= MIN_NUMBER && number <= MAX_NUMBER;
}

/** @param hash four words, little-endian */
export function writeRepetition(
  page: DataView,
  at: number,
  { text, lineAt, hashAt }: RepeatableLine,
  number: number,
  hash: Int32Array,
): void {
  page.setInt32(at, MARK | (lineAt << 8) | (hashAt << 20), true);
  page.setInt32(at + 4, number | 0, true);
  page.setInt32(at + 8, Math.floor(number / WORD) | (text.length << 12), true);
  page.setInt32(at + 12, hash[0]!, true);
  page.setInt32(at + 16, hash[1]!, true);
  page.setInt32(at + 20, hash[2]!, true);
  page.setInt32(at + 24, hash[3]!, true);
}

/** Writes lines of pages as text. */
export class LineExpander {
  private readonly numbers = new NumberWriter();
  private readonly hash = new Int32Array(4);
  /** The earlier lines of the page, by where they begin. */
  private readonly lines = new Map<number, Uint8Array>();

  /**
   * Writes the lines from `start` to `end` of a page. Ends before a repetition that is damaged.
   *
   * @param target has room for all of them
   * @returns the end of the text in `target`
   */
  expand(page: Uint8Array, [start, end]: readonly [number, number], target: Uint8Array, targetAt: number): number {
    this.lines.clear();
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    let to = targetAt;
    for (let at = start; at < end; ) {
      if (page[at] === MARK) {
        const length = this.repeat(page, view, [at, end], target, to);
        if (length === 0) break;
        at += REPETITION_BYTES;
        to += length;
      } else {
        const mark = page.indexOf(MARK, at);
        const textEnd = mark < 0 ? end : Math.min(mark, end);
        target.set(page.subarray(at, textEnd), to);
        to += textEnd - at;
        at = textEnd;
      }
    }
    return to;
  }

  /** @returns the length of the line; 0 if the repetition is damaged, or there is no room for its line */
  private repeat(
    page: Uint8Array,
    view: DataView,
    [at, end]: readonly [number, number],
    target: Uint8Array,
    to: number,
  ): number {
    if (at + REPETITION_BYTES > end) return 0;
    const head = view.getInt32(at, true);
    const rest = view.getInt32(at + 8, true);
    const number = (view.getInt32(at + 4, true) >>> 0) + (rest & 0xfff) * WORD;
    const length = (rest >>> 12) & 0xfff;
    const hashAt = head >>> 20;
    const line = this.lineAt(page, (head >>> 8) & 0xfff, length);
    if (line === undefined || !isRepeatable(number) || hashAt + HASH_LENGTH > length) return 0;
    if (to + length > target.length) return 0;
    target.set(line, to);
    this.numbers.write(number, target, to + NUMBER_AT);
    for (let i = 0; i < 4; i++) this.hash[i] = view.getInt32(at + 12 + 4 * i, true);
    writeBase64url(this.hash, target, to + hashAt);
    return length;
  }

  /** `undefined` if there is no line of this length. */
  private lineAt(page: Uint8Array, at: number, length: number): Uint8Array | undefined {
    const known = this.lines.get(at);
    if (known !== undefined) return known.length === length ? known : undefined;
    if (length <= NUMBER_AT + NUMBER_DIGITS || page[at + length - 1] !== LINE_END) return undefined;
    const line = page.subarray(at, at + length);
    this.lines.set(at, line);
    return line;
  }
}

/** Writes numbers of {@link NUMBER_DIGITS} digits, of which many in a row are the same. */
export class NumberWriter {
  private readonly digits = new Uint8Array(NUMBER_DIGITS);
  private number = 0;

  write(number: number, target: Uint8Array, at: number): void {
    const { digits } = this;
    if (number !== this.number) {
      this.number = number;
      const text = String(number);
      for (let i = 0; i < NUMBER_DIGITS; i++) digits[i] = text.charCodeAt(i);
    }
    for (let i = 0; i < NUMBER_DIGITS; i++) target[at + i] = digits[i]!;
  }
}

/** The codes of the digits of base64url. */
const DIGITS = Uint8Array.from(
  Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 'latin1'),
);

/** Writes 16 bytes, {@link HASH_LENGTH} digits. @param words four, little-endian */
export function writeBase64url(words: Int32Array, target: Uint8Array, at: number): void {
  const first = words[0]!;
  const second = words[1]!;
  const third = words[2]!;
  const fourth = words[3]!;
  writeDigits(target, at, ((first & 0xff) << 16) | (first & 0xff00) | ((first >>> 16) & 0xff));
  writeDigits(target, at + 4, ((first >>> 24) << 16) | ((second & 0xff) << 8) | ((second >>> 8) & 0xff));
  writeDigits(target, at + 8, (second & 0xff0000) | ((second >>> 24) << 8) | (third & 0xff));
  writeDigits(target, at + 12, ((third & 0xff00) << 8) | ((third >>> 8) & 0xff00) | (third >>> 24));
  writeDigits(target, at + 16, ((fourth & 0xff) << 16) | (fourth & 0xff00) | ((fourth >>> 16) & 0xff));
  target[at + 20] = DIGITS[fourth >>> 26]!;
  target[at + 21] = DIGITS[(fourth >>> 20) & 0x30]!;
}

/** Three bytes as four digits. */
function writeDigits(target: Uint8Array, at: number, bytes: number): void {
  target[at] = DIGITS[bytes >>> 18]!;
  target[at + 1] = DIGITS[(bytes >>> 12) & 63]!;
  target[at + 2] = DIGITS[(bytes >>> 6) & 63]!;
  target[at + 3] = DIGITS[bytes & 63]!;
}
