import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal, type JournalEntry, recentEntries } from '../../journal/index.ts';
import { jsonOutputOf } from '../json-output.testing.ts';
import { showCommand } from './show.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'idem-show-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const show = (...args: string[]) => jsonOutputOf<JournalEntry[]>(showCommand(), [...args, '--base', base]);

describe('idem journal show', () => {
  it('records in the journal that it was read, with the number of entries', async () => {
    const journal = Journal.open(base, { onError: (error) => expect.unreachable(String(error)) });
    journal.record({ event: 'licence-added', actor: 'command root', result: 'ACME' });
    journal.record({ event: 'licence-revoked', actor: 'command root', result: 'ACME' });
    journal.close();
    expect(await show('--actor', 'command root')).toHaveLength(2);
    expect(await show('--event', 'licence-added')).toHaveLength(1);
    const reads = recentEntries(base, { limit: 10, isWanted: ({ event }) => event === 'journal-read' });
    expect(reads.map(({ count }) => count).sort()).toEqual([1, 2]);
    expect(reads[0]?.actor).toMatch(/^command /);
  });

  it('creates no journal in a folder without one', async () => {
    writeFileSync(join(base, 'licences.mdb'), '');
    expect(await show()).toEqual([]);
    expect(readdirSync(base)).toEqual(['licences.mdb']);
  });

  it('refuses a folder without data of Idem, which may be mistyped', async () => {
    writeFileSync(join(base, 'notes.txt'), '');
    await expect(show()).rejects.toThrow('holds no data of Idem');
    expect(readdirSync(base)).toEqual(['notes.txt']);
  });
});
