import { digitsOf } from '../matching/compare/number.ts';
import type { Frequencies } from '../matching/evidence.ts';
import type { Household } from '../matching/model.ts';
import { hashText } from './hash.ts';

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

/**
 * How often values occur, in fixed memory whatever their number: a count-min sketch (G. Cormode, S. Muthukrishnan,
 * "An improved data stream summary", 2005).
 */
export class FrequencySketch {
  private readonly counts = new Uint32Array(ROWS * WIDTH);

  add(value: string): void {
    if (value === '') return;
    const { high, low } = hashText(value);
    this.counts[high % WIDTH]!++;
    this.counts[WIDTH + (low % WIDTH)]!++;
  }

  /** The logarithms of the counts, a byte each. */
  toBytes(): Uint8Array {
    return Uint8Array.from(this.counts, (count) => Math.round(STEPS_PER_BIT * Math.log2(count + 1)));
  }
}

/** Base-2 logarithm of a value's share of `total`; a value never seen counts as half a time. */
function shareIn(bytes: Uint8Array, total: number): (value: string) => number {
  const logTotal = Math.log2(Math.max(1, total));
  return (value) => {
    const { high, low } = hashText(value);
    const first = bytes[high % WIDTH]!;
    const second = bytes[WIDTH + (low % WIDTH)]!;
    const steps = Math.min(first, second);
    const count = steps === 0 ? 0.5 : 2 ** (steps / STEPS_PER_BIT) - 1;
    return Math.min(0, Math.log2(count) - logTotal);
  };
}

const SKETCHES = ['lastName', 'firstName', 'street', 'postalCode', 'city', 'number'] as const;

type SketchName = (typeof SKETCHES)[number];

/** Counts a base while it is written. */
export class StatisticsBuilder {
  households = 0;
  people = 0;
  private readonly sketches = Object.fromEntries(SKETCHES.map((name) => [name, new FrequencySketch()])) as Record<
    SketchName,
    FrequencySketch
  >;

  add(household: Household): void {
    const { sketches } = this;
    this.households++;
    this.people += household.members.length;
    sketches.street.add(household.street);
    sketches.postalCode.add(household.postalCode);
    sketches.city.add(household.city);
    sketches.number.add(digitsOf(household.number));
    let lastName = '';
    for (const member of household.members) {
      if (member.lastName !== lastName) sketches.lastName.add(member.lastName);
      lastName = member.lastName;
      sketches.firstName.add(member.firstName);
    }
  }

  /** The sketches one after the other, for {@link readStatistics}. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(SKETCHES.length * ROWS * WIDTH);
    SKETCHES.forEach((name, i) => {
      bytes.set(this.sketches[name].toBytes(), i * ROWS * WIDTH);
    });
    return bytes;
  }
}

/** The statistics of a base from what {@link StatisticsBuilder} wrote. */
export function readStatistics(households: number, people: number, bytes: Uint8Array): BaseStatistics {
  const share = (name: SketchName, total: number) => {
    const start = SKETCHES.indexOf(name) * ROWS * WIDTH;
    return shareIn(bytes.subarray(start, start + ROWS * WIDTH), total);
  };
  const number = share('number', households);
  const frequencies: Frequencies = {
    households: Math.max(1, households),
    lastName: share('lastName', households),
    firstName: share('firstName', people),
    street: share('street', households),
    postalCode: share('postalCode', households),
    city: share('city', households),
    number: (value) => number(digitsOf(value)),
  };
  return { households, people, frequencies };
}
