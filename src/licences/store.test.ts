import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../runtime/errors.ts';
import {
  DEMO_LICENCES,
  DEMO_SECRET,
  type LicenceRequest,
  type LicenceStore,
  openLicences,
  withDemoLicences,
} from './index.ts';

const START = Date.parse('2026-03-01T12:00:00Z');

let folder: string;
let licences: LicenceStore;
let time: number;

const open = () => openLicences(folder, () => time);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-licences-'));
  time = START;
  licences = open();
});

afterEach(async () => {
  await licences.close();
  rmSync(folder, { recursive: true });
});

const acme = { name: 'ACME', products: ['idcheck-plus'] };
const FIRST = 'first-code-123';
const SECOND = 'second-code-123';

/** Lets other processes' changes become visible, which takes a millisecond. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('add', () => {
  it('generates a code that resolves to the licence', () => {
    const { code, licence, clientSecret } = licences.add(acme);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
    expect(licence).toEqual({ ...acme, createdAt: '2026-03-01T12:00:00.000Z' });
    expect(clientSecret).toBeUndefined();
    expect(licences.resolve(code)).toEqual({ ...acme, id: expect.stringMatching(/^[0-9a-f]{32}$/), secretVersion: 0 });
    for (const other of ['', code.slice(1), `${code}0`, code.toLowerCase(), 'ACME', 'é', '\0', 'x'.repeat(1e6)]) {
      expect(licences.resolve(other)).toBeUndefined();
    }
  });

  it('generates different codes', () => {
    const codes = Array.from({ length: 20 }, (_, at) => licences.add({ ...acme, name: `Client ${at}` }).code);
    expect(new Set(codes).size).toBe(20);
  });

  it('keeps a given code and secret', () => {
    const issued = licences.add({ ...acme, code: 'a+b/c=&%~1234', clientSecret: 'the-old-one' });
    expect(issued).toMatchObject({ code: 'a+b/c=&%~1234', clientSecret: 'the-old-one' });
    const licence = licences.resolve('a+b/c=&%~1234')!;
    expect(licence.name).toBe('ACME');
    expect(licences.isClientSecret(licence, 'the-old-one')).toBe(true);
  });

  it('stores all settings and removes duplicate products', () => {
    const { code, licence } = licences.add({
      name: 'ACME',
      products: ['idmobile', 'idcheck', 'idmobile'],
      operators: ['Alpha'],
      redirectUris: ['https://acme.example/back'],
      expiresAt: '2027-12-31',
      credits: 7,
    });
    const settings = { operators: ['Alpha'], redirectUris: ['https://acme.example/back'] };
    expect(licence).toEqual({
      name: 'ACME',
      products: ['idmobile', 'idcheck'],
      createdAt: '2026-03-01T12:00:00.000Z',
      expiresAt: '2027-12-31T23:59:59.999Z',
      credits: 7,
      hasClientSecret: true,
      ...settings,
    });
    expect(licences.resolve(code)).toEqual({
      name: 'ACME',
      products: ['idmobile', 'idcheck'],
      id: expect.any(String),
      secretVersion: 1,
      isCounted: true,
      expiresAt: Date.parse('2027-12-31T23:59:59.999Z'),
      ...settings,
    });
  });

  it('rejects a name in use and a code that was ever issued', () => {
    licences.add({ ...acme, code: FIRST });
    expect(() => licences.add(acme)).toThrow(
      new UsageError('a licence named "ACME" already exists; revoke it first, or choose another name'),
    );
    licences.revoke({ name: 'ACME' });
    expect(() => licences.add({ ...acme, code: FIRST })).toThrow(
      new UsageError('this code was already issued; choose another one'),
    );
    licences.add({ ...acme, code: SECOND });
    expect(licences.resolve(SECOND)?.name).toBe('ACME');
  });

  it.each<Partial<LicenceRequest>>([
    { name: '' },
    { products: [] },
    { products: ['idcheck', 'everything'] },
    { code: 'short' },
    { code: 'two words are weak' },
    { clientSecret: 'short' },
    { credits: -1 },
    { operators: [''] },
    { redirectUris: ['http://acme.example/'] },
    { expiresAt: 'tomorrow' },
  ])('rejects %j and stores nothing', (request) => {
    expect(() => licences.add({ ...acme, ...request })).toThrow(UsageError);
    expect(licences.list()).toEqual([]);
  });

  it('accepts a weak code and secret on request', () => {
    licences.add({ ...acme, code: 'abc', clientSecret: 'x', allowWeak: true });
    expect(licences.resolve('abc')?.name).toBe('ACME');
  });

  it('stores hundreds of licences', () => {
    for (let i = 0; i < 300; i++) licences.add({ ...acme, name: `Client ${i}`, code: `licence-code-${i}` });
    expect(licences.list()).toHaveLength(300);
    expect(licences.resolve('licence-code-250')?.name).toBe('Client 250');
  });

  it('stores no code or secret, in files that only the owner can read', async () => {
    const { code, clientSecret } = licences.add({ ...acme, products: ['idmobile'] });
    await licences.close();
    for (const file of ['licences.mdb', 'licences.mdb-lock', 'licences.key']) {
      const bytes = readFileSync(join(folder, file));
      expect(bytes.includes(code) || bytes.includes(clientSecret!)).toBe(false);
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
    licences = open();
    expect(licences.resolve(code)?.name).toBe('ACME');
  });
});

describe('list', () => {
  it('sorts by name and age and includes revoked licences', () => {
    licences.add({ ...acme, name: 'Beta' });
    licences.add({ ...acme });
    licences.revoke({ name: 'ACME' });
    time += 1000;
    licences.add({ ...acme });
    expect(licences.list().map(({ name, createdAt, revokedAt }) => [name, createdAt.slice(17, 19), revokedAt])).toEqual(
      [
        ['ACME', '00', '2026-03-01T12:00:00.000Z'],
        ['ACME', '01', undefined],
        ['Beta', '00', undefined],
      ],
    );
  });
});

describe('revoke', () => {
  it('ends a licence by name or by code and keeps its record', () => {
    licences.add({ ...acme, code: FIRST });
    licences.add({ name: 'Beta', products: ['idcheck'], code: SECOND });
    const id = licences.resolve(FIRST)!.id!;
    expect(licences.find(id)?.name).toBe('ACME');
    expect(licences.revoke({ name: 'ACME' })?.revokedAt).toBe('2026-03-01T12:00:00.000Z');
    expect(licences.revoke({ code: SECOND })?.name).toBe('Beta');
    expect([licences.resolve(FIRST), licences.resolve(SECOND), licences.find(id)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(licences.list().every(({ revokedAt }) => revokedAt !== undefined)).toBe(true);
  });

  it('returns undefined for a licence that is unknown or revoked', () => {
    licences.add({ ...acme, code: FIRST });
    licences.revoke({ name: 'ACME' });
    time += 1000;
    expect(licences.revoke({ name: 'ACME' })).toBeUndefined();
    expect(licences.revoke({ code: FIRST })).toBeUndefined();
    expect(licences.revoke({ code: 'never-issued' })).toBeUndefined();
    expect(licences.list()[0]!.revokedAt).toBe('2026-03-01T12:00:00.000Z');
  });
});

describe('expiry', () => {
  it('ends a licence at its time, by code and by id', () => {
    licences.add({ ...acme, code: FIRST, expiresAt: '2026-03-01T12:00:10Z' });
    const id = licences.resolve(FIRST)!.id!;
    time = START + 9999;
    expect([licences.resolve(FIRST)?.name, licences.find(id)?.name]).toEqual(['ACME', 'ACME']);
    time = START + 10_000;
    expect([licences.resolve(FIRST), licences.find(id)]).toEqual([undefined, undefined]);
  });

  it('can be changed and removed', () => {
    licences.add({ ...acme, code: FIRST, expiresAt: '2026-03-01T12:00:10Z' });
    time = START + 10_000;
    expect(licences.resolve(FIRST)).toBeUndefined();
    expect(() => licences.change('ACME', { expiresAt: '2026-02-28' })).toThrow('has passed');
    expect(licences.change('ACME', { expiresAt: '2026-03-01' })?.expiresAt).toBe('2026-03-01T23:59:59.999Z');
    expect(licences.resolve(FIRST)?.name).toBe('ACME');
    expect(licences.change('ACME', { expiresAt: null })).not.toHaveProperty('expiresAt');
    expect(licences.resolve(FIRST)).not.toHaveProperty('expiresAt');
  });
});

describe('client secrets', () => {
  it('are generated for ID Mobile and compared exactly', () => {
    const { code, clientSecret, licence } = licences.add({ name: 'ACME', products: ['idmobile'] });
    expect(clientSecret).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
    expect(licence.hasClientSecret).toBe(true);
    const resolved = licences.resolve(code)!;
    expect(licences.isClientSecret(resolved, clientSecret!)).toBe(true);
    for (const wrong of [clientSecret!.toLowerCase(), '', clientSecret!.slice(1)]) {
      expect(licences.isClientSecret(resolved, wrong)).toBe(false);
    }
  });

  it('belong to one licence', () => {
    const mobile = licences.add({ name: 'ACME', products: ['idmobile'] });
    const other = licences.add({ name: 'Beta', products: ['idcheck'] });
    expect(other.licence).not.toHaveProperty('hasClientSecret');
    const licence = licences.resolve(other.code)!;
    expect(licences.isClientSecret(licence, '')).toBe(false);
    expect(licences.isClientSecret(licence, mobile.clientSecret!)).toBe(false);
    licences.rotateSecret('Beta', { secret: mobile.clientSecret! });
    expect(licences.isClientSecret(licence, mobile.clientSecret!)).toBe(true);
  });

  it('are replaced without the old one', () => {
    const { code, clientSecret } = licences.add({ name: 'ACME', products: ['idmobile'] });
    const rotated = licences.rotateSecret('ACME')!;
    expect(rotated.clientSecret).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
    expect(rotated.licence).toMatchObject({ name: 'ACME', hasClientSecret: true });
    const licence = licences.resolve(code)!;
    expect(licence.secretVersion).toBe(2);
    expect(licences.isClientSecret(licence, clientSecret!)).toBe(false);
    expect(licences.isClientSecret(licence, rotated.clientSecret)).toBe(true);
    expect(licences.rotateSecret('nobody')).toBeUndefined();
    expect(() => licences.rotateSecret('ACME', { secret: 'two words' })).toThrow(UsageError);
    expect(() => licences.rotateSecret('ACME', { secret: 'short' })).toThrow(UsageError);
    expect(licences.rotateSecret('ACME', { secret: 'short', allowWeak: true })?.clientSecret).toBe('short');
  });
});

describe('change', () => {
  it('changes and removes settings', () => {
    const { code } = licences.add({ name: 'ACME', products: ['idmobile'], operators: ['Alpha'] });
    const uri = 'https://acme.example/back';
    expect(licences.change('ACME', { operators: ['Alpha', 'Beta'], redirectUris: [uri] })).toMatchObject({
      operators: ['Alpha', 'Beta'],
      redirectUris: [uri],
    });
    expect(licences.resolve(code)).toMatchObject({ operators: ['Alpha', 'Beta'], redirectUris: [uri] });
    expect(licences.change('ACME', {})).toMatchObject({ operators: ['Alpha', 'Beta'], redirectUris: [uri] });
    licences.change('ACME', { operators: null, redirectUris: null });
    expect(licences.list()[0]).toEqual({
      name: 'ACME',
      products: ['idmobile'],
      createdAt: expect.any(String),
      hasClientSecret: true,
    });
    expect(licences.resolve(code)).not.toHaveProperty('operators');
    expect(licences.change('nobody', {})).toBeUndefined();
  });

  it.each([
    { operators: [''] },
    { redirectUris: ['http://acme.example/'] },
    { expiresAt: '2026' },
    { credits: -1 },
    { credits: 1.5 },
    { credits: { add: -1 } },
    { credits: { add: 1e12 } },
    { operators: ['Alpha'], credits: -1 },
  ])('rejects %j and changes nothing', (change) => {
    licences.add({ name: 'ACME', products: ['idmobile'], credits: 5 });
    const before = licences.list();
    expect(() => licences.change('ACME', change)).toThrow(UsageError);
    expect(licences.list()).toEqual(before);
  });

  it('starts and ends the counting of answers', async () => {
    const { code } = licences.add(acme);
    expect(licences.resolve(code)).not.toHaveProperty('isCounted');
    expect(() => licences.change('ACME', { credits: { add: 5 } })).toThrow(
      new UsageError('the answers of "ACME" are not counted; set the number of credits with --credits'),
    );
    expect(licences.change('ACME', { credits: 2 })?.credits).toBe(2);
    expect(licences.change('ACME', { credits: { add: 5 } })?.credits).toBe(7);
    const counted = licences.resolve(code)!;
    expect(counted.isCounted).toBe(true);
    expect(licences.change('ACME', { operators: ['Alpha'] })?.credits).toBe(7);
    expect(licences.change('ACME', { credits: null })).not.toHaveProperty('credits');
    expect(licences.resolve(code)).not.toHaveProperty('isCounted');
    expect(await licences.spend(counted)).toBe(true);
  });
});

describe('credits', () => {
  it('are taken once each by concurrent requests and stored', async () => {
    const { code } = licences.add({ ...acme, credits: 30 });
    const licence = licences.resolve(code)!;
    expect(licences.hasCredits(licence)).toBe(true);
    const spent = await Promise.all(Array.from({ length: 100 }, () => licences.spend(licence)));
    expect(spent.filter(Boolean)).toHaveLength(30);
    expect(licences.hasCredits(licence)).toBe(false);
    expect(licences.list()[0]!.credits).toBe(0);
    licences.change('ACME', { credits: { add: 5 } });
    await licences.close();
    licences = open();
    expect(licences.list()[0]!.credits).toBe(5);
    expect(await licences.spend(licences.resolve(code)!)).toBe(true);
    expect(licences.list()[0]!.credits).toBe(4);
  });

  it('are not needed by a licence that is not counted', async () => {
    const { code } = licences.add(acme);
    expect(await licences.spend(licences.resolve(code)!)).toBe(true);
    expect(licences.hasCredits(licences.resolve(code)!)).toBe(true);
    expect(licences.list()[0]!.credits).toBeUndefined();
  });
});

describe('a change by another process', () => {
  it('is seen within milliseconds', async () => {
    const { code } = licences.add({ ...acme, code: FIRST });
    const other = open();
    expect(other.resolve(code)?.name).toBe('ACME');
    const id = other.resolve(code)!.id!;
    expect(other.find(id)?.name).toBe('ACME');
    licences.revoke({ name: 'ACME' });
    await settle();
    expect([other.resolve(code), other.find(id)]).toEqual([undefined, undefined]);
    licences.add({ ...acme, code: SECOND });
    await settle();
    expect(other.resolve(SECOND)?.name).toBe('ACME');
    await other.close();
  });
});

describe('withDemoLicences', () => {
  it('adds the demo licences to the stored ones', async () => {
    licences.add({ ...acme, code: FIRST, clientSecret: 'secret-of-acme', credits: 1 });
    const accounts = withDemoLicences(licences);
    const real = accounts.resolve(FIRST)!;
    expect(real.name).toBe('ACME');
    expect(accounts.find(real.id!)).toEqual(real);
    expect([accounts.isClientSecret(real, 'secret-of-acme'), accounts.isClientSecret(real, DEMO_SECRET)]).toEqual([
      true,
      false,
    ]);
    expect([await accounts.spend(real), accounts.hasCredits(real), await accounts.spend(real)]).toEqual([
      true,
      false,
      false,
    ]);
    for (const [code, licence] of DEMO_LICENCES) {
      expect(accounts.resolve(code)).toEqual(licence);
      expect(accounts.find(licence.id!)).toEqual(licence);
      expect(accounts.isClientSecret(licence, DEMO_SECRET)).toBe(true);
      expect(accounts.isClientSecret(licence, 'secret-of-acme')).toBe(false);
      expect([accounts.hasCredits(licence), await accounts.spend(licence)]).toEqual([true, true]);
      expect(licences.resolve(code)).toBeUndefined();
    }
    expect(new Set([...DEMO_LICENCES.values()].map(({ id }) => id)).size).toBe(3);
  });
});
