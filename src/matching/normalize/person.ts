import type { Alternatives, Person, PersonInput } from '../model.ts';
import { normalizePlace, plainResidence, plainTown, type Residence, splitPlainLines } from './address/place.ts';
import type { TownContext } from './address/trailing-town.ts';
import { type BirthDate, parseBirthDate } from './birth-date/parse-birth-date.ts';
import { type Contact, NO_CONTACT } from './contact/contact.ts';
import { parseEmail } from './contact/email.ts';
import { parsePhone } from './contact/phone.ts';
import { normalizeGender } from './gender.ts';
import { type PersonNames, readNames } from './name/person-names.ts';
import { type FieldNote, NO_NOTES } from './notes.ts';
import { isPlaceholder } from './text/placeholder.ts';
import { repairPlace } from './text/repair-place.ts';
import { repairText } from './text/repair-text.ts';

/** Settings of canonicalisation. */
export interface PersonOptions {
  /** ISO 3166-1 alpha-2 of people without a country. */
  readonly country: string;
  /** Ignore birth date, e-mail and phone. */
  readonly withoutPersonal?: boolean;
}

/** A canonical person, and what was done to the values that were given. */
export interface CanonicalPerson {
  readonly person: Person;
  readonly notes: readonly FieldNote[];
}

const NO_DATE: BirthDate = { date: '' };

/** A canonical value; `''` if the text stands for "not known". */
function known(field: keyof PersonInput, text: string, canonical: string, notes: FieldNote[]): string {
  if (canonical === '' || !isPlaceholder(text, canonical)) return canonical;
  notes.push({ field, kind: 'placeholder' });
  return '';
}

function readPlace(given: PersonInput, defaultCountry: string, notes: FieldNote[]): Residence {
  const town = plainTown(given, defaultCountry);
  const split = town === undefined ? undefined : splitPlainLines(given, town);
  if (split === undefined) return readAnyPlace(given, defaultCountry, notes, town);
  const isKnown = !isPlaceholder((given.address || given.street)!, split.street);
  return isKnown ? plainResidence(town!, split) : readAnyPlace(given, defaultCountry, notes);
}

/** @param town of an address that is not plain */
function readAnyPlace(given: PersonInput, defaultCountry: string, notes: FieldNote[], town?: TownContext): Residence {
  const input = repairPlace(given, notes);
  const place = normalizePlace(input, defaultCountry, input === given ? town : undefined);
  const { country, postalCode, city, street, number, flat } = place;
  return {
    country,
    postalCode: known('postalCode', input.postalCode ?? '', postalCode, notes),
    city: known('city', input.city ?? '', city, notes),
    street: known('address', input.street ?? input.address ?? '', street, notes),
    number,
    flat,
  };
}

/** An address that cannot be read may be damaged: `jean%40example.fr`. */
function readEmail(text: string): Contact {
  const read = parseEmail(text);
  return read.note === 'unreadable' ? parseEmail(repairText(text)) : read;
}

function alternativesOf(names: PersonNames, email: Contact, phone: Contact): Alternatives | undefined {
  const { otherLastNames: lastNames, otherFirstNames: firstNames } = names;
  const { others: emails } = email;
  const { others: phones } = phone;
  const count = lastNames.length + firstNames.length + emails.length + phones.length;
  return count === 0 ? undefined : { lastNames, firstNames, emails, phones };
}

/**
 * A person in canonical form. Values that cannot be read, and words for "not known", count as not given.
 * @param input as a caller or a file gives it; absent and `''` mean the same
 */
export function normalizePerson(input: PersonInput, options: PersonOptions): CanonicalPerson {
  const notes: FieldNote[] = [];
  const { birthDate = '', email = '', phone = '' } = input;
  const isPersonal = options.withoutPersonal !== true;
  const { country, postalCode, city, street, number, flat } = readPlace(input, options.country, notes);
  const names = readNames(input, country, notes);
  const born = isPersonal ? parseBirthDate(birthDate, country) : NO_DATE;
  const emails = isPersonal ? readEmail(email) : NO_CONTACT;
  const phones = isPersonal ? parsePhone(phone, country, postalCode) : NO_CONTACT;
  const person: Person = {
    country,
    postalCode,
    city,
    street,
    number,
    lastName: names.lastName,
    birthName: names.birthName,
    firstName: names.firstName,
    gender: normalizeGender(input.gender ?? ''),
    birthDate: born.date,
    email: emails.value,
    phone: phones.value,
    alternatives: alternativesOf(names, emails, phones),
    flat,
  };
  if (born.note !== undefined) notes.push({ field: 'birthDate', kind: born.note });
  if (emails.note !== undefined) notes.push({ field: 'email', kind: emails.note });
  if (phones.note !== undefined) notes.push({ field: 'phone', kind: phones.note });
  return { person, notes: notes.length === 0 ? NO_NOTES : notes };
}
