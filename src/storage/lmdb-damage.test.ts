import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLmdbFile } from './lmdb-file.ts';
import { isComplete, isDamaged } from './lmdb-pages.ts';

const PAGE = 4096;
const HEADER = 24;
const [BRANCH, LEAF, OVERFLOW] = [1, 2, 4];
/** Offsets in a meta page. */
const [RECORDS, ROOT, TRANSACTION] = [128, 136, 152];

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-damage-'));
  path = join(folder, 'some.mdb');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file with one table, whose tree has a branch, and a value in overflow pages. */
async function fill(): Promise<Buffer> {
  const root = openLmdbFile<unknown, string>({ path, maxDbs: 2, overlappingSync: false });
  const table = root.openDB<Buffer, number>({ name: 'table', encoding: 'binary' });
  root.transactionSync(() => {
    for (let i = 0; i < 300; i++) table.putSync(i, Buffer.alloc(30, i));
    table.putSync(1000, Buffer.alloc(9000, 1));
  });
  await root.close();
  return readFileSync(path);
}

async function createEmpty(): Promise<Buffer> {
  await openLmdbFile({ path, maxDbs: 1 }).close();
  return readFileSync(path);
}

const newestMeta = (bytes: Buffer) =>
  bytes.readBigUInt64LE(TRANSACTION) > bytes.readBigUInt64LE(PAGE + TRANSACTION) ? 0 : PAGE;

function pagesOf(bytes: Buffer, kind: number): number[] {
  return Array.from({ length: bytes.length / PAGE }, (_, page) => PAGE * page).filter(
    (at) => at >= 2 * PAGE && bytes.readUInt16LE(at + 18) === kind,
  );
}

/** The position of the first node of a page. */
const firstNode = (bytes: Buffer, page: number) => page + HEADER + bytes.readUInt16LE(page + HEADER);

function resultAfter(intact: Buffer, change: (bytes: Buffer) => void): boolean {
  const bytes = Buffer.from(intact);
  change(bytes);
  writeFileSync(path, bytes);
  return isComplete(path);
}

describe('an empty file', () => {
  it.each([
    [0n, 0n, true],
    [0n, 1n, true],
    [2n, 1n, true],
    [2n, 3n, true],
    [2n, 0n, false],
    [2n, 2n, false],
    [2n, 5n, false],
    [1n, 2n, false],
    [3n, 2n, false],
    [0n, 3n, true],
  ])('with the transactions %i and %i is complete: %s', async (first, second, expected) => {
    const intact = await createEmpty();
    const result = resultAfter(intact, (bytes) => {
      bytes.writeBigUInt64LE(first, TRANSACTION);
      bytes.writeBigUInt64LE(second, PAGE + TRANSACTION);
    });
    expect(result).toBe(expected);
  });

  it('is not complete if it should have records', async () => {
    const intact = await createEmpty();
    const result = resultAfter(intact, (bytes) => {
      for (const meta of [0, PAGE]) bytes.writeBigUInt64LE(1n, meta + RECORDS);
    });
    expect(result).toBe(false);
  });
});

describe('a meta page', () => {
  it.each([
    ['kind', 18, 2, 0],
    ['identification', 24, 4, 0xbeefc0df],
    ['version', 28, 2, 3],
    ['size of pages', 48, 4, 3000],
    ['size of pages', 48, 4, 0],
    ['size of pages', 48, 4, 2 ** 17],
  ])('with another %s makes the file incomplete (%i)', async (_, at, length, value) => {
    const intact = await fill();
    for (const meta of [0, PAGE]) {
      const result = resultAfter(intact, (bytes) => bytes.writeUIntLE(value, meta + at, length));
      expect(result, `page ${meta / PAGE}`).toBe(false);
    }
  });
});

describe('a page', () => {
  const setUInt16 = (at: number, value: number) => (bytes: Buffer, page: number) =>
    bytes.writeUInt16LE(value, page + at);

  it.each<[string, number, (bytes: Buffer, page: number) => void]>([
    ['a kind that is none', LEAF, setUInt16(18, 0)],
    ['two kinds', LEAF, setUInt16(18, BRANCH | LEAF)],
    ['more nodes than it has room for', LEAF, setUInt16(20, 65_000)],
    ['a node in its list of nodes', LEAF, setUInt16(HEADER, 0)],
    ['a node that begins at its end', LEAF, setUInt16(HEADER, PAGE - HEADER - 4)],
    ['an empty key', LEAF, (bytes, page) => bytes.writeUInt16LE(0, firstNode(bytes, page) + 6)],
    ['a key longer than the page', LEAF, (bytes, page) => bytes.writeUInt16LE(5000, firstNode(bytes, page) + 6)],
    ['a value longer than the page', LEAF, (bytes, page) => bytes.writeUInt32LE(5000, firstNode(bytes, page))],
    ['a child beyond the file', BRANCH, (bytes, page) => bytes.writeUInt32LE(1_000_000, firstNode(bytes, page))],
    ['itself as a child', BRANCH, (bytes, page) => bytes.writeUInt32LE(page / PAGE, firstNode(bytes, page))],
    ['more overflow pages than the file', OVERFLOW, (bytes, page) => bytes.writeUInt32LE(1000, page + 20)],
    ['the number of another page', LEAF, (bytes, page) => bytes.writeBigUInt64LE(1n, page)],
  ])('with %s makes the file incomplete', async (_, kind, change) => {
    const intact = await fill();
    expect(isComplete(path)).toBe(true);
    const pages = pagesOf(intact, kind);
    expect(pages.length).toBeGreaterThan(0);
    // Pages that no table uses any more do not matter.
    expect(pages.map((page) => resultAfter(intact, (bytes) => change(bytes, page)))).toContain(false);
  });

  it('that is cut makes the file incomplete', async () => {
    const intact = await fill();
    const root = Number(intact.readBigUInt64LE(newestMeta(intact) + ROOT));
    truncateSync(path, root * PAGE + 100);
    expect(isComplete(path)).toBe(false);
  });
});

describe('a reference', () => {
  /** The node of the large value, whose length occurs once. */
  function largeNode(bytes: Buffer): number {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(9000);
    return bytes.indexOf(length);
  }

  it('to overflow pages beyond the file makes it incomplete', async () => {
    const intact = await fill();
    const node = largeNode(intact);
    const data = node + 8 + intact.readUInt16LE(node + 6);
    expect(resultAfter(intact, (bytes) => bytes.writeBigUInt64LE(1_000_000n, data))).toBe(false);
  });

  it('to a table of another size makes it incomplete', async () => {
    const intact = await fill();
    for (const size of [47, 0]) {
      const result = resultAfter(intact, (bytes) => {
        for (let at = bytes.indexOf('table\0'); at >= 0; at = bytes.indexOf('table\0', at + 1))
          bytes.writeUInt32LE(size, at - 8);
      });
      expect(result, `${size} bytes`).toBe(false);
    }
  });
});

it('isDamaged is true for a record among the tables', async () => {
  const root = openLmdbFile<string, string>({ path, maxDbs: 2, overlappingSync: false });
  root.openDB<Buffer, string>({ name: 'table', encoding: 'binary' });
  const tables = new Map([['table', () => true]]);
  expect(isDamaged(path, tables)).toBe(false);
  root.putSync('key', 'value');
  await root.close();
  expect(isDamaged(path)).toBe(false);
  expect(isDamaged(path, tables)).toBe(true);
});
