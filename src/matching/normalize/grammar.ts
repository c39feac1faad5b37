import { addressSystems } from '../lexicon/address-systems.generated.ts';
import { articles } from '../lexicon/articles.generated.ts';
import { complements } from '../lexicon/complements.generated.ts';
import { months } from '../lexicon/months.generated.ts';
import { numberSuffixes } from '../lexicon/number-suffixes.generated.ts';
import { numbers } from '../lexicon/numbers.generated.ts';
import { regnalNames } from '../lexicon/regnal-names.generated.ts';
import { streetTypes } from '../lexicon/street-types.generated.ts';
import { words } from '../lexicon/words.generated.ts';
import { tokensOf, wordsOf } from './lists.ts';

/** Replaces `from` (its first token is the key of the entry) by `to`. */
export interface Rule {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** A street type at the start of a street. */
export interface TypeRule extends Rule {
  /** A place that can stand before the street proper: a residence, a hamlet. */
  readonly site: boolean;
  /** Written in full, and unmistakable in the middle of a line. */
  readonly main: boolean;
}

export type WordPlace = 'anywhere' | 'before-name' | 'start' | 'end';

/** A word inside a street name. */
export interface WordRule extends Rule {
  readonly when: WordPlace;
}

/** A street type behind the name. */
export interface LastType {
  readonly to: string;
  /** A number may follow it: COUNTY ROAD 12. */
  readonly numbered: boolean;
}

/** A street type that the end of a word can be, and its short form. */
export interface Suffix {
  readonly ending: string;
  readonly to: string;
}

export type NumberKind = 'number' | 'ten' | 'unit' | 'ordinal' | 'mark' | 'attached-mark' | 'kept-mark';
export type ComplementKind = '' | 'value' | 'numbered' | 'rest' | 'end' | 'floor' | 'number';

/** All that a grammar knows about one token: one look-up a token. */
export interface TokenInfo {
  types: TypeRule[];
  last: LastType | undefined;
  /** Full form of a type that stands behind the name as a word, or as the end of one. */
  suffixType: string;
  /** Full form of an adjective that may stand before a type. */
  adjective: string;
  words: WordRule[];
  /** Words that announce a place name (LIEU DIT), or say that there is no number (S N). */
  dropped: Rule[];
  article: boolean;
  numberKind: NumberKind | '';
  value: number;
  /** Full name of the month; `''` for none. */
  month: string;
  complement: ComplementKind;
  /** Canonical suffix of a house number. */
  suffix: string;
  /** First name of kings and popes. */
  regnal: boolean;
  /** Full form of a street type that is one word and nothing but a type; `''` for any other token. */
  soleType: string;
  /** Inside the name of a street it is written as it stands, and ends nothing. */
  inert: boolean;
  /** The same at the start of a name, with or without a number or a type before it. */
  startsName: boolean;
}

/** How the addresses of one language are read. */
export interface Grammar {
  readonly tokens: ReadonlyMap<string, TokenInfo>;
  readonly suffixes: readonly Suffix[];
  /** Types stand before the name, so that a letter or a second number behind a house number is told by what follows. */
  readonly typeFirst: boolean;
  /** The house number stands before the street. */
  readonly numberFirst: boolean;
}

/** How the addresses of a country are read. */
export interface AddressSystem {
  /** The first one reads what none recognises. */
  readonly grammars: readonly Grammar[];
}

type Tokens = Map<string, TokenInfo>;

function entry(tokens: Tokens, token: string): TokenInfo {
  let info = tokens.get(token);
  if (info === undefined) {
    info = {
      types: [],
      last: undefined,
      suffixType: '',
      adjective: '',
      words: [],
      dropped: [],
      article: false,
      numberKind: '',
      value: 0,
      month: '',
      complement: '',
      suffix: '',
      regnal: false,
      soleType: '',
      inert: false,
      startsName: false,
    };
    tokens.set(token, info);
  }
  return info;
}

/** Longest first. */
function addRule<R extends Rule>(rules: R[], rule: R): void {
  rules.push(rule);
  rules.sort((a, b) => b.from.length - a.from.length);
}

function addType(tokens: Tokens, [kind, type, spelling]: readonly [string, string, string]): void {
  const from = tokensOf(spelling);
  const info = entry(tokens, from[0]!);
  if (kind === 'adjective') info.adjective = type;
  else if (kind === 'last' || kind === 'road') info.last = { to: type, numbered: kind === 'road' };
  else if (kind === 'suffix') info.suffixType = type;
  else
    addRule(info.types, {
      from,
      to: tokensOf(type),
      site: kind === 'site',
      main: kind === 'main' && spelling === type,
    });
}

function addTypes(tokens: Tokens, language: string): Suffix[] {
  const suffixes: Suffix[] = [];
  for (const [one, kind, type, abbreviations] of streetTypes) {
    if (one !== language) continue;
    for (const spelling of [type, ...wordsOf(abbreviations)]) {
      addType(tokens, [kind, type, spelling]);
      if (kind === 'suffix') suffixes.push({ ending: spelling, to: type });
    }
  }
  return suffixes;
}

function addWords(tokens: Tokens, language: string): void {
  for (const [one, when, word, abbreviations] of words) {
    if (one !== language) continue;
    for (const abbreviation of wordsOf(abbreviations)) {
      const from = tokensOf(abbreviation);
      addRule(entry(tokens, from[0]!).words, { from, to: tokensOf(word), when: when as WordPlace });
    }
  }
}

function addNumbers(tokens: Tokens, language: string): void {
  for (const [one, kind, value, spellings] of numbers) {
    if (one !== language) continue;
    for (const spelling of wordsOf(spellings)) {
      const info = entry(tokens, spelling);
      info.numberKind = kind as NumberKind;
      info.value = Number(value);
    }
  }
}

function addMonths(tokens: Tokens, language: string): void {
  for (const [one, month, abbreviations] of months) {
    if (one !== language) continue;
    for (const spelling of [month, ...wordsOf(abbreviations)]) entry(tokens, spelling).month = month;
  }
}

function addComplements(tokens: Tokens, language: string): void {
  for (const [one, kind, spellings] of complements) {
    if (one !== language) continue;
    for (const spelling of wordsOf(spellings)) {
      const from = tokensOf(spelling);
      const info = entry(tokens, from[0]!);
      if (kind === 'dropped') addRule(info.dropped, { from, to: [] });
      else info.complement = kind as ComplementKind;
    }
  }
}

function addArticles(tokens: Tokens, language: string): void {
  for (const [one, spellings] of articles) {
    if (one === language) for (const spelling of wordsOf(spellings)) entry(tokens, spelling).article = true;
  }
}

function isInert({ dropped, words, numberKind, month, complement, suffixType }: TokenInfo): boolean {
  return dropped.length === 0 && words.length === 0 && numberKind + month + complement + suffixType === '';
}

function soleTypeOf({ types, adjective, dropped, article, numberKind, month, complement, suffix }: TokenInfo): string {
  const isMore = adjective + numberKind + month + complement + suffix !== '' || article || dropped.length > 0;
  const shortest = types.at(-1);
  const isOneWord = shortest?.from.length === 1 && types.at(-2)?.from.length !== 1;
  return isOneWord && !shortest.site && !isMore ? shortest.to.join(' ') : '';
}

/** What lets a common street be read word by word; see `commonStreet`. */
function tellCommon(info: TokenInfo): void {
  info.soleType = soleTypeOf(info);
  info.inert = isInert(info);
  info.startsName = info.inert && info.types.length === 0 && info.adjective === '' && info.suffix === '';
}

function buildGrammar(language: string, numberFirst: boolean): Grammar {
  const tokens: Tokens = new Map();
  for (const [suffix, spellings] of numberSuffixes) {
    for (const spelling of [suffix, ...wordsOf(spellings)]) entry(tokens, spelling).suffix = suffix;
  }
  for (const [names] of regnalNames) for (const name of wordsOf(names)) entry(tokens, name).regnal = true;
  const suffixes = addTypes(tokens, language);
  addWords(tokens, language);
  addNumbers(tokens, language);
  addMonths(tokens, language);
  addComplements(tokens, language);
  addArticles(tokens, language);
  for (const info of tokens.values()) tellCommon(info);
  const typeFirst = streetTypes.some(([one, kind]) => one === language && kind === 'main');
  return { tokens, suffixes, typeFirst, numberFirst };
}

const GRAMMARS = new Map<string, Grammar>();

function grammarOfLanguage(language: string, numberFirst: boolean): Grammar {
  const key = `${language} ${numberFirst}`;
  let grammar = GRAMMARS.get(key);
  if (grammar === undefined) {
    grammar = buildGrammar(language, numberFirst);
    GRAMMARS.set(key, grammar);
  }
  return grammar;
}

const SYSTEM_ROWS = new Map(addressSystems.map((row) => [row[0], row]));
const SYSTEMS = new Map<string, AddressSystem>();
const NO_LANGUAGE = '';
const GENERIC: AddressSystem = { grammars: [grammarOfLanguage(NO_LANGUAGE, true)] };

/** How a country (ISO 3166-1 alpha-2) writes addresses; a generic way where the lists do not hold it. */
export function addressSystemOf(country: string): AddressSystem {
  const known = SYSTEMS.get(country);
  if (known !== undefined) return known;
  const row = SYSTEM_ROWS.get(country);
  if (row === undefined) return GENERIC;
  const grammars = wordsOf(row[1]).map((language) => grammarOfLanguage(language, row[2] === 'before'));
  const system = { grammars };
  SYSTEMS.set(country, system);
  return system;
}

/** True where all addresses are French ones: France and what shares its postal system. */
export function writesFrench(country: string): boolean {
  return SYSTEM_ROWS.get(country)?.[1] === 'fr';
}

/** True where the language of a line is told by its words, so that cutting the line can change it. */
export function isMultilingual(country: string): boolean {
  return addressSystemOf(country).grammars.length > 1;
}

/** What the grammar knows about a token; `undefined` for an ordinary word. */
export function infoOf(grammar: Grammar, token: string | undefined): TokenInfo | undefined {
  return token === undefined ? undefined : grammar.tokens.get(token);
}
