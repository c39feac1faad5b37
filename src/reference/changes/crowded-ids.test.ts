import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importTestPeople, type TestPerson, testRecord, withChanges } from '../base.testing.ts';
import { openBase } from '../base.ts';
import type { Hash } from '../hash.ts';
import { householdKeys, MAX_HOUSEHOLDS_PER_KEY } from '../keys/index.ts';
import { recordIdKey } from '../lookup-keys.ts';
import { bucketOf, fingerprintOf } from '../mapped/postings.ts';
import { householdOf } from './household-members.ts';
import { findPerson } from './people.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'idem-crowded-ids-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** People of one street with one birth date, each in a household. */
const crowd = (size: number): TestPerson[] =>
  Array.from({ length: size }, (_, i) => ({
    id: `n${i}`,
    lastName: 'Berthod',
    birthDate: '1980-02-03',
    address: `${i + 1} place du Marché`,
  }));

/** Found among 50 million ids: its key has the bucket and the fingerprint of a key of everybody in the crowd. */
const ID = 'C-35852316';

const OTHER: TestPerson = { id: ID, lastName: 'Quenouille', address: '7 rue du Puits', postalCode: '73000' };

/** Of a base that has the smallest number of buckets. */
const BUCKET_BITS = 8;

function isCollision(one: Hash, other: Hash): boolean {
  return (
    bucketOf(one.high, BUCKET_BITS) === bucketOf(other.high, BUCKET_BITS) &&
    fingerprintOf(one, BUCKET_BITS) === fingerprintOf(other, BUCKET_BITS)
  );
}

async function find(id: string): Promise<string | undefined> {
  const opened = openBase(base);
  const found = findPerson(opened.store, id);
  await opened.close();
  return found?.household.street;
}

describe('an id whose fingerprint is that of a crowded key', () => {
  it('has such a fingerprint in these tests', async () => {
    const [first, last] = [crowd(300)[0]!, crowd(300)[299]!].map((person) => {
      const household = householdOf(testRecord(person));
      return householdKeys(household);
    });
    const shared = first!.filter(({ high, low }) => last!.some((key) => key.high === high && key.low === low));
    expect(shared.filter((key) => isCollision(key, recordIdKey(ID)))).toHaveLength(1);
  });

  it('is found, replaced and deleted', async () => {
    await importTestPeople(base, [...crowd(300), OTHER]);
    expect(await find(ID)).toBe('RUE DU PUITS');
    await withChanges(base, async (changes) => {
      expect(await changes.held([ID, 'n7', 'nobody'])).toEqual(new Set([ID, 'n7']));
      const moved = testRecord({ ...OTHER, address: '8 rue du Four' });
      expect(await changes.apply([{ put: moved }])).toMatchObject({ added: 0, replaced: 1 });
      expect(await find(ID)).toBe('RUE DU FOUR');
      expect(await changes.apply([{ delete: ID }])).toMatchObject({ deleted: 1, missing: 0 });
    });
    expect(await find(ID)).toBeUndefined();
    expect(await find('n7')).toBe('PLACE DU MARCHE');
  });

  it('is found after a change that makes the key crowded', async () => {
    await importTestPeople(base, [...crowd(MAX_HOUSEHOLDS_PER_KEY - 1), OTHER]);
    await withChanges(base, async (changes) => {
      await changes.apply([{ put: testRecord({ ...OTHER, address: '8 rue du Four' }) }]);
    });
    expect(await find(ID)).toBe('RUE DU FOUR');
  });
});
