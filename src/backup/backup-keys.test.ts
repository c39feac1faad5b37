import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importTestPeople, testRecord, withChanges } from '../reference/base.testing.ts';
import { currentGeneration } from '../reference/base.ts';
import { erasureStatus, localChanges } from '../reference/changes/index.ts';
import { importFiles } from '../reference/import/index.ts';
import { allBytes } from '../storage/all-bytes.testing.ts';
import { forgetOperatorKeys, useOperatorKeys } from '../storage/operator-key.ts';
import { backUp } from './backup.ts';
import { lastNameIn } from './folders.testing.ts';
import { destroyBackupKeys, targetsHolding } from './known-targets.ts';
import { restore } from './restore.ts';

const KEY = 'ab'.repeat(32);
const CANARY = 'Zyxquenouille';

let folder: string;
let base: string;
let target: string;
let keys: string;
let other: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-backup-keys-'));
  [base, target, keys, other] = ['base', 'backups', 'keys', 'restored'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  useOperatorKeys({ baseKey: KEY });
  await importTestPeople(base, [
    { id: '1', lastName: 'Martin' },
    { id: '2', lastName: CANARY },
  ]);
  await withChanges(base, (changes) => changes.apply([{ put: testRecord({ id: '3', lastName: CANARY }) }]));
});
afterEach(() => {
  forgetOperatorKeys();
  rmSync(folder, { recursive: true, force: true });
});

const back = (more: { keys?: string; target?: string; keep?: number } = {}) =>
  backUp({ base, target, keys, program: '0', ...more });
const bring = (more: { keys?: string; name?: string; source?: string } = {}) =>
  restore({ source: target, base: other, replace: false, keys, ...more });
const erase = (id: string) =>
  withChanges(base, (changes) => localChanges(changes).erase([id], { reason: '', now: new Date() }));
const compact = () => importFiles({ base, country: 'FR', sources: [], replace: false, onReject: () => {} });

describe('a backup of an encrypted base', () => {
  it('is encrypted, has its keys elsewhere, and is restored with them', async () => {
    await back();
    expect(allBytes(target).toLowerCase()).not.toContain(CANARY.toLowerCase());
    expect(allBytes(target).toLowerCase()).not.toContain('"wrapped"');
    expect(readdirSync(keys).filter((name) => name.endsWith('.key'))).toEqual([`${currentGeneration(base)}.key`]);
    await bring();
    expect(await lastNameIn(other, '2')).toBe(CANARY.toUpperCase());
    expect(await lastNameIn(other, '3')).toBe(CANARY.toUpperCase());
    expect(allBytes(other).toLowerCase()).not.toContain(CANARY.toLowerCase());
  });

  it('is refused without a folder for keys, or with one that is lost with the base or the backups', async () => {
    await expect(backUp({ base, target, program: '0' })).rejects.toThrow('give a folder for the keys');
    await expect(back({ keys: join(base, 'keys') })).rejects.toThrow('choose a folder outside of it');
    await expect(back({ keys: join(target, 'keys') })).rejects.toThrow('choose a folder outside of it');
  });

  it('is not restored without its keys or with another key of the operator, and nothing changes', async () => {
    await back();
    await expect(restore({ source: target, base: other, replace: false })).rejects.toThrow('folder of its keys');
    await expect(bring({ keys: join(folder, 'empty') })).rejects.toThrow(
      'was destroyed because people of it were erased',
    );
    forgetOperatorKeys();
    await expect(bring()).rejects.toThrow('no key is set');
    useOperatorKeys({ baseKey: 'cd'.repeat(32) });
    await expect(bring()).rejects.toThrow('set the right one');
    expect(existsSync(other)).toBe(false);
  });

  it('cannot be read in any copy once people were erased, the base compacted and a newer backup made', async () => {
    const first = await back();
    const copy = join(folder, 'copy');
    cpSync(target, copy, { recursive: true });
    const old = currentGeneration(base)!;
    await erase('2');
    expect((await back()).destroyed).toEqual([]);
    expect(targetsHolding(base, erasureStatus(base)[0]!)).toEqual([target]);
    await compact();
    // Until there is a newer backup, the older one can be restored.
    expect(existsSync(join(keys, `${old}.key`))).toBe(true);
    expect(targetsHolding(base, erasureStatus(base)[0]!)).toEqual([target]);
    expect((await back()).destroyed).toEqual([old]);
    expect(targetsHolding(base, erasureStatus(base)[0]!)).toEqual([]);
    for (const source of [target, copy]) {
      await expect(bring({ source, name: first.name })).rejects.toThrow(
        'was destroyed because people of it were erased',
      );
    }
    await bring();
    expect(await lastNameIn(other, '1')).toBe('MARTIN');
    expect(await lastNameIn(other, '2')).toBeUndefined();
  });

  it('cannot be read at once if the keys are destroyed with the compaction', async () => {
    await back();
    await erase('2');
    await compact();
    const current = currentGeneration(base)!;
    expect(destroyBackupKeys(base, [current])).toHaveLength(1);
    expect(targetsHolding(base, erasureStatus(base)[0]!)).toEqual([]);
    await expect(bring()).rejects.toThrow('was destroyed because people of it were erased');
    await back();
    await bring();
    expect(await lastNameIn(other, '1')).toBe('MARTIN');
  });

  it('keeps its key as long as another folder of backups has no newer one', async () => {
    const second = join(folder, 'second');
    await back();
    await back({ target: second });
    await erase('2');
    await compact();
    expect((await back()).destroyed).toEqual([]);
    await bring({ source: second });
    expect(await lastNameIn(other, '1')).toBe('MARTIN');
    expect((await back({ target: second })).destroyed).toHaveLength(1);
  });

  it('keeps the keys of older backups if nobody was erased, until no backup needs them', async () => {
    const first = await back();
    await compact();
    await back();
    expect(readdirSync(keys).filter((name) => name.endsWith('.key'))).toHaveLength(2);
    await bring({ name: first.name });
    expect(await lastNameIn(other, '3')).toBe(CANARY.toUpperCase());
    await back({ keep: 1 });
    expect(readdirSync(keys).filter((name) => name.endsWith('.key'))).toEqual([`${currentGeneration(base)}.key`]);
  });
});
