import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { Failure } from '../runtime/errors.ts';

const KEY_BYTES = 32;

/**
 * The key that licence codes are hashed with; made at first need, readable by its owner alone.
 *
 * It is written aside and linked into place, so that of several processes that begin at once all get the same key.
 *
 * @throws Failure if the file is there and holds no key.
 */
export function readOrCreateKey(path: string): Buffer {
  return readKey(path) ?? createKey(path);
}

/** The key, or `undefined` if there is no such file. */
export function readKey(path: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== KEY_BYTES) {
    throw new Failure(`${path} holds no key of 32 bytes in hexadecimal; bring it back from a backup.`);
  }
  return key;
}

function createKey(path: string): Buffer {
  const aside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = openSync(aside, 'wx', 0o600);
  try {
    writeSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`);
    fsyncSync(file);
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(file);
    rmSync(aside, { force: true });
  }
  return readKey(path)!;
}
