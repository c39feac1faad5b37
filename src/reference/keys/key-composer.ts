import { emailUser, MIN_USER_LETTERS } from '../../matching/email-user.ts';
import { type Hash, hashText, lowerHalf, mixHigh, mixLow, startHigh, startLow, upperHalf } from '../hash.ts';
import { KEY_SEEDS } from './key-kind.ts';
import { datePairHashes, type TownLetters, userEnds } from './key-part.ts';

/** The numbers of parts that a household has once. */
export const PARTS = {
  postalCode: 0,
  city: 1,
  number: 2,
  birthDate: 3,
  value: 4,
  street: 5,
  otherStreet: 8,
  yearAndMonth: 11,
  yearAndDay: 12,
  monthAndDay: 13,
  cityStart: 14,
  cityEnd: 15,
  cityLetters: 16,
} as const;

/** The first part of a name. A name or a street has three parts: sound, start and end. */
const FIRST_NAME_PART = 17;
const NAME_PARTS = 3;

/** The parts of two of year, month and day. */
const DATE_PAIRS: readonly number[] = [PARTS.yearAndMonth, PARTS.yearAndDay, PARTS.monthAndDay];

/** The seeds of the keys of the ends of a name, one for each of {@link DATE_PAIRS}. */
interface DatePairSeeds {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const LAST_NAME_DATE_SEEDS: DatePairSeeds = {
  start: [
    KEY_SEEDS['last name start, year and month'],
    KEY_SEEDS['last name start, year and day'],
    KEY_SEEDS['last name start, month and day'],
  ],
  end: [
    KEY_SEEDS['last name end, year and month'],
    KEY_SEEDS['last name end, year and day'],
    KEY_SEEDS['last name end, month and day'],
  ],
};

const FIRST_NAME_DATE_SEEDS: DatePairSeeds = {
  start: [
    KEY_SEEDS['first name start, year and month'],
    KEY_SEEDS['first name start, year and day'],
    KEY_SEEDS['first name start, month and day'],
  ],
  end: [
    KEY_SEEDS['first name end, year and month'],
    KEY_SEEDS['first name end, year and day'],
    KEY_SEEDS['first name end, month and day'],
  ],
};

/** Which parts of its place a household has. */
export interface KnownPlace {
  readonly postalCode: boolean;
  readonly city: boolean;
  readonly street: boolean;
  /** Whether the street has a second name. */
  readonly otherStreet: boolean;
}

/**
 * Composes the blocking keys of one household after another from hashes of their parts. Parts and keys are numbers in arrays,
 * which are used again: an import composes more than thirty keys for each person. A household does not stand under a key of
 * which it lacks a part.
 */
export class KeyComposer {
  /** The halves of the keys, {@link length} of them. The same key may occur more than once. */
  highs = new Uint32Array(256);
  lows = new Uint32Array(256);
  length = 0;
  place: KnownPlace = { postalCode: false, city: false, street: false, otherStreet: false };
  /** The halves of each part, the upper one first. */
  private parts = new Int32Array(512);
  private nextName = FIRST_NAME_PART;

  /** Begins a household: drops keys and names. */
  begin(): void {
    this.length = 0;
    this.nextName = FIRST_NAME_PART;
  }

  setPart(part: number, high: number, low: number): void {
    this.parts[2 * part] = high;
    this.parts[2 * part + 1] = low;
  }

  /** Sets the parts of a full date, `YYYY-MM-DD`. */
  setBirthDate(date: string): void {
    const { high, low } = hashText(date);
    this.setPart(PARTS.birthDate, high, low);
    this.setDatePairs(date);
  }

  /** Sets the parts of two of year, month and day. Only people without a street have keys of them. */
  setDatePairs(date: string): void {
    if (this.place.street) return;
    const hashes = datePairHashes(date);
    for (let i = 0; i < hashes.length; i++) this.setPart(DATE_PAIRS[i]!, hashes[i]!.high, hashes[i]!.low);
  }

