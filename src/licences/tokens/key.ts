import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOrCreateKey } from '../key-file.ts';

/** The key that signs the tokens of a data folder. Without the file every token given so far is good for nothing. */
export function readTokenKey(folder: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return readOrCreateKey(join(folder, 'tokens.key'));
}
