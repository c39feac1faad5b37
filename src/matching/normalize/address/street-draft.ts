import { digitsLength, startsWithDigit, withoutZeros } from '../digits.ts';
import { MAX_LINE_TOKENS } from '../lists.ts';
import { isDroppedMark, streetEnd } from './complement.ts';
import { type Grammar, infoOf, matchRule, type StreetType, type TokenInfo, type WordRule } from './grammar.ts';
import { beginsMonth } from './house-number.ts';
import { isJoined } from './number-format.ts';
import { rankInDigits, rankOfRuler, readNumberWords, romanValue } from './number-words.ts';
import { compoundType, lastTypeIndex, MIN_STEM_LENGTH, typeAt } from './street-type.ts';
import { type TownContext, trimTown } from './trailing-town.ts';
import { foldVowelsOf } from './vowels.ts';

type Tokens = readonly string[];

/** A street whose words are in canonical form and whose end is still open: a house number can follow the name. */
export interface StreetDraft {
  /** The words as they were read. */
  readonly tokens: Tokens;
  readonly grammar: Grammar;
  /** The words written so far: the type, then the name. */
  readonly out: string[];
  /** Index in `out` after the type. */
  readonly nameStart: number;
}

/** Lowest two-digit year of a street name: 8 MAI 45 is 1945. Days of a month are lower, or stand before it. */
const MIN_SHORT_YEAR = 14;

function writeNumber({ grammar, out }: StreetDraft, digits: string): void {
  const number = withoutZeros(digits);
  const isYear = grammar.numberFirst && number.length === 2 && Number(number) >= MIN_SHORT_YEAR;
  out.push(isYear && infoOf(grammar, out.at(-1))?.month ? `19${number}` : number);
}

function writeOrdinal(draft: StreetDraft, digits: string): void {
  const rank = rankOfRuler(Number(digits), draft.out.at(-1) ?? '', draft.grammar);
  if (rank === '') writeNumber(draft, digits);
  else draft.out.push(rank);
}

/** 5TH for 5. */
function ordinalOf(number: number): string {
  const units = number % 10;
  if (units === 0 || units > 3 || Math.floor(number / 10) % 10 === 1) return `${number}TH`;
  return number + ['ST', 'ND', 'RD'][units - 1]!;
}

const PLAIN_NUMBER = /^[1-9]\d{0,2}$/;
const LETTERED_NUMBER = /^(\d+)([A-Z])$/;

/** Number names of North American streets: 59 ST is 59TH STREET, 102A ST is 102 A STREET. */
function writeNumberName({ tokens, out }: StreetDraft, index: number, grammar: Grammar): void {
  const token = tokens[index]!;
  const [, digits, letter] = LETTERED_NUMBER.exec(token) ?? [];
  if (lastTypeIndex(tokens, grammar) !== index + 1) out.push(token);
  else if (PLAIN_NUMBER.test(token)) out.push(ordinalOf(Number(token)));
  else if (digits !== undefined && letter !== undefined) out.push(digits, letter);
  else out.push(token);
}

/** Digits, ordinals in digits: 08, 1ER, 2EME. At the start of a name only a date is rewritten. */
function writeDigits(draft: StreetDraft, index: number): number {
  const { tokens, grammar, out } = draft;
  if (grammar.keepsOrdinals) {
    writeNumberName(draft, index, grammar);
    return index + 1;
  }
  const token = tokens[index]!;
  const rank = rankInDigits(tokens, index, grammar);
  if (rank !== '') {
    out.push(rank);
    return index + 1;
  }
  const length = digitsLength(token);
  const marked = length < token.length && isDroppedMark(infoOf(grammar, token.slice(length)));
  const inside = out.length > 0 || beginsMonth(tokens, index + 1, grammar);
  if (length === token.length) writeNumber(draft, token);
  else if (marked && inside) writeOrdinal(draft, token.slice(0, length));
  else out.push(token);
  return index + 1;
}

/** Writes a number in words as digits; returns 0 for other words. At the start of a name only a date. */
function writeNumberWord(draft: StreetDraft, index: number): number {
  const { tokens, grammar, out } = draft;
  const read = readNumberWords(tokens, index, grammar);
  if (grammar.keepsOrdinals) {
    if (read?.isOrdinal) out.push(ordinalOf(read.value));
    return read?.isOrdinal ? read.next : 0;
  }
  if (read === undefined || (out.length === 0 && !beginsMonth(tokens, read.next, grammar))) return 0;
  if (read.isOrdinal) writeOrdinal(draft, String(read.value));
  else writeNumber(draft, String(read.value));
  return read.next;
}

