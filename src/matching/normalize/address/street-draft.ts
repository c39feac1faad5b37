import { MAX_LINE_TOKENS } from '../lists.ts';
import { isDroppedMark, streetEnd } from './complement.ts';
import { digitsLength, startsWithDigit, withoutZeros } from './digits.ts';
import { type Grammar, infoOf, matchRule, type TokenInfo, type WordRule } from './grammar.ts';
import { beginsMonth } from './house-number.ts';
import { isJoined } from './number-format.ts';
import { compoundType, lastTypeIndex, type StreetType, typeAt } from './street-type.ts';
import { type TownContext, trimTown } from './trailing-town.ts';

type Tokens = readonly string[];

/** A street whose words are in canonical form and whose end is still open: a house number can follow the name. */
export interface StreetDraft {
  /** The words as they were read. */
  readonly tokens: Tokens;
  readonly grammar: Grammar;
  /** The words written so far: the type, then the name. */
  readonly out: string[];
  /** Index in `out` behind the type. */
  readonly nameStart: number;
}

/** Lowest two-digit year of a street name: 8 MAI 45 is 1945. Days of a month are lower, or stand before it. */
const MIN_SHORT_YEAR = 14;

function writeNumber({ grammar, out }: StreetDraft, digits: string): void {
  const number = withoutZeros(digits);
  const isYear = grammar.numberFirst && number.length === 2 && Number(number) >= MIN_SHORT_YEAR;
  out.push(isYear && infoOf(grammar, out.at(-1))?.month ? `19${number}` : number);
}

/** Digits, ordinals in digits: 08, 1ER, 2EME. At the start of a name only a date is rewritten. */
function writeDigits(draft: StreetDraft, index: number): number {
  const { tokens, grammar, out } = draft;
  const token = tokens[index]!;
  const length = digitsLength(token);
  const marked = length < token.length && isDroppedMark(infoOf(grammar, token.slice(length)));
  const inside = out.length > 0 || beginsMonth(tokens, index + 1, grammar);
  if (length === token.length || (marked && inside)) writeNumber(draft, token.slice(0, length));
  else out.push(token);
  return index + 1;
}

/** VINGT ET UN, TRENTE DEUX, DIX NEUF: the value, and the index behind it. */
function readTen({ tokens, grammar }: StreetDraft, index: number, ten: number): { value: number; next: number } {
  const joined = infoOf(grammar, tokens[index + 1])?.article === true;
  const unitIndex = joined ? index + 2 : index + 1;
  const unit = infoOf(grammar, tokens[unitIndex]);
  const isUnit = (unit?.numberKind === 'unit' || unit?.numberKind === 'number') && unit.value < 10;
  return isUnit ? { value: ten + unit.value, next: unitIndex + 1 } : { value: ten, next: index + 1 };
}

function isNumberWord({ numberKind }: TokenInfo): boolean {
  return numberKind === 'number' || numberKind === 'ten' || numberKind === 'unit' || numberKind === 'ordinal';
}

/** Writes a number in words as digits; returns 0 where the word is not a number. */
function writeNumberWord(draft: StreetDraft, index: number, info: TokenInfo): number {
  const { tokens, grammar, out } = draft;
  const { value, next } =
    info.numberKind === 'ten' ? readTen(draft, index, info.value) : { value: info.value, next: index + 1 };
  const dated = beginsMonth(tokens, next, grammar);
  if (!dated && (out.length === 0 || info.numberKind === 'unit')) return 0;
  writeNumber(draft, String(value));
  return next;
}

function applies(rule: WordRule, { tokens, grammar, out }: StreetDraft, index: number): boolean {
  const next = tokens[index + rule.from.length];
  if (rule.when === 'anywhere') return true;
  if (rule.when === 'before-name') return next !== undefined && infoOf(grammar, next)?.article !== true;
  return rule.when === 'start' && out.length === 0 && index + rule.from.length + 1 < tokens.length;
}

/** Writes a title or an abbreviation in full; returns 0 where no rule applies. */
function writeRule(draft: StreetDraft, index: number, info: TokenInfo): number {
  for (const rule of info.words) {
    if (matchRule([rule], draft.tokens, index) === undefined || !applies(rule, draft, index)) continue;
    draft.out.push(...rule.to);
    return index + rule.from.length;
  }
  return 0;
}

