import type { ReplicatedRecord, ReplicatedStore } from '../licences/index.ts';
import { Failure } from '../runtime/errors.ts';
import { RemovedNodeError } from '../storage/base-error.ts';
import { type ClusterDatabase, lostChanges, type Queries } from './database.ts';
import type { Membership } from './membership.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';

/** Notified after each change of a record or a balance. */
export const RECORDS_CHANNEL = 'idem_records';

/** The kind of a record, as PostgreSQL stores it. */
export type RecordKind = 'licence' | 'api-key' | 'revoked-family';

/** A process replicates the kinds that it has opened. */
export type RecordStores = Readonly<Partial<Record<RecordKind, ReplicatedStore>>>;

/** Writes the records of one change. */
export interface RecordWriter {
  readonly queries: Queries;
  /** The position that the change takes in the log. */
  readonly position: number;
  /** @param expiresAt when the records can be removed, in milliseconds since 1970; by default they stay */
  write(kind: RecordKind, records: readonly ReplicatedRecord[], expiresAt?: number): Promise<void>;
}

interface RecordRow {
  readonly id: Buffer;
  readonly position: string;
  readonly body: Buffer | null;
}

/**
 * Licences and API keys of a cluster: PostgreSQL has the latest state of each, and the position at which it was reached; each
 * node has a replica in its own files, so that no request needs PostgreSQL.
 */
export class SharedRecords {
  private readonly database: ClusterDatabase;
  private readonly nodeId: string;
  /** Of the cluster: PostgreSQL sees no record. */
  private readonly key: Buffer;
  private readonly stores: RecordStores;

  constructor(database: ClusterDatabase, { nodeId, key }: Pick<Membership, 'nodeId' | 'key'>, stores: RecordStores) {
    this.database = database;
    this.nodeId = nodeId;
    this.key = key;
    this.stores = stores;
  }

  /**
   * Makes the stores replicas of the cluster, unless they are. Their own records are lost.
   *
   * @throws StoreUnavailableError
   */
  async attach(): Promise<void> {
    for (const [kind, store] of storesOf(this.stores)) {
      if (store.position !== undefined) continue;
      await this.database.run(async (queries) => {
        const at = await positionOf(queries);
        const { records, position } = await this.read(queries, kind, { from: 0, at });
        store.replace(
          records.filter(({ value }) => value !== undefined),
          position,
        );
      });
    }
  }

  /**
   * Applies the changes that the stores lack.
   *
   * @returns the position of the cluster
   * @throws StoreUnavailableError, Failure if the database has lost changes
   */
  catchUp(): Promise<number> {
    return this.database.run(async (queries) => {
      const before = this.lastPosition();
      const at = await positionOf(queries);
      if (before > at) throw lostChanges();
      await this.applyUntil(queries, at);
      return at;
    });
  }

  /** Whether the stores have changes that the database has lost. @throws StoreUnavailableError */
  isAhead(): Promise<boolean> {
    return this.database.run(async (queries) => this.lastPosition() > (await positionOf(queries)));
  }

  private async applyUntil(queries: Queries, at: number): Promise<void> {
    for (const [kind, store] of storesOf(this.stores)) {
      const from = store.position;
      if (from === undefined)
        throw new Failure('the data folder holds licences of no cluster: run "idem cluster join"');
      if (from >= at) continue;
      const { records, position } = await this.read(queries, kind, { from, at });
      // False if another process was faster.
      store.follow(records, from, position);
    }
  }

  /** Records that follow a position. @param at a position that was current before */
  private async read(
    queries: Queries,
    kind: RecordKind,
    { from, at }: { readonly from: number; readonly at: number },
  ): Promise<{ readonly records: readonly ReplicatedRecord[]; readonly position: number }> {
    const { rows } = await queries.query<RecordRow>(
      'select id, position, body from records where kind = $1 and position > $2 order by position',
      [kind, from],
    );
    const records = rows.map(({ id, body }) => ({
      id,
      value:
        body === null ? undefined : (JSON.parse(openBytes(body, placeOf(kind, id), this.key).toString()) as unknown),
    }));
    return { records, position: Math.max(at, Number(rows.at(-1)?.position ?? 0)) };
  }

