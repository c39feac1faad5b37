import { randomBytes } from 'node:crypto';
import { closeSync, constants, fdatasyncSync, ftruncateSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readAt } from '../storage/read-at.ts';
import { writeFully } from '../storage/write-fully.ts';
import { DIGEST_BYTES } from './run-subjects.ts';

const { O_CREAT, O_EXCL, O_RDWR, O_NOFOLLOW = 0 } = constants;

const READ_BYTES = 4096 * DIGEST_BYTES;

/**
 * The digests of the subjects of a run that is not finished, in a file that only this user can read. The file is created with
 * the first digest.
 */
export class SubjectSpool {
  private readonly path: string | undefined;
  private file: number | undefined;
  private length: number;

  /**
   * @param path `undefined` for a file without a name, which cannot be opened again
   * @param bytes the length of an existing file up to its last checkpoint
   */
  constructor(path?: string, bytes = 0) {
    this.path = path;
    this.length = bytes;
  }

  get bytes(): number {
    return this.length;
  }

  add(digests: Uint8Array): void {
    if (digests.length === 0) return;
    const file = this.open();
    writeFully(file, digests, this.length);
    this.length += digests.length;
  }

  private open(): number {
    if (this.file !== undefined) return this.file;
    const path = this.path ?? join(tmpdir(), `idem-${randomBytes(8).toString('hex')}.subjects`);
    const isNew = this.length === 0;
    if (isNew) rmSync(path, { force: true });
    this.file = openSync(path, O_RDWR | O_NOFOLLOW | (isNew ? O_CREAT | O_EXCL : 0), 0o600);
    // What follows the kept digests was written after the last checkpoint.
    ftruncateSync(this.file, this.length);
    if (this.path === undefined) rmSync(path);
    return this.file;
  }

  sync(): void {
    if (this.file !== undefined) fdatasyncSync(this.file);
  }

  /** All digests, a piece at a time. */
  async *digests(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < this.length; ) {
      const length = Math.min(READ_BYTES, this.length - at);
      const piece = readAt(this.open(), at, length);
      if (piece.length < length) throw new Error('the list of subjects was cut');
      at += piece.length;
      yield piece;
      await nextTurn();
    }
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  /** Closes and removes the file. */
  remove(): void {
    this.close();
    if (this.path !== undefined) rmSync(this.path, { force: true });
  }
}
