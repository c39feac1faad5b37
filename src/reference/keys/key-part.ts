import { firstWord, namingWords } from '../../matching/compare/name-words.ts';
import {
  currentCommune,
  latinForm,
  soundCode,
  soundOf,
  streetCore,
  withoutAddition,
} from '../../matching/normalize/index.ts';
import { type Hash, hashPair, hashText, hashUnits } from '../hash.ts';

/** The hashed forms in which fields enter blocking keys. Household and question use the same ones. */

export function soundHash(text: string): Hash {
  const sound = soundCode(text);
  return sound === undefined ? hashText(soundOf(text)) : hashUnits(sound.code, sound.count);
}

/** The sound of the first of several first names. */
export function firstNameHash(firstName: string): Hash {
  return soundHash(firstWord(firstName));
}

export function postalCodeHash(country: string, postalCode: string): Hash {
  return hashPair(country, postalCode);
}

export function cityHash(country: string, city: string, postalCode: string): Hash {
  return hashPair(country, country === 'FR' ? currentCommune(city, postalCode) : latinForm(withoutAddition(city)));
}

/** The ends of a town, and its letters in alphabetical order: letters that changed places are the same ones. */
export type TownLetters = TextEnds & { readonly letters: Hash };

export function townLetters(country: string, city: string): TownLetters {
  const word = townWord(city);
  const letters = endLength(word.length);
  return {
    start: hashPair(country, word.slice(0, letters)),
    end: hashPair(country, word.slice(-letters)),
    letters: sortedLettersHash(country, word),
  };
}

export function possibleTownLetters(country: string, city: string): PossibleEnds & { readonly letters: Hash } {
  const word = townWord(city);
  const lengths = possibleEndLengths(word.length);
  return {
    starts: lengths.map((letters) => hashPair(country, word.slice(0, letters))),
    ends: lengths.map((letters) => hashPair(country, word.slice(-letters))),
    letters: sortedLettersHash(country, word),
  };
}

function townWord(city: string): string {
  return latinForm(withoutAddition(city)).replaceAll(' ', '');
}

function sortedLettersHash(country: string, word: string): Hash {
  return hashPair(country, [...word].sort().join(''));
}

/** The core of a street in Latin letters. */
export function streetKey(street: string, country: string): string {
  return latinForm(streetCore(street, country));
}

/**
 * Names and words of names under which one person is found: more than any real person has. It bounds the keys of a
 * household and those of a question.
 */
const MAX_NAME_VARIANTS = 16;

/** Names, and each word of a compound one that can stand for it. The first is the first of `names`. */
export function nameVariants(names: readonly string[]): readonly string[] {
  if (names.length === 1 && !names[0]!.includes(' ')) return names;
  const variants = new Set(names.flatMap((name) => (name.includes(' ') ? [name, ...namingWords(name)] : [name])));
  return [...variants].slice(0, MAX_NAME_VARIANTS);
}

/** The letters at both ends of a text, hashed. */
export interface TextEnds {
  readonly start: Hash;
  readonly end: Hash;
}

/** The same as a question asks for them: an edit may have changed the length of a word and with it that of an end. */
export interface PossibleEnds {
  readonly starts: readonly Hash[];
  readonly ends: readonly Hash[];
}

/**
 * Letters of an end of a word of `length` letters: as many as one edit anywhere, a swap in the very middle included, cannot
 * change at both ends.
 */
function endLength(length: number): number {
  return Math.max(1, Math.min(3, (length - 1) >> 1));
}

/** The lengths of an end that a word may have had before one edit. */
function possibleEndLengths(length: number): readonly number[] {
  const letters = endLength(length);
  const shorter = endLength(length - 1);
  const longer = endLength(length + 1);
  const lengths = [letters];
  if (shorter !== letters) lengths.push(shorter);
  if (longer !== letters) lengths.push(longer);
  return lengths;
}

function startHash(words: readonly string[], letters: number): Hash {
  return hashText(words[0]!.slice(0, letters));
}

function endHash(words: readonly string[], letters: number): Hash {
  return hashText(words.at(-1)!.slice(-letters));
}

/** The start of the first word and the end of the last. */
export function textEnds(words: readonly string[]): TextEnds {
  return {
    start: startHash(words, endLength(words[0]!.length)),
    end: endHash(words, endLength(words.at(-1)!.length)),
  };
}

export function possibleEnds(words: readonly string[]): PossibleEnds {
  return {
    starts: possibleEndLengths(words[0]!.length).map((letters) => startHash(words, letters)),
    ends: possibleEndLengths(words.at(-1)!.length).map((letters) => endHash(words, letters)),
  };
}

/** The most letters of an end of the part of an e-mail before the @. An assumption. */
const MAX_USER_END = 8;

/** Letters of an end of a user of `length` letters: of two ends, one edit changes one. */
function userEndLength(length: number): number {
  return Math.min(MAX_USER_END, (length - 1) >> 1);
}

/** The start and the end of what is before the @ of an e-mail. */
export function userEnds(user: string): TextEnds {
  const letters = userEndLength(user.length);
  return { start: hashText(user.slice(0, letters)), end: hashText(user.slice(-letters)) };
}

export function possibleUserEnds(user: string): PossibleEnds {
  const lengths = [...new Set([-1, 0, 1].map((edit) => userEndLength(user.length + edit)))];
  return {
    starts: lengths.map((letters) => hashText(user.slice(0, letters))),
    ends: lengths.map((letters) => hashText(user.slice(-letters))),
  };
}

/** Year and month, year and day, month and day of a full date, `YYYY-MM-DD`. */
export function datePairHashes(date: string): readonly [Hash, Hash, Hash] {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)];
  return [hashText(`${year}-${month}`), hashText(`${year}--${day}`), hashText(`${month}-${day}`)];
}

/** A name is one word for its ends, however it is split: LE GOFF, LEGOFF. */
export function asOneWord(name: string): [string] {
  return [name.replaceAll(' ', '')];
}
