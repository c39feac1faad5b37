import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTestPeople } from '../reference/base.testing.ts';
import { BATCH_PEOPLE, describeBatches } from './batch.contract.ts';
import { runBatch } from './run-batch.ts';

describeBatches('one process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-batches-'));
  const base = join(folder, 'base');
  await importTestPeople(base, BATCH_PEOPLE);
  return {
    folder,
    base,
    program: 'test',
    run: (request) => runBatch(request),
    async close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
