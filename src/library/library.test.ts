import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFiles } from '../reference/import/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { openSource } from '../tabular/index.ts';
import { openBase } from './index.ts';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-library-'));
  const file = join(folder, 'people.csv');
  writeFileSync(file, 'id,last_name,first_name,address,postal_code\n7,Berthod,Anna,4 rue du Puits,73000\n');
  const sources = [await openSource(file, { schema: PEOPLE })];
  await importFiles({ base: folder, sources, replace: true, country: 'FR', threads: 1, onReject: () => {} });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('checks and matches in process', async () => {
  const base = openBase(folder, { threshold: 0 });
  const person = { lastName: 'Berthod', firstName: 'Ana', address: '4 rue du Puits', postalCode: '73000' };
  expect(await base.check(person)).toMatchObject({ found: true, lastName: 'E', firstName: 'P', number: true });
  expect(await base.check({ ...person, lastName: 'Quelconque' })).toMatchObject({ found: false });
  expect(await base.match(person)).toMatchObject({ recordId: '7' });
  expect(await base.candidates(person, 3)).toEqual([await base.match(person)]);
  for (const count of [0, 51, 1.5, Number.NaN])
    await expect(base.candidates(person, count)).rejects.toThrow(RangeError);
  expect([base.people, base.households, base.refresh()]).toEqual([1, 1, false]);
  await base.close();
});

it('refuses a folder without a base', () => {
  expect(() => openBase(join(folder, 'nothing'))).toThrow('no base');
});
