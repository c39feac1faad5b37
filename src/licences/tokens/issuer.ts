import type { Accounts, Licence } from '../licence.ts';
import type { Grants } from './grants.ts';
import { isAccessToken, newPair, readToken, type Token, type TokenProduct, writeToken } from './token.ts';

/** How long tokens are good, in milliseconds: as in DQE's examples and its articles on renewal. */
export const LIFETIMES = { access: 300_000, refresh: 600_000 } as const;

export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** Gives tokens and recognises them, in every worker and after a restart: what they say is signed, not stored. */
export interface TokenIssuer {
  issue(licence: Licence, product: TokenProduct): IssuedTokens;
  /** The licence in force that a good access token stands for. */
  verify(text: string, product: TokenProduct): Licence | undefined;
  /**
   * Exchanges a refresh token, which is good once, for new tokens.
   *
   * @param access the access token given with it, which may have expired; where absent it is not asked for
   */
  renew(refresh: string, product: TokenProduct, access?: string): Promise<RenewedTokens | undefined>;
  /** The licence in force of a good refresh token, which stays good. */
  ownerOf(refresh: string, product: TokenProduct): Licence | undefined;
}

export interface RenewedTokens extends IssuedTokens {
  readonly licence: Licence;
}

/** Tokens whose signature was checked, kept to save checking it again (7 µs); emptied when it has so many. */
const MOST_CHECKED = 10_000;

/** A clock that was set back by so much, in milliseconds, makes no token of before a token of the future. */
const CLOCK_STEP = 60_000;

/** What a product's token opens. */
const HOLDS: Readonly<Record<TokenProduct, (products: readonly string[]) => boolean>> = {
  idmobile: (products) => products.includes('idmobile'),
  idcheck: (products) => products.includes('idcheck') || products.includes('idcheck-plus'),
};

export function holdsProduct({ products }: Licence, product: TokenProduct): boolean {
  return HOLDS[product](products);
}

/**
 * @param key signs the tokens
 * @param now milliseconds since 1970
 */
export function createIssuer(
  key: Buffer,
  { accounts, grants }: { readonly accounts: Pick<Accounts, 'find'>; readonly grants: Pick<Grants, 'use'> },
  now: () => number = Date.now,
): TokenIssuer {
  const checked = new Map<string, Token>();
  const readAccess = (text: string): Token | undefined => {
    const known = checked.get(text);
    if (known) return known;
    const token = readToken(key, text);
    if (token === undefined) return undefined;
    if (checked.size >= MOST_CHECKED) checked.clear();
    checked.set(text, token);
    return token;
  };
  const ownerOf = (token: Token | undefined, product: TokenProduct): Licence | undefined => {
    if (token === undefined || token.product !== product) return undefined;
    const age = now() - token.issuedAt;
    if (age < -CLOCK_STEP || age >= LIFETIMES[token.kind]) return undefined;
    const licence = accounts.find(token.licenceId);
    if (!licence || !holdsProduct(licence, product)) return undefined;
    return token.issuedAt >= (licence.tokensSince ?? 0) ? licence : undefined;
  };
  const issue = (licence: Licence, product: TokenProduct): IssuedTokens => {
    const common = { product, issuedAt: now(), licenceId: licence.id!, pair: newPair() };
    return {
      accessToken: writeToken(key, { ...common, kind: 'access' }),
      refreshToken: writeToken(key, { ...common, kind: 'refresh' }),
      expiresIn: LIFETIMES.access / 1000,
    };
  };
  const readRefresh = (text: string): Token | undefined => {
    const token = readToken(key, text);
    return token?.kind === 'refresh' ? token : undefined;
  };
  return {
    issue,
    verify: (text, product) => (isAccessToken(text) ? ownerOf(readAccess(text), product) : undefined),
    ownerOf: (refresh, product) => ownerOf(readRefresh(refresh), product),
    async renew(refresh, product, access) {
      const token = readRefresh(refresh);
      const licence = ownerOf(token, product);
      if (token === undefined || licence === undefined) return undefined;
      if (access !== undefined && readToken(key, access)?.pair !== token.pair) return undefined;
      const isFirst = await grants.use(token.pair, token.issuedAt + LIFETIMES.refresh);
      return isFirst ? { licence, ...issue(licence, product) } : undefined;
    },
  };
}

/** A register that takes access tokens of a product in the place of codes. */
export function withTokens<Register extends Pick<Accounts, 'resolve' | 'hasCredits' | 'spend'>>(
  register: Register,
  issuer: TokenIssuer,
  product: TokenProduct,
): Pick<Accounts, 'resolve' | 'hasCredits' | 'spend'> {
  return {
    resolve: (code) => (isAccessToken(code) ? issuer.verify(code, product) : undefined) ?? register.resolve(code),
    hasCredits: (licence) => register.hasCredits(licence),
    spend: (licence) => register.spend(licence),
  };
}
