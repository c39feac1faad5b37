import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from '../../storage/base-error.ts';
import { reserveTemporaryEntry } from '../../storage/temporary-entry.ts';
import { openSource, type RejectedRow } from '../../tabular/index.ts';
import { testRecord } from '../base.testing.ts';
import { currentGeneration, generationsFolder, openBase } from '../base.ts';
import { importFiles } from '../import/index.ts';
import { baseInfo } from '../info.ts';
import { recordIdKey } from '../lookup-keys.ts';
import { PEOPLE } from '../rows/people-schema.ts';
import { ChangeableBase } from './changeable-base.ts';
import { compactionDue } from './compaction-due.ts';
import { erasureStatus, findErased, localChanges, replayErasures } from './erase.ts';
import { addErasures, hexOf, NO_GENERATION, readErasures } from './erasures.ts';
import { findPerson } from './people.ts';
import { putFiles } from './put-files.ts';

const NOW = new Date('2026-01-02T03:04:05Z');
const HEADER = 'id,last_name,first_name,address,postal_code,email';
/** Bytes that occur nowhere else. */
const CANARY = 'zqxcanary@example.org';
const ANNA = '1,Berthod,Anna,4 rue du Puits,73000,anna@example.org';
const ZOE = `2,Quenouille,Zoé,9 place du Marché,73000,${CANARY}`;

let folder: string;
let base: string;
let changeable: ChangeableBase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-erase-'));
  base = join(folder, 'base');
  changeable = new ChangeableBase(base);
});
afterEach(async () => {
  await changeable.close();
  rmSync(folder, { recursive: true, force: true });
});

async function sourceOf(rows: readonly string[], header = HEADER) {
  const file = join(folder, 'people.csv');
  writeFileSync(file, [header, ...rows, ''].join('\n'));
  return openSource(file, { schema: PEOPLE });
}

async function importRows(rows: readonly string[], now = new Date()): Promise<void> {
  const sources = [await sourceOf(rows)];
  await importFiles({ base, sources, replace: true, country: 'FR', threads: 1, now, onReject: () => {} });
}

async function put(rows: readonly string[], onReject: (row: RejectedRow) => void = () => {}) {
  return putFiles(changeable, { sources: [await sourceOf(rows)], country: 'FR', onReject });
}

/** Those of the ids 1 to 3 that the base holds. */
async function heldIds(): Promise<string[]> {
  const opened = openBase(base);
  const held = ['1', '2', '3'].filter((id) => findPerson(opened.store, id) !== undefined);
  await opened.close();
  return held;
}

const compact = () => importFiles({ base, sources: [], replace: false, country: 'FR', threads: 1, onReject: () => {} });

/** The files below a folder that contain the canary. */
function filesWithCanary(): string[] {
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(base, name)).isFile())
    .filter((name) => readFileSync(join(base, name)).includes('zqxcanary'));
}

const erase = (ids: readonly string[]) => localChanges(changeable).erase(ids, { reason: 'on request', now: NOW });

describe('putFiles', () => {
  it('deletes the person of a row that is marked as deleted', async () => {
    await importRows(['1,Martin,Zoe,1 rue X,75011,', '2,Petit,Paul,2 rue X,75011,']);
    const rows = ['1,,,,,,1', '2,Petit,Paul,3 rue X,75011,,', '3,Grand,Luc,4 rue X,75011,,', '3,,,,,,oui', '9,,,,,,1'];
    const source = await sourceOf(rows, `${HEADER},deleted`);
    const summary = await putFiles(changeable, { sources: [source], country: 'FR', onReject: () => {} });
    expect(summary).toMatchObject({ read: 5, taken: 5, added: 0, replaced: 1, deleted: 1, rejected: {} });
    expect(await heldIds()).toEqual(['2']);
  });

  it('deletes the people of a file that has an id and a mark alone', async () => {
    await importRows(['1,Martin,Zoe,1 rue X,75011,', '2,Petit,Paul,2 rue X,75011,']);
    const source = await sourceOf(['1,1', '2,0'], 'id,deleted');
    const summary = await putFiles(changeable, { sources: [source], country: 'FR', onReject: () => {} });
    expect(summary).toMatchObject({ read: 2, taken: 1, deleted: 1, rejected: { 'name-missing': 1 } });
    expect(await heldIds()).toEqual(['2']);
  });

  it('rejects a row that is marked as deleted and has no id', async () => {
    await importRows(['1,Martin,Zoe,1 rue X,75011,']);
    const source = await sourceOf([',Martin,Zoe,1 rue X,75011,,1'], `${HEADER},deleted`);
    const summary = await putFiles(changeable, { sources: [source], country: 'FR', onReject: () => {} });
    expect(summary).toMatchObject({ read: 1, taken: 0, deleted: 0, rejected: { deleted: 1 } });
    expect(await heldIds()).toEqual(['1']);
  });
});

