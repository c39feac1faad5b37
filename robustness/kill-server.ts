import { setTimeout as pause } from 'node:timers/promises';
import { runIdem, TestServer } from './fixture.ts';
import { bodyOfVersion } from './kill-people.ts';
import { LiveConnection } from './live-client.ts';
import type { Random } from './random.ts';

/** Clients that change people at the same time, so that the server commits several changes together. */
export const CLIENTS = 16;

const MAX_CHANGES_BEFORE_KILL = 200;
const MAX_PAUSE_MS = 20;

/** A change of one person over the API. */
export interface SingleChange {
  readonly number: number;
  /** `undefined` erases the person. */
  readonly version: number | undefined;
}

/** What the clients know when the server was killed. */
export interface KilledServer {
  /** The last acknowledged version of each person. */
  readonly acknowledged: ReadonlyMap<number, number | undefined>;
  /** The versions of requests without an answer. */
  readonly pending: ReadonlyMap<number, number | undefined>;
  /** Number of acknowledged changes. */
  readonly count: number;
  /** Answers other than an acknowledgement, and what the server logged. */
  readonly errors: readonly string[];
}

export const KILL_KEY = 'kill';

/** An API key that may change people. */
export async function addKillKey(base: string, env: NodeJS.ProcessEnv): Promise<string> {
  const args = ['key', 'add', '--name', KILL_KEY, '--scopes', 'people:write', '--json', '--base', base];
  const { exitCode, out, err } = await runIdem(args, { env });
  if (exitCode !== 0) throw new Error(err);
  return (JSON.parse(out) as { readonly key: string }).key;
}

/** A server with two workers. Many clients change its people until all of its processes are killed. */
export class ServerToKill {
  private readonly server: TestServer;
  private readonly key: string;
  private readonly acknowledged = new Map<number, number | undefined>();
  private readonly pending = new Map<number, number | undefined>();
  private readonly errors: string[] = [];
  private count = 0;

  private constructor(server: TestServer, key: string) {
    this.server = server;
    this.key = key;
  }

  static async start(base: string, key: string, env: NodeJS.ProcessEnv): Promise<ServerToKill> {
    return new ServerToKill(await TestServer.start(base, { env, logLevel: 'error' }), key);
  }

  /** @param plans one per client, each of other people */
  async changeUntilKilled(plans: readonly (readonly SingleChange[])[], random: Random): Promise<KilledServer> {
    const target = random.below(MAX_CHANGES_BEFORE_KILL);
    const pauseMs = random.below(MAX_PAUSE_MS);
    const connections = plans.map(() => new LiveConnection(this.server.port));
    let reachTarget = () => {};
    const reached = new Promise<void>((resolve) => {
      reachTarget = resolve;
    });
    const clients = plans.map((plan, i) =>
      this.makeChanges(connections[i]!, plan, () => {
        if (this.count >= target) reachTarget();
      }),
    );
    await Promise.race([reached, Promise.all(clients)]);
    await pause(pauseMs);
    await this.server.kill();
    await Promise.all(clients);
    for (const connection of connections) connection.close();
    if (this.server.logged !== '') this.errors.push(`the server logged ${this.server.logged.slice(0, 300)}`);
    const { acknowledged, pending, count, errors } = this;
    return { acknowledged, pending, count, errors };
  }

  private async makeChanges(
    connection: LiveConnection,
    plan: readonly SingleChange[],
    onAcknowledged: () => void,
  ): Promise<void> {
    for (const { number, version } of plan) {
      this.pending.set(number, version);
      try {
        const path = `/v1/people/${number}`;
        if (version === undefined) await connection.delete(path, this.key);
        else await connection.put(path, bodyOfVersion(number, version), this.key);
      } catch (error) {
        const { message } = error as Error;
        if (message.startsWith('status ')) this.errors.push(message);
        return;
      }
      this.pending.delete(number);
      this.acknowledged.set(number, version);
      this.count++;
      onAcknowledged();
    }
  }
}
