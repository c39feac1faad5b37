import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { subjectHash } from './chain.ts';
import { type JournalEntry, parseLine } from './event.ts';
import { dayFolder, journalDays, readDayKey, writerFiles } from './files.ts';
import { readAt } from './seal.ts';

export interface JournalQuery {
  /** Only entries before this time, ISO 8601. */
  readonly before?: string | undefined;
  readonly limit: number;
  readonly isWanted?: (entry: JournalEntry) => boolean;
}

/** The newest entries, the newest first. Reads no more of the files than it needs. */
export function recentEntries(
  base: string,
  { before = '9', limit, isWanted = () => true }: JournalQuery,
): JournalEntry[] {
  const found: JournalEntry[] = [];
  for (const day of journalDays(base).reverse()) {
    if (day > before.slice(0, 10)) continue;
    const ofDay: JournalEntry[] = [];
    for (const name of writerFiles(base, day)) {
      let count = 0;
      for (const entry of entriesBackwards(join(dayFolder(base, day), name))) {
        if (entry.at >= before || !isWanted(entry)) continue;
        ofDay.push(entry);
        if (++count === limit) break;
      }
    }
    found.push(...ofDay.sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0)));
    if (found.length >= limit) return found.slice(0, limit);
  }
  return found;
}

const CHUNK_BYTES = 64 * 1024;

function* entriesBackwards(path: string): Generator<JournalEntry> {
  const file = openSync(path, 'r');
  try {
    let rest = '';
    for (let end = fstatSync(file).size; end > 0; ) {
      const start = Math.max(0, end - CHUNK_BYTES);
      const lines = (readAt(file, start, end - start).toString('latin1') + rest).split('\n');
      rest = lines.shift()!;
      end = start;
      yield* entriesOf(lines.reverse());
    }
    yield* entriesOf([rest]);
  } finally {
    closeSync(file);
  }
}

/** The lines were read as Latin-1, so that a chunk can begin within a character. */
function* entriesOf(lines: readonly string[]): Generator<JournalEntry> {
  for (const line of lines) {
    const entry = parseLine(Buffer.from(line, 'latin1').toString());
    if (entry !== undefined) yield entry;
  }
}

export interface SubjectEntries {
  readonly entries: readonly JournalEntry[];
  /** Days that were searched, the oldest first. */
  readonly days: readonly string[];
  /** Days whose key was removed: their hashes cannot be computed any more. */
  readonly daysWithoutKey: readonly string[];
}

/** Every entry about any of these subjects, the oldest first. */
export async function entriesAbout(base: string, subjects: readonly string[]): Promise<SubjectEntries> {
  const entries: JournalEntry[] = [];
  const days: string[] = [];
  const daysWithoutKey: string[] = [];
  for (const day of journalDays(base)) {
    const key = readDayKey(base, day);
    if (key === undefined) {
      daysWithoutKey.push(day);
      continue;
    }
    days.push(day);
    const marks = subjects.map((subject) => `"s":"${subjectHash(key, subject)}"`);
    const ofDay: JournalEntry[] = [];
    for (const name of writerFiles(base, day)) {
      const input = createReadStream(join(dayFolder(base, day), name));
      for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        if (!marks.some((mark) => line.includes(mark))) continue;
        const entry = parseLine(line);
        if (entry !== undefined) ofDay.push(entry);
      }
    }
    entries.push(...ofDay.sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0)));
  }
  return { entries, days, daysWithoutKey };
}
