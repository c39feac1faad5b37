import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { CheckedTable, isIntactRecord } from '../storage/checked-table.ts';
import { openLmdbFile, type RootDatabase } from '../storage/lmdb-file.ts';
import { isDamaged, type RecordCheck, type TableChecks } from '../storage/lmdb-pages.ts';
import { FORMAT_TABLE, otherFormat, otherVersion } from '../storage/stored-format.ts';
import { type FileKeys, SealError } from './file-key.ts';
import {
  changePlace,
  cursorOf,
  type EarlierMarks,
  filePlace,
  MAX_CHANGES,
  markPlace,
  type PageRequest,
  parseCursor,
} from './file-store.ts';
import { MARKS, type RowMark } from './model.ts';
import type { StoredFile } from './stored-file.ts';

const FILE = 'files.mdb';

/** The version of the stored format: of the records, and of the sealed contents and answers. */
const FORMAT = 3;

const TABLES = ['files', 'entries', 'space', 'uploads', 'queue', 'marks', 'changes'] as const;

const CHECKS: TableChecks = new Map<string, RecordCheck>([
  ...TABLES.map((name) => [name, isIntactRecord] as const),
  [FORMAT_TABLE, () => true],
]);

/**
 * The records of all files, their queue and their marks, shared by all processes. Values are sealed with the key of
 * their file: bytes that LMDB has not overwritten yet cannot be read after a deletion. A checksum over key and value of
 * every record shows damaged keys too.
 */
export class FileTables {
  private readonly environment: RootDatabase<unknown, string>;
  private readonly keys: FileKeys;
  private readonly files: CheckedTable<string>;
  /** Id -> {@link Entry}: what lists and deletions need of every file, which takes long to unseal. */
  private readonly entries: CheckedTable<string>;
  /** Id -> bytes, f64; {@link TOTAL} -> number of files, bytes. */
  private readonly space: CheckedTable<string>;
  /** Hash of user and idempotency key -> id. */
  private readonly uploads: CheckedTable<string>;
  /** Place, 8 hexadecimal digits -> id. */
  private readonly queue: CheckedTable<string>;
  private readonly marks: CheckedTable<Buffer>;
  private readonly changes: CheckedTable<Buffer>;
  private isInTransaction = false;

  private constructor(environment: RootDatabase<unknown, string>, keys: FileKeys) {
    this.environment = environment;
    this.keys = keys;
    const open = <Key extends string | Buffer>(name: (typeof TABLES)[number], keyEncoding?: 'binary') => {
      const options = { name, encoding: 'binary', ...(keyEncoding && { keyEncoding }) } as const;
      return new CheckedTable(environment.openDB<Buffer, Key>(options), () => new SealError('a record is damaged'));
    };
    this.files = open('files');
    this.entries = open('entries');
    this.space = open('space');
    this.uploads = open('uploads');
    this.queue = open('queue');
    this.marks = open('marks', 'binary');
    this.changes = open('changes', 'binary');
  }

  static exist(folder: string): boolean {
    return existsSync(join(folder, FILE));
  }

