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

  it('reads any range ahead without an error, within the file or not, open or closed', () => {
    const path = join(folder, 'a');
    writeFileSync(path, 'abcdefghij'.repeat(100));
    const file = openReadOnlyFile(path, mode);
    const ranges = [
      [0, 1000],
      [10, 10],
      [20, 10],
      [990, 2000],
      [5000, 6000],
      [-5, 3],
      [2 ** 40, 2 ** 41],
    ] as const;
    for (const [start, end] of ranges) file.readAhead(start, end);
    expect(bytesOf(file, 0, 3)).toBe('abc');
    file.close();
    for (const [start, end] of ranges) file.readAhead(start, end);
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
