import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUILT_IN_WEIGHTS } from '../../matching/evidence/index.ts';
import { openSource } from '../../tabular/index.ts';
import { withChanges } from '../base.testing.ts';
import { erasedKeys, localChanges, putFiles } from '../changes/index.ts';
import { baseInfo } from '../info.ts';
import { PEOPLE } from '../rows/people-schema.ts';
import { type ImportRequest, type ImportSummary, importFiles } from './index.ts';

let folder: string;
let base: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-import-summary-'));
  base = join(folder, 'base');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = 'id,last_name,first_name,address,postal_code,city';

async function importRows(rows: readonly string[], options: Partial<ImportRequest> = {}): Promise<ImportSummary> {
  const file = join(folder, 'people.csv');
  writeFileSync(file, [HEADER, ...rows, ''].join('\n'));
  return importFiles({
    base,
    sources: [await openSource(file, { schema: PEOPLE })],
    replace: true,
    country: 'FR',
    onReject: () => {},
    ...options,
  });
}

const six = (rowOf: (id: number) => string) => Array.from({ length: 6 }, (_, i) => rowOf(i + 1));

describe('the notes of an import', () => {
  it.each([
    ['that are plain', '12 rue des Lilas'],
    ['that are not', '12 rue des Lilas (cour)'],
  ])('count exchanged names in rows %s', async (_, address) => {
    const right = await importRows(six((id) => `${id},Varelle,Odile,${address},69003,Lyon`));
    expect(right.notes).not.toHaveProperty(['lastName.misplaced']);
    const exchanged = await importRows(six((id) => `${id},Odile,Varelle,${address},69003,Lyon`));
    expect(exchanged.notes).toMatchObject({ 'lastName.misplaced': 6 });
  });

  it('count exchanged postal codes and towns, and towns as addresses', async () => {
    const exchanged = await importRows(six((id) => `${id},Varelle,Odile,12 rue des Lilas,Lyon,69003`));
    expect(exchanged.notes).toMatchObject({ 'postalCode.misplaced': 6, 'city.misplaced': 6 });
    const towns = await importRows(six((id) => `${id},Varelle,Odile,Lyon,69003,Lyon`));
    expect(towns.notes).toMatchObject({ 'address.misplaced': 6 });
    const mapped = await importRows(six((id) => `${id},Varelle,Odile,Lyon,69003,`));
    expect(mapped.notes).toMatchObject({ 'address.misplaced': 6 });
  });

  it('leave out the few rows of a usual file that look exchanged', async () => {
    const rows = six((id) => `${id},${id > 4 ? 'Odile,Varelle' : 'Varelle,Odile'},12 rue des Lilas,69003,Lyon`);
    expect((await importRows(rows)).notes).toEqual({});
  });
});

describe('learned weights', () => {
  const ROW = ['1,Varelle,Odile,12 rue des Lilas,69003,Lyon'];
  const weights = { ...BUILT_IN_WEIGHTS, names: 1.5 };

  it('are in the summary of an import and in the description of the base', async () => {
    expect(await importRows(ROW)).not.toHaveProperty('weights');
    expect(await baseInfo(base)).not.toHaveProperty('weights');
    expect(await importRows(ROW, { weights })).toMatchObject({ weights: 'stored' });
    expect(await baseInfo(base)).toMatchObject({ weights });
    expect(await importRows(ROW, { replace: false })).toMatchObject({ weights: 'kept' });
    expect(await importRows(ROW)).toMatchObject({ weights: 'removed' });
    expect(await baseInfo(base)).not.toHaveProperty('weights');
  });
});

describe('people who were erased', () => {
  const ROWS = six((id) => `${id},Varelle,Odile,12 rue des Lilas,69003,Lyon`);
  const erase = (ids: readonly string[]) =>
    withChanges(base, (changes) => localChanges(changes).erase(ids, { reason: '', now: new Date() }));

  it.each([true, false])('are counted if an import brings them back, with replace: %s', async (replace) => {
    await importRows(ROWS);
    await erase(['2', '5']);
    expect(await importRows(ROWS.slice(0, 1), { replace: false })).not.toHaveProperty('returned');
    expect(await importRows(ROWS, { replace })).toMatchObject({ returned: 2 });
    expect(await importRows(ROWS, { replace })).not.toHaveProperty('returned');
  });

  it('are counted if changes bring them back', async () => {
    await importRows(ROWS);
    await erase(['2']);
    const source = await openSource(join(folder, 'people.csv'), { schema: PEOPLE });
    const erased = erasedKeys(base);
    const request = { sources: [source], country: 'FR', onReject: () => {}, erased };
    expect(await withChanges(base, (changes) => putFiles(changes, request))).toMatchObject({ returned: 1 });
  });
});
