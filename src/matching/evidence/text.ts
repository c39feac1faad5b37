import type { HouseholdComparison } from '../compare/household.ts';
import { firstWord } from '../compare/name-words.ts';
import { areOneEditApart } from '../distance/optimal-string-alignment.ts';
import type { Comparison, Rule } from '../grade.ts';
import type { Person } from '../model.ts';
import { hasOtherScript, isShortForm, soundOf } from '../normalize/index.ts';
import { cappedShare } from './frequencies.ts';
import type { Level, NameLevels } from './weights.ts';

/** Log2 of the share of households or people that have a value. */
export type Log2Share = (value: string) => number;

/**
 * Bits of a text that agrees at some level: log2(m / u).
 *
 * u, the chance of that agreement with another household, is the share of the value held. It is at least the share of
 * `level.neighbours` values as common as the one sent: a misspelling of a common name is close to many names.
 */
export function textBits(
  level: Level,
  { sent, held }: Pick<Comparison, 'sent' | 'held'>,
  log2Share: Log2Share,
): number {
  const u = sent === held ? log2Share(held) : Math.max(log2Share(held), log2Share(sent) + level.neighbours);
  return level.m - cappedShare(u);
}

/** The largest value of {@link textBits} at `level`, whatever value is held. */
export function maxTextBits(level: Level, log2ShareSent: number): number {
  return level.m - cappedShare(log2ShareSent + level.neighbours);
}

/** Bits of an equal initial. One asker in thirty writes an initial; one first name in fifteen begins with it. */
const INITIAL_BITS = -1;

/** One name has all words of the other, or is short for it. */
const PART_RULES: ReadonlySet<Rule> = new Set(['part-of-compound', 'more-than-held', 'same-words', 'short-form']);

/** The level of a name: its letter, unless the rule, the sound or the number of edits say more than the letter does. */
function nameLevel({ letter, rule, distance, sent, held }: Comparison, levels: NameLevels): Level {
  if (rule === 'swapped-names') return levels.swapped;
  if (PART_RULES.has(rule)) return levels.part;
  if (letter === 'E') return levels.E;
  if (letter === 'S') return levels.S;
  if (letter !== 'D') return levels.P;
  if (levels.shortPart !== undefined && isShortFormOfPart(sent, held)) return levels.shortPart;
  // One edit in a name of two or three letters exceeds 25 % and is still a typing error.
  if (distance === 1) return levels.P;
  if (
    levels.sound !== undefined &&
    isNearby(distance, held) &&
    (soundOf(sent) === soundOf(held) || isLookAlike(sent, held))
  )
    return levels.sound;
  if (levels.partMisspelt !== undefined && isMisspeltPart(sent, held)) return levels.partMisspelt;
  if (levels.twoEdits !== undefined && distance === 2 && held.length >= MIN_LETTERS_OF_TWO_EDITS)
    return levels.twoEdits;
  return levels.D;
}

/** Whether one of two names is short for the first word of the other, which has several. */
function isShortFormOfPart(sent: string, held: string): boolean {
  if (!sent.includes(' ') && !held.includes(' ')) return false;
  return isShortForm(firstWord(sent), firstWord(held));
}

/** A shorter word has too many others one edit away. */
const MIN_LETTERS_OF_MISSPELT_PART = 5;

/** Whether one name is a word of the other, which has several, with one edit: HERNAMDEZ for HERNANDEZ PEREZ. */
function isMisspeltPart(sent: string, held: string): boolean {
  if (sent.includes(' ') === held.includes(' ')) return false;
  const [word, words] = sent.includes(' ') ? [held, sent.split(' ')] : [sent, held.split(' ')];
  if (word.length < MIN_LETTERS_OF_MISSPELT_PART) return false;
  return words.some((one) => areOneEditApart(one, word));
}

/**
 * Letters that optical character recognition and a quick reader take for each other (source: P. Christen, "Data Matching", 2012,
 * chapter 5).
 */
const LOOK_ALIKE: readonly (readonly [RegExp, string])[] = [
  [/RN/g, 'M'],
  [/CL/g, 'D'],
  [/VV/g, 'W'],
  [/LI/g, 'H'],
  [/RI/g, 'N'],
  [/II/g, 'U'],
];

/** Whether two names differ only in pairs of letters that look like one letter: RNARIA, MARIA. */
function isLookAlike(sent: string, held: string): boolean {
  return sent.length !== held.length && joinedLetters(sent) === joinedLetters(held);
}

function joinedLetters(name: string): string {
  return LOOK_ALIKE.reduce((text, [pair, letter]) => text.replace(pair, letter), name);
}

/** Two edits of a shorter name leave too little of it. */
const MIN_LETTERS_OF_TWO_EDITS = 4;

/** Whether so few letters differ that the names may sound alike. */
function isNearby(distance: number | undefined, held: string): boolean {
  return distance !== undefined && 2 * distance <= held.length + 1;
}

export function nameBits(comparison: Comparison, levels: NameLevels, log2Share: Log2Share): number {
  if (comparison.letter === '?') return 0;
  if (comparison.rule === 'initial') return INITIAL_BITS;
  const level = nameLevel(comparison, levels);
  if (level === levels.D) return level.m;
  const bits = textBits(level, comparison, log2Share);
  return level === levels.twoEdits ? Math.max(levels.D.m, bits) : bits;
}

export function equalNameBits({ E }: NameLevels, name: string, log2Share: Log2Share): number {
  return textBits(E, { sent: name, held: name }, log2Share);
}

/** Whether no first name was sent, and the last name sent is both names held: `PECHU ELISE` for ELISE PECHU. */
export function hasFirstNameInLastName({
  lastName,
  firstName,
  member,
}: Pick<HouseholdComparison, 'lastName' | 'firstName'> & {
  readonly member: Pick<HouseholdComparison['member'], 'firstName'>;
}): boolean {
  if (lastName.rule !== 'more-than-held' || firstName.rule !== 'not-sent' || member.firstName === '') return false;
  const { sent, held } = lastName;
  return sent === `${member.firstName} ${held}` || sent === `${held} ${member.firstName}`;
}

/**
 * Whether the first name that agrees is a further one of those sent: the second of a couple (`Jean et Marie`), or an alias. Another
 * script of the same name is not a further one.
 */
export function isOtherReading(person: Pick<Person, 'firstName'>, firstName: Comparison): boolean {
  return firstName.sent !== person.firstName && firstName.sent !== '' && !hasOtherScript(person.firstName);
}
