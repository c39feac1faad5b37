import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ID_BYTES } from '../licence.ts';

/** What a token is good for. */
export const TOKEN_PRODUCTS = ['idmobile', 'idcheck'] as const;
export type TokenProduct = (typeof TOKEN_PRODUCTS)[number];

/** Access tokens open a path, refresh tokens are exchanged for new ones. */
export type TokenKind = 'access' | 'refresh';

export interface Token {
  readonly kind: TokenKind;
  readonly product: TokenProduct;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  /** Of the licence; hexadecimal. */
  readonly licenceId: string;
  /** The same in an access token and the refresh token given with it; hexadecimal. */
  readonly pair: string;
}

/**
 * A token's bytes, written in base64url behind `TK` or `*TK` as in DQE's examples:
 *
 *     kind and product u8 · issued at u48 · licence id · pair · HMAC-SHA-256 of all this, cut to 16 bytes
 *
 * 128 bits cannot be guessed; nothing of the licence's code is in its id.
 */
const PAIR_BYTES = 8;
const BODY_BYTES = 1 + 6 + ID_BYTES + PAIR_BYTES;
const MAC_BYTES = 16;

const PREFIXES = { access: 'TK', refresh: '*TK' } as const satisfies Readonly<Record<TokenKind, string>>;
const KINDS: readonly TokenKind[] = ['access', 'refresh'];

const SHAPE = new RegExp(`^(\\*?TK)([\\w-]{${Math.ceil(((BODY_BYTES + MAC_BYTES) * 4) / 3)}})$`);

export function newPair(): string {
  return randomBytes(PAIR_BYTES).toString('hex');
}

export function writeToken(key: Buffer, { kind, product, issuedAt, licenceId, pair }: Token): string {
  const body = Buffer.alloc(BODY_BYTES);
  body.writeUInt8(KINDS.indexOf(kind) * 16 + TOKEN_PRODUCTS.indexOf(product), 0);
  body.writeUIntBE(issuedAt, 1, 6);
  body.write(licenceId, 7, 'hex');
  body.write(pair, 7 + ID_BYTES, 'hex');
  return PREFIXES[kind] + Buffer.concat([body, macOf(key, body)]).toString('base64url');
}

/** Whether a text has the shape of an access token. */
export function isAccessToken(text: string): boolean {
  return text.startsWith(PREFIXES.access) && SHAPE.test(text);
}

/** A token that this key made; `undefined` for any other text. */
export function readToken(key: Buffer, text: string): Token | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const bytes = Buffer.from(match[2]!, 'base64url');
  const body = bytes.subarray(0, BODY_BYTES);
  if (bytes.length !== BODY_BYTES + MAC_BYTES || !timingSafeEqual(bytes.subarray(BODY_BYTES), macOf(key, body))) {
    return undefined;
  }
  // Two texts can stand for the same bytes; only one of them is the token.
  if (bytes.toString('base64url') !== match[2]) return undefined;
  const kind = KINDS[body.readUInt8(0) >> 4];
  const product = TOKEN_PRODUCTS[body.readUInt8(0) & 15];
  if (kind === undefined || product === undefined || match[1] !== PREFIXES[kind]) return undefined;
  return {
    kind,
    product,
    issuedAt: body.readUIntBE(1, 6),
    licenceId: body.toString('hex', 7, 7 + ID_BYTES),
    pair: body.toString('hex', 7 + ID_BYTES),
  };
}

function macOf(key: Buffer, body: Buffer): Buffer {
  return createHmac('sha256', key).update(body).digest().subarray(0, MAC_BYTES);
}
