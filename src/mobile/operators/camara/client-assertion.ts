import { createPrivateKey, type KeyObject, randomUUID, sign } from 'node:crypto';

/** How long an assertion is valid; CAMARA's security profile allows 300 s. */
const LIFETIME_S = 120;

/** Algorithms by type of key (source: RFC 7518, section 3.1); `undefined` for a key that none of them can use. */
function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): 'RS256' | 'ES256' | undefined {
  if (asymmetricKeyType === 'rsa') return 'RS256';
  const isP256 = asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1';
  return isP256 ? 'ES256' : undefined;
}

/** Whether a PEM text holds a private key that can sign assertions: RSA, or EC on the curve P-256. */
export function isSigningKey(pem: string): boolean {
  try {
    return algorithmOf(createPrivateKey(pem)) !== undefined;
  } catch {
    return false;
  }
}

export interface AssertionOptions {
  readonly clientId: string;
  /** The token server, which is the audience. */
  readonly audience: string;
  /** PEM. */
  readonly privateKey: string;
  /** The `kid` under which the operator knows the key. */
  readonly keyId: string | undefined;
  /** Seconds since 1970. */
  readonly issuedAt: number;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** A signed JWT that authenticates a client instead of a secret (source: RFC 7523, section 3). */
export function clientAssertion({ clientId, audience, privateKey, keyId, issuedAt }: AssertionOptions): string {
  const key = createPrivateKey(privateKey);
  const header = { alg: algorithmOf(key), typ: 'JWT', ...(keyId === undefined ? {} : { kid: keyId }) };
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: audience,
    jti: randomUUID(),
    iat: issuedAt,
    exp: issuedAt + LIFETIME_S,
  };
  const text = `${encode(header)}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}
