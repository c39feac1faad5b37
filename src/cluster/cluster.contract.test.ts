import { describeGuessingBudgets } from '../licences/guessing-budget.contract.ts';
import { describeLicences } from '../licences/licences.contract.ts';
import { TestCluster } from './administration.testing.ts';
import { usePostgres } from './use-postgres.testing.ts';

const postgres = usePostgres();

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
