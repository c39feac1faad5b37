import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Failure } from '../runtime/errors.ts';
import type { ClusterDatabase } from './database.ts';
import { JOBS_FOLDER, JobFiles } from './job-files.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';
import { type GenerationStorage, removeAbandoned } from './storage/generation-storage.ts';

/** A part whose node does not extend its lease is given to another one, in seconds. */
const LEASE_SECONDS = 5;

/** Notified when a part can be answered. */
const PARTS_CHANNEL = 'idem_parts';

const KEY_BYTES = 32;

/** A batch that several nodes answer, in parts, from one version of the base. */
export interface Job {
  readonly id: string;
  readonly generation: string;
  /** Of the last change that its answers take into account. */
  readonly position: number;
  /** Pieces of the file of changes; see {@link JobFiles.writePieces}. */
  readonly changesPieces: number;
  /** What the nodes need to answer a part. */
  readonly work: Buffer;
  readonly files: JobFiles;
}

export interface NewJob extends Pick<Job, 'generation' | 'position' | 'work'> {
  /** Two jobs of a node with the same identity have the same answers: a job that was interrupted is found by it. */
  readonly identity: string;
  /** Version of Idem: nodes of another one do not take part. */
  readonly program: string;
  readonly retentionDays: number;
}

export interface ClaimedPart {
  readonly job: string;
  readonly number: number;
  readonly lease: string;
}

/** The answers to a part. */
export interface PartResult {
  /** Name of their file. */
  readonly output: string;
  readonly inputBytes: number;
}

/** A job as administrators see it. */
export interface JobState {
  readonly id: string;
  /** The name of the machine that submitted it. */
  readonly node: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Parts that are stored so far. */
  readonly parts: number;
  readonly answeredParts: number;
  readonly answeredRows: number;
}

interface JobRow {
  readonly id: string;
  readonly generation: string;
  readonly position: string;
  readonly changes_pieces: number;
  readonly body: Buffer;
}

interface SharedJobsSettings {
  readonly database: ClusterDatabase;
  readonly storage: GenerationStorage;
  /** Of the cluster. */
  readonly key: Buffer;
  readonly node: string;
  readonly leaseSeconds?: number;
}

/** The jobs of a cluster: their state in PostgreSQL, their files in the shared storage. */
export class SharedJobs {
  readonly leaseSeconds: number;
  private readonly database: ClusterDatabase;
  private readonly storage: GenerationStorage;
  private readonly key: Buffer;
  private readonly node: string;

  constructor({ database, storage, key, node, leaseSeconds = LEASE_SECONDS }: SharedJobsSettings) {
    this.database = database;
    this.storage = storage;
    this.key = key;
    this.node = node;
    this.leaseSeconds = leaseSeconds;
  }

  /** A job of this node that was interrupted. @throws StoreUnavailableError */
  async find(identity: string): Promise<Job | undefined> {
    const { rows } = await this.database.run((queries) =>
      queries.query<JobRow>('select * from jobs where node = $1 and identity = $2 and changes_pieces is not null', [
        this.node,
        this.identityOf(identity),
      ]),
    );
    return rows[0] && this.jobOf(rows[0]);
  }

  /** @throws StoreUnavailableError, Failure if there is no such job any more */
  async get(id: string): Promise<Job> {
    const { rows } = await this.database.run((queries) =>
      queries.query<JobRow>('select * from jobs where id = $1', [id]),
    );
    if (rows[0] === undefined) throw jobEnded();
    return this.jobOf(rows[0]);
  }

  private jobOf({ id, generation, position, changes_pieces, body }: JobRow): Job {
    const plain = openBytes(body, Buffer.from(id), this.key);
    const [key, work] = [plain.subarray(0, KEY_BYTES), plain.subarray(KEY_BYTES)];
    const files = new JobFiles(this.storage, { id, key });
    return { id, generation, position: Number(position), changesPieces: changes_pieces, work, files };
  }

  private identityOf(identity: string): Buffer {
    return createHmac('sha256', this.key).update(`job ${identity}`).digest();
  }

