import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GENERATION_KEY_FILE } from '../storage/generation-key.ts';
import { forgetOperatorKeys, useOperatorKeys } from '../storage/operator-key.ts';
import { importTestPeople, testRecord, withChanges } from './base.testing.ts';
import { currentGeneration, generationsFolder, openBase } from './base.ts';
import { adoptGeneration, findPerson, heldPersonOf, localChanges, pinGeneration } from './changes/index.ts';
import { importFiles } from './import/index.ts';
import { baseInfo } from './info.ts';
import { verifyBase } from './verify.ts';

const KEY = 'ab'.repeat(32);
/** In each stored form: as it was sent, and canonical. */
const CANARIES = ['zqxquenouille', 'zqxcanary', 'zqxstreet'];
const PERSON = {
  lastName: 'Zqxquenouille',
  firstName: 'Zqxcanary',
  address: '7 rue Zqxstreet',
  email: 'zqxcanary@example.org',
};

let folder: string;
let base: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-encrypted-'));
  base = join(folder, 'base');
  useOperatorKeys({ baseKey: KEY });
});
afterEach(() => {
  forgetOperatorKeys();
  rmSync(folder, { recursive: true, force: true });
});

function filesWithCanary(path = base): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => {
      const text = readFileSync(file, 'latin1').toLowerCase();
      return CANARIES.some((canary) => text.includes(canary));
    });
}

async function heldPeople(dataFolder = base): Promise<unknown[]> {
  const opened = openBase(dataFolder);
  try {
    const found = ['1', '2', '3'].map((id) => findPerson(opened.store, id));
    return found.map((person) => person && { ...heldPersonOf(person, opened), origin: null });
  } finally {
    await opened.close();
  }
}

const compact = () => importFiles({ base, country: 'FR', sources: [], replace: false, onReject: () => {} });
const keyFile = () => join(generationsFolder(base), currentGeneration(base)!, GENERATION_KEY_FILE);

/** An import, changes of all kinds, and a person who was added later. */
async function fill(dataFolder: string): Promise<void> {
  await importTestPeople(dataFolder, [
    { id: '1', ...PERSON },
    { id: '2', lastName: 'Martin' },
  ]);
  await withChanges(dataFolder, async (changes) => {
    await changes.apply([{ put: testRecord({ id: '3', ...PERSON, address: '9 rue Zqxstreet' }) }]);
    await changes.apply([{ put: testRecord({ id: '2', ...PERSON }) }, { delete: '1' }]);
    await changes.apply([{ put: testRecord({ id: '1', ...PERSON, firstName: 'Zqxcanary Zoé' }) }]);
  });
}

describe('an encrypted base', () => {
  it('holds no text of a person in any file, after imports, changes, erasure and compaction', async () => {
    await fill(base);
    expect(filesWithCanary()).toEqual([]);
    await withChanges(base, (changes) => localChanges(changes).erase(['3'], { reason: '', now: new Date() }));
    expect(filesWithCanary()).toEqual([]);
    await compact();
    expect(filesWithCanary()).toEqual([]);
    // The same base in clear has it, so that the search finds what is there.
    forgetOperatorKeys();
    const plain = join(folder, 'plain');
    await fill(plain);
    expect(filesWithCanary(plain)).not.toEqual([]);
  });

  it('holds no text of a person in a file that is written during an import', async () => {
    await fill(base);
    let found: string[] | undefined;
    await importFiles({
      base,
      country: 'FR',
      sources: [],
      replace: false,
      onReject: () => {},
      onProgress: ({ done, total }) => {
        if (done === 1 || done === total) found = [...(found ?? []), ...filesWithCanary()];
      },
    });
    expect(found).toEqual([]);
  });

  it('holds what the same base in clear holds, before and after a compaction', async () => {
    await fill(base);
    const plain = join(folder, 'plain');
    forgetOperatorKeys();
    await fill(plain);
    const expected = await heldPeople(plain);
    useOperatorKeys({ baseKey: KEY });
    expect(await heldPeople()).toEqual(expected);
    await compact();
    expect(await heldPeople()).toEqual(expected);
    expect(await baseInfo(base)).toMatchObject({ people: 3, isEncrypted: true });
    expect(await baseInfo(plain)).toMatchObject({ isEncrypted: false });
  });

  it('is not changed, read, verified or replaced without the key, or with another one', async () => {
    await fill(base);
    const before = await heldPeople();
    const generation = currentGeneration(base);
    const verify = () => verifyBase(base, { signal: new AbortController().signal, onProgress: () => {} });
    expect((await verify()).damagedAt).toEqual([]);
    const put = () => withChanges(base, (changes) => changes.apply([{ put: testRecord({ id: '4', ...PERSON }) }]));
    forgetOperatorKeys();
    const missing = 'set IDEM_BASE_KEY_FILE or IDEM_BASE_KEY';
    expect(() => openBase(base)).toThrow(missing);
    for (const work of [put, verify, compact, () => importTestPeople(base, [])])
      await expect(work()).rejects.toThrow(missing);
    useOperatorKeys({ baseKey: 'cd'.repeat(32) });
    expect(() => openBase(base)).toThrow('set the right one');
    for (const work of [put, verify, compact]) await expect(work()).rejects.toThrow('set the right one');
    useOperatorKeys({ baseKey: KEY });
    expect(currentGeneration(base)).toBe(generation);
    expect(await heldPeople()).toEqual(before);
  });

  it('can be replaced if its key is lost and another one is set', async () => {
    await fill(base);
    forgetOperatorKeys();
    useOperatorKeys({ baseKey: 'cd'.repeat(32) });
    await importTestPeople(base, [{ id: '1', ...PERSON }]);
    expect((await heldPeople())[0]).toMatchObject({ last_name: 'ZQXQUENOUILLE' });
    expect(filesWithCanary()).toEqual([]);
  });

  it('gets another key with each generation, and the old one is gone', async () => {
    await fill(base);
    const old = readFileSync(keyFile());
    const oldPath = keyFile();
    await compact();
    expect(existsSync(oldPath), oldPath).toBe(false);
    expect(readFileSync(keyFile()).toString('hex')).not.toBe(old.toString('hex'));
  });

  it('is encrypted by the first compaction after a key was set', async () => {
    forgetOperatorKeys();
    await fill(base);
    expect(filesWithCanary()).not.toEqual([]);
    useOperatorKeys({ baseKey: KEY });
    const before = await heldPeople();
    await withChanges(base, (changes) => changes.apply([{ delete: '3' }]));
    await compact();
    expect(filesWithCanary()).toEqual([]);
    expect((await heldPeople()).slice(0, 2)).toEqual(before.slice(0, 2));
  });

  it('is taken over by another node of a cluster together with its key', async () => {
    await fill(base);
    await compact();
    const name = currentGeneration(base)!;
    const other = join(folder, 'other');
    await adoptGeneration(other, {
      name,
      clusterPosition: 0,
      kept: [],
      fetch: async (to) => cpSync(join(generationsFolder(base), name), to, { recursive: true }),
      changesAfter: async () => undefined,
    });
    expect(await heldPeople(other)).toEqual(await heldPeople());
    await withChanges(other, (changes) => changes.follow([], 0, 0));
    expect(filesWithCanary(other)).toEqual([]);
  });

  it('can be pinned for threads', async () => {
    await fill(base);
    const pinned = await pinGeneration(join(generationsFolder(base), currentGeneration(base)!, 'people.idem'));
    expect(filesWithCanary()).toEqual([]);
    expect(readdirSync(join(pinned.path, '..'))).toContain(GENERATION_KEY_FILE);
    pinned.remove();
  });
});
