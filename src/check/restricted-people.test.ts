import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonInput } from '../matching/model.ts';
import { testRecord } from '../reference/base.testing.ts';
import { openBase } from '../reference/base.ts';
import {
  addRestrictions,
  ChangeableBase,
  findPerson,
  heldPersonOf,
  hexOf,
  localChanges,
  readRestrictions,
  recordIdKey,
  repeatRestrictions,
  restrictedHouseholds,
  restrictionStatus,
} from '../reference/changes/index.ts';
import { importFiles } from '../reference/import/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { openSource } from '../tabular/index.ts';
import { findPeople } from './find.ts';
import { createChecker } from './index.ts';
import { createMatcher } from './match.ts';

const HEADER = 'id,household_id,last_name,first_name,birth_date,address,postal_code,city,email,phone';
const DOOR = '9 place du Marché,24150,Lalinde';
const ANNA = `1,,Quenouille,Anna,1980-02-01,${DOOR},anna@example.org,0612345601`;
const ZOE = `2,,Quenouille,Zoé,1981-03-02,${DOOR},zoe@example.org,0612345602`;
/** Alone at the door, in a household that the file names, and the only one in Belgium. */
const LUC = '3,H7,Vandamme,Luc,1982-04-03,"5 rue Haute, Belgique",1000,Bruxelles,luc@example.be,0612345603';
const OTHERS = Array.from(
  { length: 40 },
  (_, i) => `${10 + i},,Martin,Paul,19${50 + i}-05-0${1 + (i % 9)},${i} rue du Puits,7300${i % 3},Chambéry,,`,
);

const QUESTIONS: readonly PersonInput[] = [
  { lastName: 'Quenouille', firstName: 'Zoé', address: '9 place du Marché', postalCode: '24150', city: 'Lalinde' },
  { lastName: 'Quenouille', firstName: 'Anna', address: '9 place du Marché', postalCode: '24150', city: 'Lalinde' },
  { lastName: 'Quenouile', firstName: 'Zoe', birthDate: '1981-03-02' },
  { lastName: 'Other', address: '9 place du Marché', postalCode: '24150', email: 'zoe@example.org' },
  { lastName: 'Vandamme', firstName: 'Luc', address: '5 rue Haute', postalCode: '1000', city: 'Bruxelles' },
  { lastName: 'Vandamme', email: 'luc@example.be', phone: '+33612345603' },
  { firstName: 'Zoé', birthDate: '1981-03-02', phone: '0612345602', postalCode: '24150' },
  { lastName: 'Martin', firstName: 'Paul', address: '3 rue du Puits', postalCode: '73000', city: 'Chambéry' },
];

const note = { reason: 'objection', now: new Date('2026-03-01T10:00:00Z') };

let folder: string;
let base: string;
let changeable: ChangeableBase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-restricted-'));
  base = join(folder, 'base');
  changeable = new ChangeableBase(base);
});
afterEach(async () => {
  await changeable.close();
  rmSync(folder, { recursive: true, force: true });
});

type ImportOptions = Partial<Parameters<typeof importFiles>[0]>;

async function importRows(rows: readonly string[], options: ImportOptions = {}) {
  const file = join(folder, 'people.csv');
  writeFileSync(file, [HEADER, ...rows, ''].join('\n'));
  const sources = rows.length === 0 ? [] : [await openSource(file, { schema: PEOPLE })];
  return importFiles({ base, sources, replace: true, country: 'FR', threads: 1, onReject() {}, ...options });
}

const compact = (options: ImportOptions = {}) => importRows([], { replace: false, ...options });
const restrict = (...ids: string[]) => localChanges(changeable).restrict(ids, note);
const lift = (...ids: string[]) => localChanges(changeable).lift(ids, note);

