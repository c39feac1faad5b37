import { type Grammar, grammarOf, infoOf, type Rule, type TokenInfo, type WordRule } from './grammar.ts';
import { foldText } from './letters.ts';
import { tokensOf } from './lists.ts';
import { digitsLength, startsWithDigit, withoutZeros } from './number.ts';

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

/** Index behind `LIEU DIT`, where a name follows. */
export function skipPlaceWords(tokens: Tokens, start: number, grammar: Grammar): number {
  let index = start;
  for (;;) {
    const rule = matchRule(infoOf(grammar, tokens[index])?.places ?? [], tokens, index);
    if (rule === undefined || index + rule.from.length >= tokens.length) return index;
    index += rule.from.length;
  }
}

/** What can stand behind BAT, APPT, PORTE: a number, a letter, a short code. */
function isValue(token: string | undefined, grammar: Grammar): boolean {
  if (token === undefined) return false;
  if (startsWithDigit(token) || token.length === 1) return true;
  const info = infoOf(grammar, token);
  return (info?.numberKind ?? '') !== '' || (token.length === 2 && info?.article !== true);
}

/** How many tokens at `index` tell a flat, a building or a box and stand before or behind a street; 0 for none. */
export function complementLength(tokens: Tokens, index: number, grammar: Grammar): number {
  const info = infoOf(grammar, tokens[index]);
  if (startsWithDigit(tokens[index]) || (info?.numberKind ?? '') !== '') {
    return infoOf(grammar, tokens[index + 1])?.complement === 'floor' ? 2 : 0;
  }
  const kind = info?.complement ?? '';
  if (kind === 'value' || kind === 'floor') return isValue(tokens[index + 1], grammar) ? 2 : 0;
  if (kind === 'numbered') return startsWithDigit(tokens[index + 1]) ? 2 : 0;
  return kind === 'end' ? 1 : 0;
}

/** Postal codes pasted into a line; house numbers and years are shorter. */
const SHORTEST_POSTAL_CODE = 5;

function isPostalCode(token: string): boolean {
  return token.length >= SHORTEST_POSTAL_CODE && digitsLength(token) === token.length;
}

/**
 * Index where a street ends and flat, building, box, residence or town begin.
 * @param nameStart index behind the street type. The word there always belongs to the street, and so does a word behind an article
 */
export function streetEnd(tokens: Tokens, nameStart: number, grammar: Grammar): number {
  for (let index = nameStart + 1; index < tokens.length; index++) {
    if (infoOf(grammar, tokens[index - 1])?.article) continue;
    if (complementLength(tokens, index, grammar) > 0 || isPostalCode(tokens[index]!)) return index;
    if (infoOf(grammar, tokens[index])?.complement === 'rest' && index + 1 < tokens.length) return index;
  }
  return tokens.length;
}

/** A street name being written: what is read, and what is written so far. */
interface Writing {
  readonly tokens: Tokens;
  readonly grammar: Grammar;
  readonly out: string[];
}

/** Years of street names: 8 MAI 45 is 1945. Days of a month are lower, or stand before it. */
const FIRST_SHORT_YEAR = 14;

function writeNumber({ grammar, out }: Writing, digits: string): void {
  const number = withoutZeros(digits);
  const year = number.length === 2 && Number(number) >= FIRST_SHORT_YEAR && infoOf(grammar, out.at(-1))?.month;
  out.push(year ? `19${number}` : number);
}

/** Digits, ordinals in digits: 08, 1ER, 2EME. At the start of a name only a date is rewritten. */
function writeDigits(writing: Writing, index: number): number {
  const { tokens, grammar, out } = writing;
  const token = tokens[index]!;
  const length = digitsLength(token);
  const marked = length < token.length && infoOf(grammar, token.slice(length))?.numberKind === 'mark';
  const inside = out.length > 0 || infoOf(grammar, tokens[index + 1])?.month;
  if (length === token.length || (marked && inside)) writeNumber(writing, token.slice(0, length));
  else out.push(token);
  return index + 1;
}

