import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonInput } from '../matching/model.ts';
import { buildGeneration } from '../storage/new-generation.ts';
import { PEOPLE_GENERATIONS } from './base.ts';
import { ChangeableBase } from './changes/changeable-base.ts';
import { PeopleBuilder } from './import/builder.ts';
import { GENERATION_FILE } from './mapped/format.ts';
import { MappedStore } from './mapped/store.ts';
import type { PersonRecord } from './person-record.ts';
import { parsePersonRow } from './rows/parse-row.ts';

/** A person of a test base; `id` and `householdId` as a file would give them. */
export interface TestPerson extends PersonInput {
  readonly id?: string;
  readonly householdId?: string;
}

/** What an import would make of a person. The address is one of a village unless given. */
export function testRecord({ id = '', householdId = '', ...person }: TestPerson): PersonRecord {
  const whole = { firstName: 'Zoé', address: '9 place du Marché', postalCode: '24150', city: 'Lalinde', ...person };
  const parsed = parsePersonRow({ id, householdId, person: whole }, { country: 'FR' });
  if (typeof parsed === 'string') throw new Error(`test person ${id}: ${parsed}`);
  return parsed.record;
}

/** Imports these people into a data folder. */
export async function importTestPeople(base: string, people: readonly TestPerson[]): Promise<void> {
  await buildGeneration(base, { ...PEOPLE_GENERATIONS, replace: true }, async ({ folder, scratch, publish }) => {
    const builder = new PeopleBuilder({
      path: join(folder, GENERATION_FILE),
      scratch,
      rows: { country: 'FR' },
      threads: 1,
    });
    for (const person of people) builder.add(testRecord(person));
    await builder.finish(() => {});
    await builder.close();
    publish();
  });
}

/** Opens the changes of a data folder for `work`. */
export async function withChanges<T>(dataFolder: string, work: (changes: ChangeableBase) => Promise<T>): Promise<T> {
  const changes = new ChangeableBase(dataFolder);
  return work(changes).finally(() => changes.close());
}

/** A store of these people in a temporary folder, which `remove` removes. */
export async function makeTestStore(
  people: readonly TestPerson[],
): Promise<{ store: MappedStore; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'idem-base-'));
  const builder = new PeopleBuilder({
    path: join(folder, 'people.idem'),
    scratch: folder,
    rows: { country: 'FR' },
    threads: 1,
  });
  people.forEach(({ id = '', householdId = '', ...person }, i) => {
    const taken = parsePersonRow({ id, householdId, person }, { country: 'FR' });
    if (typeof taken === 'string') throw new Error(`row ${i}: ${taken}`);
    builder.add(taken.record);
  });
  await builder.finish(() => {});
  await builder.close();
  const store = MappedStore.open(join(folder, 'people.idem'));
  return {
    store,
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