/** What checks, matches and explanations say about every question. */
async function answersOf(path = base): Promise<readonly unknown[]> {
  const opened = openBase(path);
  const settings = { country: 'FR', publicHouseholdId: String };
  const checker = createChecker(opened, settings);
  const matcher = createMatcher(opened, { ...settings, threshold: 0.5 });
  const answers: unknown[] = [];
  for (const question of QUESTIONS) {
    const checked = await checker.explain(question, 'idcheck-plus');
    answers.push(
      JSON.parse(JSON.stringify({ checked, candidates: await matcher.candidates(question, 5) }, withoutOrdinals)),
    );
  }
  await opened.close();
  return answers;
}

/** Ordinals and versions differ between bases with the same people. */
function withoutOrdinals(key: string, value: unknown): unknown {
  if (key === 'ordinal' || key === 'baseVersion' || key === 'origin') return undefined;
  return typeof value === 'bigint' ? String(value) : value;
}

/** The answers of a base without some people. */
async function answersWithout(...rows: readonly string[]): Promise<readonly unknown[]> {
  const path = join(folder, 'other');
  rmSync(path, { recursive: true, force: true });
  await importRows(
    [ANNA, ZOE, LUC, ...OTHERS].filter((row) => !rows.includes(row)),
    { base: path },
  );
  return answersOf(path);
}

async function shown(id: string) {
  const opened = openBase(base);
  try {
    const found = findPerson(opened.store, id);
    return found && heldPersonOf(found, opened);
  } finally {
    await opened.close();
  }
}

const RESTRICTION = { since: '2026-03-01T10:00:00.000Z', reason: 'objection' };

