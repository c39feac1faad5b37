import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS } from '../runtime/days.ts';
import { ApiKeyStore } from './api-keys.ts';
import { describeGuessingBudgets } from './guessing-budget.contract.ts';
import { LocalGuessingBudget } from './guessing-budget.ts';
import { describeLicences } from './licences.contract.ts';
import { describeDailyLimits } from './limits/daily-limits.contract.ts';
import { LicenceLimiter } from './limits/licence-limiter.ts';
import { LimitStore } from './limits/limit-store.ts';
import { openLicences } from './open-licences.ts';
import { openGrants } from './tokens/grants.ts';
import { readTokenKey } from './tokens/key.ts';
import { describeUsage } from './usage.contract.ts';
import { UsageStore } from './usage.ts';

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

describeDailyLimits('the data folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-limits-'));
  let time = Date.now();
  const stores = Array.from({ length: 3 }, () => LimitStore.open(folder));
  return {
    limiters: stores.map((store) => new LicenceLimiter(store, () => time)),
    beginNextDay() {
      time += DAY_MS;
    },
    async close() {
      await Promise.all(stores.map((store) => store.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

describeUsage('the data folder', async (now) => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-usage-'));
  const counters = [UsageStore.open(folder, now), UsageStore.open(folder, now)] as const;
  return {
    counters,
    async store() {
      for (const counter of counters) await counter.flush();
    },
    list: async (from) => counters[0].list(from),
    async close() {
      await Promise.all(counters.map((counter) => counter.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
