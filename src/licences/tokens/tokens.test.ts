import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LicenceStore, openLicences } from '../store.ts';
import { type Grants, openGrants } from './grants.ts';
import { createIssuer, LIFETIMES, type TokenIssuer, withTokens } from './issuer.ts';
import { readTokenKey } from './key.ts';
import { newPair, readToken, writeToken } from './token.ts';

const START = Date.parse('2026-03-01T12:00:00Z');

let folder: string;
let licences: LicenceStore;
let grants: Grants;
let issuer: TokenIssuer;
let time: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-tokens-'));
  time = Date.now() + 1000;
  licences = openLicences(folder);
  reopen();
});

function reopen(): void {
  const key = readTokenKey(folder);
  grants = openGrants(folder, key, () => time);
  issuer = createIssuer(key, { accounts: licences, grants }, () => time);
}

afterEach(async () => {
  await Promise.all([licences.close(), grants.close()]);
  rmSync(folder, { recursive: true });
});

function addLicence(products = ['idmobile'], name = 'ACME') {
  const { code } = licences.add({ name, products });
  return { code, licence: licences.resolve(code)! };
}

describe('a token', () => {
  const key = randomBytes(32);
  const token = {
    kind: 'access',
    product: 'idmobile',
    issuedAt: START,
    licenceId: '00112233445566778899aabbccddeeff',
    pair: newPair(),
  } as const;

  it('looks like those of the documents and says what was written', () => {
    expect(writeToken(key, token)).toMatch(/^TK[\w-]{63,66}$/);
    expect(readToken(key, writeToken(key, token))).toEqual(token);
    const refresh = { ...token, kind: 'refresh', product: 'idcheck' } as const;
    expect(writeToken(key, refresh)).toMatch(/^\*TK[\w-]{63,66}$/);
    expect(readToken(key, writeToken(key, refresh))).toEqual(refresh);
  });

  it('is nothing under another key, or with any letter changed', () => {
    const text = writeToken(key, token);
    expect(readToken(randomBytes(32), text)).toBeUndefined();
    for (let at = 0; at < text.length; at++) {
      const other = text[at] === 'A' ? 'B' : 'A';
      expect(readToken(key, text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined();
    }
    expect(readToken(key, `*${text}`)).toBeUndefined();
    expect(readToken(key, text.slice(0, -1))).toBeUndefined();
    expect(readToken(key, `${text}A`)).toBeUndefined();
  });

  it('is nothing of what was not written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readToken(key, text) === undefined));
  });
});

describe('the issuer', () => {
  it('recognises what it gave, for its product alone, until it expires', () => {
    const { licence } = addLicence();
    const { accessToken, refreshToken, expiresIn } = issuer.issue(licence, 'idmobile');
    expect(expiresIn).toBe(300);
    expect(issuer.verify(accessToken, 'idmobile')).toEqual(licence);
    expect(issuer.verify(accessToken, 'idcheck')).toBeUndefined();
    expect(issuer.verify(refreshToken, 'idmobile')).toBeUndefined();
    time += LIFETIMES.access - 1;
    expect(issuer.verify(accessToken, 'idmobile')?.name).toBe('ACME');
    time += 1;
    expect(issuer.verify(accessToken, 'idmobile')).toBeUndefined();
  });

  it('forgets the tokens of a licence that is revoked, and those of a secret that was changed', () => {
    const { licence } = addLicence();
    time = Date.now() - 1000;
    const before = issuer.issue(licence, 'idmobile').accessToken;
    expect(licences.isClientSecret(licence, 'a new secret')).toBe(false);
    licences.rotateSecret('ACME', 'a-new-secret');
    time = Date.now() + 1000;
    expect(issuer.verify(before, 'idmobile')).toBeUndefined();
    expect(licences.isClientSecret(licence, 'a-new-secret')).toBe(true);
    const after = issuer.issue(licence, 'idmobile').accessToken;
    expect(issuer.verify(after, 'idmobile')?.name).toBe('ACME');
    licences.revoke({ name: 'ACME' });
    expect(issuer.verify(after, 'idmobile')).toBeUndefined();
  });

  it('recognises after a restart what it gave before', async () => {
    const { licence } = addLicence();
    const { accessToken, refreshToken } = issuer.issue(licence, 'idmobile');
    await grants.close();
    reopen();
    expect(issuer.verify(accessToken, 'idmobile')?.name).toBe('ACME');
    expect(await issuer.renew(refreshToken, 'idmobile')).toBeDefined();
    await grants.close();
    reopen();
    expect(await issuer.renew(refreshToken, 'idmobile')).toBeUndefined();
  });

  it('exchanges a refresh token once, however many ask at the same time', async () => {
    const { licence } = addLicence();
    const { refreshToken } = issuer.issue(licence, 'idmobile');
    const renewed = await Promise.all(Array.from({ length: 20 }, () => issuer.renew(refreshToken, 'idmobile')));
    const given = renewed.filter((each) => each !== undefined);
    expect(given).toHaveLength(1);
    expect(given[0]!.licence.name).toBe('ACME');
    expect(issuer.verify(given[0]!.accessToken, 'idmobile')?.name).toBe('ACME');
    expect(await issuer.renew(given[0]!.refreshToken, 'idmobile')).toBeDefined();
  });

  it('exchanges no refresh token that is old, another product’s, or beside another’s access token', async () => {
    const { licence } = addLicence(['idmobile', 'idcheck']);
    const one = issuer.issue(licence, 'idcheck');
    const other = issuer.issue(licence, 'idcheck');
    expect(await issuer.renew(one.refreshToken, 'idmobile')).toBeUndefined();
    expect(await issuer.renew(one.refreshToken, 'idcheck', other.accessToken)).toBeUndefined();
    expect(await issuer.renew(one.accessToken, 'idcheck', one.accessToken)).toBeUndefined();
    time += LIFETIMES.access + 1;
    expect(await issuer.renew(one.refreshToken, 'idcheck', one.accessToken)).toBeDefined();
    time += LIFETIMES.refresh;
    expect(await issuer.renew(other.refreshToken, 'idcheck', other.accessToken)).toBeUndefined();
  });

  it('lets a token stand for a licence code', () => {
    const { licence, code } = addLicence(['idcheck-plus']);
    const register = withTokens(licences, issuer, 'idcheck');
    const { accessToken } = issuer.issue(licence, 'idcheck');
    expect(register.resolve(accessToken)?.name).toBe('ACME');
    expect(register.resolve(code)?.name).toBe('ACME');
    expect(register.resolve(`${accessToken}x`)).toBeUndefined();
    expect(register.resolve(issuer.issue(licence, 'idmobile').accessToken)).toBeUndefined();
  });

  it('has a key that its owner alone can read', () => {
    expect(statSync(join(folder, 'tokens.key')).mode & 0o777).toBe(0o600);
    expect(readTokenKey(folder)).toEqual(readTokenKey(folder));
  });
});

describe('sessions', () => {
  const session = { licenceId: '00', body: '{"family_name":1.0}' };

  it('are fetched once, by the licence they belong to, before they expire', async () => {
    const token = await grants.keep(session, time + 1000);
    expect(token).toMatch(/^ST[\w-]{32}$/);
    expect(await grants.take(token, '01')).toBeUndefined();
    expect(await grants.take(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, '00')).toBeUndefined();
    expect(await grants.take('nothing', '00')).toBeUndefined();
    const fetched = await Promise.all(Array.from({ length: 10 }, () => grants.take(token, '00')));
    expect(fetched.filter((each) => each !== undefined)).toEqual([session]);
    const late = await grants.keep(session, time + 1000);
    time += 1000;
    expect(await grants.take(late, '00')).toBeUndefined();
  });

  it.each([100, 4096, 8192, 40_000])('begin anew where their file is cut to %i bytes', async (length) => {
    await Promise.all(Array.from({ length: 200 }, () => grants.keep(session, time + 1000)));
    await grants.close();
    expect(statSync(join(folder, 'grants.mdb')).size).toBeGreaterThan(40_000);
    truncateSync(join(folder, 'grants.mdb'), length);
    reopen();
    const token = await grants.keep(session, time + 1000);
    expect(await grants.take(token, '00')).toEqual(session);
  });

  it('lie in a file that lets nobody fetch them', async () => {
    const token = await grants.keep(session, time + 1000);
    await grants.close();
    const secret = Buffer.from(token.slice(2), 'base64url').subarray(6);
    expect(readFileSync(join(folder, 'grants.mdb')).includes(secret)).toBe(false);
    for (const file of ['grants.mdb', 'grants.mdb-lock']) {
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
    reopen();
    expect(await grants.take(token, '00')).toEqual(session);
  });
});
