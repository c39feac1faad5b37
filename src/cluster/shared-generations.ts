import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SharedGeneration } from '../reference/import/index.ts';
import { Failure } from '../runtime/errors.ts';
import type { ClusterDatabase } from './database.ts';
import type { GenerationStorage } from './shared-folder.ts';

/** Sessions that build a generation hold this advisory lock, one at a time in a schema. */
const IMPORT_LOCK = 0x1de30002;

/** A file of a generation. */
interface SharedFile {
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface RegisteredGeneration {
  readonly name: string;
  readonly format: number;
  readonly position: number;
  readonly files: readonly SharedFile[];
}

const FOLDER = 'generations';

/** Names that `remove` and `fetch` accept: a row of the database must not lead out of a folder. */
const FILE_NAME = /^[\w-][\w.-]*$/;

/** The generations of a cluster: their names in PostgreSQL, their files in the shared storage. */
export class SharedGenerations {
  private readonly database: ClusterDatabase;
  private readonly storage: GenerationStorage;

  constructor(database: ClusterDatabase, storage: GenerationStorage) {
    this.database = database;
    this.storage = storage;
  }

  /**
   * Runs a build while no other node builds. @throws Failure if one does, StoreUnavailableError, the error of `build`
   */
  async exclusively<T>(build: () => Promise<T>): Promise<T> {
    const lock = [IMPORT_LOCK, this.database.schema];
    const { rows } = await this.database.run((queries) =>
      queries.query<{ locked: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as locked', lock),
    );
    if (rows[0]?.locked !== true) {
      throw new Failure('another node of the cluster is importing or compacting: wait until it ends, or stop it first');
    }
    try {
      return await build();
    } finally {
      // If the connection was lost, so was the lock.
      await this.database
        .run((queries) => queries.query('select pg_advisory_unlock($1, hashtext($2))', lock))
        .catch(() => {});
    }
  }

  /** Stores the files of a generation and makes it the current one of the cluster. @throws Failure, StoreUnavailableError */
  async share({ name, folder, clusterPosition }: SharedGeneration, format: number): Promise<void> {
    const files: SharedFile[] = [];
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(folder, entry.name);
      files.push({ name: entry.name, ...(await measure(path)) });
      await this.storage.put(`${FOLDER}/${name}/${entry.name}`, path);
    }
    await this.database.transaction(async (queries) => {
      const { rows } = await queries.query<{ log_start: string; generation: string | null }>(
        'select log_start, generation from cluster for update',
      );
      if (Number(rows[0]!.log_start) > clusterPosition) {
        throw new Failure('the cluster has a later generation by now: nothing was changed; run it again');
      }
      await queries.query('insert into generations (name, format, position, files) values ($1, $2, $3, $4)', [
        name,
        format,
        clusterPosition,
        JSON.stringify(files),
      ]);
      // The log keeps what follows the generation before, from which nodes may still have to catch up.
      await queries.query(
        `update cluster set generation = $1,
         log_start = coalesce((select position from generations where name = $2), log_start)`,
        [name, rows[0]!.generation],
      );
      await queries.query('delete from changes where position <= (select log_start from cluster) and not is_erasure');
      await queries.query('notify idem_changes');
    });
  }

  /** @throws StoreUnavailableError, Failure if it is not registered */
  async find(name: string): Promise<RegisteredGeneration> {
    const { rows } = await this.database.run((queries) =>
      queries.query<{ format: number; position: string; files: SharedFile[] }>(
        'select format, position, files from generations where name = $1',
        [name],
      ),
    );
    const row = rows[0];
    if (row === undefined) throw new Failure(`the cluster has no generation ${name} any more`);
    return { name, format: row.format, position: Number(row.position), files: row.files };
  }

  /** Copies the files of a generation into a folder and verifies them. @throws Failure */
  async fetch({ name, files }: RegisteredGeneration, folder: string): Promise<void> {
    for (const file of files) {
      if (!FILE_NAME.test(file.name))
        throw new Failure(`the cluster's generation ${name} has a file with a wrong name`);
      const path = join(folder, file.name);
      await this.storage.get(`${FOLDER}/${name}/${file.name}`, path);
      const { sha256 } = await measure(path);
      if (sha256 !== file.sha256) {
        throw new Failure(
          `${file.name} of generation ${name} in the shared storage is damaged: import the people again`,
        );
      }
    }
  }

  /**
   * Removes generations that no node uses any more: all have reported the current one. @throws StoreUnavailableError
   * @returns their names
   */
  async removeUnused(): Promise<readonly string[]> {
    const { rows } = await this.database.run((queries) =>
      queries.query<{ name: string }>(
        `delete from generations where name <> (select generation from cluster)
         and not exists (select from nodes where generation is distinct from (select generation from cluster))
         returning name`,
      ),
    );
    const removed = rows.map(({ name }) => name).filter((name) => FILE_NAME.test(name));
    for (const name of removed) await this.storage.remove(`${FOLDER}/${name}`);
    return removed;
  }
}

async function measure(path: string): Promise<Omit<SharedFile, 'name'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
