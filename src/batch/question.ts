import { isIdentifiable } from '../check/match.ts';
import type { PersonInput } from '../matching/model.ts';
import { hasUnreadableDate } from '../matching/normalize/index.ts';
import { PERSON_REJECT_SENTENCES, type PersonRow, personOfRow } from '../reference/rows/index.ts';
import { MAX_VALUE_LENGTH } from '../tabular/index.ts';
import type { BatchProduct } from './product.ts';

/** A row as a question, or the reason why the row is EMPTY. */
export type Question =
  | { readonly person: PersonInput; readonly isWithoutBirthDate: boolean }
  | { readonly emptyReason: string };

/**
 * The question of a row. `isWithoutBirthDate`: the birth date cannot be read and is ignored.
 *
 * For ID Check it is the question that a client of `/SEARCH/` would send for the row, and a row that the server would
 * answer with an error is EMPTY. Values without a parameter of `/SEARCH/` are ignored; the country replaces the default.
 */
export function questionOf(row: PersonRow, product: BatchProduct): Question {
  const person = personOfRow(row);
  return product === 'match' ? matchQuestion(person) : checkQuestion(person, product);
}

function checkQuestion(row: PersonInput, product: 'idcheck' | 'idcheck-plus'): Question {
  const { lastName = '', firstName = '', postalCode = '', city = '', country = '' } = row;
  const isPlus = product === 'idcheck-plus';
  // One object literal, because this runs for every row.
  const person = {
    lastName,
    firstName,
    birthDate: isPlus ? (row.birthDate ?? '') : '',
    address: addressLine(row),
    postalCode,
    city,
    country,
    email: isPlus ? (row.email ?? '') : '',
    phone: isPlus ? (row.phone ?? '') : '',
  };
  const emptyReason = emptyReasonOf(person);
  return emptyReason === undefined ? { person, isWithoutBirthDate: hasUnreadableDate(person) } : { emptyReason };
}

/** The mandatory parameters, in the order of the server's error message. */
const MANDATORY = [
  ['address', 'address'],
  ['postalCode', 'postal code'],
  ['lastName', 'last name'],
] as const;

const WORDS = new Intl.ListFormat('en');

function emptyReasonOf(person: Required<Pick<PersonInput, CheckParameter>>): string | undefined {
  if (isAnyTooLong(person)) return PERSON_REJECT_SENTENCES['too-long'];
  const { address, postalCode, lastName } = person;
  return isBlank(address) || isBlank(postalCode) || isBlank(lastName) ? describeMissing(person) : undefined;
}

/** The parameters of `/SEARCH/`. */
type CheckParameter = 'lastName' | 'firstName' | 'birthDate' | 'address' | 'postalCode' | 'city' | 'email' | 'phone';

/** Written out, because this runs for every row. */
function isAnyTooLong(person: Required<Pick<PersonInput, CheckParameter>>): boolean {
  return (
    isTooLong(person.lastName) ||
    isTooLong(person.firstName) ||
    isTooLong(person.birthDate) ||
    isTooLong(person.address) ||
    isTooLong(person.postalCode) ||
    isTooLong(person.city) ||
    isTooLong(person.email) ||
    isTooLong(person.phone)
  );
}

function describeMissing(person: Pick<PersonInput, 'address' | 'postalCode' | 'lastName'>): string {
  const missing = MANDATORY.filter(([field]) => isBlank(person[field])).map(([, name]) => name);
  return `The ${WORDS.format(missing)} ${missing.length === 1 ? 'is' : 'are'} missing.`;
}

/** The address in one line, as in `/SEARCH/`; the address complement if there is nothing else. */
function addressLine({ address, streetNumber, street, addressComplement }: PersonInput): string {
  const line = [street, address, addressComplement].find((text) => !isBlank(text)) ?? '';
  return isBlank(streetNumber) || line === '' ? line : `${streetNumber} ${line}`;
}

/** Why a row is not matched. */
export const NOT_IDENTIFIABLE =
  'Not enough values to identify a person: an e-mail, a phone, or a name or birth date and at least one other value is required.';

function matchQuestion(row: PersonInput): Question {
  if (Object.values(row).some(isTooLong)) return { emptyReason: PERSON_REJECT_SENTENCES['too-long'] };
  const named = withBirthNameAsName(row);
  const person = withoutUnreadableDate(named);
  return isIdentifiable(person) ? { person, isWithoutBirthDate: person !== named } : { emptyReason: NOT_IDENTIFIABLE };
}

/** A birth name is also the last name if the row has no other. */
function withBirthNameAsName(person: PersonInput): PersonInput {
  const { lastName, birthName = '' } = person;
  return isBlank(lastName) && !isBlank(birthName) ? { ...person, lastName: birthName } : person;
}

/** The same object if the birth date can be read or is missing. */
export function withoutUnreadableDate(person: PersonInput): PersonInput {
  return hasUnreadableDate(person) ? { ...person, birthDate: '' } : person;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text === '' || text.trim() === '';
}

function isTooLong(text: string | undefined): boolean {
  return text !== undefined && text.length > MAX_VALUE_LENGTH;
}
