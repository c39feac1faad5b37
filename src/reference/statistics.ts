import { digitsOf } from '../matching/compare/number.ts';
import type { Frequencies } from '../matching/evidence/index.ts';
import type { Household, Member } from '../matching/model.ts';
import { type Hash, hashPair, hashText } from './hash.ts';
import { isSameStreet, type Street } from './same-street.ts';

/** What a base knows of itself: its size, and how common its values are. */
export interface BaseStatistics {
  readonly households: number;
  readonly people: number;
  readonly frequencies: Frequencies;
}

/** Two rows of so many counters; a value's count is the smaller of its two, so that a rare one is seldom overcounted. */
const WIDTH = 1 << 16;
const ROWS = 2;

/** Steps of a stored logarithm to one bit: a count is kept within 5 %. */
const STEPS_PER_BIT = 8;

/** The count that a stored byte stands for. */
const COUNTS = Float64Array.from({ length: 256 }, (_, steps) => 2 ** (steps / STEPS_PER_BIT) - 1);

/** Its logarithm; a count of 0 as half a time. */
const LOG_COUNTS = COUNTS.map((count, steps) => Math.log2(steps === 0 ? 0.5 : count));

/**
 * Base-2 logarithm of a value's share of `total`; a value never seen counts as half a time. Neighbours share most of
 * their values, so the last one is remembered.
 */
function shareIn(bytes: Uint8Array, total: number): (value: string) => number {
  const shares = sharesOf(total);
  let lastValue: string | undefined;
  let lastShare = 0;
  return (value) => {
    if (value === lastValue) return lastShare;
    lastValue = value;
    lastShare = shares[stepsOf(bytes, hashText(value))]!;
    return lastShare;
  };
}

/** {@link shareIn} of roads, without their texts. */
function roadShareIn(bytes: Uint8Array, total: number): Frequencies['road'] {
  const shares = sharesOf(total);
  let lastPostalCode: string | undefined;
  let lastStreet: string | undefined;
  let last = 0;
  return (postalCode, street) => {
    if (postalCode !== lastPostalCode || street !== lastStreet) {
      last = shares[stepsOf(bytes, hashPair(postalCode, street))]!;
      lastPostalCode = postalCode;
      lastStreet = street;
    }
    return last;
  };
}

/** The base-2 logarithm of the share of `total` that each stored byte stands for. */
function sharesOf(total: number): Float64Array {
  const logTotal = Math.log2(Math.max(1, total));
  return LOG_COUNTS.map((count) => Math.min(0, count - logTotal));
}

/** The stored count of a hash: the smaller of its two. */
function stepsOf(bytes: Uint8Array, { high, low }: Hash): number {
  return Math.min(bytes[high % WIDTH]!, bytes[WIDTH + (low % WIDTH)]!);
}

/**
 * Base-2 logarithm of the share of people who have a value beside one who has it: of values that hardly anybody shares. What
 * chance adds to a counter is taken off: the mean, and three standard deviations of a Poisson distribution.
 */
function sharedIn(bytes: Uint8Array, people: number): (value: string) => number {
  const logPeople = Math.log2(Math.max(1, people));
  let sum = 0;
  for (let i = 0; i < WIDTH; i++) sum += COUNTS[bytes[i]!]!;
  const mean = sum / WIDTH;
  const noise = mean + 3 * Math.sqrt(mean);
  const shares = COUNTS.map((count) => Math.min(0, Math.log2(Math.max(0, count - 1 - noise)) - logPeople));
  return (value) => {
    return shares[stepsOf(bytes, hashText(value))]!;
  };
}

/**
 * The sketches of a base, one after the other: how often values occur, in fixed memory whatever their number. Each is a
 * count-min sketch (G. Cormode, S. Muthukrishnan, "An improved data stream summary", 2005).
 */
const SKETCHES = [
  'lastName',
  'firstName',
  'street',
  'postalCode',
  'road',
  'city',
  'number',
  'birthDate',
  'email',
  'phone',
] as const;

type SketchName = (typeof SKETCHES)[number];

const SKETCH_COUNTERS = ROWS * WIDTH;

/** Where the counters of each sketch begin. */
export const SKETCH_STARTS = Object.fromEntries(SKETCHES.map((name, i) => [name, i * SKETCH_COUNTERS])) as Record<
  SketchName,
  number
>;

/** Counts a base while it is written; parts of it that were counted apart are merged. */
export class StatisticsBuilder {
  households = 0;
  people = 0;
  readonly counts = new Uint32Array(SKETCHES.length * SKETCH_COUNTERS);
  /** Households by country. */
  readonly countries = new Map<string, number>();
  /** The household that was added last, and the counters of its street. */
  private last: Street | undefined;
  private readonly streetCounters: number[] = [];

