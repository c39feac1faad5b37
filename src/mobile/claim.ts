import type { Person, PersonInput } from '../matching/model.ts';
import { normalizeCountry, normalizePerson } from '../matching/normalize/index.ts';

/** The values that a person states about themselves, as typed and in canonical form. */
export interface Claim {
  readonly typed: PersonInput;
  readonly person: Person;
  /** ISO 3166-1 alpha-2 of the address; `''` if none was given or it is not known. */
  readonly country: string;
  /** Canonical. An invalid address is trimmed and lower-cased, so that it can still be similar to the one held. */
  readonly email: string;
}

/**
 * @param typed `address` holds the street, with or without its number; `streetNumber` wins over one found there
 * @param country ISO 3166-1 alpha-2 of addresses without a country
 */
export function normalizeClaim(typed: PersonInput, country: string): Claim {
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