/** Writes a Roman numeral as digits; returns 0 for other words, and at the start of a name. */
function writeRoman({ tokens, grammar, out }: StreetDraft, index: number): number {
  if (!grammar.hasRomanNumerals || out.length === 0) return 0;
  const value = romanValue(tokens, index, out.at(-1)!, grammar);
  if (value > 0) out.push(String(value));
  return value > 0 ? index + 1 : 0;
}

/** True for D, which is an article and short for DON. */
function isArticleOrTitle(info: TokenInfo | undefined): boolean {
  return info?.article === true && info.words.some(({ when }) => when === 'before-name');
}

/** Whether a name begins at `index`, or a title before a name: PROF D ROSSI. */
function beginsName(draft: StreetDraft, index: number): boolean {
  const word = draft.tokens[index];
  if (word === undefined) return false;
  const info = infoOf(draft.grammar, word);
  return info?.article !== true || (isArticleOrTitle(info) && beginsName(draft, index + 1));
}

function isDigits(word = ''): boolean {
  return word !== '' && digitsLength(word) === word.length;
}

function applies(rule: WordRule, draft: StreetDraft, index: number): boolean {
  const { tokens, out } = draft;
  if (rule.when === 'anywhere') return true;
  if (rule.when === 'before-name') return beginsName(draft, index + rule.from.length);
  if (rule.when === 'after-number') return isDigits(out.at(-1));
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

/** Writes a word that the grammar does not know: only a type at its end is written in full. */
function writeOrdinaryWord(draft: StreetDraft, index: number): number {
  const { tokens, grammar, out } = draft;
  const token = tokens[index]!;
  const next = writeRoman(draft, index);
  if (next > 0) return next;
  const compound = grammar.suffixes.length === 0 ? undefined : compoundType(token, grammar);
  const word = foldVowelsOf(grammar.vowels, compound === undefined ? token : compound.stem + compound.to);
  // A single letter would be read as an abbreviation: OE, and O for ØSTER.
  out.push(word.length === 1 ? token : word);
  return index + 1;
}

/** Writes the canonical form of the token at `index`; returns the index after what was read. */
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
  const afterDigits = isDigits(out.at(-1));
  if (afterDigits && info.month !== '') {
    out.push(info.month);
    return index + 1;
  }
  if (info.numberKind === 'mark' && afterDigits) return index + 1;
  const number = info.numberKind === '' ? writeRoman(draft, index) : writeNumberWord(draft, index);
  const next = number || (info.words.length > 0 ? writeRule(draft, index, info) : 0);
  if (next > 0) return next;
  out.push(info.suffixType === '' ? token : info.suffixType);
  return index + 1;
}

/** True for a type written twice: `VC VOIE COMMUNALE 5`, as in registers that keep the type apart. */
function isSame(again: StreetType, type: StreetType): boolean {
  const { length, to } = again;
  return length > 0 && to.length === type.to.length && to.every((word, index) => word === type.to[index]);
}

const GLUED_ROAD = /^(RN|RD|CD|VC|CR|N|D)(\d{1,4})$/;
const ROAD_NUMBER = /^\d{1,4}(?!\d)/;

/** `RD817`, `D817` and `D 817` as the type and the number that they are: RD 817. */
function separateRoad(tokens: Tokens, grammar: Grammar): Tokens {
  const first = tokens[0] ?? '';
  if (first.length > 1 && !startsWithDigit(first.at(-1))) return tokens;
  const [, letters = first, number = tokens[1] ?? ''] = GLUED_ROAD.exec(first) ?? [];
  const isRoad = letters === 'N' || letters === 'D' || letters !== first;
  if (!isRoad || !grammar.hasRomanNumerals || !ROAD_NUMBER.test(number)) return tokens;
  const rest = tokens.slice(letters === first ? 2 : 1);
  return [letters.length === 1 ? `R${letters}` : letters, number, ...rest];
}

/** НЕВСКИЙ ПРОСПЕКТ 5 as ПРОСПЕКТ НЕВСКИЙ 5: the last type before a number, where none is in front. */
function withTypeFirst(tokens: Tokens, grammar: Grammar): Tokens {
  if (typeAt(tokens, 0, grammar).length > 0) return tokens;
  for (let index = 1; index < tokens.length && !startsWithDigit(tokens[index]); index++) {
    const { length } = typeAt(tokens, index, grammar);
    if (length === 0) continue;
    const type = tokens.slice(index, index + length);
    return [...type, ...tokens.slice(0, index), ...tokens.slice(index + length)];
  }
  return tokens;
}

/** The prepositions after a label, and the article that they hold. */
const PREPOSITIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['DE', []],
  ['D', []],
  ['DU', ['LE']],
  ['DES', ['LES']],
]);

