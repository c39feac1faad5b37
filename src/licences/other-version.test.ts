import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLmdbFile } from '../storage/lmdb-file.ts';
import { FORMAT_TABLE, recordFormat } from '../storage/stored-format.ts';
import { ApiKeyStore } from './api-keys.ts';
import { ConsoleSessions } from './console-sessions.ts';
import { LicenceLimiter } from './limits/licence-limiter.ts';
import { LimitStore } from './limits/limit-store.ts';
import { UsageStore } from './usage.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-version-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const openFile = (name: string) =>
  openLmdbFile<unknown, string>({ path: join(folder, name), maxDbs: 8, overlappingSync: false });

async function writeFormat(name: string, format: number): Promise<void> {
  const environment = openFile(name);
  recordFormat(environment, format);
  await environment.close();
}

/** As a version that recorded no formats has left the file. */
async function removeFormat(name: string): Promise<void> {
  const environment = openFile(name);
  environment.openDB({ name: FORMAT_TABLE }).dropSync();
  await environment.close();
}

describe('a file of another version', () => {
  it.each([
    ['api-keys.mdb', () => ApiKeyStore.open(folder), 'remove the file and create the keys again'],
    ['usage.mdb', () => UsageStore.open(folder), 'move the file away: the counts start again from 0'],
  ])('is refused, and not changed: %s', async (name, open, remedy) => {
    await open().close();
    await writeFormat(name, 2);
    const message = `${join(folder, name)} was written by another version of Idem (format 2; this version reads 1): use that version, or ${remedy}`;
    expect(open).toThrow(message);
    expect(open).toThrow(message);
    await writeFormat(name, 1);
    await open().close();
  });

  it('keeps its keys if it has no version', async () => {
    const keys = ApiKeyStore.open(folder);
    keys.add({ name: 'ops', scopes: ['admin'] });
    await keys.close();
    await removeFormat('api-keys.mdb');
    const again = ApiKeyStore.open(folder);
    expect(again.list().map(({ name }) => name)).toEqual(['ops']);
    await again.close();
  });

  it('ends the sessions of the console', async () => {
    const open = () => ConsoleSessions.open(folder, { key: Buffer.alloc(32, 1) });
    const first = open();
    const token = await first.start('key');
    await first.close();
    const same = open();
    expect(same.use(token)).toBe('key');
    await same.close();
    await writeFormat('sessions.mdb', 2);
    const other = open();
    expect(other.use(token)).toBeUndefined();
    const next = await other.start('key');
    await other.close();
    const again = open();
    expect(again.use(next)).toBe('key');
    await again.close();
  });

  it('is replaced if it holds limits', async () => {
    const licence = { name: 'x', products: [], id: '01'.repeat(16), maxPerDay: 1 };
    const take = async () => {
      const store = LimitStore.open(folder);
      const waitS = new LicenceLimiter(store).take(licence);
      await store.close();
      return waitS;
    };
    expect(await take()).toBe(0);
    expect(await take()).toBeGreaterThan(0);
    await writeFormat('limits.mdb', 2);
    expect(await take()).toBe(0);
    expect(await take()).toBeGreaterThan(0);
  });
});
