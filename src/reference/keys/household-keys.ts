import { isFullDate } from '../../matching/compare/birth-date.ts';
import { firstWord } from '../../matching/compare/name-words.ts';
import { digitsOf } from '../../matching/compare/number.ts';
import type { Household, Member } from '../../matching/model.ts';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from '../../matching/readings.ts';
import { type Hash, hashText } from '../hash.ts';
import { KeyComposer, PARTS } from './key-composer.ts';
import { KEY_SEEDS } from './key-kind.ts';
import { asOneWord, nameVariants, soundHash, textEnds } from './key-part.ts';
import { NameCache, type NameParts } from './name-cache.ts';
import { setPlace, streetParts, townParts } from './place-parts.ts';

function lastNameParts(name: string): NameParts {
  return { sound: soundHash(name), ...textEnds(asOneWord(name)) };
}

/** The sound and the ends of the first of several first names. */
function firstNameParts(firstName: string): NameParts {
  const word = firstWord(firstName);
  return { sound: soundHash(word), ...textEnds([word]) };
}

/** Computes the blocking keys of households, see {@link KeyComposer}. The hashes of names are kept. */
export class HouseholdKeys {
  private readonly composer: KeyComposer;
  private readonly lastNames: NameCache;
  private readonly firstNames: NameCache;
  /** The last names of the household, each once, and their parts. */
  private readonly names: string[] = [];
  private readonly nameParts: number[] = [];

  /** @param keptNames the most last names and the most first names whose hashes are kept, a power of two */
  constructor(keptNames = 1, composer = new KeyComposer()) {
    this.composer = composer;
    this.lastNames = new NameCache(keptNames, lastNameParts);
    this.firstNames = new NameCache(keptNames, firstNameParts);
  }

  /** Every key under which a household is indexed, valid until the next call. The same key may occur more than once. */
  of(household: Household): KeyComposer {
    const { composer } = this;
    composer.begin();
    setPlace(composer, townParts(household), streetParts(household));
    const number = hashText(digitsOf(household.number));
    composer.setPart(PARTS.number, number.high, number.low);
    this.begin();
    for (const member of household.members) this.addMember(member);
    this.addStreet();
    return composer;
  }

  /** Begins a household of which place and number are set. */
  begin(): void {
    this.names.length = 0;
    this.nameParts.length = 0;
  }

  /** Adds the keys of a member. */
  addMember(member: Member): void {
    const { composer } = this;
    const hasBirthDate = isFullDate(member.birthDate);
    if (hasBirthDate) composer.setBirthDate(member.birthDate);
    const firstNames = firstNamesOf(member).map((name) => {
      return composer.addName(this.firstNames.numbers, this.firstNames.find(name, hashText(name).low));
    });
    const lastNames = nameVariants(lastNamesOf(member));
    for (const name of lastNames) {
      const lastName = this.addLastName(this.lastNames.find(name, hashText(name).low));
      composer.memberNameKeys(lastName, hasBirthDate);
      for (const firstName of firstNames) composer.fullNameKeys(lastName, firstName);
    }
    const hasLastName = lastNames.length > 0;
    for (const firstName of firstNames) composer.firstNameKeys(firstName, { hasBirthDate, hasLastName });
    if (hasBirthDate) composer.birthDateKeys();
    for (const email of emailsOf(member)) this.addEmail(email);
    for (const phone of phonesOf(member)) this.addValue(KEY_SEEDS.phone, phone);
  }

  private addEmail(email: string): void {
    this.addValue(KEY_SEEDS['e-mail'], email);
    this.composer.emailUserKeys(email);
  }

  private addValue(seed: number, value: string): void {
    const { high, low } = hashText(value);
    this.composer.valueKey(seed, high, low);
  }

  /** Adds a last name in ASCII and without a blank. @param hash the lower half of its hash @returns the part of its sound */
  lastNameIn(bytes: Buffer, start: number, end: number, hash: number): number {
    return this.addLastName(this.lastNames.findIn(bytes, start, end, hash));
  }

  /** As {@link lastNameIn}, for a first name, which may have blanks. */
  firstNameIn(bytes: Buffer, start: number, end: number, hash: number): number {
    return this.composer.addName(this.firstNames.numbers, this.firstNames.findIn(bytes, start, end, hash));
  }

  /** Adds a last name of the household unless it has it. @param from of its numbers @returns the part of its sound */
  private addLastName(from: number): number {
    const name = this.lastNames.nameAt(from);
    const known = this.names.indexOf(name);
    if (known !== -1) return this.nameParts[known]!;
    const part = this.composer.addName(this.lastNames.numbers, from);
    this.names.push(name);
    this.nameParts.push(part);
    return part;
  }

  /** Adds the keys of the street and of the last names of the members in it. */
  addStreet(): void {
    const { composer, nameParts } = this;
    composer.streetKeys(PARTS.street);
    for (const name of nameParts) composer.lastNameKeys(name, PARTS.street);
    if (!composer.place.otherStreet) return;
    composer.streetKeys(PARTS.otherStreet);
    for (const name of nameParts) composer.lastNameKeys(name, PARTS.otherStreet);
  }
}

/** The blocking keys of one household: {@link HouseholdKeys}. */
export function householdKeys(household: Household): Hash[] {
  return new HouseholdKeys().of(household).toArray();
}
