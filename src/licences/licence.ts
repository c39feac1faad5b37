import type { Product } from '../matching/answer.ts';

/** The products that check people. */
export const CHECK_PRODUCTS = ['idcheck', 'idcheck-plus'] as const satisfies readonly Product[];

/** The products that a licence can hold. */
export const PRODUCTS = [...CHECK_PRODUCTS, 'idmobile'] as const;

/** What a licence lets its holder do. */
export interface Licence {
  /** Who holds it: an identifier, for logs too. */
  readonly name: string;
  /** Names of products; a newer version may have written names that this one does not know. */
  readonly products: readonly string[];
  /** What tokens and counted checks know it by, {@link ID_BYTES} bytes in hexadecimal; absent of a stand-in. */
  readonly id?: string;
  /** Its tokens are good if they were issued then or later, in milliseconds since 1970: before, it had another secret. */
  readonly tokensSince?: number;
  /** Whether its checks are counted. */
  readonly isCounted?: boolean;
  /** The mobile operators it may ask; absent: every one. */
  readonly operators?: readonly string[];
  /** Where ID Mobile may send a browser back to. */
  readonly redirectUris?: readonly string[];
}

export const ID_BYTES = 16;

/** A licence as its issuer sees it. Its code and client secret are nowhere: only keyed hashes of them are kept. */
export interface LicenceRecord extends Omit<Licence, 'id' | 'tokensSince' | 'isCounted'> {
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC; absent while the licence is good. */
  readonly revokedAt?: string;
  /** Checks that are left; absent where they are not counted. */
  readonly credits?: number;
  /** Whether it has a client secret, without which it gets no tokens. */
  readonly hasClientSecret?: boolean;
}

/** The port of whoever asks "may they?": a code that is unknown or revoked resolves to nothing. */
export interface LicenceRegister {
  resolve(code: string): Licence | undefined;
  /** Whether a check of a licence whose checks are counted could be paid for now. Absent: nothing is counted. */
  hasCredits?(licence: Licence): boolean;
  /** Takes a credit of a licence whose checks are counted; `false` if none was left. Absent: nothing is counted. */
  spend?(licence: Licence): Promise<boolean>;
}

/** What giving out tokens needs to know besides. */
export interface Accounts extends LicenceRegister {
  /** The licence in force with this id. */
  find(id: string): Licence | undefined;
  /** Whether this is the licence's client secret; compared in constant time. */
  isClientSecret(licence: Licence, secret: string): boolean;
  /** Whether a check could be paid for now. */
  hasCredits(licence: Licence): boolean;
  /** Takes a credit, and resolves when that is on disk; `false` if none was left. */
  spend(licence: Licence): Promise<boolean>;
}
