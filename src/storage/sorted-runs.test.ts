import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENTRY_HEAD, mergeRuns } from './sorted-runs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-runs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Entry {
  readonly key: number;
  readonly text: string;
}

function writeRun(name: string, entries: readonly Entry[]): string {
  const parts = entries.map(({ key, text }) => {
    const head = Buffer.alloc(ENTRY_HEAD);
    head.writeDoubleLE(key, 0);
    head.writeUInt32LE(Buffer.byteLength(text), 8);
    return Buffer.concat([head, Buffer.from(text)]);
  });
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(parts));
  return path;
}

const merged = (paths: readonly string[]): Entry[] =>
  Array.from(mergeRuns(paths), ({ key, bytes }) => ({ key, text: bytes.toString() }));

describe('mergeRuns', () => {
  it('returns nothing for no runs and for empty ones', () => {
    expect(merged([])).toEqual([]);
    expect(merged([writeRun('a', []), writeRun('b', [])])).toEqual([]);
  });

  it('returns one run as it is', () => {
    const entries = [3, 5, 33_712_345_678_901].map((key) => ({ key, text: `text ${key}` }));
    expect(merged([writeRun('a', entries)])).toEqual(entries);
  });

  it.each([2, 3, 7, 256])('returns the entries of %i runs in the order of their keys', (runs) => {
    const entries = Array.from({ length: 5000 }, (_, i) => ({ key: i * 7, text: 'x'.repeat(i % 200) }));
    const paths = Array.from({ length: runs }, (_, run) =>
      // A hash of the key distributes the entries, so that runs differ in length and order.
      writeRun(
        `${run}`,
        entries.filter(({ key }) => ((key * 0x9e3779b1) >>> 7) % runs === run),
      ),
    );
    expect(merged(paths)).toEqual(entries);
  });

  it('reads entries that are longer than its buffer, and those around its boundaries', () => {
    const lengths = [70_000, 0, 65_536, 65_524, 65_525, 200_000, 1];
    const entries = lengths.map((length, i) => ({ key: i, text: String.fromCharCode(97 + i).repeat(length) }));
    const even = entries.filter(({ key }) => key % 2 === 0);
    const odd = entries.filter(({ key }) => key % 2 === 1);
    expect(merged([writeRun('even', even), writeRun('odd', odd)])).toEqual(entries);
  });

  it('keeps the bytes of an entry while it reads on', () => {
    const entries = Array.from({ length: 30 }, (_, key) => ({ key, text: String(key % 10).repeat(9000) }));
    const all = [...mergeRuns([writeRun('a', entries)])];
    expect(all.map(({ bytes }) => bytes.toString())).toEqual(entries.map(({ text }) => text));
  });
});
