import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiKeyStore } from './api-keys.ts';
import { describeGuessingBudgets } from './guessing-budget.contract.ts';
import { LocalGuessingBudget } from './guessing-budget.ts';
import { describeLicences } from './licences.contract.ts';
import { openLicences } from './open-licences.ts';
import { openGrants } from './tokens/grants.ts';
import { readTokenKey } from './tokens/key.ts';

describeLicences('the data folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-licences-'));
  const licences = openLicences(folder);
  const keys = ApiKeyStore.open(folder);
  const grants = openGrants(folder, { key: readTokenKey(folder) });
  return {
    licences,
    accounts: licences,
    keys,
    grants,
    async close() {
      await Promise.all([licences.close(), keys.close(), grants.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

describeGuessingBudgets('the data folder', async (limit) => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-guesses-'));
  const key = Buffer.alloc(32, 7);
  const budgets = Array.from({ length: 3 }, () => LocalGuessingBudget.open(folder, { limit, key }));
  return {
    budgets,
    async close() {
      for (const budget of budgets) budget.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
