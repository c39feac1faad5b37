import { digitsOf } from '../matching/compare/number.ts';
import type { Household, Member, Person } from '../matching/model.ts';
import { currentCommune, soundOf, streetCore } from '../matching/normalize/index.ts';
import { type Hash, hashOf, hashText } from './hash.ts';

/**
 * Blocking keys: what a question and the right household still share when one or two fields are wrong.
 *
 * A field enters a key by its sound (phonetic spelling, accents and doubled letters do not matter) or by its start and
 * its end (one edit cannot reach both). Each row names the fields that a key needs; every other field may be wrong.
 */
export const KEY_KINDS = [
  'postal code, street, number, last name',
  'postal code, street, number',
  'postal code, number, street start',
  'postal code, number, street end',
  'postal code, last name',
  'postal code, number, last name start',
  'postal code, number, last name end',
  'postal code, street, last name start',
  'postal code, street, last name end',
  'last name, street',
  'street, number, last name start',
  'street, number, last name end',
  'last name, number, street start',
  'last name, number, street end',
  'postal code, last name, first name',
  'city, last name, first name',
  'e-mail',
  'phone',
  'last name, birth date',
  'first name, birth date',
] as const;

export type KeyKind = (typeof KEY_KINDS)[number];

export interface BlockingKey {
  readonly kind: KeyKind;
  readonly hash: Hash;
}

/**
 * A key shared by more households than this tells too little to be worth its reading: it is kept as a mark that it is
 * crowded, and the finer keys of the same fields find the household.
 */
export const CROWDED = 250;

const seedOf = new Map<KeyKind, number>(KEY_KINDS.map((kind, seed) => [kind, seed]));

function key(kind: KeyKind, ...parts: readonly Hash[]): BlockingKey {
  return { kind, hash: hashOf(seedOf.get(kind)!, ...parts) };
}

/** The ends of a name or a street: one edit cannot reach its start and its end. */
interface Ends {
  readonly starts: readonly Hash[];
  readonly ends: readonly Hash[];
}

/**
 * Letters taken from each end of a word of `length` letters: as many as one edit anywhere, a swap in the very middle
 * included, cannot reach from both ends.
 */
function endLetters(length: number): number {
  return Math.max(1, Math.min(3, (length - 1) >> 1));
}

/** The ends of a text of several words are the start of the first and the end of the last, so many letters of each. */
function startHash(words: readonly string[], letters: number): Hash {
  return hashText(words[0]!.slice(0, letters));
}

function endHash(words: readonly string[], letters: number): Hash {
  return hashText(words.at(-1)!.slice(-letters));
}

/** The ends as the index writes them: one start, one end. */
function heldEnds(words: readonly string[]): { readonly start: Hash; readonly end: Hash } {
  return {
    start: startHash(words, endLetters(words[0]!.length)),
    end: endHash(words, endLetters(words.at(-1)!.length)),
  };
}

/** The ends as a question probes them. */
function sentEnds(words: readonly string[]): Ends {
  return {
    starts: endLengths(words[0]!.length).map((letters) => startHash(words, letters)),
    ends: endLengths(words.at(-1)!.length).map((letters) => endHash(words, letters)),
  };
}

/** An edit may have changed the length of a word by one, and with it how many letters an end has. */
function endLengths(length: number): readonly number[] {
  const letters = endLetters(length);
  const shorter = endLetters(length - 1);
  const longer = endLetters(length + 1);
  if (shorter !== letters) return longer === letters ? [letters, shorter] : [letters, shorter, longer];
  return longer === letters ? [letters] : [letters, longer];
}

/** A name is one word for its ends, however it is split: LE GOFF, LEGOFF. */
function asOneWord(name: string): string[] {
  return [name.replaceAll(' ', '')];
}

function soundHash(text: string): Hash {
  return hashText(soundOf(text));
}

/** A part of a compound name stands for the whole from so many letters on: particles such as DE, LA, LE, VAN do not. */
const SHORTEST_PART = 3;

const PARTICLES = new Set(['DES', 'DEL', 'DER', 'DEN', 'VAN', 'VON', 'DOS', 'BEN']);

/** A name, and each whole part of a compound one. */
function nameVariants(name: string): string[] {
  if (!name.includes(' ')) return [name];
  const parts = name.split(' ').filter((part) => part.length >= SHORTEST_PART && !PARTICLES.has(part));
  return [...new Set([name, ...parts])];
}

function firstNameSound(firstName: string): Hash {
  const blank = firstName.indexOf(' ');
  return hashText(soundOf(blank === -1 ? firstName : firstName.slice(0, blank)));
}

