import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOrCreateKey } from '../../storage/key-file.ts';
import { withFileErrors } from '../open-licences.ts';

/** The key that signs the tokens of a data folder. Removing the file invalidates all tokens. */
export function readTokenKey(folder: string): Buffer {
  const path = join(folder, 'tokens.key');
  return withFileErrors(path, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return readOrCreateKey(path);
  });
}
