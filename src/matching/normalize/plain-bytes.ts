import { addressSystemOf } from './address/address-system.ts';
import { type SplitAddress, splitFolded } from './address/common-address.ts';
import { knownTown } from './address/known-town.ts';
import { writeFolded } from './address/street.ts';
import type { TownContext } from './address/trailing-town.ts';
import { isFirstNameCodes } from './name/first-names.ts';
import { FIRST_NAME_SIGNS, LAST_NAME_SIGNS, withoutFirstName } from './name/person-names.ts';
import { isPlainFirstName, isPlainLastName } from './name/plain-name.ts';
import { isTitleAlone, mayBePlaceholder, mayBePlaceholderText } from './text/placeholder.ts';
import { FOLDED_CODES, foldBytes, foldedWords, hasSeveralWords } from './text/plain-text.ts';

/**
 * Plain values of French people from UTF-8 to canonical form, as `normalizePerson` reads them, without a text for each. For the
 * import, which reads millions of people; whatever is not plain is left to `normalizePerson`.
 */
export { parseEmail } from './contact/email.ts';
export { parsePhone } from './contact/phone.ts';
export { FOLDED_CODES, hasSeveralWords, isFirstNameCodes, type TownContext, withoutFirstName };

const COUNTRY = 'FR';

/**
 * Folds a last or birth name that is nothing but a name.
 * @returns the number of its codes in {@link FOLDED_CODES}; 0 for another text
 */
export function foldLastName(bytes: Uint8Array, start: number, end: number): number {
  const length = foldBytes(bytes, start, end, LAST_NAME_SIGNS);
  if (length === 0 || mayBePlaceholder(FOLDED_CODES, length)) return 0;
  return !hasSeveralWords() || isPlainLastName(length) ? length : 0;
}

/** The same for a first name. */
export function foldFirstName(bytes: Uint8Array, start: number, end: number): number {
  const length = foldBytes(bytes, start, end, FIRST_NAME_SIGNS);
  if (length === 0 || mayBePlaceholder(FOLDED_CODES, length) || isTitleAlone(FOLDED_CODES, length)) return 0;
  return !hasSeveralWords() || isPlainFirstName(length) ? length : 0;
}

/** A town that is among the towns of its code; `undefined` for others. */
export function plainTown(code: string, city: string): TownContext | undefined {
  const town = knownTown(code, city, COUNTRY);
  return town?.postalCode === code && town.towns.names.includes(town.city) ? town : undefined;
}

/** Number and street of an address line; `undefined` if it is not plain. @param town of {@link plainTown} */
export function readPlainLine(
  bytes: Uint8Array,
  start: number,
  end: number,
  town: TownContext,
): SplitAddress | undefined {
  const split = splitFolded(foldBytes(bytes, start, end, 0), addressSystemOf(COUNTRY), town);
  return split === undefined || mayBePlaceholderText(split.street) ? undefined : split;
}

/** A street without its number; `undefined` if it is not plain. @param town of {@link plainTown} */
export function readPlainStreet(bytes: Uint8Array, start: number, end: number, town: TownContext): string | undefined {
  const length = foldBytes(bytes, start, end, 0);
  const words = foldedWords();
  const street = writeFolded(length, town);
  if (street === undefined || mayBePlaceholderText(street)) return undefined;
  // A word that is missing in the street may be a flat.
  return countWords(street) + 1 < words ? undefined : street;
}

function countWords(street: string): number {
  let words = 1;
  for (let blank = street.indexOf(' '); blank >= 0; blank = street.indexOf(' ', blank + 1)) words++;
  return words;
}
