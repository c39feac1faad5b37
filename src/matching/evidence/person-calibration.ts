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
  /** Another name with at most two fifths of the letters different. */
  | 'lastNameAlike'
  | 'firstName'
  | 'firstNameMisspelt'
  | 'firstNameAlike'
  /** Another first name with the whole birth date at the same door. */
  | 'twin'
  /** Another first name, and nothing but last name and birth date agrees. */
  | 'firstNameAlone'
  | 'otherOfCouple'
  | 'lastNameMissing'
  | 'firstNameMissing'
  | 'number'
  /** Another flat at the same number. */
  | 'flat'
  | 'street'
  | 'streetCore'
  | 'town'
  /** Another town or postal code, neither of them agrees, and there is no street to compare. */
  | 'townAlone'
  /** Another postal code in the same town or another town with the same code, and no street to compare. */
  | 'codeOrTown'
  | 'elsewhere'
  /** Another character in the postal code. */
  | 'codeMisspelt'
  | 'threeDateParts'
  | 'twoDateParts'
  | 'dateUnlikeNewYear'
  | 'oneDatePart'
  | 'birthDateNotHeld'
  /** No part of the date agrees, and nothing beside the names does. */
  | 'namesAlone'
  /** A conflict, and nothing beside names and birth date was compared. */
  | 'nothingElse'
  | 'email'
  /** The same e-mail with a slip, or the same name at another provider. */
  | 'emailMisspelt'
  | 'phone'
  /** Both e-mail and phone: a person may have changed both. */
  | 'contacts';

/**
 * What confirms a person beside the names: nothing, the door (postal code, street and number), the whole birth date, or an e-mail
 * or phone.
 */
export type Confirmation = 'none' | 'door' | 'birthDate' | 'contact';

/** The fields whose agreement counts apart: `street` with its number and flat, `town` with its postal code. */
export const AGREEMENT_FIELDS = ['lastName', 'firstName', 'street', 'town', 'birthDate', 'contact'] as const;

export type AgreementField = (typeof AGREEMENT_FIELDS)[number];

export const GROUP_OF_FIELD: Readonly<Record<AgreementField, AgreementGroup>> = {
  lastName: 'names',
  firstName: 'names',
  street: 'place',
  town: 'place',
  birthDate: 'birthDate',
  contact: 'contact',
};

/**
 * Who a candidate may be instead of the person asked about: somebody who agrees by chance only; somebody of the same home, who
 * has last name and address in common with the person; somebody with the same names.
 */
export const STRANGER_KINDS = ['anybody', 'ofSameHome', 'namesake'] as const;

export type StrangerKind = (typeof STRANGER_KINDS)[number];

/** How the odds beside strangers of one kind follow from what agrees. */
export interface StrangerWeights {
  /** Factors of the bits that agree: near 1 for what such a stranger has in common by chance only, near 0 for what they always have. */
  readonly agreement: Readonly<Record<AgreementField, number>>;
  /** Of log2 of the households: 1 if every household of the base may be such a stranger. */
  readonly prior: number;
  readonly constant: number;
  /** Added in a base where hardly anybody has a relative. */
  readonly unrelatedBits: number;
}

/**
 * From evidence to log-odds, group by group: a field that agrees counts less than its evidence, because people who are not in
 * the base resemble those who are, and a conflict counts by what confirms the person beside it. All are bits, or factors of bits.
 */
export interface PersonCalibration {
  readonly strangers: Readonly<Record<StrangerKind, StrangerWeights>>;
  /** Shares of people with a relative in the base: with `few` or less, `unrelatedBits` count in full, with `many` or more not at all. */
  readonly relatedShares: { readonly few: number; readonly many: number };
  readonly shift: number;
  /** Added by what confirms the person. */
  readonly confirmed: Readonly<Record<Confirmation, number>>;
  readonly doubts: Readonly<Record<DoubtKind, Readonly<Record<Confirmation, number>>>>;
}

/**
 * A conditional logit, fitted with a penalty to `match` on eight populations of quality/, half of those asked about absent: 128,000
 * questions to bases of 1,000 (seed 63), 3,000 (61) and 10,000 people (62), and rounded. The penalty is the square of the distance from an
 * earlier fit to 77,500 questions (seeds 31 to 33), so figures of combinations seen fewer than 20 times are near that fit. It is the mean
 * of two fits in which plain and `plain-no-address` weigh 1 or 4, and 1.5, foreign 2, french and `plain-families` 1.5 times as much as the
 * other populations; `firstNameMissing` at the door is 0.3 less. See quality/LEDGER.md.
 */
