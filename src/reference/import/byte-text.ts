/*
 * Texts where `ByteWriter` wrote them, without strings. A plain text is in ASCII and has less than 64 characters: its length
 * takes one byte. Nearly all texts are plain.
 */

/** The first byte of a plain text is even and smaller than 128. */
const NOT_PLAIN = 0x81;

export function isPlain(bytes: Uint8Array, at: number): boolean {
  return (bytes[at]! & NOT_PLAIN) === 0;
}

/** The end of a plain text, which begins after its first byte. */
export function plainEnd(bytes: Uint8Array, at: number): number {
  return at + 1 + (bytes[at]! >>> 1);
}

/** The end of any text. */
export function textEnd(bytes: Uint8Array, at: number): number {
  const head = bytes[at]!;
  return head < 0x80 ? at + 1 + (head >>> 1) : longTextEnd(bytes, at);
}

function longTextEnd(bytes: Uint8Array, at: number): number {
  const end = varintEnd(bytes, at);
  return end + (varintAt(bytes, at) >>> 1);
}

export function varintEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end]! >= 0x80) end++;
  return end + 1;
}

export function varintAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  let factor = 1;
  for (let i = at; ; i++) {
    const byte = bytes[i]!;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return value;
    factor *= 0x80;
  }
}

/** The text at a position as a string. */
export function textAt(bytes: Buffer, at: number): string {
  const isText = varintAt(bytes, at);
  return bytes.toString(isText & 1 ? 'utf8' : 'latin1', varintEnd(bytes, at), textEnd(bytes, at));
}

/** Whether two ranges of bytes are equal. */
export function isSameBytes(bytes: Uint8Array, start: number, end: number, other: number): boolean {
  for (let i = start, j = other; i < end; i++, j++) if (bytes[i] !== bytes[j]) return false;
  return true;
}
