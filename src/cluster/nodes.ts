import { hostname } from 'node:os';
import { Failure } from '../runtime/errors.ts';
import { readVersion } from '../runtime/version.ts';
import { REMOVED_NODE, RemovedNodeError } from '../storage/base-error.ts';
import type { ClusterDatabase, Queries } from './database.ts';

/** How far the base of a node is. */
export interface BaseState {
  readonly generation: string | undefined;
  /** The position in the log that it includes. */
  readonly position: number;
}

/** The report of a node. */
export interface NodeReport extends BaseState {
  /** Whether its data folder holds files of other generations, or copies of a backup, which may be older. */
  readonly hasOlderFiles?: boolean;
  /** Absent if the process does not know it. */
  readonly subscribers?: SubscriberState | undefined;
}

/** How far a node is with the erasures of subscribers. */
export interface SubscriberState {
  /** Of the last erasure that its checks apply. */
  readonly position: number;
  /** Of the last erasure up to which no file of its data folder contains the subscribers. */
  readonly removedPosition: number;
}

/** A node as the others see it. */
export interface NodeState extends BaseState {
  readonly id: string;
  /** The name of its machine. */
  readonly name: string;
  /** The version of Idem. */
  readonly version: string;
  /** The position that all files of people in its data folder include, as far as it has reported. */
  readonly generationPosition: number;
  readonly subscribers: SubscriberState;
  /** Seconds since it last reported. */
  readonly silentSeconds: number;
}

/** What a node may do without asking the others. */
export interface NodeShare {
  /** Days since 1970 in UTC, by the clock of PostgreSQL. */
  readonly day: number;
  /** The number of the node among those that were nodes when the day began, from 0 on; `undefined` if it was none. */
  readonly rank: number | undefined;
  /** Number of nodes, at least 1. */
  readonly nodes: number;
}

/** The share of a node when it was taken. */
export interface TakenShare extends NodeShare {
  /** Milliseconds by which the clock of PostgreSQL is ahead of that of this node. */
  readonly clockAheadMs: number;
}

/** Days since 1970 in UTC. */
const TODAY = 'floor(extract(epoch from now()) / 86400)::integer';

/** The position of the generation $4. 0 if it is unknown, because PostgreSQL was restored from an old backup. */
const POSITION_OF_GENERATION = 'coalesce((select position from generations where name = $4), 0)';

/** Days for which the nodes that left are remembered. */
const REMEMBERED_DAYS = 3;

interface NodeRow {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly generation: string | null;
  readonly generation_position: string;
  readonly position: string;
  readonly subscriber_position: string;
  readonly subscriber_removed_position: string;
  readonly silent: number;
}

/** The nodes of a cluster, in PostgreSQL. */
export class Nodes {
  private readonly database: ClusterDatabase;

  constructor(database: ClusterDatabase) {
    this.database = database;
  }

  /** Makes a data folder one of the nodes, unless it is one. @throws StoreUnavailableError */
  async register(id: string): Promise<void> {
    await this.database.run((queries) =>
      queries.query('insert into nodes (id, name, version) values ($1, $2, $3) on conflict (id) do nothing', [
        id,
        hostname(),
        readVersion(),
      ]),
    );
  }

  /** Records how far a node is. @throws StoreUnavailableError, Failure if the node was removed */
  async report(id: string, report: NodeReport): Promise<void> {
    const { generation, position, hasOlderFiles = false, subscribers } = report;
    const { rowCount } = await this.database.run((queries) =>
      queries.query(
        `update nodes set name = $2, version = $3, generation = $4, position = $5, seen_at = now(),
           generation_position = case when $6 then least(generation_position, ${POSITION_OF_GENERATION})
             else ${POSITION_OF_GENERATION} end,
           subscriber_position = coalesce($7, subscriber_position),
           subscriber_removed_position = coalesce($8, subscriber_removed_position)
         where id = $1`,
        [
          id,
          hostname(),
          readVersion(),
          generation ?? null,
          position,
          hasOlderFiles,
          subscribers?.position ?? null,
          subscribers?.removedPosition ?? null,
        ],
      ),
    );
    if (rowCount === 0) throw removedNode();
  }

  /** Records how far a node is with erasures of subscribers, outside of its server. @throws StoreUnavailableError */
  async reportSubscribers(id: string, { position, removedPosition }: SubscriberState): Promise<void> {
    await this.database.run((queries) =>
      queries.query('update nodes set subscriber_position = $2, subscriber_removed_position = $3 where id = $1', [
        id,
        position,
        removedPosition,
      ]),
    );
  }

