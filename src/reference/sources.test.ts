import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from '../storage/base-error.ts';
import { openSource } from '../tabular/index.ts';
import { testRecord, withChanges } from './base.testing.ts';
import { currentGeneration, generationPath, openBase } from './base.ts';
import { compactionDue, findPerson, heldPersonOf, localChanges, putFiles } from './changes/index.ts';
import type { PutRequest } from './changes/put-files.ts';
import { importFiles } from './import/index.ts';
import { recordIdKey } from './lookup-keys.ts';
import { PEOPLE } from './rows/people-schema.ts';
import { type ImportedSource, readSources, writeSources } from './sources.ts';
import { verifyBase } from './verify.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-sources-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SOURCES: readonly ImportedSource[] = [
  { name: 'été.csv', bytes: 12, sha256: 'ab', importedAt: '2026-01-31T00:00:00.000Z', retention: '3y' },
  { name: 'API', bytes: 0, sha256: '', importedAt: '2026-02-01T00:00:00.000Z', expiredAt: '2026-02-02T00:00:00.000Z' },
];

describe('readSources', () => {
  const path = () => join(folder, 'sources.json');

  it('returns what was written', () => {
    writeSources(folder, SOURCES);
    expect(readSources(folder)).toEqual(SOURCES);
    writeSources(folder, []);
    expect(readSources(folder)).toEqual([]);
  });

  it('rejects a source whose retention begins at no time', () => {
    writeSources(folder, [{ ...SOURCES[0]!, retainedFrom: 'soon' }]);
    expect(() => readSources(folder)).toThrow(BaseError);
  });

  it('returns an empty list if there is no file', () => {
    expect(readSources(folder)).toEqual([]);
  });

  it('reads the list of an earlier version, which has no checksum', () => {
    writeFileSync(path(), `${JSON.stringify(SOURCES)}\n`);
    expect(readSources(folder)).toEqual(SOURCES);
  });

  it('rejects a file with a bit flipped in any byte', () => {
    writeSources(folder, SOURCES);
    const intact = readFileSync(path());
    for (let at = 0; at < intact.length; at++) {
      const bytes = Buffer.from(intact);
      bytes[at]! ^= 1 << (at % 8);
      writeFileSync(path(), bytes);
      expect(() => readSources(folder), `byte ${at}`).toThrow(BaseError);
    }
  });

  it('rejects a file cut at any byte of its text', () => {
    writeSources(folder, SOURCES);
    const intact = readFileSync(path());
    for (let length = 0; length < intact.length - 1; length++) {
      writeFileSync(path(), intact.subarray(0, length));
      expect(() => readSources(folder), `${length} bytes`).toThrow(/sources\.json is damaged.*restore a backup/);
    }
  });

  it.each([
    ['a cut list', JSON.stringify(SOURCES).slice(0, -1)],
    ['a list of something else', '[1]'],
    ['a list with an unknown retention', JSON.stringify([{ ...SOURCES[0], retention: '3x' }])],
    ['a list without times', JSON.stringify([{ ...SOURCES[0], importedAt: '' }])],
    ['an object without a checksum', JSON.stringify({ sources: SOURCES })],
  ])('rejects %s of an earlier version', (_, text) => {
    writeFileSync(path(), text);
    expect(() => readSources(folder)).toThrow(BaseError);
  });
});

