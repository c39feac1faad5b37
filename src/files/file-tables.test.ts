import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileKeys } from './file-key.ts';
import { FileTables } from './file-tables.ts';
import type { StoredFile } from './stored-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-file-tables-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ID = '0123456789abcdef'.repeat(2);
const FILE = {
  id: ID,
  name: 'x.csv',
  uploadedBy: 'alice',
  createdAt: '2026-01-02T03:04:05.000Z',
  deleteAt: '2026-01-09T03:04:05.000Z',
} as StoredFile;
const MARK = { mark: 'right', note: '', by: 'alice', at: '2026-01-02T03:04:05Z' } as const;

/** Stores a file in the queue with an idempotency key, a mark and a change. @returns the bytes of the records */
async function fill(): Promise<Buffer> {
  const keys = new FileKeys(join(folder, 'keys'));
  keys.create(ID);
  const tables = FileTables.open(folder, keys);
  tables.transaction(() => {
    tables.add(FILE, 'k1');
    tables.recordSpace(ID, 1000);
    tables.enqueue(ID);
    tables.putMark(ID, 70_001, MARK);
    tables.putChange(ID, 1, [[70_001, null]]);
  });
  await tables.close();
  return readFileSync(join(folder, 'files.mdb'));
}

/** Opens records in a folder of their own. */
function open(bytes: Buffer, name: string): FileTables {
  const copy = join(folder, name);
  mkdirSync(copy);
  writeFileSync(join(copy, 'files.mdb'), bytes);
  return FileTables.open(copy, new FileKeys(join(folder, 'keys')));
}

function positionsOf(bytes: Buffer, part: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(part); at >= 0; at = bytes.indexOf(part, at + 1)) found.push(at);
  return found;
}

describe('FileTables', () => {
  it('returns what was stored', async () => {
    const tables = open(await fill(), 'copy');
    expect(tables.page({ uploadedBy: 'alice', limit: 1, after: undefined })).toEqual({ files: [FILE], next: null });
    expect([...tables.ids()]).toEqual([ID]);
    expect([tables.firstInQueue()?.id, tables.findUpload('alice', 'k1')]).toEqual([ID, ID]);
    expect([...tables.markCodes(ID)]).toEqual([[70_001, 1]]);
    expect(tables.mark(ID, 70_001)).toEqual(MARK);
    expect(tables.change(ID, 1)).toEqual([[70_001, null]]);
    await tables.close();
  });

  it.each([
    ['the id of a file', Buffer.from(ID)],
    ['the id and the row of a mark', Buffer.concat([Buffer.from(ID, 'hex'), Buffer.from([0, 1, 0x11, 0x71])])],
    ['the id of a change', Buffer.concat([Buffer.from(ID, 'hex'), Buffer.from([0, 0, 0, 1])])],
    ['the name of a table', Buffer.from('marks\0')],
    ['the name of another table', Buffer.from('queue\0')],
  ])('rejects a file in which any bit of %s was changed', async (_, part) => {
    const intact = await fill();
    const places = positionsOf(intact, part);
    expect(places).not.toEqual([]);
    for (let bit = 0; bit < 8 * part.length; bit += 5) {
      const bytes = Buffer.from(intact);
      for (const at of places) bytes[at + (bit >> 3)]! ^= 1 << (bit & 7);
      expect(() => open(bytes, String(bit)), String(bit)).toThrow('is damaged; remove the folder');
    }
  });

  it('counts the space of each file once, with its last size', async () => {
    const tables = open(await fill(), 'copy');
    expect(tables.totalSpace()).toEqual({ files: 1, bytes: 1000 });
    tables.recordSpace('other', 5);
    tables.recordSpace('other', 7);
    expect(tables.totalSpace()).toEqual({ files: 2, bytes: 1007 });
    tables.remove(ID);
    tables.remove(ID);
    expect(tables.totalSpace()).toEqual({ files: 1, bytes: 7 });
    await tables.close();
  });

  it('removes the idempotency key with its file', async () => {
    const tables = open(await fill(), 'copy');
    tables.remove(ID);
    expect(tables.findUpload('alice', 'k1')).toBeUndefined();
    await tables.close();
  });

  it('unseals the files of a page only', async () => {
    const keys = new FileKeys(join(folder, 'keys'));
    const tables = FileTables.open(folder, keys);
    for (let i = 10; i < 40; i++) {
      const id = `${i}`.repeat(16);
      keys.create(id);
      tables.add({ ...FILE, id, uploadedBy: i % 2 === 0 ? 'alice' : 'bob', createdAt: `2026-01-02T03:04:${i}.000Z` });
    }
    const unsealed = vi.spyOn(keys, 'get');
    const { files, next } = tables.page({ uploadedBy: 'bob', limit: 2, after: undefined });
    expect(files.map(({ id }) => id.slice(0, 2))).toEqual(['39', '37']);
    expect(unsealed).toHaveBeenCalledTimes(2);
    expect(tables.page({ uploadedBy: 'bob', limit: 1, after: next! }).files[0]!.id).toBe('35'.repeat(16));
    expect(tables.expired(Date.parse(FILE.deleteAt) - 1)).toEqual([]);
    expect(tables.expired(Date.parse(FILE.deleteAt))).toHaveLength(30);
    await tables.close();
  });

  it('keeps a file in the queue that was added again while it ran', async () => {
    const tables = open(await fill(), 'copy');
    const first = tables.firstInQueue()!;
    tables.enqueue(ID);
    tables.leaveQueue(first.place);
    expect(tables.firstInQueue()?.id).toBe(ID);
    tables.dequeue(ID);
    expect(tables.firstInQueue()).toBeUndefined();
    await tables.close();
  });
});
