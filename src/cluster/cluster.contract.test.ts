import { describeGuessingBudgets } from '../licences/guessing-budget.contract.ts';
import { describeLicences } from '../licences/licences.contract.ts';
import { TestCluster } from './administration.testing.ts';
import { PostgresServer } from './postgres.testing.ts';

describeLicences('a node of a cluster', async () => {
  const server = await PostgresServer.start();
  const nodes = new TestCluster(server);
  const { administration, apiKeys } = await nodes.addNode('first');
  // Another node, which is not asked anything, but takes part.
  nodes.follow(await nodes.addNode('second'));
  return {
    licences: administration.licences,
    accounts: administration.accounts,
    keys: { ...administration.apiKeys, resolve: (secret) => apiKeys.resolve(secret) },
    grants: administration.grants!,
    async close() {
      await nodes.remove();
      await server.remove();
    },
  };
});

describeGuessingBudgets('the nodes of a cluster', async (limit) => {
  const server = await PostgresServer.start();
  const nodes = new TestCluster(server);
  const opened = [];
  for (const name of ['first', 'second', 'third']) opened.push(await nodes.addNode(name));
  await nodes.beginDay();
  const budgets = await Promise.all(opened.map((node) => nodes.openGuesses(node, limit)));
  for (const [at, node] of opened.entries()) nodes.follow(node, budgets[at]);
  return {
    budgets,
    async close() {
      await nodes.remove();
      await server.remove();
    },
  };
});
