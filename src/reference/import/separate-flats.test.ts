import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSource } from '../../tabular/index.ts';
import { openBase } from '../base.ts';
import { PEOPLE } from '../rows/people-schema.ts';
import { importFiles } from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-flats-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Imports people of one name in one building. @param flats the flat of each, `''` if it is not known */
async function importPeople(
  flats: Readonly<Record<string, string>>,
  options: { readonly replace?: boolean; readonly separateFlats?: boolean } = {},
): Promise<void> {
  const file = join(folder, 'people.csv');
  const rows = Object.entries(flats).map(([name, flat]) => `${name},Berthod,${name},4 rue du Puits,${flat},73000`);
  writeFileSync(file, ['id,last_name,first_name,address,address_complement,postal_code', ...rows, ''].join('\n'));
  const sources = [await openSource(file, { schema: PEOPLE })];
  await importFiles({ base: folder, sources, replace: false, country: 'FR', onReject: () => {}, ...options });
}

/** The first names of each household. */
async function households(): Promise<string[]> {
  const base = openBase(folder);
  const names = [...base.store.all()].map(({ members }) =>
    members
      .map(({ firstName }) => firstName)
      .sort()
      .join(' '),
  );
  await base.close();
  return names.sort();
}

const FLATS = { Anna: 'appt 1', Luc: 'Appartement 1', Zoe: 'appt 2', Guy: '' };

it('keeps people of one name in one building together by default', async () => {
  await importPeople(FLATS);
  expect(await households()).toEqual(['ANNA GUY LUC ZOE']);
});

it('separates those in different flats on request, also when people are added later', async () => {
  await importPeople(FLATS, { separateFlats: true });
  expect(await households()).toEqual(['ANNA LUC', 'GUY', 'ZOE']);
  await importPeople({ Ida: 'appt 2' });
  expect(await households()).toEqual(['ANNA LUC', 'GUY', 'IDA ZOE']);
});

it('refuses to separate the flats of a base that does not, and leaves it unchanged', async () => {
  await importPeople(FLATS);
  await expect(importPeople(FLATS, { separateFlats: true })).rejects.toThrow('--replace --separate-flats');
  expect(await households()).toEqual(['ANNA GUY LUC ZOE']);
  await importPeople(FLATS, { separateFlats: true, replace: true });
  expect(await households()).toEqual(['ANNA LUC', 'GUY', 'ZOE']);
});
