import { codePointLength, optimalStringAlignment } from '../distance/optimal-string-alignment.ts';
import { areContrasting } from './street-contrasts.ts';
import { isDistinguishing } from './street-core.ts';

/** Names with fewer letters are close only to themselves: RUE A and RUE B. */
const MIN_CLOSE_LENGTH = 3;

/**
 * Whether words of two street cores, canonical, show that they are two streets, however close the texts are: a name of one or two
 * letters (RUE A, RUE B), different words of one or two letters at the same place (K STREET NORTHWEST, L STREET NORTHWEST), opposite
 * words (NORTH MAIN, SOUTH MAIN), or different numbers in words (VIA QUARTA, VIA QUINTA).
 * @param sent core without titles that both begin with; `held` likewise
 * @param lastWords the last words of both, as many of each as the shorter one has
 */
export function areOtherStreets(sent: string, held: string, lastWords: readonly [string, string]): boolean {
  const [sentLast, heldLast] = lastWords;
  if (sentLast === heldLast) return false;
  if (Math.min(codePointLength(sent), codePointLength(held)) < MIN_CLOSE_LENGTH) return true;
  const heldWords = heldLast.split(' ');
  return sentLast.split(' ').some((word, index) => areOtherWords(word, heldWords[index]!));
}

/** An elided article before a name with a vowel or a silent H: RUE D ARTOIS, CHEMIN DE L AIR. */
const ELIDED: ReadonlySet<string> = new Set(['D', 'L']);
const ELIDING = /^[AEHIOUY]/;

/**
 * Whether two streets of equally many words have different letters at one place: RUE D PROLONGEE, RUE C PROLONGEE. The core does not have
 * them where the letter can be an article. An article before a name may differ, or be misspelt: RUE D ARTOIS, RUE S ARTOIS.
 */
export function haveOtherLetters(sent: string, held: string): boolean {
  if (sent.length !== held.length || !LETTER_WORD.test(sent)) return false;
  const [sentWords, heldWords] = [sent.split(' '), held.split(' ')];
  return sentWords.some((word, index) => {
    const other = heldWords[index];
    if (word.length !== 1 || other?.length !== 1 || word === other) return false;
    const isArticle = (ELIDED.has(word) || ELIDED.has(other)) && ELIDING.test(sentWords[index + 1] ?? '');
    return !isArticle;
  });
}

const LETTER_WORD = /(?:^| )\S(?: |$)/;

function areOtherWords(one: string, other: string): boolean {
  if (one === other) return false;
  const longer = Math.max(codePointLength(one), codePointLength(other));
  return longer < MIN_CLOSE_LENGTH || areOpposite(one, other) || haveOppositeStarts(one, other);
}

/** Directions and opposites as the start of a word: EASTFIELD, WESTZIJDE, ALTMARKT. */
const START =
  /^(NORTH|SOUTH|EAST|WESTER|WEST|NOORDER|NOORD|ZUIDER|ZUID|OOSTER|OOST|NORDER|NORD|SUDER|SUD|OSTER|OST|VASTER|VESTER|UPPER|LOWER|OBER|UNTER|ALT|NEU|OUDE|NIEUWE)(.+)/;

/** EASTFIELD and WESTFIELD: different starts, and the same rest. */
function haveOppositeStarts(one: string, other: string): boolean {
  const [, start, rest] = START.exec(one) ?? [];
  if (rest === undefined || !other.endsWith(rest)) return false;
  return areOpposite(start!, other.slice(0, -rest.length));
}

/** NORTH and SOUTH, PETITE and GRANDE, QUARTA and QUINTA; not HAUT and HAUTE, EST and EAST, which are forms of one word. */
function areOpposite(one: string, other: string): boolean {
  const areOthers = areContrasting(one, other);
  if (areOthers !== undefined) return areOthers;
  if (!isDistinguishing(one) || !isDistinguishing(other)) return false;
  return one.slice(0, 2) !== other.slice(0, 2) && optimalStringAlignment(one, other) > 1;
}
