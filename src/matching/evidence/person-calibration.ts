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
  | 'lastNameMisspelt'
  | 'firstName'
  | 'firstNameMisspelt'
  | 'otherOfCouple'
  | 'lastNameMissing'
  | 'firstNameMissing'
  | 'number'
  /** Another flat at the same number. */
  | 'flat'
  | 'street'
  | 'streetCore'
  | 'town'
  /** Another town or postal code, and no street to compare. */
  | 'townAlone'
  | 'elsewhere'
  | 'threeDateParts'
  | 'twoDateParts'
  | 'dateUnlikeNewYear'
  | 'oneDatePart'
  | 'birthDateNotHeld'
  /** No part of the date agrees, and nothing beside the names does. */
  | 'namesAlone'
  | 'email'
  | 'phone'
  /** Both e-mail and phone: a person may have changed both. */
  | 'contacts';

/**
 * What confirms a person beside the names: nothing, the door (postal code, street and number), the whole birth date, or an e-mail
 * or phone.
 */
export type Confirmation = 'none' | 'door' | 'birthDate' | 'contact';

/**
 * From evidence to log-odds, group by group: a field that agrees counts less than its evidence, because people who are not in
 * the base resemble those who are, and a conflict counts by what confirms the person beside it. All are bits, or factors of bits.
 */
export interface PersonCalibration {
  readonly agreement: Readonly<Record<AgreementGroup, number>>;
  /** Of log2 of the households. */
  readonly prior: number;
  readonly shift: number;
  /** Added by what confirms the person. */
  readonly confirmed: Readonly<Record<Confirmation, number>>;
  readonly doubts: Readonly<Record<DoubtKind, Readonly<Record<Confirmation, number>>>>;
}

/**
 * Fitted by penalized logistic regression to `match` on the four populations of quality/, half of those asked about absent: 64,000
 * questions to bases of 800 (seed 21), 3,000 (seeds 11 and 12) and 12,000 people (seed 22), and rounded. The doubt about a flat is
 * fitted to 9,000 questions to `flats` (seeds 11 and 12). The penalty is the square of the distance from an earlier fit, so figures of
 * combinations seen fewer than 20 times are near that fit. See quality/LEDGER.md.
 */
export const PERSON_CALIBRATION: PersonCalibration = {
  agreement: { names: 0.16, place: 0.19, birthDate: 0.57, contact: 0.59 },
  prior: 0.31,
  shift: 4.2,
  confirmed: { none: 0, door: 2, birthDate: -1.5, contact: -1.5 },
  doubts: {
    lastName: { none: 7.3, door: 7.3, birthDate: 6.2, contact: 6.5 },
    lastNameMisspelt: { none: 3.1, door: 2, birthDate: 2, contact: 2 },
    firstName: { none: 7.6, door: 7.8, birthDate: 11.6, contact: 7.5 },
    firstNameMisspelt: { none: 2.4, door: 2, birthDate: 2.1, contact: 2 },
    otherOfCouple: { none: 6.5, door: 8.1, birthDate: 6.1, contact: 5.8 },
    lastNameMissing: { none: 1, door: 2.8, birthDate: 0.7, contact: 1.3 },
    firstNameMissing: { none: 1.8, door: 2.8, birthDate: 4.1, contact: 3.3 },
    number: { none: 1.3, door: 1.3, birthDate: 0.4, contact: 0 },
    flat: { none: 5.7, door: 5.7, birthDate: 2.9, contact: 3 },
    street: { none: 7.8, door: 6.6, birthDate: 2.4, contact: 1.9 },
    streetCore: { none: 1.7, door: 3, birthDate: 2.3, contact: 3 },
    town: { none: 2.6, door: 2.1, birthDate: 1, contact: 1.9 },
    townAlone: { none: 4.2, door: 3.2, birthDate: 2.9, contact: 2.6 },
    elsewhere: { none: 3.9, door: 3.2, birthDate: 0.9, contact: 0.3 },
    threeDateParts: { none: 6.6, door: 6.3, birthDate: 0, contact: 4 },
    twoDateParts: { none: 3.9, door: 3.2, birthDate: 0, contact: 3.3 },
    dateUnlikeNewYear: { none: 1.7, door: 1.2, birthDate: 0, contact: 1.5 },
    oneDatePart: { none: 0.8, door: 0.8, birthDate: 0, contact: 1.3 },
    birthDateNotHeld: { none: 0.4, door: 0.5, birthDate: 0, contact: 0.3 },
    email: { none: 3.9, door: 3.6, birthDate: 3.4, contact: 2.8 },
    phone: { none: 3.6, door: 4.4, birthDate: 4.4, contact: 2.8 },
    contacts: { none: 2.6, door: 5.2, birthDate: 4.8, contact: 5 },
    namesAlone: { none: 1.4, door: 0, birthDate: 0, contact: 0 },
  },
};
