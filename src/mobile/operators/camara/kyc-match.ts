import { firstStreetName, foldText, streetCore } from '../../../matching/normalize/index.ts';
import type { Claim } from '../../claim.ts';
import { MAX_UNEQUAL_SCORE, type Score, type Scores } from '../../compare.ts';

/** The properties of KYC Match in requests (source: CAMARA KYC Match, `KYC_MatchRequestBody`). */
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

/** Maximum lengths (source: KYC Match 0.5). An operator rejects the whole request for one longer value. */
const MAX_LENGTHS: Readonly<Partial<Record<Property, number>>> = {
  familyName: 150,
  familyNameAtBirth: 150,
  givenName: 100,
  address: 256,
  streetNumber: 20,
  email: 254,
};

/** A value as typed, or in canonical form if more than its writing was changed: a civility dropped, damage repaired. */
function asTyped(typed: string | undefined, canonical: string): string {
  return typed !== undefined && foldText(typed) === canonical ? typed : canonical;
}

/** The name of a street without its type: `GENERAL DE GAULLE` of `AVENUE DU GENERAL DE GAULLE`. */
function streetName(street: string, country: string): string {
  const core = streetCore(street, country);
  const coreWords = core.split(' ');
  const words = street.split(' ');
  const first = words.indexOf(coreWords[0]!);
  const last = words.lastIndexOf(coreWords.at(-1)!);
  return first < 0 || last < first ? core : words.slice(first, last + 1).join(' ');
}

/**
 * The request to an operator. Names and town are sent as typed, because the operator normalizes them itself, except that a
 * CEDEX, a quarter or damaged characters are not sent. The street, which people abbreviate, is written out. A value that the
 * operator would reject is left out: a malformed e-mail, an incomplete birth date, a value that is too long.
 */
export function matchRequest(number: string, { typed, person, country }: Claim): MatchRequest {
  const text = (value: string | undefined) => value?.trim() || undefined;
  const lastName = text(asTyped(typed.lastName, person.lastName));
  // Of a street with two names, an operator holds one.
  const street = firstStreetName(person.street);
  const values: Record<Property, string | undefined> = {
    familyName: lastName,
    // The better score is used, so that the last name is also compared as birth name if there is no other.
    familyNameAtBirth: text(asTyped(typed.birthName, person.birthName)) ?? lastName,
    givenName: text(asTyped(typed.firstName, person.firstName)),
    gender: GENDERS[person.gender],
    birthdate: person.birthDate.endsWith('-00') ? undefined : text(person.birthDate),
    address: text(`${person.number} ${street}`),
    streetName: text(streetName(street, person.country)),
    streetNumber: text(person.number),
    postalCode: text(person.postalCode),
    locality: text(asTyped(typed.city, person.city)),
    country: text(country),
    email: text(person.email),
  };
  const given = Object.entries(values).filter(
    (pair): pair is [Property, string] =>
      pair[1] !== undefined && pair[1].length <= (MAX_LENGTHS[pair[0] as Property] ?? Number.POSITIVE_INFINITY),
  );
  return { phoneNumber: number, ...Object.fromEntries(given) };
}

/** Whether a request has no value to compare. KYC Match answers such requests with an error. */
export function isEmptyRequest(request: MatchRequest): boolean {
  return Object.keys(request).length === 1;
}

/** The score of one property of an answer, or `invalid`. */
type Part = Score | 'invalid';

/**
 * The scores of an operator's answer: `true` is 1, `false` is its score divided by 100, or 0; `not_available` has no score. Birth
 * date, gender and country are 1 or 0. Returns `undefined` for an invalid answer.
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
  const text = match === undefined || match === null ? 'not_available' : String(match);
  if (text === 'not_available') return undefined;
  if (text === 'true') return 1;
  if (text !== 'false') return 'invalid';
  const score = answer[`${property}MatchScore`];
  if (score === undefined || score === null) return 0;
  const isScore = typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= 100;
  return isScore ? Math.min(MAX_UNEQUAL_SCORE, score / 100) : 'invalid';
}

function asEquality(part: Part): Part {
  return typeof part === 'number' ? Math.floor(part) : part;
}

function better(one: Part, other: Part): Part {
  if (one === 'invalid' || other === 'invalid') return 'invalid';
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

/** The score of the whole line if the operator compares it; otherwise that of the street name, below 1 if the number differs. */
function streetScore(part: (property: Property) => Part): Part {
  const line = part('address');
  if (line !== undefined) return line;
  const street = part('streetName');
  const number = part('streetNumber');
  if (number === 'invalid') return 'invalid';
  return street === 1 && number !== undefined && number < 1 ? MAX_UNEQUAL_SCORE : street;
}
