import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openSharedBytes, type SharedBytes } from '../storage/shared-table.ts';

const FILE = 'cluster-marks.table';

/** Marks that a node keeps, each in the slot of its position. */
const SLOTS = 64;

/** A slot: position in two words, mark in two words, checksum. */
const WORDS_PER_SLOT = 5;

/**
 * Hashes of a change, of 32 bits each. They show that PostgreSQL has another change at the same position, because it has lost
 * changes and received others since.
 */
export interface ChangeMark {
  readonly subject: number;
  /** 0 if the person was erased since. */
  readonly body: number;
}

/** @param row of the log, as PostgreSQL has it */
export function markOf({ subject, body }: { readonly subject: Buffer; readonly body: Buffer | null }): ChangeMark {
  // A body has a nonce of its own, so that equal changes of a person differ.
  return { subject: wordOf(subject), body: body === null ? 0 : wordOf(body) };
}

function wordOf(bytes: Buffer): number {
  return createHash('sha256').update(bytes).digest().readUInt32LE(0);
}

/** Whether two marks may be of the same change: an erasure removes the bodies of earlier changes. */
export function mayBeSame(left: ChangeMark, right: ChangeMark): boolean {
  return left.subject === right.subject && (left.body === right.body || left.body === 0 || right.body === 0);
}

/** The marks of the changes that the base of a node has reached, for all processes of the node. */
export class ChangeMarks {
  private readonly folder: string;
  private bytes: SharedBytes | undefined;

  /** @param folder the data folder */
  constructor(folder: string) {
    this.folder = folder;
  }

  private get words(): Uint32Array {
    this.bytes ??= openSharedBytes(join(this.folder, FILE), SLOTS * WORDS_PER_SLOT * 4);
    return this.bytes.words;
  }

  record(position: number, { subject, body }: ChangeMark): void {
    const slot = [position % 2 ** 32, Math.floor(position / 2 ** 32), subject, body];
    this.words.set([...slot, checksumOf(slot)], startOf(position));
  }

  /** `undefined` if it is not known. */
  find(position: number): ChangeMark | undefined {
    const start = startOf(position);
    const [low = 0, high = 0, subject = 0, body = 0, checksum] = this.words.subarray(start, start + WORDS_PER_SLOT);
    // Another process may be writing the slot.
    if (checksum !== checksumOf([low, high, subject, body])) return undefined;
    return low + high * 2 ** 32 === position ? { subject, body } : undefined;
  }

  /** Forgets all marks: the base was replaced. */
  clear(): void {
    this.words.fill(0);
  }

  close(): void {
    this.bytes?.close();
    this.bytes = undefined;
  }
}

function startOf(position: number): number {
  return (position % SLOTS) * WORDS_PER_SLOT;
}

function checksumOf(words: readonly number[]): number {
  return wordOf(Buffer.from(Uint32Array.from(words).buffer));
}
