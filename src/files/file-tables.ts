import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../runtime/errors.ts';
import { CheckedTable, isIntactRecord } from '../storage/checked-table.ts';
import { openLmdbFile, type RootDatabase } from '../storage/lmdb-file.ts';
import { isDamaged, type RecordCheck, type TableChecks } from '../storage/lmdb-pages.ts';
import { FORMAT_TABLE, otherFormat, otherVersion } from '../storage/stored-format.ts';
import { type FileKeys, SealError } from './file-key.ts';
import { MARKS, type RowMark } from './model.ts';
import type { StoredFile } from './stored-file.ts';

const FILE = 'files.mdb';

/** The version of the stored format: of the records, and of the sealed contents and answers. */
const FORMAT = 2;

/** Changes of marks that can be undone, per file. */
const MAX_CHANGES = 100;

/** Marks of rows before a change; `null`: the row had none. */
export type EarlierMarks = readonly (readonly [row: number, mark: RowMark | null])[];

const TABLES = ['files', 'uploads', 'queue', 'marks', 'changes'] as const;

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
  /** Hash of user and idempotency key -> id. */
  private readonly uploads: CheckedTable<string>;
  /** Id -> position, u32. */
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
    this.uploads = open('uploads');
    this.queue = open('queue');
    this.marks = open('marks', 'binary');
    this.changes = open('changes', 'binary');
  }

  /** @throws Failure if the file is damaged, or another version wrote it */
  static open(folder: string, keys: FileKeys): FileTables {
    const path = join(folder, FILE);
    const remedy = `remove the folder ${folder}: the uploaded files in it are lost`;
    const damaged = () => new Failure(`${path} is damaged; ${remedy}`);
    if (isDamaged(path)) throw damaged();
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: 6, overlappingSync: false });
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
    return key?.openJson<StoredFile>(placeOf('file', id), sealed!);
  }

  put(file: StoredFile): void {
    this.files.putSync(file.id, this.keyOf(file.id).sealJson(placeOf('file', file.id), file));
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

  list(): StoredFile[] {
    return [...this.files.getKeys()].flatMap((id) => this.get(id) ?? []);
  }

  /** Removes everything about a file. */
  remove(id: string): void {
    this.transaction(() => {
      this.files.removeSync(id);
      this.queue.removeSync(id);
      for (const [upload, file] of this.uploadEntries()) if (file === id) this.uploads.removeSync(upload);
      this.removeMarks(id);
    });
  }

  removeMarks(id: string): void {
    for (const table of [this.marks, this.changes]) {
      const keys = Array.from(table.getKeys(rangeOf(id)), (key) => Buffer.from(key));
      for (const key of keys) table.removeSync(key);
    }
  }

  private uploadEntries(): [string, string][] {
    return Array.from(this.uploads.getRange(), ({ key, value }) => [key, value.toString()]);
  }

  /** The file of an earlier upload with this idempotency key. */
  findUpload(user: string, idempotencyKey: string): string | undefined {
    return this.uploads.get(uploadKey(user, idempotencyKey))?.toString();
  }

  recordUpload(user: string, idempotencyKey: string, id: string): void {
    this.uploads.putSync(uploadKey(user, idempotencyKey), Buffer.from(id));
  }

  /** Appends a file to the queue, unless it waits already. */
  enqueue(id: string): void {
    if (this.queue.get(id) !== undefined) return;
    const last = this.positions().at(-1)?.position ?? 0;
    const position = Buffer.alloc(4);
    position.writeUInt32LE(last + 1);
    this.queue.putSync(id, position);
  }

  /** The queue in its order. */
  private positions() {
    const entries = Array.from(this.queue.getRange(), ({ key, value }) => ({
      id: key,
      position: value.readUInt32LE(),
    }));
    return entries.sort((one, other) => one.position - other.position);
  }

  dequeue(id: string): void {
    this.queue.removeSync(id);
  }

  /** The file that has waited longest. */
  firstInQueue(): string | undefined {
    return this.positions()[0]?.id;
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

const placeOf = (kind: string, id: string) => `${kind} ${id}`;
const markPlace = (id: string, row: number) => `mark ${id} ${row}`;
const changePlace = (id: string, number: number) => `change ${id} ${number}`;

/** The number of a mark, in front of the sealed mark: it is read without opening it. */
const CODE_BYTES = 1;

function uploadKey(user: string, idempotencyKey: string): string {
  return createHash('sha256').update(`${user}\0${idempotencyKey}`).digest('hex');
}
