import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUtf16Reader, type Utf16 } from './utf16.ts';

function encode(text: string, encoding: Utf16): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function read(bytes: Buffer, encoding: Utf16, chunkBytes: number): Buffer {
  const reader = createUtf16Reader(encoding);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) parts.push(reader.push(bytes.subarray(at, at + chunkBytes)));
  return Buffer.concat([...parts, reader.end()]);
}

describe.each(['utf-16le', 'utf-16be'] as const)('createUtf16Reader, %s', (encoding) => {
  it('converts text to UTF-8, however the stream is chunked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, chunkBytes) => {
        expect(read(encode(text, encoding), encoding, chunkBytes).toString('utf8')).toBe(text);
      }),
    );
  });

  it('converts half a character to an invalid byte', () => {
    expect(read(encode('a\ud83db', encoding), encoding, 1)).toEqual(Buffer.from('a\xffb', 'latin1'));
    expect(read(encode('a', encoding).subarray(0, 1), encoding, 1)).toEqual(Buffer.of(0xff));
    expect(read(encode('a\ud83d', encoding), encoding, 64)).toEqual(Buffer.from('a\xff', 'latin1'));
  });
});
