/** From evidence to log-odds: slope × (evidence - log2 of the households) + shift, in bits. */
export interface LinearCalibration {
  readonly slope: number;
  readonly shift: number;
}

/** What in a candidate speaks for the person asked about, in groups that are weighed apart. */
export const AGREEMENT_GROUPS = ['names', 'place', 'birthDate', 'contact'] as const;

export type AgreementGroup = (typeof AGREEMENT_GROUPS)[number];

/** What raises the doubt that a candidate is somebody else, beyond the evidence that it lacks. */
export type DoubtKind =
  | 'lastName'
  | 'firstName'
  | 'lastNameMissing'
  | 'firstNameMissing'
  | 'number'
  | 'street'
  | 'town'
  | 'elsewhere'
  | 'threeDateParts'
  | 'twoDateParts'
  | 'dateUnlikeNewYear'
  | 'oneDatePart'
  | 'email'
  | 'phone';

/** What confirms a person beside names and address: nothing, the whole birth date, or an e-mail or phone. */
export type Confirmation = 'none' | 'birthDate' | 'contact';

/**
 * From evidence to log-odds, group by group: a field that agrees counts less than its evidence, because people who are not in
 * the base resemble those who are, and a conflict counts by what confirms the person beside it. All are bits, or factors of bits.
 */
export interface PersonCalibration {
  readonly agreement: Readonly<Record<AgreementGroup, number>>;
  /** Of log2 of the households. */
  readonly prior: number;
  readonly shift: number;
  readonly doubts: Readonly<Record<DoubtKind, Readonly<Record<Confirmation, number>>>>;
}

const always = (bits: number) => ({ none: bits, birthDate: bits, contact: bits });

/**
 * Fitted by penalized logistic regression to `match` on the four populations of quality/ with bases of 3,000 people, half of those
 * asked about absent (seeds 11 and 21, 40,000 questions), and rounded. The factor of the households is of an earlier fit to bases of
 * 500 to 15,000 people. See quality/LEDGER.md.
 */
export const PERSON_CALIBRATION: PersonCalibration = {
  agreement: { names: 0.14, place: 0.27, birthDate: 0.44, contact: 0.45 },
  prior: 0.21,
  shift: 3,
  doubts: {
    lastName: { none: 6.4, birthDate: 6.4, contact: 5.5 },
    firstName: { none: 7, birthDate: 11.2, contact: 7.2 },
    lastNameMissing: always(1.7),
    firstNameMissing: { none: 2, birthDate: 3.1, contact: 2.6 },
    number: { none: 1.5, birthDate: 0.1, contact: 0 },
    street: { none: 6.6, birthDate: 2.3, contact: 1.8 },
    town: { none: 3.2, birthDate: 1.9, contact: 2.1 },
    elsewhere: { none: 3.2, birthDate: 0.5, contact: 0 },
    threeDateParts: { none: 6.5, birthDate: 0, contact: 4 },
    twoDateParts: { none: 3.2, birthDate: 0, contact: 3.3 },
    dateUnlikeNewYear: { none: 1, birthDate: 0, contact: 1.4 },
    oneDatePart: { none: 0.3, birthDate: 0, contact: 1.5 },
    email: always(2.9),
    phone: { none: 3.9, birthDate: 3.7, contact: 3.2 },
  },
};
