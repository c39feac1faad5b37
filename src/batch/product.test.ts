import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSource } from '../tabular/index.ts';
import { questionSchema } from './product.ts';

const folder = mkdtempSync(join(tmpdir(), 'idem-product-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (header: string) => {
  const path = join(folder, 'in.csv');
  writeFileSync(path, `${header}\n1980;Lyon\n1981;Paris\n`);
  return openSource(path, { schema: questionSchema('match') });
};

describe('questionSchema of match', () => {
  it.each(['birth_date;city', 'year_of_birth;city', 'phone;city'])('takes a file without names: %s', async (header) => {
    const { layout } = await open(header);
    expect(layout).toMatchObject({ columns: Object.fromEntries(header.split(';').map((name, i) => [name, [i]])) });
  });

  it('refuses a file in which only a place is known', async () => {
    await expect(open('postal_code;city')).rejects.toThrow('last_name');
  });
});
