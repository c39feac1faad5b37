import { articles } from '../../lexicon/articles.generated.ts';
import { complements } from '../../lexicon/complements.generated.ts';
import { months } from '../../lexicon/months.generated.ts';
import { numberSuffixes } from '../../lexicon/number-suffixes.generated.ts';
import { numberedWords } from '../../lexicon/numbered-words.generated.ts';
import { numbers } from '../../lexicon/numbers.generated.ts';
import { streetTypes } from '../../lexicon/street-types.generated.ts';
import { words } from '../../lexicon/words.generated.ts';
import { tokensOf, wordsOf } from '../lists.ts';
import { WordTable } from '../word-table.ts';
import type {
  AddressStyle,
  ComplementKind,
  ComplementRule,
  Grammar,
  NumberKind,
  Rule,
  StreetType,
  Suffix,
  TokenInfo,
  WordPlace,
  WordRule,
} from './grammar.ts';
import { isRoman } from './number-words.ts';
import { foldVowelsOf, type VowelStyle } from './vowels.ts';

type Tokens = Map<string, TokenInfo>;

function emptyInfo(): TokenInfo {
  return {
    types: [],
    last: undefined,
    suffixType: '',
    adjective: '',
    words: [],
    title: false,
    dropped: [],
    article: false,
    numberKind: '',
    value: 0,
    month: '',
    complements: [],
    announcesNumber: false,
    suffix: '',
    shortSuffix: '',
    ruler: false,
    roadPoint: false,
    rankPrefixes: [],
    soleType: undefined,
    isMainType: false,
    followsNumber: false,
    inert: false,
    inertAfterArticle: false,
    startsName: false,
    isOnlyNumber: false,
    fullForm: '',
    needsName: false,
    inertAtEnd: false,
    isOnlyMonth: false,
    seconds: undefined,
  };
}

function entryOf(tokens: Tokens, token: string): TokenInfo {
  const info = tokens.get(token) ?? emptyInfo();
  tokens.set(token, info);
  return info;
}

/** Keeps the rules of an entry sorted, longest first. */
function addRule<R extends Rule>(rules: R[], rule: R): void {
  rules.push(rule);
  rules.sort((a, b) => b.from.length - a.from.length);
}

function addType(tokens: Tokens, [kind, type, spelling]: readonly [string, string, string]): void {
  const from = tokensOf(spelling);
  const info = entryOf(tokens, from[0]!);
  if (kind === 'adjective') info.adjective = type;
  else if (kind === 'last' || kind === 'road') info.last = { to: type, numbered: kind === 'road' };
  else {
    const to = tokensOf(type);
    const streetType = {
      length: from.length,
      to,
      name: type,
      site: kind === 'site',
      label: kind === 'label',
      quarter: kind === 'quarter',
      estate: kind === 'estate',
    };
    addRule(info.types, {
      from,
      to,
      type: streetType,
      main: (kind === 'main' || kind === 'estate') && spelling === type,
    });
  }
}

/** The spellings of a suffix, with and without folded vowels, and its canonical form with folded ones. */
function suffixesOf(type: string, spellings: readonly string[], vowels: VowelStyle): Suffix[] {
  const to = foldVowelsOf(vowels, type);
  const endings = new Set(spellings.flatMap((spelling) => [spelling, foldVowelsOf(vowels, spelling)]));
  return [...endings].map((ending) => ({ ending, to }));
}

function addTypes(tokens: Tokens, language: string, vowels: VowelStyle): Suffix[] {
  const suffixes: Suffix[] = [];
  for (const [one, kind, type, abbreviations] of streetTypes) {
    if (one !== language) continue;
    const spellings = [type, ...wordsOf(abbreviations)];
    if (kind === 'suffix') {
      for (const suffix of suffixesOf(type, spellings, vowels)) {
        entryOf(tokens, suffix.ending).suffixType = suffix.to;
        suffixes.push(suffix);
      }
    } else for (const spelling of spellings) addType(tokens, [kind, type, spelling]);
  }
  return suffixes;
}

function addWords(tokens: Tokens, language: string): void {
  for (const [one, when, word, abbreviations] of words) {
    if (one !== language) continue;
    if (when === 'before-name') entryOf(tokens, tokensOf(word).at(-1)!).title = true;
    for (const abbreviation of wordsOf(abbreviations)) {
      const from = tokensOf(abbreviation);
      const info = entryOf(tokens, from[0]!);
      addRule(info.words, { from, to: tokensOf(word), when: when as WordPlace });
      if (when === 'before-name') info.title = true;
    }
  }
}