/** The name after a label: KERLANN for HAMEAU DE KERLANN, LE MOULIN for HAMEAU DU MOULIN; `undefined` where no name is left. */
function withoutLabel(tokens: Tokens, label: StreetType, grammar: Grammar): Tokens | undefined {
  const preposition = tokens[label.length];
  const article = infoOf(grammar, preposition)?.article ? PREPOSITIONS.get(preposition!) : undefined;
  const start = article === undefined ? label.length : label.length + 1;
  const isNamed = start < tokens.length && !startsWithDigit(tokens[start]);
  return isNamed ? [...(article ?? []), ...tokens.slice(start)] : undefined;
}

/** Writes the type and the words of a street. Cuts off what stands after the street, except a house number. */
export function draftStreet(line: Tokens, grammar: Grammar, town: TownContext): StreetDraft {
  const tokens = grammar.typeEitherSide ? withTypeFirst(line, grammar) : separateRoad(line, grammar);
  const type = typeAt(tokens, 0, grammar);
  const named = type.label ? withoutLabel(tokens, type, grammar) : undefined;
  if (named !== undefined) return draftStreet(named, grammar, town);
  const out = type.to.slice();
  let index = type.length;
  for (let again = typeAt(tokens, index, grammar); isSame(again, type); again = typeAt(tokens, index, grammar)) {
    index += again.length;
  }
  const nameStart = type.to.length > 1 ? index - 1 : index;
  const end = trimTown(tokens, nameStart, streetEnd(tokens, index, grammar), grammar, town);
  const draft = {
    tokens: end < tokens.length ? tokens.slice(0, end) : tokens,
    grammar,
    out,
    nameStart: type.quarter ? 0 : out.length,
  };
  while (index < end) index = writeToken(draft, index);
  out.length = Math.min(MAX_LINE_TOKENS, streetEnd(out, draft.nameStart, grammar));
  // D PREMIER has become D 1.
  return separateRoad(out, grammar) === out ? draft : draftStreet(out, grammar, town);
}

function expandEnd(out: string[], index: number, grammar: Grammar): void {
  const first = out.length > MIN_WORDS_BEFORE_PAIR ? infoOf(grammar, out[index - 1]) : undefined;
  const pair = first?.words.find(({ when, from }) => when === 'end' && from.length === 2 && from[1] === out[index]);
  if (pair !== undefined) out.splice(index - 1, 2, ...pair.to);
  const rule = infoOf(grammar, out[index])?.words.find(({ when, from }) => when === 'end' && from.length === 1);
  if (pair === undefined && rule !== undefined && index > 1) out[index] = rule.to[0]!;
}

/** A name and its type stand before a direction of two letters: ELM ST N E. */
const MIN_WORDS_BEFORE_PAIR = 3;

/** True for a flat number after the type: MAIN ST 4. */
function endsWithFlat(out: Tokens, grammar: Grammar): boolean {
  return out.length > 2 && startsWithDigit(out.at(-1)) && infoOf(grammar, out.at(-2))?.last?.numbered === false;
}

/** Joins the words. Joined numbers are two words of the name. */
function joinWords(out: Tokens): string {
  const street = out.join(' ');
  const hasJoined = out.some((token) => startsWithDigit(token) && isJoined(token));
  return hasJoined ? street.replaceAll(/[-/]/g, ' ') : street;
}

/** SCHAUENBACHER STRASSE as one word, as it is also written, where the name has no other word. */
function joinCompound([name = '', type, ...rest]: Tokens, grammar: Grammar): string | undefined {
  if (type === undefined || rest.length > 0) return undefined;
  // A block of Mannheim: Q 7.
  if (name.length === 1 && startsWithDigit(type)) return name + type;
  if (name.length < MIN_STEM_LENGTH) return undefined;
  const isCompound = infoOf(grammar, type)?.suffixType === type && infoOf(grammar, name) === undefined;
  return isCompound ? foldVowelsOf(grammar.vowels, name + type) : undefined;
}

/** Writes the type after the name in full (HIGH ST), drops a flat after it (MAIN ST 4), and joins the words. */
export function finishStreet({ out, grammar }: StreetDraft): string {
  if (grammar.suffixes.length > 0) return joinCompound(out, grammar) ?? joinWords(out);
  if (grammar.typeFirst) return joinWords(out);
  while (endsWithFlat(out, grammar)) out.pop();
  expandEnd(out, out.length - 1, grammar);
  const lettered = out.length === 2 && out[1]!.length === 1 ? infoOf(grammar, out[0])?.last : undefined;
  // AVE C.
  if (lettered !== undefined) out[0] = lettered.to;
  const index = lastTypeIndex(out, grammar);
  if (index > 0) out[index] = infoOf(grammar, out[index])!.last!.to;
  // The junior of a person's name is left out as often as not: MARTIN LUTHER KING JR BOULEVARD.
  if (index > 2 && out[index - 1] === 'JR') out.splice(index - 1, 1);
  return joinWords(out);
}
