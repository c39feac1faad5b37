import type { ByteStream, Chunks } from './byte-chunks.ts';
import { byteEncodingOf, decode, detectEncoding, type Encoding } from './encoding.ts';
import { sniffLineEnd, sniffUnicode } from './sniff.ts';
import { createUtf16Reader, type Utf16 } from './utf16.ts';

/** The text of a file, in an encoding with ASCII delimiters: UTF-16 is converted to UTF-8. Without byte order mark. */
export interface Content {
  /** The first lines, without a last line that may be incomplete. */
  readonly head: string;
  /** Whether `head` is the whole file. */
  readonly isWhole: boolean;
  /** `undefined` if the head is ASCII. */
  readonly encoding: Encoding | undefined;
  /** The content after the first `lines` lines. */
  chunksAfter(lines: number, signal?: AbortSignal): Chunks;
}

/** Detects the encoding of a stream, unless it is specified. */
export function openContent(stream: ByteStream, specified: Encoding | undefined): Content {
  const unicode = specified ?? sniffUnicode(stream.head);
  const isUtf16 = unicode === 'utf-16le' || unicode === 'utf-16be';
  const bytes = isUtf16 ? createUtf16Reader(unicode).push(stream.head) : stream.head;
  const start = hasByteOrderMark(bytes) ? BYTE_ORDER_MARK.length : 0;
  const head = stream.isWhole ? bytes.subarray(start) : wholeLines(bytes.subarray(start));
  const encoding = unicode ?? detectEncoding(head);
  const lineEnd = sniffLineEnd(head.toString('latin1')).charCodeAt(0);
  return {
    head: decode(head, byteEncodingOf(encoding)),
    isWhole: stream.isWhole,
    encoding,
    chunksAfter(lines, signal) {
      const chunks = stream.chunks(signal);
      return skip(isUtf16 ? toUtf8(chunks, unicode) : chunks, start + lengthOfLines(head, lines, lineEnd));
    },
  };
}

/** U+FEFF in UTF-8. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
}

/** Without the last line, which may end within a value or within a character. */
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
