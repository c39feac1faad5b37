import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../runtime/days.ts';
import type { JournalEvent } from './event.ts';
import { dayFolder, writerFiles } from './files.ts';
import { Journal } from './journal.ts';
import { entriesAbout, recentEntries } from './read.ts';
import { maintainJournal, readSeals, sealsPath } from './seal.ts';
import { householdSubject } from './subject.ts';
import { verifyJournal } from './verify.ts';

const DAY = '2026-03-10';
const START = Date.parse(`${DAY}T12:00:00Z`);

let base: string;
let now: number;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'idem-journal-'));
  now = START;
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const open = () => Journal.open(base, { now: () => now });

function check(householdId: string, actor = 'licence ACME'): JournalEvent {
  return { event: 'check', actor, product: 'idcheck-plus', subject: householdSubject(householdId), result: 'found' };
}

/** Writes batches of three checks. */
function write(batches: number): void {
  const journal = open();
  for (let batch = 0; batch < batches; batch++) {
    for (let i = 0; i < 3; i++) journal.record(check(String(3 * batch + i)));
    journal.maintain();
    now += 1000;
  }
  journal.close();
}

const onlyFile = (day = DAY) => join(dayFolder(base, day), writerFiles(base, day)[0]!);
const kinds = async () => (await verifyJournal(base)).findings.map(({ kind }) => kind);

function edit(path: string, change: (lines: string[]) => void): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  change(lines);
  writeFileSync(path, lines.join('\n'));
}

