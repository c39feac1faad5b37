import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { StoreUnavailableError } from '../storage/base-error.ts';
import type { ServerAddress } from './address.ts';

/** How long a server may take to accept a connection, in milliseconds. */
const CONNECT_TIMEOUT_MS = 3000;

/** How long the answers of the other servers are waited for after a primary was found, in milliseconds. */
const OTHERS_WAIT_MS = 2000;

interface ConnectionSettings {
  readonly applicationName: string;
  /** How long a server may take to answer, in milliseconds. */
  readonly queryTimeoutMs: number;
  readonly latestTimeline: LatestTimeline;
  /** Called when the connection is lost, also between two queries. */
  onLost(client: pg.Client): void;
}

/** The latest timeline that this process has seen. A primary with an earlier one was replaced by a failover. */
export interface LatestTimeline {
  timeline: number;
}

interface Primary {
  readonly client: pg.Client;
  /** Grows with each promotion of a standby. 0 if the cluster has only one server, or the server has no timelines. */
  readonly timeline: number;
}

type Attempt = Primary | { readonly reason: string };

/**
 * Connects to the primary. If several servers are primaries, because the old one came back after a failover, connects to the
 * one with the latest timeline. If a primary with a later timeline answers afterwards, the connection is ended.
 *
 * @throws StoreUnavailableError if no primary can be reached, or only one that was replaced
 */
export async function connectToPrimary(
  servers: readonly ServerAddress[],
  settings: ConnectionSettings,
): Promise<pg.Client> {
  const ended: Attempt[] = [];
  const attempts = servers.map(async (server, at) => {
    ended[at] = await attempt(server, settings, servers.length > 1);
    return ended[at];
  });
  const all = Promise.all(attempts);
  await Promise.race([all, firstPrimary(attempts).then(() => pause(OTHERS_WAIT_MS, undefined, { ref: false }))]);
  const { latestTimeline, onLost } = settings;
  const chosen = latest(ended);
  latestTimeline.timeline = Math.max(latestTimeline.timeline, chosen?.timeline ?? 0);
  const isReplaced = chosen !== undefined && chosen.timeline < latestTimeline.timeline;
  const used = isReplaced ? undefined : chosen;
  for (const each of attempts) {
    void each.then((other) => {
      if (!('client' in other) || other === used) return;
      end(other.client);
      if (other.timeline <= latestTimeline.timeline) return;
      latestTimeline.timeline = other.timeline;
      if (used !== undefined) onLost(used.client);
    });
  }
  if (used !== undefined) return used.client;
  const reasons = isReplaced
    ? [
        'the only primary that answers was replaced by a failover; if it was restored from a backup, restart this server',
      ]
    : (await all).map((each) => ('reason' in each ? each.reason : ''));
  throw new StoreUnavailableError(`no PostgreSQL server of the cluster can be used (${reasons.join('; ')})`);
}

async function attempt({ name, url }: ServerAddress, settings: ConnectionSettings, isOneOfSeveral: boolean) {
  // Loaded by the nodes of a cluster only.
  const { default: postgres } = await import('pg');
  const client = new postgres.Client({
    connectionString: url,
    application_name: settings.applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: settings.queryTimeoutMs,
    keepAlive: true,
  });
  // Otherwise a connection that is lost between two queries would end the process.
  client.on('error', () => settings.onLost(client));
  try {
    await client.connect();
    if (await isPrimary(client)) return { client, timeline: isOneOfSeveral ? await timelineOf(client) : 0 };
    end(client);
    return { reason: `${name} is a standby` };
  } catch (error) {
    end(client);
    return { reason: `${name}: ${reasonOf(error)}` };
  }
}

/** Resolves when a server turns out to be a primary; stays pending if none does. */
function firstPrimary(attempts: readonly Promise<Attempt>[]): Promise<void> {
  return new Promise((resolve) => {
    for (const each of attempts) void each.then((ended) => 'client' in ended && resolve());
  });
}

/** The primary with the latest timeline; of several the first one. */
function latest(ended: readonly (Attempt | undefined)[]): Primary | undefined {
  let chosen: Primary | undefined;
  for (const each of ended)
    if (each !== undefined && 'client' in each && each.timeline > (chosen?.timeline ?? -1)) chosen = each;
  return chosen;
}

async function isPrimary(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
  return rows[0]?.standby === false;
}

/** The name of a file of the write-ahead log begins with its timeline, in hexadecimal (source: PostgreSQL, "WAL Internals"). */
async function timelineOf(client: pg.Client): Promise<number> {
  try {
    const { rows } = await client.query<{ file: string }>('select pg_walfile_name(pg_current_wal_lsn()) as file');
    return Number.parseInt(rows[0]!.file.slice(0, 8), 16);
  } catch {
    // Compatible databases do not have these functions.
    return 0;
  }
}

function end(client: pg.Client): void {
  void client.end().catch(() => {});
}

/** Never the text of a query or its values. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: string };
  return typeof code === 'string'
    ? `${code}${/^[0-9A-Z]{5}$/.test(code) ? ` ${message}` : ''}`
    : (message ?? 'unknown error');
}
