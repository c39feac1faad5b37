import {
  type AddressSystem,
  addressSystemOf,
  type Grammar,
  infoOf,
  type Rule,
  type TokenInfo,
  type WordRule,
} from './grammar.ts';
import { foldText } from './letters.ts';
import { LONGEST_LINE, lineTokensOf } from './lists.ts';
import { beginsMonth, digitsLength, startsWithDigit, withoutZeros } from './number.ts';

type Tokens = readonly string[];

function matchRule<R extends Rule>(rules: readonly R[], tokens: Tokens, index: number): R | undefined {
  for (const rule of rules) {
    let offset = 1;
    while (offset < rule.from.length && tokens[index + offset] === rule.from[offset]) offset++;
    if (offset >= rule.from.length) return rule;
  }
  return undefined;
}

/** A street type at a place in a line: how many tokens it takes, and what it is in full. */
export interface StreetType {
  readonly length: number;
  readonly to: Tokens;
  /** A place that can stand before the street proper. */
  readonly site: boolean;
}

const NO_TYPE: StreetType = { length: 0, to: [], site: false };

/** `PTE R` and `VX CHE`: an adjective, then a type. The pair may itself be a type (GRAND RUE is GRANDE RUE). */
function qualifiedType(adjective: string, tokens: Tokens, index: number, grammar: Grammar): StreetType | undefined {
  const single = infoOf(grammar, tokens[index + 1])?.types.find((rule) => rule.from.length === 1);
  if (single === undefined) return undefined;
  const joined = [adjective, ...single.to];
  const known = matchRule(infoOf(grammar, adjective)?.types ?? [], joined, 0);
  const to = known !== undefined && known.from.length === joined.length ? known.to : joined;
  return { length: 2, to, site: single.site };
}

/** The street type at a token; of length 0 where there is none. */
export function typeAt(tokens: Tokens, index: number, grammar: Grammar): StreetType {
  const info = infoOf(grammar, tokens[index]);
  if (info === undefined) return NO_TYPE;
  const rule = matchRule(info.types, tokens, index);
  if (info.adjective !== '' && (rule === undefined || rule.from.length === 1)) {
    const qualified = qualifiedType(info.adjective, tokens, index, grammar);
    if (qualified !== undefined) return qualified;
  }
  return rule === undefined ? NO_TYPE : { length: rule.from.length, to: rule.to, site: rule.site };
}

/** The ending of a compound that is a street type: HAUPTSTR, KERKSTRAAT. */
function compoundType(token: string, grammar: Grammar): { readonly stem: string; readonly to: string } | undefined {
  for (const { ending, to } of grammar.suffixes) {
    if (ending.length > 1 && token.length >= ending.length + SHORTEST_STEM && token.endsWith(ending)) {
      return { stem: token.slice(0, -ending.length), to };
    }
  }
  return undefined;
}

/** Letters before a type in one word; fewer are a word of their own (GLAAN, DREIWEG's stem has four). */
const SHORTEST_STEM = 3;

/** True where a word of the line is, or ends with, a street type of a language that puts it behind the name. */
function hasTypeBehind(tokens: Tokens, grammar: Grammar): boolean {
  return tokens.some((token) => {
    const info = infoOf(grammar, token);
    if (info === undefined) return compoundType(token, grammar) !== undefined;
    return info.last !== undefined || info.suffixType !== '';
  });
}

/** Index behind a number and its suffix at the start of a line. */
function behindNumber(tokens: Tokens, grammar: Grammar): number {
  let index = 0;
  while (index < tokens.length && (startsWithDigit(tokens[index]) || infoOf(grammar, tokens[index])?.suffix)) index++;
  const lettered = index > 0 && tokens[index]?.length === 1 && typeAt(tokens, index + 1, grammar).length > 0;
  return lettered ? index + 1 : index;
}

/**
 * The grammar of the language that a line of tokens is written in: the first one whose street types the line shows,
 * at its start before anywhere else.
 */
