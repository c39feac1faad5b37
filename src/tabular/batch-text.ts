import { asBuffer, type ByteEncoding, decode, isValidText } from './encoding.ts';

/** Whole records of one file, as bytes. Structured-clonable; the bytes have their own buffer, which can be transferred. */
export interface SourceBatch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: ByteEncoding;
  /** Whether the encoding was detected instead of specified. Rows that do not fit a detected encoding are rejected. */
  readonly isEncodingDetected: boolean;
  /** Number of the first line, 1-based, header included. */
  readonly line: number;
  /** The bytes are the start of one line that is too long. */
  readonly isTruncated: boolean;
}

/**
 * The text of a batch, in which records are located. If the whole batch is valid in its encoding, `units` is the decoded
 * text. Otherwise `units` has one character per byte, and each row is validated and decoded separately.
 */
export interface BatchText {
  readonly units: string;
  /** Why `[start, end)` is not valid in the encoding of the batch; `undefined` if it is valid. */
  faultIn(start: number, end: number): 'nul' | 'encoding' | undefined;
  /** `[start, end)` as text for people. Invalid bytes are decoded as Windows-1252. */
  raw(start: number, end: number): string;
  decode(units: string[]): string[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range covers all of ASCII.
const IS_ASCII = /^[\x00-\x7f]*$/;

export function openBatchText({ bytes, encoding, isEncodingDetected }: SourceBatch): BatchText {
  if (isValidText(bytes, encoding, isEncodingDetected)) {
    const units = decode(bytes, encoding);
    return {
      units,
      faultIn: () => undefined,
      raw: (start, end) => units.slice(start, end),
      decode: (values) => values,
    };
  }
  const isText = (start: number, end: number) => isValidText(bytes.subarray(start, end), encoding, isEncodingDetected);
  return {
    units: asBuffer(bytes).toString('latin1'),
    faultIn: (start, end) => {
      if (isText(start, end)) return undefined;
      return bytes.subarray(start, end).includes(0) ? 'nul' : 'encoding';
    },
    raw: (start, end) => decode(bytes.subarray(start, end), isText(start, end) ? encoding : 'windows-1252'),
    decode: (values) =>
      values.map((value) => (IS_ASCII.test(value) ? value : decode(Buffer.from(value, 'latin1'), encoding))),
  };
}
