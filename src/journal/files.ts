import { closeSync, constants, createReadStream, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Failure } from '../runtime/errors.ts';
import { withFolderLock } from '../storage/file-lock.ts';
import { readKey, readOrCreateKey } from '../storage/key-file.ts';
import { openCompleted } from '../storage/mapped-tail.ts';
import { replacePrivateFile } from '../storage/private-file.ts';
import { otherVersion } from '../storage/stored-format.ts';
import { endOfLines } from './end-of-lines.ts';

/**
 * The journal of a data folder.
 *
 *     journal.key                      authenticates links and seals
 *     journal/<day>/<writer>.ndjson    the lines of one process on one day (UTC): see journal.ts
 *     journal/<day>/<writer>.ndjson.tail  lines that a server will write to its file: see journal-file.ts
 *     journal/<day>/day.key            the key of the hashes of that day's subjects, removed together with the day
 *     journal/<day>/<run>.subjects     the hashes of the subjects of a run: see run-subjects.ts
 *     journal/<day>/sealed             empty: the day is sealed, or about to be, and no process writes to its files
 *     journal/seals.ndjson             one line per finished day: see seal.ts
 *     journal/format.ndjson            the version of the format of all of these
 */
const JOURNAL = 'journal';

const DAY = /^\d{4}-\d\d-\d\d$/;
const WRITER_FILE = /^[\w-]+\.ndjson$/;
const TAIL_FILE = /^[\w-]+\.ndjson\.tail$/;
const SUBJECTS_FILE = /^[\w-]+\.subjects$/;
const WRITER_FILES = [WRITER_FILE, TAIL_FILE, SUBJECTS_FILE];
export const DAY_KEY = 'day.key';
const SEALED_MARK = 'sealed';
const FORMAT_FILE = 'format.ndjson';

/** 2: the hashes of subjects in lines are SipHash-2-4 instead of SHA-256. Journals of format 1 are read, and continued as format 2. */
const FORMAT = 2;

/** Of journals that have no version, too: they were written before versions were recorded. */
const FIRST_FORMAT = 1;

export function journalFolder(base: string): string {
  return join(base, JOURNAL);
}

export function dayFolder(base: string, day: string): string {
  return join(base, JOURNAL, day);
}

/**
 * Records the version of a journal that is going to be written. Call it when the folder exists.
 *
 * @throws Failure if another version wrote the journal
 */
export function recordJournalFormat(base: string): void {
  if (readJournalFormat(base) === FORMAT) return;
  withFolderLock(journalFolder(base), () => {
    if (readJournalFormat(base) === FORMAT) return;
    replacePrivateFile(join(base, JOURNAL, FORMAT_FILE), `${JSON.stringify({ format: FORMAT })}\n`);
  });
}

/** @returns `undefined` if none is recorded. @throws Failure if another version wrote the journal */
function readJournalFormat(base: string): number | undefined {
  const path = join(base, JOURNAL, FORMAT_FILE);
  if (!existsSync(path)) return undefined;
  const recorded = /^\{"format":(\d+)\}/.exec(readFileSync(path, 'utf8'))?.[1];
  const found = recorded === undefined ? FIRST_FORMAT : Number(recorded);
  if (found === FORMAT || found === FIRST_FORMAT) return found;
  throw otherVersion(
    join(base, JOURNAL),
    { found, format: FORMAT },
    'move the folder and journal.key away: a new journal begins',
  );
}

/** The days of the journal, the oldest first. @throws Failure if another version wrote it */
export function journalDays(base: string): string[] {
  readJournalFormat(base);
  return namesIn(journalFolder(base))
    .filter((name) => DAY.test(name))
    .sort();
}

/**
 * Whether a folder that has the name of a day is one of the journal, or empty. A base may be imported into a folder in which
 * another program has folders of this name.
 */
export function isJournalDay(base: string, day: string): boolean {
  const names = namesIn(dayFolder(base, day));
  return names.length === 0 || names.some(isJournalFile);
}

function isJournalFile(name: string): boolean {
  return name === DAY_KEY || name === SEALED_MARK || WRITER_FILES.some((pattern) => pattern.test(name));
}

/** The files of one day, by name. */
export function writerFiles(base: string, day: string): string[] {
  return namesIn(dayFolder(base, day))
    .filter((name) => WRITER_FILE.test(name))
    .sort();
}

/** The lines that a process wrote to its file, and the bytes behind them: see {@link EndOfLines}. */
export function readLines(path: string): { readonly lines: Readable; readonly interruptedBytes: number } {
  const file = openCompleted(path);
  try {
    const { bytes, interruptedBytes } = endOfLines(file);
    if (bytes > 0) return { lines: createReadStream(path, { fd: file, start: 0, end: bytes - 1 }), interruptedBytes };
    closeSync(file);
    return { lines: Readable.from([]), interruptedBytes };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** The files of subjects of one day, as the lines of their runs name them. */
export function subjectFiles(base: string, day: string): string[] {
  return namesIn(dayFolder(base, day))
    .filter((name) => SUBJECTS_FILE.test(name))
    .map((name) => `${day}/${name}`)
    .sort();
}

/** Waits for processes that end their files of the day. When it returns, no process writes to them any more. */
export function markSealed(base: string, day: string): void {
  const { O_CREAT, O_WRONLY, O_NOFOLLOW = 0 } = constants;
  const path = join(dayFolder(base, day), SEALED_MARK);
  withFolderLock(dayFolder(base, day), () => closeSync(openSync(path, O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600)));
}

/** Calls `write` or, if the day is sealed, `leave`. The day is not sealed meanwhile. */
export function endDay(base: string, day: string, { write, leave }: { write: () => void; leave: () => void }): void {
  withFolderLock(dayFolder(base, day), () => (isMarkedSealed(base, day) ? leave() : write()));
}

export function isMarkedSealed(base: string, day: string): boolean {
  return existsSync(join(dayFolder(base, day), SEALED_MARK));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export function journalKeyPath(base: string): string {
  return join(base, 'journal.key');
}

export function dayKeyPath(base: string, day: string): string {
  return join(dayFolder(base, day), DAY_KEY);
}

/**
 * The key that authenticates the links and seals of the journal. It is created together with a new journal.
 *
 * @throws Failure if the file does not contain a key, or is missing beside a journal, which another key cannot continue
 */
export function readJournalKey(base: string): Buffer {
  const path = journalKeyPath(base);
  // First: the key is written before the first file.
  const hasFiles = hasJournalFiles(base);
  const key = readKey(path);
  if (key !== undefined) return key;
  if (!hasFiles) return readOrCreateKey(path);
  throw new Failure(
    `${path} is missing, and no other key can continue the journal: restore it from the backup, or move the folder ${journalFolder(base)} away to begin a new journal`,
  );
}

function hasJournalFiles(base: string): boolean {
  return (
    existsSync(join(journalFolder(base), 'seals.ndjson')) ||
    namesIn(journalFolder(base)).some((name) => DAY.test(name) && writerFiles(base, name).length > 0)
  );
}

export function existingJournalKey(base: string): Buffer | undefined {
  return readKey(journalKeyPath(base));
}

/** The key of a day, hexadecimal. Call it when the folder of the day exists. */
export function createDayKey(base: string, day: string): string {
  return readOrCreateKey(dayKeyPath(base, day)).toString('hex');
}

/** `undefined` if the key was removed: then nobody can compute the hashes of that day again. */
export function readDayKey(base: string, day: string): string | undefined {
  return readKey(dayKeyPath(base, day))?.toString('hex');
}
