import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Journal, recentEntries, verifyJournal } from '../../journal/index.ts';
import { DAY_MS, dayOf } from '../../runtime/days.ts';
import { lockFile } from '../../storage/file-lock.ts';
import { jsonOutputOf } from '../json-output.testing.ts';
import { sealCommand } from './seal.ts';

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'idem-seal-'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

interface Sealing {
  readonly sealed: readonly { readonly day: string; readonly seal: string }[];
  readonly removed: readonly string[];
  readonly postponed: readonly string[];
}

const seal = () => jsonOutputOf<Sealing>(sealCommand(), ['--base', base]);

function writeDay(daysAgo: number): void {
  const journal = Journal.open(base, { now: () => Date.now() - daysAgo * DAY_MS });
  journal.record({ event: 'import', actor: 'command root' });
  journal.close();
}

describe('idem journal seal', () => {
  it('seals the days that are over, and removes old ones, without a server', async () => {
    vi.stubEnv('IDEM_JOURNAL_DAYS', '30');
    for (const daysAgo of [40, 2, 0]) writeDay(daysAgo);
    const { sealed, removed } = await seal();
    expect(sealed).toHaveLength(2);
    expect(removed).toEqual([sealed[0]!.day]);
    expect(readdirSync(join(base, 'journal'))).not.toContain(removed[0]);
    expect(await verifyJournal(base)).toMatchObject({ isIntact: true, lastSeal: sealed[1]!.seal });
    const [entry] = recentEntries(base, { limit: 1, isWanted: ({ event }) => event === 'journal-removed' });
    expect(entry).toMatchObject({ result: removed[0], actor: expect.stringMatching(/^command /) });
    expect(await seal()).toEqual({ sealed: [], removed: [], postponed: [] });
  });

  it('does not remove days if the clock may be ahead, and makes the journal confirm it', async () => {
    vi.stubEnv('IDEM_JOURNAL_DAYS', '30');
    writeDay(40);
    const { sealed, removed, postponed } = await seal();
    expect([removed, postponed]).toEqual([[], [sealed[0]!.day]]);
    expect(readdirSync(join(base, 'journal'))).toContain(dayOf(Date.now()));
    expect((await seal()).postponed).toHaveLength(1);
    vi.useFakeTimers({ now: Date.now() + DAY_MS, toFake: ['Date'] });
    expect(await seal()).toMatchObject({ removed: postponed, postponed: [] });
  });

  it('names each file that keeps a day from being sealed, after the others are done', async () => {
    vi.stubEnv('IDEM_JOURNAL_DAYS', '30');
    for (const daysAgo of [40, 3, 2, 1]) writeDay(daysAgo);
    const [expired, third, second] = readdirSync(join(base, 'journal')).sort();
    const tails = [third, second].map((day) => {
      const folder = join(base, 'journal', day!);
      return join(folder, `${readdirSync(folder).find((name) => name.endsWith('.ndjson'))}.tail`);
    });
    for (const tail of tails) writeFileSync(tail, Buffer.alloc(4096, 'x'));
    await expect(seal()).rejects.toThrow(
      new RegExp(`^cannot seal ${third}: ${tails[0]} is damaged: .*\\ncannot seal ${second}: ${tails[1]} is damaged: `),
    );
    expect(readdirSync(join(base, 'journal'))).not.toContain(expired);
    for (const tail of tails) rmSync(tail);
    expect(await verifyJournal(base)).toMatchObject({ sealedDays: 1 });
  });

  it('names the process that holds the lock', async () => {
    writeDay(2);
    const lock = lockFile(join(base, 'journal', 'seal.lock'));
    try {
      await expect(seal()).rejects.toThrow(
        `process ${process.pid} on ${hostname()} is sealing the journal of ${base} or removing days: run the command again`,
      );
    } finally {
      lock.release();
    }
    expect((await seal()).sealed).toHaveLength(1);
  });

  it('refuses a folder without a journal, and one whose journal is switched off', async () => {
    await expect(seal()).rejects.toThrow('has no journal');
    writeDay(2);
    vi.stubEnv('IDEM_JOURNAL_DAYS', '0');
    await expect(seal()).rejects.toThrow('IDEM_JOURNAL_DAYS is 0');
  });
});