export function grammarFor(system: AddressSystem, tokens: Tokens): Grammar {
  const { grammars } = system;
  const first = grammars[0]!;
  if (grammars.length === 1) return first;
  return (
    grammars.find((one) => one.typeFirst && typeAt(tokens, behindNumber(tokens, one), one).length > 0) ??
    grammars.find((one) => !one.typeFirst && hasTypeBehind(tokens, one)) ??
    first
  );
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

/** What can stand behind BAT, APPT, PORTE: a number, a letter, a short code. */
function isValue(token: string | undefined, grammar: Grammar): boolean {
  if (token === undefined) return false;
  if (startsWithDigit(token) || token.length === 1) return true;
  return token.length === 2 && infoOf(grammar, token)?.article !== true;
}

function isDroppedMark(info: TokenInfo | undefined): boolean {
  return info?.numberKind === 'mark' || info?.numberKind === 'attached-mark';
}

/** How many tokens at `index` tell a flat, a building or a box and stand before or behind a street; 0 for none. */
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

/** A street being written in canonical form. */
export interface Writing {
  /** What is read. */
  readonly tokens: Tokens;
  readonly grammar: Grammar;
  /** What is written so far: the type, then the name. */
  readonly out: string[];
}

/** Years of street names: 8 MAI 45 is 1945, unless house numbers stand there. Days of a month are lower, or stand before it. */
const FIRST_SHORT_YEAR = 14;

function writeNumber({ grammar, out }: Writing, digits: string): void {
  const number = withoutZeros(digits);
  const year = grammar.numberFirst && number.length === 2 && Number(number) >= FIRST_SHORT_YEAR;
  out.push(year && infoOf(grammar, out.at(-1))?.month ? `19${number}` : number);
}

/** Digits, ordinals in digits: 08, 1ER, 2EME. At the start of a name only a date is rewritten. */
function writeDigits(writing: Writing, index: number): number {
  const { tokens, grammar, out } = writing;
  const token = tokens[index]!;
  const length = digitsLength(token);
  const marked = length < token.length && isDroppedMark(infoOf(grammar, token.slice(length)));
  const inside = out.length > 0 || beginsMonth(tokens, index + 1, grammar);
  if (length === token.length || (marked && inside)) writeNumber(writing, token.slice(0, length));
  else out.push(token);
  return index + 1;
}

/** VINGT ET UN, TRENTE DEUX, DIX NEUF: the value, and the index behind it. */
function readTen({ tokens, grammar }: Writing, index: number, ten: number): { value: number; next: number } {
  const joined = infoOf(grammar, tokens[index + 1])?.article === true;
  const unitIndex = joined ? index + 2 : index + 1;
  const unit = infoOf(grammar, tokens[unitIndex]);
  const isUnit = (unit?.numberKind === 'unit' || unit?.numberKind === 'number') && unit.value < 10;
  return isUnit ? { value: ten + unit.value, next: unitIndex + 1 } : { value: ten, next: index + 1 };
}

function isNumberWord({ numberKind }: TokenInfo): boolean {
  return numberKind === 'number' || numberKind === 'ten' || numberKind === 'unit' || numberKind === 'ordinal';
}

/** Writes a number in words as digits; 0 where the word is no number here. */
function writeNumberWord(writing: Writing, index: number, info: TokenInfo): number {
  const { tokens, grammar, out } = writing;
  const { value, next } =
    info.numberKind === 'ten' ? readTen(writing, index, info.value) : { value: info.value, next: index + 1 };
  const dated = beginsMonth(tokens, next, grammar);
  if (!dated && (out.length === 0 || info.numberKind === 'unit')) return 0;
  writeNumber(writing, String(value));
  return next;
}

function applies(rule: WordRule, { tokens, grammar, out }: Writing, index: number): boolean {
  const next = tokens[index + rule.from.length];
  if (rule.when === 'anywhere') return true;
  if (rule.when === 'before-name') return next !== undefined && infoOf(grammar, next)?.article !== true;
  return rule.when === 'start' && out.length === 0 && index + rule.from.length + 1 < tokens.length;
}

/** Writes the canonical form of the token at `index`; returns the index behind what it has read. */
function writeToken(writing: Writing, index: number): number {
  const { tokens, grammar, out } = writing;
  const token = tokens[index]!;
  if (startsWithDigit(token)) return writeDigits(writing, index);
  const info = infoOf(grammar, token);
  if (info === undefined) {
    const compound = grammar.suffixes.length === 0 ? undefined : compoundType(token, grammar);
    out.push(compound === undefined ? token : compound.stem + compound.to);
    return index + 1;
  }
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
  if (isNumberWord(info)) {
    const next = writeNumberWord(writing, index, info);
    if (next > 0) return next;
  }
  for (const rule of info.words) {
    if (matchRule([rule], tokens, index) === undefined || !applies(rule, writing, index)) continue;
    out.push(...rule.to);
    return index + rule.from.length;
  }
  out.push(info.suffixType === '' ? token : info.suffixType);
  return index + 1;
}

/** Postal codes pasted into a line; house numbers and years are shorter. */
const SHORTEST_POSTAL_CODE = 5;

function endsStreet(tokens: Tokens, index: number, grammar: Grammar): boolean {
  const token = tokens[index]!;
  if (startsWithDigit(token)) {
    const isPostalCode = token.length >= SHORTEST_POSTAL_CODE && digitsLength(token) === token.length;
    return isPostalCode || complementLength(tokens, index, grammar) > 0;
  }
  const info = infoOf(grammar, token);
  if (info === undefined || (info.complement === '' && info.dropped.length === 0)) return false;
  if (info.complement === 'rest') return index + 1 < tokens.length;
  return complementLength(tokens, index, grammar) > 0 || matchRule(info.dropped, tokens, index) !== undefined;
}

/**
 * Index where a written street ends and flat, building, box, residence or town begin.
 * @param nameStart index behind the type. The word there always belongs to the street, and so does a word behind an article
 */
function streetEnd(tokens: Tokens, nameStart: number, grammar: Grammar): number {
  let before = infoOf(grammar, tokens[nameStart]);
  for (let index = nameStart + 1; index < tokens.length; index++) {
    if (!before?.article && endsStreet(tokens, index, grammar)) return index;
    before = infoOf(grammar, tokens[index]);
  }
  return tokens.length;
}

/** A street whose words are written, but whose end is still open. */
export interface OpenStreet extends Writing {
  /** Index in `out` behind the type. */
  readonly nameStart: number;
}

/** True for a type written twice: `VC VOIE COMMUNALE 5`, as registers do that keep the type apart. */
function isSame(again: StreetType, type: StreetType): boolean {
  return (
    again.length > 0 && again.to.length === type.to.length && again.to.every((word, index) => word === type.to[index])
  );
}

/** Writes the type and the words of a street; what stands behind the street is cut off, a house number there stays. */
export function openStreet(tokens: Tokens, grammar: Grammar): OpenStreet {
  const type = typeAt(tokens, 0, grammar);
  const out = type.to.slice();
  const writing = { tokens, grammar, out, nameStart: out.length };
  let index = type.length;
  for (let again = typeAt(tokens, index, grammar); isSame(again, type); again = typeAt(tokens, index, grammar)) {
    index += again.length;
  }
  while (index < tokens.length) index = writeToken(writing, index);
  out.length = Math.min(LONGEST_LINE, streetEnd(out, writing.nameStart, grammar));
  return writing;
}

function expandEnd(out: string[], index: number, grammar: Grammar): void {
  const rule = infoOf(grammar, out[index])?.words.find(({ when, from }) => when === 'end' && from.length === 1);
  if (rule !== undefined && index > 1) out[index] = rule.to[0]!;
}

const DIRECTIONS_END = /(?:NORTH|SOUTH|EAST|WEST)$/;

/** Index of the type behind a name: the last word, before a direction, or before the number of a road; -1 for none. */
function lastTypeIndex(tokens: Tokens, grammar: Grammar): number {
  const end = tokens.length - 1;
  if (end > 0 && infoOf(grammar, tokens[end])?.last !== undefined) return end;
  const before = end > 1 ? infoOf(grammar, tokens[end - 1])?.last : undefined;
  if (before === undefined) return -1;
  const follows = startsWithDigit(tokens[end]) ? before.numbered : DIRECTIONS_END.test(tokens[end]!);
  return follows ? end - 1 : -1;
}

/** Writes the type behind the name in full (HIGH ST), drops a flat behind it (MAIN ST 4), and joins the words. */
export function closeStreet({ out, grammar }: OpenStreet): string {
  if (grammar.typeFirst || grammar.suffixes.length > 0) return out.join(' ');
  while (out.length > 2 && startsWithDigit(out.at(-1)) && infoOf(grammar, out.at(-2))?.last?.numbered === false)
    out.pop();
  expandEnd(out, out.length - 1, grammar);
  const index = lastTypeIndex(out, grammar);
  if (index > 0) out[index] = infoOf(grammar, out[index])!.last!.to;
  return out.join(' ');
}

function wordAt(folded: string, start: number): string {
  const end = folded.indexOf(' ', start);
  return folded.slice(start, end < 0 ? folded.length : end);
}

/** True where the word behind a type makes it a longer one: CHEMIN VICINAL. */
function isLonger({ types }: TokenInfo, word: string): boolean {
  return types.length > 1 && types.some(({ from }) => from[1] === word);
}

/**
 * The canonical street that stands in a line from `start` on where it is a type or none, and words that no rule touches:
 * `R DE LA GARE`, `LE BOURG`. The same as the whole way gives, in a third of its time, for nine of ten French lines.
 * @param folded of a country with one grammar
 * @returns `undefined` where the line has to go the whole way
 */
export function commonStreet(folded: string, start: number, grammar: Grammar): string | undefined {
  if (!grammar.typeFirst || grammar.suffixes.length > 0 || folded.length > LONGEST_LINE) return undefined;
  const first = wordAt(folded, start);
  const info = infoOf(grammar, first);
  const type = info?.soleType ?? '';
  const isName = first.length > 1 && !startsWithDigit(first) && info?.startsName !== false;
  const nameStart = type === '' ? start : start + first.length + 1;
  if (nameStart >= folded.length || (type === '' && !isName)) return undefined;
  for (let index = start + first.length + 1; index < folded.length; ) {
    const word = wordAt(folded, index);
    const known = infoOf(grammar, word);
    if (startsWithDigit(word) || known?.inert === false) return undefined;
    if (index === nameStart && (known?.startsName === false || isLonger(info!, word))) return undefined;
    index += word.length + 1;
  }
  return type === '' || type === first ? folded.slice(start) : `${type} ${folded.slice(nameStart)}`;
}

function writeStreet(folded: string, system: AddressSystem): string {
  const common = system.grammars.length === 1 ? commonStreet(folded, 0, system.grammars[0]!) : undefined;
  if (common !== undefined) return common;
  const all = lineTokensOf(folded);
  const grammar = grammarFor(system, all);
  const start = skipDropped(all, 0, grammar);
  return closeStreet(openStreet(start === 0 ? all : all.slice(start), grammar));
}

/** In countries of several languages a street that was cut may show another one; it settles at once in practice. */
const LANGUAGE_PASSES = 4;

/**
 * A street without its number in canonical form: type, titles, SAINT and numbers in full or in digits, articles kept;
 * flats, buildings and boxes behind it dropped.
 * @param country ISO 3166-1 alpha-2; chooses the word lists
 */
export function canonicalStreet(text: string, country: string): string {
  const system = addressSystemOf(country);
  let street = writeStreet(foldText(text), system);
  if (system.grammars.length === 1) return street;
  for (let pass = 0; pass < LANGUAGE_PASSES; pass++) {
    const again = writeStreet(street, system);
    if (again === street) return street;
    street = again;
  }
  return street;
}

/** The word without a type at its end: MUSTER for MUSTERSTRASSE; `''` for a type alone and for an article. */
function coreOf(token: string, grammar: Grammar): string {
  const info = infoOf(grammar, token);
  if (info !== undefined) return info.article || info.suffixType !== '' ? '' : token;
  return grammar.suffixes.length === 0 ? token : (compoundType(token, grammar)?.stem ?? token);
}

function withoutArticles(tokens: Tokens, grammar: Grammar): string {
  return tokens.filter((token) => token !== '' && !infoOf(grammar, token)?.article).join(' ');
}

/**
 * What identifies a street: the canonical street without its type, articles and prepositions.
 * The street itself where nothing else is left; `''` only for `''`.
 */
export function streetCore(street: string, country: string): string {
  const tokens = lineTokensOf(street);
  const grammar = grammarFor(addressSystemOf(country), tokens);
  const last = grammar.typeFirst ? -1 : lastTypeIndex(tokens, grammar);
  let core = '';
  for (let index = typeAt(tokens, 0, grammar).length; index < tokens.length; index++) {
    const word = index === last ? '' : coreOf(tokens[index]!, grammar);
    if (word !== '') core = core === '' ? word : `${core} ${word}`;
  }
  return core || withoutArticles(tokens, grammar) || street;
}
