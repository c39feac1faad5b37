/** Converts a stream from UTF-16 to UTF-8, so that later steps can search bytes for ASCII delimiters. */

export type Utf16 = 'utf-16le' | 'utf-16be';

export interface Utf16Reader {
  /** Returns the complete characters in UTF-8, including a byte order mark. */
  push(chunk: Uint8Array): Buffer;
  /** Returns an invalid byte if the stream ends within a character. */
  end(): Buffer;
}

/** Never occurs in UTF-8. Replaces half a character, so that its row is rejected. */
const INVALID = Buffer.of(0xff);

export function createUtf16Reader(encoding: Utf16): Utf16Reader {
  let carried = Buffer.alloc(0);
  return {
    push(chunk) {
      const bytes = Buffer.concat([carried, chunk]);
      const whole = lengthOfWholeCharacters(bytes, encoding);
      carried = bytes.subarray(whole);
      return toUtf8(bytes.subarray(0, whole), encoding);
    },
    end: () => (carried.length === 0 ? carried : INVALID),
  };
}

/** Excludes an odd byte, or the first half of a surrogate pair, at the end. */
function lengthOfWholeCharacters(bytes: Buffer, encoding: Utf16): number {
  const even = bytes.length - (bytes.length % 2);
  const high = even < 2 ? 0 : bytes[encoding === 'utf-16le' ? even - 1 : even - 2]!;
  return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
}

function toUtf8(bytes: Buffer, encoding: Utf16): Buffer {
  const text = (encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
  const parts = text.split(/\p{Surrogate}/u).map((part) => Buffer.from(part, 'utf8'));
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [INVALID, part])));
}
