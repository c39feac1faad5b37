import { digitsLength, startsWithDigit } from './digits.ts';
import { type Grammar, infoOf, matchRule, type TokenInfo } from './grammar.ts';

type Tokens = readonly string[];

/** True for what can stand behind BAT, APPT, PORTE: a number, a letter, a short code. */
function isValue(token: string | undefined, grammar: Grammar): boolean {
  if (token === undefined) return false;
  if (startsWithDigit(token) || token.length === 1) return true;
  return token.length === 2 && infoOf(grammar, token)?.article !== true;
}

/** True for the letters of an ordinal that the canonical form drops: 8EME. */
export function isDroppedMark(info: TokenInfo | undefined): boolean {
  return info?.numberKind === 'mark' || info?.numberKind === 'attached-mark';
}

/** Number of tokens at `index` that name a flat, a building or a box before or behind a street; 0 for none. */
export function complementLength(tokens: Tokens, index: number, grammar: Grammar): number {
  if (startsWithDigit(tokens[index])) {
    const floor = isDroppedMark(infoOf(grammar, tokens[index + 1])) ? index + 2 : index + 1;
    return infoOf(grammar, tokens[floor])?.complement === 'floor' ? floor + 1 - index : 0;
  }
  const kind = infoOf(grammar, tokens[index])?.complement ?? '';
  if (kind === 'value' || kind === 'floor') return isValue(tokens[index + 1], grammar) ? 2 : 0;
  if (kind === 'numbered') return startsWithDigit(tokens[index + 1]) ? 2 : 0;
  return kind === 'end' ? 1 : 0;
}

/** Index behind `LIEU DIT` where a name follows. */
export function skipDropped(tokens: Tokens, start: number, grammar: Grammar): number {
  let index = start;
  for (;;) {
    const rule = matchRule(infoOf(grammar, tokens[index])?.dropped ?? [], tokens, index);
    if (rule === undefined || index + rule.from.length >= tokens.length) return index;
    index += rule.from.length;
  }
}

/** Minimum digits of a postal code pasted into a line; house numbers and years are shorter. */
const MIN_POSTAL_CODE_LENGTH = 5;

function isPostalCode(token: string): boolean {
  return token.length >= MIN_POSTAL_CODE_LENGTH && digitsLength(token) === token.length;
}

function endsStreet(tokens: Tokens, index: number, grammar: Grammar): boolean {
  const token = tokens[index]!;
  if (startsWithDigit(token)) return isPostalCode(token) || complementLength(tokens, index, grammar) > 0;
  const info = infoOf(grammar, token);
  if (info === undefined || (info.complement === '' && info.dropped.length === 0)) return false;
  if (info.complement === 'rest') return index + 1 < tokens.length;
  return complementLength(tokens, index, grammar) > 0 || matchRule(info.dropped, tokens, index) !== undefined;
}

/**
 * Index where a street ends and flat, building, box, residence or town begin.
 * @param nameStart index behind the type. The word there always belongs to the street, and so does a word behind an article
 */
export function streetEnd(tokens: Tokens, nameStart: number, grammar: Grammar): number {
  let before = infoOf(grammar, tokens[nameStart]);
  for (let index = nameStart + 1; index < tokens.length; index++) {
    if (!before?.article && endsStreet(tokens, index, grammar)) return index;
    before = infoOf(grammar, tokens[index]);
  }
  return tokens.length;
}
