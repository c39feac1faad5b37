import { isAscii } from 'node:buffer';
import { asBuffer, type ByteEncoding, decode, isValidText } from './encoding.ts';
import { decodeUnits } from './utf8-units.ts';

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
 * The text of a batch, in which records are located. `units` is the decoded text where the encoding has one byte a character;
 * otherwise it has one character per byte, and values are decoded one by one. If a byte of the batch is not valid in its
 * encoding, each row is validated separately.
 */
export interface BatchText {
  readonly units: string;
  /** The bytes of `units`, if they are valid UTF-8. */
  readonly bytes?: Buffer;
  /** Why `[start, end)` is not valid in the encoding of the batch; `undefined` if it is valid. */
  faultIn(start: number, end: number): 'nul' | 'encoding' | undefined;
  /** `[start, end)` as text for people. Invalid bytes are decoded as Windows-1252. */
  raw(start: number, end: number): string;
  /** Decodes the values of a row that was found in `units`. The array may be changed and returned. */
  decode(values: string[]): string[];
}

const noFault = (): undefined => undefined;
const asTheyAre = (values: string[]): string[] => values;

export function openBatchText({ bytes, encoding, isEncodingDetected }: SourceBatch): BatchText {
  if (!isValidText(bytes, encoding, isEncodingDetected)) return openInvalidText(bytes, encoding, isEncodingDetected);
  if (encoding === 'utf-8') {
    const buffer = asBuffer(bytes);
    const units = buffer.toString('latin1');
    const decodeValues = isAscii(bytes) ? asTheyAre : decodeAll;
    return {
      units,
      bytes: buffer,
      faultIn: noFault,
      raw: (start, end) => decodeUnits(units, start, end),
      decode: decodeValues,
    };
  }
  const units = decode(bytes, encoding);
  return { units, faultIn: noFault, raw: (start, end) => units.slice(start, end), decode: asTheyAre };
}

function openInvalidText(bytes: Uint8Array, encoding: ByteEncoding, isDetected: boolean): BatchText {
  const isText = (start: number, end: number) => isValidText(bytes.subarray(start, end), encoding, isDetected);
  return {
    units: asBuffer(bytes).toString('latin1'),
    faultIn: (start, end) => {
      if (isText(start, end)) return undefined;
      return bytes.subarray(start, end).includes(0) ? 'nul' : 'encoding';
    },
    raw: (start, end) => decode(bytes.subarray(start, end), isText(start, end) ? encoding : 'windows-1252'),
    decode:
      encoding === 'utf-8'
        ? decodeAll
        : (values) => values.map((value) => decode(Buffer.from(value, 'latin1'), encoding)),
  };
}

function decodeAll(values: string[]): string[] {
  for (let i = 0; i < values.length; i++) values[i] = decodeUnits(values[i]!);
  return values;
}
