import { describe, expect, it } from 'vitest';
import { UsageError } from '../runtime/errors.ts';
import {
  applySettings as apply,
  type LicenceSettings,
  type StoredLicence,
  toLicence,
  toRecord,
} from './stored-licence.ts';

const NOW = Date.parse('2026-05-06T07:08:09Z');

const applySettings = (stored: StoredLicence, settings: LicenceSettings) => apply(stored, settings, NOW);

const STORED: StoredLicence = {
  name: 'ACME',
  products: ['idmobile'],
  createdAt: '2026-03-01T12:00:00.000Z',
  verifier: 'ab'.repeat(16),
  secretVersion: 2,
  isCounted: false,
};

/** A valid value of each setting. */
const SETTINGS = {
  operators: ['Alpha Mobile'],
  redirectUris: ['https://shop.example/consent'],
  origins: ['https://shop.example'],
  allowsJsonp: true,
  isTest: true,
  answerRedirectUris: ['https://shop.example/back'],
  expiresAt: '2027-01-02T03:04:05.000Z',
  maxPerSecond: 5,
  maxPerDay: 100,
} as const satisfies LicenceSettings;

const NAMES = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];

const WITH_ALL = applySettings(STORED, SETTINGS);

describe('applySettings', () => {
  it.each(NAMES)('sets %s, and changes nothing else', (name) => {
    expect(applySettings(STORED, { [name]: SETTINGS[name] })).toEqual({ ...STORED, [name]: SETTINGS[name] });
  });

  it.each(NAMES)('removes %s if it is null, and changes nothing else', (name) => {
    const { [name]: _, ...others } = WITH_ALL;
    expect(applySettings(WITH_ALL, { [name]: null })).toEqual(others);
  });

  it('keeps settings that are not given', () => {
    expect(applySettings(WITH_ALL, {})).toEqual({ ...STORED, ...SETTINGS });
    expect(applySettings(WITH_ALL, { maxPerDay: undefined } as unknown as LicenceSettings)).toEqual(WITH_ALL);
  });

  it('stores the end of a day in UTC', () => {
    expect(applySettings(STORED, { expiresAt: '2027-01-02' }).expiresAt).toBe('2027-01-02T23:59:59.999Z');
  });

  it('does not change the licence that it is given', () => {
    applySettings(WITH_ALL, { operators: null, maxPerDay: 7 });
    expect(WITH_ALL).toEqual({ ...STORED, ...SETTINGS });
  });

  it.each<[keyof LicenceSettings, LicenceSettings]>([
    ['operators', { operators: [''] }],
    ['redirectUris', { redirectUris: ['not an address'] }],
    ['answerRedirectUris', { answerRedirectUris: ['not an address'] }],
    ['origins', { origins: ['https://shop.example/path'] }],
    ['maxPerSecond', { maxPerSecond: 0 }],
    ['maxPerDay', { maxPerDay: -1 }],
    ['expiresAt', { expiresAt: 'tomorrow' }],
    ['expiresAt', { expiresAt: '2026-05-05' }],
  ])('rejects an invalid value of %s', (_, settings) => {
    expect(() => applySettings(STORED, settings)).toThrow(UsageError);
  });
});

describe('toLicence', () => {
  it('returns what every licence has', () => {
    expect(toLicence('cd', STORED)).toStrictEqual({
      name: 'ACME',
      products: ['idmobile'],
      id: 'cd',
      secretVersion: 2,
    });
  });

  it('returns every setting, and nothing that only an administrator sees', () => {
    const stored = { ...WITH_ALL, isCounted: true, secret: 'ef'.repeat(32), revokedAt: '2026-04-01T00:00:00.000Z' };
    expect(toLicence('cd', stored)).toStrictEqual({
      ...SETTINGS,
      expiresAt: Date.parse(SETTINGS.expiresAt),
      name: 'ACME',
      products: ['idmobile'],
      id: 'cd',
      secretVersion: 2,
      isCounted: true,
    });
  });
});

describe('toRecord', () => {
  const always = { name: 'ACME', products: ['idmobile'], createdAt: STORED.createdAt };

  it('returns what every licence has', () => {
    expect(toRecord(STORED, undefined)).toStrictEqual(always);
  });

  it('returns every setting, and that there is a client secret, but not the secret', () => {
    const revokedAt = '2026-04-01T00:00:00.000Z';
    const stored = { ...WITH_ALL, isCounted: true, secret: 'ef'.repeat(32), revokedAt };
    expect(toRecord(stored, 0)).toStrictEqual({ ...always, ...SETTINGS, revokedAt, credits: 0, hasClientSecret: true });
  });
});
