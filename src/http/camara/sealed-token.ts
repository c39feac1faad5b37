import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a CAMARA token stands for. */
export interface CamaraToken {
  /** `request`: the `auth_req_id` of CIBA, which is exchanged for an access token. */
  readonly kind: 'access' | 'request';
  /** Hexadecimal. */
  readonly licenceId: string;
  /** The version of the client secret that the token was issued for. */
  readonly secretVersion: number;
  readonly scopes: readonly string[];
  /** Of a request: 16 hexadecimal digits, by which it is known whether it was exchanged. */
  readonly requestId?: string;
  /** The number that the token is bound to, E.164; absent: two-legged. */
  readonly phoneNumber?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Encrypts tokens, because they can contain a phone number: base64url of nonce, ciphertext and tag of AES-256-GCM, after
 * {@link PREFIX}.
 */
export class TokenSealer {
  private readonly key: Buffer;

  /** @param key of the data folder's tokens */
  constructor(key: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'idem camara tokens', 32));
  }

  seal(token: CamaraToken): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce);
    const sealed = Buffer.concat([nonce, cipher.update(JSON.stringify(token)), cipher.final(), cipher.getAuthTag()]);
    return PREFIX + sealed.toString('base64url');
  }

  /** A token of this key; `undefined` for any other text. The caller checks kind and expiry. */
  open(text: string): CamaraToken | undefined {
    if (text.length > MAX_LENGTH || !SHAPE.test(text)) return undefined;
    const sealed = Buffer.from(text.slice(PREFIX.length), 'base64url');
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv(CIPHER, this.key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      return JSON.parse(plain.toString()) as CamaraToken;
    } catch {
      return undefined;
    }
  }
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PREFIX = 'CM';
const SHAPE = /^CM[\w-]+$/;
const MAX_LENGTH = 1000;
