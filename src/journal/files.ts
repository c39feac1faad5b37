import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readKey, readOrCreateKey } from '../storage/key-file.ts';

/**
 * The journal of a data folder:
 *
 *     journal.key                      authenticates links and seals
 *     journal/<day>/<writer>.ndjson    the lines of one process on one day (UTC): see writer.ts
 *     journal/<day>/day.key            the key of the hashes of that day's subjects, removed together with the day
 *     journal/seals.ndjson             one line per finished day: see seal.ts
 */
const JOURNAL = 'journal';

const DAY = /^\d{4}-\d\d-\d\d$/;
const WRITER_FILE = /^[\w-]+\.ndjson$/;
const DAY_KEY = 'day.key';

export function journalFolder(base: string): string {
  return join(base, JOURNAL);
}

export function dayFolder(base: string, day: string): string {
  return join(base, JOURNAL, day);
}

/** The UTC day of a time, such as `2026-11-26`. */
export function dayOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** The days of the journal, the oldest first. */
export function journalDays(base: string): string[] {
  return namesIn(journalFolder(base))
    .filter((name) => DAY.test(name))
    .sort();
}

/** The files of one day, by name. */
export function writerFiles(base: string, day: string): string[] {
  return namesIn(dayFolder(base, day))
    .filter((name) => WRITER_FILE.test(name))
    .sort();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The key that authenticates links and seals. @throws Failure if the file does not contain a key */
export function readJournalKey(base: string): Buffer {
  return readOrCreateKey(join(base, 'journal.key'));
}

export function existingJournalKey(base: string): Buffer | undefined {
  return readKey(join(base, 'journal.key'));
}

/** The key of a day, hexadecimal. Call it when the folder of the day exists. */
export function createDayKey(base: string, day: string): string {
  return readOrCreateKey(join(dayFolder(base, day), DAY_KEY)).toString('hex');
}

/** `undefined` if the key was removed: then nobody can compute the hashes of that day again. */
export function readDayKey(base: string, day: string): string | undefined {
  return readKey(join(dayFolder(base, day), DAY_KEY))?.toString('hex');
}
