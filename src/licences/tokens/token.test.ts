import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Licence } from '../index.ts';
import { holdsProduct } from './issuer.ts';
import { isAccessToken, MAX_GENERATION, newFamily, parseToken, type Token, writeToken } from './token.ts';

const TOKEN: Token = {
  kind: 'access',
  product: 'idmobile',
  issuedAt: Date.parse('2026-03-01T12:00:00Z'),
  licenceId: '00112233445566778899aabbccddeeff',
  secretVersion: 3,
  family: '0123456789abcdef',
  generation: 258,
};

describe('writeToken and parseToken', () => {
  const key = randomBytes(32);

  it('write tokens in the shape of the documents and read them back', () => {
    expect(writeToken(key, TOKEN)).toMatch(/^TK[\w-]{71}$/);
    expect(parseToken(key, writeToken(key, TOKEN))).toEqual(TOKEN);
    const refresh: Token = { ...TOKEN, kind: 'refresh', product: 'idcheck', generation: MAX_GENERATION };
    expect(writeToken(key, refresh)).toMatch(/^\*TK[\w-]{71}$/);
    expect(parseToken(key, writeToken(key, refresh))).toEqual(refresh);
  });

  it('reject another key and every changed character', () => {
    const text = writeToken(key, TOKEN);
    expect(parseToken(randomBytes(32), text)).toBeUndefined();
    for (let at = 0; at < text.length; at++) {
      const other = text[at] === 'A' ? 'B' : 'A';
      expect(parseToken(key, text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined();
    }
    for (const changed of [`*${text}`, text.slice(0, -1), `${text}A`, `${text}\n`, text.slice(2)]) {
      expect(parseToken(key, changed)).toBeUndefined();
    }
    expect(parseToken(key, writeToken(key, { ...TOKEN, kind: 'refresh' }).slice(1))).toBeUndefined();
  });

  it('reject a second encoding of the same bytes', () => {
    const text = writeToken(key, TOKEN);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(text.at(-1)!);
    const twins = [1, 2, 3].map((bits) => text.slice(0, -1) + alphabet[last ^ bits]!);
    const sameBytes = twins.filter((twin) =>
      Buffer.from(twin.slice(2), 'base64url').equals(Buffer.from(text.slice(2), 'base64url')),
    );
    expect(sameBytes.length).toBeGreaterThan(0);
    for (const twin of sameBytes) expect(parseToken(key, twin)).toBeUndefined();
  });

  it('reject arbitrary text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseToken(key, text) === undefined));
  });

  it('recognise the shape of an access token', () => {
    const text = writeToken(key, TOKEN);
    expect([isAccessToken(text), isAccessToken(`*${text}`), isAccessToken(text.slice(1)), isAccessToken('TK')]).toEqual(
      [true, false, false, false],
    );
  });

  it('create different families', () => {
    expect(newFamily()).toMatch(/^[0-9a-f]{16}$/);
    expect(newFamily()).not.toBe(newFamily());
  });
});

describe('holdsProduct', () => {
  it.each([
    [['idmobile'], true, false],
    [['idcheck'], false, true],
    [['idcheck-plus'], false, true],
    [[], false, false],
  ])('of %j', (products, mobile, check) => {
    const licence: Licence = { name: 'x', products };
    expect([holdsProduct(licence, 'idmobile'), holdsProduct(licence, 'idcheck')]).toEqual([mobile, check]);
  });
});