describe('a person who is put again', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const fileOf = async (street: string) => {
    const file = join(folder, 'people.csv');
    writeFileSync(file, `id,last_name,address,postal_code\n1,Berthod,${street},73000\n`);
    return [await openSource(file, { schema: PEOPLE })];
  };
  const request = { base: '', country: 'FR', threads: 1, replace: false, onReject: () => {} };
  const eraseAfter = async () => {
    const opened = openBase(request.base);
    try {
      return heldPersonOf(findPerson(opened.store, '1')!, opened).origin?.erase_after;
    } finally {
      await opened.close();
    }
  };
  const put = async (values: Partial<PutRequest>) => {
    const sources = await fileOf('9 rue Haute');
    const given = { sources, country: 'FR', onReject: () => {}, now: day('2026-02-01'), ...values };
    await withChanges(request.base, (changes) => putFiles(localChanges(changes), given));
  };

  beforeEach(async () => {
    request.base = join(folder, 'base');
    const sources = await fileOf('4 rue du Puits');
    await importFiles({ ...request, sources, now: day('2026-01-01'), retention: '90d' });
  });

  it('is erased when the replaced one would have been, also after several changes and a compaction', async () => {
    await put({});
    expect(await eraseAfter()).toBe('2026-04-01T00:00:00.000Z');
    await withChanges(request.base, (changes) =>
      localChanges(changes).applySingle(
        ['1', '2'].map((id) => ({ put: testRecord({ id }), now: day('2026-02-02').getTime() })),
      ),
    );
    await put({ now: day('2026-02-03') });
    await importFiles({ ...request, sources: [], now: day('2026-02-04') });
    expect(await eraseAfter()).toBe('2026-04-01T00:00:00.000Z');
    expect(compactionDue(request.base, { now: day('2026-03-31').getTime(), erasureHours: 24 })).toBeUndefined();
    expect(compactionDue(request.base, { now: day('2026-04-01').getTime(), erasureHours: 24 })).toBe('retention');
    await expect(importFiles({ ...request, sources: [], now: day('2026-04-01') })).resolves.toMatchObject({
      expired: 1,
    });
  });

  it('is kept as a retention of its own says', async () => {
    await put({ retention: '1y' });
    expect(await eraseAfter()).toBe('2027-02-01T00:00:00.000Z');
  });

  it('is kept for good by an import without a retention', async () => {
    await put({ startsRetention: true });
    expect(await eraseAfter()).toBe('');
  });
});

describe('a damaged list of sources', () => {
  let base: string;
  const now = new Date('2026-01-31T00:00:00Z');
  const importPeople = async ({ replace = false, rows = true } = {}) => {
    const file = join(folder, 'people.csv');
    writeFileSync(
      file,
      'id,last_name,address,postal_code\n1,Berthod,4 rue du Puits,73000\n2,Martin,9 rue Haute,69001\n',
    );
    const sources = rows ? [await openSource(file, { schema: PEOPLE })] : [];
    const request = { base, sources, replace, country: 'FR', threads: 1, onReject: () => {}, now, retention: '1m' };
    return importFiles(request);
  };
  const sourcesPath = () => join(dirname(generationPath(base, currentGeneration(base)!)), 'sources.json');
  const verify = () => verifyBase(base, { signal: new AbortController().signal, onProgress: () => {} });

  beforeEach(async () => {
    base = join(folder, 'base');
    await importPeople();
    expect(await verify()).toMatchObject({ areSourcesIntact: true });
    writeFileSync(sourcesPath(), readFileSync(sourcesPath()).subarray(0, 40));
  });

  it('is found by the verification', async () => {
    expect(await verify()).toMatchObject({ damagedAt: [], areChangesIntact: true, areSourcesIntact: false });
  });

  it('stops imports and compactions, which leave the base unchanged', async () => {
    const generation = currentGeneration(base);
    await expect(importPeople()).rejects.toThrow(/sources\.json is damaged/);
    await expect(importPeople({ rows: false })).rejects.toThrow(/sources\.json is damaged/);
    expect(() => compactionDue(base, { now: now.getTime(), erasureHours: 24 })).toThrow(/sources\.json is damaged/);
    expect(currentGeneration(base)).toBe(generation);
    expect(existsSync(sourcesPath())).toBe(true);
  });

  it('leaves the base readable, also while people are erased, and stops changes that have an origin', async () => {
    const opened = openBase(base);
    await withChanges(base, async (changes) => {
      const [source] = SOURCES;
      const put = testRecord({ id: '3', lastName: 'Quenouille' });
      await expect(changes.apply([{ put }], source!)).rejects.toThrow(/sources\.json is damaged/);
      expect(await changes.erase([recordIdKey('1')])).toEqual({ deleted: 1, missing: 0 });
    });
    opened.refresh();
    expect(['1', '2', '3'].map((id) => findPerson(opened.store, id) !== undefined)).toEqual([false, true, false]);
    expect(() => opened.sources).toThrow(/sources\.json is damaged/);
    await opened.close();
  });

  it('is replaced by a new import', async () => {
    await importPeople({ replace: true });
    expect(await verify()).toMatchObject({ areSourcesIntact: true });
    expect(readSources(dirname(sourcesPath()))).toMatchObject([{ name: 'people.csv', retention: '1m' }]);
  });
});