describe('a restricted person', { timeout: 60_000 }, () => {
  it('is not in any answer, as if the base did not hold the person, and is in all again when it is lifted', async () => {
    await importRows([ANNA, ZOE, LUC, ...OTHERS]);
    const before = await answersOf();
    const without = await answersWithout(ZOE, LUC);
    expect(without).not.toEqual(before);
    // Frequencies of values are those of the generation until it is compacted, as after a deletion.
    expect(await restrict('2', '3')).toEqual({ restricted: 2, unknown: 0 });
    await compact();
    expect(await answersOf()).toEqual(without);
    expect(await shown('2')).toMatchObject({ last_name: 'QUENOUILLE', household_members: 1, restriction: RESTRICTION });
    expect(await shown('1')).toMatchObject({ household_members: 1, restriction: null });

    expect(await lift('2', '3', '1')).toEqual({ lifted: 2, erased: 0, notRestricted: 1 });
    await compact();
    expect(await answersOf()).toEqual(before);
    expect(await shown('2')).toMatchObject({ household_members: 2, restriction: null });
  });

  it('is left out of answers before a compaction like a person who was deleted', async () => {
    await importRows([ANNA, ZOE, LUC, ...OTHERS]);
    await localChanges(changeable).apply([{ delete: '2' }, { delete: '3' }]);
    const without = await answersOf();
    await importRows([ANNA, ZOE, LUC, ...OTHERS]);
    await restrict('2', '3');
    expect(await answersOf()).toEqual(without);
  });

  it.each([
    ['an import of the same file', (rows: readonly string[]) => importRows(rows, { replace: false })],
    ['an import that replaces the base', (rows: readonly string[]) => importRows(rows)],
    [
      'a change',
      () =>
        localChanges(changeable).apply([
          { put: testRecord({ id: '2', lastName: 'Quenouille', firstName: 'Zoé', email: 'new@example.org' }) },
        ]),
    ],
  ])('stays restricted, with new values, after %s', async (_, change) => {
    await importRows([ANNA, ZOE, LUC, ...OTHERS]);
    const without = await answersWithout(ZOE);
    await restrict('2');
    await change([ANNA, ZOE.replace('zoe@', 'new@'), LUC, ...OTHERS]);
    await compact();
    expect(await answersOf()).toEqual(without);
    expect(await shown('2')).toMatchObject({ email: 'new@example.org', restriction: RESTRICTION });
  });

  it('is restricted by the id, also if the base does not hold it yet, or no longer', async () => {
    await importRows([ANNA, LUC, ...OTHERS]);
    const without = await answersOf();
    expect(await restrict('2')).toEqual({ restricted: 0, unknown: 1 });
    await importRows([ZOE], { replace: false });
    expect(await answersOf()).toEqual(without);
    expect(await shown('2')).toMatchObject({ restriction: RESTRICTION });
    await localChanges(changeable).erase(['2'], note);
    expect(await shown('2')).toBeUndefined();
    await importRows([ZOE], { replace: false });
    expect(await answersOf()).toEqual(without);
  });

  it('is restricted if it is set while an import runs that has read the row', async () => {
    await importRows([ANNA, LUC, ...OTHERS]);
    const without = await answersOf();
    const [at, key] = [note.now.toISOString(), hexOf(recordIdKey('2'))];
    await importRows([ZOE], {
      replace: false,
      onProgress: () => addRestrictions(base, [{ at, key, reason: 'objection', isRestricted: true }]),
    });
    expect(await shown('2')).toMatchObject({ restriction: RESTRICTION });
    await compact();
    expect(await answersOf()).toEqual(without);
  });

  it('is found for a request of access, and counted among the restricted', async () => {
    await importRows([ANNA, ZOE, LUC, ...OTHERS]);
    await restrict('2', 'unknown');
    const opened = openBase(base);
    const input = { email: 'zoe@example.org' };
    const options = { country: 'FR', limit: 5, readsAll: false };
    expect(await findPeople(opened.store, input, options)).toEqual([]);
    const restricted = restrictedHouseholds(opened);
    const found = await findPeople(opened.store, input, { ...options, restricted });
    expect(found.map(({ member }) => member.firstName)).toEqual(['ZOE']);
    expect([...opened.store.unrestricted()].flatMap(({ members }) => members.map(({ id }) => id))).not.toContain('2');
    expect(restrictionStatus(opened)).toMatchObject([
      { reason: 'objection', isRestricted: true, isHeld: true, isApplied: true },
      { reason: 'objection', isRestricted: true, isHeld: false, isApplied: true },
    ]);
    await opened.close();
  });

  it('is kept beyond the retention of the file, and erased when the restriction is lifted then', async () => {
    await importRows([ANNA, ZOE], { retention: '1d', now: new Date('2026-01-01T10:00:00Z') });
    await importRows([LUC, ...OTHERS], { replace: false, now: new Date('2026-01-01T11:00:00Z') });
    await restrict('2');
    expect(await compact({ now: new Date('2026-02-01T10:00:00Z') })).toMatchObject({ expired: 1 });
    expect(await shown('1')).toBeUndefined();
    expect(await shown('2')).toMatchObject({ restriction: RESTRICTION, origin: { source: 'people.csv' } });
    expect(await lift('2')).toEqual({ lifted: 0, erased: 1, notRestricted: 0 });
    expect(await shown('2')).toBeUndefined();
  });

  it('is restricted when a process was killed between the record and the change', async () => {
    await importRows([ANNA, ZOE, LUC, ...OTHERS]);
    await restrict('2');
    await lift('2');
    const [restricted, lifted] = readRestrictions(base);
    expect(lifted!.at > restricted!.at).toBe(true);
    addRestrictions(base, [{ ...restricted!, at: '2026-04-01T10:00:00.000Z' }]);
    expect(await shown('2')).toMatchObject({ restriction: null });
    const opened = openBase(base);
    expect(restrictionStatus(opened)).toMatchObject([{ isRestricted: true, isHeld: true, isApplied: false }]);
    await opened.close();
    expect(await repeatRestrictions(changeable)).toBe(1);
    expect(await repeatRestrictions(changeable)).toBe(0);
    expect(await shown('2')).toMatchObject({ restriction: { since: '2026-04-01T10:00:00.000Z' } });
  });
});