export const PERSON_CALIBRATION: PersonCalibration = {
  strangers: {
    anybody: {
      agreement: { lastName: 0.62, firstName: 0.55, street: 0.75, town: 0.74, birthDate: 1.05, contact: 0.96 },
      prior: 1.01,
      constant: 7.4,
      unrelatedBits: 2.4,
    },
    ofSameHome: {
      agreement: { lastName: 0, firstName: 0.12, street: 0.1, town: 0.12, birthDate: 0.44, contact: 0.43 },
      prior: 0.06,
      constant: 6.1,
      unrelatedBits: 7.1,
    },
    namesake: {
      agreement: { lastName: 0.11, firstName: 0.26, street: 0.21, town: 0.14, birthDate: 1.13, contact: 0.98 },
      prior: 0.52,
      constant: 7.8,
      unrelatedBits: 5.1,
    },
  },
  relatedShares: { few: 0.012, many: 0.15 },
  shift: 0,
  confirmed: { none: 0, door: 1.3, birthDate: -1.8, contact: -1.3 },
  doubts: {
    birthDateNotHeld: { none: 0, door: -0.2, birthDate: 0, contact: -0.4 },
    codeMisspelt: { none: 0.4, door: 1, birthDate: 0.7, contact: 1 },
    codeOrTown: { none: -0.2, door: 2.1, birthDate: 0.7, contact: 1.2 },
    contacts: { none: 3.8, door: 4.2, birthDate: 4.7, contact: 5 },
    dateUnlikeNewYear: { none: 0.5, door: 0, birthDate: 0, contact: 1.4 },
    elsewhere: { none: 5.7, door: 3.2, birthDate: 1.3, contact: 0.3 },
    email: { none: 5.6, door: 3.5, birthDate: 4.6, contact: 3.3 },
    emailMisspelt: { none: -2, door: -0.1, birthDate: -1.3, contact: 0 },
    firstName: { none: 7.6, door: 7.8, birthDate: 10.4, contact: 8.4 },
    firstNameAlike: { none: 4.4, door: 4.9, birthDate: 4.1, contact: 3.2 },
    firstNameAlone: { none: 0, door: 0, birthDate: 9.6, contact: 0 },
    firstNameMissing: { none: 1.9, door: 3, birthDate: 4.7, contact: 3.7 },
    firstNameMisspelt: { none: 2.6, door: 4.1, birthDate: 2.4, contact: 2.2 },
    flat: { none: 4.8, door: 5.7, birthDate: 2.6, contact: 3 },
    lastName: { none: 7.9, door: 7.5, birthDate: 5.5, contact: 5.8 },
    lastNameAlike: { none: 4.1, door: 4.7, birthDate: 2.6, contact: 3 },
    lastNameMissing: { none: 3, door: 2.4, birthDate: 2.1, contact: 1.3 },
    lastNameMisspelt: { none: 2.8, door: 1.8, birthDate: 1.2, contact: 2 },
    namesAlone: { none: 0.4, door: 0, birthDate: 0, contact: 0.5 },
    nothingElse: { none: 1.1, door: 0, birthDate: 1.6, contact: 0 },
    number: { none: 1.6, door: 1.3, birthDate: 1.5, contact: 1 },
    oneDatePart: { none: 0.4, door: 1.3, birthDate: 0, contact: 1.5 },
    otherOfCouple: { none: 9.3, door: 11.6, birthDate: 13.5, contact: 8.2 },
    phone: { none: 5.3, door: 6, birthDate: 6.3, contact: 3.6 },
    street: { none: 7.7, door: 6.6, birthDate: 4.8, contact: 3.8 },
    streetCore: { none: 0.3, door: 3, birthDate: 1.1, contact: 3.7 },
    threeDateParts: { none: 6, door: 4.1, birthDate: 0, contact: 4.8 },
    town: { none: 3.1, door: -0.5, birthDate: 1.8, contact: 1.1 },
    townAlone: { none: 4.5, door: 3.2, birthDate: 3.7, contact: 2.8 },
    twin: { none: 0, door: 0, birthDate: 11.3, contact: 0 },
    twoDateParts: { none: 2.5, door: 2.4, birthDate: 0, contact: 2.8 },
  },
};