  /**
   * Makes a node one of those that share budgets and limits, and returns its part.
   *
   * @throws StoreUnavailableError, Failure if the node was removed
   */
  takeShare(id: string): Promise<TakenShare> {
    return this.database.run(async (queries) => {
      const known = await readShare(queries, id);
      if (known.hasPart) return known.share;
      // The lock keeps a node that is removed at this moment from coming back.
      const { rowCount } = await queries.query(
        `insert into node_days as known (node, first_day) select id, ${TODAY} from nodes where id = $1 for key share
         on conflict (node) do update
         set first_day = case when known.last_day < ${TODAY} then ${TODAY} else known.first_day end, last_day = null`,
        [id],
      );
      if (rowCount === 0) throw removedNode();
      return (await readShare(queries, id)).share;
    });
  }

  /** @throws StoreUnavailableError, RemovedNodeError */
  async assertNode(id: string): Promise<void> {
    const { rowCount } = await this.database.run((queries) => queries.query('select from nodes where id = $1', [id]));
    if (rowCount === 0) throw new RemovedNodeError();
  }

  /** Removes guesses and allowances of past days. @throws StoreUnavailableError */
  async removePastDays(): Promise<void> {
    await this.database.run(async (queries) => {
      for (const table of ['guesses', 'allowances'])
        await queries.query(`delete from ${table} where day < ${TODAY} - 1`);
      await queries.query(`delete from node_days where last_day < ${TODAY} - ${REMEMBERED_DAYS}`);
    });
  }

  /** By name. @throws StoreUnavailableError */
  async list(): Promise<readonly NodeState[]> {
    const { rows } = await this.database.run((queries) =>
      queries.query<NodeRow>(
        'select *, extract(epoch from now() - seen_at)::float8 as silent from nodes order by name, id',
      ),
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      version: row.version,
      generation: row.generation ?? undefined,
      generationPosition: Number(row.generation_position),
      position: Number(row.position),
      subscribers: {
        position: Number(row.subscriber_position),
        removedPosition: Number(row.subscriber_removed_position),
      },
      silentSeconds: Math.max(0, row.silent),
    }));
  }

  /**
   * Removes a node. The credits that it held are lost: it may have spent them.
   *
   * @returns whether there was such a node
   * @throws StoreUnavailableError
   */
  remove(id: string): Promise<boolean> {
    return this.database.transaction(async (queries) => {
      // First, because a node that still runs locks this row before it takes anything.
      const { rowCount } = await queries.query('delete from nodes where id = $1', [id]);
      await queries.query('delete from leases where node = $1', [id]);
      await queries.query(`update node_days set last_day = ${TODAY} where node = $1 and last_day is null`, [id]);
      return rowCount === 1;
    });
  }
}

/**
 * Locks the row of a node until the commit: a node that is removed at this moment takes nothing more.
 *
 * @returns whether it is one of the nodes
 */
export async function lockNode(queries: Queries, id: string): Promise<boolean> {
  const { rowCount } = await queries.query('select from nodes where id = $1 for key share', [id]);
  return rowCount === 1;
}

/** The share of a node, and whether it is one of those that have a part now. */
async function readShare(
  queries: Queries,
  id: string,
): Promise<{ readonly share: TakenShare; readonly hasPart: boolean }> {
  const askedAt = Date.now();
  const { rows } = await queries.query<{
    day: number;
    rank: string | null;
    nodes: string;
    clock: number;
    has_part: boolean;
  }>(
    `select ${TODAY} as day, extract(epoch from clock_timestamp())::float8 * 1000 as clock,
       (select count(*) from node_days where last_day is null) as nodes,
       exists (select from node_days join nodes on id = node where node = $1 and last_day is null) as has_part,
       (select rank from (
         select node, row_number() over (order by first_day, node) - 1 as rank from node_days
         where first_day < ${TODAY} and coalesce(last_day, ${TODAY}) >= ${TODAY}
       ) as ranked where node = $1) as rank`,
    [id],
  );
  const { day, rank, nodes, clock, has_part: hasPart } = rows[0]!;
  // PostgreSQL read its clock between the question and the answer.
  const clockAheadMs = clock - (askedAt + Date.now()) / 2;
  const share = {
    day,
    rank: rank === null ? undefined : Number(rank),
    nodes: Math.max(1, Number(nodes)),
    clockAheadMs,
  };
  return { share, hasPart };
}

/** A `Failure`, because PostgreSQL can be reached: the node reports that it cannot follow, not that it is disconnected. */
function removedNode(): Failure {
  return new Failure(REMOVED_NODE);
}