  add(household: Household): void {
    this.countHousehold(household, household.members.length);
    this.countText('number', digitsOf(household.number));
    let lastName = '';
    for (const member of household.members) {
      this.countMember(member, member.lastName !== lastName);
      lastName = member.lastName;
    }
  }

  /** @param isNewName whether the member before has another last name */
  countMember(member: Member, isNewName: boolean): void {
    if (isNewName) this.countText('lastName', member.lastName);
    this.countText('firstName', member.firstName);
    this.countText('birthDate', member.birthDate);
    this.countText('email', member.email);
    this.countText('phone', member.phone);
    if (member.alternatives === undefined) return;
    for (const name of member.alternatives.lastNames) this.countText('lastName', name);
    for (const name of member.alternatives.firstNames) this.countText('firstName', name);
  }

  /** Counts a household and what consecutive ones of a street share. */
  countHousehold(street: Street, members: number): void {
    this.households++;
    this.people += members;
    const { last, streetCounters } = this;
    if (last !== street && (last === undefined || !isSameStreet(last, street))) this.setStreet(street);
    this.last = street;
    this.addToCountry(street.country, 1);
    for (const counter of streetCounters) this.counts[counter]!++;
  }

  private setStreet({ postalCode, city, street }: Street): void {
    this.streetCounters.length = 0;
    if (street !== '') {
      this.addCounters(SKETCH_STARTS.street, hashText(street));
      this.addCounters(SKETCH_STARTS.road, hashPair(postalCode, street));
    }
    if (postalCode !== '') this.addCounters(SKETCH_STARTS.postalCode, hashText(postalCode));
    if (city !== '') this.addCounters(SKETCH_STARTS.city, hashText(city));
  }

  /** @param start of the sketch */
  private addCounters(start: number, { high, low }: Hash): void {
    this.streetCounters.push(start + (high % WIDTH), start + WIDTH + (low % WIDTH));
  }

  private countText(name: SketchName, value: string): void {
    if (value === '') return;
    const { high, low } = hashText(value);
    this.count(SKETCH_STARTS[name], high, low);
  }

  /** Counts a value, given the start of its sketch and the halves of its hash. */
  count(start: number, high: number, low: number): void {
    this.counts[start + (high & (WIDTH - 1))]!++;
    this.counts[start + WIDTH + (low & (WIDTH - 1))]!++;
  }

  private addToCountry(country: string, households: number): void {
    this.countries.set(country, (this.countries.get(country) ?? 0) + households);
  }

  /** Countries, the one with the most households first. */
  countriesBySize(): string[] {
    const bySize = [...this.countries].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
    return bySize.map(([country]) => country);
  }

  merge(
    other: Pick<StatisticsBuilder, 'households' | 'people' | 'counts'> & {
      readonly countries: ReadonlyMap<string, number>;
    },
  ): void {
    this.households += other.households;
    this.people += other.people;
    for (const [country, households] of other.countries) this.addToCountry(country, households);
    for (let i = 0; i < this.counts.length; i++) this.counts[i]! += other.counts[i]!;
  }

  /** The logarithms of the counts, a byte each, for {@link readStatistics}. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(this.counts.length);
    // `Uint8Array.from` with a function takes 60 ms for all counters, and most counters of a small base are 0.
    for (let i = 0; i < bytes.length; i++) {
      const count = this.counts[i]!;
      if (count > 0) bytes[i] = Math.round(STEPS_PER_BIT * Math.log2(count + 1));
    }
    return bytes;
  }
}

/**
 * The statistics of a base from what {@link StatisticsBuilder} wrote.
 * @param countRelated computes {@link Frequencies.relatedShare} when it is first needed
 */
export function readStatistics(
  { households, people }: Pick<BaseStatistics, 'households' | 'people'>,
  bytes: Uint8Array,
  countRelated: (frequencies: Frequencies) => number,
): BaseStatistics {
  let related: number | undefined;
  const share = (name: SketchName, total: number) => {
    return shareIn(bytes.subarray(SKETCH_STARTS[name], SKETCH_STARTS[name] + SKETCH_COUNTERS), total);
  };
  const shared = (name: SketchName) => {
    return sharedIn(bytes.subarray(SKETCH_STARTS[name], SKETCH_STARTS[name] + SKETCH_COUNTERS), people);
  };
  const number = share('number', households);
  const frequencies: Frequencies = {
    households: Math.max(1, households),
    people: Math.max(1, people),
    lastName: share('lastName', households),
    firstName: share('firstName', people),
    street: share('street', households),
    postalCode: share('postalCode', households),
    road: roadShareIn(bytes.subarray(SKETCH_STARTS.road, SKETCH_STARTS.road + SKETCH_COUNTERS), households),
    city: share('city', households),
    number: (value) => number(digitsOf(value)),
    birthDate: shared('birthDate'),
    email: shared('email'),
    phone: shared('phone'),
    get relatedShare() {
      related ??= countRelated(frequencies);
      return related;
    },
  };
  return { households, people, frequencies };
}
