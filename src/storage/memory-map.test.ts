import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { canMapFiles, mapFile } from './memory-map.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-map-'));
  path = join(folder, 'mapped');
  writeFileSync(path, 'some content');
});
afterEach(() => rmSync(folder, { recursive: true }));

const isMapped = () => readFileSync('/proc/self/maps', 'utf8').includes(path);

it('maps a file that is open for reading, until it is unmapped', () => {
  const file = openSync(path, 'r');
  const mapping = mapFile(file, 12, 'read')!;
  closeSync(file);
  expect(canMapFiles()).toBe(true);
  expect(Buffer.from(mapping.view(5, 7)).toString()).toBe('content');
  expect(isMapped()).toBe(true);
  mapping.unmap();
  expect(isMapped()).toBe(false);
});

it('writes to the file', () => {
  const file = openSync(path, 'r+');
  const mapping = mapFile(file, 12, 'write')!;
  closeSync(file);
  Buffer.from(mapping.view(0, 4)).write('SOME');
  mapping.unmap();
  expect(readFileSync(path, 'utf8')).toBe('SOME content');
});

it('returns nothing if the file cannot be mapped', () => {
  const file = openSync(path, 'r');
  expect(mapFile(file, 12, 'write')).toBeUndefined();
  expect(mapFile(file, 0, 'read')).toBeUndefined();
  closeSync(file);
});
