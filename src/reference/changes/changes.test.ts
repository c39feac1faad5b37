import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSource } from '../../tabular/index.ts';
import { currentGeneration, generationPath, generationsFolder, openBase, openStore } from '../base.ts';
import { importFiles } from '../import/index.ts';
import { recordIdKey } from '../lookup-keys.ts';
import type { PersonRecord } from '../person-record.ts';
import { parsePersonRow } from '../rows/parse-row.ts';
import { PEOPLE } from '../rows/people-schema.ts';
import { ChangeableBase, type RequestedChange } from './changeable-base.ts';
import { changesPath } from './format.ts';
import { pinGeneration } from './pin.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-changes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A row of a file: few values, so that people share doors and move between them. */
interface Row {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly number: number;
}

const row = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map(String),
  lastName: fc.constantFrom('Berthod', 'Quenouille'),
  firstName: fc.constantFrom('Anna', 'Luc', 'Zoé'),
  number: fc.integer({ min: 1, max: 3 }),
});

async function importRows(base: string, rows: readonly Row[]): Promise<void> {
  const file = join(folder, 'people.csv');
  const lines = rows.map(
    ({ id, lastName, firstName, number }) => `${id},${lastName},${firstName},${number} rue du Puits,73000`,
  );
  writeFileSync(file, ['id,last_name,first_name,address,postal_code', ...lines, ''].join('\n'));
  const sources = [await openSource(file, { schema: PEOPLE })];
  await importFiles({ base, sources, replace: true, country: 'FR', threads: 1, onReject: () => {} });
}

function recordOf({ id, lastName, firstName, number }: Row): PersonRecord {
  const person = { lastName, firstName, address: `${number} rue du Puits`, postalCode: '73000' };
  const parsed = parsePersonRow({ id, householdId: '', person }, { country: 'FR' });
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed.record;
}

/** Everything that a base holds, in an order of its own. */
async function contentOf(base: string): Promise<string[]> {
  const opened = openBase(base);
  const all = [...opened.store.all()].map(({ ordinal: _ordinal, householdId, members, ...household }) =>
    JSON.stringify({
      ...household,
      householdId: String(householdId),
      members: members.map(({ origin: _origin, ...member }) => member),
    }),
  );
  await opened.close();
  return all.sort();
}

async function membersOf(base: string): Promise<string[]> {
  const opened = openBase(base);
  const names = [...opened.store.all()].flatMap(({ number, members }) =>
    members.map(({ firstName }) => `${firstName} at ${number}`),
  );
  await opened.close();
  return names.sort();
}

