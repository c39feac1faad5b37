import { digitsOf } from '../../matching/compare/number.ts';
import type { Household, Member } from '../../matching/model.ts';
import { streetCore } from '../../matching/normalize/index.ts';
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
  const names = new Set<string>();
  for (const { lastName, birthName } of members) {
    for (const variant of nameVariants(lastName)) names.add(variant);
    if (birthName !== '') for (const variant of nameVariants(birthName)) names.add(variant);
  }
  return names;
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
  const firstName = member.firstName === '' ? undefined : firstNameHash(member.firstName);
  const birthDate = member.birthDate === '' ? undefined : hashText(member.birthDate);
  for (const name of member.birthName === '' ? [member.lastName] : [member.lastName, member.birthName]) {
    const sound = soundHash(name);
    if (firstName) {
      keys.push(
        blockingKey('postal code, last name, first name', postalCode, sound, firstName),
        blockingKey('city, last name, first name', city, sound, firstName),
      );
    }
    if (birthDate) keys.push(blockingKey('last name, birth date', sound, birthDate));
  }
  if (firstName && birthDate) keys.push(blockingKey('first name, birth date', firstName, birthDate));
  if (member.email !== '') keys.push(blockingKey('e-mail', hashText(member.email)));
  if (member.phone !== '') keys.push(blockingKey('phone', hashText(member.phone)));
  return keys;
}
