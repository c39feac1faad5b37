import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ApiKeyStore } from './api-keys.ts';
import { openLicences } from './index.ts';
import { holdsLicences, readSharedKeys, replaceSharedKeys } from './shared-keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-shared-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('creates two different keys, and returns them again', () => {
  const keys = readSharedKeys(folder);
  expect(Object.keys(keys)).toEqual(['licences.key', 'tokens.key']);
  expect(keys['licences.key']).not.toEqual(keys['tokens.key']);
  expect(readSharedKeys(folder)).toEqual(keys);
  expect(readFileSync(join(folder, 'tokens.key'), 'utf8')).toContain(keys['tokens.key'].toString('hex'));
});

it('replaces the keys, and removes what was stored with the former ones and nothing else', () => {
  readSharedKeys(folder);
  const keyed = ['licences', 'api-keys', 'grants', 'sessions'].flatMap((name) => [`${name}.mdb`, `${name}.mdb-lock`]);
  for (const name of [...keyed, 'usage.mdb', 'limits.mdb']) writeFileSync(join(folder, name), 'x');
  const keys = { 'licences.key': Buffer.alloc(32, 1), 'tokens.key': Buffer.alloc(32, 2) };
  replaceSharedKeys(folder, keys);
  expect(readdirSync(folder).sort()).toEqual(['licences.key', 'limits.mdb', 'tokens.key', 'usage.mdb']);
  expect(readSharedKeys(folder)).toEqual(keys);
});

it('finds licences or API keys, and creates no file', async () => {
  expect(await holdsLicences(folder)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
  const keys = ApiKeyStore.open(folder);
  expect(await holdsLicences(folder)).toBe(false);
  keys.add({ name: 'website', scopes: ['check'] });
  expect(await holdsLicences(folder)).toBe(true);
  await keys.close();
  expect(existsSync(join(folder, 'licences.mdb'))).toBe(false);
});

it('finds licences beside an empty file of keys', async () => {
  const licences = openLicences(folder);
  expect(await holdsLicences(folder)).toBe(false);
  licences.add({ name: 'ACME', products: ['idcheck'] });
  await licences.close();
  expect(await holdsLicences(folder)).toBe(true);
});
