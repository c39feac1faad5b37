import type { Person, PersonInput } from '../matching/model.ts';
import { normalizeCountry, normalizePerson } from '../matching/normalize/index.ts';

/** What somebody says of themselves, as it was typed and in canonical form. */
export interface Claim {
  readonly typed: PersonInput;
  readonly person: Person;
  /** ISO 3166-1 alpha-2 of the address; `''` if none was given or it is not known. */
  readonly country: string;
  /** Canonical; trimmed and lower-cased if the text is no address: a slip in it is still close to the one held. */
  readonly email: string;
}

/**
 * @param typed `address` holds the street, with or without its number; `streetNumber` wins over one found there
 * @param country ISO 3166-1 alpha-2 of addresses without a country
 */
export function readClaim(typed: PersonInput, country: string): Claim {
  const { person, notes } = normalizePerson(typed, { country });
  const given = typed.country ?? '';
  const isUnreadable = notes.some(({ field, kind }) => field === 'email' && kind === 'unreadable');
  return {
    typed,
    person,
    country: given.trim() === '' ? '' : normalizeCountry(given, ''),
    email: isUnreadable ? typed.email!.trim().toLowerCase() : person.email,
  };
}
