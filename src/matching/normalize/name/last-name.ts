import { foldText } from '../letters.ts';
import { tokensOf } from '../lists.ts';
import { HAS_PARTS, scanText } from '../text/scan-text.ts';
import {
  mayBeginPhrase,
  type NameContext,
  type NameWordKind,
  type NameWordKinds,
  phraseLength,
  phraseLengthBefore,
} from './name-words.ts';
import { isParticle } from './particles.ts';
import { separateParts } from './separate-parts.ts';

/** The content of a last-name field in canonical form. */
export interface LastNames {
  /** The name in use. */
  readonly lastName: string;
  /** `''` if the field has none. */
  readonly birthName: string;
  /** Aliases, former names, and what is left without an initial. */
  readonly others: readonly string[];
  /** Whether words about the person or the household were dropped. */
  readonly hasRemark: boolean;
}

/** Longer texts are not several names of one person and are only folded. */
const MAX_LENGTH = 200;
const MAX_TOKENS = 24;

const kinds = (...list: NameWordKind[]): NameWordKinds => new Set(list);

const CIVILITY = kinds('civility');
const LEADING = kinds('civility', 'title', 'household', 'remark', 'deceased', 'married', 'born');
const TRAILING = kinds('civility', 'suffix', 'household', 'remark', 'deceased');
const REMARKS = kinds('household', 'remark', 'deceased');
const NOBLE = kinds('noble');
const JOINER = kinds('joiner');
const BORN = kinds('born');
const MARRIED = kinds('married');
const OTHER = kinds('other');

/** Kinds of phrases that are interpreted at the start of a last name, and behind it. */
export const KINDS_AT_START: NameWordKinds = new Set([...LEADING, ...NOBLE, ...JOINER]);
export const KINDS_INSIDE: NameWordKinds = new Set([...TRAILING, ...BORN, ...MARRIED, ...OTHER]);

const NONE: readonly string[] = [];
/** `M. Dupont`: with its point, M is a civility and no initial of a last name. */
const STARTS_WITH_M = /^\s*M\.(?!\p{L}?\.)/iu;
/** `J. Dupont`. */
const STARTS_WITH_INITIAL = /^\s*\p{L}\.\s*\p{L}{2}/u;
/** `Baron-Martin`: one name, whose first part is no title. */
const STARTS_HYPHENATED = /^\s*\p{L}+-\p{L}/u;

function plain(lastName: string): LastNames {
  return { lastName, birthName: '', others: NONE, hasRemark: false };
}

/** Written out before a name. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(['ST', 'STE', 'VD']);

/** Whether a field of several words may hold more than the name. */
function mayHoldMore(tokens: readonly string[]): boolean {
  return tokens.some(
    (token, index) =>
      token.length === 1 || ABBREVIATIONS.has(token) || token.charCodeAt(0) < 58 || mayBeginPhrase(tokens, index),
  );
}

/**
 * Reads a last name: drops civilities, titles and remarks (MR ET MME, DR, NPAI), separates the birth name (NEE, EPOUSE) and
 * further names (DIT, brackets), and writes out ST and STE. The last word always stays: only an empty text gives `''`.
 *
 * @param country ISO 3166-1 alpha-2
 * @param flags of the text, see {@link scanText}
 */
export function parseLastName(text: string, country: string, flags: number = scanText(text)): LastNames {
  const folded = foldText(text);
  if (!folded.includes(' ') || text.length > MAX_LENGTH) return plain(folded);
  if ((flags & HAS_PARTS) !== 0) return parseStructured(text, country);
  const tokens = tokensOf(folded);
  return mayHoldMore(tokens) && tokens.length <= MAX_TOKENS ? parseTokens({ tokens, country, text }) : plain(folded);
}

function parseStructured(text: string, country: string): LastNames {
  const { main, others, hasRemark } = separateParts(text, country);
  const parsed = parseTokens({ tokens: tokensOf(foldText(main)).slice(0, MAX_TOKENS), country, text: main });
  const further = others.map((other) => parseTokens({ tokens: tokensOf(foldText(other)), country, text: other }));
  return {
    ...parsed,
    others: distinct([parsed, ...further], parsed),
    hasRemark: hasRemark || parsed.hasRemark,
  };
}

/** The further names of several readings, each once, without those of the first. */
function distinct(readings: readonly LastNames[], { lastName, birthName }: LastNames): readonly string[] {
  const names = readings.flatMap((one) => [one.lastName, one.birthName, ...one.others]);
  const isFurther = (name: string) => name !== '' && name !== lastName && name !== birthName;
  return [...new Set(names.filter(isFurther))];
}

interface NameText extends NameContext {
  /** As written: hyphens and points tell a compound from a title, an initial from an apostrophe. */
  readonly text: string;
}

function parseTokens(name: NameText): LastNames {
  const { tokens } = name;
  const start = skipLeading(name);
  const end = skipTrailing(name, start);
  const hasRemark = hasRemarkIn(name, 0, start) || hasRemarkIn(name, end, tokens.length);
  const parsed = splitNames(name, start, end);
  const initials = start === 0 ? withoutInitials(name.text, parsed.lastName) : withoutInitials('', parsed.lastName);
  return {
    lastName: parsed.lastName,
    birthName: parsed.birthName,
    others: initials === '' ? parsed.others : [...parsed.others, initials],
    hasRemark,
  };
}

