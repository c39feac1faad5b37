import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiKeyStore, allows, isScope } from './api-keys.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');

let folder: string;
let keys: ApiKeyStore;
let time: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-api-keys-'));
  time = NOW;
  keys = ApiKeyStore.open(folder, () => time);
});
afterEach(async () => {
  await keys.close();
  rmSync(folder, { recursive: true });
});

describe('API keys', () => {
  it('are not created with an expiry date that has passed', () => {
    const expired = { name: 'short', scopes: ['check'], expiresAt: new Date(NOW) } as const;
    expect(() => keys.add(expired)).toThrow('the expiry date 2026-03-01T12:00:00.000Z has passed');
    expect(keys.list()).toEqual([]);
  });

  it('are valid until they expire, are revoked or rotated', () => {
    const { secret, apiKey } = keys.add({ name: 'short', scopes: ['check'], expiresAt: new Date(NOW + 1000) });
    expect(apiKey).toEqual({
      name: 'short',
      scopes: ['check'],
      createdAt: '2026-03-01T12:00:00.000Z',
      expiresAt: '2026-03-01T12:00:01.000Z',
    });
    expect(secret).toMatch(/^idem_[0-9A-Z]{32}$/);
    const { id } = keys.identify(secret)!;
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(keys.findById(id)).toEqual(apiKey);
    time = NOW + 999;
    expect(keys.resolve(secret)).toEqual(apiKey);
    time = NOW + 1000;
    expect(keys.resolve(secret)).toBeUndefined();
    expect(keys.findById(id)).toBeUndefined();
    time = NOW;
    const rotated = keys.rotate('short')!;
    expect(rotated.apiKey).toEqual(apiKey);
    expect(keys.findById(id)).toBeUndefined();
    expect(keys.findById('00')).toBeUndefined();
    expect(keys.revoke('short')).toEqual({ ...apiKey, revokedAt: '2026-03-01T12:00:00.000Z' });
    expect(keys.identify(rotated.secret)).toBeUndefined();
    expect(keys.list()).toEqual([{ ...apiKey, revokedAt: '2026-03-01T12:00:00.000Z' }]);
  });

  it('are not recognised without their prefix, nor by a part', () => {
    const { secret } = keys.add({ name: 'website', scopes: ['check'] });
    for (const other of ['', secret.slice(5), secret.slice(0, -1), `${secret}0`, `x${secret}`]) {
      expect(keys.resolve(other), other).toBeUndefined();
    }
  });

  it('are listed by name, and need a valid name and a scope', () => {
    for (const name of ['b', 'c', 'a']) keys.add({ name, scopes: ['check'] });
    expect(keys.list().map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(() => keys.add({ name: 'd', scopes: [] })).toThrow('a key needs at least one scope: ');
    expect(() => keys.add({ name: '', scopes: ['check'] })).toThrow();
    expect(() => keys.add({ name: 'a', scopes: ['check'] })).toThrow('there is already a key named "a"');
    keys.revoke('a');
    keys.add({ name: 'a', scopes: ['match'] });
    expect(keys.list().map(({ name }) => name)).toEqual(['a', 'a', 'b', 'c']);
  });

  it('that do not exist can neither be rotated nor revoked', () => {
    expect(keys.rotate('nobody')).toBeUndefined();
    expect(keys.revoke('nobody')).toBeUndefined();
    expect(keys.list()).toEqual([]);
  });

  it('are named with all scopes if none is given', () => {
    expect(() => keys.add({ name: 'd', scopes: [] })).toThrow(/: \w[\w:]*, \w/);
  });

  it.runIf(process.platform === 'linux')('leave no file open if they cannot be opened', async () => {
    keys.add({ name: 'kept', scopes: ['check'] });
    await keys.close();
    const keyFile = join(folder, 'licences.key');
    const intact = readFileSync(keyFile);
    writeFileSync(keyFile, 'damaged');
    expect(() => ApiKeyStore.open(folder)).toThrow();
    await expect.poll(openFiles).not.toContain(join(folder, 'api-keys.mdb'));
    writeFileSync(keyFile, intact);
    keys = ApiKeyStore.open(folder);
    expect(keys.list().map(({ name }) => name)).toEqual(['kept']);
  });
});

describe('scopes', () => {
  it('are known by their names', () => {
    expect(['check', 'match', 'explain', 'admin', 'metrics'].every(isScope)).toBe(true);
    for (const text of ['', 'Check', 'check ', 'all']) expect(isScope(text), text).toBe(false);
  });

  it('allow what they name, and admin everything but stored values', () => {
    expect(allows({ scopes: ['check'] }, 'check')).toBe(true);
    expect(allows({ scopes: ['check'] }, 'match')).toBe(false);
    expect(allows({ scopes: ['check'] }, 'explain')).toBe(false);
    expect(allows({ scopes: ['admin'] }, 'match')).toBe(true);
    expect(allows({ scopes: ['admin'] }, 'explain')).toBe(false);
    expect(allows({ scopes: ['explain'] }, 'explain')).toBe(true);
    expect(allows({ scopes: [] }, 'check')).toBe(false);
  });
});

/** The paths of the files that this process has open. */
function openFiles(): string[] {
  return readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });
}
