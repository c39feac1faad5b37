import type { WordTable } from '../word-table.ts';
import type { VowelStyle } from './vowels.ts';

/** Replaces the words `from` by the words `to`. The first word of `from` is the key of its entry in the grammar. */
export interface Rule {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** A street type in front of a street name. */
export interface StreetType {
  /** Number of tokens it takes; 0 where there is none. */
  readonly length: number;
  /** Its full form. */
  readonly to: readonly string[];
  /** The same in one text. */
  readonly name: string;
  /** A place that can precede the street itself: a residence. */
  readonly site: boolean;
  /** Announces the name of a place, and is dropped: a hamlet. */
  readonly label: boolean;
  /** A part of a town whose houses are numbered through, and a name too: the sestieri of Venice. */
  readonly quarter: boolean;
  /** A housing estate: a number after its name belongs to it. */
  readonly estate: boolean;
}

/** A spelling of a street type. */
export interface TypeRule extends Rule {
  readonly type: StreetType;
  /** Written in full, and unambiguous in the middle of a line. */
  readonly main: boolean;
}

export type WordPlace = 'anywhere' | 'before-name' | 'after-number' | 'start' | 'end';

/** A word inside a street name. */
export interface WordRule extends Rule {
  readonly when: WordPlace;
}

/** A street type after the name, as a word of its own. */
export interface LastType {
  readonly to: string;
  /** A number may follow it: COUNTY ROAD 12. */
  readonly numbered: boolean;
}

/** A street type that can be the end of a word, and its full form. */
export interface Suffix {
  readonly ending: string;
  readonly to: string;
}

export type NumberKind =
  | 'number'
  | 'ten'
  | 'hundred'
  | 'thousand'
  | 'unit'
  | 'ordinal'
  | 'mark'
  | 'attached-mark'
  | 'kept-mark';
export type ComplementKind =
  | 'value'
  | 'building'
  | 'numbered'
  | 'rest'
  | 'institution'
  | 'person'
  | 'near'
  | 'house'
  | 'end'
  | 'floor'
  | 'last-floor'
  | 'number';

/** Words that lead beside the street: a flat, a building, a box. */
export interface ComplementRule extends Rule {
  readonly kind: ComplementKind;
}

/** Everything a grammar knows about one token, so that reading a token takes one lookup. */
export interface TokenInfo {
  types: TypeRule[];
  last: LastType | undefined;
  /** Full form of a type that stands after the name as a word, or as the end of one. */
  suffixType: string;
  /** Full form of an adjective that may precede a type. */
  adjective: string;
  words: WordRule[];
  /** A title, in full or shortened: what follows belongs to it (COLONEL FABIEN). */
  title: boolean;
  /** Words that announce a place name (LIEU DIT), or that stand for a missing number (S N). */
  dropped: Rule[];
  article: boolean;
  numberKind: NumberKind | '';
  value: number;
  /** Full name of the month; `''` for other words. */
  month: string;
  complements: ComplementRule[];
  /** Announces the house number: N, NR. */
  announcesNumber: boolean;
  /** Canonical suffix of a house number. */
  suffix: string;
  /** Canonical suffix of a house number that this letter can stand for. */
  shortSuffix: string;
  /** First name of kings and popes: a rank follows. */
  ruler: boolean;
  /** Place along a road: PK. A number follows. */
  roadPoint: boolean;
  /** Words before this one that make a rank follow it (GIOVANNI before PAOLO); `''` where it always follows (PAWLA). */
  rankPrefixes: readonly string[];
  /** The street type of a word that is nothing else at the start of a street. */
  soleType: StreetType | undefined;
  /** A type that is written in full, and unambiguous in the middle of a line. */
  isMainType: boolean;
  /** A rule applies to the word after digits: the DB of 2E DB. */
  followsNumber: boolean;
  /** Stays unchanged inside a street name and does not end it, unless one of `seconds` follows. */
  inert: boolean;
  /** The same after an article, where words that lead beside the street are a part of its name: DE LA MAIRIE. */
  inertAfterArticle: boolean;
  /** The same at the end of a street, where it is no part of a number. */
  inertAtEnd: boolean;
  /** The same at the start of a name, with or without a number or a type before it. */
  startsName: boolean;
  /** The name of a month, which only a number before it changes. */
  isOnlyMonth: boolean;
  /** A number in words, and nothing else that a rule may apply to. */
  isOnlyNumber: boolean;
  /** The full form of an abbreviation that is nothing else: SAINT for ST; `''` for other words. */
  fullForm: string;
  /** Whether a name has to follow the abbreviation: DR PASTEUR. */
  needsName: boolean;
  /** Second words of its rules of several words; `undefined` for none. */
  seconds: Set<string> | undefined;
}

/**
 * What two numbers joined by a slash or a hyphen mean: `range` a house with several numbers where the second one is higher,
 * else a house and a flat; `flat` a house and a flat; `unit` a flat and a house; `part` one number of several parts; `block`
 * the same as `range`, but 123-04 is the house 12304.
 */
export type JoinedMeaning = 'range' | 'flat' | 'unit' | 'part' | 'block';

/** How a country writes addresses, whatever their language. */
export interface AddressStyle {
  /** The house number precedes the street. */
  readonly numberFirst: boolean;
  readonly slash: JoinedMeaning;
  readonly hyphen: JoinedMeaning;
  /** B stands for BIS, T for TER. */
  readonly abbreviatesSuffixes: boolean;
  /** A letter precedes the digits of a house number: C 245. */
  readonly letterFirst: boolean;
  /** A letter and a number after the house number are a staircase and a flat: 5 A 12. */
  readonly hasStaircases: boolean;
  /** How the vowels of the language's names are written without its letters. */
  readonly vowels: VowelStyle;
}

/** How the addresses of one language are read. */
export interface Grammar extends AddressStyle {
  readonly tokens: ReadonlyMap<string, TokenInfo>;
  /** The same, for words that are not cut out of their line. */
  readonly words: WordTable<TokenInfo>;
  readonly suffixes: readonly Suffix[];
  /** Ordinals that begin a street's name, in words: ERSTE for 1. */
  readonly ordinals: ReadonlyMap<number, string>;
  /** Street types precede the name. What follows a letter or a second number after a house number decides what it is. */
  readonly typeFirst: boolean;
  /** A type may stand after the name too (НЕВСКИЙ ПРОСПЕКТ); in canonical form it stands in front. */
  readonly typeEitherSide: boolean;
  /** Ordinals keep their letters (5TH), and a number before a type is one (59 ST). */
  readonly keepsOrdinals: boolean;
  /** Roman numerals of a name are written in digits: only where no digits after the name can be the house number. */
  readonly hasRomanNumerals: boolean;
}

/** What the grammar knows about a token; `undefined` for an ordinary word. */
export function infoOf(grammar: Grammar, token: string | undefined): TokenInfo | undefined {
  return token === undefined ? undefined : grammar.tokens.get(token);
}

/** The first of the rules whose words all stand at `index`. The rules of one entry are sorted longest first. */
export function matchRule<R extends Rule>(
  rules: readonly R[],
  tokens: readonly string[],
  index: number,
): R | undefined {
  for (const rule of rules) {
    let offset = 1;
    while (offset < rule.from.length && tokens[index + offset] === rule.from[offset]) offset++;
    if (offset >= rule.from.length) return rule;
  }
  return undefined;
}
