import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../runtime/days.ts';
import type { JournalEntry } from './event.ts';
import { dayFolder, writerFiles } from './files.ts';
import { check, DAY, editLines, START, TestJournal } from './journal.testing.ts';
import { entriesAbout, type JournalPlace, type JournalQuery, readJournalPage, recentEntries } from './read.ts';
import { askedSubject, householdSubject } from './subject.ts';
import { verifyJournal } from './verify.ts';

let fixture: TestJournal;

beforeEach(() => {
  fixture = new TestJournal();
});
afterEach(() => fixture.remove());

describe('the journal', () => {
  it('records events without personal data', async () => {
    fixture.write(2);
    const text = readFileSync(fixture.fileOf(), 'utf8');
    expect(text).not.toContain('household');
    expect(recentEntries(fixture.base, { limit: 2 })).toMatchObject([
      { event: 'writer-ended' },
      {
        at: '2026-03-10T12:00:01.000Z',
        event: 'check',
        actor: 'licence ACME',
        product: 'idcheck-plus',
        result: 'found',
      },
    ]);
    expect(await verifyJournal(fixture.base)).toMatchObject({ days: 1, files: 1, isIntact: true, findings: [] });
  });

  it('finds the entries about a person on every day', async () => {
    fixture.write(1);
    fixture.now += DAY_MS;
    fixture.write(1);
    const { entries, days } = await entriesAbout(fixture.base, [householdSubject('1')]);
    expect(entries.map(({ at }) => at)).toEqual(['2026-03-10T12:00:00.000Z', '2026-03-11T12:00:01.000Z']);
    expect(days).toEqual(['2026-03-10', '2026-03-11']);
    expect(new Set(entries.map(({ subject }) => subject)).size).toBe(2);
  });

  it('cannot name subjects of a day whose key was removed', async () => {
    fixture.write(1);
    rmSync(join(dayFolder(fixture.base, DAY), 'day.key'));
    expect(await entriesAbout(fixture.base, [householdSubject('1')])).toEqual({
      entries: [],
      days: [],
      daysWithoutKey: [DAY],
      unknownRuns: 0,
    });
    expect((await verifyJournal(fixture.base)).findings).toMatchObject([
      { kind: 'missing', day: DAY, file: 'day.key' },
    ]);
    writeFileSync(join(dayFolder(fixture.base, DAY), 'day.key'), 'no key');
    expect((await verifyJournal(fixture.base)).findings).toMatchObject([
      { kind: 'changed', day: DAY, file: 'day.key' },
    ]);
  });

  it('is not continued without its key', async () => {
    fixture.write(1);
    const path = join(fixture.base, 'journal.key');
    const key = readFileSync(path);
    rmSync(path);
    expect(() => fixture.open()).toThrow(/journal\.key is missing.*restore it from the backup/);
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, key);
    fixture.write(1);
    expect(await verifyJournal(fixture.base)).toMatchObject({ isIntact: true, findings: [] });
  });

  it('returns pages of the newest entries', () => {
    fixture.write(40);
    const first = recentEntries(fixture.base, { limit: 50 });
    const second = recentEntries(fixture.base, { limit: 50, before: first.at(-3)!.at });
    expect(first).toHaveLength(50);
    expect(second[0]!.at < first.at(-3)!.at).toBe(true);
    const checks = recentEntries(fixture.base, { limit: 1000, isWanted: ({ event }) => event === 'check' });
    expect(checks).toHaveLength(120);
    expect([...checks].sort((left, right) => (left.at < right.at ? 1 : -1)).map(({ at }) => at)).toEqual(
      checks.map(({ at }) => at),
    );
  });

  /** Every entry, page by page, and the number of pages. */
  async function readPages(query: JournalQuery, maxBytes?: number) {
    const entries: JournalEntry[] = [];
    let after: JournalPlace | undefined;
    let pages = 0;
    do {
      const page = await readJournalPage(fixture.base, { ...query, after }, maxBytes);
      entries.push(...page.entries);
      after = page.next;
      pages++;
    } while (after !== undefined);
    return { entries, pages };
  }

  it('returns every entry once, page by page, although many have the same time', async () => {
    fixture.write(40);
    const all = recentEntries(fixture.base, { limit: 1000 });
    expect(new Set(all.map(({ at }) => at)).size).toBeLessThan(all.length / 2);
    expect((await readPages({ limit: 2 })).entries).toEqual(all);
  });

  it('ends a page with its day when enough was read, and finds rare entries on later pages', async () => {
    const isWanted = ({ event }: JournalEntry) => event === 'import';
    for (let day = 0; day < 5; day++) {
      fixture.now = START + day * DAY_MS;
      fixture.write(2);
      const journal = fixture.open();
      if (day % 3 === 0) journal.record({ event: 'import', actor: `command ${day}` });
      journal.close();
    }
    const all = recentEntries(fixture.base, { limit: 1000 });
    expect(await readPages({ limit: 1000 }, 1)).toEqual({ entries: all, pages: 5 });
    expect((await readPages({ limit: 3 }, 1)).entries).toEqual(all);
    const { entries, pages } = await readPages({ limit: 100, isWanted }, 1);
    expect([entries.map(({ actor }) => actor), pages]).toEqual([['command 3', 'command 0'], 5]);
    expect(await readPages({ limit: 100, isWanted })).toEqual({ entries, pages: 1 });
  });

  it('lets the event loop turn while it reads', async () => {
    fixture.write(2000);
    const { size } = statSync(fixture.fileOf());
    let turns = 0;
    let isRead = false;
    const turn = () => {
      turns++;
      if (!isRead) setImmediate(turn);
    };
    setImmediate(turn);
    await readJournalPage(fixture.base, { limit: 10, isWanted: () => false });
    isRead = true;
    expect(turns).toBeGreaterThanOrEqual(Math.floor(size / 65_536));
    expect(size).toBeGreaterThan(5 * 65_536);
  });

  it('starts a new file at midnight, also when idle', async () => {
    const journal = fixture.open();
    journal.record(check('1'));
    fixture.now += DAY_MS;
    journal.maintain();
    journal.record(check('2'));
    journal.close();
    expect(writerFiles(fixture.base, DAY)).toHaveLength(1);
    expect(readFileSync(fixture.fileOf(), 'utf8')).toContain('writer-ended');
    expect(writerFiles(fixture.base, '2026-03-11')).toHaveLength(1);
    expect(await fixture.findingKinds()).toEqual([]);
  });
});

