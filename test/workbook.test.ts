import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The modules of the built program: only they start threads. */
type Tabular = typeof import('../src/tabular/index.ts');
const load = async (path: string) => import(new URL(`../dist/src/${path}.js`, import.meta.url).href);

let threads = 0;
const count = () => {
  threads++;
};

beforeEach(() => {
  threads = 0;
  process.on('worker', count);
});
afterEach(() => void process.off('worker', count));

async function readBack(rows: number): Promise<{ readonly bytes: number; readonly ids: string[] }> {
  const { openSource, readRows, writeTable } = (await load('tabular/index')) as Tabular;
  const { PEOPLE } = (await load('reference/rows/index')) as typeof import('../src/reference/rows/index.ts');
  const people = async function* () {
    for (let i = 0; i < rows; i++) yield [`${i}`, `Zyxwarsky${i * 7919}`, `${i * 31} rue des Wombats`, '75011'];
  };
  const table = writeTable('xlsx', ['id', 'nom', 'adresse', 'cp'], people(), { delimiter: ',' });
  const parts: Uint8Array[] = [];
  for await (const part of table) parts.push(part);
  const bytes = Buffer.concat(parts);
  const read = async (position: number, length: number) => bytes.subarray(position, position + length);
  const source = await openSource({ name: 'people.xlsx', size: bytes.length, read }, { schema: PEOPLE });
  const ids: string[] = [];
  for await (const batch of source.batches()) {
    readRows(batch, source.layout, ({ id }) => {
      ids.push(id);
      return undefined;
    });
  }
  return { bytes: bytes.length, ids };
}

describe('a workbook', () => {
  it('is parsed in a thread of its own if it is large, so that a server answers meanwhile', async () => {
    const { bytes, ids } = await readBack(12_000);
    expect(bytes).toBeGreaterThan(256 * 1024);
    expect(ids).toEqual(Array.from({ length: 12_000 }, (_, i) => `${i}`));
    expect(threads).toBeGreaterThan(0);
  });

  it('is parsed at once if it is small', async () => {
    expect((await readBack(100)).ids.length).toBe(100);
    expect(threads).toBe(0);
  });
});
