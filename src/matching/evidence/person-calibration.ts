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
  | 'twoDateParts'
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
 * Fitted by logistic regression to `match` on the four populations of quality/ with bases of 500, 3,000 and 15,000 people, half
 * of those asked about absent (seeds 11, 12, 21 and 22, 84,000 questions), and rounded. See quality/LEDGER.md.
 */
export const PERSON_CALIBRATION: PersonCalibration = {
  agreement: { names: 0.13, place: 0.27, birthDate: 0.38, contact: 0.38 },
  prior: 0.21,
  shift: 3,
  doubts: {
    lastName: { none: 6.3, birthDate: 6.3, contact: 5.7 },
    firstName: { none: 6.4, birthDate: 10.2, contact: 6.2 },
    lastNameMissing: always(1.7),
    firstNameMissing: always(2.1),
    number: { none: 1.1, birthDate: 0, contact: 0 },
    street: { none: 5.8, birthDate: 1.7, contact: 1.6 },
    town: { none: 3.2, birthDate: 2, contact: 2.2 },
    elsewhere: { none: 3, birthDate: 0.3, contact: 0 },
    twoDateParts: { none: 4.7, birthDate: 0, contact: 3.3 },
    oneDatePart: { none: 0.5, birthDate: 0, contact: 1.3 },
    email: always(2.7),
    phone: always(3.6),
  },
};
