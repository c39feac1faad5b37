import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ApiKeyStore } from './api-keys.ts';

it('ApiKeyStore refuses a file whose table has another name, instead of showing no keys', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-keys-'));
  try {
    const keys = ApiKeyStore.open(folder);
    keys.add({ name: 'website', scopes: ['check'] });
    await keys.close();
    const path = join(folder, 'api-keys.mdb');
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf('sealed-api-keys'); at !== -1; at = bytes.indexOf('sealed-api-keys', at + 1)) {
      bytes[at + 3]! ^= 1;
    }
    writeFileSync(path, bytes);
    expect(() => ApiKeyStore.open(folder)).toThrow(/api-keys\.mdb is damaged; restore it from a backup/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
