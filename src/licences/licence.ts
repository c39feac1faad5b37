import type { Product } from '../matching/answer.ts';

/** The products that check people. */
const CHECK_PRODUCTS = ['idcheck', 'idcheck-plus'] as const satisfies readonly Product[];

/** The products that a licence can include. */
export const PRODUCTS = [...CHECK_PRODUCTS, 'idmobile'] as const;

/** The rights of a client. */
export interface Licence {
  /** The name of the client, as written in logs. */
  readonly name: string;
  /** Names of products. A newer version may have stored names that this version does not know. */
  readonly products: readonly string[];
  /** Identifies the licence in tokens and counters: {@link ID_BYTES} bytes in hexadecimal. Absent in test doubles. */
  readonly id?: string;
  /** The number of client secrets that the licence has had. Tokens of an earlier secret are invalid. */
  readonly secretVersion?: number;
  /** Whether each answer costs a credit. */
  readonly isCounted?: boolean;
  /** Milliseconds since 1970. An expired licence is not resolved. */
  readonly expiresAt?: number;
  /** Requests per second, and per day in UTC; absent: not limited. */
  readonly maxPerSecond?: number;
  readonly maxPerDay?: number;
  /** Mobile operators that may be queried; absent: all. */
  readonly operators?: readonly string[];
  /** Addresses that ID Mobile may redirect a browser to. */
  readonly redirectUris?: readonly string[];
  /** Origins of pages that may send requests and read the answers: `https://shop.example`. */
  readonly origins?: readonly string[];
  /** Whether pages may load answers as scripts. */
  readonly allowsJsonp?: boolean;
  /** Whether answers come from the test identities instead of the base. */
  readonly isTest?: boolean;
  /** Addresses that answers without a consent step are redirected to. */
  readonly answerRedirectUris?: readonly string[];
}

export const ID_BYTES = 16;

/** A licence as the administrator sees it. Code and client secret are stored only as keyed hashes. */
export interface LicenceRecord {
  readonly name: string;
  readonly products: readonly string[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC; absent if the licence was not revoked. */
  readonly revokedAt?: string;
  /** ISO 8601, UTC; absent if the licence does not expire. */
  readonly expiresAt?: string;
  /** Remaining credits; absent if answers are not counted. */
  readonly credits?: number;
  /** Whether the licence has a client secret, which is needed to get tokens. */
  readonly hasClientSecret?: boolean;
  readonly maxPerSecond?: number;
  readonly maxPerDay?: number;
  readonly operators?: readonly string[];
  readonly redirectUris?: readonly string[];
  readonly origins?: readonly string[];
  readonly allowsJsonp?: boolean;
  readonly isTest?: boolean;
  /** Addresses that answers without a consent step are redirected to. */
  readonly answerRedirectUris?: readonly string[];
}

/** The port that recognises clients and charges them. */
export interface LicenceRegister {
  /** The licence of a code; `undefined` if the code is unknown, revoked or expired. */
  resolve(code: string): Licence | undefined;
  /** Whether any active licence allows pages of this origin. Absent: none does. */
  allowsOrigin?(origin: string): boolean;
  /** Whether a counted licence has a credit left. Absent: nothing is counted. */
  hasCredits?(licence: Licence): boolean;
  /** Takes a credit of a counted licence; `false` if none is left. Absent: nothing is counted. */
  spend?(licence: Licence): Promise<boolean>;
}

/** The port that tokens need in addition. */
export interface Accounts extends LicenceRegister {
  /** The licence with this id, unless it is revoked or expired. */
  find(id: string): Licence | undefined;
  /** Whether this is the client secret of the licence. Compares in constant time. */
  isClientSecret(licence: Licence, secret: string): boolean;
  hasCredits(licence: Licence): boolean;
  /** Takes a credit, and resolves once this is on disk; `false` if none is left. */
  spend(licence: Licence): Promise<boolean>;
}
