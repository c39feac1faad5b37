import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalCopy } from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-journal-copy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a copy of a journal', () => {
  it('appends the pieces of a file', () => {
    const copy = new JournalCopy(join(folder, 'copy'));
    for (const piece of ['one\n', 'two\n']) copy.append('2026-01-31', 'w.ndjson', Buffer.from(piece));
    expect(readFileSync(join(folder, 'copy', 'journal', '2026-01-31', 'w.ndjson'), 'utf8')).toBe('one\ntwo\n');
  });

  it('does not write through a symbolic link', () => {
    const target = join(folder, 'other');
    writeFileSync(target, 'kept');
    const copy = new JournalCopy(join(folder, 'copy'));
    mkdirSync(join(folder, 'copy', 'journal', '2026-01-31'));
    symlinkSync(target, join(folder, 'copy', 'journal', '2026-01-31', 'w.ndjson'));
    expect(() => copy.append('2026-01-31', 'w.ndjson', Buffer.from('one\n'))).toThrow(/ELOOP/);
    expect(readFileSync(target, 'utf8')).toBe('kept');
  });
});