describe('verifyJournal', () => {
  const tampering: readonly (readonly [string, (lines: string[]) => void])[] = [
    [
      'a changed line',
      (lines) => {
        lines[6] = lines[6]!.replace('found', 'FOUND');
      },
    ],
    ['a removed line', (lines) => void lines.splice(6, 1)],
    ['an inserted line', (lines) => void lines.splice(6, 0, lines[6]!)],
    ['a removed batch', (lines) => void lines.splice(6, 4)],
    ['a repeated batch', (lines) => void lines.splice(6, 0, ...lines.slice(6, 10))],
    ['two exchanged batches', (lines) => void lines.splice(6, 0, ...lines.splice(10, 4))],
    [
      'a changed link',
      (lines) => {
        lines[5] = `~${'A'.repeat(43)}`;
      },
    ],
    ['a removed link', (lines) => void lines.splice(5, 1)],
  ];
  it.each(tampering)('detects %s', async (_, change) => {
    fixture.write(5);
    editLines(fixture.fileOf(), change);
    const { isIntact, findings } = await verifyJournal(fixture.base);
    expect(isIntact).toBe(false);
    expect(findings.map(({ kind }) => kind)).toContain('changed');
  });

  it('detects a file under the name of another', async () => {
    fixture.write(1);
    fixture.write(2);
    const [one, other] = writerFiles(fixture.base, DAY).map((name) => join(dayFolder(fixture.base, DAY), name));
    renameSync(one!, `${one}.x`);
    renameSync(other!, one!);
    renameSync(`${one}.x`, other!);
    expect(await fixture.findingKinds()).toContain('changed');
  });

  it('reports what a killed process left as torn, not as changed', async () => {
    fixture.write(3);
    const path = fixture.fileOf();
    const { length } = readFileSync(path);
    for (const cut of [1, 10, 100, 200]) {
      truncateSync(path, length - cut);
      const { isIntact, findings } = await verifyJournal(fixture.base);
      expect(isIntact).toBe(true);
      expect(findings).toMatchObject([{ kind: 'torn' }]);
    }
  });

  it('shows the same entries or an error after any line end was changed', () => {
    fixture.write(2);
    const path = fixture.fileOf();
    const bytes = readFileSync(path);
    const query = { limit: 100 };
    const intact = recentEntries(fixture.base, query);
    const outcomes = Array.from(bytes.keys())
      .filter((at) => bytes[at] === 0x0a)
      .flatMap((at) =>
        [0x01, 0x02, 0x20].map((bit) => {
          const changed = Buffer.from(bytes);
          changed[at]! ^= bit;
          writeFileSync(path, changed);
          try {
            expect(recentEntries(fixture.base, query)).toEqual(intact);
            return 'same';
          } catch (error) {
            expect((error as Error).message).toContain('were changed, removed or inserted');
            return 'error';
          }
        }),
      );
    expect(outcomes).toHaveLength(36);
    expect(outcomes).toContain('error');
  });

  it('shows the entries before a line that a killed process had not finished', () => {
    fixture.write(2);
    const intact = recentEntries(fixture.base, { limit: 100 });
    for (const rest of ['~', '{"t":1773144000000,"e":"check","a":"licence ACME"']) {
      const bytes = readFileSync(fixture.fileOf());
      appendFileSync(fixture.fileOf(), rest);
      expect(recentEntries(fixture.base, { limit: 100 })).toEqual(intact);
      writeFileSync(fixture.fileOf(), bytes);
    }
  });

  it('reports a file that was not ended', async () => {
    const journal = fixture.open();
    journal.record(check('1'));
    journal.flush();
    expect(await fixture.findingKinds()).toEqual(['not-ended']);
    journal.close();
    expect(await fixture.findingKinds()).toEqual([]);
  });
});

describe('askedSubject', () => {
  it('does not depend on case, accents and punctuation', () => {
    const subject = askedSubject({ lastName: 'Lefèvre-Zyx', postalCode: '75 011' });
    expect(subject).toBe(askedSubject({ lastName: 'LEFEVRE ZYX', postalCode: '75011', email: 'a@b.example' }));
    expect(subject).not.toBe(askedSubject({ lastName: 'LEFEVRE', postalCode: '75011' }));
  });

  it('falls back on e-mail, phone and name', () => {
    expect(askedSubject({ lastName: 'A', email: ' X@y.example ' })).toBe(askedSubject({ email: 'x@Y.example' }));
    expect(askedSubject({ phone: '06 12' })).toBe(askedSubject({ phone: '0612' }));
    expect(askedSubject({ lastName: 'A' })).toBeDefined();
    expect(askedSubject({})).toBeUndefined();
  });
});
