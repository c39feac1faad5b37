import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure, UsageError } from '../runtime/errors.ts';
import { DEMO_LICENCES, type LicenceStore, openLicences, withDemoLicences } from './index.ts';

let folder: string;
let licences: LicenceStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-licences-'));
  licences = openLicences(folder);
});

afterEach(async () => {
  await licences.close();
  rmSync(folder, { recursive: true });
});

const acme = { name: 'ACME', products: ['idcheck-plus'] };

describe('licences', () => {
  it('resolves a generated code, and no other', () => {
    const { code, licence } = licences.add(acme);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
    expect(licence).toEqual({ ...acme, createdAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(licences.resolve(code)).toMatchObject(acme);
    for (const other of ['', code.slice(1), `${code}0`, code.toLowerCase(), 'ACME', 'é', '\0', 'x'.repeat(1e6)]) {
      expect(licences.resolve(other)).toBeUndefined();
    }
  });

  it('keeps a code that the holder has already', () => {
    expect(licences.add({ ...acme, code: 'a+b/c=&%~' }).code).toBe('a+b/c=&%~');
    expect(licences.resolve('a+b/c=&%~')?.name).toBe('ACME');
  });

  it('forgets a code when it is revoked, by name or by code, and keeps the record', () => {
    licences.add({ ...acme, code: 'first-code' });
    licences.add({ name: 'Beta', products: ['idcheck'], code: 'second-code' });
    expect(licences.revoke({ name: 'ACME' })?.revokedAt).toBeDefined();
    expect(licences.revoke({ code: 'second-code' })?.name).toBe('Beta');
    expect(licences.resolve('first-code')).toBeUndefined();
    expect(licences.resolve('second-code')).toBeUndefined();
    expect(licences.list().map(({ name, revokedAt }) => [name, revokedAt !== undefined])).toEqual([
      ['ACME', true],
      ['Beta', true],
    ]);
    expect(licences.revoke({ name: 'ACME' })).toBeUndefined();
    expect(licences.revoke({ code: 'never-issued' })).toBeUndefined();
  });

  it('gives a name once at a time, and a code once for ever', () => {
    licences.add({ ...acme, code: 'first-code' });
    expect(() => licences.add(acme)).toThrow('There is a licence named "ACME" already');
    licences.revoke({ name: 'ACME' });
    expect(() => licences.add({ ...acme, code: 'first-code' })).toThrow('This code was issued already');
    licences.add({ ...acme, code: 'another-code' });
    expect(licences.resolve('another-code')?.name).toBe('ACME');
  });

  it.each([
    { name: '', products: ['idcheck'] },
    { name: ' x', products: ['idcheck'] },
    { name: 'a\nb', products: ['idcheck'] },
    { name: 'x'.repeat(65), products: ['idcheck'] },
    { name: 'ACME', products: [] },
    { name: 'ACME', products: ['idcheck', 'everything'] },
    { name: 'ACME', products: ['idcheck'], code: '' },
    { name: 'ACME', products: ['idcheck'], code: 'two words' },
    { name: 'ACME', products: ['idcheck'], code: 'x'.repeat(129) },
  ])('refuses %j', (request) => {
    expect(() => licences.add(request)).toThrow(UsageError);
    expect(licences.list()).toEqual([]);
  });

  it('stores no code in clear, and its files are their owner’s alone', async () => {
    const { code } = licences.add(acme);
    await licences.close();
    for (const file of ['licences.mdb', 'licences.mdb-lock', 'licences.key']) {
      expect(readFileSync(join(folder, file)).includes(code)).toBe(false);
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
    licences = openLicences(folder);
    expect(licences.resolve(code)?.name).toBe('ACME');
  });

  it('says what to do when the key is lost, broken or another one', async () => {
    licences.add(acme);
    await licences.close();
    const key = join(folder, 'licences.key');
    writeFileSync(key, `${'00'.repeat(32)}\n`);
    expect(() => openLicences(folder)).toThrow('bring that one back from a backup');
    writeFileSync(key, 'nonsense');
    expect(() => openLicences(folder)).toThrow('bring it back from a backup');
    rmSync(key);
    expect(() => openLicences(folder)).toThrow(Failure);
  });

  it.each([100, 4096, 8192, 40_000])('says what to do when the file is cut to %i bytes', async (length) => {
    for (let i = 0; i < 100; i++) licences.add({ name: `Client ${i}`, products: ['idcheck'], code: `code-${i}` });
    await licences.close();
    const path = join(folder, 'licences.mdb');
    const whole = readFileSync(path);
    expect(whole.length).toBeGreaterThan(40_000);
    truncateSync(path, length);
    expect(() => openLicences(folder)).toThrow('licences.mdb is damaged; bring it back from a backup');
    truncateSync(path, 0);
    writeFileSync(path, whole);
    licences = openLicences(folder);
    expect(licences.resolve('code-99')?.name).toBe('Client 99');
  });

  it('begins in an empty file', async () => {
    await licences.close();
    truncateSync(join(folder, 'licences.mdb'), 0);
    licences = openLicences(folder);
    expect(licences.list()).toEqual([]);
  });

  it('holds many licences', () => {
    for (let i = 0; i < 300; i++) licences.add({ name: `Client ${i}`, products: ['idcheck'], code: `code-${i}` });
    expect(licences.list()).toHaveLength(300);
    expect(licences.resolve('code-250')?.name).toBe('Client 250');
  });
});

describe('demo licences', () => {
  it('are known beside the real ones, and never stored', () => {
    licences.add({ ...acme, code: 'real' });
    const register = withDemoLicences(licences);
    expect(register.resolve('real')?.name).toBe('ACME');
    for (const [code, licence] of DEMO_LICENCES) {
      expect(register.resolve(code)).toEqual(licence);
      expect(licences.resolve(code)).toBeUndefined();
    }
  });
});
