import type pg from 'pg';
import { Failure } from '../runtime/errors.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import type { ClusterAddress } from './address.ts';
import { connectToPrimary, type LatestTimeline, reasonOf } from './primary.ts';

/** How long a server may take to answer, in milliseconds. */
const QUERY_TIMEOUT_MS = 10_000;

/**
 * Settings with which PostgreSQL notices after 25 seconds that a node was cut off or lost its power: until then the locks of
 * the node keep others from changing anything. Linux waits for two hours by default.
 */
const LOST_AFTER = {
  tcp_keepalives_idle: 10,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
  tcp_user_timeout: 25_000,
} as const;

/** Classes and codes of errors after which a connection cannot be used any more (source: PostgreSQL, appendix A). */
const CONNECTION_LOST = /^(?:08|57P0[1-3]|25006)/;

/**
 * Errors of a server that has no room or memory left, or a broken disk: the connection can still be used. It cannot store
 * anything, so that for the cluster it is as if it were away.
 */
const CANNOT_WORK = /^(?:53|58)/;

/** Sets the settings $1 to the values $2, except those that a compatible database does not have. */
const LIMIT_LOCKS = `
  select set_config(name, value, false) from unnest($1::text[], $2::text[]) as wanted (name, value)
  where current_setting(name, true) is not null`;

/** The queries of one unit of work. */
export interface Queries {
  /** @throws StoreUnavailableError if the connection is lost, or the error of PostgreSQL */
  query<R extends pg.QueryResultRow = pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ): Promise<pg.QueryResult<R>>;
}

/**
 * A connection to the primary server of a cluster. It is opened when it is first needed, and again after it was lost. Units
 * of work run one after another. Nothing is retried: a failed call throws, and the next call looks for the primary again.
 */
export class ClusterDatabase {
  readonly schema: string;
  private readonly address: ClusterAddress;
  private readonly applicationName: string;
  private readonly queryTimeoutMs: number;
  private client: pg.Client | undefined;
  private readonly channels = new Map<string, readonly ((payload: string) => void)[]>();
  /** The connection that listens to the channels. */
  private listening: pg.Client | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private isClosed = false;
  private connectionCount = 0;
  private readonly latestTimeline: LatestTimeline = { timeline: 0 };

  /** @param queryTimeoutMs how long a server may take to answer */
  constructor(address: ClusterAddress, applicationName: string, queryTimeoutMs = QUERY_TIMEOUT_MS) {
    this.queryTimeoutMs = queryTimeoutMs;
    this.schema = address.schema;
    this.address = address;
    this.applicationName = applicationName;
  }

  /** Number of connections so far. After a new one the database may be another server, or a restored one. */
  get connections(): number {
    return this.connectionCount;
  }

  /** Runs one unit of work. @throws StoreUnavailableError if no primary can be reached, or the error of `work` */
  run<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const next = this.turn.then(() => this.runNow(work));
    this.turn = next.catch(() => {});
    return next;
  }

  /** Runs one unit of work as a transaction. @throws as {@link run} */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.run(async (queries) => {
      await queries.query('begin');
      try {
        const result = await work(queries);
        await queries.query('commit');
        return result;
      } catch (error) {
        await queries.query('rollback').catch(() => {});
        throw error;
      }
    });
  }

  /** Calls `onNotice` for each notification of a channel, from the next unit of work on. */
  listen(name: string, onNotice: (payload: string) => void): void {
    this.channels.set(name, [...(this.channels.get(name) ?? []), onNotice]);
    this.listening = undefined;
  }

  private async runNow<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    if (this.isClosed) throw new StoreUnavailableError('the connection to the cluster was closed');
    const client = this.client ?? (await this.connect());
    const queries: Queries = { query: (text, values) => this.query(client, text, values) };
    await this.startListening(client, queries);
    return work(queries);
  }

  private async query<R extends pg.QueryResultRow>(
    client: pg.Client,
    text: string,
    values?: readonly unknown[],
  ): Promise<pg.QueryResult<R>> {
    try {
      return await client.query<R>(text, values && [...values]);
    } catch (error) {
      if (isConnectionError(error)) this.drop(client);
      else if (!CANNOT_WORK.test(codeOf(error))) throw error;
      throw unavailable(error);
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = await connectToPrimary(this.address.servers, {
      applicationName: this.applicationName,
      queryTimeoutMs: this.queryTimeoutMs,
      latestTimeline: this.latestTimeline,
      onLost: (lost) => this.drop(lost),
    });
    try {
      await client.query(`set search_path to ${this.schema}`);
      await client.query(LIMIT_LOCKS, [
        ['idle_in_transaction_session_timeout', ...Object.keys(LOST_AFTER)],
        [this.queryTimeoutMs, ...Object.values(LOST_AFTER)],
      ]);
    } catch (error) {
      this.drop(client);
      throw unavailable(error);
    }
    this.client = client;
    this.connectionCount++;
    return client;
  }

  private async startListening(client: pg.Client, queries: Queries): Promise<void> {
    if (this.channels.size === 0 || this.listening === client) return;
    for (const name of this.channels.keys()) await queries.query(`listen ${name}`);
    client.removeAllListeners('notification');
    client.on('notification', ({ channel, payload = '' }) => {
      for (const onNotice of this.channels.get(channel) ?? []) onNotice(payload);
    });
    this.listening = client;
  }

  private drop(client: pg.Client): void {
    if (this.client === client) this.client = undefined;
    void client.end().catch(() => {});
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.turn;
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => {});
  }
}

/** Errors of the socket have a system's code; a timeout of `pg` has a message alone. */
function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { severity } = error as { readonly severity?: unknown };
  return severity === undefined || CONNECTION_LOST.test(codeOf(error));
}

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

function unavailable(error: unknown): StoreUnavailableError {
  const what = CANNOT_WORK.test(codeOf(error))
    ? 'PostgreSQL cannot store anything'
    : 'the connection to PostgreSQL was lost';
  return new StoreUnavailableError(`${what} (${reasonOf(error)})`);
}

/** A node has changes that the database lacks: positions of the log would be used twice. */
export function lostChanges(): Failure {
  return new Failure(
    'PostgreSQL has lost changes that this node has: it was restored from a backup, or failed over without synchronous ' +
      'replication. Stop the server, then run "idem cluster join --replace"',
  );
}
