import { createHmac, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  type ClaimedFile,
  cursorOf,
  type FileChange,
  FileError,
  FileKey,
  type FileStore,
  filePlace,
  MIN_COUNTED_BYTES,
  newFileKey,
  type PageRequest,
  parseCursor,
  type RunPaths,
  type StoredFile,
  type StoredRun,
} from '../files/index.ts';
import { ClaimedSharedFile, LEASE_SECONDS } from './claimed-file.ts';
import type { Cluster } from './cluster.ts';
import type { ClusterDatabase, Queries } from './database.ts';
import { FILES_FOLDER, FileCopies, type StoredPiece } from './file-copies.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';
import { SharedMarks } from './shared-marks.ts';
import { type GenerationStorage, removeAbandoned } from './storage/generation-storage.ts';

/** How often a node looks for files that are waiting, in milliseconds; usually a notification comes first. */
const POLL_MS = 2000;

/** Notified when a file enters the queue. */
const FILES_CHANNEL = 'idem_files';

/** How often what interrupted deletions left in the storage is removed, in milliseconds. */
const CLEANUP_MS = 3_600_000;

/** A file whose processes ended this often is not run again. */
const MAX_ATTEMPTS = 5;

/** Milliseconds since 1970, by the clock of PostgreSQL. */
const NOW_MS = 'floor(extract(epoch from now()) * 1000)::bigint';

/** The error code of a key that exists (source: PostgreSQL, appendix A). */
const UNIQUE_VIOLATION = '23505';

interface SharedFilesSettings {
  readonly database: ClusterDatabase;
  readonly storage: GenerationStorage;
  /** Of the cluster. */
  readonly key: Buffer;
  readonly node: string;
  /** Of the copies on this node. */
  readonly folder: string;
  readonly leaseSeconds?: number;
  readonly pollMs?: number;
}

/** A file as PostgreSQL has it. */
interface FileRow {
  readonly id: string;
  readonly key: Buffer;
  /** `null` until the upload is complete. */
  readonly body: Buffer | null;
}

/**
 * The uploaded files of a cluster: their records, queue and marks in PostgreSQL, their contents in the shared storage. All of it is
 * sealed with the key of the file, which is in its row, encrypted with the key of the cluster. Any node runs and shows any file.
 */
export class SharedFiles extends SharedMarks implements FileStore {
  readonly folder: string;
  readonly pollMs: number;
  private readonly settings: SharedFilesSettings;
  private readonly copies: FileCopies;
  private readonly leaseSeconds: number;
  /** Of files that this process has read, by id. */
  private readonly keys = new Map<string, FileKey>();
  private cleanedAt = Number.NEGATIVE_INFINITY;

  constructor(settings: SharedFilesSettings) {
    super(settings.database);
    this.settings = settings;
    this.folder = settings.folder;
    this.pollMs = settings.pollMs ?? POLL_MS;
    this.leaseSeconds = settings.leaseSeconds ?? LEASE_SECONDS;
    this.copies = new FileCopies(join(settings.folder, 'copies'), settings.storage);
  }

  async begin(id: string): Promise<{ readonly key: FileKey; readonly path: string }> {
    const key = newFileKey();
    const sealed = sealBytes(key.bytes, keyPlace(id), this.settings.key);
    await this.query('insert into files (id, key) values ($1, $2)', [id, sealed]);
    this.keys.set(id, key);
    return { key, path: this.copies.uploadPath(id) };
  }

  async add(file: StoredFile, idempotencyKey: string | undefined): Promise<StoredFile> {
    await this.copies.storeUpload(file.id);
    const upload = idempotencyKey === undefined ? null : this.hashOf(`upload ${file.uploadedBy}\0${idempotencyKey}`);
    const key = this.keys.get(file.id)!;
    const values = [
      file.id,
      key.sealJson(filePlace(file.id), file),
      this.hashOf(`owner ${file.uploadedBy}`),
      upload,
      Date.parse(file.createdAt),
      Date.parse(file.deleteAt) - Date.parse(file.createdAt),
    ];
    // Its time ends by the clock of PostgreSQL: that of this node may be wrong.
    const update = `update files set body = $2, owner = $3, upload = $4, created = $5, deleted = ${NOW_MS} + $6 where id = $1`;
    for (;;) {
      try {
        await this.query(update, values);
        return file;
      } catch (error) {
        if ((error as { readonly code?: string }).code !== UNIQUE_VIOLATION) throw error;
      }
      const { rows } = await this.query<FileRow>('select id, key, body from files where upload = $1', [upload]);
      // It may have been deleted meanwhile.
      if (rows[0] === undefined) continue;
      const earlier = this.open(rows[0])!;
      if (earlier.hash === file.hash) return earlier;
      throw new FileError('conflict', 'this idempotency key was used for another file');
    }
  }

