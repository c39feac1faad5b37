import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonInput } from '../matching/model.ts';
import { PeopleBuilder } from './import/builder.ts';
import { MappedStore } from './mapped/store.ts';
import { parsePersonRow } from './rows/parse-row.ts';

/** A person of a test base; `id` and `householdId` as a file would give them. */
export interface TestPerson extends PersonInput {
  readonly id?: string;
  readonly householdId?: string;
}

/** A store of these people in a temporary folder, which `remove` removes. */
export async function makeTestStore(
  people: readonly TestPerson[],
): Promise<{ store: MappedStore; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'idem-base-'));
  const builder = new PeopleBuilder({ path: join(folder, 'people.idem'), scratch: folder, country: 'FR', threads: 1 });
  people.forEach(({ id = '', householdId = '', ...person }, i) => {
    const taken = parsePersonRow({ id, householdId, person }, 'FR');
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
