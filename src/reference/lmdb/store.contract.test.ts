import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { personOf } from '../arbitraries.testing.ts';
import { PeopleBuilder } from '../import/builder.ts';
import { describeReferenceStore } from '../store.contract.ts';
import { LmdbStore } from './store.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describeReferenceStore('LMDB', async (households) => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-store-'));
  folders.push(folder);
  const builder = new PeopleBuilder(join(folder, 'base.mdb'), folder);
  for (const household of households) {
    for (const member of household.members) {
      builder.add({ id: member.id, householdId: household.householdId, person: personOf(household, member) });
    }
  }
  await builder.finish(() => {});
  return LmdbStore.open(join(folder, 'base.mdb'));
});
