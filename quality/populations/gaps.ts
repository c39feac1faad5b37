import type { Random } from '../../src/population/random.ts';
import type { Subject, Typed } from '../corruptions/corruption.ts';
import { PLACEHOLDERS } from '../corruptions/placeholders.ts';

/** Share of rows in which a field is empty, 0 to 1. Without a street there is no number and no flat. */
export type Gaps = Readonly<Partial<Record<GapField, number>>>;

export type GapField = Exclude<keyof Typed, 'number'>;

/** Share of the missing values that are placeholders. */
const PLACEHOLDER_SHARE = 0.15;

function isPlaceholderField(field: GapField): field is 'birthDate' | 'email' | 'phone' {
  return field === 'birthDate' || field === 'email' || field === 'phone';
}

function emptied(field: GapField, random: Random): string {
  if (!isPlaceholderField(field) || !random.chance(PLACEHOLDER_SHARE)) return '';
  const choices = PLACEHOLDERS[field];
  return choices[random.below(choices.length)]!;
}

/** The typed text with the missing fields of one row. */
export function typedWithGaps(typed: Typed, gaps: Gaps, random: Random): Typed {
  const changed: Partial<Record<keyof Typed, string>> = {};
  for (const [field, share] of Object.entries(gaps) as [GapField, number][]) {
    if (!random.chance(share)) continue;
    changed[field] = emptied(field, random);
    if (field === 'street') Object.assign(changed, { number: '', unit: '' });
  }
  return { ...typed, ...changed };
}

/** A person with the missing fields of one row. */
export function subjectWithGaps(person: Subject, gaps: Gaps, random: Random): Subject {
  const { lastName, firstName, street, streetNumber, unit = '', postalCode, city, birthDate, email, phone } = person;
  const typed = { lastName, firstName, number: streetNumber, street, unit, postalCode, city, birthDate, email, phone };
  const { number, ...held } = typedWithGaps(typed, gaps, random);
  // The birth name would give the last name away.
  return { ...person, ...held, streetNumber: number, birthName: held.lastName === '' ? '' : person.birthName };
}

/** The typed text with only these fields. */
export function typedWith(typed: Typed, fields: readonly (keyof Typed)[]): Typed {
  const entries = Object.entries(typed).map(([field, text]) => [
    field,
    fields.includes(field as keyof Typed) ? text : '',
  ]);
  return Object.fromEntries(entries) as unknown as Typed;
}

/** Whether a row has two of name, birth date, place, e-mail and phone, the minimum for identification. */
export function isEnough(
  row: Pick<Typed, 'lastName' | 'firstName' | 'birthDate' | 'street' | 'postalCode' | 'city' | 'email' | 'phone'>,
): boolean {
  const { lastName, firstName, birthDate, street, postalCode, city, email, phone } = row;
  const values = [lastName + firstName, birthDate, street + postalCode + city, email, phone];
  return values.filter((text) => text !== '').length >= MIN_VALUES;
}

const MIN_VALUES = 2;
