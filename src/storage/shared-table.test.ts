import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { leavesFilesOpen } from './open-files.testing.ts';
import { openSharedBytes } from './shared-table.ts';

const BYTES = 8192;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-shared-'));
  path = join(folder, 'table');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('shares the bytes of the file, and keeps them', () => {
  const [one, other] = [openSharedBytes(path, BYTES), openSharedBytes(path, BYTES)];
  expect(one.isShared).toBe(true);
  expect(one.words).toHaveLength(BYTES / 4);
  expect(one.words.every((word) => word === 0)).toBe(true);
  one.words[BYTES / 4 - 1] = 0xdeadbeef;
  expect(other.words[BYTES / 4 - 1]).toBe(0xdeadbeef);
  for (const each of [one, one, other]) each.close();
  const reopened = openSharedBytes(path, BYTES);
  expect(reopened.words[BYTES / 4 - 1]).toBe(0xdeadbeef);
  reopened.close();
  expect(readFileSync('/proc/self/maps', 'utf8')).not.toContain(path);
  expect(statSync(path)).toMatchObject({ size: BYTES });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('leaves no file open, also after an error', () => {
  expect(leavesFilesOpen(() => openSharedBytes(path, BYTES).close())).toBe(false);
  // Larger than any file.
  const fail = () => expect(() => openSharedBytes(path, 2 ** 62)).toThrow();
  expect(leavesFilesOpen(fail)).toBe(false);
});

it('is unmapped once, however often it is closed', () => {
  const mapped = () =>
    readFileSync('/proc/self/maps', 'utf8')
      .split('\n')
      .filter((line) => line.includes(path)).length;
  const [one, other] = [openSharedBytes(path, BYTES), openSharedBytes(path, BYTES)];
  expect(mapped()).toBe(2);
  one.close();
  expect(mapped()).toBe(1);
  one.close();
  expect(mapped()).toBe(1);
  other.close();
  expect(mapped()).toBe(0);
});

it('returns bytes of its own if the file cannot be mapped', () => {
  const own = openSharedBytes(path, 0);
  expect(own).toMatchObject({ isShared: false, words: new Uint32Array(0) });
  expect(() => own.close()).not.toThrow();
});

it('clears a file of another size', () => {
  writeFileSync(path, Buffer.alloc(BYTES + 4, 1));
  const shared = openSharedBytes(path, BYTES);
  expect(shared.words.every((word) => word === 0)).toBe(true);
  shared.close();
  expect(readFileSync(path)).toEqual(Buffer.alloc(BYTES));
});

it('rejects a folder and a symbolic link', () => {
  expect(() => openSharedBytes(folder, BYTES)).toThrow(BaseError);
  expect(() => openSharedBytes(folder, BYTES)).toThrow(`cannot open ${folder}: `);
  writeFileSync(join(folder, 'other'), 'x');
  symlinkSync(join(folder, 'other'), path);
  expect(() => openSharedBytes(path, BYTES)).toThrow(`cannot open ${path}: `);
});
