import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SharedGeneration } from '../reference/import/index.ts';
import { Failure } from '../runtime/errors.ts';
import { RemovedNodeError, StoreUnavailableError } from '../storage/base-error.ts';
import { digestFile, type FileDigest } from '../storage/file-digest.ts';
import { GENERATION_KEY_FILE } from '../storage/generation-key.ts';
import { CHANGES_CHANNEL } from './change-log.ts';
import type { ClusterDatabase, Queries } from './database.ts';
import { lockNode } from './nodes.ts';
import { type GenerationStorage, namesIn, removeUnregistered } from './storage/generation-storage.ts';

/** Sessions that build a generation hold this advisory lock, one at a time in a schema. */
const IMPORT_LOCK = 0x1de30002;

/** A file of a generation. */
interface SharedFile extends FileDigest {
  readonly name: string;
  /**
   * Base64. Only of the key of an encrypted generation, which is encrypted with the operator's key: a copy of the storage
   * cannot be read without PostgreSQL, nor after the generation was removed.
   */
  readonly content?: string;
}

export interface RegisteredGeneration {
  readonly name: string;
  readonly format: number;
  readonly position: number;
  readonly files: readonly SharedFile[];
}

export interface ShareSettings {
  /** Format version of the files. */
  readonly format: number;
  /** The generation from which the new one was built; `undefined` if the cluster had none. */
  readonly replaced: string | undefined;
  /** The id of the node that built it. */
  readonly node: string;
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
   * Runs a build while no other node builds, after what interrupted builds left in the storage was removed.
   *
   * @throws Failure if another node builds, or the storage cannot be used; StoreUnavailableError, the error of `build`
   */
  async exclusively<T>(build: () => Promise<T>): Promise<T> {
    await this.database.run((queries) => this.lock(queries, 'pg_try_advisory_lock'));
    try {
      await this.removeLeftovers();
      return await build();
    } finally {
      // If the connection was lost, so was the lock.
      await this.database
        .run((queries) => queries.query('select pg_advisory_unlock($1, hashtext($2))', this.lockKeys))
        .catch(() => {});
    }
  }

  private get lockKeys(): readonly unknown[] {
    return [IMPORT_LOCK, this.database.schema];
  }

  private async lock(queries: Queries, take: 'pg_try_advisory_lock' | 'pg_try_advisory_xact_lock'): Promise<void> {
    const { rows } = await queries.query<{ locked: boolean }>(
      `select ${take}($1, hashtext($2)) as locked`,
      this.lockKeys,
    );
    if (rows[0]?.locked !== true) {
      throw new Failure('another node of the cluster is importing or compacting: wait until it ends, or stop it first');
    }
  }

  /** A build whose connection was lost may still be storing files: {@link register} refuses it if they were removed. */
  private async removeLeftovers(): Promise<void> {
    await removeUnregistered(this.storage, FOLDER, async () => {
      const { rows } = await this.database.run((queries) =>
        queries.query<{ name: string }>('select name from generations'),
      );
      return rows.map(({ name }) => name);
    });
    await this.storage.removeInterrupted(FOLDER);
  }

  /**
   * Stores the files of a generation and makes it the current one of the cluster, in place of the one that it was built from.
   *
   * @throws Failure if another generation is current by now, RemovedNodeError, StoreUnavailableError
   */
  async share(generation: SharedGeneration, settings: ShareSettings): Promise<void> {
    try {
      const files = await this.store(generation);
      await this.database.transaction((queries) => this.register(queries, { ...generation, ...settings, files }));
    } catch (error) {
      // If the connection was lost during the commit, the generation may be the current one.
      if (!(error instanceof StoreUnavailableError)) {
        // If this fails too, the next build removes the files.
        await this.storage.remove(`${FOLDER}/${generation.name}`).catch(() => {});
      }
      throw error;
    }
  }

