import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync } from 'node:fs';
import { Failure } from '../runtime/errors.ts';
import { checksumOf } from './checked-line.ts';
import { replacePrivateFile } from './private-file.ts';
import { writeFully } from './write-fully.ts';

const KEY_BYTES = 32;

/** The key and its checksum. Earlier versions wrote the key alone. */
const CONTENT = /^([0-9a-f]{64})(?: ([0-9a-f]{16}))?\s*$/i;

/**
 * Reads a key, or creates a random one that only its owner can read. A new key is written to a temporary file and linked
 * into place, so that processes that start together get the same key.
 *
 * @throws Failure if the file does not contain a key
 */
export function readOrCreateKey(path: string): Buffer {
  return readKey(path) ?? createKey(path);
}

/** The key, or `undefined` if the file does not exist. @throws Failure if the file does not contain a key */
export function readKey(path: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const [, digits, check] = CONTENT.exec(text) ?? [];
  if (digits === undefined) {
    throw new Failure(`${path} does not contain a key of 32 bytes in hexadecimal; restore it from a backup`);
  }
  const key = Buffer.from(digits, 'hex');
  if (check !== undefined && check.toLowerCase() !== checksumOf(key)) {
    throw new Failure(`${path} is damaged; restore it from a backup`);
  }
  return key;
}

/** Replaces a key file, or creates it. */
export function replaceKey(path: string, key: Buffer): void {
  replacePrivateFile(path, contentOf(key));
}

function contentOf(key: Buffer): string {
  return `${key.toString('hex')} ${checksumOf(key)}\n`;
}

function createKey(path: string): Buffer {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = openSync(temporary, 'wx', 0o600);
  try {
    const key = randomBytes(KEY_BYTES);
    writeFully(file, Buffer.from(contentOf(key)));
    fsyncSync(file);
    linkSync(temporary, path);
  } catch (error) {
    // Another process has created the key.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(file);
    rmSync(temporary, { force: true });
  }
  return readKey(path)!;
}
