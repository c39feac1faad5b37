import type { ByteStream } from './byte-stream.ts';
import { byteEncodingOf, decode, type Encoding, guessEncoding } from './encoding.ts';
import { sniffLineEnd, sniffUnicode } from './sniff.ts';
import { createUtf16Reader, type Utf16 } from './utf16.ts';

/** The text of a file as bytes whose delimiters are ASCII: UTF-16 is UTF-8 here, and a byte order mark is gone. */
export interface Content {
  /** Whole lines from the beginning, where there are any. */
  readonly head: string;
  /** Whether `head` is all there is. */
  readonly isWhole: boolean;
  /** Of the file; `undefined` while all is ASCII. */
  readonly encoding: Encoding | undefined;
  /** All of it from the line after the first `lines` on. */
  chunksAfter(lines: number, signal?: AbortSignal): Chunks;
}

/** Bytes in pieces, each good until the next is asked for. */
type Chunks = AsyncGenerator<Uint8Array, void, undefined>;

/** Finds out the encoding of a stream, where the user did not give it. */
export function openContent(stream: ByteStream, given: Encoding | undefined): Content {
  const unicode = given ?? sniffUnicode(stream.head);
  const isUtf16 = unicode === 'utf-16le' || unicode === 'utf-16be';
  const bytes = isUtf16 ? createUtf16Reader(unicode).push(stream.head) : stream.head;
  const mark = hasMark(bytes) ? MARK.length : 0;
  const head = stream.isWhole ? bytes.subarray(mark) : wholeLines(bytes.subarray(mark));
  const guess = unicode ?? guessEncoding(head);
  const lineEnd = sniffLineEnd(head.toString('latin1')).charCodeAt(0);
  return {
    head: decode(head, byteEncodingOf(guess)),
    isWhole: stream.isWhole,
    encoding: guess,
    chunksAfter(lines, signal) {
      const chunks = stream.chunks(signal);
      return skip(isUtf16 ? toUtf8(chunks, unicode) : chunks, mark + lengthOfLines(head, lines, lineEnd));
    },
  };
}

/** U+FEFF in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

function hasMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, index) => bytes[index] === byte);
}

/** A head that is cut within a line, or within a letter, would mislead. */
function wholeLines(bytes: Buffer): Buffer {
  const end = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d));
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

function lengthOfLines(bytes: Buffer, lines: number, lineEnd: number): number {
  let length = 0;
  for (let line = 0; line < lines; line++) length = bytes.indexOf(lineEnd, length) + 1;
  return length;
}

async function* toUtf8(chunks: Chunks, encoding: Utf16): Chunks {
  const reader = createUtf16Reader(encoding);
  for await (const chunk of chunks) yield reader.push(chunk);
  yield reader.end();
}

async function* skip(chunks: Chunks, count: number): Chunks {
  let left = count;
  for await (const chunk of chunks) {
    if (chunk.length > left) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
