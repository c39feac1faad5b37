import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../runtime/errors.ts';
import { withDemoLicences } from './demo.ts';
import { DEMO_LICENCES, DEMO_SECRET, isRegistered, type LicenceStore, openLicences, readRedirectUri } from './index.ts';

let folder: string;
let licences: LicenceStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-rights-'));
  licences = openLicences(folder);
});

afterEach(async () => {
  await licences.close();
  rmSync(folder, { recursive: true });
});

describe('the client secret', () => {
  it('is made with a licence for ID Mobile and on demand for others, and is kept as a hash', () => {
    const { code, clientSecret, licence } = licences.add({ name: 'ACME', products: ['idmobile'] });
    expect(clientSecret).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
    expect(licence).toMatchObject({ name: 'ACME', hasClientSecret: true });
    expect(licences.isClientSecret(licences.resolve(code)!, clientSecret!)).toBe(true);
    expect(licences.isClientSecret(licences.resolve(code)!, clientSecret!.toLowerCase())).toBe(false);
    expect(licences.isClientSecret(licences.resolve(code)!, '')).toBe(false);

    const other = licences.add({ name: 'Beta', products: ['idcheck'] });
    expect(other.clientSecret).toBeUndefined();
    expect(licences.isClientSecret(licences.resolve(other.code)!, '')).toBe(false);
    expect(licences.isClientSecret(licences.resolve(other.code)!, clientSecret!)).toBe(false);
    const kept = licences.add({ name: 'Gamma', products: ['idcheck'], clientSecret: 'the-old-one' });
    expect(licences.isClientSecret(licences.resolve(kept.code)!, 'the-old-one')).toBe(true);
  });

  it('is changed without the licence', () => {
    const { code, clientSecret } = licences.add({ name: 'ACME', products: ['idmobile'] });
    const rotated = licences.rotateSecret('ACME')!;
    expect(rotated.clientSecret).not.toBe(clientSecret);
    expect(licences.isClientSecret(licences.resolve(code)!, clientSecret!)).toBe(false);
    expect(licences.isClientSecret(licences.resolve(code)!, rotated.clientSecret)).toBe(true);
    expect(licences.rotateSecret('nobody')).toBeUndefined();
    expect(() => licences.rotateSecret('ACME', 'two words')).toThrow(UsageError);
  });
});

describe('rights', () => {
  it('are given with a licence, changed later, and known to whoever resolves it', () => {
    const { code } = licences.add({
      name: 'ACME',
      products: ['idmobile'],
      operators: ['Alpha'],
      redirectUris: ['https://acme.example/back'],
    });
    expect(licences.resolve(code)).toMatchObject({
      operators: ['Alpha'],
      redirectUris: ['https://acme.example/back'],
    });
    expect(licences.resolve(code)!.isCounted).toBeUndefined();
    licences.change('ACME', { operators: ['Alpha', 'Beta'], credits: 2 });
    expect(licences.resolve(code)).toMatchObject({ operators: ['Alpha', 'Beta'], isCounted: true });
    licences.change('ACME', { operators: null, redirectUris: null, credits: null });
    expect(licences.resolve(code)!.operators).toBeUndefined();
    expect(licences.list()[0]).toEqual({
      name: 'ACME',
      products: ['idmobile'],
      createdAt: expect.any(String),
      hasClientSecret: true,
    });
    expect(licences.change('nobody', {})).toBeUndefined();
  });

  it.each([
    { operators: [''] },
    { operators: ['x'.repeat(65)] },
    { redirectUris: ['http://acme.example/'] },
    { redirectUris: ['https://acme.example/?a=1'] },
    { redirectUris: ['https://acme.example/#a'] },
    { redirectUris: ['https://me@acme.example/'] },
    { redirectUris: ['acme.example'] },
    { credits: -1 },
    { credits: 1.5 },
    { credits: { add: -1 } },
  ])('refuses %j and changes nothing', (change) => {
    licences.add({ name: 'ACME', products: ['idmobile'] });
    const before = licences.list();
    expect(() => licences.change('ACME', change)).toThrow(UsageError);
    expect(licences.list()).toEqual(before);
  });
});

describe('credits', () => {
  it('are taken once each, however many ask at the same time, and kept', async () => {
    const { code } = licences.add({ name: 'ACME', products: ['idmobile'], credits: 30 });
    const licence = licences.resolve(code)!;
    expect(licences.hasCredits(licence)).toBe(true);
    const spent = await Promise.all(Array.from({ length: 100 }, () => licences.spend(licence)));
    expect(spent.filter(Boolean)).toHaveLength(30);
    expect(licences.hasCredits(licence)).toBe(false);
    expect(licences.list()[0]!.credits).toBe(0);
    licences.change('ACME', { credits: { add: 5 } });
    await licences.close();
    licences = openLicences(folder);
    expect(licences.list()[0]!.credits).toBe(5);
    expect(await licences.spend(licences.resolve(code)!)).toBe(true);
    expect(licences.list()[0]!.credits).toBe(4);
  });

  it('are no matter where they are not counted', async () => {
    const { code } = licences.add({ name: 'ACME', products: ['idmobile'] });
    expect(await licences.spend(licences.resolve(code)!)).toBe(true);
    expect(licences.hasCredits(licences.resolve(code)!)).toBe(true);
    expect(licences.list()[0]!.credits).toBeUndefined();
  });
});

describe('demo licences', () => {
  it('have a secret and an id of their own, and are never counted', async () => {
    const accounts = withDemoLicences(licences);
    for (const licence of DEMO_LICENCES.values()) {
      expect(accounts.isClientSecret(licence, DEMO_SECRET)).toBe(true);
      expect(accounts.isClientSecret(licence, 'other')).toBe(false);
      expect(licence.id).toMatch(/^[0-9a-f]{32}$/);
      expect(accounts.find(licence.id!)).toEqual(licence);
      expect(licences.find(licence.id!)).toBeUndefined();
      expect(accounts.hasCredits(licence)).toBe(true);
      expect(await accounts.spend(licence)).toBe(true);
    }
    const { code, clientSecret } = licences.add({ name: 'ACME', products: ['idmobile'], credits: 0 });
    const licence = accounts.resolve(code)!;
    expect(accounts.isClientSecret(licence, clientSecret!)).toBe(true);
    expect(accounts.hasCredits(licence)).toBe(false);
    expect(await accounts.spend(licence)).toBe(false);
  });
});

describe('an address to come back to', () => {
  it.each([
    'http:/acme.example',
    'https:acme.example',
    '//acme.example/',
    '/back',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://acme.example\\@evil.example/',
    'https://acme.example@evil.example/',
    'https://acme.example/a b',
    'https://acme.example/\n',
    'https://acme.example/#x',
    'https://',
    '',
    'https://acmé.example/',
  ])('is not %j', (text) => {
    expect(readRedirectUri(text)).toBeUndefined();
  });

  it('is registered with whatever query, and nothing else different', () => {
    const registered = ['https://acme.example/back'];
    const is = (text: string) => isRegistered(readRedirectUri(text)!, registered);
    expect(is('https://acme.example/back')).toBe(true);
    expect(is('https://acme.example/back?order=1&x=%20')).toBe(true);
    expect(is('https://ACME.example:443/x/../back')).toBe(true);
    expect(is('https://acme.example/back/')).toBe(false);
    expect(is('https://acme.example/backdoor')).toBe(false);
    expect(is('https://acme.example.evil/back')).toBe(false);
    expect(is('https://sub.acme.example/back')).toBe(false);
    expect(is('http://acme.example/back')).toBe(false);
    expect(is('https://acme.example:8443/back')).toBe(false);
  });
});