/** Writes a word of which the grammar knows nothing: only a type at its end is written in full. */
function writeOrdinaryWord({ tokens, grammar, out }: StreetDraft, index: number): number {
  const token = tokens[index]!;
  const compound = grammar.suffixes.length === 0 ? undefined : compoundType(token, grammar);
  out.push(compound === undefined ? token : compound.stem + compound.to);
  return index + 1;
}

/** Writes the canonical form of the token at `index`; returns the index behind what was read. */
function writeToken(draft: StreetDraft, index: number): number {
  const { tokens, grammar, out } = draft;
  const token = tokens[index]!;
  if (startsWithDigit(token)) return writeDigits(draft, index);
  const info = infoOf(grammar, token);
  if (info === undefined) return writeOrdinaryWord(draft, index);
  const dropped = matchRule(info.dropped, tokens, index);
  if (dropped !== undefined) {
    out.push(...dropped.from);
    return index + dropped.from.length;
  }
  const previous = out.at(-1) ?? '';
  const afterDigits = previous !== '' && digitsLength(previous) === previous.length;
  if (afterDigits && info.month !== '') {
    out.push(info.month);
    return index + 1;
  }
  if (info.numberKind === 'mark' && afterDigits) return index + 1;
  const next = (isNumberWord(info) ? writeNumberWord(draft, index, info) : 0) || writeRule(draft, index, info);
  if (next > 0) return next;
  out.push(info.suffixType === '' ? token : info.suffixType);
  return index + 1;
}

/** True for a type written twice: `VC VOIE COMMUNALE 5`, as in registers that keep the type apart. */
function isSame(again: StreetType, type: StreetType): boolean {
  const { length, to } = again;
  return length > 0 && to.length === type.to.length && to.every((word, index) => word === type.to[index]);
}

/** Writes the type and the words of a street. Cuts off what stands behind the street, except a house number. */
export function draftStreet(tokens: Tokens, grammar: Grammar, town: TownContext): StreetDraft {
  const type = typeAt(tokens, 0, grammar);
  const out = type.to.slice();
  let index = type.length;
  for (let again = typeAt(tokens, index, grammar); isSame(again, type); again = typeAt(tokens, index, grammar)) {
    index += again.length;
  }
  const nameStart = type.to.length > 1 ? index - 1 : index;
  const end = trimTown(tokens, nameStart, streetEnd(tokens, index, grammar), grammar, town);
  const draft = { tokens: end < tokens.length ? tokens.slice(0, end) : tokens, grammar, out, nameStart: out.length };
  while (index < end) index = writeToken(draft, index);
  out.length = Math.min(MAX_LINE_TOKENS, streetEnd(out, draft.nameStart, grammar));
  return draft;
}

function expandEnd(out: string[], index: number, grammar: Grammar): void {
  const rule = infoOf(grammar, out[index])?.words.find(({ when, from }) => when === 'end' && from.length === 1);
  if (rule !== undefined && index > 1) out[index] = rule.to[0]!;
}

/** True for a flat number behind the type: MAIN ST 4. */
function endsWithFlat(out: Tokens, grammar: Grammar): boolean {
  return out.length > 2 && startsWithDigit(out.at(-1)) && infoOf(grammar, out.at(-2))?.last?.numbered === false;
}

/** Joins the words. Joined numbers are two words of the name. */
function joinWords(out: Tokens): string {
  const street = out.join(' ');
  return isJoined(street) ? street.replaceAll(/[-/]/g, ' ') : street;
}

/** Writes the type behind the name in full (HIGH ST), drops a flat behind it (MAIN ST 4), and joins the words. */
export function finishStreet({ out, grammar }: StreetDraft): string {
  if (grammar.typeFirst || grammar.suffixes.length > 0) return joinWords(out);
  while (endsWithFlat(out, grammar)) out.pop();
  expandEnd(out, out.length - 1, grammar);
  const index = lastTypeIndex(out, grammar);
  if (index > 0) out[index] = infoOf(grammar, out[index])!.last!.to;
  return joinWords(out);
}
