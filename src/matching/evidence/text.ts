import { firstWord } from '../compare/name-words.ts';
import type { Comparison, Rule } from '../grade.ts';
import { isShortForm, soundOf } from '../normalize/index.ts';
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
  if (letter !== 'D') return levels[letter as 'E' | 'S' | 'P'];
  if (levels.shortPart !== undefined && isShortFormOfPart(sent, held)) return levels.shortPart;
  // One edit in a name of two or three letters exceeds 25 % and is still a typing error.
  if (distance === 1) return levels.P;
  if (levels.sound !== undefined && isNearby(distance, held) && soundOf(sent) === soundOf(held)) return levels.sound;
  if (levels.twoEdits !== undefined && distance === 2 && held.length >= MIN_LETTERS_OF_TWO_EDITS)
    return levels.twoEdits;
  return levels.D;
}

/** Whether one of two names is short for the first word of the other, which has several. */
function isShortFormOfPart(sent: string, held: string): boolean {
  if (!sent.includes(' ') && !held.includes(' ')) return false;
  return isShortForm(firstWord(sent), firstWord(held));
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
  return level === levels.D ? level.m : textBits(level, comparison, log2Share);
}
