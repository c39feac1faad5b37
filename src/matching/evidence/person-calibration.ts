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
  | 'phone'
  /** Both e-mail and phone: a person may have changed both. */
  | 'contacts';

/**
 * What confirms a person beside the names: nothing, the door (postal code, street and number), the whole birth date, or an e-mail
 * or phone.
 */
export type Confirmation = 'none' | 'door' | 'birthDate' | 'contact';

/**
 * What changes in a base of people without relatives in it. People who are not in such a base resemble those who are by chance only,
 * so that agreement counts nearly as much as its evidence.
 */
export interface UnrelatedPeople {
  /** Shares of people with a relative in the base: with `few` or less all of this counts, with `many` or more nothing does. */
  readonly shares: { readonly few: number; readonly many: number };
  /** Instead of the factors of other bases, but not for a candidate who differs as a relative does. */
  readonly agreement: Readonly<Record<AgreementGroup, number>>;
  /** Added to the log-odds of a candidate who differs as a relative does. */
  readonly relativeBits: number;
}

/**
 * From evidence to log-odds, group by group: a field that agrees counts less than its evidence, because people who are not in
 * the base resemble those who are, and a conflict counts by what confirms the person beside it. All are bits, or factors of bits.
 */
export interface PersonCalibration {
  readonly agreement: Readonly<Record<AgreementGroup, number>>;
  /** Of log2 of the households. */
  readonly prior: number;
  readonly shift: number;
  readonly unrelated: UnrelatedPeople;
  /** Added by what confirms the person. */
  readonly confirmed: Readonly<Record<Confirmation, number>>;
  readonly doubts: Readonly<Record<DoubtKind, Readonly<Record<Confirmation, number>>>>;
}

/**
 * A conditional logit, fitted with a penalty to `match` on the populations of quality/, half of those asked about absent: 199,000
 * questions to bases of 800 (seed 21), 3,000 (seeds 11 and 12) and 12,000 people (seed 22), and 8,000 to `flats` (seeds 11 and 12), and
 * rounded. The penalty is the square of the distance from an earlier fit, so figures of combinations seen fewer than 20 times are
 * near that fit. The constants of `unrelated` are fitted to 16,000 questions of `plain` and `plain-no-address` (seeds 11 and 21).
 * See quality/LEDGER.md.
 */
export const PERSON_CALIBRATION: PersonCalibration = {
  agreement: { names: 0.22, place: 0.19, birthDate: 0.82, contact: 0.87 },
  prior: 0.42,
  shift: 4.68,
  confirmed: { none: 0, door: 2.1, birthDate: -4.8, contact: -5.1 },
  doubts: {
    lastName: { none: 8.1, door: 7.9, birthDate: 6, contact: 6.2 },
    lastNameMisspelt: { none: 4, door: 2, birthDate: 2.1, contact: 2 },
    firstName: { none: 7.7, door: 8.8, birthDate: 10.7, contact: 8.4 },
    twin: { none: 0, door: 0, birthDate: 12.7, contact: 0 },
    firstNameAlone: { none: 0, door: 0, birthDate: 10.7, contact: 0 },
    firstNameMisspelt: { none: 3.9, door: 5.2, birthDate: 2.5, contact: 2.2 },
    otherOfCouple: { none: 9.2, door: 11.5, birthDate: 13.6, contact: 8.1 },
    lastNameMissing: { none: 0.4, door: 2.6, birthDate: 0.2, contact: 0.9 },
    firstNameMissing: { none: 1.8, door: 3.4, birthDate: 3.7, contact: 3.2 },
    number: { none: 1.4, door: 1.3, birthDate: 1.1, contact: 0.8 },
    flat: { none: 4.4, door: 5.7, birthDate: 2.9, contact: 3 },
    street: { none: 8.5, door: 6.6, birthDate: 3.9, contact: 3.7 },
    streetCore: { none: 0.5, door: 3, birthDate: 1.6, contact: 3.8 },
    town: { none: 2.6, door: 0.4, birthDate: 1.5, contact: 0.9 },
    townAlone: { none: 4.7, door: 3.2, birthDate: 3.3, contact: 3 },
    codeOrTown: { none: 0.1, door: 2.1, birthDate: 0.6, contact: 1.2 },
    elsewhere: { none: 4.1, door: 3.2, birthDate: 0.7, contact: 0.3 },
    threeDateParts: { none: 6.9, door: 5.6, birthDate: 0, contact: 4.5 },
    twoDateParts: { none: 3.5, door: 3.6, birthDate: 0, contact: 2.9 },
    dateUnlikeNewYear: { none: 0.6, door: 0.3, birthDate: 0, contact: 1.7 },
    oneDatePart: { none: 1.7, door: 1.6, birthDate: 0, contact: 1.6 },
    birthDateNotHeld: { none: 0.4, door: 0.3, birthDate: 0, contact: 0 },
    email: { none: 3.9, door: 3.4, birthDate: 3.5, contact: 3.2 },
    phone: { none: 5.1, door: 6, birthDate: 6.2, contact: 3.4 },
    contacts: { none: 3.2, door: 4.3, birthDate: 4.6, contact: 5 },
    namesAlone: { none: 0.6, door: 0, birthDate: 0, contact: 0.8 },
    nothingElse: { none: 1, door: 0, birthDate: 1.1, contact: 0 },
  },
  unrelated: {
    shares: { few: 0.012, many: 0.15 },
    agreement: { names: 0.44, place: 0.74, birthDate: 0.82, contact: 0.87 },
    relativeBits: 5,
  },
};
