import { isFullDate } from '../../matching/compare/birth-date.ts';
import { digitsOf } from '../../matching/compare/number.ts';
import type { Household, Member } from '../../matching/model.ts';
import { streetCore } from '../../matching/normalize/index.ts';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from '../../matching/readings.ts';
import { type Hash, hashText } from '../hash.ts';
import { type BlockingKey, blockingKey } from './key-kind.ts';
import {
  asOneWord,
  cityHash,
  firstNameHash,
  nameVariants,
  postalCodeHash,
  soundHash,
  type TextEnds,
  textEnds,
} from './key-part.ts';

/** The parts of keys that all households of one street share. */
export interface StreetKeyParts extends TextEnds {
  readonly postalCode: Hash;
  readonly city: Hash;
  readonly sound: Hash;
}

export function streetKeyParts(place: Pick<Household, 'country' | 'postalCode' | 'city' | 'street'>): StreetKeyParts {
  const core = streetCore(place.street, place.country);
  return {
    postalCode: postalCodeHash(place.country, place.postalCode),
    city: cityHash(place.country, place.city, place.postalCode),
    sound: soundHash(core),
    ...textEnds(core.split(' ')),
  };
}

/** Every key under which a household is indexed. The same key may occur more than once. */
export function householdKeys(household: Household, street: StreetKeyParts): Hash[] {
  const { postalCode } = street;
  const number = hashText(digitsOf(household.number));
  const keys: BlockingKey[] = [
    blockingKey('postal code, street, number', postalCode, street.sound, number),
    blockingKey('postal code, number, street start', postalCode, number, street.start),
    blockingKey('postal code, number, street end', postalCode, number, street.end),
  ];
  for (const name of indexedNames(household.members)) keys.push(...lastNameKeys(name, number, street));
  for (const member of household.members) keys.push(...memberKeys(member, street));
  return keys.map(({ hash }) => hash);
}

function indexedNames(members: readonly Member[]): Set<string> {
  return new Set(members.flatMap((member) => nameVariants(lastNamesOf(member))));
}

function lastNameKeys(name: string, number: Hash, street: StreetKeyParts): BlockingKey[] {
  const { postalCode } = street;
  const sound = soundHash(name);
  const { start, end } = textEnds(asOneWord(name));
  return [
    blockingKey('postal code, street, number, last name', postalCode, street.sound, number, sound),
    blockingKey('postal code, last name', postalCode, sound),
    blockingKey('postal code, number, last name start', postalCode, number, start),
    blockingKey('postal code, number, last name end', postalCode, number, end),
    blockingKey('postal code, street, last name start', postalCode, street.sound, start),
    blockingKey('postal code, street, last name end', postalCode, street.sound, end),
    blockingKey('last name, street', sound, street.sound),
    blockingKey('street, number, last name start', street.sound, number, start),
    blockingKey('street, number, last name end', street.sound, number, end),
    blockingKey('last name, number, street start', sound, number, street.start),
    blockingKey('last name, number, street end', sound, number, street.end),
  ];
}

function memberKeys(member: Member, { postalCode, city }: StreetKeyParts): BlockingKey[] {
  const keys: BlockingKey[] = [];
  const firstNames = firstNamesOf(member).map(firstNameHash);
  const birthDate = isFullDate(member.birthDate) ? hashText(member.birthDate) : undefined;
  for (const name of nameVariants(lastNamesOf(member))) {
    const sound = soundHash(name);
    for (const firstName of firstNames) {
      keys.push(
        blockingKey('postal code, last name, first name', postalCode, sound, firstName),
        blockingKey('city, last name, first name', city, sound, firstName),
      );
    }
    if (birthDate) keys.push(blockingKey('last name, birth date', sound, birthDate));
  }
  if (birthDate) {
    for (const firstName of firstNames) keys.push(blockingKey('first name, birth date', firstName, birthDate));
  }
  for (const email of emailsOf(member)) keys.push(blockingKey('e-mail', hashText(email)));
  for (const phone of phonesOf(member)) keys.push(blockingKey('phone', hashText(phone)));
  return keys;
}
