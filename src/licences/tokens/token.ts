import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ID_BYTES } from '../licence.ts';

/** The product that a token gives access to. */
export const TOKEN_PRODUCTS = ['idmobile', 'idcheck'] as const;
export type TokenProduct = (typeof TOKEN_PRODUCTS)[number];

/** Access tokens give access to a path; refresh tokens are exchanged for new tokens. */
export type TokenKind = 'access' | 'refresh';

export interface Token {
  readonly kind: TokenKind;
  readonly product: TokenProduct;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  /** Hexadecimal. */
  readonly licenceId: string;
  /** The version of the client secret that the token was issued for. */
  readonly secretVersion: number;
  /** Identifies the tokens that were obtained from one client secret, one after the other; hexadecimal. */
  readonly family: string;
  /** How often the tokens of the family were renewed. An access token and its refresh token have the same number. */
  readonly generation: number;
}

/**
 * The bytes of a token, encoded in base64url after `TK` or `*TK` as in DQE's examples:
 *
 *     kind and product u8 · issued at u48 · licence id · secret version u32 · family · generation u16 ·
 *     HMAC-SHA-256 of the preceding bytes, truncated to 16 bytes
 *
 * 128 bits cannot be guessed, and the licence id does not reveal the licence code.
 */
const FAMILY_BYTES = 8;
const LICENCE_AT = 7;
const SECRET_VERSION_AT = LICENCE_AT + ID_BYTES;
const FAMILY_AT = SECRET_VERSION_AT + 4;
const GENERATION_AT = FAMILY_AT + FAMILY_BYTES;
const BODY_BYTES = GENERATION_AT + 2;
const MAC_BYTES = 16;

/** The generation is stored in 16 bits. A family lives for months at one renewal per five minutes. */
export const MAX_GENERATION = 0xffff;

const PREFIXES = { access: 'TK', refresh: '*TK' } as const satisfies Readonly<Record<TokenKind, string>>;
const KINDS: readonly TokenKind[] = ['access', 'refresh'];

const SHAPE = new RegExp(`^(\\*?TK)([\\w-]{${Math.ceil(((BODY_BYTES + MAC_BYTES) * 4) / 3)}})$`);

export function newFamily(): string {
  return randomBytes(FAMILY_BYTES).toString('hex');
}

export function writeToken(key: Buffer, token: Token): string {
  const body = Buffer.alloc(BODY_BYTES);
  body.writeUInt8(KINDS.indexOf(token.kind) * 16 + TOKEN_PRODUCTS.indexOf(token.product), 0);
  body.writeUIntBE(token.issuedAt, 1, 6);
  body.write(token.licenceId, LICENCE_AT, 'hex');
  body.writeUInt32BE(token.secretVersion, SECRET_VERSION_AT);
  body.write(token.family, FAMILY_AT, 'hex');
  body.writeUInt16BE(token.generation, GENERATION_AT);
  return PREFIXES[token.kind] + Buffer.concat([body, macOf(key, body)]).toString('base64url');
}

/** Whether a text has the shape of an access token. */
export function isAccessToken(text: string): boolean {
  return text.startsWith(PREFIXES.access) && SHAPE.test(text);
}

/** Parses a token signed with this key; `undefined` for any other text. */
export function parseToken(key: Buffer, text: string): Token | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const bytes = Buffer.from(match[2]!, 'base64url');
  const body = bytes.subarray(0, BODY_BYTES);
  if (bytes.length !== BODY_BYTES + MAC_BYTES || !timingSafeEqual(bytes.subarray(BODY_BYTES), macOf(key, body))) {
    return undefined;
  }
  // Two texts can decode to the same bytes; only the canonical one is the token.
  if (bytes.toString('base64url') !== match[2]) return undefined;
  const kind = KINDS[body.readUInt8(0) >> 4];
  const product = TOKEN_PRODUCTS[body.readUInt8(0) & 15];
  if (kind === undefined || product === undefined || match[1] !== PREFIXES[kind]) return undefined;
  return {
    kind,
    product,
    issuedAt: body.readUIntBE(1, 6),
    licenceId: body.toString('hex', LICENCE_AT, SECRET_VERSION_AT),
    secretVersion: body.readUInt32BE(SECRET_VERSION_AT),
    family: body.toString('hex', FAMILY_AT, GENERATION_AT),
    generation: body.readUInt16BE(GENERATION_AT),
  };
}

function macOf(key: Buffer, body: Buffer): Buffer {
  return createHmac('sha256', key).update(body).digest().subarray(0, MAC_BYTES);
}
