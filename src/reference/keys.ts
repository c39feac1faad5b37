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

/** What a name or a street contributes to keys. */
interface Signature {
  readonly sound: Hash;
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

/** The signature as the index writes it: one start, one end. */
function heldSignature(text: string): Signature {
  const letters = text.replaceAll(' ', '');
  const count = endLetters(letters.length);
  return {
    sound: hashText(soundOf(text)),
    starts: [hashText(letters.slice(0, count))],
    ends: [hashText(letters.slice(-count))],
  };
}

/** The signature as a question probes it: an edit may have changed the length, and with it how many letters an end has. */
function sentSignature(text: string): Signature {
  const letters = text.replaceAll(' ', '');
  const counts = new Set([letters.length, letters.length - 1, letters.length + 1].map(endLetters));
  return {
    sound: hashText(soundOf(text)),
    starts: [...counts].map((count) => hashText(letters.slice(0, count))),
    ends: [...counts].map((count) => hashText(letters.slice(-count))),
  };
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

/** Keys of what neighbours share, made once a street. */
export interface StreetKeys {
  readonly postal: Hash;
  readonly city: Hash;
  readonly street: Signature;
}

export function streetKeys(place: Pick<Household, 'country' | 'postalCode' | 'city' | 'street'>): StreetKeys {
  return {
    postal: postalHash(place.country, place.postalCode),
    city: cityHash(place.country, place.city, place.postalCode),
    street: heldSignature(streetCore(place.street, place.country)),
  };
}

/** Every key under which a household can be found, each once. `shared` is that of its street. */
export function householdKeys(household: Household, shared: StreetKeys): Hash[] {
  const { postal, city, street } = shared;
  const number = hashText(digitsOf(household.number));
  const start = street.starts[0]!;
  const end = street.ends[0]!;
  const keys: BlockingKey[] = [
    key('postal code, street, number', postal, street.sound, number),
    key('postal code, number, street start', postal, number, start),
    key('postal code, number, street end', postal, number, end),
  ];
  for (const name of heldNames(household.members)) {
    const { sound, starts, ends } = heldSignature(name);
    keys.push(
      key('postal code, street, number, last name', postal, street.sound, number, sound),
      key('postal code, last name', postal, sound),
      key('postal code, number, last name start', postal, number, starts[0]!),
      key('postal code, number, last name end', postal, number, ends[0]!),
      key('postal code, street, last name start', postal, street.sound, starts[0]!),
      key('postal code, street, last name end', postal, street.sound, ends[0]!),
      key('last name, street', sound, street.sound),
      key('street, number, last name start', street.sound, number, starts[0]!),
      key('street, number, last name end', street.sound, number, ends[0]!),
      key('last name, number, street start', sound, number, start),
      key('last name, number, street end', sound, number, end),
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
    const sound = hashText(soundOf(name));
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
 * The keys of a question, in the steps in which they are asked for, cheapest and surest first. What a step leaves
 * possible for a household not seen yet is `unseen` in search.ts: the two change together.
 */
export interface KeyPlan {
  /** The door and the name on it. */
  readonly home: readonly BlockingKey[];
  /** The door itself. */
  readonly door: readonly BlockingKey[];
  /** What belongs to the person: e-mail, phone, birth date with a name. */
  readonly personal: readonly BlockingKey[];
  /** One of postal code, street, last name wrong, or the number with the last name. */
  readonly oneWrong: readonly BlockingKey[];
  /** Two fields wrong. */
  readonly twoWrong: readonly BlockingKey[];
}

export function planKeys(person: Person): KeyPlan {
  const postal = person.postalCode === '' ? undefined : postalHash(person.country, person.postalCode);
  const street = person.street === '' ? undefined : sentSignature(streetCore(person.street, person.country));
  const number = hashText(digitsOf(person.number));
  const first = person.firstName === '' ? undefined : firstNameSound(person.firstName);
  const plan = { home: [], door: [], personal: [], oneWrong: [], twoWrong: [] } as Record<keyof KeyPlan, BlockingKey[]>;
  const { home, door, personal, oneWrong, twoWrong } = plan;

  if (person.email !== '') personal.push(key('e-mail', hashText(person.email)));
  if (person.phone !== '') personal.push(key('phone', hashText(person.phone)));
  if (person.birthDate !== '' && first) personal.push(key('first name, birth date', first, hashText(person.birthDate)));
  if (postal && street) {
    door.push(key('postal code, street, number', postal, street.sound, number));
    for (const start of street.starts) oneWrong.push(key('postal code, number, street start', postal, number, start));
    for (const end of street.ends) oneWrong.push(key('postal code, number, street end', postal, number, end));
  }
  for (const name of person.lastName === '' ? [] : nameVariants(person.lastName)) {
    const { sound, starts, ends } = sentSignature(name);
    if (postal && street) {
      home.push(key('postal code, street, number, last name', postal, street.sound, number, sound));
    }
    if (person.birthDate !== '') personal.push(key('last name, birth date', sound, hashText(person.birthDate)));
    if (street) oneWrong.push(key('last name, street', sound, street.sound));
    if (postal) {
      if (first) oneWrong.push(key('postal code, last name, first name', postal, sound, first));
      oneWrong.push(key('postal code, last name', postal, sound));
    }
    if (first && person.city !== '') {
      const city = cityHash(person.country, person.city, person.postalCode);
      twoWrong.push(key('city, last name, first name', city, sound, first));
    }
    if (street) {
      for (const start of street.starts) twoWrong.push(key('last name, number, street start', sound, number, start));
      for (const end of street.ends) twoWrong.push(key('last name, number, street end', sound, number, end));
    }
    for (const start of starts) {
      if (postal) twoWrong.push(key('postal code, number, last name start', postal, number, start));
      if (street) twoWrong.push(key('street, number, last name start', street.sound, number, start));
      if (postal && street) {
        twoWrong.push(key('postal code, street, last name start', postal, street.sound, start));
      }
    }
    for (const end of ends) {
      if (postal) twoWrong.push(key('postal code, number, last name end', postal, number, end));
      if (street) twoWrong.push(key('street, number, last name end', street.sound, number, end));
      if (postal && street) twoWrong.push(key('postal code, street, last name end', postal, street.sound, end));
    }
  }
  // First and last name in each other's place.
  if (person.firstName !== '') {
    const sound = hashText(soundOf(person.firstName));
    if (street) twoWrong.push(key('last name, street', sound, street.sound));
    if (postal) twoWrong.push(key('postal code, last name', postal, sound));
  }
  return plan;
}
