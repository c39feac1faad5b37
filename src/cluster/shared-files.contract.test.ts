import { afterAll, beforeAll, beforeEach } from 'vitest';
import { TestFiles } from '../files/files.testing.ts';
import { testReviews } from '../files/review.contract.ts';
import { testUploads } from '../files/uploads.contract.ts';
import { TestCluster, type TestNode } from './administration.testing.ts';
import { PostgresServer } from './postgres.testing.ts';
import { openSharedFiles } from './shared-files.ts';

let postgres: PostgresServer;
let nodes: TestCluster;
let node: TestNode;
beforeAll(async () => {
  postgres = await PostgresServer.start();
}, 60_000);
afterAll(() => postgres.remove());
beforeEach(async () => {
  nodes = new TestCluster(postgres);
  node = await nodes.addNode('first');
  return () => nodes.remove();
});

/** The people are those of a folder of its own: the files do not depend on whose base answers them. */
const test = TestFiles.create(() => openSharedFiles(node.cluster));
testUploads(test);
testReviews(test);