describe('maintainJournal', () => {
  const maintain = (keepDays = 365) => maintainJournal(base, { now, keepDays });

  function writeAndSeal(days: number): void {
    for (let day = 0; day < days; day++) {
      write(3);
      now = START + (day + 1) * DAY_MS;
    }
    maintain();
  }

  it('seals days that are over, once', async () => {
    write(3);
    expect(maintain().sealed).toEqual([]);
    now = Date.parse('2026-03-11T00:04:00Z');
    expect(maintain().sealed).toEqual([]);
    now += 60_000;
    expect(maintain().sealed).toMatchObject([{ day: DAY, files: [{ tail: '' }] }]);
    expect(maintain().sealed).toEqual([]);
    expect(await verifyJournal(base)).toMatchObject({ sealedDays: 1, isIntact: true, findings: [] });
  });

  it.each(['closes', 'records an event', 'is maintained'])(
    'seals a day whose process records nothing from midnight until after the seal, and then %s',
    async (then) => {
      const journal = open();
      journal.record(check('1'));
      journal.flush();
      now = START + DAY_MS;
      expect(maintain().sealed).toHaveLength(1);
      if (then === 'records an event') journal.record(check('2'));
      if (then === 'is maintained') journal.maintain();
      journal.close();
      expect(await verifyJournal(base)).toMatchObject({ isIntact: true, findings: [{ kind: 'not-ended', day: DAY }] });
      const checks = recentEntries(base, { limit: 10, isWanted: ({ event }) => event === 'check' });
      expect(checks).toHaveLength(then === 'records an event' ? 2 : 1);
    },
  );

  it('keeps events that were waiting when their day was sealed', async () => {
    const journal = open();
    journal.record(check('1'));
    now = START + DAY_MS;
    maintain();
    journal.close();
    expect(await verifyJournal(base)).toMatchObject({ isIntact: true });
    const { entries } = await entriesAbout(base, [householdSubject('1')]);
    expect(entries.map(({ at }) => at)).toEqual(['2026-03-10T12:00:00.000Z']);
  });

  it('stays intact when the clock is set forward and back, and finds every entry', async () => {
    const journal = open();
    journal.record(check('1'));
    now += 90 * DAY_MS;
    expect(maintain().sealed).toMatchObject([{ day: DAY }]);
    journal.record(check('2'));
    journal.maintain();
    now = START + 1000;
    journal.record(check('3'));
    journal.maintain();
    expect(writerFiles(base, '2026-03-11')).toHaveLength(1);
    now = START + DAY_MS;
    journal.record(check('4'));
    journal.close();
    write(1);
    now = START + 2 * DAY_MS;
    expect(maintain().sealed).toMatchObject([{ day: '2026-03-11', files: [{}, {}, {}] }]);
    expect(await verifyJournal(base)).toMatchObject({ isIntact: true });
    for (const household of ['1', '2', '3', '4']) {
      const { entries } = await entriesAbout(base, [householdSubject(household)]);
      expect(entries.length).toBe(household === '1' || household === '2' ? 2 : 1);
    }
  });

  it('makes the cut of a file detectable', async () => {
    writeAndSeal(1);
    const text = readFileSync(onlyFile(), 'utf8');
    writeFileSync(onlyFile(), text.slice(0, text.lastIndexOf('{')));
    expect(await kinds()).toContain('changed');
  });

  it('makes changes of a torn end detectable', async () => {
    write(2);
    appendFileSync(onlyFile(), '{"t":1');
    now += DAY_MS;
    maintain();
    expect(await verifyJournal(base)).toMatchObject({ isIntact: true, findings: [{ kind: 'torn' }] });
    const text = readFileSync(onlyFile(), 'utf8');
    writeFileSync(onlyFile(), text.replace(/"t":1$/, '"t":2'));
    expect((await verifyJournal(base)).isIntact).toBe(false);
  });

  it('makes removed and added files and days detectable', async () => {
    writeAndSeal(3);
    writeFileSync(join(dayFolder(base, DAY), 'x.ndjson'), '');
    rmSync(onlyFile('2026-03-11'));
    expect(await kinds()).toEqual(expect.arrayContaining(['added', 'missing']));
    rmSync(dayFolder(base, '2026-03-11'), { recursive: true });
    expect(await kinds()).toContain('missing');
  });

  it.each([
    [
      'changed',
      (lines: string[]) => {
        lines[1] = lines[1]!.replace('"bytes":', '"bytes":1');
      },
    ],
    ['removed', (lines: string[]) => void lines.splice(1, 1)],
    ['exchanged', (lines: string[]) => void lines.splice(0, 0, ...lines.splice(1, 1))],
  ])('makes %s seals detectable', async (_, change) => {
    writeAndSeal(3);
    expect(readSeals(base)).toHaveLength(3);
    expect(await kinds()).toEqual([]);
    edit(sealsPath(base), change);
    expect(await kinds()).toContain('seal');
  });

  it('removes old days with their keys', async () => {
    writeAndSeal(3);
    expect(maintain(2).removed).toEqual([DAY]);
    expect(await verifyJournal(base)).toMatchObject({ days: 2, isIntact: true, findings: [] });
    expect((await entriesAbout(base, [householdSubject('1')])).days).toEqual(['2026-03-11', '2026-03-12']);
  });

  it('does not remove days by a clock that is far ahead of the other days, until the next day confirms it', async () => {
    writeAndSeal(3);
    now += 400 * DAY_MS;
    write(1);
    expect(maintain()).toMatchObject({ removed: [], postponed: [DAY, '2026-03-11', '2026-03-12'] });
    now += DAY_MS;
    expect(maintain().removed).toEqual([DAY, '2026-03-11', '2026-03-12']);
    expect(await verifyJournal(base)).toMatchObject({ isIntact: true });
  });

  it('keeps folders of another program that are named after a day', () => {
    writeAndSeal(3);
    const notes = join(dayFolder(base, '2020-01-01'), 'notes.md');
    mkdirSync(dayFolder(base, '2020-01-01'));
    writeFileSync(notes, 'precious');
    mkdirSync(dayFolder(base, '2020-01-02'));
    expect(maintain(2).removed).toEqual(['2020-01-02', DAY]);
    expect(readFileSync(notes, 'utf8')).toBe('precious');
    expect(maintain(2)).toEqual({ sealed: [], removed: [], postponed: [] });
  });
});
