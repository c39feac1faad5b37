import type { PersonInput } from '../../model.ts';
import { foldText } from '../letters.ts';
import type { FieldNote } from '../notes.ts';
import { frenchReading, latinReading } from '../text/latin-reading.ts';
import { isFirstNamePlaceholder, isNamePlaceholder, isTitleAlone, mayBePlaceholder } from '../text/placeholder.ts';
import { APOSTROPHE, DIGRAPH, FOLDED_CODES, foldPlain, hasSeveralWords, POINT } from '../text/plain-text.ts';
import { repairText } from '../text/repair-text.ts';
import { MAY_BE_DAMAGED, MAY_HAVE_READING, scanText } from '../text/scan-text.ts';
import { type FirstNames, parseFirstName } from './first-name.ts';
import { type LastNames, parseLastName } from './last-name.ts';
import { maleForms } from './married-names.ts';
import { isParticle } from './particles.ts';
import { isPlainFirstName, isPlainLastName } from './plain-name.ts';
import { splitRegisterName } from './register-name.ts';
import { readUmlautName, type UmlautName } from './umlaut-names.ts';

/** The names of a person in canonical form, with their further readings. */
export interface PersonNames {
  readonly lastName: string;
  readonly birthName: string;
  readonly firstName: string;
  readonly otherLastNames: readonly string[];
  readonly otherFirstNames: readonly string[];
}

const NONE: readonly string[] = [];
const NO_LAST_NAMES: LastNames = { lastName: '', birthName: '', others: NONE, hasRemark: false };
const NO_FIRST_NAMES: FirstNames = { firstName: '', others: NONE };
const NO_NAME: UmlautName = { name: '', reading: '' };

type NameField = 'lastName' | 'birthName' | 'firstName';

/** Reads the names of one person. @param notes is added to */
export function readNames(input: PersonInput, country: string, notes: FieldNote[]): PersonNames {
  const names = readPlainNames(input) ?? readUmlautNames(input) ?? readAllNames(input, country, notes);
  const forms = maleForms(names.lastName, country);
  return forms.length === 0
    ? names
    : { ...names, otherLastNames: further([...names.otherLastNames, ...forms], [names.lastName]) };
}

/** Fast path: names that are folded, and nothing else; `undefined` if there is more to read in one of them. */
function readPlainNames(input: PersonInput): PersonNames | undefined {
  const lastName = plainLastName(input.lastName);
  if (lastName === undefined) return undefined;
  const mayHoldFirstName = lastName !== '' && hasSeveralWords();
  const birthName = plainLastName(input.birthName);
  if (birthName === undefined) return undefined;
  const firstName = plainFirstName(input.firstName);
  if (firstName === undefined || (mayHoldFirstName && withoutFirstName(lastName, firstName) !== '')) return undefined;
  return { lastName, birthName, firstName, otherLastNames: NONE, otherFirstNames: NONE };
}

/** The same for names of one word, with umlauts. Most names with an umlaut are such. */
function readUmlautNames({ lastName = '', birthName, firstName = '' }: PersonInput): PersonNames | undefined {
  if (birthName || lastName === '') return undefined;
  const last = readUmlautName(lastName, LAST_NAME_SIGNS & ~DIGRAPH);
  if (last === undefined || isTitleOrPlaceholder(lastName, last.name)) return undefined;
  const first = firstName === '' ? NO_NAME : readUmlautName(firstName, FIRST_NAME_SIGNS & ~DIGRAPH);
  if (first === undefined || isTitleOrPlaceholder(firstName, first.name)) return undefined;
  return {
    lastName: last.name,
    birthName: '',
    firstName: first.name,
    otherLastNames: last.reading === '' ? NONE : [last.reading],
    otherFirstNames: first.reading === '' ? NONE : [first.reading],
  };
}

function isTitleOrPlaceholder(text: string, folded: string): boolean {
  return folded !== '' && (isTitleAlone(FOLDED_CODES, folded.length) || isNamePlaceholder(text, folded));
}

function plainLastName(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return '';
  const folded = foldPlain(text, LAST_NAME_SIGNS);
  if (folded === undefined || (hasSeveralWords() && !isPlainLastName(folded.length))) return undefined;
  return mayBePlaceholder(FOLDED_CODES, folded.length) && isNamePlaceholder(text, folded) ? undefined : folded;
}

function plainFirstName(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return '';
  const folded = foldPlain(text, FIRST_NAME_SIGNS);
  if (folded === undefined || (hasSeveralWords() && !isPlainFirstName(folded.length))) return undefined;
  if (isTitleAlone(FOLDED_CODES, folded.length)) return undefined;
  return mayBePlaceholder(FOLDED_CODES, folded.length) && isNamePlaceholder(text, folded) ? undefined : folded;
}

/** Signs and letters that the readers below look at. */
export const LAST_NAME_SIGNS = POINT | DIGRAPH;
export const FIRST_NAME_SIGNS = APOSTROPHE | POINT | DIGRAPH;

/** INSEE's files write all names in one field: `DURAND*MARIE JEANNE/`. */
function withRegisterNames(input: PersonInput): PersonInput {
  const names = input.lastName?.includes('*') ? splitRegisterName(input.lastName) : undefined;
  if (names === undefined) return input;
  const firstName = input.firstName?.trim() ? input.firstName : names.firstName;
  return { ...input, lastName: names.lastName, firstName };
}