describe('compactionDue', () => {
  const due = (hours: number) => compactionDue(base, { now: NOW.getTime() + hours * 3_600_000, erasureHours: 24 });

  it('is due when an erasure is older than the deadline, until the base is compacted', async () => {
    await importRows([ANNA, ZOE]);
    expect(due(100)).toBeUndefined();
    await localChanges(changeable).erase(['2'], { reason: '', now: NOW });
    expect(due(23)).toBeUndefined();
    expect(due(24)).toBe('erasure');
    await importFiles({ base, sources: [], replace: false, country: 'FR', threads: 1, onReject: () => {} });
    expect(due(100)).toBeUndefined();
  });

  it('is due when the changes are large', async () => {
    await importRows([ANNA]);
    await put([ZOE]);
    expect(due(0)).toBeUndefined();
    truncateSync(join(generationsFolder(base), currentGeneration(base)!, 'changes.mdb'), 16 * 1024 * 1024);
    expect(due(0)).toBe('size');
  });
});

describe('erasing a person', () => {
  it.each(['imported', 'put'])('leaves no byte of an %s person in the data folder after compaction', async (how) => {
    await importRows(how === 'imported' ? [ANNA, ZOE] : [ANNA]);
    if (how === 'put') await put([ZOE]);
    expect(filesWithCanary()).not.toEqual([]);
    expect(await erase(['2'])).toEqual({ erased: 1, unknown: 0 });
    expect(await heldIds()).toEqual(['1']);
    expect(erasureStatus(base)).toMatchObject([{ at: NOW.toISOString(), reason: 'on request', isCompacted: false }]);
    await compact();
    expect(filesWithCanary()).toEqual([]);
    expect(erasureStatus(base)).toMatchObject([{ isCompacted: true }]);
    expect(await heldIds()).toEqual(['1']);
  });

  it('removes the person from the log of changes, so that no later generation gets it back', async () => {
    await importRows([ANNA]);
    let erased: Promise<unknown> | undefined;
    const sources = [await sourceOf([ANNA])];
    const onProgress = ({ stage }: { stage: string }) => {
      if (stage === 'merge') erased ??= put([ZOE]).then(() => erase(['2']));
    };
    await importFiles({ base, sources, replace: true, country: 'FR', threads: 1, onReject: () => {}, onProgress });
    await erased;
    expect(await heldIds()).toEqual(['1']);
    await compact();
    expect(filesWithCanary()).toEqual([]);
  });

  it('is not complete while a generation that was being built at the time holds the person', async () => {
    await importRows([ANNA]);
    await put([ZOE]);
    let erased: Promise<unknown> | undefined;
    const onProgress = ({ stage }: { stage: string }) => {
      if (stage === 'merge') erased ??= erase(['2']);
    };
    await importFiles({
      base,
      sources: [],
      replace: false,
      country: 'FR',
      threads: 1,
      onReject: () => {},
      onProgress,
    });
    await erased;
    expect(await heldIds()).toEqual(['1']);
    expect(filesWithCanary()).not.toEqual([]);
    expect(erasureStatus(base)).toMatchObject([{ isCompacted: false }]);
    await compact();
    expect(filesWithCanary()).toEqual([]);
    expect(erasureStatus(base)).toMatchObject([{ isCompacted: true }]);
  });

  it('keeps a person who is added again right after the erasure', async () => {
    const request = { base, replace: false, country: 'FR', threads: 1, onReject: () => {}, share: async () => {} };
    await importFiles({ ...request, sources: [await sourceOf([ANNA])] });
    let followed: Promise<unknown> | undefined;
    const erasure = { kind: 'erase', key: recordIdKey('1'), at: NOW.toISOString(), reason: 'on request' } as const;
    const addition = { kind: 'put', record: testRecord({ id: '1' }) } as const;
    const onProgress = ({ stage }: { stage: string }) => {
      if (stage === 'merge') followed ??= changeable.follow([erasure, addition], 0, 2);
    };
    await importFiles({ ...request, sources: [], onProgress });
    expect(await followed, 'whether the changes were applied').toBe(true);
    expect(await heldIds()).toEqual(['1']);
  });

  it('records each generation that held the person once', () => {
    mkdirSync(base);
    const erasure = { at: NOW.toISOString(), key: '0123456789abcdef', reason: '', generation: 'first' };
    addErasures(base, [erasure]);
    addErasures(base, [erasure, { ...erasure, generation: 'second' }]);
    addErasures(base, [{ ...erasure, generation: NO_GENERATION }]);
    expect(readErasures(base).map(({ generation }) => generation)).toEqual(['first', 'second']);
  });

  it.each(['import', 'erasure'])('removes at the next %s the copy that a killed backup left', async (how) => {
    await importRows([ANNA, ZOE]);
    writeFileSync(join(base, 'backup-0123456789abcdef.tmp'), CANARY);
    writeFileSync(join(base, 'backup-0123456789abcdef.lock'), 'idem lock: process 1 on host\n');
    const used = reserveTemporaryEntry(base, 'backup');
    writeFileSync(used.path, CANARY);
    await erase(['2']);
    if (how === 'import') await compact();
    else expect(erasureStatus(base)).toMatchObject([{ isCompacted: false }]);
    expect(filesWithCanary().filter((name) => name.startsWith('backup-'))).toEqual([basename(used.path)]);
    used.remove();
    expect(readdirSync(base).filter((name) => name.startsWith('backup-'))).toEqual([]);
  });

  it('records a person whom the base does not hold, and repeats every erasure after a restore', async () => {
    await importRows([ANNA]);
    expect(await erase(['2', '2'])).toEqual({ erased: 0, unknown: 1 });
    await importRows([ANNA, ZOE], new Date(NOW.getTime() - 1));
    expect(await replayErasures(changeable)).toBe(1);
    expect(await heldIds()).toEqual(['1']);
  });

  it('does not repeat the erasure of a person who was added again afterwards', async () => {
    await importRows([ANNA, ZOE], new Date(NOW.getTime() - 1));
    await erase(['1', '2']);
    await put([ZOE]);
    expect(await replayErasures(changeable)).toBe(0);
    await importRows([ANNA]);
    expect(await replayErasures(changeable)).toBe(0);
    expect(await heldIds()).toEqual(['1']);
  });

  it.each([
    ['recorded', -1, []],
    ['made, and added again', 1, ['2']],
  ])('completes at the next compaction an erasure that was only %s', async (_, importedAfter, expected) => {
    await importRows([ZOE], new Date(NOW.getTime() + importedAfter));
    const erasure = { at: NOW.toISOString(), key: hexOf(recordIdKey('2')), reason: '' };
    addErasures(base, [{ ...erasure, generation: currentGeneration(base)! }]);
    await compact();
    expect(await heldIds()).toEqual(expected);
  });

  it('knows whether the base holds a person who was erased, and since when', async () => {
    await importRows([ANNA, ZOE], new Date(NOW.getTime() - 1));
    const lineOf = (id: string) => ({ at: NOW.toISOString(), key: hexOf(recordIdKey(id)) });
    await erase(['1', '3']);
    await put([ANNA]);
    const opened = openBase(base, { isChanged: true });
    const found = findErased(opened, ['1', '2', '3'].map(lineOf));
    await opened.close();
    expect(found).toEqual([
      { isHeld: true, isApplied: true },
      { isHeld: true, isApplied: false },
      { isHeld: false, isApplied: true },
    ]);
    expect((await baseInfo(base)).erasures).toMatchObject({ recorded: 2, notApplied: 0 });
  });

  it('counts an erasure that was only recorded as interrupted', async () => {
    await importRows([ANNA, ZOE], new Date(NOW.getTime() - 1));
    // Before the generation that still holds the person.
    const erasure = { at: NOW.toISOString(), key: hexOf(recordIdKey('2')), reason: '', generation: NO_GENERATION };
    addErasures(base, [erasure]);
    expect((await baseInfo(base)).erasures).toEqual({ recorded: 1, notCompacted: 1, notApplied: 1 });
    await erase(['2']);
    expect((await baseInfo(base)).erasures).toMatchObject({ notApplied: 0 });
  });

  it('keeps at a compaction a person who was added over the API in the second of the erasure', async () => {
    await importRows([ANNA], new Date(NOW.getTime() - 1));
    await erase(['1']);
    const again = testRecord({ id: '1' });
    await localChanges(changeable).applySingle([{ put: again, now: NOW.getTime() }]);
    await compact();
    expect(await heldIds()).toEqual(['1']);
  });

  it('keeps at a compaction a person without a known origin who was added again', async () => {
    await importRows([ANNA], new Date(NOW.getTime() - 1));
    await erase(['1']);
    await changeable.apply([{ put: testRecord({ id: '1' }) }]);
    await compact();
    expect(await heldIds()).toEqual(['1']);
  });

  it('is not recorded if the base cannot be changed', async () => {
    await importRows([ANNA]);
    rmSync(join(generationsFolder(base), currentGeneration(base)!, 'people.idem'));
    await expect(erase(['1'])).rejects.toThrow(BaseError);
    await expect(localChanges(changeable).restrict(['1'], { reason: '', now: NOW })).rejects.toThrow(BaseError);
    expect(readdirSync(base).filter((name) => name.endsWith('.ndjson'))).toEqual([]);
  });

  it('is not recorded on a node of a cluster without the cluster', async () => {
    const sources = [await sourceOf([ANNA])];
    const request = { base, sources, replace: false, country: 'FR', threads: 1, onReject: () => {} };
    await importFiles({ ...request, share: async () => {} });
    await expect(erase(['1'])).rejects.toThrow('belongs to a cluster');
    await expect(localChanges(changeable).restrict(['1'], { reason: '', now: NOW })).rejects.toThrow(BaseError);
    expect(readdirSync(base).filter((name) => name.endsWith('.ndjson'))).toEqual([]);
  });

  it('keeps the record without personal data, for its owner alone', async () => {
    await importRows([ANNA, ZOE]);
    await erase(['2']);
    const path = join(base, 'erasures.ndjson');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')))).toEqual(['at', 'key', 'reason', 'generation', 'check']);
  });

  it('survives a line that a crash cut short', async () => {
    await importRows([ANNA, ZOE]);
    await erase(['2']);
    appendFileSync(join(base, 'erasures.ndjson'), '{"at":"2026-01-0');
    expect(readErasures(base)).toHaveLength(1);
    await erase(['1']);
    expect(readErasures(base)).toHaveLength(2);
  });

  it('is refused if any bit of a line was changed', async () => {
    await importRows([ANNA, ZOE]);
    await erase(['2']);
    await erase(['1']);
    const path = join(base, 'erasures.ndjson');
    const intact = readFileSync(path);
    const expected = readErasures(base);
    for (let bit = 0; bit < 8 * intact.length; bit++) {
      const bytes = Buffer.from(intact);
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      writeFileSync(path, bytes);
      let read: unknown;
      try {
        read = readErasures(base);
      } catch (error) {
        expect(error, `bit ${bit}`).toBeInstanceOf(BaseError);
        continue;
      }
      expect(read, `bit ${bit}`).toEqual(expected);
    }
    writeFileSync(path, intact);
  });

  it('erases nobody if the record cannot be written', async () => {
    await importRows([ANNA, ZOE]);
    symlinkSync(join(folder, 'elsewhere'), join(base, 'erasures.ndjson'));
    await expect(erase(['2'])).rejects.toThrow('nobody was erased');
    expect(await heldIds()).toEqual(['1', '2']);
  });
});

describe('putting files', () => {
  it('counts what was added, replaced and rejected', async () => {
    await importRows([ANNA]);
    const rejects: RejectedRow[] = [];
    const rows = [
      ANNA.replace('Anna', 'Anne'),
      ZOE,
      ',Sans,Id,1 rue du Puits,73000,',
      '3,,,1 rue du Puits,73000,',
      ZOE,
    ];
    expect(await put(rows, (row) => rejects.push(row))).toEqual({
      read: 5,
      taken: 3,
      rejected: { 'id-missing': 1, 'name-missing': 1 },
      setAside: { birthDate: 0, email: 0, phone: 0 },
      notes: {},
      added: 1,
      deleted: 0,
      replaced: 2,
    });
    expect(rejects.map(({ line }) => line)).toEqual([4, 5]);
    const opened = openBase(base);
    expect(findPerson(opened.store, '1')?.member.firstName).toBe('ANNE');
    await opened.close();
  });
});
