import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal, recentEntries, verifyJournal } from './index.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'idem-version-'));
  Journal.open(base).close();
});
afterEach(() => rmSync(base, { recursive: true }));

const formatFile = () => join(base, 'journal', 'format.ndjson');

describe('a journal', () => {
  it('is neither written, read nor verified if it is of another version', async () => {
    writeFileSync(formatFile(), '{"format":2}\n');
    const message =
      /journal was written by another version of Idem \(format 2; this version reads 1\): use that version/;
    expect(() => Journal.open(base)).toThrow(message);
    expect(() => recentEntries(base, { limit: 1 })).toThrow(message);
    await expect(verifyJournal(base)).rejects.toThrow(message);
    expect(readFileSync(formatFile(), 'utf8')).toBe('{"format":2}\n');
  });

  it('that has no version is of the first one', async () => {
    rmSync(formatFile());
    expect(await verifyJournal(base)).toMatchObject({ isIntact: true });
    Journal.open(base).close();
    expect(readFileSync(formatFile(), 'utf8')).toBe('{"format":1}\n');
  });
});
