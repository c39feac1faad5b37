/*
 * The texts whose keyed hash names a subject in the journal. A check that found a household is recorded under the
 * household; any other check under what was asked.
 */

/** @param householdId as in the answers */
export function householdSubject(householdId: string): string {
  return `household\0${householdId}`;
}

/** A person by the `id` of the import. */
export function recordSubject(id: string): string {
  return `record\0${id}`;
}

/** @param number E.164 */
export function phoneSubject(number: string): string {
  return `phone\0${number}`;
}

export interface AskedPerson {
  readonly lastName?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/**
 * A person as asked: by last name and postal code, else by e-mail, phone or last name alone. `undefined` if nothing of
 * these was given. Case, accents and punctuation do not matter.
 */
export function askedSubject({
  lastName = '',
  postalCode = '',
  email = '',
  phone = '',
}: AskedPerson): string | undefined {
  const [name, code] = [fold(lastName), fold(postalCode)];
  if (name !== '' && code !== '') return `asked\0${name}\0${code}`;
  if (email.trim() !== '') return `email\0${email.trim().toLowerCase()}`;
  if (fold(phone) !== '') return `asked-phone\0${fold(phone)}`;
  return name === '' ? undefined : `asked\0${name}\0`;
}

/** What is known of a person whose entries are wanted. */
export interface KnownPerson {
  /** The `id` of the import. */
  readonly recordId?: string | undefined;
  /** As in the answers. */
  readonly householdId?: string | undefined;
  readonly lastNames?: readonly string[];
  readonly postalCode?: string | undefined;
  readonly emails?: readonly string[];
  /** E.164, or as typed. */
  readonly phones?: readonly string[];
}

/** Every subject under which checks of a person may have been recorded. */
export function subjectsOf(person: KnownPerson): string[] {
  const { recordId = '', householdId = '', lastNames = [], postalCode = '', emails = [], phones = [] } = person;
  return [
    ...(recordId === '' ? [] : [recordSubject(recordId)]),
    ...(householdId === '' ? [] : [householdSubject(householdId)]),
    ...lastNames.map((lastName) => askedSubject({ lastName, postalCode })),
    ...emails.map((email) => askedSubject({ email })),
    ...phones.flatMap((phone) => [phoneSubject(phone), askedSubject({ phone })]),
  ].filter((subject) => subject !== undefined);
}

const PLAIN = /^[A-Z0-9]*$/;

function fold(text: string): string {
  const upper = text.toUpperCase();
  return PLAIN.test(upper) ? upper : upper.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}
