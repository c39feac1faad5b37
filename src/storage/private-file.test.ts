import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPrivateFile, openPrivateFile, readPrivateFile, replacePrivateFile } from './private-file.ts';

let folder: string;
let path: string;
let victim: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-private-'));
  path = join(folder, 'file');
  victim = join(folder, 'victim');
  writeFileSync(victim, 'unchanged', { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true }));

const victimText = () => readFileSync(victim, 'utf8');

describe('createPrivateFile', () => {
  it('creates a file that only its owner may read', async () => {
    const file = await createPrivateFile(path);
    await file.close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('neither opens an existing file nor follows a link', async () => {
    await expect(createPrivateFile(victim)).rejects.toMatchObject({ code: 'EEXIST' });
    symlinkSync(victim, path);
    await expect(createPrivateFile(path)).rejects.toMatchObject({ code: 'EEXIST' });
    rmSync(path);
    symlinkSync(join(folder, 'target'), path);
    await expect(createPrivateFile(path)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(existsSync(join(folder, 'target'))).toBe(false);
  });
});

describe.each([
  ['openPrivateFile', async (file: string) => (await openPrivateFile(file)).close()],
  ['readPrivateFile', async (file: string) => readPrivateFile(file)],
])('%s', (_, use) => {
  it('accepts a private file of this user', async () => {
    await use(victim);
  });

  it('rejects a symbolic link, a hard link, a folder and a file that others may read', async () => {
    symlinkSync(victim, path);
    await expect(use(path)).rejects.toThrow('it is a symbolic link');
    rmSync(path);
    linkSync(victim, path);
    await expect(use(path)).rejects.toThrow('it has several hard links');
    rmSync(path);
    for (const mode of [0o604, 0o640, 0o622, 0o666]) {
      chmodSync(victim, mode);
      await expect(use(victim)).rejects.toThrow('other users may read or write it');
    }
  });

  it('rejects a file of another user', async () => {
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) chownSync(victim, 65534, 65534);
    const foreign = isRoot ? victim : '/etc/passwd';
    await expect(use(foreign)).rejects.toThrow(isRoot ? 'it belongs to another user' : /another user|EACCES/);
  });
});

describe('readPrivateFile', () => {
  it('returns the content, or undefined if the file does not exist', () => {
    expect(readPrivateFile(path)).toBeUndefined();
    expect(readPrivateFile(victim)).toBe('unchanged');
  });

  it('rejects a folder', () => {
    expect(() => readPrivateFile(folder)).toThrow('it is not a regular file');
  });
});

describe('replacePrivateFile', () => {
  it('replaces a file, and a temporary file that was left', () => {
    writeFileSync(`${path}.new`, 'left');
    replacePrivateFile(path, 'one');
    replacePrivateFile(path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(existsSync(`${path}.new`)).toBe(false);
  });

  it('writes through no link', () => {
    symlinkSync(victim, `${path}.new`);
    symlinkSync(victim, path);
    replacePrivateFile(path, 'new');
    expect(victimText()).toBe('unchanged');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });
});
