import { appendFileSync, closeSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readKey, replaceKey } from '../storage/key-file.ts';
import { openCompleted } from '../storage/mapped-tail.ts';
import { endOfLines } from './end-of-lines.ts';
import { dayKeyPath, existingJournalKey, journalFolder, journalKeyPath, subjectFiles, writerFiles } from './files.ts';

/** A file of a journal. Files only grow; those of a day are removed together. */
export interface JournalPart {
  /** `''` for the file of seals. */
  readonly day: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** A key of a journal: of a day, or for `''` the one that authenticates links and seals. */
export interface JournalPartKey {
  readonly day: string;
  readonly key: Buffer;
}

const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0 } = constants;

const SEALS = 'seals.ndjson';

/** The days of a journal, the oldest first. @throws Failure if another version wrote it */
export { journalDays } from './files.ts';

/** The files of a day in an order in which none refers to one that follows; for `''` the file of seals. */
export function partsOf(base: string, day: string): readonly JournalPart[] {
  const names =
    day === '' ? [SEALS] : [...writerFiles(base, day), ...subjectFiles(base, day).map((file) => basename(file))];
  // Sizes first: the lines of a run are written after its subjects.
  const parts = names.map((name) => {
    const path = join(journalFolder(base), day, name);
    return { day, name, path, bytes: existsSync(path) ? bytesOf(path) : 0 };
  });
  return parts.reverse();
}

function bytesOf(path: string): number {
  if (!path.endsWith('.ndjson')) return statSync(path).size;
  const file = openCompleted(path);
  try {
    return endOfLines(file).bytes;
  } finally {
    closeSync(file);
  }
}

/** `undefined` if it was not created yet, or removed. */
export function partKey(base: string, day: string): Buffer | undefined {
  return day === '' ? existingJournalKey(base) : readKey(dayKeyPath(base, day));
}

/** Writes a copy of a journal into an empty folder, piece by piece, so that it can be verified and read like the original. */
export class JournalCopy {
  readonly base: string;

  constructor(base: string) {
    this.base = base;
    mkdirSync(journalFolder(base), { recursive: true, mode: 0o700 });
  }

  /** @throws if the file is a symbolic link */
  append(day: string, name: string, bytes: Buffer): void {
    const path = join(journalFolder(this.base), day, name);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
    try {
      appendFileSync(file, bytes);
    } finally {
      closeSync(file);
    }
  }

  addKey({ day, key }: JournalPartKey): void {
    const path = day === '' ? journalKeyPath(this.base) : dayKeyPath(this.base, day);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    replaceKey(path, key);
  }
}
