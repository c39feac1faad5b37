import { digitsLength, startsWithDigit } from '../digits.ts';
import { type ComplementRule, type Grammar, infoOf, matchRule, type TokenInfo } from './grammar.ts';
import { isRuralRoute } from './rural-route.ts';

type Tokens = readonly string[];

const HAS_DIGIT = /\d/;

/** True for what can stand after HALL, APPT, PORTE: a number, a letter, a short code. */
function isValue(token: string | undefined, grammar: Grammar): boolean {
  if (token === undefined) return false;
  if (token.length === 1 || HAS_DIGIT.test(token)) return true;
  return token.length === 2 && infoOf(grammar, token) === undefined;
}

/** True for the letters of an ordinal that the canonical form drops: 8EME. */
export function isDroppedMark(info: TokenInfo | undefined): boolean {
  return info?.numberKind === 'mark' || info?.numberKind === 'attached-mark';
}

/** The words at `index` that lead beside the street; the longest rule counts. */
export function complementAt(tokens: Tokens, index: number, grammar: Grammar): ComplementRule | undefined {
  const info = infoOf(grammar, tokens[index]);
  return info === undefined || info.complements.length === 0 ? undefined : matchRule(info.complements, tokens, index);
}

/** Length of `3 ETAGE`, `3 EME ETAGE`; 0 for other digits. */
function floorLength(tokens: Tokens, index: number, grammar: Grammar): number {
  const floor = isDroppedMark(infoOf(grammar, tokens[index + 1])) ? index + 2 : index + 1;
  const kind = complementAt(tokens, floor, grammar)?.kind;
  if (kind === 'last-floor' && index > 0 && floor === tokens.length - 1) return floor + 1 - index;
  if (kind !== 'floor') return 0;
  // After the street, the number before ETAGE is that of the house, and the one after it is the floor: RUE X 12 ETAGE 3.
  const isHouse = !grammar.numberFirst && index > 0 && startsWithDigit(tokens[floor + 1]);
  return isHouse ? 0 : floor + 1 - index;
}

/** What a number counts in the name of an estate: CITE 500 LOGEMENTS. */
const COUNTED: ReadonlySet<string> = new Set(['LOGEMENTS', 'LOGTS', 'LGTS', 'LOGMTS']);

/** Number of tokens at `index` that name a flat, a building or a box before or after a street; 0 for none. */
export function complementLength(tokens: Tokens, index: number, grammar: Grammar): number {
  if (startsWithDigit(tokens[index])) return floorLength(tokens, index, grammar);
  const rule = complementAt(tokens, index, grammar);
  if (rule === undefined) return 0;
  const { kind, from } = rule;
  const announced = infoOf(grammar, tokens[index + from.length])?.announcesNumber ? 1 : 0;
  const value = tokens[index + from.length + announced];
  const needsDigits = kind === 'numbered' || kind === 'house';
  if (needsDigits && COUNTED.has(tokens[index + from.length + announced + 1] ?? '')) return 0;
  const isGiven = needsDigits ? startsWithDigit(value) : isValue(value, grammar);
  if (needsDigits || kind === 'value' || kind === 'building' || kind === 'floor') {
    return isGiven ? from.length + announced + 1 : 0;
  }
  return kind === 'end' ? from.length : 0;
}

/** Index after `LIEU DIT` where a name follows. */
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

const DEFINITE_ARTICLES = new Set(['LE', 'LA', 'LES', 'L']);

/** True where words of this kind end the street in front of them, whatever value follows. */
function endsWithoutValue({ kind, from }: ComplementRule, tokens: Tokens, index: number, grammar: Grammar): boolean {
  const next = tokens[index + from.length];
  if (kind === 'building' || kind === 'person') return true;
  if (kind === 'rest') return next !== undefined;
  if (kind === 'numbered' || kind === 'house') return next !== undefined && DEFINITE_ARTICLES.has(next);
  return kind === 'institution' && infoOf(grammar, next)?.article === true && !DEFINITE_ARTICLES.has(next!);
}

/** @param info what is known of the token at `index` */
function endsStreet(tokens: Tokens, index: number, info: TokenInfo | undefined, grammar: Grammar): boolean {
  const token = tokens[index]!;
  if (startsWithDigit(token)) return isPostalCode(token) || complementLength(tokens, index, grammar) > 0;
  if (info === undefined || info.complements.length + info.dropped.length === 0) return false;
  if (complementLength(tokens, index, grammar) > 0) return true;
  if (
    info.complements.some((rule) => matchRule([rule], tokens, index) && endsWithoutValue(rule, tokens, index, grammar))
  )
    return true;
  return matchRule(info.dropped, tokens, index) !== undefined;
}

/**
 * Index where a street ends and flat, building, box, residence or town begin.
 * @param nameStart index after the type. The word there always belongs to the street, and so does a word after an article
 */
export function streetEnd(tokens: Tokens, nameStart: number, grammar: Grammar): number {
  if (grammar.keepsOrdinals && isRuralRoute(tokens, 0)) return tokens.length;
  const first = complementAt(tokens, nameStart, grammar)?.from.length ?? 1;
  let before = infoOf(grammar, tokens[nameStart + first - 1]);
  for (let index = nameStart + first; index < tokens.length; index++) {
    const info = infoOf(grammar, tokens[index]);
    if (!before?.article && endsStreet(tokens, index, info, grammar)) return index;
    before = info;
  }
  return tokens.length;
}
