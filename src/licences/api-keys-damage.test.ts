import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ApiKeyStore } from './api-keys.ts';

let folder: string;
let path: string;
/** The file with one key. */
let intact: Buffer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-keys-'));
  const keys = ApiKeyStore.open(folder);
  keys.add({ name: 'website', scopes: ['check'] });
  await keys.close();
  path = join(folder, 'api-keys.mdb');
  intact = readFileSync(path);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('ApiKeyStore refuses a file whose table has another name, instead of showing no keys', () => {
  const bytes = Buffer.from(intact);
  for (let at = bytes.indexOf('sealed-api-keys'); at !== -1; at = bytes.indexOf('sealed-api-keys', at + 1)) {
    bytes[at + 3]! ^= 1;
  }
  writeFileSync(path, bytes);
  expect(() => ApiKeyStore.open(folder)).toThrow(/api-keys\.mdb is damaged; restore it from a backup/);
});

it('ApiKeyStore shows the keys or refuses the file after a bit of the kind or the first reference of any page was changed', async () => {
  const outcomes: string[] = [];
  for (let page = 2 * 4096; page < intact.length; page += 4096) {
    // The kind of the page, and the offset of its first record.
    for (const at of [18, 24, 25]) {
      for (let bit = 0; bit < 8; bit++) {
        const bytes = Buffer.from(intact);
        bytes[page + at]! ^= 1 << bit;
        writeFileSync(path, bytes);
        outcomes.push(await outcomeOf());
      }
    }
  }
  expect(new Set(outcomes)).toEqual(new Set(['website', 'damaged']));
});

/** The names of the keys, or whether the file is refused. */
async function outcomeOf(): Promise<string> {
  let keys: ApiKeyStore | undefined;
  try {
    keys = ApiKeyStore.open(folder);
    return keys
      .list()
      .map(({ name }) => name)
      .join();
  } catch (error) {
    return /damaged/.test((error as Error).message) ? 'damaged' : (error as Error).message;
  } finally {
    await keys?.close();
  }
}
