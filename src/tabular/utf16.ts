/** Turns UTF-16 into UTF-8 while it is read, so that everything after works on bytes with delimiters of ASCII. */

export type Utf16 = 'utf-16le' | 'utf-16be';

export interface Utf16Reader {
  /** The characters that are complete, in UTF-8. A byte order mark stays, as one of UTF-8. */
  push(chunk: Uint8Array): Buffer;
  /** What is left, which is no character. */
  end(): Buffer;
}

/** No byte of UTF-8: half a character stays something that its row is rejected for. */
const NO_TEXT = Buffer.of(0xff);

export function createUtf16Reader(encoding: Utf16): Utf16Reader {
  let carried = Buffer.alloc(0);
  return {
    push(chunk) {
      const bytes = Buffer.concat([carried, chunk]);
      const whole = lengthOfWholeCharacters(bytes, encoding);
      carried = bytes.subarray(whole);
      return toUtf8(bytes.subarray(0, whole), encoding);
    },
    end: () => (carried.length === 0 ? carried : NO_TEXT),
  };
}

/** Up to a single byte, or the first half of a pair, that waits for what comes next. */
function lengthOfWholeCharacters(bytes: Buffer, encoding: Utf16): number {
  const even = bytes.length - (bytes.length % 2);
  const high = even < 2 ? 0 : bytes[encoding === 'utf-16le' ? even - 1 : even - 2]!;
  return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
}

function toUtf8(bytes: Buffer, encoding: Utf16): Buffer {
  const text = (encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
  const parts = text.split(/\p{Surrogate}/u).map((part) => Buffer.from(part, 'utf8'));
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [NO_TEXT, part])));
}