/** Ordinals at the start of a name: the first spelling replaces the others. */
function addOrdinals(tokens: Tokens, language: string): ReadonlyMap<number, string> {
  const ordinals = new Map<number, string>();
  for (const [one, kind, value, spellings] of numbers) {
    if (one !== language || kind !== 'spelled') continue;
    const [word = '', ...others] = wordsOf(spellings);
    ordinals.set(Number(value), word);
    entryOf(tokens, word).title = true;
    for (const other of others) {
      const info = entryOf(tokens, other);
      info.title = true;
      addRule(info.words, { from: [other], to: [word], when: 'before-name' });
    }
  }
  return ordinals;
}

function addNumbers(tokens: Tokens, language: string): void {
  for (const [one, kind, value, spellings] of numbers) {
    if (one !== language || kind === 'spelled') continue;
    for (const spelling of wordsOf(spellings)) {
      const info = entryOf(tokens, spelling);
      info.numberKind = kind as NumberKind;
      info.value = Number(value);
    }
  }
}

function addMonths(tokens: Tokens, language: string): void {
  for (const [one, month, abbreviations] of months) {
    if (one !== language) continue;
    for (const spelling of [month, ...wordsOf(abbreviations)]) entryOf(tokens, spelling).month = month;
  }
}

function addComplements(tokens: Tokens, language: string): void {
  for (const [one, kind, spellings] of complements) {
    if (one !== language) continue;
    for (const spelling of wordsOf(spellings)) {
      const from = tokensOf(spelling);
      const info = entryOf(tokens, from[0]!);
      if (kind === 'dropped') addRule(info.dropped, { from, to: [] });
      else addRule(info.complements, { from, to: [], kind: kind as ComplementKind });
      if (kind === 'number' && from.length === 1) info.announcesNumber = true;
    }
  }
}

function addArticles(tokens: Tokens, language: string): void {
  for (const [one, spellings] of articles) {
    if (one === language) for (const spelling of wordsOf(spellings)) entryOf(tokens, spelling).article = true;
  }
}

function isOneWord({ from }: Rule): boolean {
  return from.length === 1;
}

/** Rules that apply only after digits are tested there, see `isNumberOfName`. */
function appliesAnywhere({ when }: WordRule): boolean {
  return when !== 'after-number';
}

/** Second words of the rules of several words. */
function secondsOf({ dropped, words, complements }: TokenInfo): Set<string> | undefined {
  const rules = [...dropped, ...words.filter(appliesAnywhere), ...complements].filter(({ from }) => from.length > 1);
  return rules.length === 0 ? undefined : new Set(rules.map(({ from }) => from[1]!));
}

/** Whether no rule changes a word inside a name, or ends the street there, whatever number it is. */
function isWord({ dropped, words, month, suffixType }: TokenInfo, complements: readonly ComplementRule[]): boolean {
  // What announces a house number means nothing before a word: JEAN N AMMO. Only digits make ET a floor.
  const ending = complements.filter(({ kind }) => kind !== 'number' && kind !== 'last-floor');
  return ![...dropped, ...words.filter(appliesAnywhere), ...ending].some(isOneWord) && month + suffixType === '';
}

function isInert(info: TokenInfo, complements: readonly ComplementRule[]): boolean {
  const { numberKind } = info;
  // The letters of an ordinal mean nothing without its digits: RUE E PERRON.
  return (numberKind === '' || numberKind === 'attached-mark') && isWord(info, complements);
}

/** Kinds that mean nothing at the start of a street without digits. */
const HARMLESS_KINDS: ReadonlySet<ComplementKind> = new Set(['rest', 'numbered', 'house', 'institution']);

function soleTypeOf(info: TokenInfo): StreetType | undefined {
  const { types, adjective, dropped, article, numberKind, month, complements, suffix } = info;
  const isWord = adjective + numberKind + month + suffix !== '' || article || dropped.length > 0;
  const isComplement = complements.some(({ kind }) => !HARMLESS_KINDS.has(kind));
  const shortest = types.at(-1);
  const isSingle = shortest?.from.length === 1 && types.at(-2)?.from.length !== 1;
  const { type } = shortest ?? {};
  return isSingle && type && !type.label && !type.quarter && !isWord && !isComplement ? type : undefined;
}

/** Whether a word stays unchanged at the end of a street: TOUR and MAISON, which no value follows, and NEUF, which means new. */
function isInertAtEnd(info: TokenInfo): boolean {
  const ending = info.complements.filter(({ kind }) => !HARMLESS_KINDS.has(kind) && kind !== 'value');
  if (hasFloor(info)) return false;
  return info.numberKind === 'unit' ? isWord(info, ending) : isInert(info, ending);
}

/** Whether a word can be the last floor: 3 ET. */
function hasFloor({ complements }: TokenInfo): boolean {
  return complements.some(({ kind }) => kind === 'last-floor');
}

