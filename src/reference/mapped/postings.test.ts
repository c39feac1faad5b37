import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../storage/bytes.ts';
import { BucketWriter, entryHead } from './bucket-writer.ts';
import { BucketReader, CROWDED_MARK, fingerprintOf, KEY_ROLES, type KeyRole, ordinalWidth } from './postings.ts';

/** The largest fingerprint. */
const MAX = 2 ** 19 - 1;

/** Few different fingerprints, so that some have several households; the ends of the range, and neighbours in one group. */
const fingerprints = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.constantFrom(MAX, MAX - 1, 0x2000, 0x2001),
  fc.nat(MAX),
);

/** The number of ordinals of a base. Ordinals are smaller. */
const ends = fc.constantFrom(1, 2, 41, 255, 256, 65_536, 5_860_000, 2 ** 32 - 1);

const listOf = (end: number) =>
  fc.array(fc.record({ fingerprint: fingerprints, ordinal: fc.nat(Math.min(end - 1, 2 ** 31)) }), { maxLength: 300 });

interface Entry {
  readonly fingerprint: number;
  readonly ordinal: number;
  readonly role?: KeyRole;
}

function roleOf({ role = KEY_ROLES.blocking }: Entry): KeyRole {
  return role;
}

function bucketWith(list: readonly Entry[], { crowded = 1000, end = 41 } = {}): Buffer {
  const sorted = list.toSorted(
    (one, other) => one.fingerprint - other.fingerprint || one.ordinal - other.ordinal || roleOf(one) - roleOf(other),
  );
  const entries = Int32Array.from(
    sorted.flatMap((entry) => [entryHead(entry.fingerprint, roleOf(entry)), entry.ordinal]),
  );
  const out = new ByteWriter(1);
  new BucketWriter({ crowded, width: ordinalWidth(end) }).write(out, entries, 0, list.length);
  return Buffer.from(out.view());
}

function ordinalsUnder(bucket: Buffer, fingerprint: number, { end = 41, room = 1000 } = {}): number[] {
  // Buckets lie between others.
  const bytes = Buffer.concat([Buffer.alloc(3, 0xff), bucket, Buffer.alloc(8, 0xff)]);
  const ordinals = new Uint32Array(room);
  const count = new BucketReader(ordinalWidth(end)).read(bytes, 3, fingerprint, ordinals);
  return [...ordinals.subarray(0, count)];
}

describe('a bucket', () => {
  it('holds what a map of sets would hold', () => {
    const cases = ends.chain((end) => fc.record({ end: fc.constant(end), list: listOf(end), other: fingerprints }));
    fc.assert(
      fc.property(cases, ({ end, list, other }) => {
        fc.pre(list.length > 0);
        const bucket = bucketWith(list, { end });
        for (const fingerprint of [...list.map((entry) => entry.fingerprint), other, 0, MAX]) {
          const expected = new Set(
            list.filter((entry) => entry.fingerprint === fingerprint).map((entry) => entry.ordinal),
          );
          expect(ordinalsUnder(bucket, fingerprint, { end })).toEqual([...expected].sort((a, b) => a - b));
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
    const bucket = bucketWith(list, { crowded: 3, end: 4 });
    expect(ordinalsUnder(bucket, 1, { end: 4 })).toEqual([CROWDED_MARK]);
    expect(ordinalsUnder(bucket, 2, { end: 4 })).toEqual([0, 1, 2]);
  });

  it('keeps the ids among the keys of a crowded fingerprint', () => {
    const list = [
      ...Array.from({ length: 5 }, (_, ordinal) => ({ fingerprint: 1, ordinal })),
      { fingerprint: 1, ordinal: 4, role: KEY_ROLES.householdId },
      { fingerprint: 1, ordinal: 2, role: KEY_ROLES.personId },
      { fingerprint: 2, ordinal: 3 },
    ];
    const bucket = bucketWith(list, { crowded: 3, end: 5 });
    expect(ordinalsUnder(bucket, 1, { end: 5 })).toEqual([CROWDED_MARK, 2, 4]);
    expect(ordinalsUnder(bucket, 2, { end: 5 })).toEqual([3]);
  });

  it('keeps only ids of people if a household id has too many addresses', () => {
    const list = [
      ...Array.from({ length: 4 }, (_, ordinal) => ({ fingerprint: 1, ordinal, role: KEY_ROLES.householdId })),
      { fingerprint: 1, ordinal: 3, role: KEY_ROLES.personId },
    ];
    const bucket = bucketWith(list, { crowded: 3, end: 4 });
    expect(ordinalsUnder(bucket, 1, { end: 4 })).toEqual([CROWDED_MARK, 3]);
  });

  it('is read as far as there is room', () => {
    const bucket = bucketWith([0, 1, 2].map((ordinal) => ({ fingerprint: 5, ordinal })));
    expect(ordinalsUnder(bucket, 5, { room: 2 })).toEqual([0, 1]);
  });

  it('of ordinary size takes less than 40 bits for each of its households among a million people', () => {
    const list = Array.from({ length: 64 }, (_, i) => ({ fingerprint: i * 8191, ordinal: i * 9000 }));
    expect((8 * bucketWith(list, { end: 600_000 }).length) / list.length).toBeLessThan(40);
  });
});

describe('fingerprintOf', () => {
  it('continues the bits that select the bucket, and adds 16 bits of the lower half', () => {
    expect(fingerprintOf({ high: 0b10110 << 27, low: 0xabcd1234 }, 2)).toBe((0b110 << 16) | 0x1234);
    expect(fingerprintOf({ high: 0b111, low: 1 }, 29)).toBe((0b111 << 16) | 1);
  });
});
