import { closeSync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzip, gzip, constants as zlib } from 'node:zlib';
import { JournalCopy, type JournalPart, journalDays, partKey, partsOf } from '../journal/index.ts';
import { readAt } from '../storage/read-at.ts';
import type { ClusterDatabase, Queries } from './database.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';

/** Bytes of a journal in one row of PostgreSQL, before they are compressed. */
const SEGMENT_BYTES = 1024 * 1024;

/** Rows that a node adds before it does something else. */
const MAX_SEGMENTS = 16;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

interface SharedJournalSettings {
  readonly database: ClusterDatabase;
  readonly nodeId: string;
  /** The key of the cluster: PostgreSQL sees no entry. */
  readonly key: Buffer;
  /** The data folder of the node. */
  readonly base: string;
}

/** A node whose journal PostgreSQL holds. */
export interface JournalOfNode {
  readonly id: string;
  /** The name of its machine; `''` if the node has left. */
  readonly name: string;
}

/**
 * The journals of all nodes in PostgreSQL. Each node writes its own one, chained with a key of its own, and adds what is new
 * to PostgreSQL a little later, byte for byte: what was copied can be verified and read like the original.
 */
export class SharedJournal {
  private readonly settings: SharedJournalSettings;
  /** Bytes in PostgreSQL by file of this node; `undefined` until they were read. */
  private copied: Map<string, number> | undefined;
  /** The connection over which it was read. */
  private connection = 0;
  private readonly copiedKeys = new Set<string>();
  /** Days of which nothing more will come. */
  private readonly finished = new Set<string>();

  constructor(settings: SharedJournalSettings) {
    this.settings = settings;
  }

  /**
   * Adds what is new in the journal of this node, up to a number of rows.
   *
   * @returns whether there is more
   * @throws StoreUnavailableError
   */
  async copy(): Promise<boolean> {
    const { base, database } = this.settings;
    if (this.copied === undefined || database.connections !== this.connection) await this.begin();
    let left = MAX_SEGMENTS;
    const days = journalDays(base);
    for (const day of [...days, '']) {
      if (this.finished.has(day)) continue;
      await this.copyKey(day);
      for (const part of partsOf(base, day)) {
        left = await this.copyPart(part, left);
        if (left === 0 || this.copied === undefined) return true;
      }
      // A process of the node may write to a day until the next one was sealed.
      if (day !== '' && days.indexOf(day) < days.length - 2) this.finished.add(day);
    }
    return false;
  }

  /** Reads how far PostgreSQL is: it may have been restored from a backup. */
  private async begin(): Promise<void> {
    this.copied = await this.readCopied();
    this.copiedKeys.clear();
    this.finished.clear();
    this.connection = this.settings.database.connections;
  }

  private async readCopied(): Promise<Map<string, number>> {
    const { database, nodeId } = this.settings;
    const { rows } = await database.run((queries) =>
      queries.query<{ day: string; name: string; bytes: string }>(
        'select day, name, max(start + bytes) as bytes from journal where node = $1 group by day, name',
        [nodeId],
      ),
    );
    return new Map(rows.map(({ day, name, bytes }) => [`${day}/${name}`, Number(bytes)]));
  }

  private async copyKey(day: string): Promise<void> {
    const { database, nodeId, key, base } = this.settings;
    const own = this.copiedKeys.has(day) ? undefined : partKey(base, day);
    if (own === undefined) return;
    await database.run((queries) =>
      queries.query(
        'insert into journal_keys (node, day, body) values ($1, $2, $3) on conflict (node, day) do update set body = $3',
        [nodeId, day, sealBytes(own, placeOf(nodeId, day, 'key'), key)],
      ),
    );
    this.copiedKeys.add(day);
  }

