import { type LinearCalibration, PERSON_CALIBRATION, type PersonCalibration } from './person-calibration.ts';

/**
 * The constants of the evidence: m of Fellegi and Sunter, the probability that each level of agreement is seen between what
 * is sent and what is held of the same household or person. All are base-2 logarithms unless the name ends in `Bits`.
 *
 * Sources. The shares of levels of agreement were first the shares of errors that quality/ makes (2026-11-21, seed 1), and the numbers of
 * neighbours assumptions. Where a line of quality/LEDGER.md changed one, the comment beside it names the line by its date.
 */

/** A level of agreement of a text: log2 of m, and log2 of how many other values are as close by chance. */
export interface Level {
  readonly m: number;
  readonly neighbours: number;
}

/** `part`: one name of several, or a short form. `swapped`: first and last name in each other's place. */
export type NameLevels = Readonly<Record<'E' | 'S' | 'P' | 'part' | 'swapped' | 'D', Level>> & {
  /** Another spelling of the same sound, and two edits in a short name, beyond `P`; `D` where absent. */
  readonly sound?: Level;
  readonly twoEdits?: Level;
  /** One word of a compound name with one edit; `D` where absent. */
  readonly partMisspelt?: Level;
  /** One name in the other's place, where the second one is missing on one side; of last names only. */
  readonly crossed?: Level;
  /** A short form of one of several names: JIM for JAMES WILLIAM. */
  readonly shortPart?: Level;
};

/** `sharing`: log2 of how many others have a value that its holder alone is known to have. */
export type ContactLevels = Readonly<Record<'equal' | 'different' | 'sharing', number>> & {
  /** One or two slips in the part before the @, or another provider; `different` where absent. */
  readonly near?: Level;
};

export type FirstNameLevels = NameLevels & {
  /** Added if the name that agrees is not the first one sent: `Jean et Marie` is about Jean. An assumption. */
  readonly otherReadingBits?: number;
  /** Whether a first name at the end or start of the last name sent counts. */
  readonly inLastName?: boolean;
};

export interface Weights {
  readonly lastName: NameLevels;
  readonly firstName: FirstNameLevels;
  /** `exchanged`: sent as the town. */
  readonly street: Readonly<Record<'E' | 'S' | 'P' | 'N' | 'D' | 'exchanged', Level>>;
  readonly city: Readonly<Record<'E' | 'S' | 'P' | 'N' | 'D', Level>>;
  readonly number: Readonly<Record<'equal' | 'otherSuffix' | 'different', number>>;
  /** `nearBits`: the first three digits are equal, which happens by chance once in about 250 households. */
  readonly postalCode: Readonly<Record<'E' | 'nearBits' | 'D', number>>;
  /** A date by what of it differs; `different`: all three parts. */
  readonly birthDate: Readonly<
    Record<'same' | 'day' | 'month' | 'year' | 'exchanged' | 'twoParts' | 'different', number>
  >;
  readonly email: ContactLevels;
  readonly phone: ContactLevels;
  /** Added where both postal code and town differ: another place, beyond what each of them says. */
  readonly otherPlace: number;
  /** The least that number, street, postal code and town count together: somebody who moved differs in all at once. */
  readonly moved: number;
}

/** Constants for candidates that agree in birth date, e-mail or phone (`known`), and for all others (`alone`). */
export interface WeightSet {
  readonly known: Weights;
  readonly alone: Weights;
  readonly calibration: LinearCalibration | PersonCalibration;
}

const bits = (share: number): number => Math.log2(share);

const level = (m: number, neighbours: number): Level => ({ m: bits(m), neighbours: bits(neighbours) });

