import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryFolder } from './temporary-folder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-mounts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function found(line: string, minFreeBytes = 0): string | undefined {
  const mounts = join(folder, 'mounts');
  writeFileSync(mounts, `proc /proc proc rw 0 0\n${line}\n`);
  return memoryFolder('/', mounts, minFreeBytes);
}

describe('memoryFolder', () => {
  it('returns a folder with room for tests that is mounted without limits', () => {
    expect(found('tmpfs / tmpfs rw,nosuid 0 0')).toBe('/');
  });

  it('returns nothing without enough room', () => {
    expect(found('tmpfs / tmpfs rw,nosuid 0 0', Number.MAX_SAFE_INTEGER)).toBeUndefined();
  });

  it('returns nothing where programs are forbidden', () => {
    expect(found('tmpfs / tmpfs rw,nosuid,noexec 0 0')).toBeUndefined();
    expect(found('tmpfs / tmpfs rw 0 0\ntmpfs / tmpfs rw,noexec 0 0')).toBeUndefined();
  });

  it('returns nothing for a folder that is not a file system of its own, or does not exist', () => {
    expect(found('tmpfs /other tmpfs rw 0 0')).toBeUndefined();
    expect(memoryFolder(join(folder, 'absent'))).toBeUndefined();
    expect(memoryFolder('/', join(folder, 'absent'))).toBeUndefined();
  });
});