/** Whether a word of a full form stays as it is, wherever it stands in a street. */
function isSettled(info: TokenInfo | undefined): boolean {
  return info === undefined || (info.inert && info.startsName && info.seconds === undefined && !info.article);
}

/** Sets the full form of an abbreviation that is nothing else. All words have been classified. */
function classifyAbbreviation(word: string, info: TokenInfo, tokens: Tokens): void {
  const { types, adjective, numberKind, dropped, article, month, complements, suffix, suffixType } = info;
  const isElse = adjective + numberKind + month + suffix + suffixType !== '' || article || info.ruler || info.roadPoint;
  if (isElse || types.length + dropped.length + complements.length > 0 || isRoman(word)) return;
  const rules = info.words.filter(isOneWord);
  const [rule] = rules;
  if (rule === undefined || rules.length > 1 || !rule.to.every((one) => isSettled(tokens.get(one)))) return;
  if (rule.when !== 'anywhere' && rule.when !== 'before-name') return;
  info.fullForm = rule.to.join(' ');
  info.needsName = rule.when === 'before-name';
}

/** Whether a word is the name of a month and nothing else. */
function isOnlyMonth({
  types,
  adjective,
  dropped,
  month,
  numberKind,
  words,
  complements,
  suffix,
  suffixType,
}: TokenInfo) {
  const isElse = adjective + numberKind + suffix + suffixType !== '';
  return month !== '' && !isElse && types.length + dropped.length + words.length + complements.length === 0;
}

/** Sets the fields that `writeCommonStreet` reads. */
function classify(info: TokenInfo): void {
  const { types, adjective, suffix, complements, words } = info;
  info.soleType = soleTypeOf(info);
  info.isMainType = types.some(({ main }) => main);
  info.followsNumber = words.some((rule) => !appliesAnywhere(rule));
  info.seconds = secondsOf(info);
  info.inert = isInert(info, complements);
  info.inertAfterArticle = isInert(info, []);
  info.inertAtEnd = isInertAtEnd(info);
  info.isOnlyMonth = isOnlyMonth(info);
  // CHEZ at the start of a street is a hamlet.
  const startsInert = isInert(
    info,
    complements.filter(({ kind }) => kind !== 'person'),
  );
  info.startsName = startsInert && types.length === 0 && adjective + suffix === '' && !hasFloor(info);
  info.isOnlyNumber =
    info.numberKind !== '' && isWord(info, complements) && types.length === 0 && adjective + suffix === '';
}

function addNumberSuffixes(tokens: Tokens, { abbreviatesSuffixes }: AddressStyle): void {
  for (const [suffix, spellings, letters] of numberSuffixes) {
    for (const spelling of [suffix, ...wordsOf(spellings)]) entryOf(tokens, spelling).suffix = suffix;
    if (abbreviatesSuffixes) for (const letter of wordsOf(letters)) entryOf(tokens, letter).shortSuffix = suffix;
  }
}

/** @param name of one word, or of two */
function addRankedName(tokens: Tokens, name: readonly string[]): void {
  const info = entryOf(tokens, name.at(-1)!);
  info.rankPrefixes = [...info.rankPrefixes, name.length > 1 ? name[0]! : ''];
}

function addNumberedWords(tokens: Tokens): void {
  for (const [kind, spellings] of numberedWords) {
    for (const spelling of wordsOf(spellings)) {
      if (kind === 'ruler') entryOf(tokens, spelling).ruler = true;
      else if (kind === 'ranked') addRankedName(tokens, tokensOf(spelling));
      else entryOf(tokens, spelling).roadPoint = true;
    }
  }
}

/** Slavic languages with Cyrillic letters. */
const TYPE_ON_EITHER_SIDE = new Set(['ru', 'uk', 'bg']);

/** Compiles the word lists of one language. @param language as in the lists; `''` has number suffixes and names only */
export function buildGrammar(language: string, style: AddressStyle): Grammar {
  const tokens: Tokens = new Map();
  addNumberSuffixes(tokens, style);
  addNumberedWords(tokens);
  const suffixes = addTypes(tokens, language, style.vowels);
  addWords(tokens, language);
  addNumbers(tokens, language);
  const ordinals = addOrdinals(tokens, language);
  addMonths(tokens, language);
  addComplements(tokens, language);
  addArticles(tokens, language);
  for (const info of tokens.values()) classify(info);
  for (const [word, info] of tokens) classifyAbbreviation(word, info, tokens);
  const typeFirst = streetTypes.some(([one, kind]) => one === language && kind === 'main');
  return {
    ...style,
    tokens,
    words: new WordTable(tokens),
    suffixes,
    ordinals,
    typeFirst,
    typeEitherSide: TYPE_ON_EITHER_SIDE.has(language),
    keepsOrdinals: language === 'en',
    hasRomanNumerals: typeFirst && style.numberFirst,
  };
}
