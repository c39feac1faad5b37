import { isFullDate } from '../../matching/compare/birth-date.ts';
import { firstWord } from '../../matching/compare/name-words.ts';
import { digitsOf } from '../../matching/compare/number.ts';
import type { Household, Member } from '../../matching/model.ts';
import { streetNames } from '../../matching/normalize/index.ts';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from '../../matching/readings.ts';
import { type Hash, HashList, hashText } from '../hash.ts';
import { isSameStreet } from '../same-street.ts';
import { KEY_SEEDS } from './key-kind.ts';
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
interface StreetKeyParts {
  readonly postalCode: Hash | undefined;
  readonly city: Hash | undefined;
  readonly street: (TextEnds & { readonly sound: Hash }) | undefined;
  /** The same with the second name of a street that has two. */
  readonly otherName?: StreetKeyParts;
}

function streetKeyParts(place: Pick<Household, 'country' | 'postalCode' | 'city' | 'street'>): StreetKeyParts {
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

/** The hashes of a name: of its sound and of its ends. */
type NameParts = TextEnds & { readonly sound: Hash };

/** Keeps the parts of names. A name takes the place of another one that has the same lower bits of its hash. */
class NameCache {
  private readonly names: string[];
  private readonly parts: (NameParts | undefined)[];
  private readonly compute: (name: string) => NameParts;

  /** @param size the most names that are kept, a power of two */
  constructor(size: number, compute: (name: string) => NameParts) {
    this.names = Array.from({ length: size }, () => '');
    this.parts = Array.from({ length: size });
    this.compute = compute;
  }

  partsOf(name: string): NameParts {
    const slot = hashText(name).low & (this.names.length - 1);
    const known = this.parts[slot];
    if (known !== undefined && this.names[slot] === name) return known;
    const parts = this.compute(name);
    this.names[slot] = name;
    this.parts[slot] = parts;
    return parts;
  }
}

/**
 * Computes the blocking keys of households. A household does not stand under a key of which it lacks a part. The parts of a
 * street are computed once for consecutive households, those of names are kept: neighbours and members share them.
 */
export class HouseholdKeys {
  private readonly keys = new HashList();
  private household: Household | undefined;
  private place: StreetKeyParts | undefined;
  private readonly lastNames: NameCache;
  private readonly firstNames: NameCache;

  /** @param keptNames the most last names and the most first names whose parts are kept, a power of two */
  constructor(keptNames = 1) {
    this.lastNames = new NameCache(keptNames, lastNameParts);
    this.firstNames = new NameCache(keptNames, firstNameParts);
  }

  /** Every key under which a household is indexed, valid until the next call. The same key may occur more than once. */
  of(household: Household): HashList {
    const { keys } = this;
    keys.reset();
    const place = this.placeOf(household);
    // Some addresses have no number. Without a street, a missing number says nothing.
    const number = place.street && hashText(digitsOf(household.number));
    this.addStreetKeys(household, number, place);
    if (place.otherName !== undefined) this.addStreetKeys(household, number, place.otherName);
    for (const member of household.members) this.addMemberKeys(member, number, place);
    return keys;
  }

  private placeOf(household: Household): StreetKeyParts {
    if (this.place === undefined || this.household === undefined || !isSameStreet(this.household, household))
      this.place = streetKeyParts(household);
    this.household = household;
    return this.place;
  }

  private addStreetKeys({ members }: Household, number: Hash | undefined, place: StreetKeyParts): void {
    const { keys } = this;
    const { postalCode, street } = place;
    keys.addThree(KEY_SEEDS['postal code, street, number'], postalCode, street?.sound, number);
    keys.addThree(KEY_SEEDS['postal code, number, street start'], postalCode, number, street?.start);
    keys.addThree(KEY_SEEDS['postal code, number, street end'], postalCode, number, street?.end);
    if (members.length === 1) {
      for (const name of nameVariants(lastNamesOf(members[0]!))) this.addLastNameKeys(name, number, place);
      return;
    }
    const names = new Set<string>();
    for (const member of members) for (const name of nameVariants(lastNamesOf(member))) names.add(name);
    for (const name of names) this.addLastNameKeys(name, number, place);
  }

  private addLastNameKeys(name: string, number: Hash | undefined, { postalCode, street }: StreetKeyParts): void {
    const { keys } = this;
    const { sound, start, end } = this.lastNames.partsOf(name);
    keys.addFour(KEY_SEEDS['postal code, street, number, last name'], postalCode, street?.sound, number, sound);
    keys.addTwo(KEY_SEEDS['postal code, last name'], postalCode, sound);
    keys.addThree(KEY_SEEDS['postal code, number, last name start'], postalCode, number, start);
    keys.addThree(KEY_SEEDS['postal code, number, last name end'], postalCode, number, end);
    keys.addThree(KEY_SEEDS['postal code, street, last name start'], postalCode, street?.sound, start);
    keys.addThree(KEY_SEEDS['postal code, street, last name end'], postalCode, street?.sound, end);
    keys.addTwo(KEY_SEEDS['last name, street'], sound, street?.sound);
    keys.addThree(KEY_SEEDS['street, number, last name start'], street?.sound, number, start);
    keys.addThree(KEY_SEEDS['street, number, last name end'], street?.sound, number, end);
    keys.addThree(KEY_SEEDS['last name, number, street start'], sound, number, street?.start);
    keys.addThree(KEY_SEEDS['last name, number, street end'], sound, number, street?.end);
  }

  private addMemberKeys(member: Member, number: Hash | undefined, { postalCode, city }: StreetKeyParts): void {
    const { keys } = this;
    const firstNames = firstNamesOf(member).map((name) => this.firstNames.partsOf(name));
    const birthDate = isFullDate(member.birthDate) ? hashText(member.birthDate) : undefined;
    for (const name of nameVariants(lastNamesOf(member))) {
      const { sound, start, end } = this.lastNames.partsOf(name);
      for (const firstName of firstNames) {
        keys.addThree(KEY_SEEDS['postal code, last name, first name'], postalCode, sound, firstName.sound);
        keys.addThree(KEY_SEEDS['city, last name, first name'], city, sound, firstName.sound);
        keys.addTwo(KEY_SEEDS['last name, first name'], sound, firstName.sound);
        keys.addTwo(KEY_SEEDS['first name, last name start'], firstName.sound, start);
        keys.addTwo(KEY_SEEDS['first name, last name end'], firstName.sound, end);
        keys.addTwo(KEY_SEEDS['last name, first name start'], sound, firstName.start);
        keys.addTwo(KEY_SEEDS['last name, first name end'], sound, firstName.end);
      }
      keys.addTwo(KEY_SEEDS['last name, birth date'], sound, birthDate);
      keys.addTwo(KEY_SEEDS['last name, city'], sound, city);
    }
    for (const { sound } of firstNames) keys.addTwo(KEY_SEEDS['first name, birth date'], sound, birthDate);
    keys.addOne(KEY_SEEDS['birth date'], birthDate);
    keys.addTwo(KEY_SEEDS['birth date, city'], birthDate, city);
    keys.addTwo(KEY_SEEDS['birth date, postal code'], birthDate, postalCode);
    keys.addTwo(KEY_SEEDS['birth date, number'], birthDate, number);
    for (const email of emailsOf(member)) keys.addOne(KEY_SEEDS['e-mail'], hashText(email));
    for (const phone of phonesOf(member)) keys.addOne(KEY_SEEDS.phone, hashText(phone));
  }
}

function lastNameParts(name: string): NameParts {
  return { sound: soundHash(name), ...textEnds(asOneWord(name)) };
}

/** The sound and the ends of the first of several first names. */
function firstNameParts(firstName: string): NameParts {
  const word = firstWord(firstName);
  return { sound: soundHash(word), ...textEnds([word]) };
}

/** The blocking keys of one household: {@link HouseholdKeys}. */
export function householdKeys(household: Household): Hash[] {
  return new HouseholdKeys().of(household).toArray();
}
