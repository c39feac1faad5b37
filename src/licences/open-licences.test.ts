import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import { readKey } from '../storage/key-file.ts';
import { openLmdbFile } from '../storage/lmdb-file.ts';
import { hashCode, hashSecret } from './code.ts';
import { hasLicences, type LicenceStore, openLicences } from './index.ts';
import { withFileErrors } from './open-licences.ts';
import { DamagedRecordError } from './sealed-table.ts';

let folder: string;
let path: string;
let licences: LicenceStore | undefined;

const open = () => {
  licences = openLicences(folder);
  return licences;
};

const close = async () => {
  await licences?.close();
  licences = undefined;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-open-licences-'));
  path = join(folder, 'licences.mdb');
});

afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

const acme = { name: 'ACME', products: ['idcheck-plus'], code: 'first-code-123' };

describe('openLicences', () => {
  it('creates folder, key and file', async () => {
    folder = join(folder, 'a/b');
    expect(hasLicences(folder)).toBe(false);
    open();
    expect(hasLicences(folder)).toBe(true);
    expect(existsSync(join(folder, 'licences.key'))).toBe(true);
    await close();
    folder = join(folder, '../..');
  });

  it('rejects a missing, invalid or different key', async () => {
    open().add(acme);
    await close();
    const key = join(folder, 'licences.key');
    const text = readFileSync(key, 'utf8');
    writeFileSync(key, `${'00'.repeat(32)}\n`);
    expect(open).toThrow(new Failure(`licences.key does not belong to ${path}; restore both from the same backup`));
    for (const invalid of ['nonsense', '00'.repeat(31), `${'00'.repeat(32)}zz`]) {
      writeFileSync(key, invalid);
      expect(open).toThrow('does not contain a key of 32 bytes in hexadecimal; restore it from a backup');
    }
    rmSync(key);
    expect(open).toThrow('is missing: without it no licence of');
    writeFileSync(key, text);
    expect(open().resolve('first-code-123')?.name).toBe('ACME');
  });

  it.each([100, 4096, 8192, 30_000])('rejects a file cut to %i bytes', async (length) => {
    open();
    for (let i = 0; i < 100; i++) licences!.add({ ...acme, name: `Client ${i}`, code: `licence-code-${i}` });
    await close();
    const whole = readFileSync(path);
    expect(whole.length).toBeGreaterThan(30_000);
    truncateSync(path, length);
    expect(open).toThrow(`${path} is damaged; restore it from a backup`);
    truncateSync(path, 0);
    writeFileSync(path, whole);
    expect(open().resolve('licence-code-99')?.name).toBe('Client 99');
  });

  it('starts with an empty file', async () => {
    open();
    await close();
    truncateSync(path, 0);
    expect(open().list()).toEqual([]);
  });

  it('rejects the format of another version', async () => {
    open().add(acme);
    await close();
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: 12, overlappingSync: false });
    const meta = environment.openDB<{ format: number }, string>({ name: 'meta' });
    meta.putSync('meta', { ...meta.get('meta')!, format: 3 });
    await environment.close();
    expect(open).toThrow(`${path} was written by another version of Idem (format 3; this version reads 2)`);
  });

  it('explains errors of the system, and no others', () => {
    const failing = (error: unknown) => () =>
      withFileErrors('/data/x', () => {
        throw error;
      });
    const message =
      'cannot write /data/x; run Idem as the owner of the folder, and on a file system that is not read-only';
    for (const code of ['EACCES', 'EPERM', 'EROFS']) {
      expect(failing(Object.assign(new Error('x'), { code }))).toThrow(new Failure(message));
    }
    expect(failing(new Error('Read-only file system'))).toThrow(new Failure(message));
    expect(failing(new Error('Permission denied'))).toThrow(new Failure(message));
    const other = Object.assign(new Error('x'), { code: 'ENOSPC' });
    expect(failing(other)).toThrow(other);
    const own = new Failure('permission denied for a reason');
    expect(failing(own)).toThrow(own);
    expect(withFileErrors('/data/x', () => 7)).toBe(7);
  });
});

