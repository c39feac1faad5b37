import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importTestPeople, testRecord } from '../base.testing.ts';
import { currentGeneration, generationsFolder, openBase } from '../base.ts';
import { MAX_HOUSEHOLDS_PER_KEY, QuestionParts, SEARCH_STEPS } from '../keys/index.ts';
import { recordIdKey } from '../lookup-keys.ts';
import type { PersonRecord } from '../person-record.ts';
import { ChangeableBase } from './changeable-base.ts';
import { openChanges } from './format.ts';
import { findPerson } from './people.ts';
import { hasOrdinal, keyBytes, ordinalCount, ordinalsIn, ordinalsOf, withOrdinal } from './postings.ts';

let base: string;
beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'idem-postings-'));
  await importTestPeople(base, [{ id: 'first', lastName: 'Berthod' }]);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

async function put(records: readonly PersonRecord[]): Promise<void> {
  const writer = new ChangeableBase(base);
  await writer.apply(records.map((record) => ({ put: record })));
  await writer.close();
}

const atNumber = (number: number, id: string): PersonRecord =>
  testRecord({ id, lastName: 'Quenouille', address: `${number} rue du Puits` });

/** Number of households in the longest list of the changes, and in the list of a person. */
async function listLengths(id: string): Promise<{ readonly longest: number; readonly ofPerson: number }> {
  const { postings, root } = openChanges(join(generationsFolder(base), currentGeneration(base)!), 'read')!;
  const lengths = [...postings.getRange({})].map(({ value }) => ordinalCount(value));
  const ofPerson = ordinalCount(postings.get(keyBytes(recordIdKey(id)))!);
  await root.close();
  return { longest: Math.max(...lengths), ofPerson };
}

describe('lists of ordinals', () => {
  it('hold what was added to them', () => {
    const bytes = withOrdinal(ordinalsOf([7]), 0xffff_fffe);
    expect(ordinalsIn(bytes)).toEqual([7, 0xffff_fffe]);
    expect(ordinalsOf([7, 0xffff_fffe])).toEqual(bytes);
    expect(ordinalCount(bytes)).toBe(2);
    expect([7, 0xffff_fffe, 8].map((ordinal) => hasOrdinal(bytes, ordinal))).toEqual([true, true, false]);
  });
});

describe('postings of changes', () => {
  it('find a person who has moved more often than a key may have households', async () => {
    const moves = MAX_HOUSEHOLDS_PER_KEY + 20;
    await put(Array.from({ length: moves }, (_, i) => atNumber(i + 1, '1')));
    const opened = openBase(base);
    expect(findPerson(opened.store, '1')?.household.number).toBe(String(moves));
    await opened.close();
    expect((await listLengths('1')).ofPerson).toBeLessThanOrEqual(9);
    await put([atNumber(7, '1')]);
    const after = openBase(base);
    expect([...after.store.all()].map(({ number }) => number).sort()).toEqual(['7', '9']);
    await after.close();
  });

  it('stop growing where a key has become crowded', async () => {
    await put(Array.from({ length: MAX_HOUSEHOLDS_PER_KEY + 20 }, (_, i) => atNumber(i + 1, String(i))));
    expect((await listLengths('1')).longest).toBe(MAX_HOUSEHOLDS_PER_KEY + 1);
    const opened = openBase(base);
    const { householdId: _, person } = atNumber(MAX_HOUSEHOLDS_PER_KEY + 15, 'asked');
    const step = SEARCH_STEPS.find(({ name }) => name === 'same name and postal code')!;
    const keys = step.keys(new QuestionParts(person));
    const { found, crowded } = opened.store.candidates(keys, new Set(), 1000);
    expect(crowded).toContain('postal code, last name');
    expect(found).toEqual([]);
    expect(findPerson(opened.store, String(MAX_HOUSEHOLDS_PER_KEY + 15))).toBeDefined();
    await opened.close();
  });
});
