import type { Person, PersonInput } from '../model.ts';
import { canonicalPlace } from './address/place.ts';
import { parseBirthDate } from './birth-date.ts';
import { canonicalEmail } from './email.ts';
import { canonicalGender } from './gender.ts';
import { canonicalName, splitBirthName } from './names.ts';
import { canonicalPhone } from './phone.ts';

/** Settings of canonicalising. */
export interface PersonOptions {
  /** ISO 3166-1 alpha-2 of people without a country. */
  readonly country: string;
  /** Birth date, e-mail and phone as if they were not given. */
  readonly withoutPersonal?: boolean;
}

/** A field whose text was given and could not be read; its canonical value is `''`. */
export type InvalidField = 'birthDate' | 'email' | 'phone';

/** A canonical person, and the fields that could not be read. */
export interface CanonicalPerson {
  readonly person: Person;
  readonly invalid: readonly InvalidField[];
}

const NOTHING_GIVEN: PersonInput = {};

const NOTHING_INVALID: readonly InvalidField[] = [];

function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}

/**
 * A person in canonical form.
 * @param input as a caller or a file gives it; absent and `''` mean the same
 */
export function canonicalPerson(input: PersonInput, options: PersonOptions): CanonicalPerson {
  const { birthName = '' } = input;
  const { birthDate = '', email = '', phone = '' } = options.withoutPersonal ? NOTHING_GIVEN : input;
  const place = canonicalPlace(input, options.country);
  const names = splitBirthName(canonicalName(input.lastName ?? ''));
  const born = parseBirthDate(birthDate);
  const person: Person = {
    country: place.country,
    postalCode: place.postalCode,
    city: place.city,
    street: place.street,
    number: place.number,
    lastName: names.lastName,
    birthName: isBlank(birthName) ? names.birthName : canonicalName(birthName),
    firstName: canonicalName(input.firstName ?? ''),
    gender: canonicalGender(input.gender ?? ''),
    birthDate: 'date' in born ? born.date : '',
    email: canonicalEmail(email),
    phone: canonicalPhone(phone, place.country),
  };
  const badDate = 'invalid' in born;
  const badEmail = person.email === '' && !isBlank(email);
  const badPhone = person.phone === '' && !isBlank(phone);
  if (!badDate && !badEmail && !badPhone) return { person, invalid: NOTHING_INVALID };
  const invalid: InvalidField[] = [];
  if (badDate) invalid.push('birthDate');
  if (badEmail) invalid.push('email');
  if (badPhone) invalid.push('phone');
  return { person, invalid };
}