function readAllNames(given: PersonInput, country: string, notes: FieldNote[]): PersonNames {
  const input = withRegisterNames(given);
  const lastNames = readLastName('lastName', input.lastName, country, notes);
  const birthNames = readLastName('birthName', input.birthName, country, notes);
  const firstNames = readFirstName(input.firstName, country, notes);
  const { lastName } = lastNames;
  const birthName = birthNames.lastName === '' ? lastNames.birthName : birthNames.lastName;
  const { firstName } = firstNames;
  const inside = withoutFirstName(lastName, firstName);
  const { length } = lastNames.others;
  const hasOthers = length > 0 || birthNames.others.length > 0 || firstNames.others.length > 0;
  const hasTwoBirthNames = birthName !== lastNames.birthName && lastNames.birthName !== '';
  if (!hasOthers && !hasTwoBirthNames && inside === '' && birthNames.birthName === '') {
    return { lastName, birthName, firstName, otherLastNames: NONE, otherFirstNames: NONE };
  }
  return {
    lastName,
    birthName,
    firstName,
    otherLastNames: further(
      [...lastNames.others, lastNames.birthName, birthNames.birthName, ...birthNames.others, inside],
      [lastName, birthName],
    ),
    otherFirstNames: further(firstNames.others, [firstName]),
  };
}

/** The values without empty ones, duplicates and the main ones. */
function further(values: readonly string[], main: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '' && !main.includes(value));
}

/** A name as written, repaired where it is damaged. */
interface Written {
  readonly text: string;
  /** See {@link scanText}. */
  readonly flags: number;
}

function repaired(field: NameField, text: string, flags: number, notes: FieldNote[]): Written {
  const whole = repairText(text);
  if (whole === text) return { text, flags };
  notes.push({ field, kind: 'repaired' });
  return { text: whole, flags: scanText(whole) };
}

function readLastName(field: NameField, text: string | undefined, country: string, notes: FieldNote[]): LastNames {
  if (text === undefined || text === '') return NO_LAST_NAMES;
  const flags = scanText(text);
  if ((flags & MAY_BE_DAMAGED) === 0) return readWholeLastName(field, { text, flags }, country, notes);
  return readWholeLastName(field, repaired(field, text, flags, notes), country, notes);
}

function readWholeLastName(field: NameField, { text, flags }: Written, country: string, notes: FieldNote[]): LastNames {
  const names = parseLastName(text, country, flags);
  if (names.lastName === '') return NO_LAST_NAMES;
  if (isNamePlaceholder(text, names.lastName)) {
    notes.push({ field, kind: 'placeholder' });
    return NO_LAST_NAMES;
  }
  if (names.hasRemark) notes.push({ field, kind: 'remark' });
  if (names.others.length > 0) notes.push({ field, kind: 'several' });
  const latin = (flags & MAY_HAVE_READING) === 0 ? undefined : latinReading(text);
  if (latin === undefined) return names;
  const reading = parseLastName(latin, country);
  const french = frenchReading(text);
  const more = french === undefined ? [] : [parseLastName(french, country).lastName];
  const others = [...names.others, reading.lastName, reading.birthName, ...reading.others, ...more];
  return { ...names, others: further(others, [names.lastName, names.birthName]) };
}

function readFirstName(text: string | undefined, country: string, notes: FieldNote[]): FirstNames {
  if (text === undefined || text === '') return NO_FIRST_NAMES;
  const flags = scanText(text);
  if ((flags & MAY_BE_DAMAGED) === 0) return readWholeFirstName({ text, flags }, country, notes);
  return readWholeFirstName(repaired('firstName', text, flags, notes), country, notes);
}

function readWholeFirstName({ text, flags }: Written, country: string, notes: FieldNote[]): FirstNames {
  const written = parseFirstName(text, country, flags);
  if (written.firstName === '') return NO_FIRST_NAMES;
  const whole = written.others.length === 0 ? written.firstName : foldText(text);
  const names = isFirstNamePlaceholder(text, whole) ? NO_FIRST_NAMES : withoutPlaceholders(written);
  if (names.firstName === '') {
    notes.push({ field: 'firstName', kind: 'placeholder' });
    return NO_FIRST_NAMES;
  }
  if (names.others.length > 0) notes.push({ field: 'firstName', kind: 'several' });
  const latin = (flags & MAY_HAVE_READING) === 0 ? undefined : latinReading(text);
  if (latin === undefined) return names;
  const reading = parseFirstName(latin, country);
  const french = frenchReading(text);
  const more = french === undefined ? [] : [parseFirstName(french, country).firstName];
  return {
    ...names,
    others: further([...names.others, reading.firstName, ...reading.others, ...more], [names.firstName]),
  };
}

/** Removes first names that mean "not known" if there is another one: `N D/Marie`. */
function withoutPlaceholders(names: FirstNames): FirstNames {
  if (names.others.length === 0) return names;
  const [firstName = '', ...others] = [names.firstName, ...names.others].filter(
    (name) => !isNamePlaceholder(name, name),
  );
  return { firstName, others };
}

/** A last name without the first name that was written into its field; `''` if it has none. */
export function withoutFirstName(lastName: string, firstName: string): string {
  if (firstName === '' || lastName.length <= firstName.length + 1 || !lastName.includes(' ')) return '';
  const rest = lastName.endsWith(` ${firstName}`)
    ? lastName.slice(0, -firstName.length - 1)
    : lastName.startsWith(`${firstName} `)
      ? lastName.slice(firstName.length + 1)
      : '';
  return rest.split(' ').every(isParticle) ? '' : rest;
}
