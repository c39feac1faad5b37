import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOrCreateKey } from '../../storage/key-file.ts';
import { loadSettings } from '../settings.ts';
import { withAdministration } from './membership.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'idem-node-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

it('refuses to administer a node without its cluster', async () => {
  const add = () =>
    withAdministration(loadSettings({ base }), ({ apiKeys }) => apiKeys.add({ name: 'a', scopes: ['check'] }));
  expect((await add()).apiKey.name).toBe('a');
  readOrCreateKey(join(base, 'cluster.key'));
  writeFileSync(join(base, 'cluster.json'), JSON.stringify({ cluster: 'one', node: 'first' }));
  await expect(add()).rejects.toThrow('is a node of a cluster: set IDEM_CLUSTER');
});
