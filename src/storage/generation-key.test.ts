import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { parseCheckedLine, writeCheckedLine } from './checked-line.ts';
import {
  createGenerationKey,
  destroyKeyFile,
  GENERATION_KEY_FILE,
  isEncryptedFolder,
  readGenerationKey,
} from './generation-key.ts';
import { leavesFilesOpen } from './open-files.testing.ts';
import { forgetOperatorKeys, operatorKeyId, operatorKeys, useOperatorKeys } from './operator-key.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-generation-key-'));
  path = join(folder, GENERATION_KEY_FILE);
  forgetOperatorKeys();
  useOperatorKeys({ baseKey: '1'.repeat(64) });
});
afterEach(() => {
  forgetOperatorKeys();
  rmSync(folder, { recursive: true });
});

/** Changes what the key file holds, with a valid checksum. */
function changeFile(change: Record<string, unknown>): void {
  const value = parseCheckedLine(readFileSync(path, 'utf8').trim())!.value as object;
  writeFileSync(path, writeCheckedLine({ ...value, ...change }));
}

describe('a generation key', () => {
  it('derives other keys for other purposes, and the same ones when it is read again', () => {
    createGenerationKey(folder);
    const [key, again] = [readGenerationKey(folder)!, readGenerationKey(folder)!];
    expect(key.derive('a')).toHaveLength(32);
    expect(key.derive('a')).toEqual(again.derive('a'));
    expect(key.derive('a')).not.toEqual(key.derive('b'));
  });

  it('is in a file for its owner alone, and another one for each folder', () => {
    expect(isEncryptedFolder(folder)).toBe(false);
    expect(readGenerationKey(folder)).toBeUndefined();
    createGenerationKey(folder);
    expect(isEncryptedFolder(folder)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const other = join(folder, 'other');
    mkdirSync(other);
    createGenerationKey(other);
    expect(readGenerationKey(other)!.derive('a')).not.toEqual(readGenerationKey(folder)!.derive('a'));
  });

  it('is refused if its file is of another format, incomplete, or was changed', () => {
    createGenerationKey(folder);
    const intact = readFileSync(path);
    for (const [change, message] of [
      [{ format: 99 }, `${path} has format 99, and this version of Idem reads format`],
      [{ wrapped: 7 }, `${path} is damaged: restore a backup`],
      [{ operatorKey: 7 }, `${path} is damaged: restore a backup`],
      [{ wrapped: '00'.repeat(60) }, `${path} was changed: restore a backup`],
    ] as const) {
      writeFileSync(path, intact);
      changeFile(change);
      expect(() => readGenerationKey(folder), message).toThrow(BaseError);
      expect(() => readGenerationKey(folder)).toThrow(message);
    }
    writeFileSync(path, 'x');
    expect(() => readGenerationKey(folder)).toThrow(`${path} is damaged`);
  });

  it('is refused if its file cannot be read, and with other keys of the operator, which are named', () => {
    mkdirSync(path);
    expect(() => readGenerationKey(folder)).toThrow(`cannot read ${path}: EISDIR`);
    rmSync(path, { recursive: true });
    createGenerationKey(folder);
    forgetOperatorKeys();
    useOperatorKeys({ baseKey: `${'2'.repeat(64)} ${'3'.repeat(64)}` });
    const ids = operatorKeys().map(operatorKeyId);
    expect(() => readGenerationKey(folder)).toThrow(`the key set is ${ids[0]}, ${ids[1]};`);
  });
});

describe('destroyKeyFile', () => {
  it('overwrites and removes the file, and does nothing if there is none', () => {
    createGenerationKey(folder);
    const intact = readFileSync(path);
    linkSync(path, join(folder, 'link'));
    destroyKeyFile(path);
    expect(existsSync(path)).toBe(false);
    const left = readFileSync(join(folder, 'link'));
    expect(left).toHaveLength(intact.length);
    expect(left.equals(intact)).toBe(false);
    expect(() => destroyKeyFile(path)).not.toThrow();
    expect(() => destroyKeyFile(join(folder, 'missing', 'file'))).not.toThrow();
  });

  it('leaves no file open, nor does the creation of a key', () => {
    const createAndDestroy = () => {
      createGenerationKey(folder);
      destroyKeyFile(path);
    };
    expect(leavesFilesOpen(createAndDestroy)).toBe(false);
  });
});
