import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../storage/bytes.ts';
import { PARTITIONS } from '../../storage/partitions.ts';
import { BLOCK_HOUSEHOLDS } from '../mapped/household.ts';
import { bucketBits, ordinalWidth } from '../mapped/postings.ts';
import { decodeRecord, encodeRecord, IDENTITY_AT, type PersonRecord } from '../person-record.ts';
import { deduplicate, sortedByHash } from './deduplicate.ts';
import { ENTRY_BYTES, MAX_LOCAL } from './index-entries.ts';

function recordOf(id: string, firstName: string): PersonRecord {
  return {
    id,
    householdId: 7n,
    person: {
      country: 'FR',
      postalCode: '73000',
      city: 'CHAMBERY',
      street: 'RUE DU PUITS',
      number: '4',
      lastName: 'BERTHOD',
      birthName: '',
      firstName,
      gender: '',
      birthDate: '',
      email: '',
      phone: '',
    },
  };
}

function deduped(
  records: readonly PersonRecord[],
  sequences: readonly number[] = [],
): { kept: string[]; replaced: number; deleted?: number } {
  const kept: string[] = [];
  const bytes = Buffer.concat(records.map((record, i) => Buffer.from(encodeRecord(record, sequences[i] ?? 0))));
  const { replaced, deleted } = deduplicate(bytes, (_, record) => {
    const { id, person } = decodeRecord(new ByteReader(record));
    kept.push(`${id} ${person.firstName}`.trim());
  });
  return { kept: kept.sort(), replaced, ...(deleted > 0 && { deleted }) };
}

describe('deduplicate', () => {
  it('keeps the last record of each id', () => {
    const records = [recordOf('1', 'ANNA'), recordOf('2', 'LUC'), recordOf('1', 'ANNE'), recordOf('1', 'ANNIE')];
    expect(deduped(records)).toEqual({ kept: ['1 ANNIE', '2 LUC'], replaced: 2 });
  });

  it('keeps the record with the highest sequence number, wherever it is', () => {
    const records = [recordOf('1', 'ANNA'), recordOf('1', 'ANNE'), recordOf('1', 'ANNIE')];
    expect(deduped(records, [2, 3, 1])).toEqual({ kept: ['1 ANNE'], replaced: 2 });
  });

  it('identifies records without an id by household, first name and birth date', () => {
    const records = [recordOf('', 'ANNA'), recordOf('', 'LUC'), recordOf('', 'ANNA')];
    expect(deduped(records)).toEqual({ kept: ['ANNA', 'LUC'], replaced: 1 });
  });

  it('keeps two ids with the same hash apart', () => {
    // Two ids whose 32-bit hashes are equal, found by search.
    const [one, other] = ['22404', '129102'];
    const hashes = [one, other].map((id) => Buffer.from(encodeRecord(recordOf(id, 'A'), 0)).readUInt32LE(IDENTITY_AT));
    expect(hashes[0]).toBe(hashes[1]);
    const records = [recordOf(one, 'A'), recordOf(other, 'A'), recordOf(one, 'B')];
    expect(deduped(records)).toEqual({ kept: ['129102 A', '22404 B'], replaced: 1 });
  });
});

describe('sortedByHash', () => {
  it.each([1000, 2 ** 21 + 1000])('sorts %i positions by hash, then by position', (count) => {
    // As in a partition, the upper eight bits are equal.
    const hashAt = (position: number) => (0xab000000 | ((position * 0x9e3779b1) >>> 20)) >>> 0;
    const order = sortedByHash(count, hashAt);
    let inOrder = 0;
    for (let i = 1; i < count; i++) {
      const difference = hashAt(order[i - 1]!) - hashAt(order[i]!) || order[i - 1]! - order[i]!;
      if (difference < 0) inOrder++;
    }
    expect(inOrder).toBe(count - 1);
  });

  it('sorts by every bit in which hashes of a partition differ', () => {
    const hashes = Array.from({ length: 24 }, (_, bit) => 0xab000000 + 2 ** (23 - bit));
    expect([...sortedByHash(24, (i) => hashes[i]!)]).toEqual(hashes.map((_, i) => 23 - i));
    expect([...sortedByHash(0, () => 0)]).toEqual([]);
  });
});

describe('a billion people', () => {
  const PEOPLE = 1e9;
  /** Of the synthetic people of the benchmark: 131 bytes a record, 50 entries a household, 1.7 people a household. */
  const RECORD_BYTES = 140;
  const KEYS_PER_HOUSEHOLD = 51;
  const HOUSEHOLDS = PEOPLE / 1.7;
  /** The largest partition, for hashes that are spread evenly. */
  const perPartition = (count: number) => (1.02 * count) / PARTITIONS;
  /** Of a file that is read at once (Node.js). */
  const MAX_FILE_BYTES = 2 ** 31 - 1;

  it('stays within the limits of partitions, ordinals and buckets', () => {
    expect(perPartition(PEOPLE * RECORD_BYTES)).toBeLessThan(MAX_FILE_BYTES);
    expect(perPartition(HOUSEHOLDS)).toBeLessThan(MAX_LOCAL);
    expect(perPartition(HOUSEHOLDS * KEYS_PER_HOUSEHOLD * ENTRY_BYTES)).toBeLessThan(MAX_FILE_BYTES);
    expect(ordinalWidth(HOUSEHOLDS + PARTITIONS * BLOCK_HOUSEHOLDS)).toBeLessThanOrEqual(32);
    expect(bucketBits(HOUSEHOLDS * KEYS_PER_HOUSEHOLD)).toBe(29);
  });
});
