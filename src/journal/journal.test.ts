import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../runtime/days.ts';
import type { JournalEntry, JournalEvent } from './event.ts';
import { dayFolder, writerFiles } from './files.ts';
import { Journal } from './journal.ts';
import { entriesAbout, type JournalPlace, type JournalQuery, readJournalPage, recentEntries } from './read.ts';
import { askedSubject, householdSubject } from './subject.ts';
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

describe('the journal', () => {
  it('records events without personal data', async () => {
    write(2);
    const text = readFileSync(onlyFile(), 'utf8');
    expect(text).not.toContain('household');
    expect(recentEntries(base, { limit: 2 })).toMatchObject([
      { event: 'writer-ended' },
      {
        at: '2026-03-10T12:00:01.000Z',
        event: 'check',
        actor: 'licence ACME',
        product: 'idcheck-plus',
        result: 'found',
      },
    ]);
    expect(await verifyJournal(base)).toMatchObject({ days: 1, files: 1, isIntact: true, findings: [] });
  });

  it('finds the entries about a person on every day', async () => {
    write(1);
    now += DAY_MS;
    write(1);
    const { entries, days } = await entriesAbout(base, [householdSubject('1')]);
    expect(entries.map(({ at }) => at)).toEqual(['2026-03-10T12:00:00.000Z', '2026-03-11T12:00:01.000Z']);
    expect(days).toEqual(['2026-03-10', '2026-03-11']);
    expect(new Set(entries.map(({ subject }) => subject)).size).toBe(2);
  });

  it('cannot name subjects of a day whose key was removed', async () => {
    write(1);
    rmSync(join(dayFolder(base, DAY), 'day.key'));
    expect(await entriesAbout(base, [householdSubject('1')])).toEqual({
      entries: [],
      days: [],
      daysWithoutKey: [DAY],
      unknownRuns: 0,
    });
    expect(await kinds()).toEqual([]);
  });

  it('returns pages of the newest entries', () => {
    write(40);
    const first = recentEntries(base, { limit: 50 });
    const second = recentEntries(base, { limit: 50, before: first.at(-3)!.at });
    expect(first).toHaveLength(50);
    expect(second[0]!.at < first.at(-3)!.at).toBe(true);
    const checks = recentEntries(base, { limit: 1000, isWanted: ({ event }) => event === 'check' });
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
      const page = await readJournalPage(base, { ...query, after }, maxBytes);
      entries.push(...page.entries);
      after = page.next;
      pages++;
    } while (after !== undefined);
    return { entries, pages };
  }

  it('returns every entry once, page by page, although many have the same time', async () => {
    write(40);
    const all = recentEntries(base, { limit: 1000 });
    expect(new Set(all.map(({ at }) => at)).size).toBeLessThan(all.length / 2);
    expect((await readPages({ limit: 2 })).entries).toEqual(all);
  });

  it('ends a page with its day when enough was read, and finds rare entries on later pages', async () => {
    const isWanted = ({ event }: JournalEntry) => event === 'import';
    for (let day = 0; day < 5; day++) {
      now = START + day * DAY_MS;
      write(2);
      const journal = open();
      if (day % 3 === 0) journal.record({ event: 'import', actor: `command ${day}` });
      journal.close();
    }
    const all = recentEntries(base, { limit: 1000 });
    expect(await readPages({ limit: 1000 }, 1)).toEqual({ entries: all, pages: 5 });
    expect((await readPages({ limit: 3 }, 1)).entries).toEqual(all);
    const { entries, pages } = await readPages({ limit: 100, isWanted }, 1);
    expect([entries.map(({ actor }) => actor), pages]).toEqual([['command 3', 'command 0'], 5]);
    expect(await readPages({ limit: 100, isWanted })).toEqual({ entries, pages: 1 });
  });

  it('lets the event loop turn while it reads', async () => {
    write(2000);
    const { size } = statSync(onlyFile());
    let turns = 0;
    let isRead = false;
    const turn = () => {
      turns++;
      if (!isRead) setImmediate(turn);
    };
    setImmediate(turn);
    await readJournalPage(base, { limit: 10, isWanted: () => false });
    isRead = true;
    expect(turns).toBeGreaterThanOrEqual(Math.floor(size / 65_536));
    expect(size).toBeGreaterThan(5 * 65_536);
  });

  it('starts a new file at midnight, also when idle', async () => {
    const journal = open();
    journal.record(check('1'));
    now += DAY_MS;
    journal.maintain();
    journal.record(check('2'));
    journal.close();
    expect(writerFiles(base, DAY)).toHaveLength(1);
    expect(readFileSync(onlyFile(), 'utf8')).toContain('writer-ended');
    expect(writerFiles(base, '2026-03-11')).toHaveLength(1);
    expect(await kinds()).toEqual([]);
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
    write(5);
    edit(onlyFile(), change);
    const { isIntact, findings } = await verifyJournal(base);
    expect(isIntact).toBe(false);
    expect(findings.map(({ kind }) => kind)).toContain('changed');
  });

  it('detects a file under the name of another', async () => {
    write(1);
    write(2);
    const [one, other] = writerFiles(base, DAY).map((name) => join(dayFolder(base, DAY), name));
    renameSync(one!, `${one}.x`);
    renameSync(other!, one!);
    renameSync(`${one}.x`, other!);
    expect(await kinds()).toContain('changed');
  });

  it('reports what a killed process left as torn, not as changed', async () => {
    write(3);
    const path = onlyFile();
    const { length } = readFileSync(path);
    for (const cut of [1, 10, 100, 200]) {
      truncateSync(path, length - cut);
      const { isIntact, findings } = await verifyJournal(base);
      expect(isIntact).toBe(true);
      expect(findings).toMatchObject([{ kind: 'torn' }]);
    }
  });

  it('shows the same entries or an error after any line end was changed', () => {
    write(2);
    const path = onlyFile();
    const bytes = readFileSync(path);
    const query = { limit: 100 };
    const intact = recentEntries(base, query);
    const outcomes = Array.from(bytes.keys())
      .filter((at) => bytes[at] === 0x0a)
      .flatMap((at) =>
        [0x01, 0x02, 0x20].map((bit) => {
          const changed = Buffer.from(bytes);
          changed[at]! ^= bit;
          writeFileSync(path, changed);
          try {
            expect(recentEntries(base, query)).toEqual(intact);
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
    write(2);
    const intact = recentEntries(base, { limit: 100 });
    for (const rest of ['~', '{"t":1773144000000,"e":"check","a":"licence ACME"']) {
      const bytes = readFileSync(onlyFile());
      appendFileSync(onlyFile(), rest);
      expect(recentEntries(base, { limit: 100 })).toEqual(intact);
      writeFileSync(onlyFile(), bytes);
    }
  });

  it('reports a file that was not ended', async () => {
    const journal = open();
    journal.record(check('1'));
    journal.flush();
    expect(await kinds()).toEqual(['not-ended']);
    journal.close();
    expect(await kinds()).toEqual([]);
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
