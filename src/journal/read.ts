import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../runtime/errors.ts';
import { openCompleted } from '../storage/mapped-tail.ts';
import { readAt } from '../storage/read-at.ts';
import { firstLink, LINK_MARK, nextLink } from './chain.ts';
import { endOfLines } from './end-of-lines.ts';
import { type JournalEntry, parseLine, type RunSubjects } from './event.ts';
import { dayFolder, existingJournalKey, journalDays, readDayKey, readLines, writerFiles } from './files.ts';
import { dayOfRun, digestsOf, hasSubject } from './run-subjects.ts';
import { SubjectHasher, subjectHashOfFormat1 } from './subject-hash.ts';

/** The end of a page of entries. Several entries may have the same time. */
export interface JournalPlace {
  /** The time of the last entry, ISO 8601. */
  readonly at: string;
  /** How many entries of this time have been listed. */
  readonly listed: number;
}

export interface JournalQuery {
  /** Only entries before this time, ISO 8601. */
  readonly before?: string | undefined;
  /** Only entries that follow this place. */
  readonly after?: JournalPlace | undefined;
  readonly limit: number;
  readonly isWanted?: (entry: JournalEntry) => boolean;
}

export interface JournalPage {
  /** The newest first. */
  readonly entries: readonly JournalEntry[];
  /** Where the next page begins; `undefined` on the last one. A page may have fewer entries than its limit, or none. */
  readonly next: JournalPlace | undefined;
}

/**
 * The newest entries, the newest first. Reads no more of the files than it needs, and verifies what it reads.
 *
 * @throws Failure if entries were changed
 */
export function recentEntries(base: string, query: JournalQuery): readonly JournalEntry[] {
  const reading = readPage(base, query);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value.entries;
  }
}

/** Bytes of the journal after which a page ends with its day. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;

/**
 * The same, in turns of the event loop: few entries of a large journal may be wanted. A page ends with the day in which
 * `maxBytes` are reached.
 *
 * @throws Failure if entries were changed
 */
export async function readJournalPage(
  base: string,
  query: JournalQuery,
  maxBytes = MAX_PAGE_BYTES,
): Promise<JournalPage> {
  const reading = readPage(base, query, maxBytes);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
    await nextTurn();
  }
}

/** Yields after each chunk of a file. */
function* readPage(
  base: string,
  { before = '9', after, limit, isWanted = () => true }: JournalQuery,
  maxBytes = Number.POSITIVE_INFINITY,
): Generator<undefined, JournalPage> {
  const { at: until = '9', listed = 0 } = after ?? {};
  const isInRange = ({ at }: JournalEntry) => at < before && at <= until;
  const wanted = limit + listed;
  const found: JournalEntry[] = [];
  const key = existingJournalKey(base);
  let bytes = 0;
  for (const day of journalDays(base).reverse()) {
    if (day > before.slice(0, 10) || day > until.slice(0, 10)) continue;
    if (bytes >= maxBytes) return { entries: found.slice(listed), next: endOf(day) };
    const ofDay: JournalEntry[] = [];
    for (const name of writerFiles(base, day)) {
      let count = 0;
      for (const chunk of chunksBackwards({ path: join(dayFolder(base, day), name), day, name, key })) {
        bytes += chunk.bytes;
        yield;
        const entries = chunk.entries.filter((entry) => isInRange(entry) && isWanted(entry));
        ofDay.push(...entries.slice(0, wanted - count));
        count += entries.length;
        if (count >= wanted) break;
      }
    }
    found.push(...ofDay.sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0)));
    if (found.length >= wanted) break;
  }
  // The entries of the time of the place come first.
  const entries = found.slice(listed, wanted);
  return { entries, next: entries.length < limit ? undefined : placeAfter(entries, after) };
}

/** The place behind every entry of later days. */
function endOf(day: string): JournalPlace {
  return { at: `${day}T23:59:59.999Z`, listed: 0 };
}

/** The place behind a page. @param after where the page began */
function placeAfter(page: readonly JournalEntry[], after: JournalPlace | undefined): JournalPlace | undefined {
  const at = page.at(-1)?.at;
  if (at === undefined) return undefined;
  const ofTime = page.filter((entry) => entry.at === at).length;
  return { at, listed: ofTime + (after?.at === at ? after.listed : 0) };
}

const CHUNK_BYTES = 64 * 1024;

/** A link: an HMAC-SHA-256 in base64url. */
const LINK = /^~[\w-]{43}$/;

interface WriterFile {
  readonly path: string;
  readonly day: string;
  readonly name: string;
  /** Without it nothing can be verified. */
  readonly key: Buffer | undefined;
}

/** The entries of the batches whose preceding link is in a chunk of a file. */
interface EntryChunk {
  /** The last one first. */
  readonly entries: readonly JournalEntry[];
  readonly bytes: number;
}

/** The entries of a file from the end, chunk by chunk. @throws Failure if a batch does not match its link */
function* chunksBackwards(file: WriterFile): Generator<EntryChunk> {
  // The lines of a batch, the last one first, and the link that follows them. At the end of a file there may be none yet.
  let lines: string[] = [];
  let link: string | undefined;
  for (const chunk of linesBackwards(file.path)) {
    const entries: JournalEntry[] = [];
    for (const line of chunk.lines) {
      if (!line.startsWith(LINK_MARK)) {
        lines.push(line);
        continue;
      }
      const before = line.slice(LINK_MARK.length);
      verifyBatch(file, { before, lines, link });
      addEntries(entries, lines, file.path);
      lines = [];
      link = before;
    }
    yield { entries, bytes: chunk.bytes };
  }
  if (file.key !== undefined) {
    verifyBatch(file, { before: firstLink(file.key, file.day, file.name), lines, link });
  }
  const entries: JournalEntry[] = [];
  addEntries(entries, lines, file.path);
  yield { entries, bytes: 0 };
}

