import type { Person, PersonInput } from '../matching/model.ts';
import { canonicalCountry, canonicalPerson } from '../matching/normalize/index.ts';

/** What somebody says of themselves, as it was typed and in canonical form. */
export interface Claim {
  readonly typed: PersonInput;
  readonly person: Person;
  /** ISO 3166-1 alpha-2 of the address, `''` where none was said or it is not known. */
  readonly country: string;
  /** Trimmed and lower-cased; as it was typed where it is no address: a slip in it is still close to the one held. */
  readonly email: string;
  /** A date was typed that no calendar has: it is nobody's. */
  readonly hasImpossibleBirthDate: boolean;
}

/**
 * @param typed `address` holds the street, with or without its number; `streetNumber` wins over one found there
 * @param country ISO 3166-1 alpha-2 of addresses without a country
 */
export function readClaim(typed: PersonInput, country: string): Claim {
  const { person, invalid } = canonicalPerson(typed, { country });
  const said = typed.country ?? '';
  return {
    typed,
    person,
    country: said.trim() === '' ? '' : canonicalCountry(said, ''),
    email: person.email === '' ? (typed.email ?? '').trim().toLowerCase() : person.email,
    hasImpossibleBirthDate: invalid.includes('birthDate'),
  };
}