  /**
   * Changes records on all nodes. `work` sees the latest state; changes of the whole cluster take turns.
   *
   * @throws StoreUnavailableError, RemovedNodeError, Failure if the database has lost changes, the error of `work`
   */
  async change<T>(work: (writer: RecordWriter) => Promise<T>): Promise<T> {
    const { result, position, written } = await this.database.transaction(async (queries) => {
      const position = await this.nextPosition(queries);
      if (this.lastPosition() >= position) throw lostChanges();
      await this.applyUntil(queries, position - 1);
      const written: (readonly [RecordKind, readonly ReplicatedRecord[]])[] = [];
      const writer = this.writer(queries, position);
      const write: RecordWriter['write'] = async (kind, records, expiresAt) => {
        await writer.write(kind, records, expiresAt);
        written.push([kind, records]);
      };
      const result = await work({ ...writer, write });
      await queries.query(`notify ${RECORDS_CHANNEL}`);
      return { result, position, written };
    });
    // Not read again: if PostgreSQL is unreachable by now, the result, such as a new key, must not be lost.
    for (const [kind, store] of storesOf(this.stores)) {
      const own = written.flatMap(([of, records]) => (of === kind ? records : []));
      // False if another process was faster.
      store.follow(own, position - 1, position);
    }
    return result;
  }

  /** The latest position of the stores; 0 if none has one. */
  private lastPosition(): number {
    return Math.max(...storesOf(this.stores).map(([, store]) => store.position ?? 0));
  }

  /** Makes the first change of a cluster; nothing if there was one. @throws StoreUnavailableError */
  async begin(work: (writer: RecordWriter) => Promise<void>): Promise<void> {
    await this.database.transaction(async (queries) => {
      const { rows } = await queries.query<{ position: string }>('select position from administration for update');
      if (Number(rows[0]!.position) === 0) await work(this.writer(queries, await this.nextPosition(queries)));
    });
  }

  private async nextPosition(queries: Queries): Promise<number> {
    const { rows } = await queries.query<{ position: string }>(
      `update administration set position = position + 1 where exists (select from nodes where id = $1)
       returning position`,
      [this.nodeId],
    );
    if (rows[0] === undefined) throw new RemovedNodeError();
    return Number(rows[0].position);
  }

  private writer(queries: Queries, position: number): RecordWriter {
    return {
      queries,
      position,
      write: (kind, records, expiresAt) => this.write(queries, kind, { records, position, expiresAt }),
    };
  }

  private async write(
    queries: Queries,
    kind: RecordKind,
    {
      records,
      position,
      expiresAt,
    }: {
      readonly records: readonly ReplicatedRecord[];
      readonly position: number;
      readonly expiresAt: number | undefined;
    },
  ): Promise<void> {
    // A change may write a record twice: the last state counts.
    const latest = [...new Map(records.map((record) => [record.id.toString('hex'), record])).values()];
    const bodies = latest.map(({ id, value }) =>
      value === undefined ? null : sealBytes(Buffer.from(JSON.stringify(value)), placeOf(kind, id), this.key),
    );
    await queries.query(
      `insert into records (kind, id, position, body, expires_at)
       select $1, id, $2, body, to_timestamp($5::float8 / 1000) from unnest($3::bytea[], $4::bytea[]) as row (id, body)
       on conflict (kind, id) do update set position = excluded.position, body = excluded.body`,
      [kind, position, latest.map(({ id }) => id), bodies, expiresAt ?? null],
    );
  }

  /** From now on the data folder stands alone. */
  detach(): void {
    for (const [, store] of storesOf(this.stores)) store.detach();
  }
}

function storesOf(stores: RecordStores): readonly (readonly [RecordKind, ReplicatedStore])[] {
  return Object.entries(stores) as [RecordKind, ReplicatedStore][];
}

async function positionOf(queries: Queries): Promise<number> {
  const { rows } = await queries.query<{ position: string }>('select position from administration');
  return Number(rows[0]!.position);
}

function placeOf(kind: RecordKind, id: Buffer): Buffer {
  return Buffer.from(`${kind} ${id.toString('hex')}`);
}
