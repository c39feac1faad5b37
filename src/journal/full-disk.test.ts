import type * as fs from 'node:fs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS } from '../runtime/days.ts';
import { completeFile } from '../storage/mapped-tail.ts';
import { dayFolder, writerFiles } from './files.ts';
import type { Journal } from './journal.ts';
import { entriesAbout, recentEntries } from './read.ts';
import { householdSubject } from './subject.ts';
import { verifyJournal } from './verify.ts';

/** How many bytes of the journal the disk has room for, and whether files of processes can be created. */
const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY, hasFiles: true }));

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof fs>();
  const writeSync = (file: number, bytes: unknown, ...rest: unknown[]): number => {
    if (!Buffer.isBuffer(bytes)) return Reflect.apply(original.writeSync, undefined, [file, bytes, ...rest]);
    // Few at a time, so that zeros that are written ahead take little of the room.
    const MAX_WRITE_BYTES = 512;
    const [offset, length, position] = rest as [number, number, number];
    if (disk.room === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const written = original.writeSync(file, bytes, offset, Math.min(length, disk.room, MAX_WRITE_BYTES), position);
    disk.room -= written;
    return written;
  };
  const openSync = (path: string, ...rest: unknown[]): number => {
    if (!disk.hasFiles && /-\w+\.ndjson$/.test(path) && rest[0] !== 'r') {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    }
    return Reflect.apply(original.openSync, undefined, [path, ...rest]);
  };
  return { ...original, writeSync, openSync };
});

const DAY = '2026-03-10';
const START = Date.parse(`${DAY}T12:00:00Z`);

let base: string;
let now: number;
let errors: unknown[];
let journal: Journal;
let JournalClass: typeof Journal;

beforeAll(async () => {
  // Test files share modules: those that another file has loaded write to the disk, not to the mock.
  vi.resetModules();
  ({ Journal: JournalClass } = await import('./journal.ts'));
});
afterAll(() => vi.resetModules());

function check(household: number): void {
  journal.record({ event: 'check', actor: 'licence Société', subject: householdSubject(String(household)) });
}

const textOf = (day = DAY) => {
  const path = join(dayFolder(base, day), writerFiles(base, day)[0]!);
  completeFile(path);
  return readFileSync(path, 'latin1');
};
const checks = () => recentEntries(base, { limit: 100_000, isWanted: ({ event }) => event === 'check' });
const isFound = async (household: number) =>
  (await entriesAbout(base, [householdSubject(String(household))])).entries.length === 1;

describe.each([
  ['written', false],
  ['mapped', true],
])('a journal whose lines are %s', (_, isMapped) => {
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'idem-journal-'));
    now = START;
    errors = [];
    disk.room = Number.POSITIVE_INFINITY;
    disk.hasFiles = true;
    journal = JournalClass.open(base, { now: () => now, onError: (error) => errors.push(error), isServer: isMapped });
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  it('hands lines to the system at once, and links them when it is maintained', async () => {
    check(1);
    journal.flush();
    const linked = textOf().split('\n~').length;
    expect(checks()).toMatchObject([{ actor: 'licence Société' }]);
    journal.maintain();
    expect(textOf().split('\n~')).toHaveLength(linked + 1);
    check(2);
    journal.close();
    expect(await verifyJournal(base)).toMatchObject({ findings: [] });
  });

  it('adds a link after 64 KiB of lines', () => {
    for (let household = 0; household < 2000; household++) check(household);
    journal.flush();
    const linked = textOf().split('\n~').slice(1, -1);
    expect(linked.length).toBeGreaterThan(1);
    for (const lines of linked) expect(lines.length).toBeLessThan(192 * 1024);
  });

  it.each([0, 1, 100, 250])('keeps entries while the disk has room for %i more bytes', async (room) => {
    check(1);
    journal.flush();
    disk.room = room;
    for (let household = 2; household < 10; household++) {
      check(household);
      journal.flush();
      journal.maintain();
    }
    expect(errors).toHaveLength(1);
    disk.room = Number.POSITIVE_INFINITY;
    check(10);
    journal.close();
    expect(checks()).toHaveLength(10);
    expect(await verifyJournal(base)).toMatchObject({ findings: [] });
  });

  it.each([0, 1, 100, 250])(
    'moves entries to the next day if the disk is full at midnight (%i bytes)',
    async (room) => {
      disk.room = room;
      for (let household = 0; household < 5; household++) check(household);
      journal.flush();
      now += DAY_MS;
      journal.maintain();
      disk.room = Number.POSITIVE_INFINITY;
      check(5);
      journal.maintain();
      journal.close();
      expect(checks()).toHaveLength(6);
      expect(await isFound(5)).toBe(true);
      expect((await verifyJournal(base)).isIntact).toBe(true);
    },
  );

  it('keeps entries while the file of a new day cannot be created', async () => {
    check(1);
    now += DAY_MS;
    disk.hasFiles = false;
    check(2);
    journal.maintain();
    expect(errors).toHaveLength(1);
    disk.hasFiles = true;
    check(3);
    journal.maintain();
    expect(checks()).toHaveLength(3);
    journal.close();
    expect(await verifyJournal(base)).toMatchObject({ findings: [], days: 2 });
  });

  it('counts the entries for which there was no room at all', () => {
    disk.room = 0;
    const text = 'x'.repeat(10_000);
    for (let i = 0; i < 2000; i++) {
      journal.record({ event: 'check', actor: 'licence A', result: `${text}${i}` });
      journal.flush();
    }
    disk.room = Number.POSITIVE_INFINITY;
    journal.close();
    const lost = recentEntries(base, { limit: 10, isWanted: ({ event }) => event === 'journal-lost' });
    expect(lost).toHaveLength(1);
    expect(checks().length + lost[0]!.count!).toBe(2000);
  }, 120_000);
});
