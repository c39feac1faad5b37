import { createHash, hash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readAt } from '../storage/read-at.ts';
import { ENTRY_HEAD, mergeRuns, writeRun } from '../storage/sorted-runs.ts';
import { writeFully } from '../storage/write-fully.ts';
import type { RunSubjects } from './event.ts';
import { dayFolder, journalFolder } from './files.ts';

/*
 * The subjects of a run (a batch, an uploaded file) are in a file beside the lines of the day: the hash of each, cut to
 * five bytes, sorted, without duplicates. The line of the run holds the name, SHA-256 and number of hashes of the file.
 */

const HASH_BYTES = 5;

/** Bytes of a digest: enough that two subjects never have the same. */
export const DIGEST_BYTES = 16;

/** Hashes in memory at a time. Longer lists are sorted on disk. */
const MAX_HELD = 256 * 1024;

/**
 * Hashes of each of the first runs: sorting so few does not delay the answers of a server. Later runs have MAX_HELD, to limit
 * the number of files.
 */
const FIRST_RUN_HASHES = 64 * 1024;
const FIRST_RUNS = 32;

const WRITE_BYTES = 64 * 1024;

/** The digests of subjects, one after the other. They have no key: {@link writeRunSubjects} hashes them with one. */
export function digestsOf(subjects: readonly string[]): Uint8Array<ArrayBuffer> {
  const digests = new Uint8Array(subjects.length * DIGEST_BYTES);
  for (let i = 0; i < subjects.length; i++) {
    // As a text: a buffer of its own for each costs twice as much as the hash.
    const digest = hash('sha256', subjects[i]!, 'binary');
    for (let at = 0; at < DIGEST_BYTES; at++) digests[i * DIGEST_BYTES + at] = digest.charCodeAt(at);
  }
  return digests;
}

/** Hashes a digest with the key of a day. All digests use the same buffer. */
function hasherOf(dayKey: string): (digests: Uint8Array, at: number) => number {
  const key = Buffer.from(dayKey, 'hex');
  const keyed = Buffer.concat([key, Buffer.alloc(DIGEST_BYTES)]);
  return (digests, at) => {
    for (let i = 0; i < DIGEST_BYTES; i++) keyed[key.length + i] = digests[at + i]!;
    const hashed = hash('sha256', keyed, 'binary');
    let value = 0;
    for (let i = 0; i < HASH_BYTES; i++) value = value * 256 + hashed.charCodeAt(i);
    return value;
  };
}

const NAME = /^\d{4}-\d\d-\d\d\/[\w-]+\.subjects$/;

/** The day that the file of a run belongs to; `undefined` if the name is not one of such a file. */
export function dayOfRun({ file }: RunSubjects): string | undefined {
  return NAME.test(file) ? file.slice(0, file.indexOf('/')) : undefined;
}

interface Day {
  readonly day: string;
  /** Hexadecimal. */
  readonly dayKey: string;
}

/**
 * Writes the file of a run, and holds at most MAX_HELD hashes in memory.
 *
 * @param digests pieces of whole digests, in any order; duplicates are removed
 */
export async function writeRunSubjects(
  base: string,
  { day, dayKey }: Day,
  digests: AsyncIterable<Uint8Array>,
): Promise<RunSubjects> {
  const file = `${day}/${Date.now().toString(36)}-${randomBytes(8).toString('hex')}.subjects`;
  const path = join(dayFolder(base, day), file.slice(day.length + 1));
  const sorter = new HashSorter(path);
  const hashAt = hasherOf(dayKey);
  try {
    for await (const piece of digests) {
      for (let at = 0; at < piece.length; at += DIGEST_BYTES) sorter.add(hashAt(piece, at));
    }
    return { file, ...(await writeHashes(path, sorter.sorted())) };
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    sorter.close();
  }
}

/** Sorts numbers, on disk if they are many. */
class HashSorter {
  private readonly path: string;
  private readonly held = new Float64Array(MAX_HELD);
  private readonly runs: string[] = [];
  private count = 0;
  private maxHeld = FIRST_RUN_HASHES;

  /** @param path prefix of the temporary files */
  constructor(path: string) {
    this.path = path;
  }

  add(value: number): void {
    if (this.count === this.maxHeld) this.spill();
    this.held[this.count++] = value;
  }

  private spill(): void {
    const sorted = this.held.subarray(0, this.count).sort();
    const run = Buffer.alloc(sorted.length * ENTRY_HEAD);
    for (const [i, value] of sorted.entries()) run.writeDoubleLE(value, i * ENTRY_HEAD);
    const path = `${this.path}.${this.runs.length}.run`;
    this.runs.push(path);
    writeRun(path, run);
    this.count = 0;
    if (this.runs.length === FIRST_RUNS) this.maxHeld = MAX_HELD;
  }

  *sorted(): Generator<number> {
    if (this.runs.length === 0) {
      yield* this.held.subarray(0, this.count).sort();
      return;
    }
    this.spill();
    for (const { key } of mergeRuns(this.runs)) yield key;
  }

  close(): void {
    for (const run of this.runs) rmSync(run, { force: true });
  }
}

async function writeHashes(path: string, sorted: Iterable<number>): Promise<Omit<RunSubjects, 'file'>> {
  const sha256 = createHash('sha256');
  const file = openSync(path, 'wx', 0o600);
  const buffer = Buffer.alloc(WRITE_BYTES - (WRITE_BYTES % HASH_BYTES));
  let filled = 0;
  let count = 0;
  const flush = () => {
    const bytes = buffer.subarray(0, filled);
    sha256.update(bytes);
    writeFully(file, bytes);
    filled = 0;
  };
  try {
    let last = -1;
    for (const value of sorted) {
      if (value === last) continue;
      last = value;
      count++;
      filled = buffer.writeUIntBE(value, filled, HASH_BYTES);
      if (filled < buffer.length) continue;
      flush();
      // The thread answers requests meanwhile.
      await nextTurn();
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { count, sha256: sha256.digest('base64url') };
}

/** Whether any of these subjects is in the file of a run. With n hashes, one in 2^40 / n other people is found by chance. */
export function hasSubject(
  base: string,
  { run, dayKey }: { readonly run: RunSubjects; readonly dayKey: string },
  digests: Uint8Array,
): boolean {
  const hashAt = hasherOf(dayKey);
  const file = openSync(join(journalFolder(base), run.file), 'r');
  try {
    const count = Math.floor(fstatSync(file).size / HASH_BYTES);
    for (let at = 0; at < digests.length; at += DIGEST_BYTES) {
      if (includes(file, count, hashAt(digests, at))) return true;
    }
    return false;
  } finally {
    closeSync(file);
  }
}

function includes(file: number, count: number, wanted: number): boolean {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const value = readAt(file, middle * HASH_BYTES, HASH_BYTES).readUIntBE(0, HASH_BYTES);
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** What is wrong with the file of a run; `undefined` if it is the one that its line names. */
export function runFault(base: string, { file, count, sha256 }: RunSubjects): 'missing' | 'changed' | undefined {
  let opened: number;
  try {
    opened = openSync(join(journalFolder(base), file), 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  try {
    const { size } = fstatSync(opened);
    if (size !== count * HASH_BYTES) return 'changed';
    const found = createHash('sha256');
    for (let at = 0; at < size; at += WRITE_BYTES) {
      found.update(readAt(opened, at, Math.min(WRITE_BYTES, size - at)));
    }
    return found.digest('base64url') === sha256 ? undefined : 'changed';
  } finally {
    closeSync(opened);
  }
}