  private async store({ name, folder }: SharedGeneration): Promise<readonly SharedFile[]> {
    const files: SharedFile[] = [];
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(folder, entry.name);
      const file = { name: entry.name, ...(await digestFile(path)) };
      if (entry.name === GENERATION_KEY_FILE) files.push({ ...file, content: await readFile(path, 'base64') });
      else {
        files.push(file);
        await this.storage.put(`${FOLDER}/${name}/${entry.name}`, path);
      }
    }
    return files;
  }

  private async register(
    queries: Queries,
    {
      name,
      format,
      clusterPosition,
      files,
      replaced,
      node,
    }: SharedGeneration & ShareSettings & { readonly files: readonly SharedFile[] },
  ): Promise<void> {
    // A build whose connection was lost has lost its lock: another one may run, or have ended.
    await this.lock(queries, 'pg_try_advisory_xact_lock');
    // The node may have been removed during the build.
    if (!(await lockNode(queries, node))) throw new RemovedNodeError();
    await this.assertStored(name, files);
    const { rows } = await queries.query<{ generation: string | null }>('select generation from cluster for update');
    if ((rows[0]!.generation ?? undefined) !== replaced) {
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
      [name, replaced ?? null],
    );
    await queries.query(
      `delete from changes
       where position <= (select log_start from cluster) and not is_erasure and not is_restriction`,
    );
    await queries.query(`notify ${CHANGES_CHANNEL}`);
  }

  /**
   * The positions of all generations whose files are in the storage, also of those that no node uses. -1 for one that
   * was never registered: the changes that it includes are unknown.
   *
   * @throws StoreUnavailableError, Failure if the storage cannot be read
   */
  async storedPositions(): Promise<readonly number[]> {
    const names = await namesIn(this.storage, FOLDER);
    const { rows } = await this.database.run((queries) =>
      queries.query<{ name: string; position: string }>('select name, position from generations'),
    );
    const positions = new Map(rows.map(({ name, position }) => [name, Number(position)]));
    return [...names].map((name) => positions.get(name) ?? -1);
  }

  private async assertStored(name: string, files: readonly SharedFile[]): Promise<void> {
    const stored = new Map((await this.storage.list(`${FOLDER}/${name}`)).map(({ path, bytes }) => [path, bytes]));
    const isWhole = files.every(
      (file) => file.content !== undefined || stored.get(`${FOLDER}/${name}/${file.name}`) === file.bytes,
    );
    if (!isWhole) throw new Failure(`files of the new generation are missing in ${this.storage.name}: run it again`);
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
    if (row === undefined) throw new Failure(`the cluster no longer has generation ${name}`);
    if (!FILE_NAME.test(name)) throw new Failure('the current generation of the cluster has a wrong name');
    return { name, format: row.format, position: Number(row.position), files: row.files };
  }

  /** Copies the files of a generation into a folder and verifies them. @throws Failure */
  async fetch({ name, files }: RegisteredGeneration, folder: string): Promise<void> {
    for (const file of files) {
      if (!FILE_NAME.test(file.name))
        throw new Failure(`the cluster's generation ${name} has a file with a wrong name`);
      const path = join(folder, file.name);
      if (file.content === undefined) await this.storage.get(`${FOLDER}/${name}/${file.name}`, path);
      else await writeFile(path, file.content, { encoding: 'base64', flag: 'wx', mode: 0o600 });
      const { sha256 } = await digestFile(path);
      if (sha256 !== file.sha256) {
        throw new Failure(
          `${file.name} of generation ${name} in the shared storage is damaged: import the people again`,
        );
      }
    }
  }

  /**
   * Removes generations that no node uses any more: all have reported the current one. @throws StoreUnavailableError, Failure
   * @returns their names
   */
  async removeUnused(): Promise<readonly string[]> {
    const unused = `name <> (select generation from cluster)
      and not exists (select from nodes where generation is distinct from (select generation from cluster))`;
    const { rows } = await this.database.run((queries) =>
      queries.query<{ name: string }>(`select name from generations where ${unused}`),
    );
    const removed = rows.map(({ name }) => name).filter((name) => FILE_NAME.test(name));
    // The row goes last: as long as it exists, removing the files is tried again.
    for (const name of removed) {
      await this.storage.remove(`${FOLDER}/${name}`);
      await this.database.run((queries) =>
        queries.query(`delete from generations where name = $1 and ${unused}`, [name]),
      );
    }
    return removed;
  }
}
