import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testRecord } from '../base.testing.ts';
import { openBase } from '../base.ts';
import type { PeopleChanges } from './erase.ts';
import { heldPersonOf } from './held-person.ts';
import { findPerson } from './people.ts';

/** What an adapter opens: a base with one person, whose id is `first`. */
export interface OpenedPeople {
  /** Several, as the processes of a node or as nodes have them: each change counts for all. */
  readonly people: readonly [PeopleChanges, PeopleChanges];
  /** The data folders that answer. */
  readonly bases: readonly string[];
  /** Resolves when every data folder has all changes. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/** The contract suite of changes of single people: every adapter passes it. */
export function describePeopleChanges(name: string, open: () => Promise<OpenedPeople>) {
  describe(`changes of people of ${name}`, { timeout: 60_000 }, () => {
    let opened: OpenedPeople;
    beforeAll(async () => {
      opened = await open();
    }, 60_000);
    afterAll(() => opened.close());

    const note = { reason: 'test', now: new Date('2026-03-01T10:00:00Z') };
    const put = (id: string, lastName = 'Martin') => ({ put: testRecord({ id, lastName }) });
    const nameIn = async (folder: string, id: string) => {
      const base = openBase(folder, { isChanged: true });
      try {
        return findPerson(base.store, id)?.member.lastName;
      } finally {
        await base.close();
      }
    };
    /** The last name that all data folders have under an id. */
    const nameOf = async (id: string) => {
      await opened.catchUp();
      const names = new Set(await Promise.all(opened.bases.map((base) => nameIn(base, id))));
      expect(names.size).toBe(1);
      return [...names][0];
    };

    /** Those of these people who are restricted in all data folders. */
    const restrictedOf = async (ids: readonly string[]) => {
      await opened.catchUp();
      const found = await Promise.all(
        opened.bases.map(async (folder) => {
          const base = openBase(folder, { isChanged: true });
          const isHidden = (id: string) => findPerson(base.store, id)?.member.restrictedFrom !== undefined;
          const restricted = ids.filter(isHidden);
          await base.close();
          return restricted;
        }),
      );
      for (const restricted of found) expect(restricted).toEqual(found[0]);
      return found[0];
    };

    it('counts what was added, replaced, deleted and missing, in the order of the changes', async () => {
      const [people] = opened.people;
      const changes = [put('a'), put('a', 'Petit'), put('b'), { delete: 'b' }, { delete: 'b' }, { delete: 'first' }];
      expect(await people.apply(changes)).toMatchObject({ added: 2, replaced: 1, deleted: 2, missing: 1 });
      expect(await Promise.all(['a', 'b', 'first'].map(nameOf))).toEqual(['PETIT', undefined, undefined]);
    });

    it('gives every change the next position of the same generation', async () => {
      const [people, others] = opened.people;
      const before = await people.apply([put('c')]);
      const after = await others.apply([put('c', 'Petit'), { delete: 'c' }, { delete: 'missing' }]);
      expect(after).toMatchObject({ generation: before.generation, position: before.position + 2 });
      expect(await people.apply([])).toMatchObject({ added: 0, position: after.position });
    });

    it('returns whether the base held each person before', async () => {
      const now = note.now.getTime();
      const [people, others] = opened.people;
      const changes = [
        { ...put('d'), now },
        { ...put('d', 'Petit'), now },
        { erase: 'd', note },
        { erase: 'd', note },
      ];
      expect(await people.applySingle(changes)).toEqual([false, true, true, false]);
      expect(await nameOf('d')).toBeUndefined();
      expect(await others.applySingle([{ ...put('d', 'Blanc'), now }])).toEqual([false]);
      expect(await nameOf('d')).toBe('BLANC');
    });

    it('erases each person once, and records ids that the base does not hold', async () => {
      const [people, others] = opened.people;
      await people.apply([put('e'), put('f')]);
      expect(await others.erase(['e', 'f', 'e', 'nobody'], note)).toEqual({ erased: 2, unknown: 1 });
      expect(await people.erase(['e'], note)).toEqual({ erased: 0, unknown: 1 });
      expect(await Promise.all(['e', 'f'].map(nameOf))).toEqual([undefined, undefined]);
    });

    it('knows on every data folder where changes are from', async () => {
      const [people, others] = opened.people;
      const source = { name: 'changed.csv', bytes: 7, sha256: 'ab'.repeat(32), importedAt: '2026-03-01T09:00:00.000Z' };
      await people.apply([{ ...put('o1'), line: 3 }], source);
      await others.applySingle([{ ...put('o2'), now: note.now.getTime() }]);
      await others.apply([{ ...put('o3'), line: 4 }], { ...source, name: 'other.csv' });
      await opened.catchUp();
      for (const folder of opened.bases) {
        const base = openBase(folder, { isChanged: true });
        const origins = ['o1', 'o2', 'o3'].map((id) => heldPersonOf(findPerson(base.store, id)!, base).origin);
        await base.close();
        expect(origins).toMatchObject([
          { source: 'changed.csv', line: 3, sha256: source.sha256, imported_at: source.importedAt },
          { source: 'API', imported_at: '2026-03-01T10:00:00.000Z' },
          { source: 'other.csv', line: 4 },
        ]);
      }
    });

    it('restricts people, keeps this for later changes, and lifts it', async () => {
      const [people, others] = opened.people;
      await people.apply([put('r'), put('r2')]);
      expect(await people.restrict(['r', 'later', 'r'], note)).toEqual({ restricted: 1, unknown: 1 });
      expect(await restrictedOf(['r', 'r2', 'later'])).toEqual(['r']);
      await others.apply([put('r', 'Petit'), put('later')]);
      expect(await restrictedOf(['r', 'r2', 'later'])).toEqual(['r', 'later']);
      expect(await nameOf('r')).toBe('PETIT');
      expect(await others.lift(['r', 'r2'], note)).toEqual({ lifted: 1, erased: 0, notRestricted: 1 });
      expect(await people.erase(['later'], note)).toEqual({ erased: 1, unknown: 0 });
      expect(await restrictedOf(['r', 'r2', 'later'])).toEqual([]);
      expect(await nameOf('r')).toBe('PETIT');
    });

    it('keeps changes that are made at the same time', async () => {
      const ids = Array.from({ length: 12 }, (_, at) => `parallel ${at}`);
      const applied = await Promise.all(ids.map((id, at) => opened.people[at % 2]!.apply([put(id)])));
      expect(applied.map(({ added }) => added)).toEqual(ids.map(() => 1));
      for (const id of ids) expect(await nameOf(id)).toBe('MARTIN');
    });

    it('knows whether the base separates flats', async () => {
      expect(await Promise.all(opened.people.map((people) => people.separatesFlats()))).toEqual([false, false]);
    });
  });
}