function hasRemarkIn(name: NameContext, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (phraseLength(name, REMARKS, index, to) > 0) return true;
  return false;
}

/** Index of the first token of the name itself. */
function skipLeading(name: NameText): number {
  const { tokens, text } = name;
  const last = tokens.length - 1;
  if (STARTS_HYPHENATED.test(text) && phraseLength(name, LEADING, 0) <= 1) return 0;
  let index = tokens[0] === 'M' && last > 0 && STARTS_WITH_M.test(text) ? 1 : 0;
  while (index < last) {
    const length = leadingLength(name, index);
    if (length === 0 || index + length > last) break;
    index += length;
  }
  return index;
}

function leadingLength(name: NameContext, index: number): number {
  const { tokens } = name;
  const phrase = phraseLength(name, LEADING, index);
  if (phrase > 0) return phrase;
  const noble = phraseLength(name, NOBLE, index);
  if (noble > 0) return isParticle(tokens[index + noble] ?? '') && index + noble + 1 < tokens.length ? noble : 0;
  // A joiner or an M counts as a civility only next to one.
  const isAfterCivility = index > 0;
  const next = index + (tokens[index] === 'M' ? 1 : 0);
  const joiner = phraseLength(name, JOINER, next);
  const isBeforeCivility = phraseLength(name, CIVILITY, next + joiner) > 0;
  const isM = next > index;
  if (isM && (isBeforeCivility || isAfterCivility)) return 1;
  const isMAfter = tokens[index + joiner] === 'M' && index + joiner + 1 < tokens.length;
  return !isM && joiner > 0 && isAfterCivility && (isBeforeCivility || isMAfter) ? joiner : 0;
}

/** Index after the last token of the name itself. */
function skipTrailing(name: NameContext, start: number): number {
  let end = name.tokens.length;
  while (end - start > 1) {
    const isNumber = /^\d+$/.test(name.tokens[end - 1]!);
    const length = isNumber ? 1 : phraseLengthBefore(name, TRAILING, start + 1, end);
    if (length === 0) break;
    end -= length;
  }
  return end;
}

/** Separates the names that NEE, EPOUSE, DIT and the like stand between. */
function splitNames(name: NameText, start: number, end: number): LastNames {
  for (let index = start + 1; index < end - 1; index++) {
    const left = () => parseTokens({ ...name, tokens: name.tokens.slice(start, index), text: '' });
    const right = (length: number) =>
      parseTokens({ ...name, tokens: name.tokens.slice(index + length, end), text: '' });
    const born = phraseLength(name, BORN, index, end - 1);
    if (born > 0) return joinNames(left(), right(born));
    const married = phraseLength(name, MARRIED, index, end - 1);
    if (married > 0) return joinNames(right(married), left());
    const other = phraseLength(name, OTHER, index, end - 1);
    if (other > 0) {
      const main = left();
      return { ...main, others: distinct([main, right(other)], main) };
    }
  }
  return plain(writeOut(name, start, end));
}

function joinNames(inUse: LastNames, born: LastNames): LastNames {
  const names = { lastName: inUse.lastName, birthName: born.lastName, others: NONE, hasRemark: false };
  return { ...names, others: distinct([inUse, born], names) };
}

const DUTCH = new Set(['NL', 'BE', 'LU']);
const GERMAN = new Set(['DE', 'AT', 'CH', 'LI']);
const SAINTS = new Map([
  ['ST', 'SAINT'],
  ['STE', 'SAINTE'],
]);

/** Writes out abbreviated particles (V D, V), then ST and STE before what follows. */
function writeOut({ tokens, country }: NameContext, start: number, end: number): string {
  const words: string[] = [];
  for (let index = start; index < end; index++) {
    const token = tokens[index]!;
    const isLast = index + 1 === end;
    if (token === 'V' && tokens[index + 1] === 'D' && index + 2 < end) {
      words.push('VAN', 'DER');
      index++;
    } else if (token === 'VD' && !isLast && DUTCH.has(country)) words.push('VAN', 'DER');
    else if (token === 'V' && !isLast && DUTCH.has(country)) words.push('VAN');
    else if (token === 'V' && !isLast && GERMAN.has(country)) words.push('VON');
    else words.push(token);
  }
  const isBeforeWord = (index: number) => (words[index + 1] ?? '').length > 1;
  return words.map((word, index) => (isBeforeWord(index) ? (SAINTS.get(word) ?? word) : word)).join(' ');
}

/** A name without the initial before or after it; `''` if there is none. A first letter may be an elided particle: D ALMA. */
function withoutInitials(text: string, name: string): string {
  const last = name.lastIndexOf(' ');
  if (last > 1 && last === name.length - 2) return name.slice(0, last);
  return STARTS_WITH_INITIAL.test(text) && name[1] === ' ' ? name.slice(2) : '';
}
