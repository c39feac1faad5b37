import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstLink, LINK_MARK, nextLink } from './chain.ts';
import { type JournalEvent, lineOf } from './event.ts';
import { createDayKey, dayFolder, readJournalKey } from './files.ts';
import { entriesAbout, householdSubject, Journal, recentEntries, verifyJournal } from './index.ts';
import { subjectHashOfFormat1 } from './subject-hash.ts';

const DAY = '2026-03-10';
const NOON = Date.parse(`${DAY}T12:00:00Z`);

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'idem-version-'));
});
afterEach(() => rmSync(base, { recursive: true }));

const formatFile = () => join(base, 'journal', 'format.ndjson');

const check: JournalEvent = { event: 'check', actor: 'licence A', subject: householdSubject('1'), result: 'found' };

/** A journal as the version with format 1 wrote it. */
function writeFormat1(): void {
  mkdirSync(dayFolder(base, DAY), { recursive: true });
  const dayKey = createDayKey(base, DAY);
  const events: readonly JournalEvent[] = [
    { event: 'writer-started', actor: 'journal' },
    check,
    { event: 'writer-ended', actor: 'journal' },
  ];
  const lines = events
    .map((event) => lineOf(event, NOON, event.subject === undefined ? '' : subjectHashOfFormat1(dayKey, event.subject)))
    .join('');
  const key = readJournalKey(base);
  const link = nextLink(key, firstLink(key, DAY, 'a-b-c.ndjson'), lines);
  writeFileSync(join(dayFolder(base, DAY), 'a-b-c.ndjson'), `${lines}${LINK_MARK}${link}\n`);
  writeFileSync(formatFile(), '{"format":1}\n');
}

describe('a journal', () => {
  it('is neither written, read nor verified if it is of another version', async () => {
    Journal.open(base).close();
    writeFileSync(formatFile(), '{"format":3}\n');
    const message =
      /journal was written by another version of Idem \(format 3; this version reads 2\): use that version/;
    expect(() => Journal.open(base)).toThrow(message);
    expect(() => recentEntries(base, { limit: 1 })).toThrow(message);
    await expect(verifyJournal(base)).rejects.toThrow(message);
    expect(readFileSync(formatFile(), 'utf8')).toBe('{"format":3}\n');
  });

  it('is of the first version if it has none', async () => {
    Journal.open(base).close();
    rmSync(formatFile());
    expect(await verifyJournal(base)).toMatchObject({ isIntact: true });
    Journal.open(base).close();
    expect(readFileSync(formatFile(), 'utf8')).toBe('{"format":2}\n');
    expect(readdirSync(join(base, 'journal')).filter((name) => name.startsWith('format'))).toEqual(['format.ndjson']);
  });

  it('of format 1 is read, verified and continued', async () => {
    writeFormat1();
    const found = async () => (await entriesAbout(base, [householdSubject('1')])).entries.map(({ actor }) => actor);
    expect(await found()).toEqual(['licence A']);
    expect(await verifyJournal(base)).toMatchObject({ lines: 4, findings: [] });
    expect(readFileSync(formatFile(), 'utf8')).toBe('{"format":1}\n');
    const journal = Journal.open(base, { now: () => NOON + 1000 });
    journal.record({ ...check, actor: 'licence B' });
    journal.close();
    expect(readFileSync(formatFile(), 'utf8')).toBe('{"format":2}\n');
    expect(await found()).toEqual(['licence A', 'licence B']);
    expect(await verifyJournal(base)).toMatchObject({ files: 2, findings: [] });
  });
});