  /** @throws Failure if the file is damaged, or another version wrote it */
  static open(folder: string, keys: FileKeys): FileTables {
    const path = join(folder, FILE);
    const remedy = `remove the folder ${folder}: the uploaded files in it are lost`;
    const damaged = () => new Failure(`${path} is damaged; ${remedy}`);
    if (isDamaged(path)) throw damaged();
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: TABLES.length + 1, overlappingSync: false });
    const found = otherFormat(environment, FORMAT);
    if (found === undefined && !isDamaged(path, CHECKS)) return new FileTables(environment, keys);
    void environment.close();
    throw found === undefined ? damaged() : otherVersion(path, { found, format: FORMAT }, remedy);
  }

  /** Runs `work` in one transaction; a call within another one joins it. */
  transaction<T>(work: () => T): T {
    if (this.isInTransaction) return work();
    return this.environment.transactionSync(() => {
      this.isInTransaction = true;
      try {
        return work();
      } finally {
        this.isInTransaction = false;
      }
    });
  }

  /** Lets the next reads see what other processes have committed, also within one turn of the event loop. */
  refresh(): void {
    this.environment.resetReadTxn();
  }

  get(id: string): StoredFile | undefined {
    const sealed = this.files.get(id);
    const key = sealed && this.keys.get(id);
    return key?.openJson<StoredFile>(filePlace(id), sealed!);
  }

  /** Stores a new file. */
  add(file: StoredFile, idempotencyKey?: string): void {
    this.transaction(() => {
      const upload = idempotencyKey === undefined ? undefined : uploadKey(file.uploadedBy, idempotencyKey);
      if (upload !== undefined) this.uploads.putSync(upload, Buffer.from(file.id));
      this.entries.putSync(file.id, packEntry(file, upload));
      this.put(file);
    });
  }

  private put(file: StoredFile): void {
    this.files.putSync(file.id, this.keyOf(file.id).sealJson(filePlace(file.id), file));
  }

  /** Changes a file, if it still exists. */
  update(id: string, change: (file: StoredFile) => Partial<StoredFile>): StoredFile | undefined {
    return this.transaction(() => {
      const file = this.get(id);
      if (file === undefined) return undefined;
      const changed = { ...file, ...change(file) };
      this.put(changed);
      return changed;
    });
  }

  /** The ids of all files. */
  ids(): Set<string> {
    return new Set(this.entries.getKeys());
  }

  /** The ids of expired files. @param now milliseconds since 1970 */
  expired(now: number): string[] {
    return Array.from(this.entries.getRange(), ({ key, value }) =>
      value.readDoubleLE(DELETE_AT) <= now ? key : '',
    ).filter((id) => id !== '');
  }

  /** The newest files, of one user or of all, after a cursor. */
  page({ uploadedBy, limit, after }: PageRequest): { readonly files: StoredFile[]; readonly next: string | null } {
    const owner = uploadedBy === undefined ? undefined : ownerOf(uploadedBy);
    const cursors: string[] = [];
    for (const { key, value } of this.entries.getRange()) {
      if (owner !== undefined && !owner.equals(value.subarray(OWNER_AT, UPLOAD_AT))) continue;
      const cursor = cursorOf(value.readDoubleLE(CREATED_AT), key);
      if (after === undefined || cursor < after) cursors.push(cursor);
    }
    cursors.sort().reverse();
    const page = cursors.slice(0, limit);
    const files = page.flatMap((cursor) => this.get(parseCursor(cursor).id) ?? []);
    return { files, next: cursors.length > limit ? page.at(-1)! : null };
  }

  /** Counts a file with a number of bytes, instead of what it was counted with before. */
  recordSpace(id: string, bytes: number): void {
    this.transaction(() => {
      const before = this.space.get(id)?.readDoubleLE(0);
      if (before === bytes) return;
      this.space.putSync(id, packNumbers(bytes));
      this.addSpace(before === undefined ? 1 : 0, bytes - (before ?? 0));
    });
  }

  private addSpace(files: number, bytes: number): void {
    const total = this.totalSpace();
    this.space.putSync(TOTAL, packNumbers(total.files + files, total.bytes + bytes));
  }

  /** What all files together were counted with. */
  totalSpace(): { readonly files: number; readonly bytes: number } {
    const total = this.space.get(TOTAL);
    return { files: total?.readDoubleLE(0) ?? 0, bytes: total?.readDoubleLE(NUMBER_BYTES) ?? 0 };
  }

  /** Removes everything about a file. */
  remove(id: string): void {
    this.transaction(() => {
      const upload = this.entries.get(id)?.toString('utf8', UPLOAD_AT) ?? '';
      if (upload !== '') this.uploads.removeSync(upload);
      const bytes = this.space.get(id)?.readDoubleLE(0);
      if (bytes !== undefined) this.addSpace(-1, -bytes);
      for (const table of [this.files, this.entries, this.space]) table.removeSync(id);
      this.dequeue(id);
      this.removeMarks(id);
    });
  }

  removeMarks(id: string): void {
    for (const table of [this.marks, this.changes]) {
      const keys = Array.from(table.getKeys(rangeOf(id)), (key) => Buffer.from(key));
      for (const key of keys) table.removeSync(key);
    }
  }

  /** The file of an earlier upload with this idempotency key. */
  findUpload(user: string, idempotencyKey: string): string | undefined {
    return this.uploads.get(uploadKey(user, idempotencyKey))?.toString();
  }

  /** Appends a file to the queue. */
  enqueue(id: string): void {
    this.transaction(() => {
      const [last = '0'] = this.queue.getKeys({ reverse: true, limit: 1 });
      const place = Number.parseInt(last, 16) + 1;
      this.queue.putSync(place.toString(16).padStart(8, '0'), Buffer.from(id));
    });
  }

  /** The file that has waited longest. */
  firstInQueue(): { readonly place: string; readonly id: string } | undefined {
    for (const { key, value } of this.queue.getRange({ limit: 1 })) return { place: key, id: value.toString() };
    return undefined;
  }

  /** Removes the first of the queue when it was run. */
  leaveQueue(place: string): void {
    this.queue.removeSync(place);
  }

  /** Removes a file from the queue, wherever it waits. */
  dequeue(id: string): void {
    const entries = Array.from(this.queue.getRange(), ({ key, value }) => ({ place: key, id: value.toString() }));
    for (const entry of entries) if (entry.id === id) this.queue.removeSync(entry.place);
  }

  /** By row, the number of its mark in {@link MARKS}, from 1. */
  markCodes(id: string): Map<number, number> {
    const codes = new Map<number, number>();
    for (const { key, value } of this.marks.getRange(rangeOf(id))) {
      codes.set(key.readUInt32BE(ROW_AT), value[0]!);
    }
    return codes;
  }

  mark(id: string, row: number): RowMark | undefined {
    const stored = this.marks.get(rowKey(id, row));
    if (stored === undefined) return undefined;
    return this.keyOf(id).openJson<RowMark>(markPlace(id, row), stored.subarray(CODE_BYTES));
  }

  /** Within a transaction. */
  putMark(id: string, row: number, mark: RowMark | null): void {
    const key = rowKey(id, row);
    if (mark === null) {
      this.marks.removeSync(key);
      return;
    }
    const code = Buffer.from([MARKS.indexOf(mark.mark) + 1]);
    this.marks.putSync(key, Buffer.concat([code, this.keyOf(id).sealJson(markPlace(id, row), mark)]));
  }

  /** Within a transaction. Forgets the oldest change beyond the limit. */
  putChange(id: string, number: number, earlier: EarlierMarks): void {
    this.changes.putSync(rowKey(id, number), this.keyOf(id).sealJson(changePlace(id, number), earlier));
    if (number > MAX_CHANGES) this.changes.removeSync(rowKey(id, number - MAX_CHANGES));
  }

  change(id: string, number: number): EarlierMarks | undefined {
    const sealed = this.changes.get(rowKey(id, number));
    return sealed && this.keyOf(id).openJson<EarlierMarks>(changePlace(id, number), sealed);
  }

  removeChange(id: string, number: number): void {
    this.changes.removeSync(rowKey(id, number));
  }

  private keyOf(id: string) {
    const key = this.keys.get(id);
    if (key === undefined) throw new Error('the key of a file is missing');
    return key;
  }

  async close(): Promise<void> {
    await this.environment.close();
  }
}

