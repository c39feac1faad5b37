import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { Household } from '../../matching/model.ts';
import { createGenerationKey } from '../../storage/generation-key.ts';
import { forgetOperatorKeys, useOperatorKeys } from '../../storage/operator-key.ts';
import { personOf } from '../arbitraries.testing.ts';
import { PeopleBuilder } from '../import/builder.ts';
import { describeReferenceStore } from '../store.contract.ts';
import { MappedStore } from './store.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

afterEach(forgetOperatorKeys);

async function makeStore(households: readonly Household[], baseKey?: string): Promise<MappedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'idem-store-'));
  folders.push(folder);
  useOperatorKeys({ baseKey });
  createGenerationKey(folder);
  const builder = new PeopleBuilder({
    path: join(folder, 'people.idem'),
    scratch: folder,
    rows: { country: 'FR' },
    threads: 1,
  });
  for (const household of households) {
    for (const member of household.members) {
      builder.add({ id: member.id, householdId: household.householdId, person: personOf(household, member) });
    }
  }
  await builder.finish(() => {});
  await builder.close();
  return MappedStore.open(join(folder, 'people.idem'));
}

describeReferenceStore('a mapped file', makeStore);
describeReferenceStore('an encrypted mapped file', (households) => makeStore(households, 'ab'.repeat(32)));
