import type { Product } from '../matching/answer.ts';

/** The products that a licence can hold. */
export const PRODUCTS = ['idcheck', 'idcheck-plus'] as const satisfies readonly Product[];

/** What a licence lets its holder do. */
export interface Licence {
  /** Who holds it: an identifier, for logs too. */
  readonly name: string;
  /** Names of products; a newer version may have written names that this one does not know. */
  readonly products: readonly string[];
}

/** A licence as its issuer sees it. Its code is nowhere: only a keyed hash of it is kept. */
export interface LicenceRecord extends Licence {
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC; absent while the licence is good. */
  readonly revokedAt?: string;
}

/** The port of whoever asks "may they?": a code that is unknown or revoked resolves to nothing. */
export interface LicenceRegister {
  resolve(code: string): Licence | undefined;
}
