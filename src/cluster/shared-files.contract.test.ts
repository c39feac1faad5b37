import { beforeEach } from 'vitest';
import { TestFiles } from '../files/files.testing.ts';
import { testReviews } from '../files/review.contract.ts';
import { testUploads } from '../files/uploads.contract.ts';
import { TestCluster, type TestNode } from './administration.testing.ts';
import { openSharedFiles } from './shared-files.ts';
import { usePostgres } from './use-postgres.testing.ts';

const postgres = usePostgres();
let nodes: TestCluster;
let node: TestNode;
beforeEach(async () => {
  nodes = new TestCluster(postgres.server);
  node = await nodes.addNode('first');
  return () => nodes.remove();
});

/** Rows are answered from the base of the test, not of the node: the store of files does not read the base. */
const test = TestFiles.create(
  () => openSharedFiles(node.cluster),
  (ms) =>
    node.cluster.database.run(async (queries) => {
      await queries.query('update files set deleted = deleted - $1', [ms]);
    }),
);
testUploads(test);
testReviews(test);