/** The record in `space` that counts all files. */
const TOTAL = 'total';
const NUMBER_BYTES = 8;

function packNumbers(...numbers: readonly number[]): Buffer {
  const packed = Buffer.alloc(NUMBER_BYTES * numbers.length);
  for (const [at, number] of numbers.entries()) packed.writeDoubleLE(number, NUMBER_BYTES * at);
  return packed;
}

/** An entry: times of creation and deletion (milliseconds since 1970, f64), hash of the user, and its key in `uploads`, if any. */
const CREATED_AT = 0;
const DELETE_AT = 8;
const OWNER_AT = 16;
const OWNER_BYTES = 16;
const UPLOAD_AT = OWNER_AT + OWNER_BYTES;

function packEntry({ createdAt, deleteAt, uploadedBy }: StoredFile, upload = ''): Buffer {
  const times = packNumbers(Date.parse(createdAt), Date.parse(deleteAt));
  return Buffer.concat([times, ownerOf(uploadedBy), Buffer.from(upload)]);
}

function ownerOf(user: string): Buffer {
  return createHash('sha256').update(user).digest().subarray(0, OWNER_BYTES);
}

const ID_BYTES = 16;
const ROW_AT = ID_BYTES;

function rowKey(id: string, row: number): Buffer {
  const key = Buffer.alloc(ID_BYTES + 4);
  key.write(id, 'hex');
  key.writeUInt32BE(row, ROW_AT);
  return key;
}

function rangeOf(id: string): { readonly start: Buffer; readonly end: Buffer } {
  return { start: rowKey(id, 0), end: Buffer.concat([rowKey(id, 0xffffffff), Buffer.alloc(1)]) };
}

/** The number of a mark, in front of the sealed mark: it is read without opening it. */
const CODE_BYTES = 1;

function uploadKey(user: string, idempotencyKey: string): string {
  return createHash('sha256').update(`${user}\0${idempotencyKey}`).digest('hex');
}