  setTownLetters({ start, end, letters }: TownLetters): void {
    this.setPart(PARTS.cityStart, start.high, start.low);
    this.setPart(PARTS.cityEnd, end.high, end.low);
    this.setPart(PARTS.cityLetters, letters.high, letters.low);
  }

  /** Sets sound, start and end of a street. @param part of its sound */
  setStreet(
    part: number,
    { sound, start, end }: { readonly sound: Hash; readonly start: Hash; readonly end: Hash },
  ): void {
    this.setPart(part, sound.high, sound.low);
    this.setPart(part + 1, start.high, start.low);
    this.setPart(part + 2, end.high, end.low);
  }

  /** Adds a name. @param from where its six numbers begin in `source` @returns the part of its sound */
  addName(source: Int32Array, from: number): number {
    const name = this.nextName;
    this.nextName = name + NAME_PARTS;
    if (2 * this.nextName > this.parts.length) this.growParts();
    const { parts } = this;
    for (let i = 0; i < 2 * NAME_PARTS; i++) parts[2 * name + i] = source[from + i]!;
    return name;
  }

  private growParts(): void {
    const larger = new Int32Array(2 * this.parts.length);
    larger.set(this.parts);
    this.parts = larger;
  }

  /** Adds the keys of a street. @param street the part of its sound */
  streetKeys(street: number): void {
    if (!this.place.postalCode || !this.place.street) return;
    const { postalCode, number } = PARTS;
    this.three(KEY_SEEDS['postal code, street, number'], postalCode, street, number);
    this.three(KEY_SEEDS['postal code, number, street start'], postalCode, number, street + 1);
    this.three(KEY_SEEDS['postal code, number, street end'], postalCode, number, street + 2);
  }

  /** Adds the keys of a last name in a street. @param name the part of its sound @param street the part of its sound */
  lastNameKeys(name: number, street: number): void {
    const { postalCode, number } = PARTS;
    const [start, end] = [name + 1, name + 2];
    if (this.place.postalCode) {
      this.two(KEY_SEEDS['postal code, last name'], postalCode, name);
      if (this.place.street) {
        this.four(KEY_SEEDS['postal code, street, number, last name'], postalCode, street, number, name);
        this.three(KEY_SEEDS['postal code, number, last name start'], postalCode, number, start);
        this.three(KEY_SEEDS['postal code, number, last name end'], postalCode, number, end);
        this.three(KEY_SEEDS['postal code, street, last name start'], postalCode, street, start);
        this.three(KEY_SEEDS['postal code, street, last name end'], postalCode, street, end);
      }
    }
    if (!this.place.street) return;
    this.two(KEY_SEEDS['last name, street'], name, street);
    this.three(KEY_SEEDS['street, number, last name start'], street, number, start);
    this.three(KEY_SEEDS['street, number, last name end'], street, number, end);
    this.three(KEY_SEEDS['last name, number, street start'], name, number, street + 1);
    this.three(KEY_SEEDS['last name, number, street end'], name, number, street + 2);
  }

  /** Adds the keys of a last name of a member. @param hasBirthDate whether the part of the birth date is that of the member */
  memberNameKeys(lastName: number, hasBirthDate: boolean): void {
    if (hasBirthDate) this.two(KEY_SEEDS['last name, birth date'], lastName, PARTS.birthDate);
    if (this.place.city) this.two(KEY_SEEDS['last name, city'], lastName, PARTS.city);
    // Most people with a street are found by it, and these keys would enlarge their base.
    if (this.place.street) return;
    this.one(KEY_SEEDS['last name'], lastName);
    if (hasBirthDate) this.datePairKeys(LAST_NAME_DATE_SEEDS, lastName);
    if (!this.place.city) return;
    this.two(KEY_SEEDS['city, last name start'], PARTS.city, lastName + 1);
    this.two(KEY_SEEDS['city, last name end'], PARTS.city, lastName + 2);
    this.two(KEY_SEEDS['last name, city letters'], lastName, PARTS.cityLetters);
  }

