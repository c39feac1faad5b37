import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from '../journal/index.ts';
import { openLicences } from '../licences/index.ts';
import { importTestPeople, testRecord, withChanges } from '../reference/base.testing.ts';
import { openBase } from '../reference/base.ts';
import {
  erasureStatus,
  localChanges,
  readErasures,
  recordIdKey,
  restrictedHouseholds,
  restrictionStatus,
} from '../reference/changes/index.ts';
import { importFiles } from '../reference/import/index.ts';
import { allBytes } from '../storage/all-bytes.testing.ts';
import { backUp } from './backup.ts';
import { BackupSet, timeOfBackup } from './backup-set.ts';
import { CHUNK_BYTES } from './chunks.ts';
import { lastNameIn } from './folders.testing.ts';
import { targetsHolding } from './known-targets.ts';
import { restore } from './restore.ts';

const CANARY = 'Zyxquenouille';

let folder: string;
let base: string;
let target: string;
let other: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-backup-'));
  base = join(folder, 'base');
  target = join(folder, 'backups');
  other = join(folder, 'restored');
  await importTestPeople(base, [
    { id: '1', lastName: 'Martin' },
    { id: '2', lastName: CANARY },
  ]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const back = (more: { passphrase?: string; keep?: number } = {}) => backUp({ base, target, program: '0', ...more });
const bring = (more: { passphrase?: string; name?: string; replace?: boolean } = {}) =>
  restore({ source: target, base: other, replace: false, ...more });

const put = (id: string, lastName: string) =>
  withChanges(base, (changes) => changes.apply([{ put: testRecord({ id, lastName }) }]));
const erase = (id: string) =>
  withChanges(base, (changes) => localChanges(changes).erase([id], { reason: '', now: new Date() }));

const restrict = (id: string) =>
  withChanges(base, (changes) => localChanges(changes).restrict([id], { reason: '', now: new Date() }));

describe('backUp and restore', () => {
  it('restore people, changes and licences', async () => {
    const licences = openLicences(base);
    const { code } = licences.add({ name: 'ACME', products: ['idcheck'] });
    await put('3', 'Nouveau');
    const opened = openBase(base);
    await back();
    await opened.close();
    await licences.close();
    expect(await bring()).toMatchObject({ erasedAgain: 0 });
    expect(await lastNameIn(other, '1')).toBe('MARTIN');
    expect(await lastNameIn(other, '3')).toBe('NOUVEAU');
    const restored = openLicences(other);
    expect(restored.resolve(code)?.name).toBe('ACME');
    await restored.close();
    expect(readdirSync(other).filter((name) => name.startsWith('restore'))).toEqual([]);
    expect(readdirSync(base).filter((name) => name.startsWith('backup-'))).toEqual([]);
  });

  it('stop at a tail of the journal that is refused, and name it', async () => {
    await back();
    Journal.open(base).close();
    const files = readdirSync(join(base, 'journal'), { recursive: true, encoding: 'utf8' });
    const lines = files.find((name) => name.includes('/') && name.endsWith('.ndjson'));
    const tail = join(base, 'journal', `${lines}.tail`);
    writeFileSync(tail, Buffer.alloc(4096, 'x'));
    await expect(back()).rejects.toThrow(`${tail} is damaged: move it away`);
    expect(readdirSync(join(target, 'manifests'))).toHaveLength(1);
    rmSync(tail);
    await back();
    expect(readdirSync(join(target, 'manifests'))).toHaveLength(2);
  });

  it('copy a generation once', async () => {
    const first = await back();
    await put('3', 'Nouveau');
    const second = await back();
    expect(first.copiedBytes).toBe(first.bytes);
    const [people] = readdirSync(join(base, 'generations')).map((name) =>
      statSync(join(base, 'generations', name, 'people.idem')),
    );
    expect(second.copiedBytes).toBeLessThanOrEqual(second.bytes - people!.size);
    expect(readdirSync(join(target, 'manifests'))).toHaveLength(2);
    await bring({ name: first.name });
    expect(await lastNameIn(other, '3')).toBeUndefined();
  });

  it('erase again who was erased after the backup, with all bytes', async () => {
    const first = await back();
    await erase('2');
    await back();
    expect(allBytes(target).toUpperCase()).toContain(CANARY.toUpperCase());
    expect(await bring({ name: first.name })).toMatchObject({ erasedAgain: 1 });
    expect(await lastNameIn(other, '2')).toBeUndefined();
    expect(await lastNameIn(other, '1')).toBe('MARTIN');
    expect(allBytes(other).toUpperCase()).not.toContain(CANARY.toUpperCase());
    expect(readErasures(other)).toHaveLength(1);
    expect(erasureStatus(other)).toMatchObject([{ isCompacted: true }]);
  });

  it('erase again who is on the list of the folder that is replaced', async () => {
    await back();
    await erase('2');
    other = base;
    await expect(bring()).rejects.toThrow('not empty');
    expect(await bring({ replace: true })).toMatchObject({ erasedAgain: 1 });
    expect(await lastNameIn(base, '2')).toBeUndefined();
  });

  it('leave the erasures of a node of a cluster to its log', async () => {
    await importFiles({ base, country: 'FR', sources: [], replace: false, share: async () => {}, onReject() {} });
    const follow = (id: string, after: number) => {
      const erasure = { kind: 'erase', key: recordIdKey(id), at: new Date().toISOString(), reason: '' } as const;
      return withChanges(base, (changes) => changes.follow([erasure], after, after + 1));
    };
    await follow('1', 0);
    const first = await back();
    await follow('2', 1);
    await back();
    expect(await bring({ name: first.name })).toMatchObject({ erasedAgain: 0 });
    expect(readErasures(other)).toEqual(readErasures(base));
    expect(await lastNameIn(other, '1')).toBeUndefined();
    expect(await withChanges(other, (changes) => changes.clusterPosition())).toBe(1);
  });

  it('restrict again who was restricted after the backup, and lift what was lifted', async () => {
    await restrict('1');
    const first = await back();
    await withChanges(base, (changes) => localChanges(changes).lift(['1'], { reason: '', now: new Date() }));
    await restrict('2');
    await back();
    await bring({ name: first.name });
    const restored = openBase(other);
    expect(restrictionStatus(restored)).toMatchObject([
      { isRestricted: false, isApplied: true, isHeld: true },
      { isRestricted: true, isApplied: true, isHeld: true },
    ]);
    expect(restrictedHouseholds(restored).map(({ members }) => members[0]!.id)).toEqual(['2']);
    await restored.close();
  });

  it('know in which folders an erased person may still be', async () => {
    await back();
    const erasure = { at: new Date(Date.now() + 1).toISOString(), holders: [] };
    expect(targetsHolding(base, erasure)).toEqual([target]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await back({ keep: 1 })).removed).toHaveLength(1);
    expect(targetsHolding(base, erasure)).toEqual([]);
  });

  it('know that a backup after an erasure holds the person until the base is compacted', async () => {
    await erase('2');
    await back();
    const [erasure] = erasureStatus(base);
    expect(targetsHolding(base, erasure!)).toEqual([target]);
    await importFiles({ base, country: 'FR', sources: [], replace: false, onReject: () => {} });
    await back({ keep: 1 });
    expect(targetsHolding(base, erasure!)).toEqual([]);
  });

  it('remove content that no backup uses', async () => {
    await back();
    await importFiles({ base, country: 'FR', sources: [], replace: false, onReject: () => {} });
    await back({ keep: 1 });
    const blobs = readdirSync(join(target, 'data')).filter((name) => name.endsWith('people.idem'));
    expect(blobs).toHaveLength(1);
    await bring();
    expect(await lastNameIn(other, '1')).toBe('MARTIN');
  });

  it('succeed beside an older backup that is damaged, and name it', async () => {
    const first = await back();
    writeFileSync(join(target, 'manifests', first.name), 'damaged');
    await put('3', 'Nouveau');
    const second = await back({ keep: 2 });
    expect(second.damaged).toEqual([first.name]);
    const erasure = { at: timeOfBackup(second.name), holders: [] };
    expect(targetsHolding(base, erasure)).toEqual([target]);
    await bring();
    expect(await lastNameIn(other, '3')).toBe('NOUVEAU');
    expect(await back({ keep: 1 })).toMatchObject({ damaged: [], removed: [first.name, second.name] });
    expect(targetsHolding(base, erasure)).toEqual([]);
  });

  it('keep the journal of a folder that is replaced', async () => {
    mkdirSync(join(base, 'journal', '2026-01-01'), { recursive: true });
    writeFileSync(join(base, 'journal', '2026-01-01', 'a.ndjson'), 'one\n');
    writeFileSync(join(base, 'journal', '2026-01-01', 'a.subjects'), '12345');
    await back();
    appendFileSync(join(base, 'journal', '2026-01-01', 'a.ndjson'), 'two\n');
    await bring();
    expect(readFileSync(join(other, 'journal', '2026-01-01', 'a.ndjson'), 'utf8')).toBe('one\n');
    expect(readFileSync(join(other, 'journal', '2026-01-01', 'a.subjects'), 'utf8')).toBe('12345');
    other = base;
    await bring({ replace: true });
    expect(readFileSync(join(base, 'journal', '2026-01-01', 'a.ndjson'), 'utf8')).toBe('one\ntwo\n');
  });

  it('can be repeated after it failed', async () => {
    const pointer = readFileSync(join(base, 'CURRENT'));
    writeFileSync(join(base, 'CURRENT'), 'damaged');
    await expect(back()).rejects.toThrow('nothing was backed up');
    writeFileSync(join(base, 'CURRENT'), pointer);
    expect((await back()).files).toBeGreaterThan(0);
  });

  it('refuse a target within the base, or with other files', async () => {
    await expect(backUp({ base, target: join(base, 'x'), program: '0' })).rejects.toThrow('within the data folder');
    mkdirSync(target);
    writeFileSync(join(target, 'notes.txt'), '');
    await expect(back()).rejects.toThrow('choose an empty folder');
    await expect(bring()).rejects.toThrow('no backups of Idem');
  });

  it.each(['changed', 'cut', 'missing'])('refuse a backup of which a file is %s, and change nothing', async (how) => {
    await back();
    const [blob] = readdirSync(join(target, 'data')).filter((name) => name.endsWith('people.idem'));
    const path = join(target, 'data', blob!);
    if (how === 'missing') rmSync(path);
    else if (how === 'cut') truncateSync(path, 100);
    else {
      const bytes = readFileSync(path);
      bytes[5000]! ^= 1;
      writeFileSync(path, bytes);
    }
    other = base;
    await expect(bring({ replace: true })).rejects.toThrow('use another backup');
    expect(await lastNameIn(base, '2')).toBe(CANARY.toUpperCase());
  });
});

