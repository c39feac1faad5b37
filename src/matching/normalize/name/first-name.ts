import { foldText } from '../letters.ts';
import { tokensOf } from '../lists.ts';
import { HAS_PARTS, HAS_QUOTES, scanText } from '../text/scan-text.ts';
import {
  isAllPhrases,
  mayBeginPhrase,
  type NameContext,
  type NameWordKind,
  type NameWordKinds,
  phraseLength,
  phraseLengthBefore,
} from './name-words.ts';

/** The content of a first-name field in canonical form. */
export interface FirstNames {
  /** All first names of the person, in their order. */
  readonly firstName: string;
  /** A name in brackets or quotes, and the other person of two in one field. */
  readonly others: readonly string[];
}

/** Longer texts are not names and are only folded. */
const MAX_LENGTH = 200;
const MAX_TOKENS = 24;

const kinds = (...list: NameWordKind[]): NameWordKinds => new Set(list);

const CIVILITY = kinds('civility');
const LEADING = kinds('civility', 'title');
const TRAILING = kinds('civility', 'suffix', 'remark', 'deceased');
const JOINER = kinds('joiner');
const ALIAS = kinds('other');
/** What follows is a last name. */
const LAST_NAME = kinds('born', 'married');

/** Kinds of phrases that are interpreted at the start of a first name, and behind it. */
export const KINDS_AT_START: NameWordKinds = LEADING;
export const KINDS_INSIDE: NameWordKinds = new Set([...TRAILING, ...JOINER, ...ALIAS, ...LAST_NAME]);

const NOT_A_NAME = kinds('civility', 'title', 'suffix', 'remark', 'bracketed', 'deceased', 'joiner', 'born', 'married');

const NONE: readonly string[] = [];
/** Two words in single quotes are a nickname; an apostrophe is not. */
const ASIDE = /[([]([^()[\]]*)[)\]]?|["“”„«]([^"“”„«»]*)["“”»]|(?<=\s)['‘]([^'’]+)['’](?=\s|$)/g;
const OTHER_PERSON = /[/;|&+]/;

/** The Spanish abbreviation of María, which folding would leave as an initial: `Mª Carmen`. */
const MARIA = /(?<!\p{L})M\.?ª\.?/giu;

function mayHoldPhrase(tokens: readonly string[]): boolean {
  return tokens.some((_, index) => mayBeginPhrase(tokens, index));
}

/**
 * Reads first names: drops civilities and remarks, separates nicknames (`Odile (Odette)`) and two people in one field (`Jean
 * et Marie`). The last word always stays: only an empty text gives `''`.
 *
 * @param country ISO 3166-1 alpha-2
 * @param flags of the text, see {@link scanText}
 */
export function parseFirstName(written: string, country: string, flags: number = scanText(written)): FirstNames {
  const text = written.includes('ª') ? written.replace(MARIA, 'Maria ') : written;
  const folded = foldText(text);
  const isStructured = (flags & (HAS_PARTS | HAS_QUOTES)) !== 0;
  if (text.length > MAX_LENGTH || (!isStructured && !folded.includes(' '))) return { firstName: folded, others: NONE };
  if (!isStructured) {
    const tokens = tokensOf(folded);
    if (tokens.length > MAX_TOKENS || !mayHoldPhrase(tokens)) return { firstName: folded, others: NONE };
    return parseTokens({ tokens, country });
  }
  return parseStructured(text, folded, country);
}

function parseStructured(text: string, folded: string, country: string): FirstNames {
  const texts: string[] = [];
  const outside = text.replace(ASIDE, (_, bracketed?: string, quoted?: string, single?: string) => {
    texts.push(bracketed ?? quoted ?? single ?? '');
    return ' ';
  });
  texts.unshift(...outside.split(OTHER_PERSON));
  const people = texts
    .map((part): NameContext => ({ tokens: tokensOf(foldText(part)).slice(0, MAX_TOKENS), country }))
    .filter((part) => part.tokens.length > 0 && !isAllPhrases(part, NOT_A_NAME))
    .map(parseTokens);
  const [first, ...rest] = people;
  if (first === undefined) return parseTokens({ tokens: tokensOf(folded), country });
  const others = [...first.others, ...rest.flatMap(({ firstName, others: more }) => [firstName, ...more])];
  return { firstName: first.firstName, others: [...new Set(others)].filter((name) => name !== first.firstName) };
}

function parseTokens(name: NameContext): FirstNames {
  const { tokens } = name;
  let start = 0;
  for (let length = leadingLength(name, 0); length > 0; length = leadingLength(name, start)) start += length;
  let end = tokens.length;
  while (end - start > 1) {
    const length = phraseLengthBefore(name, TRAILING, start + 1, end);
    if (length === 0) break;
    end -= length;
  }
  for (let index = start + 1; index < end - 1; index++) {
    const before = () => parseTokens({ ...name, tokens: tokens.slice(start, index) });
    const other = phraseLength(name, JOINER, index, end - 1) || phraseLength(name, ALIAS, index, end - 1);
    if (other > 0) {
      const first = before();
      const second = parseTokens({ ...name, tokens: tokens.slice(index + other, end) });
      return { firstName: first.firstName, others: [...first.others, second.firstName, ...second.others] };
    }
    if (phraseLength(name, LAST_NAME, index, end - 1) > 0) return before();
  }
  return { firstName: tokens.slice(start, end).join(' '), others: NONE };
}

function leadingLength(name: NameContext, index: number): number {
  const length = phraseLength(name, LEADING, index);
  if (length > 0) return index + length < name.tokens.length ? length : 0;
  // A joiner is dropped between two civilities: MR ET MME.
  const joiner = index > 0 ? phraseLength(name, JOINER, index) : 0;
  return joiner > 0 && phraseLength(name, CIVILITY, index + joiner) > 0 ? joiner : 0;
}