describe('damaged records', () => {
  /** Opens the tables as bytes, changes them, and closes them. */
  async function damage(table: string, change: (entries: [Buffer, Buffer][]) => [Buffer, Buffer][]): Promise<void> {
    await close();
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: 12, overlappingSync: false });
    const database = environment.openDB<Buffer, Buffer>({ name: table, encoding: 'binary', keyEncoding: 'binary' });
    const entries = Array.from(database.getRange(), ({ key, value }): [Buffer, Buffer] => [
      Buffer.from(key),
      Buffer.from(value),
    ]);
    database.clearSync();
    for (const [key, value] of change(entries)) database.putSync(key, value);
    await environment.close();
  }

  const flip = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at]! ^= 1;
    return copy;
  };

  /** Changes the first entry. */
  const first =
    (change: (entry: [Buffer, Buffer]) => [Buffer, Buffer]) =>
    ([entry, ...others]: [Buffer, Buffer][]): [Buffer, Buffer][] => [change(entry!), ...others];

  beforeEach(() => {
    open().add({ ...acme, credits: 5 });
    licences!.add({ ...acme, name: 'Beta', code: 'second-code-123' });
  });

  it('are detected whichever byte of a licence changed', async () => {
    let length = 0;
    await damage('sealed-licences', (entries) => {
      length = entries[0]![1].length;
      return entries;
    });
    expect(length).toBeGreaterThan(150);
    for (let at = 0; at < length; at += 3) {
      await damage(
        'sealed-licences',
        first(([key, value]) => [key, flip(value, at)]),
      );
      expect(open).toThrow(DamagedRecordError);
      await damage(
        'sealed-licences',
        first(([key, value]) => [key, flip(value, at)]),
      );
    }
    expect(open().resolve('first-code-123')?.isCounted).toBe(true);
  });

  it.each(['sealed-licences', 'sealed-balances', 'sealed-summary'])('are detected in %s', async (table) => {
    await damage(
      table,
      first(([key, value]) => [key, flip(value, value.length - 1)]),
    );
    expect(open).toThrow('is damaged; restore licences.mdb and licences.key from a backup');
  });

  it.each(['sealed-licences', 'sealed-balances', 'sealed-summary'])(
    'are detected if a key of %s changed',
    async (table) => {
      await damage(
        table,
        first(([key, value]) => [flip(key, 0), value]),
      );
      expect(open).toThrow(DamagedRecordError);
    },
  );

  it.each(['sealed-licences', 'sealed-balances', 'sealed-summary'])('are detected if %s lost one', async (table) => {
    await damage(table, ([, ...others]) => others);
    expect(open).toThrow(DamagedRecordError);
  });

  it('are detected if two records were exchanged or one was cut', async () => {
    await damage('sealed-licences', ([one, other]) => [
      [one![0], other![1]],
      [other![0], one![1]],
    ]);
    expect(open).toThrow(DamagedRecordError);
    await damage('sealed-licences', (entries) => entries.map(([key, value]) => [key, value.subarray(0, 16)]));
    expect(open).toThrow(DamagedRecordError);
  });

  it('are detected while the licences are open', async () => {
    const { id, isCounted } = licences!.resolve('first-code-123')!;
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: 12, overlappingSync: false });
    const balances = environment.openDB<Buffer, Buffer>({
      name: 'sealed-balances',
      encoding: 'binary',
      keyEncoding: 'binary',
    });
    balances.removeSync(Buffer.from(id!, 'hex'));
    await environment.close();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const licence = { name: 'ACME', products: [], id: id!, isCounted: isCounted! };
    expect(() => licences!.hasCredits(licence)).toThrow(DamagedRecordError);
    await expect(licences!.spend(licence)).rejects.toThrow(DamagedRecordError);
  });
});

describe('format 1', () => {
  it('is upgraded with all licences, secrets and credits', async () => {
    open();
    await close();
    const key = readKey(join(folder, 'licences.key'))!;
    for (const name of readdirSync(folder)) if (name.startsWith('licences.mdb')) rmSync(join(folder, name));
    const environment = openLmdbFile<unknown, string>({ path, maxDbs: 8, overlappingSync: false });
    const binaryKeys = { keyEncoding: 'binary' } as const;
    const meta = environment.openDB<unknown, string>({ name: 'meta' });
    const byCode = environment.openDB<unknown, Buffer>({ name: 'licences', ...binaryKeys });
    const rights = environment.openDB<unknown, Buffer>({ name: 'rights', ...binaryKeys });
    const credits = environment.openDB<unknown, Buffer>({ name: 'credits', ...binaryKeys });
    meta.putSync('meta', { format: 1, keyCheck: hashCode(key, 'idem licences').verifier });
    const put = (code: string, licence: object, more: object | undefined, balance?: number) => {
      const { lookup, verifier } = hashCode(key, code);
      byCode.putSync(lookup, { ...licence, createdAt: '2026-01-01T00:00:00.000Z', verifier });
      if (more) rights.putSync(lookup, { version: 1, ...more });
      if (balance !== undefined) credits.putSync(lookup, balance);
    };
    const verifier = hashSecret(key, hashCode(key, 'mobile').lookup.toString('hex'), 'secret');
    const uris = ['https://acme.example/back'];
    put('mobile', { name: 'M', products: ['idmobile'] }, { secret: { verifier, since: 1 }, operators: ['A'] }, 3);
    put('plain', { name: 'P', products: ['idcheck'] }, { redirectUris: uris });
    put('old', { name: 'O', products: ['idcheck'], revokedAt: '2026-01-02T00:00:00.000Z' }, undefined);
    await environment.close();

    const createdAt = '2026-01-01T00:00:00.000Z';
    const expected = [
      { name: 'M', products: ['idmobile'], createdAt, operators: ['A'], credits: 3, hasClientSecret: true },
      { name: 'O', products: ['idcheck'], createdAt, revokedAt: '2026-01-02T00:00:00.000Z' },
      { name: 'P', products: ['idcheck'], createdAt, redirectUris: uris },
    ];
    for (let round = 0; round < 2; round++) {
      const upgraded = open();
      expect(upgraded.list()).toEqual(expected);
      const mobile = upgraded.resolve('mobile')!;
      expect(mobile).toMatchObject({ isCounted: true, secretVersion: 1 });
      expect(upgraded.isClientSecret(mobile, 'secret')).toBe(true);
      expect(upgraded.resolve('plain')).toMatchObject({ name: 'P', secretVersion: 0 });
      expect(upgraded.resolve('old')).toBeUndefined();
      await close();
    }
    const reopened = openLmdbFile<unknown, string>({ path, maxDbs: 8, overlappingSync: false });
    const tables = [...reopened.getKeys()];
    await reopened.close();
    expect(tables).toContain('sealed-licences');
    expect(tables).not.toContain('rights');
  });
});