  /** @returns how many of `left` rows may still be added */
  private async copyPart({ day, name, path, bytes }: JournalPart, left: number): Promise<number> {
    const place = `${day}/${name}`;
    let start = this.copied?.get(place) ?? 0;
    if (start >= bytes) return left;
    const file = openSync(path, 'r');
    try {
      for (; start < bytes && left > 0; left--) {
        const piece = readAt(file, start, Math.min(SEGMENT_BYTES, bytes - start));
        if (!(await this.add({ day, name, start }, piece))) {
          // Another process was faster.
          this.copied = undefined;
          return 0;
        }
        start += piece.length;
        this.copied?.set(place, start);
      }
    } finally {
      closeSync(file);
    }
    return left;
  }

  /** @returns whether the piece follows what PostgreSQL holds; otherwise nothing was added */
  private async add(
    { day, name, start }: { readonly day: string; readonly name: string; readonly start: number },
    piece: Buffer,
  ): Promise<boolean> {
    const { database, nodeId, key } = this.settings;
    const body = sealBytes(await compress(piece, { level: zlib.Z_BEST_SPEED }), placeOf(nodeId, day, name, start), key);
    return database.run(async (queries) => {
      const { rowCount } = await queries.query(
        `insert into journal (node, day, name, start, bytes, body)
         select $1, $2, $3, $4::bigint, $5, $6 where $4::bigint = coalesce(
           (select max(start + bytes) from journal where node = $1 and day = $2 and name = $3), 0)
         on conflict do nothing`,
        [nodeId, day, name, start, piece.length, body],
      );
      return rowCount === 1;
    });
  }

  /**
   * Removes days that are older than `keepDays`, of this node and of nodes that have left. PostgreSQL's clock tells the day, so
   * that a node whose clock is ahead removes nothing early.
   *
   * @throws StoreUnavailableError
   */
  async removeOlder(keepDays: number): Promise<void> {
    const { database, nodeId } = this.settings;
    await database.run(async (queries) => {
      for (const table of ['journal', 'journal_keys'])
        await queries.query(
          `delete from ${table}
           where day <> '' and day < to_char((now() at time zone 'utc') - $1 * interval '1 day', 'YYYY-MM-DD')
             and (node = $2 or node not in (select id from nodes))`,
          [keepDays, nodeId],
        );
    });
  }

  /** The nodes whose journals PostgreSQL holds, by name. @throws StoreUnavailableError */
  async nodes(): Promise<readonly JournalOfNode[]> {
    const { rows } = await this.settings.database.run((queries) =>
      queries.query<{ id: string; name: string }>(
        `select node as id, coalesce((select name from nodes where id = node), '') as name
         from journal group by node order by name, node`,
      ),
    );
    return rows;
  }

  /** Writes the journal of a node, as PostgreSQL holds it, into an empty folder. @throws StoreUnavailableError, Failure if a row was changed */
  async restore(nodeId: string, folder: string): Promise<void> {
    const { database, key } = this.settings;
    const copy = new JournalCopy(folder);
    const parts = await database.run((queries) => listParts(queries, nodeId));
    for (const { day, name, start } of parts) {
      const { rows } = await database.run((queries) =>
        queries.query<{ body: Buffer }>(
          'select body from journal where node = $1 and day = $2 and name = $3 and start = $4',
          [nodeId, day, name, start],
        ),
      );
      // A day may have been removed meanwhile.
      if (rows[0] === undefined) continue;
      copy.append(day, name, await decompress(openBytes(rows[0].body, placeOf(nodeId, day, name, Number(start)), key)));
    }
    const { rows } = await database.run((queries) =>
      queries.query<{ day: string; body: Buffer }>('select day, body from journal_keys where node = $1', [nodeId]),
    );
    for (const { day, body } of rows) copy.addKey({ day, key: openBytes(body, placeOf(nodeId, day, 'key'), key) });
  }
}

async function listParts(queries: Queries, nodeId: string) {
  const { rows } = await queries.query<{ day: string; name: string; start: string }>(
    'select day, name, start from journal where node = $1 order by day, name, start',
    [nodeId],
  );
  return rows;
}

function placeOf(nodeId: string, day: string, name: string, start = 0): Buffer {
  return Buffer.from(`journal ${nodeId} ${day} ${name} ${start}`);
}
