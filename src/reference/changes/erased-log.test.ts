import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importTestPeople, testRecord, withChanges } from '../base.testing.ts';
import { currentGeneration, generationsFolder } from '../base.ts';
import { openChanges } from './format.ts';
import { localChanges } from './index.ts';
import { decodeEntry } from './log-entry.ts';
import type { SingleChange } from './single-changes.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'idem-erased-log-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const ids = fc.constantFrom('1', '2', '3', '4');

/** People who share doors and move between them. */
const change = fc.oneof(
  fc.record({ id: ids, door: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ id: ids, erase: fc.constant(true) }),
);

const recordAt = (id: string, door: number) =>
  testRecord({ id, lastName: 'Berthod', firstName: `Zoé ${id}`, address: `${door} place du Marché` });

/** The people whom the log has put. */
async function loggedIds(): Promise<string[]> {
  const tables = openChanges(join(generationsFolder(base), currentGeneration(base)!), 'read')!;
  const logged = [...tables.log.getRange({})].flatMap(({ value }) => {
    const entry = decodeEntry(value).change;
    return entry.kind === 'put' ? [entry.record.id] : [];
  });
  await tables.root.close();
  return [...new Set(logged)].sort();
}

describe('the log of changes', () => {
  it('holds no person who was erased and not added again', async () => {
    const groups = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(groups, async (list) => {
        await importTestPeople(base, [
          { id: '1', lastName: 'Berthod', firstName: 'Zoé 1', address: '1 place du Marché' },
          { id: '2', lastName: 'Berthod', firstName: 'Zoé 2', address: '1 place du Marché' },
        ]);
        const expected = new Set<string>();
        await withChanges(base, async (changes) => {
          for (const group of list) {
            const singles = group.map((one): SingleChange => {
              if ('door' in one) return { put: recordAt(one.id, one.door), now: 0 };
              return { erase: one.id, note: { reason: '', now: new Date(0) } };
            });
            await localChanges(changes).applySingle(singles);
            for (const one of group) 'door' in one ? expected.add(one.id) : expected.delete(one.id);
          }
        });
        expect(await loggedIds()).toEqual([...expected].sort());
      }),
      { numRuns: 25 },
    );
  });
});