  async get(id: string): Promise<StoredFile | undefined> {
    const { rows } = await this.query<FileRow>('select id, key, body from files where id = $1', [id]);
    if (rows[0] !== undefined) return this.open(rows[0]);
    // Another node has deleted it.
    this.keys.delete(id);
    return undefined;
  }

  async keyOf(id: string): Promise<FileKey | undefined> {
    if (!this.keys.has(id)) await this.get(id);
    return this.keys.get(id);
  }

  protected override open({ id: uuid, key: sealed, body }: FileRow): StoredFile | undefined {
    const id = idOf(uuid);
    const key = this.keys.get(id) ?? new FileKey(openBytes(sealed, keyPlace(id), this.settings.key));
    this.keys.set(id, key);
    return body === null ? undefined : key.openJson<StoredFile>(filePlace(id), body);
  }

  protected override seal(file: StoredFile): Buffer {
    return this.keys.get(file.id)!.sealJson(filePlace(file.id), file);
  }

  protected override keyOfOpened(id: string): FileKey {
    return this.keys.get(id)!;
  }

  update(id: string, change: (file: StoredFile) => FileChange): Promise<StoredFile | undefined> {
    return this.database.transaction(async (queries) => {
      const file = await this.lock(queries, id);
      if (file === undefined) return undefined;
      const { file: changes, queue, removesMarks } = change(file);
      const changed = { ...file, ...changes };
      await this.put(queries, changed);
      if (removesMarks) await this.removeMarks(queries, id);
      if (queue !== undefined) {
        const queuedAt = queue === 'enter' ? 'clock_timestamp()' : 'null';
        await queries.query(
          `update files set queued_at = ${queuedAt}, attempts = 0, lease = null, lease_until = null where id = $1`,
          [id],
        );
        if (queue === 'enter') await queries.query(`notify ${FILES_CHANNEL}`);
      }
      return changed;
    });
  }

  onQueued(listener: () => void): void {
    this.settings.database.listen(FILES_CHANNEL, listener);
  }

  async page({ uploadedBy, limit, after }: PageRequest) {
    const { createdAt, id } = after === undefined ? { createdAt: null, id: null } : parseCursor(after);
    const owner = uploadedBy === undefined ? null : this.hashOf(`owner ${uploadedBy}`);
    const { rows } = await this.query<FileRow & { readonly created: string }>(
      `select id, key, body, created from files
       where body is not null and ($1::bytea is null or owner = $1) and ($2::bigint is null or (created, id) < ($2, $3::uuid))
       order by created desc, id desc limit $4`,
      [owner, createdAt, id, limit + 1],
    );
    const files = rows.slice(0, limit).map((row) => this.open(row)!);
    const last = files.at(-1);
    const next = rows.length > limit && last !== undefined ? cursorOf(Date.parse(last.createdAt), last.id) : null;
    return { files, next };
  }

  /** Deletes the row first, and the key with it, so that any remains cannot be read. */
  async delete(id: string): Promise<void> {
    this.keys.delete(id);
    await this.query('delete from files where id = $1', [id]);
    await this.copies.remove(id);
  }

  async sweep(): Promise<void> {
    // Listed first: the row of a file exists before its copies.
    const copied = this.copies.ids();
    const { rows: expired } = await this.query<{ id: string }>(
      `select id from files where deleted <= ${NOW_MS} or body is null and begun_at < now() - interval '1 day'`,
      [],
    );
    for (const { id } of expired) await this.delete(idOf(id));
    const known = new Set(await this.ids());
    for (const id of copied) if (!known.has(id)) this.copies.removeCopies(id);
    for (const id of this.keys.keys()) if (!known.has(id)) this.keys.delete(id);
    if (performance.now() - this.cleanedAt < CLEANUP_MS) return;
    this.cleanedAt = performance.now();
    await removeAbandoned(this.settings.storage, FILES_FOLDER, () => this.ids());
  }

  private async ids(): Promise<readonly string[]> {
    const { rows } = await this.query<{ id: string }>('select id from files', []);
    return rows.map(({ id }) => idOf(id));
  }

  async recordSpace(id: string): Promise<void> {
    await this.query('update files set upload_bytes = $2 where id = $1', [id, this.copies.uploadBytes(id)]);
  }

