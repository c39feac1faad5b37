import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BATCH_PEOPLE, describeBatches } from '../batch/batch.contract.ts';
import { describeJournals } from '../journal/journal.contract.ts';
import { describeGuessingBudgets } from '../licences/guessing-budget.contract.ts';
import { LicenceLimiter, UsageStore } from '../licences/index.ts';
import { describeLicences } from '../licences/licences.contract.ts';
import { describeDailyLimits } from '../licences/limits/daily-limits.contract.ts';
import { LimitStore } from '../licences/limits/limit-store.ts';
import { describeUsage } from '../licences/usage.contract.ts';
import { importTestPeople, type TestPerson } from '../reference/base.testing.ts';
import { describePeopleChanges } from '../reference/changes/people-changes.contract.ts';
import { DAY_MS, dayNumberOf } from '../runtime/days.ts';
import { readVersion } from '../runtime/version.ts';
import { TestCluster, type TestNode } from './administration.testing.ts';
import { JobWorker } from './job-worker.ts';
import { SharedAllowance } from './shared-allowance.ts';
import { runSharedBatch } from './shared-batch.ts';
import { usePostgres } from './use-postgres.testing.ts';

const postgres = usePostgres();

/** Two nodes with people. */
async function openWith(
  people: readonly TestPerson[],
): Promise<{ nodes: TestCluster; first: TestNode; second: TestNode }> {
  const nodes = new TestCluster(postgres.server);
  const base = join(nodes.folder, 'first');
  mkdirSync(base);
  await importTestPeople(base, people);
  const first = await nodes.addNode('first');
  // As the command does that creates a cluster.
  await first.cluster.importFiles({ country: 'FR', sources: [], replace: false, onReject() {} });
  const second = await nodes.addNode('second');
  await second.cluster.takeOver();
  return { nodes, first, second };
}

describeLicences('a node of a cluster', async () => {
  const nodes = new TestCluster(postgres.server);
  const { administration, apiKeys } = await nodes.addNode('first');
  // Another node, which is not asked anything, but takes part.
  nodes.follow(await nodes.addNode('second'));
  return {
    licences: administration.licences,
    accounts: administration.accounts,
    keys: { ...administration.apiKeys, resolve: (secret) => apiKeys.resolve(secret) },
    grants: administration.grants!,
    close: () => nodes.remove(),
  };
});

describeGuessingBudgets('the nodes of a cluster', async (limit) => {
  const nodes = new TestCluster(postgres.server);
  const opened = [];
  for (const name of ['first', 'second', 'third']) opened.push(await nodes.addNode(name));
  await nodes.beginDay();
  const budgets = await Promise.all(opened.map((node) => nodes.openGuesses(node, limit)));
  for (const [at, node] of opened.entries()) nodes.follow(node, budgets[at]);
  return {
    budgets,
    close: () => nodes.remove(),
  };
});

describePeopleChanges('the nodes of a cluster', async () => {
  const { nodes, first, second } = await openWith([{ id: 'first', lastName: 'Berthod' }]);
  const opened = [first.cluster, second.cluster] as const;
  return {
    people: [opened[0].people, opened[1].people],
    bases: opened.map(({ base }) => base.folder),
    async catchUp() {
      for (const { replica } of opened) await replica.catchUp();
    },
    close: () => nodes.remove(),
  };
});

describeUsage('the nodes of a cluster', async (now) => {
  const nodes = new TestCluster(postgres.server);
  const [first, second] = [await nodes.addNode('first'), await nodes.addNode('second')];
  const counters = [UsageStore.open(first.folder, now), UsageStore.open(second.folder, now)] as const;
  return {
    counters,
    async store() {
      for (const [at, { administration }] of [first, second].entries()) {
        await counters[at]!.flush();
        await administration.usage.report(counters[at]!);
      }
    },
    list: (from) => first.administration.usage.list(counters[0].list(from), from),
    async close() {
      await Promise.all(counters.map((counter) => counter.close()));
      await nodes.remove();
    },
  };
});

describeDailyLimits('the nodes of a cluster', async () => {
  const nodes = new TestCluster(postgres.server);
  let time = Date.now();
  const share = () => ({ day: dayNumberOf(time), rank: undefined, nodes: 3 });
  const stores: LimitStore[] = [];
  const limiters: LicenceLimiter[] = [];
  for (const name of ['first', 'second', 'third']) {
    const { cluster } = await nodes.addNode(name);
    const { nodeId } = cluster.membership;
    const store = LimitStore.open(cluster.base.folder);
    stores.push(store);
    limiters.push(new LicenceLimiter(store, () => time, new SharedAllowance(cluster.database, nodeId, share)));
  }
  return {
    limiters,
    beginNextDay() {
      time += DAY_MS;
    },
    async close() {
      await Promise.all(stores.map((store) => store.close()));
      await nodes.remove();
    },
  };
});

describeJournals('a node, as PostgreSQL has it,', async () => {
  const nodes = new TestCluster(postgres.server);
  const [node, other] = [await nodes.addNode('first'), await nodes.addNode('second')];
  let copies = 0;
  return {
    base: node.folder,
    async read() {
      const journal = node.cluster.openJournal();
      while (await journal.copy());
      const copy = join(nodes.folder, `copy-${++copies}`);
      await other.cluster.openJournal().restore(node.cluster.membership.nodeId, copy);
      return copy;
    },
    close: () => nodes.remove(),
  };
});

describeBatches('the nodes of a cluster', async () => {
  const { nodes, first, second } = await openWith(BATCH_PEOPLE);
  const onError = (error: unknown) => {
    throw error;
  };
  const { jobs, base } = second.cluster;
  const worker = JobWorker.start({ jobs, base, threads: 1, onError });
  return {
    folder: nodes.folder,
    base: first.folder,
    program: readVersion(),
    run: (request) => {
      const { cluster } = first;
      return runSharedBatch(request, { jobs: cluster.jobs, base: cluster.base, retentionDays: 7, onPaused() {} });
    },
    async close() {
      await worker.stop();
      await nodes.remove();
    },
  };
});
