import { asBuffer, type ByteEncoding, contradicts, decode } from './encoding.ts';

/** Some whole records of one file, as bytes. Structured-clonable; the bytes have a buffer of their own to transfer. */
export interface SourceBatch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: ByteEncoding;
  /** Nobody gave the encoding: a row that contradicts it is rejected. */
  readonly guessed: boolean;
  /** Number of the first line, 1-based, the header counted. */
  readonly line: number;
  /** The bytes are the beginning of one line too long to be read. */
  readonly truncated: boolean;
}

/**
 * A batch as text to find records in. Mostly that is simply its text. Where some row contradicts the encoding, `units` are
 * the bytes, one character each, and each row is looked at and decoded by itself.
 */
export interface BatchText {
  readonly units: string;
  /** Whether `[start, end)` is text in the batch's encoding. */
  isText(start: number, end: number): boolean;
  /** `[start, end)` to show; bytes that are no text in UTF-8 are shown as in Windows-1252. */
  raw(start: number, end: number): string;
  decode(units: string[]): string[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const IS_ASCII = /^[\x00-\x7f]*$/;

export function openBatchText({ bytes, encoding, guessed }: SourceBatch): BatchText {
  if (!contradicts(bytes, encoding, guessed)) {
    const units = decode(bytes, encoding);
    return { units, isText: () => true, raw: (start, end) => units.slice(start, end), decode: (values) => values };
  }
  const isText = (start: number, end: number) => !contradicts(bytes.subarray(start, end), encoding, guessed);
  return {
    units: asBuffer(bytes).toString('latin1'),
    isText,
    raw: (start, end) => decode(bytes.subarray(start, end), isText(start, end) ? encoding : 'windows-1252'),
    decode: (values) =>
      values.map((value) => (IS_ASCII.test(value) ? value : decode(Buffer.from(value, 'latin1'), encoding))),
  };
}
