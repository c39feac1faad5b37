import { foldText } from '../letters.ts';
import { tokensOf } from '../lists.ts';
import { isFirstName } from './first-names.ts';
import { isAllPhrases, type NameWordKinds, phraseLength } from './name-words.ts';
import { isParticle } from './particles.ts';
import { splitRegisterName } from './register-name.ts';

/** First and last name of a person, as written. */
export interface SplitName {
  readonly lastName: string;
  readonly firstName: string;
  /** Whether the two can be told apart: by a comma, by capitals, or by a known first name on one side only. */
  readonly isSure: boolean;
}

const MAX_LENGTH = 200;
const CIVILITIES: NameWordKinds = new Set(['civility', 'title']);
const REMARKS: NameWordKinds = new Set(['remark', 'deceased']);
const BRACKETED_REMARKS: NameWordKinds = new Set([...REMARKS, 'bracketed']);
const BRACKETS = /[([][^()[\]]*[)\]]/g;

/** A name in one field, and the remarks that were in brackets or after it: `VARELLE Odile (NPAI)`. */
interface NameAndRemarks {
  readonly name: string;
  readonly remarks: readonly string[];
}

function separateRemarks(text: string, country: string): NameAndRemarks {
  const remarks: string[] = [];
  const name = text.replace(BRACKETS, (bracket) => {
    if (!isAllPhrases({ tokens: tokensOf(foldText(bracket)), country }, BRACKETED_REMARKS)) return bracket;
    remarks.push(bracket);
    return ' ';
  });
  const words = name.trim().split(/\s+/);
  while (words.length > 2 && isAllPhrases({ tokens: tokensOf(foldText(words.at(-1)!)), country }, REMARKS)) {
    remarks.push(words.pop()!);
  }
  return { name: words.join(' '), remarks };
}

/**
 * Splits a name in one field: `Odile VARELLE`, `VARELLE Odile`, `Varelle, Odile`, `M. Jean-Pierre de la Tour`. Without any
 * hint a name in capitals has the last name first, another one the first name.
 *
 * @param country ISO 3166-1 alpha-2
 */
export function splitFullName(text: string, country: string): SplitName {
  const { name, remarks } = separateRemarks(text.slice(0, MAX_LENGTH), country);
  const split = splitName(name, country);
  // Remarks are read and counted in the last name.
  return remarks.length === 0 ? split : { ...split, lastName: [split.lastName, ...remarks].join(' ') };
}

function splitName(text: string, country: string): SplitName {
  const names = splitRegisterName(text);
  if (names !== undefined) return { ...names, isSure: true };
  const [before = '', ...others] = text.split(',');
  const after = others.join(' ').trim();
  if (before.trim() !== '' && after !== '') return { lastName: before.trim(), firstName: after, isSure: true };
  const words = withoutCivilities(
    `${before} ${after}`.split(/\s+/).filter((word) => foldText(word) !== ''),
    country,
  );
  if (words.length < 2) return { lastName: words.join(' '), firstName: '', isSure: words.length === 0 };
  return splitByCapitals(words) ?? splitByLexicon(words);
}

function withoutCivilities(words: readonly string[], country: string): readonly string[] {
  const tokens = words.map((word) => foldText(word));
  // A single letter is a civility only where a first and a last name follow.
  let start = tokens[0] === 'M' && words.length > 2 ? 1 : 0;
  while (start < words.length - 1) {
    const length = phraseLength({ tokens, country }, CIVILITIES, start);
    if (length === 0) break;
    start += length;
  }
  return words.slice(Math.min(start, words.length - 1));
}

const LETTERS = /\p{L}/gu;

/** Whether a word of at least two letters is in capitals; `undefined` for an initial. */
function isInCapitals(word: string): boolean | undefined {
  if ((word.match(LETTERS)?.length ?? 0) < 2) return undefined;
  return word === word.toUpperCase();
}

/** `Odile VARELLE` and `VARELLE Odile`: the last name is in capitals. */
function splitByCapitals(words: readonly string[]): SplitName | undefined {
  const capitals = words.map(isInCapitals);
  const first = capitals.indexOf(true);
  const last = capitals.lastIndexOf(true);
  if (first < 0 || !capitals.includes(false)) return undefined;
  let start = first;
  while (start > 0 && isParticle(foldText(words[start - 1]!))) start--;
  const isAtEnd = last === words.length - 1 && start > 0;
  if (!isAtEnd && start > 0) return undefined;
  const end = isAtEnd ? words.length : last + 1;
  if (capitals.slice(first, end).includes(false)) return undefined;
  return joined(words, { start, end, isSure: true });
}

function joined(
  words: readonly string[],
  last: { readonly start: number; readonly end: number; readonly isSure: boolean },
): SplitName {
  const { start, end, isSure } = last;
  const firstName = [...words.slice(0, start), ...words.slice(end)].join(' ');
  return { lastName: words.slice(start, end).join(' '), firstName, isSure };
}

/** Every part of JEAN-PIERRE is a first name. */
function isKnown(word: string): boolean {
  const parts = tokensOf(foldText(word));
  return parts.length > 0 && parts.every(isFirstName);
}

/** The words at one end that are first names are the first name; the rest is the last name. */
function splitByLexicon(words: readonly string[]): SplitName {
  const { length } = words;
  const known = words.map(isKnown);
  const leading = known.includes(false) ? known.indexOf(false) : length;
  const trailing = length - 1 - known.lastIndexOf(false);
  if (leading > 0 && trailing === 0) return joined(words, { start: leading, end: length, isSure: true });
  if (trailing > 0 && leading === 0) return joined(words, { start: 0, end: length - trailing, isSure: true });
  const isLastNameFirst = words.every((word) => isInCapitals(word) !== false);
  return isLastNameFirst
    ? joined(words, { start: 0, end: lastNameEnd(words), isSure: false })
    : joined(words, { start: 1, end: length, isSure: false });
}

/** Index after a last name at the start, with its particles: DE LA TOUR; at least one word is left. */
function lastNameEnd(words: readonly string[]): number {
  let end = 0;
  while (end < words.length - 2 && isParticle(foldText(words[end]!))) end++;
  return end + 1;
}
