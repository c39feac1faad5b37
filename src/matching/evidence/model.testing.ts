import type { Frequencies } from './frequencies.ts';
import type { ScoringModel } from './scoring-model.ts';
import type { Level, WeightSet, Weights } from './weights.ts';

const level = (m: number, neighbours: number): Level => ({ m, neighbours });

/** Whole numbers of bits, different for each level, so that a test can tell which one was used. */
export const TEST_WEIGHTS: Weights = {
  lastName: {
    E: level(-1, 0),
    S: level(-3, 1),
    P: level(-4, 3),
    part: level(-5, 2),
    swapped: level(-7, 2),
    D: level(-20, 0),
  },
  firstName: {
    E: level(-1, 0),
    S: level(-5, 1),
    P: level(-4, 1),
    part: level(-6, 4),
    swapped: level(-8, 2),
    D: level(-10, 0),
  },
  street: {
    E: level(-1, 0),
    S: level(-3, 1),
    P: level(-4, 3),
    N: level(-5, 1),
    D: level(-12, 0),
    exchanged: level(-8, 0),
  },
  city: { E: level(-1, 0), S: level(-3, 1), P: level(-4, 2), N: level(-5, 3), D: level(-9, 0) },
  number: { equal: -1, otherSuffix: -3, different: -5 },
  postalCode: { E: -1, nearBits: 3, D: -7 },
  birthDate: { same: -1, day: -2, month: -3, year: -4, exchanged: -5, twoParts: -6, different: -7 },
  email: { equal: -1, different: -3, sharing: 1 },
  phone: { equal: -1, different: -3, sharing: 1 },
  otherPlace: -30,
  moved: Number.NEGATIVE_INFINITY,
};

/** Candidates that agree in something personal may have moved: all of the place counts -2 bits at least. */
export const TEST_SET: WeightSet = {
  alone: TEST_WEIGHTS,
  known: { ...TEST_WEIGHTS, lastName: { ...TEST_WEIGHTS.lastName, D: level(-2, 0) }, moved: -2 },
  calibration: { slope: 0.5, shift: 1 },
};

const shareOf = (common: string) => (value: string) => (value === common ? -3 : -8);

/** A base of 4096 households where one value of each field is common and all others are rare. */
export const TEST_FREQUENCIES: Frequencies = {
  households: 4096,
  people: 4096,
  lastName: shareOf('MARTIN'),
  firstName: shareOf('MARIE'),
  street: shareOf('RUE DE L EGLISE'),
  road: (postalCode, street) => (postalCode === '' || street === '' ? 0 : -10),
  postalCode: shareOf('75011'),
  city: shareOf('PARIS'),
  number: (value) => (value === '1' ? -3 : -6),
  birthDate: (value) => (value === '1970-01-01' ? -4 : Number.NEGATIVE_INFINITY),
  email: (value) => (value === 'shared@example.org' ? -3 : Number.NEGATIVE_INFINITY),
  phone: () => Number.NEGATIVE_INFINITY,
};

export const TEST_MODEL: ScoringModel = { weights: TEST_SET, frequencies: TEST_FREQUENCIES };
