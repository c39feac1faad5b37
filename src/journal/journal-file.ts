import { closeSync, constants, fdatasync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LINK_MARK, nextLink } from './chain.ts';

/** A file of the journal that is being written: batches of lines, each followed by a link. */
export class JournalFile {
  private readonly file: number;
  private readonly key: Buffer;
  private link: string;
  /** The end of a batch that the disk had no room for. It is written before anything else. */
  private rest: Buffer = Buffer.alloc(0);
  private isSyncing = false;
  private isSynced = true;
  private isOpen = true;

  private constructor(file: number, key: Buffer, link: string) {
    this.file = file;
    this.key = key;
    this.link = link;
  }

  static create(
    folder: string,
    name: string,
    { key, firstLink }: { readonly key: Buffer; readonly firstLink: string },
  ): JournalFile {
    const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = constants;
    return new JournalFile(openSync(join(folder, name), O_APPEND | O_CREAT | O_EXCL | O_WRONLY, 0o600), key, firstLink);
  }

  /** Writes lines and their link. @throws the system's error; then the lines are not recorded, and can be tried again */
  append(lines: string): void {
    this.writeRest();
    const link = nextLink(this.key, this.link, lines);
    this.rest = Buffer.from(`${lines}${LINK_MARK}${link}\n`);
    const { length } = this.rest;
    try {
      this.writeRest();
    } catch (error) {
      if (this.rest.length === length) {
        this.rest = Buffer.alloc(0);
        throw error;
      }
      // Part of the batch is in the file: the rest follows later.
    }
    this.link = link;
    this.isSynced = false;
  }

  private writeRest(): void {
    while (this.rest.length > 0) this.rest = this.rest.subarray(writeSync(this.file, this.rest));
  }

  /** Starts to sync the file to disk, unless nothing was written. */
  sync(onError: (error: unknown) => void): void {
    if (this.isSynced || this.isSyncing || !this.isOpen) return;
    this.isSyncing = true;
    this.isSynced = true;
    fdatasync(this.file, (error) => {
      this.isSyncing = false;
      if (!this.isOpen) closeSync(this.file);
      else if (error !== null) onError(error);
    });
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    if (this.isSyncing) return;
    try {
      if (!this.isSynced) fdatasyncSync(this.file);
    } finally {
      closeSync(this.file);
    }
  }
}
