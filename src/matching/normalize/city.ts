import { boroughs } from '../lexicon/boroughs.generated.ts';
import { cityWords } from '../lexicon/city-words.generated.ts';
import { mergedCommunes } from '../lexicon/merged-communes.generated.ts';
import { writesFrench } from './grammar.ts';
import { foldText } from './letters.ts';
import { LONGEST_LINE, lineTokensOf, tokensOf, wordsOf } from './lists.ts';
import { remembering } from './memo.ts';
import { digitsLength, startsWithDigit } from './number.ts';

interface CityWord {
  readonly to: readonly string[];
  /** `between`: only between two other words (VITRY S SEINE); `last`: moves from the end to the start (PARADOU LE). */
  readonly when: string;
}

const NO_WORDS: ReadonlyMap<string, CityWord> = new Map();
const WORDS = readWords();

/** Words by country. */
function readWords(): ReadonlyMap<string, ReadonlyMap<string, CityWord>> {
  const result = new Map<string, Map<string, CityWord>>();
  for (const [countries, when, word, spellings] of cityWords) {
    for (const country of wordsOf(countries)) {
      const known = result.get(country) ?? new Map<string, CityWord>();
      result.set(country, known);
      for (const spelling of wordsOf(spellings)) known.set(spelling, { to: tokensOf(word), when });
    }
  }
  return result;
}

interface BoroughTown {
  readonly town: string;
  readonly count: number;
  readonly codes: readonly number[];
}

const BOROUGHS: readonly BoroughTown[] = boroughs.map(([town, count, postalBase, inseeBase]) => ({
  town,
  count: Number(count),
  codes: [Number(postalBase), Number(inseeBase)],
}));

/** PARIS, LYON or MARSEILLE for one of their postal or INSEE codes (75011, 75111), else `''`. */
function townOfCode(token: string): string {
  if (token.length !== 5 || digitsLength(token) !== 5) return '';
  const code = Number(token);
  const found = BOROUGHS.find(({ codes, count }) => codes.some((base) => code > base && code <= base + count));
  return found?.town ?? '';
}

const ROMAN = /^(?=[IVX])(?:X{0,2}(?:IX|IV|V?I{0,3}))(?:E|EME|ER)?$/;

/** `PARIS 11`, `PARIS 11E ARRONDISSEMENT`, `PARIS11`, `PARIS XI` are PARIS. */
function withoutBorough(tokens: string[]): string[] {
  const first = tokens[0]!;
  for (const { town } of BOROUGHS) {
    if (!first.startsWith(town)) continue;
    const attached = first.slice(town.length);
    if (attached === '' && tokens.length === 1) return tokens;
    const mark = attached === '' ? tokens[1]! : attached;
    if (startsWithDigit(mark) || (attached === '' && ROMAN.test(mark))) return [town];
  }
  return tokens;
}

const TOWNS: ReadonlySet<string> = new Set(BOROUGHS.map(({ town }) => town));

/** True where no rule applies to a token of a town's name, so that folding was all. */
function isPlain(tokens: readonly string[], words: ReadonlyMap<string, CityWord>): boolean {
  for (const token of tokens) {
    const last = token.charCodeAt(token.length - 1);
    if (startsWithDigit(token) || (last >= 48 && last <= 57) || token === 'CEDEX' || words.has(token)) return false;
  }
  return !TOWNS.has(tokens[0]!);
}

/** True where the article at the end belongs to the start: PARADOU LE, but not LE PARADOU LE. */
function movesFirst(tokens: readonly string[], words: ReadonlyMap<string, CityWord>): boolean {
  return tokens.length > 1 && words.get(tokens[0]!)?.when !== 'last' && words.get(tokens.at(-2)!)?.when !== 'last';
}

function expand(tokens: readonly string[], country: string): string[] {
  const known = WORDS.get(country) ?? NO_WORDS;
  const expanded: string[] = [];
  const last = tokens.length - 1;
  for (const [index, token] of tokens.entries()) {
    const word = known.get(token);
    const inside = index > 0 && index < last;
    if (word?.when === 'last' && index === last && movesFirst(tokens, known)) expanded.unshift(token);
    else if (word?.when === 'anywhere' || (word?.when === 'between' && inside)) expanded.push(...word.to);
    else expanded.push(token);
  }
  return expanded.slice(0, LONGEST_LINE);
}

/** Digits of a department; LES 2 ALPES has fewer. */
const SHORTEST_CODE = 2;

/** CEDEX and what follows, postal codes before and department numbers behind. */
function withoutPostalParts(tokens: string[]): string[] {
  const cedex = tokens.indexOf('CEDEX');
  let end = cedex < 0 ? tokens.length : cedex;
  let start = 0;
  while (start < end && digitsLength(tokens[start]!) >= SHORTEST_CODE) start++;
  while (end > start && startsWithDigit(tokens[end - 1])) end--;
  return start === 0 && end === tokens.length ? tokens : tokens.slice(start, end);
}

function canonicalFrenchCity(all: string[], country: string): string {
  const town = townOfCode(all[0]!);
  const tokens = withoutPostalParts(all);
  if (tokens.length === 0) return town;
  return withoutPostalParts(expand(withoutBorough(tokens), country)).join(' ');
}

function readCity(text: string, country: string): string {
  const folded = foldText(text);
  if (folded === '') return '';
  const tokens = lineTokensOf(folded);
  if (tokens.length < LONGEST_LINE && isPlain(tokens, WORDS.get(country) ?? NO_WORDS)) return folded;
  return writesFrench(country) ? canonicalFrenchCity(tokens, country) : expand(tokens, country).join(' ');
}

/**
 * A town in canonical form: SAINT and SUR in full; in French addresses without CEDEX, boroughs and postal codes
 * (PARIS 11 and 75011 are PARIS).
 * @param country ISO 3166-1 alpha-2
 */
export const canonicalCity: (text: string, country: string) => string = remembering(readCity);

/** Today's commune by `OLD` (unique in France) and `DEPARTMENT OLD`; read on first use. */
let merged: ReadonlyMap<string, string> | undefined;

function readMergedCommunes(): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (const line of mergedCommunes.trim().split('\n')) {
    const [departments, today, olds] = line.split(/[:<]/) as [string, string, string];
    const city = readCity(today, 'FR');
    for (const old of olds.split(';')) {
      const shared = old.startsWith('*');
      const name = readCity(shared ? old.slice(1) : old, 'FR');
      if (!shared) result.set(name, city);
      for (const department of departments.split(',')) result.set(`${department} ${name}`, city);
    }
  }
  return result;
}

/**
 * The French commune of today for the old name of a merged one; for blocking and ranking, never for the letters.
 * @param city canonical city
 * @param postalCode canonical postal code; tells towns of one name apart
 * @returns the city itself where it has not been merged, or where its name alone does not tell
 */
export function currentCommune(city: string, postalCode = ''): string {
  merged ??= readMergedCommunes();
  return merged.get(postalCode === '' ? city : `${postalCode.slice(0, 2)} ${city}`) ?? city;
}
