import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HeldHousehold } from '../../matching/kernel/held-household.ts';
import { importTestPeople } from '../base.testing.ts';
import { currentGeneration, generationPath } from '../base.ts';
import { MappedStore } from './store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-damage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('finds damage in the block that it has open, once its pages have expired', async () => {
  await importTestPeople(folder, [{ id: '1', lastName: 'Quenouille' }]);
  const path = generationPath(folder, currentGeneration(folder)!);
  const store = MappedStore.open(path);
  const held = new HeldHousehold();
  store.readHeld(held, 0);
  expect(held.members[0]!.lastName.value).toBe('QUENOUILLE');
  const bytes = readFileSync(path);
  const at = bytes.indexOf('QUENOUILLE');
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.from([bytes[at]! ^ 1]), 0, 1, at);
  closeSync(file);
  store.expire(1);
  expect(() => store.readHeld(held, 0)).toThrow('is damaged');
  await store.close();
});
