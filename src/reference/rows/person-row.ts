import type { PersonInput } from '../../matching/model.ts';
import { foldText, isCompanyForm, type SplitName, splitFullName } from '../../matching/normalize/index.ts';
import type { PersonField } from './people-schema.ts';

/** The values of a row by field. Absent and `''` mean the same: the row has no value. */
export type PersonRow = Readonly<Partial<Record<PersonField, string>>>;

/** One row of a file as a person, not yet in canonical form. */
export interface ImportRow {
  /** `''` if the row has none. */
  readonly id: string;
  /** `''` if the row has none. */
  readonly householdId: string;
  readonly person: PersonInput;
  /** The row says that the person was deleted. */
  readonly isDeleted?: boolean;
  /** The row ends before the last column of its file. */
  readonly isShort?: boolean;
  /** The row has one column for the whole name, and nothing tells first and last name apart. */
  readonly isNameUnsure?: boolean;
  /** The last name has a first name in it, and the row has no other: its column holds whole names. */
  readonly isNameWhole?: boolean;
}

/** @param isShort the row ends before the last column of its file */
export function importRowOf(row: PersonRow, isShort = false): ImportRow {
  const { id = '', household_id: householdId = '', deleted = '' } = row;
  return {
    id: id.trim(),
    householdId: householdId.trim(),
    person: personOfRow(row),
    isDeleted: isMark(deleted),
    isShort,
    isNameUnsure: fullNameOf(row)?.isSure === false,
    isNameWhole: hasWholeName(row),
  };
}

/** What systems write for "no" in a column of marks; everything else, a date too, is a mark. */
const NO_MARK =
  /^(?:0|0?\.0|false|f|no|non|n|faux|nein|nee|null|none|nan|\\n|n\/a|#n\/a|-|active?|actif|0000-00-00.*)?$/i;

function isMark(text: string): boolean {
  return text !== '' && !NO_MARK.test(text.trim());
}

/** The names of the column of whole names, where the row has neither a last nor a first name of its own. */
function fullNameOf(row: PersonRow): SplitName | undefined {
  const { full_name: fullName = '', last_name: lastName = '', first_name: firstName = '', country = '' } = row;
  if (fullName === '' || lastName.trim() !== '' || firstName.trim() !== '') return undefined;
  return splitFullName(fullName, country);
}

/** Whether the last name of a row without a first name can be told apart into both. */
function hasWholeName({ last_name: lastName = '', first_name: firstName = '', country = '' }: PersonRow): boolean {
  if (firstName.trim() !== '' || !lastName.trim().includes(' ')) return false;
  if (foldText(lastName).split(' ').some(isCompanyForm)) return false;
  const split = splitFullName(lastName, country);
  return split.isSure && split.firstName !== '';
}

/** Semicolons between the parts of a structured address (RFC 6350, section 6.3.1). */
const STRUCTURED_PARTS = 7;

/** The row with the parts of a structured address, as in `;;12 rue X;Paris;;75011;France`, in their own fields. */
function withStructuredAddress(row: PersonRow): PersonRow {
  const parts = row.address?.includes(';') ? row.address.split(';') : [];
  if (parts.length !== STRUCTURED_PARTS) return row;
  const [, extended = '', address = '', city = '', , postalCode = '', country = ''] = parts.map((part) => part.trim());
  return {
    ...row,
    address,
    address_complement: row.address_complement || extended,
    city: row.city || city,
    postal_code: row.postal_code || postalCode,
    country: row.country || country,
  };
}

/** The person of a row. The address may be in one column or in several. */
export function personOfRow(given: PersonRow): PersonInput {
  const row = withStructuredAddress(given);
  const { address = '' } = row;
  const street = withStreetType(row.street ?? '', row.street_type ?? '');
  const number = withSuffix(row.street_number ?? '', row.street_number_suffix ?? '');
  // A street column without a number column usually contains the number too.
  const isOneLine = street !== '' && number === '' && address === '';
  const { lastName, firstName } = fullNameOf(row) ?? namesOf(row);
  return {
    lastName,
    birthName: row.birth_name ?? '',
    firstName,
    gender: row.gender ?? '',
    birthDate: birthDateOf(row),
    address: isOneLine ? street : address,
    // A number at the start of the address is more reliable than a number column, which may count anything.
    streetNumber: street === '' && STARTS_WITH_NUMBER.test(address) ? '' : number,
    street: isOneLine ? '' : street,
    addressComplement: row.address_complement ?? '',
    postalCode: row.postal_code ?? '',
    city: row.city ?? '',
    country: row.country ?? '',
    email: row.email ?? '',
    phone: row.phone ?? '',
  };
}

/**
 * The birth date, or its parts in columns of their own: `1971`, `7`, `25`. The year alone is a part of a date, and a column `birth_day`,
 * which is a birth date elsewhere, has the day beside a year.
 */
function birthDateOf(row: PersonRow): string {
  const { birth_date: date = '' } = row;
  const [year, month] = [datePart(row.year_of_birth), datePart(row.month_of_birth)];
  const isDay = IS_DAY.test(wholeNumber(date));
  if (year === '' || (date.trim() !== '' && !isDay)) return date;
  const day = datePart(row.day_of_birth) || datePart(date);
  if (month === '' || day === '') return month === '' ? year : `${year}-${month}`;
  return IS_NUMBER.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
}

/** A part of a date; `''` for zero, which stands for an unknown one. */
function datePart(text = ''): string {
  const number = wholeNumber(text);
  return IS_ZERO.test(number) ? '' : number;
}

/** Without the decimals that spreadsheet programs write: `1971.0`. */
function wholeNumber(text: string): string {
  return text.trim().replace(DECIMALS, '');
}

const DECIMALS = /[.,]0+$/;
const IS_NUMBER = /^\d+$/;
const IS_ZERO = /^0+$/;
const IS_DAY = /^\d{1,2}$/;

/** The birth name is the last name too where the row has no other. */
function namesOf(row: PersonRow) {
  const { last_name: lastName = '', birth_name: birthName = '', first_name: firstName = '' } = row;
  return { lastName: lastName.trim() === '' ? birthName : withPrefix(lastName, row.last_name_prefix ?? ''), firstName };
}

/** The last name with its particle, which Dutch files keep in a column of its own: `Berg` and `van den`. */
function withPrefix(lastName: string, prefix: string): string {
  const particle = prefix.trim();
  if (particle === '') return lastName;
  const name = lastName.trim();
  const repeats = name.toUpperCase().startsWith(`${particle.toUpperCase()} `);
  return repeats ? lastName : `${particle} ${name}`;
}

const STARTS_WITH_NUMBER = /^\s*\d/;

function withStreetType(street: string, type: string): string {
  if (street === '' || type.trim() === '') return street;
  const repeats = street.trim().toUpperCase().startsWith(`${type.trim().toUpperCase()} `);
  return repeats ? street : `${type.trim()} ${street.trim()}`;
}

/** Suffixes of a street number; Sirene writes `T`, `Q` and `C` for ter, quater and quinquies. */
const SUFFIX = /^(?:bis|ter|quater|quinquies|[a-z])$/i;

/** What a Base Adresse Locale writes for a place without a number (format 1.3). */
const NO_NUMBER = '99999';

function withSuffix(number: string, suffix: string): string {
  if (number.trim() === NO_NUMBER) return '';
  return number.trim() !== '' && SUFFIX.test(suffix.trim()) ? `${number.trim()} ${suffix.trim()}` : number;
}