function postalHash(country: string, postalCode: string): Hash {
  return hashText(`${country} ${postalCode}`);
}

function cityHash(country: string, city: string, postalCode: string): Hash {
  return hashText(`${country} ${country === 'FR' ? currentCommune(city, postalCode) : city}`);
}

/** What neighbours share, made once a street. */
export interface StreetKeys {
  readonly postal: Hash;
  readonly city: Hash;
  readonly sound: Hash;
  readonly start: Hash;
  readonly end: Hash;
}

export function streetKeys(place: Pick<Household, 'country' | 'postalCode' | 'city' | 'street'>): StreetKeys {
  const core = streetCore(place.street, place.country);
  return {
    postal: postalHash(place.country, place.postalCode),
    city: cityHash(place.country, place.city, place.postalCode),
    sound: soundHash(core),
    ...heldEnds(core.split(' ')),
  };
}

/** Every key under which a household can be found, each once. */
export function householdKeys(household: Household, street: StreetKeys): Hash[] {
  const { postal, city } = street;
  const number = hashText(digitsOf(household.number));
  const keys: BlockingKey[] = [
    key('postal code, street, number', postal, street.sound, number),
    key('postal code, number, street start', postal, number, street.start),
    key('postal code, number, street end', postal, number, street.end),
  ];
  for (const name of heldNames(household.members)) {
    const sound = soundHash(name);
    const { start, end } = heldEnds(asOneWord(name));
    keys.push(
      key('postal code, street, number, last name', postal, street.sound, number, sound),
      key('postal code, last name', postal, sound),
      key('postal code, number, last name start', postal, number, start),
      key('postal code, number, last name end', postal, number, end),
      key('postal code, street, last name start', postal, street.sound, start),
      key('postal code, street, last name end', postal, street.sound, end),
      key('last name, street', sound, street.sound),
      key('street, number, last name start', street.sound, number, start),
      key('street, number, last name end', street.sound, number, end),
      key('last name, number, street start', sound, number, street.start),
      key('last name, number, street end', sound, number, street.end),
    );
  }
  for (const member of household.members) keys.push(...memberKeys(member, postal, city));
  return keys.map(({ hash }) => hash);
}

function heldNames(members: readonly Member[]): Set<string> {
  const names = new Set<string>();
  for (const { lastName, birthName } of members) {
    for (const variant of nameVariants(lastName)) names.add(variant);
    if (birthName !== '') for (const variant of nameVariants(birthName)) names.add(variant);
  }
  return names;
}

function memberKeys(member: Member, postal: Hash, city: Hash): BlockingKey[] {
  const keys: BlockingKey[] = [];
  const first = member.firstName === '' ? undefined : firstNameSound(member.firstName);
  const birthDate = member.birthDate === '' ? undefined : hashText(member.birthDate);
  for (const name of member.birthName === '' ? [member.lastName] : [member.lastName, member.birthName]) {
    const sound = soundHash(name);
    if (first) {
      keys.push(
        key('postal code, last name, first name', postal, sound, first),
        key('city, last name, first name', city, sound, first),
      );
    }
    if (birthDate) keys.push(key('last name, birth date', sound, birthDate));
  }
  if (first && birthDate) keys.push(key('first name, birth date', first, birthDate));
  if (member.email !== '') keys.push(key('e-mail', hashText(member.email)));
  if (member.phone !== '') keys.push(key('phone', hashText(member.phone)));
  return keys;
}

/**
 * The steps in which a question asks for keys, cheapest and surest first:
 *
 * - `home` the door and the name on it, `door` the door;
 * - `personal` what belongs to the person: e-mail, phone, birth date with a name;
 * - `name`, `street`, `homonyms` one of postal code, street and last name wrong, or the number with the last name;
 * - `twoWrong` two fields wrong.
 *
 * What a step leaves possible for a household not seen yet is `unseen` in search.ts: the two change together.
 */
export const KEY_STEPS = ['home', 'door', 'personal', 'name', 'street', 'homonyms', 'twoWrong'] as const;

export type KeyStep = (typeof KEY_STEPS)[number];

/** The keys of a question, step by step: most questions end at the first, so that nothing is made before it is asked. */
export class KeyPlan {
  private readonly person: Person;
  private readonly postal: Hash | undefined;
  private readonly number: Hash;
  private readonly streetCore: string;
  private readonly street: Hash | undefined;
  private readonly names: readonly { readonly name: string; readonly sound: Hash }[];

