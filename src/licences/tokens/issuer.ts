import type { Accounts, Licence } from '../licence.ts';
import { type Grants, MAX_CLOCK_STEP_MS } from './grants.ts';
import {
  isAccessToken,
  MAX_GENERATION,
  newFamily,
  parseToken,
  type Token,
  type TokenProduct,
  writeToken,
} from './token.ts';

/** The lifetimes of tokens, in milliseconds, as in DQE's examples and its articles on renewal. */
export const LIFETIMES = { access: 300_000, refresh: 600_000 } as const;

export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

export interface RenewedTokens extends IssuedTokens {
  readonly licence: Licence;
}

/** Issues and verifies tokens. They are signed, not stored, so that every worker accepts them, also after a restart. */
export interface TokenIssuer {
  issue(licence: Licence, product: TokenProduct): IssuedTokens;
  /** The active licence of a valid access token. */
  verify(text: string, product: TokenProduct): Licence | undefined;
  /**
   * Exchanges a refresh token for new tokens, once. A second use revokes all tokens of its family.
   *
   * @param access the access token that was issued with it and may have expired; not checked if absent
   */
  renew(refresh: string, product: TokenProduct, access?: string): Promise<RenewedTokens | undefined>;
  /**
   * The active licence of a refresh token that has not expired and whose family is not revoked, without using the token.
   *
   * @param access as in {@link renew}
   */
  ownerOf(refresh: string, product: TokenProduct, access?: string): Licence | undefined;
}

/** Verified signatures are cached, which saves 7 µs per request. The cache is emptied at this size. */
const MAX_CACHED_TOKENS = 10_000;

const HOLDS: Readonly<Record<TokenProduct, (products: readonly string[]) => boolean>> = {
  idmobile: (products) => products.includes('idmobile'),
  idcheck: (products) => products.includes('idcheck') || products.includes('idcheck-plus'),
};

/** Whether a licence includes a product that tokens of this kind give access to. */
export function holdsProduct({ products }: Licence, product: TokenProduct): boolean {
  return HOLDS[product](products);
}

interface Options {
  /** Signs the tokens. */
  readonly key: Buffer;
  readonly accounts: Pick<Accounts, 'find'>;
  readonly grants: Pick<Grants, 'useRefreshToken' | 'isRevoked'>;
  /** Called when a refresh token is used a second time. */
  readonly onReuse?: (licence: Licence) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export function createIssuer(options: Options): TokenIssuer {
  return new SigningIssuer(options);
}

class SigningIssuer implements TokenIssuer {
  private readonly key: Buffer;
  private readonly accounts: Options['accounts'];
  private readonly grants: Options['grants'];
  private readonly onReuse: (licence: Licence) => void;
  private readonly now: () => number;
  private readonly verified = new Map<string, Token>();

  constructor({ key, accounts, grants, onReuse = () => {}, now = Date.now }: Options) {
    this.key = key;
    this.accounts = accounts;
    this.grants = grants;
    this.onReuse = onReuse;
    this.now = now;
  }

  issue(licence: Licence, product: TokenProduct): IssuedTokens {
    return this.write(licence, product, { family: newFamily(), generation: 0 });
  }

  private write(
    { id = '', secretVersion = 0 }: Licence,
    product: TokenProduct,
    position: Pick<Token, 'family' | 'generation'>,
  ): IssuedTokens {
    const common = { product, issuedAt: this.now(), licenceId: id, secretVersion, ...position };
    return {
      accessToken: writeToken(this.key, { ...common, kind: 'access' }),
      refreshToken: writeToken(this.key, { ...common, kind: 'refresh' }),
      expiresIn: LIFETIMES.access / 1000,
    };
  }

  verify(text: string, product: TokenProduct): Licence | undefined {
    if (!isAccessToken(text)) return undefined;
    const token = this.parseCached(text);
    const licence = this.licenceOf(token, product);
    return licence !== undefined && !this.grants.isRevoked(token!.family) ? licence : undefined;
  }

  private parseCached(text: string): Token | undefined {
    const known = this.verified.get(text);
    if (known !== undefined) return known;
    const token = parseToken(this.key, text);
    if (token === undefined) return undefined;
    if (this.verified.size >= MAX_CACHED_TOKENS) this.verified.clear();
    this.verified.set(text, token);
    return token;
  }

  private licenceOf(token: Token | undefined, product: TokenProduct): Licence | undefined {
    if (token === undefined || token.product !== product) return undefined;
    const ageMs = this.now() - token.issuedAt;
    if (ageMs < -MAX_CLOCK_STEP_MS || ageMs >= LIFETIMES[token.kind]) return undefined;
    const licence = this.accounts.find(token.licenceId);
    if (licence === undefined || !holdsProduct(licence, product)) return undefined;
    return token.secretVersion === (licence.secretVersion ?? 0) ? licence : undefined;
  }

  private parseRefresh(text: string): Token | undefined {
    const token = parseToken(this.key, text);
    return token?.kind === 'refresh' ? token : undefined;
  }

  ownerOf(refresh: string, product: TokenProduct, access?: string): Licence | undefined {
    const token = this.parseRefresh(refresh);
    if (token === undefined || this.grants.isRevoked(token.family)) return undefined;
    if (access !== undefined && !isSamePosition(parseToken(this.key, access), token)) return undefined;
    return this.licenceOf(token, product);
  }

  async renew(refresh: string, product: TokenProduct, access?: string): Promise<RenewedTokens | undefined> {
    const token = this.parseRefresh(refresh);
    const licence = this.licenceOf(token, product);
    if (token === undefined || licence === undefined || token.generation === MAX_GENERATION) return undefined;
    if (access !== undefined && !isSamePosition(parseToken(this.key, access), token)) return undefined;
    const { family, generation, issuedAt } = token;
    const result = await this.grants.useRefreshToken({
      family,
      generation,
      issuedAt,
      expiresAt: issuedAt + LIFETIMES.refresh,
      familyExpiresAt: this.now() + LIFETIMES.refresh + MAX_CLOCK_STEP_MS,
    });
    if (result === 'reused') this.onReuse(licence);
    if (result !== 'renewed') return undefined;
    return { licence, ...this.write(licence, product, { family, generation: generation + 1 }) };
  }
}

function isSamePosition(one: Token | undefined, other: Token): boolean {
  return one?.family === other.family && one.generation === other.generation;
}

/** A register that accepts access tokens of a product in place of codes. */
export function withTokens<Register extends Pick<Accounts, 'resolve' | 'hasCredits' | 'spend' | 'allowsOrigin'>>(
  register: Register,
  issuer: TokenIssuer,
  product: TokenProduct,
): Pick<Accounts, 'resolve' | 'hasCredits' | 'spend' | 'allowsOrigin'> {
  return {
    ...(register.allowsOrigin && { allowsOrigin: (origin: string) => register.allowsOrigin!(origin) }),
    resolve: (code) => (isAccessToken(code) ? issuer.verify(code, product) : undefined) ?? register.resolve(code),
    hasCredits: (licence) => register.hasCredits(licence),
    spend: (licence) => register.spend(licence),
  };
}