  async totalSpace(): Promise<{ readonly files: number; readonly bytes: number }> {
    const { rows } = await this.query<{ files: number; bytes: string }>(
      `select count(*)::integer as files, coalesce(sum(greatest($1, upload_bytes + coalesce(answers.bytes, 0))), 0) as bytes
       from files left join (
         select file, sum(row_bytes + index_bytes) as bytes from file_pieces group by file
       ) as answers on answers.file = files.id
       where upload_bytes is not null`,
      [MIN_COUNTED_BYTES],
    );
    return { files: rows[0]!.files, bytes: Number(rows[0]!.bytes) };
  }

  openUpload({ id }: Pick<StoredFile, 'id'>): Promise<string> {
    return this.copies.fetchUpload(id);
  }

  async openRows({ id }: Pick<StoredFile, 'id'>, { number }: Pick<StoredRun, 'number'>): Promise<RunPaths> {
    const paths = this.copies.pathsOf(id, number);
    const { rows } = await this.query<{ bytes: string | null }>(
      'select sum(index_bytes) as bytes from file_pieces where file = $1 and run = $2',
      [id, number],
    );
    if (Number(rows[0]!.bytes ?? 0) > this.copies.copiedIndexBytes(id, number)) {
      await this.copies.fetchPieces(id, number, await this.pieces(id, number), paths);
    }
    return paths;
  }

  private async pieces(id: string, run: number): Promise<readonly StoredPiece[]> {
    const { rows } = await this.query<{ name: string; row_bytes: string; index_bytes: string }>(
      'select name, row_bytes, index_bytes from file_pieces where file = $1 and run = $2 order by number',
      [id, run],
    );
    return rows.map(({ name, row_bytes, index_bytes }) => ({
      name,
      rowBytes: Number(row_bytes),
      indexBytes: Number(index_bytes),
    }));
  }

  async removeRows(id: string, { number }: Pick<StoredRun, 'number'>): Promise<void> {
    await this.query('delete from file_pieces where file = $1 and run = $2', [id, number]);
    await this.copies.removeRows(id, number);
  }

  mayHaveQueued(): boolean {
    return true;
  }

  async claim(): Promise<ClaimedFile | undefined> {
    const lease = randomUUID();
    const { rows } = await this.query<FileRow & { attempts: number }>(
      `update files set lease = $1, node = $2, attempts = attempts + 1, lease_until = now() + $3 * interval '1 second'
       where id = (
         select id from files where queued_at is not null and (lease_until is null or lease_until < now())
         order by queued_at limit 1 for update skip locked
       ) returning id, key, body, attempts`,
      [lease, this.settings.node, this.leaseSeconds],
    );
    const [row] = rows;
    const file = row && this.open(row);
    if (row === undefined || file === undefined) return undefined;
    const { database, copies, leaseSeconds } = this;
    const claimed = new ClaimedSharedFile(file.id, {
      lease,
      database,
      copies,
      leaseSeconds,
      pieces: (run) => this.pieces(file.id, run),
      change: (queries, change) => this.changeOpened(queries, file.id, change),
    });
    if (row.attempts <= MAX_ATTEMPTS) return claimed;
    const text = `The processes that ran the file ended ${MAX_ATTEMPTS} times before they had stored an answer; see the logs of the nodes.`;
    await claimed.update(() => ({ status: 'failed', problem: { code: 'internal', text }, isCancelRequested: false }));
    await claimed.release('ended');
    return undefined;
  }

  private async changeOpened(
    queries: Queries,
    id: string,
    change: (file: StoredFile) => Partial<StoredFile>,
  ): Promise<StoredFile | undefined> {
    const file = await this.lock(queries, id);
    if (file === undefined) return undefined;
    const changed = { ...file, ...change(file) };
    await this.put(queries, changed);
    return changed;
  }

  private hashOf(text: string): Buffer {
    return createHmac('sha256', this.settings.key).update(`file ${text}`).digest();
  }

  /** The database belongs to the cluster, which closes it. */
  async close(): Promise<void> {
    this.keys.clear();
  }
}

/** The uploaded files of the cluster of a node. */
export function openSharedFiles({ database, storage, membership, base }: Cluster): SharedFiles {
  const folder = join(base.folder, 'files', 'cluster');
  return new SharedFiles({ database, storage, key: membership.key, node: membership.nodeId, folder });
}

/** The id of a file from the UUID that PostgreSQL returns. */
const idOf = (uuid: string) => uuid.replaceAll('-', '');

const keyPlace = (id: string) => Buffer.from(`file ${id}`);