  /**
   * Creates a job, in place of one of this node with the same identity.
   *
   * @param changes the file of the changes to its generation, if there are any
   * @throws StoreUnavailableError also if the storage cannot be used
   */
  async create(job: NewJob, changes: string | undefined): Promise<Job> {
    const id = randomUUID();
    const key = randomBytes(KEY_BYTES);
    const identity = this.identityOf(job.identity);
    const { rows } = await this.database.run((queries) =>
      queries.query<{ id: string }>('select id from jobs where node = $1 and identity = $2', [this.node, identity]),
    );
    for (const earlier of rows) await this.remove(earlier.id);
    const body = sealBytes(Buffer.concat([key, job.work]), Buffer.from(id), this.key);
    await this.database.run((queries) =>
      queries.query(
        `insert into jobs (id, node, identity, program, generation, position, body, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, now() + $8 * interval '1 day')`,
        [id, this.node, identity, job.program, job.generation, job.position, body, job.retentionDays],
      ),
    );
    const files = new JobFiles(this.storage, { id, key });
    const changesPieces = changes === undefined ? 0 : await files.writePieces('changes', changes);
    await this.database.run((queries) =>
      queries.query('update jobs set changes_pieces = $2 where id = $1', [id, changesPieces]),
    );
    const { generation, position, work } = job;
    return { id, generation, position, changesPieces, work, files };
  }

  /** The number of parts; `undefined` while more follow. @throws StoreUnavailableError, Failure if there is no such job any more */
  async partCount(id: string): Promise<number | undefined> {
    const { rows } = await this.database.run((queries) =>
      queries.query<{ parts: number | null }>('select parts from jobs where id = $1', [id]),
    );
    if (rows[0] === undefined) throw jobEnded();
    return rows[0].parts ?? undefined;
  }

  /** How many parts are stored. @throws StoreUnavailableError */
  async storedParts(id: string): Promise<number> {
    const { rows } = await this.database.run((queries) =>
      queries.query<{ stored: number }>('select count(*)::integer as stored from parts where job = $1', [id]),
    );
    return rows[0]!.stored;
  }

  /** Lets nodes answer a part, whose file is stored. Has no effect if it was called before. @throws StoreUnavailableError */
  async addPart(id: string, number: number, inputBytes: number): Promise<void> {
    await this.database.run((queries) =>
      queries.query(
        `with added as (
           insert into parts (job, number, input_bytes) select id, $2, $3 from jobs where id = $1
           on conflict do nothing returning job
         ) select pg_notify($4, '') from added`,
        [id, number, inputBytes, PARTS_CHANNEL],
      ),
    );
  }

  /** Calls `onAdded` when a part can be answered, while this process is connected. */
  listen(onAdded: () => void): void {
    this.database.listen(PARTS_CHANNEL, onAdded);
  }

  /** Records that no parts follow. @throws StoreUnavailableError */
  async complete(id: string, parts: number): Promise<void> {
    await this.database.run((queries) => queries.query('update jobs set parts = $2 where id = $1', [id, parts]));
  }

  /**
   * Takes a part that no node is answering.
   *
   * @param from `open`: jobs that may be of other generations than the current one of this node
   * @throws StoreUnavailableError
   */
  async claim(from: {
    readonly open: readonly string[];
    readonly generation: string | undefined;
    readonly program: string;
    readonly maxAttempts: number;
  }): Promise<ClaimedPart | undefined> {
    const lease = randomUUID();
    const { rows } = await this.database.run((queries) =>
      queries.query<{ job: string; number: number }>(
        // One part per job, by its index, however many parts a job has.
        `with next as (
           select part.job, part.number from jobs cross join lateral (
             select job, number from parts
             where job = jobs.id and output is null and (lease_until is null or lease_until < now()) and attempts < $1
             order by number limit 1 for update skip locked
           ) as part
           where program = $2 and changes_pieces is not null and (id = any($3::uuid[]) or generation = $4)
           order by created_at limit 1
         )
         update parts set lease = $5, node = $6, attempts = attempts + 1,
           lease_until = now() + $7 * interval '1 second'
         from next where parts.job = next.job and parts.number = next.number
         returning parts.job, parts.number`,
        [from.maxAttempts, from.program, from.open, from.generation ?? null, lease, this.node, this.leaseSeconds],
      ),
    );
    return rows[0] && { ...rows[0], lease };
  }

  /** @throws StoreUnavailableError */
  async extend({ lease }: ClaimedPart): Promise<void> {
    await this.database.run((queries) =>
      queries.query(
        `update parts set lease_until = now() + $2 * interval '1 second' where lease = $1 and output is null`,
        [lease, this.leaseSeconds],
      ),
    );
  }

