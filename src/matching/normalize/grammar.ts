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

/** A word inside a street name. */
export interface WordRule extends Rule {
  /** Only where a word follows that is no article. */
  readonly beforeName: boolean;
}

export type NumberKind = 'number' | 'ten' | 'unit' | 'ordinal' | 'mark' | 'kept-mark';
export type ComplementKind = '' | 'value' | 'numbered' | 'rest' | 'end' | 'floor' | 'number' | 'none';

/** All that the address grammar of a country knows about one token: one look-up a token. */
export interface TokenInfo {
  types: TypeRule[];
  /** Full form of an adjective that may stand before a type. */
  adjective: string;
  words: WordRule[];
  places: Rule[];
  article: boolean;
  numberKind: NumberKind | '';
  value: number;
  /** Full name of the month; `''` for none. */
  month: string;
  complement: ComplementKind;
  /** Canonical suffix of a house number. */
  suffix: string;
  regnal: boolean;
}

/** How the addresses of a country are read. */
export interface Grammar {
  readonly tokens: ReadonlyMap<string, TokenInfo>;
  /** The house number stands before the street's name. */
  readonly numberFirst: boolean;
}

type Tokens = Map<string, TokenInfo>;

function entry(tokens: Tokens, token: string): TokenInfo {
  let info = tokens.get(token);
  if (info === undefined) {
    info = {
      types: [],
      adjective: '',
      words: [],
      places: [],
      article: false,
      numberKind: '',
      value: 0,
      month: '',
      complement: '',
      suffix: '',
      regnal: false,
    };
    tokens.set(token, info);
  }
  return info;
}

/** The first rule for the same words wins, so that the first language of a country does. */
function addRule<R extends Rule>(rules: R[], rule: R): void {
  if (rules.some((known) => known.from.join(' ') === rule.from.join(' '))) return;
  rules.push(rule);
  rules.sort((a, b) => b.from.length - a.from.length);
}

function addTypes(tokens: Tokens, language: string): void {
  for (const [one, kind, type, abbreviations] of streetTypes) {
    if (one !== language) continue;
    for (const spelling of [type, ...wordsOf(abbreviations)]) {
      const from = tokensOf(spelling);
      const info = entry(tokens, from[0]!);
      if (kind === 'adjective') info.adjective ||= type;
      else
        addRule(info.types, {
          from,
          to: tokensOf(type),
          site: kind === 'site',
          main: kind === 'main' && spelling === type,
        });
    }
  }
}

function addWords(tokens: Tokens, language: string): void {
  for (const [one, when, word, abbreviations] of words) {
    if (one !== language) continue;
    for (const abbreviation of wordsOf(abbreviations)) {
      const from = tokensOf(abbreviation);
      addRule(entry(tokens, from[0]!).words, { from, to: tokensOf(word), beforeName: when === 'before-name' });
    }
  }
}

function addNumbers(tokens: Tokens, language: string): void {
  for (const [one, kind, value, spellings] of numbers) {
    if (one !== language) continue;
    for (const spelling of wordsOf(spellings)) {
      const info = entry(tokens, spelling);
      if (info.numberKind !== '') continue;
      info.numberKind = kind as NumberKind;
      info.value = Number(value);
    }
  }
}

function addMonths(tokens: Tokens, language: string): void {
  for (const [one, month, abbreviations] of months) {
    if (one !== language) continue;
    for (const spelling of [month, ...wordsOf(abbreviations)]) entry(tokens, spelling).month ||= month;
  }
}

function addComplements(tokens: Tokens, language: string): void {
  for (const [one, kind, spellings] of complements) {
    if (one !== language) continue;
    for (const spelling of wordsOf(spellings)) {
      const from = tokensOf(spelling);
      const info = entry(tokens, from[0]!);
      if (kind === 'place') addRule(info.places, { from, to: [] });
      else info.complement ||= kind as ComplementKind;
    }
  }
}

function addArticles(tokens: Tokens, language: string): void {
  for (const [one, spellings] of articles) {
    if (one === language) for (const spelling of wordsOf(spellings)) entry(tokens, spelling).article = true;
  }
}

function buildGrammar(languages: readonly string[], numberFirst: boolean): Grammar {
  const tokens: Tokens = new Map();
  for (const [suffix, spellings] of numberSuffixes) {
    for (const spelling of [suffix, ...wordsOf(spellings)]) entry(tokens, spelling).suffix = suffix;
  }
  for (const [names] of regnalNames) for (const name of wordsOf(names)) entry(tokens, name).regnal = true;
  for (const language of languages) {
    addTypes(tokens, language);
    addWords(tokens, language);
    addNumbers(tokens, language);
    addMonths(tokens, language);
    addComplements(tokens, language);
    addArticles(tokens, language);
  }
  return { tokens, numberFirst };
}

const GRAMMARS = new Map<string, Grammar>();
const SYSTEMS = new Map(addressSystems.map((system) => [system[0], system]));
const GENERIC = buildGrammar([], true);

/** The address grammar of a country (ISO 3166-1 alpha-2); a generic one where the lists hold none. */
export function grammarOf(country: string): Grammar {
  const known = GRAMMARS.get(country);
  if (known !== undefined) return known;
  const system = SYSTEMS.get(country);
  if (system === undefined) return GENERIC;
  const grammar = buildGrammar(wordsOf(system[1]), system[2] === 'before');
  GRAMMARS.set(country, grammar);
  return grammar;
}

/** Languages of a country's addresses, the first one first; none for a country that the lists do not hold. */
export function languagesOf(country: string): readonly string[] {
  return wordsOf(SYSTEMS.get(country)?.[1] ?? '');
}

/** What the grammar knows about a token; `undefined` for an ordinary word. */
export function infoOf(grammar: Grammar, token: string | undefined): TokenInfo | undefined {
  return token === undefined ? undefined : grammar.tokens.get(token);
}
