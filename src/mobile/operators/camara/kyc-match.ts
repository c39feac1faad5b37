import { streetCore } from '../../../matching/normalize/index.ts';
import type { Claim } from '../../claim.ts';
import { BEST_UNEQUAL, type Score, type Scores } from '../../compare.ts';

/** The properties of KYC Match that we ask about (source: CAMARA KYC Match, `KYC_MatchRequestBody`). */
type Property =
  | 'familyName'
  | 'familyNameAtBirth'
  | 'givenName'
  | 'gender'
  | 'birthdate'
  | 'address'
  | 'streetName'
  | 'streetNumber'
  | 'postalCode'
  | 'locality'
  | 'country'
  | 'email';

export type MatchRequest = Readonly<Partial<Record<Property, string>>> & { readonly phoneNumber: string };

const GENDERS = { '': undefined, F: 'FEMALE', M: 'MALE' } as const;

/**
 * What an operator is asked. Names and town go as they were typed: the operator brings them into its own form. The street,
 * which people abbreviate, goes written out, and what has a prescribed form goes in that.
 */
export function matchRequest(number: string, { typed, person, country, email }: Claim): MatchRequest {
  const text = (value: string | undefined) => value?.trim() || undefined;
  const lastName = text(typed.lastName);
  const said: Record<Property, string | undefined> = {
    familyName: lastName,
    // The better of both counts, so that a name in use is tried as the birth name where no other is said.
    familyNameAtBirth: text(typed.birthName) ?? lastName,
    givenName: text(typed.firstName),
    gender: GENDERS[person.gender],
    birthdate: text(person.birthDate),
    address: text(`${person.number} ${person.street}`),
    streetName: text(streetCore(person.street, person.country)),
    streetNumber: text(person.number),
    postalCode: text(person.postalCode),
    locality: text(typed.city),
    country: text(country),
    email: text(email),
  };
  const given = Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { phoneNumber: number, ...Object.fromEntries(given) };
}

/** Whether there is anything in a request to compare; without it KYC Match answers with an error. */
export function asksNothing(request: MatchRequest): boolean {
  return Object.keys(request).length === 1;
}

/** One of an answer's properties, or `invalid`. */
type Part = Score | 'invalid';

/**
 * An operator's answer in our scores: `true` is 1, `false` its score by a hundred or 0, `not_available` nothing; birth date,
 * gender and country are 1 or 0. `undefined` where the answer is not one.
 */
export function matchScores(answer: Readonly<Record<string, unknown>>): Scores | undefined {
  const part = (property: Property) => readPart(answer, property);
  const equality = (property: Property) => asEquality(part(property));
  const scores: Record<keyof Scores, Part> = {
    familyName: better(part('familyName'), part('familyNameAtBirth')),
    gender: equality('gender'),
    birthDate: equality('birthdate'),
    givenName: part('givenName'),
    country: equality('country'),
    postalCode: part('postalCode'),
    streetAddress: streetScore(part),
    locality: part('locality'),
    email: part('email'),
  };
  if (Object.values(scores).includes('invalid')) return undefined;
  return scores as Scores;
}

function readPart(answer: Readonly<Record<string, unknown>>, property: Property): Part {
  const match = answer[`${property}Match`];
  // Early releases answer with booleans and null.
  const said = match === undefined || match === null ? 'not_available' : String(match);
  if (said === 'not_available') return undefined;
  if (said === 'true') return 1;
  if (said !== 'false') return 'invalid';
  const score = answer[`${property}MatchScore`];
  if (score === undefined || score === null) return 0;
  const isScore = typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= 100;
  return isScore ? Math.min(BEST_UNEQUAL, score / 100) : 'invalid';
}

function asEquality(part: Part): Part {
  return typeof part === 'number' ? Math.floor(part) : part;
}

function better(one: Part, other: Part): Part {
  if (one === 'invalid' || other === 'invalid') return 'invalid';
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

/** The whole line where the operator compares lines; else the street's name, which is not the same at another number. */
function streetScore(part: (property: Property) => Part): Part {
  const line = part('address');
  if (line !== undefined) return line;
  const street = part('streetName');
  const number = part('streetNumber');
  if (number === 'invalid') return 'invalid';
  return street === 1 && number !== undefined && number < 1 ? BEST_UNEQUAL : street;
}