  /** Adds the keys of a last name and a first name of a member. */
  fullNameKeys(lastName: number, firstName: number): void {
    const { postalCode, city } = PARTS;
    if (this.place.postalCode)
      this.three(KEY_SEEDS['postal code, last name, first name'], postalCode, lastName, firstName);
    if (this.place.city) this.three(KEY_SEEDS['city, last name, first name'], city, lastName, firstName);
    this.two(KEY_SEEDS['last name, first name'], lastName, firstName);
    this.two(KEY_SEEDS['first name, last name start'], firstName, lastName + 1);
    this.two(KEY_SEEDS['first name, last name end'], firstName, lastName + 2);
    this.two(KEY_SEEDS['last name, first name start'], lastName, firstName + 1);
    this.two(KEY_SEEDS['last name, first name end'], lastName, firstName + 2);
    if (this.place.street) return;
    this.two(KEY_SEEDS['last name start, first name start'], lastName + 1, firstName + 1);
    this.two(KEY_SEEDS['last name start, first name end'], lastName + 1, firstName + 2);
    this.two(KEY_SEEDS['last name end, first name start'], lastName + 2, firstName + 1);
    this.two(KEY_SEEDS['last name end, first name end'], lastName + 2, firstName + 2);
  }

  /**
   * Adds the keys of a first name of a member.
   * @param member.hasBirthDate whether the part of the birth date is that of the member
   */
  firstNameKeys(
    firstName: number,
    { hasBirthDate, hasLastName }: { readonly hasBirthDate: boolean; readonly hasLastName: boolean },
  ): void {
    if (this.place.postalCode) {
      this.two(KEY_SEEDS['postal code, first name'], PARTS.postalCode, firstName);
      if (!hasLastName) this.two(KEY_SEEDS['postal code, first name, no last name'], PARTS.postalCode, firstName);
    }
    if (hasBirthDate) this.two(KEY_SEEDS['first name, birth date'], firstName, PARTS.birthDate);
    if (this.place.street) return;
    if (hasBirthDate) this.datePairKeys(FIRST_NAME_DATE_SEEDS, firstName);
    if (!this.place.city) return;
    this.two(KEY_SEEDS['first name, city'], firstName, PARTS.city);
    this.two(KEY_SEEDS['city, first name start'], PARTS.city, firstName + 1);
    this.two(KEY_SEEDS['city, first name end'], PARTS.city, firstName + 2);
    this.two(KEY_SEEDS['first name, city start'], firstName, PARTS.cityStart);
    this.two(KEY_SEEDS['first name, city end'], firstName, PARTS.cityEnd);
    this.two(KEY_SEEDS['first name, city letters'], firstName, PARTS.cityLetters);
  }

  /** Adds the keys of both ends of a name with two parts of the birth date. @param name the part of its sound */
  private datePairKeys({ start, end }: DatePairSeeds, name: number): void {
    for (let i = 0; i < DATE_PAIRS.length; i++) {
      this.two(start[i]!, name + 1, DATE_PAIRS[i]!);
      this.two(end[i]!, name + 2, DATE_PAIRS[i]!);
    }
  }

  birthDateKeys(): void {
    const { birthDate, city, postalCode, number } = PARTS;
    this.one(KEY_SEEDS['birth date'], birthDate);
    if (this.place.city) this.two(KEY_SEEDS['birth date, city'], birthDate, city);
    if (this.place.postalCode) this.two(KEY_SEEDS['birth date, postal code'], birthDate, postalCode);
    if (this.place.street) this.two(KEY_SEEDS['birth date, number'], birthDate, number);
  }

