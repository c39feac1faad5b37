import { ftruncateSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReadOnlyFile, type ReadOnlyFile } from './read-only-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function bytesOf(file: ReadOnlyFile, start: number, end: number): string {
  file.locate(start, end);
  return file.bytes.toString('latin1', file.at, file.at + end - start);
}

describe.each(['mapped', 'plain'] as const)('a %s file', (mode) => {
  it('returns the bytes of any range', () => {
    const path = join(folder, 'a');
    writeFileSync(path, 'abcdefghij');
    const file = openReadOnlyFile(path, mode);
    expect(file.size).toBe(10);
    expect(bytesOf(file, 0, 3)).toBe('abc');
    expect(bytesOf(file, 4, 10)).toBe('efghij');
    expect(bytesOf(file, 5, 5)).toBe('');
    file.close();
  });

  it('rejects ranges outside of the file, and every range once it is closed', () => {
    const path = join(folder, 'a');
    writeFileSync(path, 'abcdefghij');
    const file = openReadOnlyFile(path, mode);
    for (const [start, end] of [
      [-1, 2],
      [3, 2],
      [0, 11],
      [Number.NaN, 3],
    ] as const) {
      expect(() => file.locate(start, end)).toThrow(RangeError);
    }
    file.close();
    file.close();
    expect(() => file.locate(0, 1)).toThrow('closed');
  });

  it.each([0, 26, 1000])('is told of any ranges, within the file or not, open or closed: %i bytes', (headBytes) => {
    const path = join(folder, 'a');
    writeFileSync(path, 'abcdefghij'.repeat(100));
    const file = openReadOnlyFile(path, mode);
    const starts = Float64Array.of(0, 10, 20, 990, 5000, -5, 2 ** 40);
    const ends = Float64Array.of(1000, 10, 10, 2000, 6000, 3, 2 ** 41);
    const ranges = { starts, ends, count: starts.length, headBytes };
    file.announce(ranges);
    expect(bytesOf(file, 0, 3)).toBe('abc');
    file.close();
    file.announce(ranges);
  });

  it('reads beyond 4 GiB and across the borders of its views', () => {
    const path = join(folder, 'sparse');
    const descriptor = openSync(path, 'w');
    const gib = 2 ** 30;
    ftruncateSync(descriptor, 5 * gib);
    for (const position of [gib - 2, 2 * gib - 3, 4 * gib - 1, 5 * gib - 5]) writeSync(descriptor, 'HELLO', position);
    const file = openReadOnlyFile(path, mode);
    for (const position of [gib - 2, 2 * gib - 3, 4 * gib - 1, 5 * gib - 5]) {
      expect(bytesOf(file, position, position + 5)).toBe('HELLO');
    }
    file.close();
  });

  it('tells that the file was truncated', () => {
    const path = join(folder, 'a');
    writeFileSync(path, 'abcdefghij');
    const file = openReadOnlyFile(path, mode);
    expect(file.currentSize()).toBe(10);
    truncateSync(path, 4);
    expect(file.currentSize()).toBe(4);
    file.close();
  });

  it('opens an empty file', () => {
    const path = join(folder, 'empty');
    writeFileSync(path, '');
    const file = openReadOnlyFile(path, mode);
    expect(bytesOf(file, 0, 0)).toBe('');
    file.close();
  });
});
