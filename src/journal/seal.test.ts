import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../runtime/days.ts';
import { dayFolder, writerFiles } from './files.ts';
import { check, DAY, editLines, START, TestJournal } from './journal.testing.ts';
import { entriesAbout, recentEntries } from './read.ts';
import { readSeals, sealsPath } from './seal.ts';
import { householdSubject } from './subject.ts';
import { verifyJournal } from './verify.ts';

let fixture: TestJournal;

beforeEach(() => {
  fixture = new TestJournal();
});
afterEach(() => fixture.remove());

describe('maintainJournal', () => {
  function write(days: number): void {
    for (let day = 0; day < days; day++) {
      fixture.write(3);
      fixture.now = START + (day + 1) * DAY_MS;
    }
  }

  function writeAndSeal(days: number): void {
    write(days);
    fixture.maintain();
  }

  it('seals days that are over, once', async () => {
    fixture.write(3);
    expect(fixture.maintain().sealed).toEqual([]);
    fixture.now = Date.parse('2026-03-11T00:04:00Z');
    expect(fixture.maintain().sealed).toEqual([]);
    fixture.now += 60_000;
    expect(fixture.maintain().sealed).toMatchObject([{ day: DAY, files: [{ tail: '' }] }]);
    expect(fixture.maintain().sealed).toEqual([]);
    expect(await verifyJournal(fixture.base)).toMatchObject({ sealedDays: 1, isIntact: true, findings: [] });
  });

  it.each(['closes', 'records an event', 'is maintained'])(
    'seals a day whose process records nothing from midnight until after the seal, and then %s',
    async (then) => {
      const journal = fixture.open();
      journal.record(check('1'));
      journal.flush();
      fixture.now = START + DAY_MS;
      expect(fixture.maintain().sealed).toHaveLength(1);
      if (then === 'records an event') journal.record(check('2'));
      if (then === 'is maintained') journal.maintain();
      journal.close();
      expect(await verifyJournal(fixture.base)).toMatchObject({
        isIntact: true,
        findings: [{ kind: 'not-ended', day: DAY }],
      });
      const checks = recentEntries(fixture.base, { limit: 10, isWanted: ({ event }) => event === 'check' });
      expect(checks).toHaveLength(then === 'records an event' ? 2 : 1);
    },
  );

  it('keeps events that were waiting when their day was sealed', async () => {
    const journal = fixture.open();
    journal.record(check('1'));
    fixture.now = START + DAY_MS;
    fixture.maintain();
    journal.close();
    expect(await verifyJournal(fixture.base)).toMatchObject({ isIntact: true });
    const { entries } = await entriesAbout(fixture.base, [householdSubject('1')]);
    expect(entries.map(({ at }) => at)).toEqual(['2026-03-10T12:00:00.000Z']);
  });

  it('stays intact when the clock is set forward and back, and finds every entry', async () => {
    const journal = fixture.open();
    journal.record(check('1'));
    fixture.now += 90 * DAY_MS;
    expect(fixture.maintain().sealed).toMatchObject([{ day: DAY }]);
    journal.record(check('2'));
    journal.maintain();
    fixture.now = START + 1000;
    journal.record(check('3'));
    journal.maintain();
    expect(writerFiles(fixture.base, '2026-03-11')).toHaveLength(1);
    fixture.now = START + DAY_MS;
    journal.record(check('4'));
    journal.close();
    fixture.write(1);
    fixture.now = START + 2 * DAY_MS;
    expect(fixture.maintain().sealed).toMatchObject([{ day: '2026-03-11', files: [{}, {}, {}] }]);
    expect(await verifyJournal(fixture.base)).toMatchObject({ isIntact: true });
    for (const household of ['1', '2', '3', '4']) {
      const { entries } = await entriesAbout(fixture.base, [householdSubject(household)]);
      expect(entries.length).toBe(household === '1' || household === '2' ? 2 : 1);
    }
  });

  it('makes the cut of a file detectable', async () => {
    writeAndSeal(1);
    const text = readFileSync(fixture.fileOf(), 'utf8');
    writeFileSync(fixture.fileOf(), text.slice(0, text.lastIndexOf('{')));
    expect(await fixture.findingKinds()).toContain('changed');
  });

  it('makes changes of a torn end detectable', async () => {
    fixture.write(2);
    appendFileSync(fixture.fileOf(), '{"t":1');
    fixture.now += DAY_MS;
    fixture.maintain();
    expect(await verifyJournal(fixture.base)).toMatchObject({ isIntact: true, findings: [{ kind: 'torn' }] });
    const text = readFileSync(fixture.fileOf(), 'utf8');
    writeFileSync(fixture.fileOf(), text.replace(/"t":1$/, '"t":2'));
    expect((await verifyJournal(fixture.base)).isIntact).toBe(false);
  });

  it('makes removed and added files and days detectable', async () => {
    writeAndSeal(3);
    writeFileSync(join(dayFolder(fixture.base, DAY), 'x.ndjson'), '');
    rmSync(fixture.fileOf('2026-03-11'));
    expect(await fixture.findingKinds()).toEqual(expect.arrayContaining(['added', 'missing']));
    rmSync(dayFolder(fixture.base, '2026-03-11'), { recursive: true });
    expect(await fixture.findingKinds()).toContain('missing');
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
    expect(readSeals(fixture.base)).toHaveLength(3);
    expect(await fixture.findingKinds()).toEqual([]);
    editLines(sealsPath(fixture.base), change);
    expect(await fixture.findingKinds()).toContain('seal');
  });

  it('removes old days with their keys', async () => {
    writeAndSeal(3);
    expect(fixture.maintain(2).removed).toEqual([DAY]);
    expect(await verifyJournal(fixture.base)).toMatchObject({ days: 2, isIntact: true, findings: [] });
    expect((await entriesAbout(fixture.base, [householdSubject('1')])).days).toEqual(['2026-03-11', '2026-03-12']);
  });

  it('removes old days and seals later ones while the tail of a day is refused, and seals that day afterwards', async () => {
    write(4);
    const refused = '2026-03-12';
    for (const day of [DAY, refused]) writeFileSync(`${fixture.fileOf(day)}.tail`, Buffer.alloc(4096, 'x'));
    const message = `${fixture.fileOf(refused)}.tail is damaged: move it away`;
    const failed = [
      { day: refused, task: 'seal', error: expect.objectContaining({ message: expect.stringContaining(message) }) },
    ];
    expect(fixture.maintain(3)).toMatchObject({
      sealed: [{ day: '2026-03-11' }, { day: '2026-03-13' }],
      removed: [DAY],
      failed,
    });
    expect(fixture.maintain(3)).toMatchObject({ sealed: [], removed: [], failed });
    rmSync(`${fixture.fileOf(refused)}.tail`);
    expect(fixture.maintain(3)).toMatchObject({ sealed: [{ day: refused }], failed: [] });
    expect(await verifyJournal(fixture.base)).toMatchObject({ days: 3, sealedDays: 3, isIntact: true, findings: [] });
  });

  it('removes old days without the key of the journal', () => {
    write(3);
    rmSync(join(fixture.base, 'journal.key'));
    expect(fixture.maintain(2)).toMatchObject({
      sealed: [],
      removed: [DAY],
      failed: [{ day: '2026-03-11' }, { day: '2026-03-12' }],
    });
  });

  it('does not remove days by a clock that is far ahead of the other days, until the next day confirms it', async () => {
    writeAndSeal(3);
    fixture.now += 400 * DAY_MS;
    fixture.write(1);
    expect(fixture.maintain()).toMatchObject({ removed: [], postponed: [DAY, '2026-03-11', '2026-03-12'] });
    fixture.now += DAY_MS;
    expect(fixture.maintain().removed).toEqual([DAY, '2026-03-11', '2026-03-12']);
    expect(await verifyJournal(fixture.base)).toMatchObject({ isIntact: true });
  });

  it('keeps folders of another program that are named after a day', () => {
    writeAndSeal(3);
    const notes = join(dayFolder(fixture.base, '2020-01-01'), 'notes.md');
    mkdirSync(dayFolder(fixture.base, '2020-01-01'));
    writeFileSync(notes, 'precious');
    mkdirSync(dayFolder(fixture.base, '2020-01-02'));
    expect(fixture.maintain(2).removed).toEqual(['2020-01-02', DAY]);
    expect(readFileSync(notes, 'utf8')).toBe('precious');
    expect(fixture.maintain(2)).toEqual({ sealed: [], removed: [], failed: [], postponed: [] });
  });
});
