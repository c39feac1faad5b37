import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Failure } from '../runtime/errors.ts';
import { type Database, openLmdbFile, type RootDatabase } from '../storage/lmdb-file.ts';
import { isDamaged } from '../storage/lmdb-pages.ts';
import { otherFormat, otherVersion } from '../storage/stored-format.ts';
import { type FileKeys, SealError } from './file-key.ts';
import { MARKS, type Mark, type RowMark } from './model.ts';
import type { StoredFile } from './stored-file.ts';

const FILE = 'files.mdb';

/** The version of the stored format: of the records, and of the sealed contents and answers. */
const FORMAT = 1;

/** Changes of marks that can be undone, per file. */
const MAX_CHANGES = 100;

/** Marks of rows before a change; `null`: the row had none. */
export type EarlierMarks = readonly (readonly [row: number, mark: RowMark | null])[];

/**
 * The records of all files, their queue and their marks, shared by all processes. Values are sealed with the key of
 * their file: bytes that LMDB has not overwritten yet cannot be read after a deletion.
 */
export class FileTables {
  private readonly environment: RootDatabase<unknown, string>;
  private readonly keys: FileKeys;
  private readonly files: Database<Buffer, string>;
  private readonly uploads: Database<string, string>;
  private readonly queue: Database<number, string>;
  private readonly marks: Database<Buffer, Buffer>;
  private readonly changes: Database<Buffer, Buffer>;
  private isInTransaction = false;

  private constructor(environment: RootDatabase<unknown, string>, keys: FileKeys) {
    this.environment = environment;
    this.keys = keys;
    this.files = environment.openDB({ name: 'files', encoding: 'binary' });
    this.uploads = environment.openDB({ name: 'uploads', encoding: 'string' });
    this.queue = environment.openDB({ name: 'queue', encoding: 'json' });
    this.marks = environment.openDB({ name: 'marks', encoding: 'binary', keyEncoding: 'binary' });
    this.changes = environment.openDB({ name: 'changes', encoding: 'binary', keyEncoding: 'binary' });
  }

  /** @throws Failure if the file is damaged, or another version wrote it */
  static open(folder: string, keys: FileKeys): FileTables {
    const path = join(folder, FILE);
    if (existsSync(path) && isDamaged(path))
      throw new Failure(`${path} is damaged; remove the folder ${folder}: the uploaded files in it are lost`);
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: 6, overlappingSync: false });
    const found = otherFormat(environment, FORMAT);
    if (found === undefined) return new FileTables(environment, keys);
    void environment.close();
    const remedy = `remove the folder ${folder}: the uploaded files in it are lost`;
    throw otherVersion(path, { found, format: FORMAT }, remedy);
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
    const sealed = this.files.getBinary(id);
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
      const keys = [...table.getKeys(rangeOf(id))].map((key) => Buffer.from(key));
      for (const key of keys) table.removeSync(key);
    }
  }

  private uploadEntries(): [string, string][] {
    return [...this.uploads.getRange()].map(({ key, value }) => [key, value]);
  }

  /** The file of an earlier upload with this idempotency key. */
  findUpload(user: string, idempotencyKey: string): string | undefined {
    return this.uploads.get(uploadKey(user, idempotencyKey));
  }

  recordUpload(user: string, idempotencyKey: string, id: string): void {
    this.uploads.putSync(uploadKey(user, idempotencyKey), id);
  }

  /** Appends a file to the queue, unless it waits already. */
  enqueue(id: string): void {
    if (this.queue.get(id) !== undefined) return;
    const last = [...this.queue.getRange()].reduce((most, { value }) => Math.max(most, value), 0);
    this.queue.putSync(id, last + 1);
  }

  dequeue(id: string): void {
    this.queue.removeSync(id);
  }

  /** The file that has waited longest. */
  firstInQueue(): string | undefined {
    const entries = [...this.queue.getRange()].sort((one, other) => one.value - other.value);
    return entries[0]?.key;
  }

  /** By row, the number of its mark in {@link MARKS}, from 1. */
  markCodes(id: string): Map<number, number> {
    const codes = new Map<number, number>();
    for (const { key, value } of this.marks.getRange(rangeOf(id))) {
      codes.set(key.readUInt32BE(ROW_AT), readCode(key, value));
    }
    return codes;
  }

  mark(id: string, row: number): RowMark | undefined {
    const stored = this.marks.getBinary(rowKey(id, row));
    if (stored === undefined) return undefined;
    return this.keyOf(id).openJson<RowMark>(markPlace(id, row), stored.subarray(CODE_BYTES));
  }

  /** Within a transaction. */
  putMark(id: string, row: number, mark: RowMark | null): void {
    const key = rowKey(id, row);
    if (mark === null) this.marks.removeSync(key);
    else
      this.marks.putSync(
        key,
        Buffer.concat([codeOf(key, mark.mark), this.keyOf(id).sealJson(markPlace(id, row), mark)]),
      );
  }

  /** Within a transaction. Forgets the oldest change beyond the limit. */
  putChange(id: string, number: number, earlier: EarlierMarks): void {
    this.changes.putSync(rowKey(id, number), this.keyOf(id).sealJson(changePlace(id, number), earlier));
    if (number > MAX_CHANGES) this.changes.removeSync(rowKey(id, number - MAX_CHANGES));
  }

  change(id: string, number: number): EarlierMarks | undefined {
    const sealed = this.changes.getBinary(rowKey(id, number));
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

/** The number of a mark, and a CRC-32 over it and the key of its row: it is read without opening the sealed mark. */
const CODE_BYTES = 5;

function codeOf(key: Buffer, mark: Mark): Buffer {
  const bytes = Buffer.alloc(CODE_BYTES);
  bytes[0] = MARKS.indexOf(mark) + 1;
  bytes.writeUInt32LE(crc32(bytes.subarray(0, 1), crc32(key)), 1);
  return bytes;
}

/** @throws SealError if it is damaged */
function readCode(key: Buffer, stored: Buffer): number {
  if (stored.length < CODE_BYTES || stored.readUInt32LE(1) !== crc32(stored.subarray(0, 1), crc32(key))) {
    throw new SealError('the mark of a row is damaged');
  }
  return stored[0]!;
}

function uploadKey(user: string, idempotencyKey: string): string {
  return createHash('sha256').update(`${user}\0${idempotencyKey}`).digest('hex');
}
