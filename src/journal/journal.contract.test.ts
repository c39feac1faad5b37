import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeJournals } from './journal.contract.ts';

describeJournals('the data folder', async () => {
  const base = mkdtempSync(join(tmpdir(), 'idem-journal-'));
  return {
    base,
    read: async () => base,
    async close() {
      rmSync(base, { recursive: true, force: true });
    },
  };
});
