import { UsageError } from '../runtime/errors.ts';
import { readRedirectUri } from './redirect-uri.ts';

/** What is stored of a licence besides its code and products; read in one go with it. */
export interface StoredRights {
  readonly version: typeof RIGHTS_VERSION;
  readonly secret?: { readonly verifier: Uint8Array; readonly since: number };
  readonly operators?: readonly string[];
  readonly redirectUris?: readonly string[];
}

/** Of the records, apart from the file's: a record of another version is refused, never guessed at. */
export const RIGHTS_VERSION = 1;

export interface RightsRequest {
  /** The mobile operators it may ask; `null`: every one. */
  readonly operators?: readonly string[] | null;
  /** Where ID Mobile may send a browser back to; `null`: nowhere. */
  readonly redirectUris?: readonly string[] | null;
}

/** @throws UsageError where a name is none, or an address cannot be sent a browser to */
export function changeRights(rights: StoredRights, { operators, redirectUris }: RightsRequest): StoredRights {
  for (const operator of operators ?? []) {
    if (operator.trim() === '' || operator.length > 64) throw new UsageError(`"${operator}" is no operator's name.`);
  }
  for (const uri of redirectUris ?? []) {
    const url = readRedirectUri(uri);
    if (url === undefined || url.protocol !== 'https:' || url.search !== '') {
      throw new UsageError(
        `"${uri}" cannot be registered: an address to come back to begins with https:// and has no query, fragment, ` +
          'user or password.',
      );
    }
  }
  const { operators: operatorsBefore, redirectUris: redirectUrisBefore, ...others } = rights;
  const operatorsNow = operators === undefined ? operatorsBefore : operators;
  const redirectUrisNow = redirectUris === undefined ? redirectUrisBefore : redirectUris;
  return {
    ...others,
    ...(operatorsNow && { operators: operatorsNow }),
    ...(redirectUrisNow && { redirectUris: redirectUrisNow }),
  };
}

/** Checks that are left: a whole number that a double holds exactly. */
export const MOST_CREDITS = 1e12;

/** @throws UsageError for anything but a whole number up to {@link MOST_CREDITS} */
export function checkCredits(credits: number): number {
  if (!Number.isInteger(credits) || credits < 0 || credits > MOST_CREDITS) {
    throw new UsageError('Credits are a whole number from 0 to 1,000,000,000,000.');
  }
  return credits;
}
