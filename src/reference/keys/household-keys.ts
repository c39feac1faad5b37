import { isFullDate } from '../../matching/compare/birth-date.ts';
import { firstWord } from '../../matching/compare/name-words.ts';
import { digitsOf } from '../../matching/compare/number.ts';
import type { Household, Member } from '../../matching/model.ts';
import { streetNames } from '../../matching/normalize/index.ts';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from '../../matching/readings.ts';
import { type Hash, hashText } from '../hash.ts';
import { blockingKey, type KeyKind } from './key-kind.ts';
import {
  asOneWord,
  cityHash,
  nameVariants,
  postalCodeHash,
  soundHash,
  streetKey,
  type TextEnds,
  textEnds,
} from './key-part.ts';

/** The parts of keys that all households of one street share; `undefined` for what is not known. */
export interface StreetKeyParts {
  readonly postalCode: Hash | undefined;
  readonly city: Hash | undefined;
  readonly street: (TextEnds & { readonly sound: Hash }) | undefined;
  /** The same with the second name of a street that has two. */
  readonly otherName?: StreetKeyParts;
}

export function streetKeyParts(place: Pick<Household, 'country' | 'postalCode' | 'city' | 'street'>): StreetKeyParts {
  const [street = '', otherName] = streetNames(place.street);
  const parts = namedStreetParts({ ...place, street });
  return otherName === undefined ? parts : { ...parts, otherName: namedStreetParts({ ...place, street: otherName }) };
}

function namedStreetParts(place: Pick<Household, 'country' | 'postalCode' | 'city' | 'street'>): StreetKeyParts {
  const { country, postalCode, city, street } = place;
  return {
    postalCode: postalCode === '' ? undefined : postalCodeHash(country, postalCode),
    city: city === '' ? undefined : cityHash(country, city, postalCode),
    street: street === '' ? undefined : streetParts(streetKey(street, country)),
  };
}

function streetParts(core: string): StreetKeyParts['street'] {
  return { sound: soundHash(core), ...textEnds(core.split(' ')) };
}

/** Collects keys. A household does not stand under a key of which it lacks a part. */
class KeyCollector {
  readonly hashes: Hash[] = [];

  add(kind: KeyKind, ...parts: readonly (Hash | undefined)[]): void {
    if (isComplete(parts)) this.hashes.push(blockingKey(kind, ...parts).hash);
  }
}

/** The parts of a key, see {@link blockingKey}. */
type KeyParts = readonly [Hash, Hash?, Hash?, Hash?];

function isComplete(parts: readonly (Hash | undefined)[]): parts is KeyParts {
  return !parts.includes(undefined);
}

/** Every key under which a household is indexed. The same key may occur more than once. */
export function householdKeys(household: Household, place: StreetKeyParts): Hash[] {
  const keys = new KeyCollector();
  addStreetKeys(keys, household, place);
  if (place.otherName !== undefined) addStreetKeys(keys, household, place.otherName);
  const number = place.street && hashText(digitsOf(household.number));
  for (const member of household.members) addMemberKeys(keys, member, number, place);
  return keys.hashes;
}

function addStreetKeys(keys: KeyCollector, household: Household, place: StreetKeyParts): void {
  const { postalCode, street } = place;
  // Some addresses have no number. Without a street, a missing number says nothing.
  const number = street && hashText(digitsOf(household.number));
  keys.add('postal code, street, number', postalCode, street?.sound, number);
  keys.add('postal code, number, street start', postalCode, number, street?.start);
  keys.add('postal code, number, street end', postalCode, number, street?.end);
  for (const name of indexedNames(household.members)) addLastNameKeys(keys, name, number, place);
}

function indexedNames(members: readonly Member[]): Set<string> {
  return new Set(members.flatMap((member) => nameVariants(lastNamesOf(member))));
}

function addLastNameKeys(keys: KeyCollector, name: string, number: Hash | undefined, place: StreetKeyParts): void {
  const { postalCode, street } = place;
  const sound = soundHash(name);
  const { start, end } = textEnds(asOneWord(name));
  keys.add('postal code, street, number, last name', postalCode, street?.sound, number, sound);
  keys.add('postal code, last name', postalCode, sound);
  keys.add('postal code, number, last name start', postalCode, number, start);
  keys.add('postal code, number, last name end', postalCode, number, end);
  keys.add('postal code, street, last name start', postalCode, street?.sound, start);
  keys.add('postal code, street, last name end', postalCode, street?.sound, end);
  keys.add('last name, street', sound, street?.sound);
  keys.add('street, number, last name start', street?.sound, number, start);
  keys.add('street, number, last name end', street?.sound, number, end);
  keys.add('last name, number, street start', sound, number, street?.start);
  keys.add('last name, number, street end', sound, number, street?.end);
}

function addMemberKeys(
  keys: KeyCollector,
  member: Member,
  number: Hash | undefined,
  { postalCode, city }: StreetKeyParts,
): void {
  const firstNames = firstNamesOf(member).map(firstNameParts);
  const birthDate = isFullDate(member.birthDate) ? hashText(member.birthDate) : undefined;
  for (const name of nameVariants(lastNamesOf(member))) {
    const sound = soundHash(name);
    const { start, end } = textEnds(asOneWord(name));
    for (const firstName of firstNames) {
      keys.add('postal code, last name, first name', postalCode, sound, firstName.sound);
      keys.add('city, last name, first name', city, sound, firstName.sound);
      keys.add('last name, first name', sound, firstName.sound);
      keys.add('first name, last name start', firstName.sound, start);
      keys.add('first name, last name end', firstName.sound, end);
      keys.add('last name, first name start', sound, firstName.start);
      keys.add('last name, first name end', sound, firstName.end);
    }
    keys.add('last name, birth date', sound, birthDate);
    keys.add('last name, city', sound, city);
  }
  for (const { sound } of firstNames) keys.add('first name, birth date', sound, birthDate);
  keys.add('birth date', birthDate);
  keys.add('birth date, city', birthDate, city);
  keys.add('birth date, postal code', birthDate, postalCode);
  keys.add('birth date, number', birthDate, number);
  for (const email of emailsOf(member)) keys.add('e-mail', hashText(email));
  for (const phone of phonesOf(member)) keys.add('phone', hashText(phone));
}

/** The sound and the ends of the first of several first names. */
function firstNameParts(firstName: string): TextEnds & { readonly sound: Hash } {
  const first = firstWord(firstName);
  return { sound: soundHash(first), ...textEnds([first]) };
}