/** VINGT ET UN, TRENTE DEUX, DIX NEUF: the value, and the index behind it. */
function readTen(writing: Writing, index: number, ten: number): { value: number; next: number } {
  const { tokens, grammar } = writing;
  const unitIndex = tokens[index + 1] === 'ET' ? index + 2 : index + 1;
  const unit = infoOf(grammar, tokens[unitIndex]);
  const isUnit = (unit?.numberKind === 'unit' || unit?.numberKind === 'number') && unit.value < 10;
  return isUnit ? { value: ten + unit.value, next: unitIndex + 1 } : { value: ten, next: index + 1 };
}

/** Writes a number in words as digits; 0 where the word is no number here. */
function writeNumberWord(writing: Writing, index: number, info: TokenInfo): number {
  const { tokens, grammar, out } = writing;
  const { value, next } =
    info.numberKind === 'ten' ? readTen(writing, index, info.value) : { value: info.value, next: index + 1 };
  const dated = (infoOf(grammar, tokens[next])?.month ?? '') !== '';
  if (!dated && (out.length === 0 || info.numberKind === 'unit')) return 0;
  writeNumber(writing, String(value));
  return next;
}

function applies(rule: WordRule, { tokens, grammar }: Writing, index: number): boolean {
  if (!rule.beforeName) return true;
  const next = tokens[index + rule.from.length];
  return next !== undefined && !infoOf(grammar, next)?.article;
}

/** Writes the canonical form of the token at `index`; returns the index behind what it has read. */
function writeToken(writing: Writing, index: number): number {
  const { tokens, grammar, out } = writing;
  const token = tokens[index]!;
  if (startsWithDigit(token)) return writeDigits(writing, index);
  const info = infoOf(grammar, token);
  if (info !== undefined) {
    const afterDigits = startsWithDigit(out.at(-1));
    if (afterDigits && info.month !== '') {
      out.push(info.month);
      return index + 1;
    }
    if (info.numberKind === 'mark') {
      if (afterDigits && token.length > 1) return index + 1;
    } else if (info.numberKind !== '' && info.numberKind !== 'kept-mark') {
      const next = writeNumberWord(writing, index, info);
      if (next > 0) return next;
    }
    const rule = matchRule(info.words, tokens, index);
    if (rule !== undefined && applies(rule, writing, index)) {
      out.push(...rule.to);
      return index + rule.from.length;
    }
  }
  out.push(token);
  return index + 1;
}

/**
 * Writes a street in canonical form.
 * @param tokens folded tokens of the street alone: its type first, nothing behind it
 */
export function writeStreet(tokens: Tokens, type: StreetType, grammar: Grammar): string {
  const writing: Writing = { tokens, grammar, out: [...type.to] };
  for (let index = type.length; index < tokens.length; ) index = writeToken(writing, index);
  return writing.out.join(' ');
}

/**
 * A street without its number in canonical form: type, titles, SAINT and numbers in full or in digits, articles kept;
 * flats, buildings and boxes behind it dropped.
 * @param country ISO 3166-1 alpha-2; chooses the word lists
 */
export function canonicalStreet(text: string, country: string): string {
  const grammar = grammarOf(country);
  const all = tokensOf(foldText(text));
  const start = skipPlaceWords(all, 0, grammar);
  const tokens = start === 0 ? all : all.slice(start);
  const type = typeAt(tokens, 0, grammar);
  tokens.length = streetEnd(tokens, type.length, grammar);
  return writeStreet(tokens, type, grammar);
}

/**
 * What identifies a street: the canonical street without its type, articles and prepositions.
 * The street itself where nothing else is left; `''` only for `''`.
 */
export function streetCore(street: string, country: string): string {
  const grammar = grammarOf(country);
  const tokens = tokensOf(street);
  let core = '';
  for (let index = typeAt(tokens, 0, grammar).length; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (infoOf(grammar, token)?.article) continue;
    core = core === '' ? token : `${core} ${token}`;
  }
  return core === '' ? street : core;
}