  constructor(person: Person) {
    this.person = person;
    this.postal = person.postalCode === '' ? undefined : postalHash(person.country, person.postalCode);
    this.number = hashText(digitsOf(person.number));
    this.streetCore = person.street === '' ? '' : streetCore(person.street, person.country);
    this.street = person.street === '' ? undefined : soundHash(this.streetCore);
    const names = person.lastName === '' ? [] : nameVariants(person.lastName);
    this.names = names.map((name) => ({ name, sound: soundHash(name) }));
  }

  keys(step: KeyStep): readonly BlockingKey[] {
    return step === 'street' ? this.streetEnds() : this[step]();
  }

  private home(): BlockingKey[] {
    const { postal, street, number } = this;
    if (!postal || !street) return [];
    return this.names.map(({ sound }) => key('postal code, street, number, last name', postal, street, number, sound));
  }

  private door(): BlockingKey[] {
    const { postal, street, number } = this;
    return postal && street ? [key('postal code, street, number', postal, street, number)] : [];
  }

  private personal(): BlockingKey[] {
    const { email, phone, birthDate, firstName } = this.person;
    const keys: BlockingKey[] = [];
    if (email !== '') keys.push(key('e-mail', hashText(email)));
    if (phone !== '') keys.push(key('phone', hashText(phone)));
    if (birthDate === '') return keys;
    const date = hashText(birthDate);
    for (const { sound } of this.names) keys.push(key('last name, birth date', sound, date));
    if (firstName !== '') keys.push(key('first name, birth date', firstNameSound(firstName), date));
    return keys;
  }

  /** The street or the number wrong, or the postal code. */
  private name(): BlockingKey[] {
    const { postal, street, person } = this;
    const first = person.firstName === '' ? undefined : firstNameSound(person.firstName);
    const keys: BlockingKey[] = [];
    for (const { sound } of this.names) {
      if (postal && first) keys.push(key('postal code, last name, first name', postal, sound, first));
      if (street) keys.push(key('last name, street', sound, street));
    }
    return keys;
  }

  /** The street misspelt, and the last name wrong. */
  private streetEnds(): BlockingKey[] {
    const { postal, number } = this;
    if (!postal || this.streetCore === '') return [];
    const { starts, ends } = sentEnds(this.streetCore.split(' '));
    return [
      ...starts.map((start) => key('postal code, number, street start', postal, number, start)),
      ...ends.map((end) => key('postal code, number, street end', postal, number, end)),
    ];
  }

  private homonyms(): BlockingKey[] {
    const { postal } = this;
    return postal ? this.names.map(({ sound }) => key('postal code, last name', postal, sound)) : [];
  }

  private twoWrong(): BlockingKey[] {
    const keys: BlockingKey[] = [];
    const streetEnds = this.street && sentEnds(this.streetCore.split(' '));
    for (const { name, sound } of this.names) {
      if (streetEnds) {
        for (const start of streetEnds.starts)
          keys.push(key('last name, number, street start', sound, this.number, start));
        for (const end of streetEnds.ends) keys.push(key('last name, number, street end', sound, this.number, end));
      }
      keys.push(...this.nameEndKeys(sentEnds(asOneWord(name))));
    }
    return [...keys, ...this.cityKeys(), ...this.exchangedNameKeys()];
  }

  /** The last name misspelt, and the street or the number or the postal code wrong. */
  private nameEndKeys({ starts, ends }: Ends): BlockingKey[] {
    const { postal, street, number } = this;
    const keys: BlockingKey[] = [];
    for (const start of starts) {
      if (postal) keys.push(key('postal code, number, last name start', postal, number, start));
      if (street) keys.push(key('street, number, last name start', street, number, start));
      if (postal && street) keys.push(key('postal code, street, last name start', postal, street, start));
    }
    for (const end of ends) {
      if (postal) keys.push(key('postal code, number, last name end', postal, number, end));
      if (street) keys.push(key('street, number, last name end', street, number, end));
      if (postal && street) keys.push(key('postal code, street, last name end', postal, street, end));
    }
    return keys;
  }

  private cityKeys(): BlockingKey[] {
    const { country, city, postalCode, firstName } = this.person;
    if (city === '' || firstName === '') return [];
    const town = cityHash(country, city, postalCode);
    const first = firstNameSound(firstName);
    return this.names.map(({ sound }) => key('city, last name, first name', town, sound, first));
  }

  /** First and last name in each other's place. */
  private exchangedNameKeys(): BlockingKey[] {
    const { postal, street, person } = this;
    if (person.firstName === '') return [];
    const sound = soundHash(person.firstName);
    const keys: BlockingKey[] = [];
    if (street) keys.push(key('last name, street', sound, street));
    if (postal) keys.push(key('postal code, last name', postal, sound));
    return keys;
  }
}