  /** Returns a part that was not answered. @param isUntried whether the attempt does not count @throws StoreUnavailableError */
  async release({ lease }: ClaimedPart, isUntried: boolean): Promise<void> {
    await this.database.run((queries) =>
      queries.query(
        'update parts set lease_until = null, attempts = attempts - $2 where lease = $1 and output is null',
        [lease, Number(isUntried)],
      ),
    );
  }

  /**
   * Records the answers to a part. If its lease has ended and another node was faster, its answers, which are the same, stay.
   *
   * @param output name of their file, which is stored
   * @throws StoreUnavailableError
   */
  async answer({ job, number }: ClaimedPart, { output, rows }: { output: string; rows: number }): Promise<void> {
    await this.database.run((queries) =>
      queries.query(
        `update parts set output = $3, rows = $4, lease_until = null
         where job = $1 and number = $2 and output is null`,
        [job, number, output, rows],
      ),
    );
  }

  /** @returns `undefined` until the part is answered @throws StoreUnavailableError */
  async result(id: string, number: number): Promise<PartResult | undefined> {
    const { rows } = await this.database.run((queries) =>
      queries.query<{ output: string | null; input_bytes: string }>(
        'select output, input_bytes from parts where job = $1 and number = $2',
        [id, number],
      ),
    );
    const [row] = rows;
    return row?.output == null ? undefined : { output: row.output, inputBytes: Number(row.input_bytes) };
  }

  /** Those of the jobs that still have parts to be answered. @throws StoreUnavailableError */
  async unfinished(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.database.run((queries) =>
      queries.query<{ id: string }>(
        `select id from jobs where id = any($1::uuid[])
         and (parts is null or exists (select from parts as part where part.job = id and output is null))`,
        [ids],
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Those that are not finished, the oldest first. @throws StoreUnavailableError */
  async list(): Promise<readonly JobState[]> {
    const { rows } = await this.database.run((queries) =>
      queries.query<{
        id: string;
        node: string;
        created_at: Date;
        expires_at: Date;
        parts: number;
        answered: number;
        rows: string;
      }>(
        `select jobs.id, coalesce(max(nodes.name), jobs.node::text) as node, jobs.created_at, jobs.expires_at,
           count(parts.number)::integer as parts, count(parts.output)::integer as answered,
           coalesce(sum(parts.rows), 0) as rows
         from jobs left join parts on parts.job = jobs.id left join nodes on nodes.id = jobs.node
         group by jobs.id order by jobs.created_at`,
      ),
    );
    return rows.map(({ id, node, created_at, expires_at, parts, answered, rows: answeredRows }) => ({
      id,
      node,
      createdAt: created_at,
      expiresAt: expires_at,
      parts,
      answeredParts: answered,
      answeredRows: Number(answeredRows),
    }));
  }

  /**
   * Removes a job. Its key goes first, so that nothing that is left can be read.
   *
   * @returns whether there was one
   * @throws StoreUnavailableError, Failure if the storage cannot be used: {@link removeExpired} removes the files later
   */
  async remove(id: string): Promise<boolean> {
    const { rowCount } = await this.database.run((queries) =>
      queries.query('delete from jobs where id = $1::uuid', [id]),
    );
    await this.storage.remove(`${JOBS_FOLDER}/${id}`);
    return rowCount === 1;
  }

  /** Removes jobs whose time is over, and files of jobs that were removed or interrupted. @throws StoreUnavailableError, Failure */
  async removeExpired(): Promise<void> {
    // The row of a job exists before its files.
    await removeAbandoned(this.storage, JOBS_FOLDER, async () => {
      const { rows } = await this.database.run(async (queries) => {
        await queries.query('delete from jobs where expires_at < now()');
        return queries.query<{ id: string }>('select id from jobs');
      });
      return rows.map(({ id }) => id);
    });
  }
}

/** Writes the file of the changes to the generation of a job, if there are any. @throws as {@link JobFiles.read} */
export async function writeChanges({ files, changesPieces }: Job, to: string): Promise<void> {
  if (changesPieces > 0) await files.readPieces('changes', changesPieces, to);
}

function jobEnded(): Failure {
  return new Failure('the job was cancelled, or its time is over: run the command again to start over');
}
