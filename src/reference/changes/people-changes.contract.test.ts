import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTestPeople } from '../base.testing.ts';
import { ChangeableBase } from './changeable-base.ts';
import { localChanges } from './erase.ts';
import { describePeopleChanges } from './people-changes.contract.ts';

describePeopleChanges('the data folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-people-'));
  await importTestPeople(folder, [{ id: 'first', lastName: 'Berthod' }]);
  const bases = [new ChangeableBase(folder), new ChangeableBase(folder)] as const;
  return {
    people: [localChanges(bases[0]), localChanges(bases[1])],
    bases: [folder],
    catchUp: () => Promise.resolve(),
    async close() {
      await Promise.all(bases.map((base) => base.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