describe('an encrypted backup', () => {
  const passphrase = 'correct horse';

  it('holds nothing in clear and needs the passphrase', async () => {
    await put('3', 'Nouveau');
    await back({ passphrase });
    expect(allBytes(target).toUpperCase()).not.toContain(CANARY.toUpperCase());
    expect(allBytes(target)).not.toContain('IDEMPEOP');
    await expect(bring()).rejects.toThrow('give the passphrase');
    await expect(bring({ passphrase: 'wrong' })).rejects.toThrow('is not the one');
    await bring({ passphrase });
    expect(await lastNameIn(other, '3')).toBe('NOUVEAU');
  });

  it('detects changed, cut and exchanged content', async () => {
    await back({ passphrase });
    const set = BackupSet.open(target, passphrase);
    const file = set.readManifest(set.names()[0]!).files.find(({ path }) => path.endsWith('people.idem'))!;
    const path = join(target, 'data', file.blob);
    const intact = readFileSync(path);
    const read = () => set.read(file, () => {});
    await read();
    for (const damaged of [intact.subarray(0, -1), intact.subarray(0, 24), Buffer.concat([intact, intact])]) {
      writeFileSync(path, damaged);
      await expect(read()).rejects.toThrow('use another backup');
    }
    const flipped = Buffer.from(intact);
    flipped[flipped.length - 1]! ^= 1;
    writeFileSync(path, flipped);
    await expect(read()).rejects.toThrow('use another backup');
  });

  it('stores content of any size in chunks', async () => {
    const set = BackupSet.create(join(folder, 'set'), passphrase);
    for (const bytes of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES]) {
      const content = Buffer.alloc(bytes, bytes % 251);
      const path = join(folder, 'content');
      writeFileSync(path, content);
      const { openSync, closeSync } = await import('node:fs');
      const file = openSync(path, 'r');
      const stored = await set.write('blob', { file, maxBytes: bytes });
      closeSync(file);
      const chunks: Buffer[] = [];
      await set.read({ path: 'content', blob: 'blob', ...stored }, (chunk) => void chunks.push(Buffer.from(chunk)));
      expect(Buffer.concat(chunks).equals(content)).toBe(true);
    }
    expect(existsSync(join(folder, 'set', 'data', 'blob.part'))).toBe(false);
  });
});