/** Is this the household? Any member may ask, so that another first name is no surprise. */
const HOUSEHOLD_ALONE: Weights = {
  lastName: {
    E: level(0.9, 1),
    S: level(0.03, 3),
    P: level(0.03, 20),
    // 2026-11-21: m 0.01 lost 5 of the questions with two errors.
    part: level(0.05, 4),
    swapped: level(0.005, 4),
    D: level(0.01, 1),
  },
  firstName: {
    E: level(0.78, 1),
    S: level(0.02, 2),
    P: level(0.04, 6),
    part: level(0.04, 4),
    swapped: level(0.04, 4),
    D: level(0.12, 1),
  },
  street: {
    E: level(0.87, 1),
    S: level(0.05, 2),
    P: level(0.04, 8),
    N: level(0.02, 30),
    D: level(0.02, 1),
    exchanged: level(0.005, 1),
  },
  city: { E: level(0.92, 1), S: level(0.03, 2), P: level(0.02, 8), N: level(0.01, 30), D: level(0.02, 1) },
  number: { equal: bits(0.92), otherSuffix: bits(0.03), different: bits(0.05) },
  postalCode: { E: bits(0.94), nearBits: bits(0.04) - bits(0.004), D: bits(0.02) },
  birthDate: {
    same: bits(0.93),
    day: bits(0.02),
    month: bits(0.01),
    year: bits(0.02),
    exchanged: bits(0.01),
    twoParts: bits(0.01),
    different: bits(0.02),
  },
  // Assumptions: one person in four has changed it; 3.4 other people may have that of a household.
  email: { equal: bits(0.75), different: bits(0.25), sharing: bits(3.4) },
  phone: { equal: bits(0.75), different: bits(0.25), sharing: bits(3.4) },
  otherPlace: 0,
  moved: Number.NEGATIVE_INFINITY,
};

export const HOUSEHOLD: WeightSet = {
  alone: HOUSEHOLD_ALONE,
  // 2026-11-21: who moved counts the address as one difference, of one household in twenty (an assumption).
  known: { ...HOUSEHOLD_ALONE, moved: bits(0.05) },
  calibration: { slope: 0.2, shift: 0 },
};

/**
 * Is this the person? First name and birth date do not change; last names change by marriage, and people move. Chosen by trials of
 * 2026-11-26 (seed 11, 3,000 people of each population: F1 at 0.7 and best). They rank candidates; the probability of a match follows from
 * the calibration.
 */
const NATURAL: Weights = {
  ...HOUSEHOLD_ALONE,
  lastName: {
    ...HOUSEHOLD_ALONE.lastName,
    swapped: level(0.01, 1),
    D: level(0.02, 1),
    // 2026-11-26. Neighbours: how many last names, and below first names, are as near by sound or by two edits: assumptions.
    sound: level(0.01, 8),
    twoEdits: level(0.004, 150),
    partMisspelt: level(0.005, 30),
    crossed: level(0.01, 1),
  },
  firstName: {
    ...HOUSEHOLD_ALONE.firstName,
    E: level(0.88, 1),
    swapped: level(1, 1),
    D: level(0.01, 1),
    sound: level(0.01, 4),
    twoEdits: level(0.004, 40),
    partMisspelt: level(0.005, 15),
    // 2026-11-26: a short form of one of several names. 2026-11-27: the second name of a couple.
    shortPart: level(0.01, 4),
    otherReadingBits: -2,
    inLastName: true,
  },
  number: { equal: bits(0.85), otherSuffix: bits(0.03), different: bits(0.12) },
  // An assumption: one person in twelve has moved.
  street: { ...HOUSEHOLD_ALONE.street, D: level(0.08, 1) },
  postalCode: { E: bits(0.9), nearBits: bits(0.05) - bits(0.004), D: bits(0.06) },
  // Of people whose e-mail (phone) is unique, 3 % (10 %) share it with somebody who is not in the base: assumptions.
  email: { equal: bits(0.75), different: bits(0.25), sharing: bits(0.03), near: level(0.04, 8) },
  phone: { equal: bits(0.75), different: bits(0.25), sharing: bits(0.1) },
  moved: bits(0.08),
};

export const PERSON: WeightSet = {
  known: NATURAL,
  alone: NATURAL,
  calibration: PERSON_CALIBRATION,
};
