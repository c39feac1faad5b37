import { describe, expect, it } from 'vitest';
import { ByteCursor, ByteReader, ByteWriter } from './bytes.ts';

/** A value as `lmdb` returns it: the first bytes of a large buffer whose `length` property is overridden. */
function asLmdbValue(value: Buffer): { bytes: Buffer; converted: () => number } {
  const memory = Buffer.alloc(100_000, 'x');
  value.copy(memory);
  Object.defineProperty(memory, 'length', { value: value.length });
  // Node 24 converts the whole memory where no end is given; earlier versions stop at `length`.
  const whole = Buffer.from(memory.buffer, memory.byteOffset, memory.byteLength);
  let converted = 0;
  memory.toString = (encoding, start, end) => {
    const text = whole.toString(encoding, start, end);
    converted += text.length;
    return text;
  };
  return { bytes: memory, converted: () => converted };
}

function written(write: (writer: ByteWriter) => void): Buffer {
  const writer = new ByteWriter(1);
  write(writer);
  return writer.view();
}

describe('ByteReader', () => {
  it('converts no more of a buffer than its overridden length', () => {
    const { bytes, converted } = asLmdbValue(written((writer) => writer.text('Noël')));
    expect(new ByteReader(bytes).text()).toBe('Noël');
    const reader = new ByteReader(Buffer.alloc(0));
    reader.reset(bytes);
    expect(reader.text()).toBe('Noël');
    expect(converted()).toBe(2 * bytes.length);
  });

  it('reads every kind of value that the writer writes', () => {
    const numbers = [0, 1, 127, 128, 300, 2 ** 32, Number.MAX_SAFE_INTEGER];
    const integers = [0n, -1n, 2n ** 63n - 1n, -(2n ** 63n)];
    const texts = ['', 'a', 'x'.repeat(63), 'x'.repeat(64), 'é'.repeat(63), 'Œuvre', '𝄞'];
    const bytes = written((writer) => {
      writer.uint8(255);
      writer.uint16(65_535);
      writer.uint32(0xffff_fffe);
      for (const number of numbers) writer.varint(number);
      for (const integer of integers) writer.int64(integer);
      for (const text of texts) writer.text(text);
      writer.raw(Uint8Array.of(7, 8));
    });
    const reader = new ByteReader(bytes);
    expect([reader.uint8(), reader.uint16(), reader.uint32()]).toEqual([255, 65_535, 0xffff_fffe]);
    expect(numbers.map(() => reader.varint())).toEqual(numbers);
    expect(integers.map(() => reader.int64())).toEqual(integers);
    expect(texts.map(() => reader.text())).toEqual(texts);
    expect([reader.uint8(), reader.uint8(), reader.at]).toEqual([7, 8, bytes.length]);
  });

  it('skips a text', () => {
    const reader = new ByteReader(
      written((writer) => {
        writer.text('skipped é');
        writer.text('kept');
      }),
    );
    reader.skipText();
    expect(reader.text()).toBe('kept');
  });

  it('reads a range of a buffer after a reset', () => {
    const bytes = Buffer.concat([
      Buffer.from('before'),
      written((writer) => writer.text('text')),
      Buffer.from('after'),
    ]);
    const reader = new ByteReader(Buffer.alloc(0));
    reader.reset(bytes, 6, 11);
    expect([reader.text(), reader.at]).toEqual(['text', 5]);
    expect(reader.uint8()).toBeNaN();
  });

  it('keeps what it read from when the buffer is used again', () => {
    const bytes = written((writer) => writer.text('first'));
    const reader = new ByteReader(bytes);
    bytes.fill(0);
    expect(reader.text()).toBe('first');
  });
});

describe('ByteCursor', () => {
  it('reads what the writer writes, from a position on', () => {
    const numbers = [0, 127, 128, 300, 2 ** 32, Number.MAX_SAFE_INTEGER];
    const integers = [-1n, 2n ** 63n - 1n, -(2n ** 63n)];
    const bytes = written((writer) => {
      writer.uint16(7);
      writer.uint8(255);
      writer.uint32(0xffff_fffe);
      for (const number of numbers) writer.varint(number);
      for (const integer of integers) writer.int64(integer);
      writer.text('x'.repeat(64));
      writer.text('skipped é');
      writer.uint8(9);
    });
    const cursor = new ByteCursor(bytes, 2);
    expect([cursor.uint8(), cursor.uint32()]).toEqual([255, 0xffff_fffe]);
    expect(numbers.map(() => cursor.varint())).toEqual(numbers);
    expect(integers.map(() => cursor.int64())).toEqual(integers);
    cursor.skipText();
    cursor.skipText();
    expect([cursor.uint8(), cursor.at]).toEqual([9, bytes.length]);
  });
});