describe('changes of a base', () => {
  it('leave what an import of the resulting people would', { timeout: 120_000 }, async () => {
    const change = fc.oneof(
      { weight: 3, arbitrary: row.map((put) => ({ put })) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 14 }).map((id) => ({ delete: String(id) })) },
    );
    const initial = fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(initial, fc.array(change, { minLength: 1, maxLength: 12 }), async (rows, changes) => {
        const [changed, fresh] = ['changed', 'fresh'].map((name) => join(folder, name)) as [string, string];
        await importRows(changed, rows);
        const people = new Map(rows.map((one) => [one.id, one]));
        const expected = { added: 0, replaced: 0, deleted: 0, missing: 0 };
        const counts = { ...expected };
        const base = new ChangeableBase(changed);
        for (const one of changes) {
          const isKnown = people.has('put' in one ? one.put.id : one.delete);
          if ('put' in one) people.set(one.put.id, one.put);
          else people.delete(one.delete);
          expected['put' in one ? (isKnown ? 'replaced' : 'added') : isKnown ? 'deleted' : 'missing']++;
          const request: RequestedChange = 'put' in one ? { put: recordOf(one.put) } : one;
          const applied = await base.apply([request]);
          for (const name of ['added', 'replaced', 'deleted', 'missing'] as const) counts[name] += applied[name];
        }
        await base.close();
        expect(counts).toEqual(expected);
        if (people.size > 0) {
          await importRows(fresh, [...people.values()]);
          expect(await contentOf(changed)).toEqual(await contentOf(fresh));
        } else expect(await contentOf(changed)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('can be made in a process that has read them before', async () => {
    const base = join(folder, 'base');
    await importRows(base, [{ id: '1', lastName: 'Berthod', firstName: 'Anna', number: 1 }]);
    const other = new ChangeableBase(base);
    await other.apply([{ put: recordOf({ id: '2', lastName: 'Berthod', firstName: 'Luc', number: 2 }) }]);
    await other.close();
    const opened = openBase(base, { isChanged: true });
    const writer = new ChangeableBase(base);
    await writer.apply([{ put: recordOf({ id: '3', lastName: 'Berthod', firstName: 'Luc', number: 3 }) }]);
    await writer.close();
    await opened.close();
    expect(await membersOf(base)).toEqual(['ANNA at 1', 'LUC at 2', 'LUC at 3']);
  });

  it('are seen by an open base after its next refresh, and found under their keys', async () => {
    const base = join(folder, 'base');
    await importRows(base, [{ id: '1', lastName: 'Berthod', firstName: 'Anna', number: 1 }]);
    const opened = openBase(base);
    const writer = new ChangeableBase(base);
    const idsUnder = (id: string) =>
      opened.store
        .candidates([{ kind: 'e-mail', hash: recordIdKey(id) }], new Set(), 10)
        .found.flatMap(({ household }) => household.members.map((member) => member.id));
    await writer.apply([{ put: recordOf({ id: '2', lastName: 'Berthod', firstName: 'Luc', number: 2 }) }]);
    opened.refresh();
    expect(idsUnder('2')).toEqual(['2']);
    await writer.apply([
      { put: recordOf({ id: '1', lastName: 'Berthod', firstName: 'Anna', number: 2 }) },
      { delete: '2' },
    ]);
    expect(idsUnder('1')).toEqual(['1']);
    opened.refresh();
    expect(idsUnder('1')).toEqual(['1']);
    expect(idsUnder('2')).not.toContain('2');
    await writer.close();
    await opened.close();
  });

  it('are not seen in part before the next refresh', async () => {
    const base = join(folder, 'base');
    const luc = { id: '2', lastName: 'Berthod', firstName: 'Luc' };
    await importRows(base, [{ id: '1', lastName: 'Berthod', firstName: 'Anna', number: 1 }]);
    const writer = new ChangeableBase(base);
    await writer.apply([{ put: recordOf({ ...luc, number: 2 }) }]);
    const opened = openBase(base, { isChanged: true });
    const numbersUnder = () =>
      opened.store
        .candidates([{ kind: 'e-mail', hash: recordIdKey('2') }], new Set(), 10)
        .found.map(({ household }) => [household.number, household.members.length]);
    expect(numbersUnder()).toEqual([['2', 1]]);
    for (const number of [3, 1, 2]) {
      const before = numbersUnder();
      await writer.apply([{ put: recordOf({ ...luc, number }) }]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(numbersUnder()).toEqual(before);
      opened.refresh();
      const held = numbersUnder();
      expect(held).toContainEqual([String(number), number === 1 ? 2 : 1]);
    }
    await writer.close();
    await opened.close();
  });

  it('are not seen by threads that open a pinned generation later', async () => {
    const base = join(folder, 'base');
    const anna = { id: '1', lastName: 'Berthod', firstName: 'Anna', number: 1 };
    await importRows(base, [anna]);
    const writer = new ChangeableBase(base);
    await writer.apply([{ put: recordOf({ ...anna, number: 2 }) }]);
    const pinned = await pinGeneration(generationPath(base, currentGeneration(base)!));
    await writer.apply([{ put: recordOf({ ...anna, number: 3 }) }]);
    const first = openStore(pinned.path);
    await writer.apply([{ delete: '1' }]);
    const second = openStore(pinned.path);
    pinned.remove();
    await importRows(base, [{ ...anna, id: '2', number: 9 }]);
    for (const { store, changes } of [first, second]) {
      expect(changes?.position).toBe(1);
      expect([...store.all()].map(({ number }) => number)).toEqual(['2']);
      await store.close();
    }
    await writer.close();
    expect(await membersOf(base)).toEqual(['ANNA at 9']);
  });

  it('are all applied or none: an error within a batch undoes the changes before it', async () => {
    const base = join(folder, 'base');
    await importRows(base, [{ id: '1', lastName: 'Berthod', firstName: 'Anna', number: 1 }]);
    const before = await contentOf(base);
    const writer = new ChangeableBase(base);
    const broken = {
      get put(): PersonRecord {
        throw new Error('broken');
      },
    };
    await expect(writer.apply([{ delete: '1' }, broken])).rejects.toThrow('broken');
    await writer.close();
    expect(await contentOf(base)).toEqual(before);
  });

  it('survive an import that runs at the same time, and are newer than its rows', async () => {
    const base = join(folder, 'base');
    const anna = { id: '1', lastName: 'Berthod', firstName: 'Anna', number: 1 };
    const luc = { id: '2', lastName: 'Berthod', firstName: 'Luc', number: 2 };
    const zoe = { id: '3', lastName: 'Quenouille', firstName: 'Zoé', number: 3 };
    for (const replace of [true, false]) {
      await importRows(base, [anna, luc]);
      const writer = new ChangeableBase(base);
      await writer.apply([{ put: recordOf({ ...anna, number: 2 }) }]);
      const during: RequestedChange[] = [
        { put: recordOf(zoe) },
        { delete: '2' },
        { put: recordOf({ ...anna, number: 3 }) },
      ];
      let changed: Promise<unknown> | undefined;
      const sources = [await openSource(join(folder, 'people.csv'), { schema: PEOPLE })];
      const onProgress = ({ stage }: { stage: string }) => {
        if (stage === 'merge') changed ??= writer.apply(during);
      };
      await importFiles({ base, sources, replace, country: 'FR', threads: 1, onReject: () => {}, onProgress });
      await changed;
      expect(await membersOf(base)).toEqual(['ANNA at 3', 'ZOE at 3']);
      await writer.apply([{ delete: '3' }]);
      expect(await membersOf(base)).toEqual(['ANNA at 3']);
      await writer.close();
    }
  });

  it('add their countries to those of the base', async () => {
    const base = join(folder, 'base');
    await importRows(base, [{ id: '1', lastName: 'Berthod', firstName: 'Anna', number: 1 }]);
    const opened = openBase(base);
    expect(opened.store.countries).toEqual(['FR']);
    const writer = new ChangeableBase(base);
    const person = { lastName: 'Quenouille', address: 'Hauptstr. 3', postalCode: '24118', country: 'DE' };
    const parsed = parsePersonRow({ id: '2', householdId: '', person }, { country: 'FR' });
    if (typeof parsed === 'string') throw new Error(parsed);
    await writer.apply([{ put: parsed.record }]);
    opened.refresh();
    expect(opened.store.countries).toEqual(['FR', 'DE']);
    await writer.close();
    await opened.close();
    await importFiles({ base, sources: [], replace: false, country: 'FR', threads: 1, onReject: () => {} });
    const next = openBase(base);
    expect(next.store.countries).toEqual(['DE', 'FR']);
    await next.close();
  });

  it('become part of the next generation, which begins without any', async () => {
    const base = join(folder, 'base');
    await importRows(base, [{ id: '1', lastName: 'Berthod', firstName: 'Anna', number: 1 }]);
    const writer = new ChangeableBase(base);
    await writer.apply([{ put: recordOf({ id: '2', lastName: 'Berthod', firstName: 'Luc', number: 2 }) }]);
    const before = await contentOf(base);
    await importFiles({ base, sources: [], replace: false, country: 'FR', threads: 1, onReject: () => {} });
    expect(await contentOf(base)).toEqual(before);
    expect(existsSync(changesPath(join(generationsFolder(base), currentGeneration(base)!)))).toBe(false);
    expect(await writer.apply([{ delete: '2' }])).toMatchObject({ deleted: 1, position: 1 });
    await writer.close();
  });
});
