import { generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clientAssertion, isSigningKey } from './client-assertion.ts';

function pemOf({ privateKey, publicKey }: { readonly privateKey: KeyObject; readonly publicKey: KeyObject }) {
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
}

const rsa = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }));
const ec = pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
const ed = pemOf(generateKeyPairSync('ed25519'));

describe('clientAssertion', () => {
  it.each([
    ['RS256', rsa],
    ['ES256', ec],
  ])('signs the claims of RFC 7523 with %s', (alg, { privateKey, publicKey }) => {
    const assertion = clientAssertion({
      clientId: 'idem',
      audience: 'https://auth.example/token',
      privateKey,
      keyId: 'key-1',
      issuedAt: 1000,
    });
    const [header, claims, signature] = assertion.split('.') as [string, string, string];
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg, typ: 'JWT', kid: 'key-1' });
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString());
    expect(read).toMatchObject({ iss: 'idem', sub: 'idem', aud: 'https://auth.example/token', iat: 1000 });
    expect(read.exp - read.iat).toBeLessThanOrEqual(300);
    const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });
});

describe('isSigningKey', () => {
  it('accepts RSA and P-256 keys alone', () => {
    expect([rsa, ec, ed].map(({ privateKey }) => isSigningKey(privateKey))).toEqual([true, true, false]);
    expect(isSigningKey('secret')).toBe(false);
  });
});
