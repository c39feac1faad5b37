import type { Person } from '../../matching/model.ts';
import {
  addToNotes,
  countNotes,
  type FieldNote,
  type NoteCounts,
  normalizePerson,
} from '../../matching/normalize/index.ts';
import { householdIdOf, type PersonRecord } from '../person-record.ts';
import type { PersonRejectReason } from './people-schema.ts';
import type { ImportRow } from './person-row.ts';

/** Canonical values are shorter; the codec and the blocking keys rely on it. */
const MAX_VALUE_LENGTH = 250;

/** A field whose invalid value is left out of the record. */
export type SetAsideField = 'birthDate' | 'email' | 'phone';

export interface ParsedPersonRow {
  readonly record: PersonRecord;
  readonly setAside: readonly SetAsideField[];
  readonly notes: readonly FieldNote[];
  readonly isNameless?: boolean;
}

/** Whether a row says that the person with its `id` was deleted. */
export function isDeletionRow({ isDeleted, id }: ImportRow): boolean {
  return isDeleted === true && id !== '';
}

/** How the rows of a base are read. */
export interface RowOptions {
  /** The country of rows that name none, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Whether people of one name in different flats of a building are different households; false by default. */
  readonly separatesFlats?: boolean;
}

/** @returns the record, or the reason to reject the row */
export function parsePersonRow(row: ImportRow, options: RowOptions): ParsedPersonRow | PersonRejectReason {
  if (row.isDeleted === true) return 'deleted';
  const { person, notes } = normalizePerson(row.person, options);
  const missing = missingValues(person);
  if (missing !== undefined) return missing;
  if (isTooLong(row.id) || isTooLong(row.householdId) || hasLongValue(person)) return 'too-long';
  return {
    record: { id: row.id, householdId: householdIdOf(person, row, options), person },
    setAside: unreadableFields(notes),
    notes,
    isNameless: !isNamed(person),
  };
}

/** Counts what happened to the values of an imported row. Fields that are reported as set aside are left out. */
export function countRowNotes(
  counts: NoteCounts,
  row: ImportRow,
  { notes, setAside, isNameless }: Pick<ParsedPersonRow, 'notes' | 'setAside' | 'isNameless'>,
): void {
  if (isNameless === true) addToNotes(counts, 'fullName.missing', 1);
  if (row.isShort === true) addToNotes(counts, 'row.short', 1);
  if (row.isNameUnsure === true) addToNotes(counts, 'fullName.unsure', 1);
  if (row.isNameWhole === true) addToNotes(counts, 'lastName.whole', 1);
  if (notes.length === 0) return;
  const isSetAside = ({ field, kind }: FieldNote) => kind === 'unreadable' && setAside.some((each) => each === field);
  countNotes(
    counts,
    notes.filter((note) => !isSetAside(note)),
  );
}

/** What a row lacks to describe a person: a name, birth date, e-mail or phone, and one more value. */
function missingValues(person: Person): PersonRejectReason | undefined {
  const { birthDate, street, postalCode, city, email, phone } = person;
  const isPlaced = street !== '' || postalCode !== '' || city !== '';
  const ofPerson = [birthDate, email, phone].filter((value) => value !== '').length;
  if (isNamed(person)) return ofPerson > 0 || isPlaced ? undefined : 'details-missing';
  return ofPerson > 1 || (ofPerson === 1 && isPlaced) ? undefined : 'name-missing';
}

function isNamed({ lastName, firstName, birthName }: Person): boolean {
  return lastName !== '' || firstName !== '' || birthName !== '';
}

const SET_ASIDE_FIELDS: readonly SetAsideField[] = ['birthDate', 'email', 'phone'];
const NO_FIELDS: readonly SetAsideField[] = [];

function unreadableFields(notes: readonly FieldNote[]): readonly SetAsideField[] {
  if (notes.length === 0) return NO_FIELDS;
  return SET_ASIDE_FIELDS.filter((field) => notes.some((note) => note.field === field && note.kind === 'unreadable'));
}

/** Countries, genders and flats are short: {@link Person.flat}. */
function hasLongValue(person: Person): boolean {
  const { alternatives } = person;
  return (
    isTooLong(person.postalCode) ||
    isTooLong(person.city) ||
    isTooLong(person.street) ||
    isTooLong(person.number) ||
    isTooLong(person.lastName) ||
    isTooLong(person.birthName) ||
    isTooLong(person.firstName) ||
    isTooLong(person.birthDate) ||
    isTooLong(person.email) ||
    isTooLong(person.phone) ||
    (alternatives !== undefined && Object.values(alternatives).flat().some(isTooLong))
  );
}

function isTooLong(value: string): boolean {
  return value.length > MAX_VALUE_LENGTH;
}
