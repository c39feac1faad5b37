import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import { checksumOf } from './checked-line.ts';
import { readKey, readOrCreateKey, replaceKey } from './key-file.ts';
import { leavesFilesOpen } from './open-files.testing.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-key-'));
  path = join(folder, 'some.key');
});
afterEach(() => rmSync(folder, { recursive: true }));

const DIGITS = 'Ab'.repeat(32);

describe('readOrCreateKey', () => {
  it('creates a random key that only its owner can read, and returns it again', () => {
    const key = readOrCreateKey(path);
    expect(key).toHaveLength(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toBe(`${key.toString('hex')} ${checksumOf(key)}\n`);
    expect(readOrCreateKey(path)).toEqual(key);
    expect(readOrCreateKey(join(folder, 'other.key'))).not.toEqual(key);
    expect(readdirSync(folder).sort()).toEqual(['other.key', 'some.key']);
  });

  it('leaves nothing behind if the key cannot be created', () => {
    expect(() => readOrCreateKey(join(folder, 'missing', 'some.key'))).toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('leaves no file open', () => {
  expect(leavesFilesOpen((round) => readOrCreateKey(`${path}${round}`))).toBe(false);
});

describe('readKey', () => {
  it('returns a key in either case, with and without its checksum', () => {
    const key = Buffer.from(DIGITS, 'hex');
    for (const text of [DIGITS, `${DIGITS}\n`, `${DIGITS} ${checksumOf(key).toUpperCase()}\n`, `${DIGITS}  \n`]) {
      writeFileSync(path, text);
      expect(readKey(path), text).toEqual(key);
    }
  });

  it('returns nothing if the file does not exist, and reports other errors', () => {
    expect(readKey(path)).toBeUndefined();
    expect(() => readKey(folder)).toThrow('EISDIR');
  });

  it.each(['', 'x', DIGITS.slice(1), `${DIGITS}0`, ` ${DIGITS}`, `${DIGITS} 0123`, `${DIGITS}\nx`])(
    'rejects the content "%s"',
    (text) => {
      writeFileSync(path, text);
      expect(() => readKey(path)).toThrow(
        new Failure(`${path} does not contain a key of 32 bytes in hexadecimal; restore it from a backup`),
      );
    },
  );

  it('rejects a key that does not match its checksum', () => {
    writeFileSync(path, `${DIGITS} ${'0'.repeat(16)}\n`);
    expect(() => readKey(path)).toThrow(new Failure(`${path} is damaged; restore it from a backup`));
  });
});

describe('replaceKey', () => {
  it('writes a key that can be read, over another one', () => {
    readOrCreateKey(path);
    const key = Buffer.alloc(32, 5);
    replaceKey(path, key);
    expect(readKey(path)).toEqual(key);
    expect(readdirSync(folder)).toEqual(['some.key']);
  });
});
