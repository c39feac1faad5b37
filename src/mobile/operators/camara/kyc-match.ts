import type { Person } from '../../../matching/model.ts';
import { foldText, streetCore } from '../../../matching/normalize/index.ts';
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
function streetName({ street, country }: Person): string {
  const core = streetCore(street, country);
  const coreWords = core.split(' ');
  const words = street.split(' ');
  const first = words.indexOf(coreWords[0]!);
  const last = words.lastIndexOf(coreWords.at(-1)!);
  return first < 0 || last < first ? core : words.slice(first, last + 1).join(' ');
}

/**
 * The request to an operator. Names and town are sent as typed, because the operator normalizes them itself. The street, which
 * people abbreviate, is written out. A value that the operator would reject is left out: a malformed e-mail, an incomplete
 * birth date, a value that is too long.
 */
export function matchRequest(number: string, { typed, person, country }: Claim): MatchRequest {
  const text = (value: string | undefined) => value?.trim() || undefined;
  const lastName = text(asTyped(typed.lastName, person.lastName));
  const said: Record<Property, string | undefined> = {
    familyName: lastName,
    // The better of both counts, so that a name in use is tried as the birth name where no other is said.
    familyNameAtBirth: text(asTyped(typed.birthName, person.birthName)) ?? lastName,
    givenName: text(asTyped(typed.firstName, person.firstName)),
    gender: GENDERS[person.gender],
    birthdate: person.birthDate.endsWith('-00') ? undefined : text(person.birthDate),
    address: text(`${person.number} ${person.street}`),
    streetName: text(streetName(person)),
    streetNumber: text(person.number),
    postalCode: text(person.postalCode),
    locality: text(typed.city),
    country: text(country),
    email: text(person.email),
  };
  const given = Object.entries(said).filter(
    (pair): pair is [Property, string] =>
      pair[1] !== undefined && pair[1].length <= (MAX_LENGTHS[pair[0] as Property] ?? Number.POSITIVE_INFINITY),
  );
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
