import type { CheckAnswer, Letter, Product } from '../../matching/answer.ts';
import type { PersonInput } from '../../matching/model.ts';
import { type ErrorCode, RequestError } from '../errors.ts';

/**
 * Answers of licences in test mode (docs/guide/licences.md). The values sent say what is answered, so that a client can
 * be tested with every letter, code and error: `TEST P` is answered with the letter P. Nothing is read from the base.
 */

const VALUE = /^TEST ([ESPND?])$/i;

/** The letters that a field can have (docs/protocol.md); others are answered as `D`. */
const NAME_LETTERS = 'ESPD?';
const TEXT_LETTERS = 'ESPND?';
const POSTAL_CODE_LETTERS = 'END?';
const CONTACT_LETTERS = 'ED?';

/** A last name that is answered with an error. */
const ERRORS: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  'TEST ERROR 401': ['unauthorized', ''],
  'TEST ERROR 402': ['credits-exhausted', ''],
  'TEST ERROR 429': ['too-many-requests', '1'],
  'TEST ERROR 500': ['internal', ''],
  'TEST ERROR 503': ['not-ready', ''],
};

/** The birth date that the test person has. */
const BIRTH_DATE = ['2000', '01', '01'] as const;

/** Sent as a birth date: the base holds none. */
const NO_BIRTH_DATE = '1900-01-01';

const HOUSEHOLD_ID = '1000000000000000001';

const DISTANCES: Readonly<Partial<Record<Letter, number>>> = { E: 0, S: 1, P: 2, D: 9 };

/** @throws RequestError if the last name asks for an error */
export function testAnswer(person: PersonInput, product: Product): CheckAnswer {
  const error = ERRORS[(person.lastName ?? '').trim().toUpperCase()];
  if (error !== undefined) throw new RequestError(...error);
  const isPlus = product === 'idcheck-plus';
  const lastName = letterOf(person.lastName, NAME_LETTERS);
  const firstName = letterOf(person.firstName, NAME_LETTERS);
  const address = letterOf(withoutNumber(person.address), TEXT_LETTERS);
  const postalCode = letterOf(person.postalCode, POSTAL_CODE_LETTERS);
  const city = letterOf(person.city, TEXT_LETTERS);
  const email = isPlus ? letterOf(person.email, CONTACT_LETTERS) : '?';
  const phone = isPlus ? letterOf(person.phone, CONTACT_LETTERS) : '?';
  const isPlaceEqual = postalCode === 'E' || postalCode === 'N' || isClose(city);
  const found = isClose(lastName) && ((isClose(address) && isPlaceEqual) || email === 'E' || phone === 'E');
  return {
    found,
    householdId: found ? HOUSEHOLD_ID : '',
    lastName,
    firstName,
    address,
    postalCode,
    city,
    email,
    phone,
    birthDate: isPlus ? birthDateCode(person.birthDate ?? '') : '?',
    number: /^1\s/.test(person.address ?? ''),
    lastNameDistance: found ? DISTANCES[lastName] : undefined,
    firstNameDistance: found ? DISTANCES[firstName] : undefined,
  };
}

const isClose = (letter: Letter) => letter === 'E' || letter === 'S' || letter === 'P';

/** A value that is no test value is equal to the one held, as far as it was sent. */
function letterOf(value: string | undefined, possible: string): Letter {
  if (value === undefined || value.trim() === '') return '?';
  const letter = VALUE.exec(value.trim())?.[1]?.toUpperCase() ?? 'E';
  return (possible.includes(letter) ? letter : 'D') as Letter;
}

/** The street number held is 1: `1 TEST P`. */
function withoutNumber(address: string | undefined): string | undefined {
  return address?.replace(/^\s*\d+\s+/, '');
}

function birthDateCode(date: string): string {
  if (date === '') return '?';
  if (date === NO_BIRTH_DATE) return '---';
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)?.slice(1);
  return parts === undefined ? '?' : parts.map((part, i) => (part === BIRTH_DATE[i] ? '0' : '1')).join('');
}
