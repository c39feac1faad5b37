import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writtenBytes } from './written-bytes.ts';

let folder: string;
let path: string;
let file: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-written-'));
  path = join(folder, 'lines');
  file = openSync(path, 'wx+');
});
afterEach(() => {
  closeSync(file);
  rmSync(folder, { recursive: true });
});

describe('writtenBytes', () => {
  const CHUNK = 256 * 1024;
  it.each([0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])('returns %i before zeros', (length) => {
    for (const zeros of [0, 1, 64 * 1024, 2 * CHUNK]) {
      writeFileSync(path, Buffer.concat([Buffer.alloc(length, 'x'), Buffer.alloc(zeros)]));
      expect(writtenBytes(file)).toBe(length);
    }
  });

  it.each([1, 100_000, CHUNK])('counts %i zeros before other bytes', (zeros) => {
    const content = Buffer.alloc(3 * CHUNK, 'x');
    content.fill(0, 100, 100 + zeros).fill(0, 100 + zeros + 1);
    writeFileSync(path, content);
    expect(writtenBytes(file)).toBe(100 + zeros + 1);
  });
});