interface Batch {
  readonly before: string;
  /** The last one first. */
  readonly lines: readonly string[];
  readonly link: string | undefined;
}

function verifyBatch({ path, key }: WriterFile, { before, lines, link }: Batch): void {
  if (key === undefined || link === undefined) return;
  const text = Buffer.from(
    lines
      .map((line) => `${line}\n`)
      .reverse()
      .join(''),
    'latin1',
  );
  if (nextLink(key, before, text) !== link) throw changedEntries(path);
}

/** Entries do not match their links. */
export class ChangedJournalError extends Failure {}

function changedEntries(path: string): ChangedJournalError {
  return new ChangedJournalError(
    `entries of ${path} were changed, removed or inserted; "idem journal verify" says which`,
  );
}

interface LineChunk {
  /** The last one first. */
  readonly lines: readonly string[];
  readonly bytes: number;
}

/** The lines of a file as Latin-1, so that a chunk can begin within a character. */
function* linesBackwards(path: string): Generator<LineChunk> {
  const file = openCompleted(path);
  try {
    let rest = '';
    let isFirst = true;
    for (let end = endOfLines(file).bytes; end > 0; ) {
      const start = Math.max(0, end - CHUNK_BYTES);
      const lines = (readAt(file, start, end - start).toString('latin1') + rest).split('\n');
      rest = lines.shift()!;
      // After the last line end there is nothing, or a line that is being written: not one that lost its line end.
      if (isFirst && lines.length > 0 && isWholeLine(lines.pop()!.slice(0, -1))) throw changedEntries(path);
      isFirst &&= lines.length === 0;
      yield { lines: lines.reverse(), bytes: end - start };
      end = start;
    }
    if (rest !== '') yield { lines: [rest], bytes: 0 };
  } finally {
    closeSync(file);
  }
}

function isWholeLine(line: string): boolean {
  return parseLine(line) !== undefined || LINK.test(line);
}

/** Adds the entries of lines. @throws Failure if a line is no entry: nothing but entries and links is ever written */
function addEntries(entries: JournalEntry[], lines: readonly string[], path: string): void {
  for (const line of lines) {
    const entry = parseLine(Buffer.from(line, 'latin1').toString());
    if (entry === undefined) throw changedEntries(path);
    entries.push(entry);
  }
}

export interface SubjectEntries {
  readonly entries: readonly JournalEntry[];
  /** Days that were searched, the oldest first. */
  readonly days: readonly string[];
  /** Days whose key was removed: their hashes cannot be computed any more. */
  readonly daysWithoutKey: readonly string[];
  /** Runs whose subjects are not known: they were recorded without subjects, or the subjects were removed with their day. */
  readonly unknownRuns: number;
}

/** Every entry about any of these subjects, the oldest first. */
export async function entriesAbout(base: string, subjects: readonly string[]): Promise<SubjectEntries> {
  const entries: JournalEntry[] = [];
  const digests = digestsOf(subjects);
  let unknownRuns = 0;
  const days: string[] = [];
  const daysWithoutKey: string[] = [];
  for (const day of journalDays(base)) {
    const key = readDayKey(base, day);
    if (key === undefined) {
      daysWithoutKey.push(day);
      continue;
    }
    days.push(day);
    const marks = hashesOf(subjects, key).map((hash) => `"s":"${hash}"`);
    const ofDay: JournalEntry[] = [];
    for (const name of writerFiles(base, day)) {
      const { lines: input } = readLines(join(dayFolder(base, day), name));
      for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        const isRun = RUN_MARKS.some((mark) => line.includes(mark));
        if (!isRun && !marks.some((mark) => line.includes(mark))) continue;
        const entry = parseLine(line);
        if (entry === undefined) continue;
        const isAbout = isRun ? isRunAbout(base, entry.subjects, digests) : true;
        if (isAbout === undefined) unknownRuns++;
        if (isAbout) ofDay.push(entry);
      }
    }
    entries.push(...ofDay.sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0)));
  }
  return { entries, days, daysWithoutKey, unknownRuns };
}

/** On the day of an upgrade, a journal has hashes of both formats. */
function hashesOf(subjects: readonly string[], dayKey: string): string[] {
  const hasher = new SubjectHasher(dayKey);
  return subjects.flatMap((subject) => [hasher.hashOf(subject), subjectHashOfFormat1(dayKey, subject)]);
}

/** Of runs, which should have a list of subjects, and of every line that has one. */
const RUN_MARKS = ['"e":"batch"', '"e":"batch-stopped"', '"f":"'];

/** `undefined` if the subjects of the run are not known. If their day is kept, `verify` reports the missing file. */
function isRunAbout(base: string, run: RunSubjects | undefined, digests: Uint8Array): boolean | undefined {
  const day = run && dayOfRun(run);
  const dayKey = day && readDayKey(base, day);
  if (run === undefined || dayKey === undefined) return undefined;
  try {
    return hasSubject(base, { run, dayKey }, digests);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
