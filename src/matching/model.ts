/** The words of the domain. Everything here is plain data: no behaviour, no I/O. */

/** One person as a caller or a file describes them, before any interpretation. Absent and `''` mean the same: not given. */
export interface PersonInput {
  readonly lastName?: string;
  readonly birthName?: string;
  readonly firstName?: string;
  readonly gender?: string;
  readonly birthDate?: string;
  /** Number and street in one line; `streetNumber` and `street` win where they are given. */
  readonly address?: string;
  readonly streetNumber?: string;
  readonly street?: string;
  readonly addressComplement?: string;
  readonly postalCode?: string;
  readonly city?: string;
  /** ISO 3166-1 alpha-2, or a country's name; the default country where absent. */
  readonly country?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Where a household lives, in canonical form. `''` = not known. */
export interface Place {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  readonly postalCode: string;
  readonly city: string;
  /** Street type and name, without the number. */
  readonly street: string;
  /** Digits, then a blank and the suffix where there is one: `12`, `12 BIS`, `7 A`. */
  readonly number: string;
}

/** Who a person is, in canonical form. `''` = not known. */
export interface Identity {
  readonly lastName: string;
  readonly birthName: string;
  readonly firstName: string;
  readonly gender: '' | 'F' | 'M';
  /** `YYYY-MM-DD`; `00` for a month or a day that is not known: `1950-07-00`, `1950-00-00`. The year is always known. */
  readonly birthDate: string;
  /** Trimmed and lower-cased. */
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  /** `undefined` for most people. */
  readonly alternatives?: Alternatives | undefined;
  /** Where in the building: `BC S2 F3 A12` for building C, stairs 2, floor 3, flat 12. `undefined` if it is not known. */
  readonly flat?: string | undefined;
  /** Only of a held person whose processing is restricted: the id of the household that the person was taken out of. */
  readonly restrictedFrom?: bigint | undefined;
}

/**
 * Further values of one person, in canonical form: an alias, another Latin spelling, a second phone. One that agrees
 * confirms the field as well as the main value does. One that differs says nothing.
 */
export interface Alternatives {
  /** Beside the last name and the birth name. */
  readonly lastNames: readonly string[];
  readonly firstNames: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** A person in canonical form: the only form that is stored, hashed, keyed or compared. */
export interface Person extends Place, Identity {}

/** A person about whom nothing is known. */
export const EMPTY_PERSON: Person = {
  country: '',
  postalCode: '',
  city: '',
  street: '',
  number: '',
  lastName: '',
  birthName: '',
  firstName: '',
  gender: '',
  birthDate: '',
  email: '',
  phone: '',
};

/** One member of a household of the reference base. */
export interface Member extends Identity {
  /** The `id` of the imported row; `''` where the file had none. */
  readonly id: string;
  /** Where the row is from; `undefined` where it was not read or is not known. */
  readonly origin?: Origin | undefined;
}

/** The row that a member was read from. */
export interface Origin {
  /** The number of the source of the reference base. */
  readonly source: number;
  /** From 1; for changes over the API, the second of the day. */
  readonly line: number;
}

/** People of one last name (or of one `household_id`) behind one door. */
export interface Household extends Place {
  /** Signed 64-bit; depends on the household alone, never on the order of import. */
  readonly householdId: bigint;
  /** At least one. */
  readonly members: readonly Member[];
}
