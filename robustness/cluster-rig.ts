import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { PostgresServer } from '../src/cluster/postgres.testing.ts';
import { runIdem, TestServer } from './fixture.ts';

const NODES = 3;

/** Distinct values of a field of a person that all nodes together may compare. */
export const GUESSING_BUDGET = 5;

/** How long a standby may take to follow its primary, in milliseconds. */
const STANDBY_TIMEOUT_MS = 60_000;

/** How long a command may take, in milliseconds: a compaction of a million people takes a while on a busy machine. */
const COMMAND_TIMEOUT_MS = 600_000;

/** A node, whose server may not run. */
export interface RigNode {
  readonly name: string;
  readonly base: string;
  server: TestServer | undefined;
}

/** PostgreSQL with a synchronous standby, and nodes of a cluster that run the built program. */
export class ClusterRig {
  readonly folder = mkdtempSync(join(tmpdir(), 'idem-cluster-chaos-'));
  readonly nodes: readonly RigNode[] = Array.from({ length: NODES }, (_, at) => ({
    name: `node-${at + 1}`,
    base: join(this.folder, `node-${at + 1}`),
    server: undefined,
  }));
  env: Record<string, string> = {};
  /** A key of the HTTP API that may change people. */
  apiKey = '';
  private primary!: PostgresServer;
  private standby!: PostgresServer;

  /** @param people the rows of the first import, with a header @param licences arguments of `idem licence add` */
  async prepare(people: string, licences: readonly (readonly string[])[]): Promise<void> {
    await this.startDatabase();
    const hosts = `127.0.0.1:${this.primary.port},127.0.0.1:${this.standby.port}`;
    this.env = {
      IDEM_CLUSTER: `postgres://idem@${hosts}/postgres`,
      IDEM_CLUSTER_STORAGE: join(this.folder, 'shared'),
    };
    const file = join(this.folder, 'people.csv');
    writeFileSync(file, people);
    const [first, ...others] = this.nodes;
    await this.runAlone(first!.base, 'import', file, '--quiet');
    for (const licence of licences) await this.runAlone(first!.base, 'licence', 'add', ...licence);
    const scopes = 'people:read,people:write,admin';
    const added = await this.runAlone(first!.base, 'key', 'add', '--name', 'chaos', '--scopes', scopes, '--json');
    this.apiKey = (JSON.parse(added) as { key: string }).key;
    await this.run(first!, 'cluster', 'init');
    for (const node of others) await this.join(node);
  }

  private async startDatabase(): Promise<void> {
    this.primary = await PostgresServer.start();
    this.primary.keepQuiet();
    await this.primary.stop();
    await this.primary.start();
    this.standby = await PostgresServer.create(this.primary);
    this.standby.keepQuiet();
    await this.followPrimary();
  }

  private async join({ base }: RigNode): Promise<void> {
    mkdirSync(base);
    copyFileSync(join(this.nodes[0]!.base, 'cluster.key'), join(base, 'cluster.key'));
    await this.run({ base }, 'cluster', 'join');
  }

  /** Runs a command of the built program on the data folder of a node. @returns what it printed */
  run({ base }: Pick<RigNode, 'base'>, ...args: readonly string[]): Promise<string> {
    return runIn(base, args, this.env);
  }

  /** Runs a command on a data folder that belongs to no cluster. */
  runAlone(base: string, ...args: readonly string[]): Promise<string> {
    return runIn(base, args, {});
  }

  async start(node: RigNode): Promise<void> {
    node.server = await startServer(node.base, this.env);
  }

  /** Starts a server with the settings of the nodes on a data folder that belongs to no cluster. */
  startAlone(base: string): Promise<TestServer> {
    return startServer(base, {});
  }

  async startAll(): Promise<void> {
    for (const node of this.nodes) if (node.server === undefined) await this.start(node);
  }

  /** Kills all processes of a node. */
  async kill(node: RigNode): Promise<void> {
    const { server } = node;
    if (server === undefined) return;
    node.server = undefined;
    await server.kill();
  }

  async stop(node: RigNode): Promise<void> {
    const { server } = node;
    node.server = undefined;
    await server?.stop();
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.nodes.map((node) => this.stop(node)));
  }

  /** Kills the primary of PostgreSQL, promotes its standby, and makes the killed server the new standby. */
  async failOver(): Promise<void> {
    await this.primary.stop('SIGQUIT');
    [this.primary, this.standby] = [this.standby, this.primary];
    await this.ask('select pg_promote()');
    // Until it has a standby of its own, a commit would wait for ever.
    await this.ask('alter system reset synchronous_standby_names');
    await this.ask('select pg_reload_conf()');
    await this.followPrimary();
  }

  /** Starts the standby, and lets every commit wait for it: the next failover loses none. */
  private async followPrimary(): Promise<void> {
    await this.standby.replicate(this.primary);
    await this.ask("alter system set synchronous_standby_names = '*'");
    await this.ask('select pg_reload_conf()');
    const end = Date.now() + STANDBY_TIMEOUT_MS;
    for (;;) {
      const rows = await this.ask("select 1 from pg_stat_replication where sync_state = 'sync'");
      if (rows.length > 0) return;
      if (Date.now() > end) throw new Error('the standby does not follow the primary');
      await pause(50);
    }
  }

  /** Runs a statement on the primary. */
  private async ask(statement: string): Promise<readonly unknown[]> {
    const client = new pg.Client({ connectionString: this.primary.url() });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  async remove(): Promise<void> {
    await Promise.all(this.nodes.map((node) => this.kill(node)));
    await Promise.all([this.primary?.remove(), this.standby?.remove()]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function startServer(base: string, cluster: Record<string, string>): Promise<TestServer> {
  const env = { ...cluster, IDEM_GUESSING_BUDGET: String(GUESSING_BUDGET) };
  return TestServer.start(base, { workers: 1, logLevel: 'warn', env });
}

async function runIn(base: string, args: readonly string[], env: Record<string, string>): Promise<string> {
  const { exitCode, out, err } = await runIdem([...args, '--base', base], { env, timeoutMs: COMMAND_TIMEOUT_MS });
  if (exitCode !== 0) throw new Error(`idem ${args.join(' ')} exited with ${exitCode}: ${err}`);
  return out;
}
