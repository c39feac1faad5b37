import { UsageError } from '../runtime/errors.ts';
import { decode, type Encoding, parseEncoding } from './encoding.ts';

export type OutputEncoding = Encoding;

/** @throws UsageError if the name is unknown */
export function parseOutputEncoding(name: string): OutputEncoding {
  try {
    return parseEncoding(name);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(error.message.replace('--encoding', '--output-encoding'));
    throw error;
  }
}

/** Stands for a character that the encoding lacks. */
const MISSING = 0x3f;

/** Text to bytes. A character that the encoding lacks becomes a question mark. */
export function createEncoder(encoding: OutputEncoding): (text: string) => Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return (text) => {
      const bytes = Buffer.from(text, 'utf16le');
      return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
    };
  }
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decode(Uint8Array.of(byte), encoding), byte] as const),
  );
  return (text) => Uint8Array.from(text, (char) => byteOf.get(char) ?? MISSING);
}
