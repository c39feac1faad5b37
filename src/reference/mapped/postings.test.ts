import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CROWDED_MARK, readBucket, writeBucket } from './postings.ts';

const entries = fc.array(
  fc.record({ fingerprint: fc.integer({ min: 0, max: 6 }), ordinal: fc.integer({ min: 0, max: 40 }) }),
  {
    maxLength: 120,
  },
);

function bucketWith(list: readonly { fingerprint: number; ordinal: number }[], crowded: number): Buffer {
  const packed = Float64Array.from(list, ({ fingerprint, ordinal }) => fingerprint * 2 ** 32 + ordinal);
  return writeBucket(packed.sort(), crowded);
}

function ordinalsUnder(bucket: Buffer, fingerprint: number): number[] {
  const ordinals = new Uint32Array(1000);
  return [...ordinals.subarray(0, readBucket(bucket, [0, bucket.length], fingerprint, ordinals))];
}

describe('a bucket', () => {
  it('holds what a map of sets would hold', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const bucket = bucketWith(list, 1000);
        for (let fingerprint = 0; fingerprint <= 7; fingerprint++) {
          const expected = new Set(
            list.filter((entry) => entry.fingerprint === fingerprint).map((entry) => entry.ordinal),
          );
          expect(ordinalsUnder(bucket, fingerprint)).toEqual([...expected].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('marks a fingerprint that too many share, and no other', () => {
    const list = [
      ...Array.from({ length: 4 }, (_, ordinal) => ({ fingerprint: 1, ordinal })),
      ...Array.from({ length: 3 }, (_, ordinal) => ({ fingerprint: 2, ordinal })),
      { fingerprint: 2, ordinal: 2 },
    ];
    const bucket = bucketWith(list, 3);
    expect(ordinalsUnder(bucket, 1)).toEqual([CROWDED_MARK]);
    expect(ordinalsUnder(bucket, 2)).toEqual([0, 1, 2]);
  });

  it('is read as far as there is room', () => {
    const bucket = bucketWith(
      [0, 1, 2].map((ordinal) => ({ fingerprint: 5, ordinal })),
      9,
    );
    const ordinals = new Uint32Array(2);
    expect(readBucket(bucket, [0, bucket.length], 5, ordinals)).toBe(2);
    expect([...ordinals]).toEqual([0, 1]);
  });
});
