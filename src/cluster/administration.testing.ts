import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import {
  ApiKeyStore,
  type Licence,
  type LicenceStore,
  type LocalGrants,
  openGrants,
  openLicences,
  readTokenKey,
} from '../licences/index.ts';
import { ClusterAdministration } from './administration.ts';
import { AdministrationFollower } from './administration-follower.ts';
import { Cluster, connectTo } from './cluster.ts';
import { migrate } from './migrations.ts';
import type { PostgresServer } from './postgres.testing.ts';
import type { SharedGuesses } from './shared-guesses.ts';
import { usePostgres } from './use-postgres.testing.ts';

/** A node whose data folder is open. */
export interface TestNode {
  readonly folder: string;
  readonly cluster: Cluster;
  readonly licences: LicenceStore;
  readonly apiKeys: ApiKeyStore;
  readonly grants: LocalGrants;
  readonly administration: ClusterAdministration;
}

let schemas = 0;

/** A cluster without people, whose nodes are folders of a temporary folder. */
export class TestCluster {
  readonly folder = mkdtempSync(join(tmpdir(), 'idem-administration-'));
  readonly url: string;
  private readonly nodes: TestNode[] = [];
  private readonly followers: AdministrationFollower[] = [];
  private readonly guesses: SharedGuesses[] = [];

  constructor(server: Pick<PostgresServer, 'url'>) {
    this.url = server.url(`?schema=administration_${++schemas}`);
  }

  /** Opens a data folder as a node; the first one creates the cluster. */
  async addNode(name: string): Promise<TestNode> {
    const base = join(this.folder, name);
    mkdirSync(base, { recursive: true });
    const database = connectTo(this.url);
    await migrate(database);
    const [first] = this.nodes;
    if (first !== undefined) copyFileSync(join(first.folder, 'cluster.key'), join(base, 'cluster.key'));
    const settings = { base, url: this.url, storage: join(this.folder, 'shared') };
    const cluster = await Cluster.become(settings, database, false);
    await cluster.nodes.report(cluster.membership.nodeId, { generation: undefined, position: 0 });
    return this.open(cluster);
  }

  open(cluster: Cluster): TestNode {
    const { folder } = cluster.base;
    const stores = {
      licences: openLicences(folder),
      apiKeys: ApiKeyStore.open(folder),
      grants: openGrants(folder, { key: readTokenKey(folder) }),
    };
    const node = { folder, cluster, ...stores, administration: new ClusterAdministration(cluster, stores) };
    this.nodes.push(node);
    return node;
  }

  follow({ administration, cluster }: TestNode, guesses?: SharedGuesses): AdministrationFollower {
    const onError = (error: unknown) => {
      throw error;
    };
    const follower = new AdministrationFollower(administration, { database: cluster.database, guesses, onError });
    this.followers.push(follower);
    return follower;
  }

  /** Lets all nodes be nodes since yesterday. */
  async beginDay(): Promise<void> {
    const { cluster } = this.nodes[0]!;
    for (const node of this.nodes) await node.cluster.nodes.takeShare(node.cluster.membership.nodeId);
    await cluster.database.run((queries) => queries.query('update node_days set first_day = first_day - 1'));
  }

  /** The guessing budgets as a node has them, with the share that it has now. */
  async openGuesses({ cluster }: TestNode, limit: number): Promise<SharedGuesses> {
    const share = await cluster.nodes.takeShare(cluster.membership.nodeId);
    const guesses = cluster.openGuesses(limit, () => share);
    this.guesses.push(guesses);
    return guesses;
  }

  async stop(follower: AdministrationFollower): Promise<void> {
    this.followers.splice(this.followers.indexOf(follower), 1);
    await follower.stop();
  }

  async close(node: TestNode): Promise<void> {
    this.nodes.splice(this.nodes.indexOf(node), 1);
    const { cluster, licences, apiKeys, grants } = node;
    await Promise.all([cluster.close(), licences.close(), apiKeys.close(), grants.close()]);
  }

  async remove(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.stop()));
    await Promise.all([...this.nodes].map((node) => this.close(node)));
    for (const guesses of this.guesses) guesses.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface ClusterFixture {
  readonly server: PostgresServer;
  /** The cluster of the current test. */
  readonly nodes: TestCluster;
}

/** Starts PostgreSQL for the tests of a file, and creates a cluster for each test. */
export function useTestCluster(): ClusterFixture {
  const postgres = usePostgres();
  let nodes: TestCluster;
  beforeEach(() => {
    nodes = new TestCluster(postgres.server);
  });
  afterEach(() => nodes.remove());
  return {
    get server() {
      return postgres.server;
    },
    get nodes() {
      return nodes;
    },
  };
}

/** Spends credits until there are none. @returns how many there were */
export async function spendAll({ administration }: TestNode, licence: Licence): Promise<number> {
  for (let spent = 0; ; spent++) if (!(await administration.accounts.spend(licence))) return spent;
}

/** Waits until `read` returns what is expected. */
export const eventually = <T>(read: () => T, expected: T) =>
  expect.poll(read, { timeout: 25_000, interval: 10 }).toEqual(expected);
