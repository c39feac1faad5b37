import { digitsLength, startsWithDigit } from '../digits.ts';
import { type Grammar, infoOf } from './grammar.ts';
import type { Line } from './line.ts';

type Tokens = readonly string[];

/** The letter of all ordinals in Cyrillic: 5Я ЛИНИЯ, and 5Я ПРОЕЗД for 5-Й ПРОЕЗД. No house has it. */
const ORDINAL = 'Я';
const BLOCK_LETTER = /^[A-U]$/;
const BLOCK_DIGIT = /^[1-9]$/;

/** Whether a token is an ordinal in Cyrillic, and no house number. */
export function isCyrillicOrdinal(token: string): boolean {
  return token.length > 1 && token.endsWith(ORDINAL) && digitsLength(token) === token.length - 1;
}

/** The letters of an ordinal against its digits or after them: 5Я, 5 АЯ; a single letter other than Я may be that of a house. */
function isMark(letters: string, next: string | undefined, grammar: Grammar): boolean {
  if (infoOf(grammar, letters)?.numberKind !== 'kept-mark') return false;
  return letters === ORDINAL || (next !== undefined && !startsWithDigit(next));
}

/** Number of tokens of the ordinal at `index`; 0 for none. */
function ordinalLength(tokens: Tokens, index: number, grammar: Grammar): number {
  const token = tokens[index]!;
  const digits = digitsLength(token);
  if (digits === 0) return 0;
  if (digits < token.length) return isMark(token.slice(digits), tokens[index + 1], grammar) ? 1 : 0;
  const mark = tokens[index + 1];
  return mark !== undefined && isMark(mark, tokens[index + 2], grammar) ? 2 : 0;
}

/** Number of tokens of the name that starts at `index` and holds a number; 0 for others. */
function nameLength(tokens: Tokens, index: number, grammar: Grammar): number {
  if (grammar.typeEitherSide) return ordinalLength(tokens, index, grammar);
  // A block of Mannheim, before the number of its house: Q 7, 24.
  const isBlock = index === 0 && BLOCK_LETTER.test(tokens[0]!) && BLOCK_DIGIT.test(tokens[1] ?? '');
  return isBlock && startsWithDigit(tokens[2]) ? 2 : 0;
}

/** True where a line may have such a name. */
function mayHaveName(tokens: Tokens, { typeEitherSide, suffixes }: Grammar): boolean {
  return typeEitherSide || (suffixes.length > 0 && tokens[0]?.length === 1);
}

/**
 * Joins the words of names that hold a number, so that it is not read as that of a house: 5-Я ЛИНИЯ is 5Я ЛИНИЯ, Q 7, 24 is
 * Q7 24. Only in languages that write the house number after the street.
 */
export function joinNumberNames(line: Line, grammar: Grammar): Line {
  const { tokens } = line;
  if (!mayHaveName(tokens, grammar)) return line;
  const joined: string[] = [];
  let { breaks } = line;
  for (let index = 0; index < tokens.length; index++) {
    const length = nameLength(tokens, index, grammar);
    if (length === 0) {
      joined.push(tokens[index]!);
      continue;
    }
    const digits = tokens[index]!.slice(0, digitsLength(tokens[index]!));
    joined.push(digits === '' ? tokens[index]! + tokens[index + 1]! : digits + ORDINAL);
    if (length === 1) continue;
    const at = joined.length;
    breaks = breaks.map((one) => (one > at ? one - 1 : one));
    index++;
  }
  return { ...line, tokens: joined, breaks };
}
