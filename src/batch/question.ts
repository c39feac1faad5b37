import { saysTooLittle } from '../check/match.ts';
import type { PersonInput } from '../matching/model.ts';
import { parseBirthDate } from '../matching/normalize/index.ts';
import { PERSON_REJECT_SENTENCES } from '../reference/rows/people-schema.ts';
import { type PersonRow, personOfRow } from '../reference/rows/person-row.ts';
import { MAX_VALUE_LENGTH } from '../tabular/index.ts';
import type { BatchProduct } from './product.ts';

/** A row as a product is asked about it, or one sentence that says why it cannot be. */
export type Question = { readonly person: PersonInput; readonly leftOut: boolean } | { readonly obstacle: string };

/**
 * What a row asks. `leftOut`: a match goes without a birth date that does not exist.
 *
 * For ID Check it is the very question that a caller of `/SEARCH/` sends for the row, and what the server refuses is an
 * obstacle here. What `/SEARCH/` has no parameter for is left out; a country takes the place of the default one.
 */
export function questionOf(values: PersonRow, product: BatchProduct): Question {
  const person = personOfRow(values);
  return product === 'match' ? matchQuestion(person) : checkQuestion(person, product);
}

function checkQuestion(row: PersonInput, product: 'idcheck' | 'idcheck-plus'): Question {
  const { lastName = '', firstName = '', postalCode = '', city = '', country = '' } = row;
  const isPlus = product === 'idcheck-plus';
  // One literal: this runs for every row, and objects that grow are slow.
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
  const obstacle = obstacleTo(person);
  return obstacle === undefined ? { person, leftOut: false } : { obstacle };
}

/** In the order in which the server names them. */
const MANDATORY = [
  ['address', 'address'],
  ['postalCode', 'postal code'],
  ['lastName', 'last name'],
] as const;

const WORDS = new Intl.ListFormat('en');

/** What `/SEARCH/` takes. */
const SENT = [
  'lastName',
  'firstName',
  'birthDate',
  'address',
  'postalCode',
  'city',
  'email',
  'phone',
] as const satisfies readonly (keyof PersonInput)[];

function obstacleTo(person: PersonInput): string | undefined {
  if (SENT.some((field) => isTooLong(person[field]))) return PERSON_REJECT_SENTENCES['too-long'];
  if (MANDATORY.some(([field]) => isBlank(person[field]))) return describeMissing(person);
  if (isImpossibleDate(person.birthDate)) return PERSON_REJECT_SENTENCES['birth-date-invalid'];
  return undefined;
}

function describeMissing(person: PersonInput): string {
  const missing = MANDATORY.filter(([field]) => isBlank(person[field])).map(([, name]) => name);
  return `The ${WORDS.format(missing)} ${missing.length === 1 ? 'is' : 'are'} missing.`;
}

/** One line, as `/SEARCH/` takes it; the complement where it is all there is. */
function addressLine({ address, streetNumber, street, addressComplement }: PersonInput): string {
  const line = [street, address, addressComplement].find((text) => !isBlank(text)) ?? '';
  return isBlank(streetNumber) || line === '' ? line : `${streetNumber} ${line}`;
}

/** Why a match is not even looked for. */
export const TOO_LITTLE = 'There is too little to single anybody out: a name needs something beside it.';

function matchQuestion(row: PersonInput): Question {
  if (Object.values(row).some(isTooLong)) return { obstacle: PERSON_REJECT_SENTENCES['too-long'] };
  const named = withSomeName(row);
  const person = withoutImpossibleDate(named);
  return saysTooLittle(person) ? { obstacle: TOO_LITTLE } : { person, leftOut: person !== named };
}

/** A birth name is asked for where it is all there is: the names held are compared with one name. */
function withSomeName(person: PersonInput): PersonInput {
  const { lastName, birthName = '' } = person;
  return isBlank(lastName) && !isBlank(birthName) ? { ...person, lastName: birthName } : person;
}

/** The person without a birth date that does not exist, which can match nobody's; else the very same. */
export function withoutImpossibleDate(person: PersonInput): PersonInput {
  return isImpossibleDate(person.birthDate) ? { ...person, birthDate: '' } : person;
}

function isImpossibleDate(text: string | undefined): boolean {
  return text !== undefined && text !== '' && 'invalid' in parseBirthDate(text);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text === '' || text.trim() === '';
}

function isTooLong(text: string | undefined): boolean {
  return text !== undefined && text.length > MAX_VALUE_LENGTH;
}
