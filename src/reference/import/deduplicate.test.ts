import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../storage/bytes.ts';
import { decodeRecord, encodeRecord, IDENTITY_AT, type PersonRecord } from '../person-record.ts';
import { deduplicate, sortedBy } from './deduplicate.ts';

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
): { kept: string[]; replaced: number } {
  const kept: string[] = [];
  const bytes = Buffer.concat(records.map((record, i) => Buffer.from(encodeRecord(record, sequences[i] ?? 0))));
  const replaced = deduplicate(bytes, (_, record) => {
    const { id, person } = decodeRecord(new ByteReader(record));
    kept.push(`${id} ${person.firstName}`.trim());
  });
  return { kept: kept.sort(), replaced };
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

describe('sortedBy', () => {
  it.each([1000, 2 ** 21 + 1000])('sorts %i positions by key, then by position', (count) => {
    const keyOf = (position: number) => (position * 0x9e3779b1) >>> 20;
    const order = sortedBy(count, keyOf);
    let inOrder = 0;
    for (let i = 1; i < count; i++) {
      const difference = keyOf(order[i - 1]!) - keyOf(order[i]!) || order[i - 1]! - order[i]!;
      if (difference < 0) inOrder++;
    }
    expect(inOrder).toBe(count - 1);
  });
});