  /** Adds the keys of what is before the @ of an e-mail, of people without a street. */
  emailUserKeys(email: string): void {
    if (this.place.street) return;
    const user = emailUser(email);
    if (user.length < MIN_USER_LETTERS) return;
    const { start, end } = userEnds(user);
    this.hashKey(KEY_SEEDS['e-mail user'], hashText(user));
    this.hashKey(KEY_SEEDS['e-mail user start'], start);
    this.hashKey(KEY_SEEDS['e-mail user end'], end);
  }

  private hashKey(seed: number, { high, low }: Hash): void {
    this.valueKey(seed, high, low);
  }

  /** Adds the key of one value, given the halves of its hash. */
  valueKey(seed: number, high: number, low: number): void {
    this.setPart(PARTS.value, high, low);
    this.one(seed, PARTS.value);
  }

  // The same hashes as those of `hashOf`.

  private one(seed: number, first: number): void {
    const { parts } = this;
    const [high, low] = [parts[2 * first]!, parts[2 * first + 1]!];
    this.push(mixHigh(startHigh(seed), high, low), mixLow(startLow(seed), high, low), 1);
  }

  private two(seed: number, first: number, second: number): void {
    const { parts } = this;
    const firstHigh = parts[2 * first]!;
    const firstLow = parts[2 * first + 1]!;
    const secondHigh = parts[2 * second]!;
    const secondLow = parts[2 * second + 1]!;
    const high = mixHigh(mixHigh(startHigh(seed), firstHigh, firstLow), secondHigh, secondLow);
    const low = mixLow(mixLow(startLow(seed), firstHigh, firstLow), secondHigh, secondLow);
    this.push(high, low, 2);
  }

  private three(seed: number, first: number, second: number, third: number): void {
    const { parts } = this;
    const firstHigh = parts[2 * first]!;
    const firstLow = parts[2 * first + 1]!;
    const secondHigh = parts[2 * second]!;
    const secondLow = parts[2 * second + 1]!;
    const thirdHigh = parts[2 * third]!;
    const thirdLow = parts[2 * third + 1]!;
    const high = mixHigh(mixHigh(startHigh(seed), firstHigh, firstLow), secondHigh, secondLow);
    const low = mixLow(mixLow(startLow(seed), firstHigh, firstLow), secondHigh, secondLow);
    this.push(mixHigh(high, thirdHigh, thirdLow), mixLow(low, thirdHigh, thirdLow), 3);
  }

  private four(seed: number, first: number, second: number, third: number, fourth: number): void {
    const { parts } = this;
    let high = startHigh(seed);
    let low = startLow(seed);
    high = mixHigh(high, parts[2 * first]!, parts[2 * first + 1]!);
    low = mixLow(low, parts[2 * first]!, parts[2 * first + 1]!);
    high = mixHigh(high, parts[2 * second]!, parts[2 * second + 1]!);
    low = mixLow(low, parts[2 * second]!, parts[2 * second + 1]!);
    high = mixHigh(high, parts[2 * third]!, parts[2 * third + 1]!);
    low = mixLow(low, parts[2 * third]!, parts[2 * third + 1]!);
    high = mixHigh(high, parts[2 * fourth]!, parts[2 * fourth + 1]!);
    low = mixLow(low, parts[2 * fourth]!, parts[2 * fourth + 1]!);
    this.push(high, low, 4);
  }

  /** @param count of the parts */
  private push(high: number, low: number, count: number): void {
    if (this.length === this.highs.length) this.growKeys();
    const lower = lowerHalf(high, low, count);
    this.highs[this.length] = upperHalf(high, lower);
    this.lows[this.length] = lower;
    this.length++;
  }

  private growKeys(): void {
    const { highs, lows } = this;
    this.highs = new Uint32Array(2 * highs.length);
    this.lows = new Uint32Array(2 * lows.length);
    this.highs.set(highs);
    this.lows.set(lows);
  }

  toArray(): Hash[] {
    return Array.from({ length: this.length }, (_, i) => ({ high: this.highs[i]!, low: this.lows[i]! }));
  }
}
