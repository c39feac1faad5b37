import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSource } from '../tabular/index.ts';
import { importTestPeople, testRecord } from './base.testing.ts';
import { currentGeneration, generationsFolder } from './base.ts';
import { ChangeableBase } from './changes/index.ts';
import { importFiles } from './import/index.ts';
import { GENERATION_FILE } from './mapped/format.ts';
import { PEOPLE } from './rows/people-schema.ts';
import { verifyBase } from './verify.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-verify-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const verify = (base: string, signal = new AbortController().signal) =>
  verifyBase(base, { signal, onProgress: () => {} });

it('finds every damaged page of a base, and says what to do', async () => {
  const base = join(folder, 'base');
  const file = join(folder, 'people.csv');
  writeFileSync(file, 'last_name,address,postal_code\nBerthod,4 rue du Puits,73000\n');
  const sources = [await openSource(file, { schema: PEOPLE })];
  await importFiles({ base, sources, replace: true, country: 'FR', threads: 1, onReject: () => {} });
  const generation = currentGeneration(base)!;
  expect(await verify(base)).toMatchObject({ generation, damagedAt: [] });

  const path = join(generationsFolder(base), generation, GENERATION_FILE);
  const bytes = readFileSync(path);
  bytes[4096 + 3]! ^= 1;
  bytes[3 * 4096]! ^= 1;
  writeFileSync(path, bytes);
  expect(await verify(base)).toMatchObject({ damagedAt: [4096, 3 * 4096], remedy: expect.stringContaining('import') });

  const stopped = new AbortController();
  stopped.abort(new Error('stopped'));
  await expect(verify(base, stopped.signal)).rejects.toThrow('stopped');
});

it('finds damaged changes', async () => {
  const base = join(folder, 'base');
  await importTestPeople(base, [{ id: '1', lastName: 'Martin' }]);
  const changes = new ChangeableBase(base);
  await changes.apply([{ put: testRecord({ id: '2', lastName: 'Quenouille' }) }]);
  await changes.close();
  expect(await verify(base)).toMatchObject({ damagedAt: [], areChangesIntact: true });
  const path = join(generationsFolder(base), currentGeneration(base)!, 'changes.mdb');
  const bytes = readFileSync(path);
  bytes[bytes.indexOf('QUENOUILLE')]! ^= 1;
  writeFileSync(path, bytes);
  expect(await verify(base)).toMatchObject({ damagedAt: [], areChangesIntact: false });
});

it('refuses a folder without a base', async () => {
  await expect(verify(folder)).rejects.toThrow('contains no base');
});
