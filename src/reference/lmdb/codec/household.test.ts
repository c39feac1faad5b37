import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryHousehold } from '../../arbitraries.testing.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { BLOCK_HOUSEHOLDS, readHousehold, writeBlock } from './household.ts';

describe('blocks of households', () => {
  it('read back what was written, at any place in a buffer', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryHousehold(), { minLength: 1, maxLength: BLOCK_HOUSEHOLDS }),
        fc.nat(5),
        (households, offset) => {
          const writer = new ByteWriter(16);
          for (let i = 0; i < offset; i++) writer.uint8(0xff);
          writeBlock(writer, households);
          const bytes = Buffer.from(writer.view());
          const read = households.map((_, i) => readHousehold(new ByteReader(bytes, offset), i));
          expect(read).toEqual(households);
        },
      ),
    );
  });

  it('refuses a household that is not in the block', () => {
    const writer = new ByteWriter();
    writeBlock(writer, fc.sample(arbitraryHousehold(), { numRuns: 2, seed: 1 }));
    const bytes = Buffer.from(writer.view());
    expect(() => readHousehold(new ByteReader(bytes), 2)).toThrow(RangeError);
  });
});

describe('numbers', () => {
  it('varint keeps every whole number up to 2^53 - 1', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const writer = new ByteWriter();
        writer.varint(value);
        expect(new ByteReader(Buffer.from(writer.view())).varint()).toBe(value);
      }),
    );
  });
});
