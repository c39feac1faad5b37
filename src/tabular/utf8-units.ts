/** Decoding of UTF-8 that is held as a string with one character per byte. */

const ASCII_END = 0x80;
/** The last lead byte of a character up to U+00FF. */
const LAST_LATIN_1_LEAD = 0xc3;

/** Longer values are decoded by Node.js. */
const MAX_LENGTH = 1024;
const decoded = Buffer.alloc(MAX_LENGTH) as Buffer & { readonly latin1Slice: (start: number, end: number) => string };

/**
 * The text of `[start, end)`. A call of Node.js for each value, or for a whole batch, takes several times as long.
 * @param units valid UTF-8, one character per byte
 */
export function decodeUnits(units: string, start = 0, end = units.length): string {
  for (let at = start; at < end; at++) {
    if (units.charCodeAt(at) >= ASCII_END) return decodeWide(units, start, end);
  }
  return start === 0 && end === units.length ? units : units.slice(start, end);
}

function decodeWide(units: string, start: number, end: number): string {
  if (end - start > MAX_LENGTH) return decodeAny(units, start, end);
  let length = 0;
  for (let at = start; at < end; at++) {
    const byte = units.charCodeAt(at);
    if (byte < ASCII_END) decoded[length++] = byte;
    else if (byte <= LAST_LATIN_1_LEAD) decoded[length++] = (byte << 6) | (units.charCodeAt(++at) & 0x3f);
    else return decodeAny(units, start, end);
  }
  return decoded.latin1Slice(0, length);
}

function decodeAny(units: string, start: number, end: number): string {
  return Buffer.from(units.slice(start, end), 'latin1').toString('utf8');
}
