import { isAscii, isUtf8 } from 'node:buffer';
import { UsageError } from '../runtime/errors.ts';
import { decodeSingleBytes, detectSingleByteEncoding, type SingleByteEncoding } from './single-byte.ts';

/** Encodings of the bytes of a batch. UTF-16 is converted to UTF-8 while it is read. */
export type ByteEncoding = 'utf-8' | SingleByteEncoding;
export type Encoding = ByteEncoding | 'utf-16le' | 'utf-16be';

/** The encoding of the batches of a file. `undefined`, which means ASCII so far, is read as UTF-8. */
export function byteEncodingOf(encoding: Encoding | undefined): ByteEncoding {
  return encoding === undefined || encoding === 'utf-16le' || encoding === 'utf-16be' ? 'utf-8' : encoding;
}

/** ISO-8859-1 is read as Windows-1252, its superset (WHATWG Encoding Standard, section 4.2). */
const ENCODING_NAMES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  ascii: 'windows-1252',
  usascii: 'windows-1252',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  latin9: 'iso-8859-15',
  iso885915: 'iso-8859-15',
  macintosh: 'macintosh',
  macroman: 'macintosh',
  mac: 'macintosh',
  ibm850: 'ibm850',
  cp850: 'ibm850',
  dos: 'ibm850',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
};

/** Parses the value of `--encoding`. @throws UsageError if the name is unknown */
export function parseEncoding(name: string): Encoding {
  const encoding = ENCODING_NAMES[name.toLowerCase().replace(/[^a-z0-9]/g, '')];
  if (encoding === undefined)
    throw new UsageError(
      `--encoding cannot be "${name}"; it takes utf-8, windows-1252, iso-8859-1, iso-8859-15, macintosh, cp850, utf-16le or utf-16be.`,
    );
  return encoding;
}

/** Every byte is valid in the single-byte encodings. Bytes in UTF-8 must be valid (`isValidText`). */
export function decode(bytes: Uint8Array, encoding: ByteEncoding): string {
  const buffer = asBuffer(bytes);
  if (encoding === 'utf-8') return isAscii(buffer) ? buffer.toString('latin1') : buffer.toString('utf8');
  return decodeSingleBytes(buffer, encoding);
}

/** A Buffer over the same memory. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A multi-byte UTF-8 character, as Latin-1 text. Real text in Windows-1252 almost never contains such a sequence. */
const UTF8_SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/**
 * Detects the encoding of text; `undefined` for ASCII. A few damaged bytes do not change the result: text is UTF-8 if it
 * has more valid multi-byte characters than other non-ASCII bytes.
 */
export function detectEncoding(bytes: Uint8Array): ByteEncoding | undefined {
  if (isAscii(bytes)) return undefined;
  if (isUtf8(bytes)) return 'utf-8';
  const text = asBuffer(bytes).toString('latin1');
  const sequences = text.match(UTF8_SEQUENCE) ?? [];
  const inSequences = sequences.reduce((sum, sequence) => sum + sequence.length, 0);
  const high = text.match(/[\x80-\xff]/g)?.length ?? 0;
  return sequences.length > high - inSequences ? 'utf-8' : detectSingleByteEncoding(text);
}

/**
 * Whether bytes are valid text in `encoding`. Invalid are NUL, malformed UTF-8, and multi-byte UTF-8 characters in text
 * whose single-byte encoding was detected. Valid text has only valid rows.
 */
export function isValidText(bytes: Uint8Array, encoding: ByteEncoding, isDetected: boolean): boolean {
  if (bytes.includes(0)) return false;
  if (encoding === 'utf-8') return isUtf8(bytes);
  if (!isDetected || isAscii(bytes)) return true;
  return asBuffer(bytes).toString('latin1').match(UTF8_SEQUENCE) === null;
}
