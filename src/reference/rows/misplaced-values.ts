import { addToNotes, type FieldNote, foldText, type NoteCounts } from '../../matching/normalize/index.ts';
import { isFirstNameCodes, plainTown } from '../../matching/normalize/plain-bytes.ts';
import type { ImportRow } from './person-row.ts';

/** The names of the notes of {@link countMisplaced}. */
export const MISPLACED = {
  names: 'lastName.misplaced',
  address: 'address.misplaced',
  postalCode: 'postalCode.misplaced',
  city: 'city.misplaced',
} as const;

/** Fewer rows say nothing about a column. */
const MIN_ROWS = 5;
const MIN_SHARE = 0.5;

/** Whether so many of the imported rows have a note that their column was probably given to the wrong field. */
export function isSuspectShare(count: number, taken: number): boolean {
  return taken >= MIN_ROWS && count >= taken * MIN_SHARE;
}

/** Counts values that look like those of another field: a first name as last name, a town as postal code. */
export function countMisplaced(counts: NoteCounts, { person }: ImportRow, notes: readonly FieldNote[]): void {
  if (hasExchangedNames(person.lastName ?? '', person.firstName ?? '')) addToNotes(counts, MISPLACED.names, 1);
  const { postalCode = '', city = '' } = person;
  if (isTownAsCode(postalCode, notes)) addToNotes(counts, MISPLACED.postalCode, 1);
  if (isCode(city)) addToNotes(counts, MISPLACED.city, 1);
  if (isTownAsAddress(person)) addToNotes(counts, MISPLACED.address, 1);
}

/** The notes without those of {@link countMisplaced} that only a few rows have, as in every file. @param taken rows */
export function withoutRareMisplaced(
  notes: Readonly<Record<string, number>>,
  taken: number,
): Readonly<Record<string, number>> {
  const names: readonly string[] = Object.values(MISPLACED);
  const kept = Object.entries(notes).filter(([name, count]) => !names.includes(name) || isSuspectShare(count, taken));
  return Object.fromEntries(kept);
}

/** The first words decide: the plain rows of an import are compared as their names are folded. */
function hasExchangedNames(lastName: string, firstName: string): boolean {
  if (lastName === '' || firstName === '') return false;
  return beginsWithFirstName(lastName) && !beginsWithFirstName(firstName);
}

const codes = new Uint8Array(64);

function beginsWithFirstName(text: string): boolean {
  const folded = foldText(text);
  const length = Math.min(folded.length, codes.length);
  for (let at = 0; at < length; at++) codes[at] = folded.charCodeAt(at);
  return isFirstNameCodes(codes, length);
}

function isTownAsCode(postalCode: string, notes: readonly FieldNote[]): boolean {
  if (postalCode.trim() === '' || /\d/.test(postalCode)) return false;
  return !notes.some(({ field }) => field === 'postalCode');
}

function isCode(city: string): boolean {
  return /^\d[\d ]{3,}$/.test(city.trim());
}

/** Whether the address has no number, and is the town of the row or a French town of its postal code. */
function isTownAsAddress({ address, street, streetNumber, city = '', postalCode = '' }: ImportRow['person']): boolean {
  const line = address || street || '';
  if (line === '' || streetNumber || /\d/.test(line)) return false;
  return (city !== '' && foldText(line) === foldText(city)) || plainTown(postalCode, line) !== undefined;
}
