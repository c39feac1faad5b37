import { letterDigraphs } from '../../lexicon/letter-digraphs.generated.ts';
import { MISREAD_LETTERS } from './misread-letters.ts';

/**
 * What a text may need in addition to folding. Few texts need anything. One pass finds out, because several passes would
 * cost as much as folding itself.
 */
export const MAY_BE_DAMAGED = 1;
/** Signs that separate the parts of a name: brackets, slashes, commas. */
export const HAS_PARTS = 2;
/** Quotes, which surround a nickname, and signs between two people. */
export const HAS_QUOTES = 4;
/** A letter that has another Latin spelling, or is of another script. */
export const MAY_HAVE_READING = 8;

const ASCII = 128;
const FLAGS = new Uint8Array(ASCII);
for (const sign of '%\\?=') FLAGS[sign.charCodeAt(0)] = MAY_BE_DAMAGED;
for (const sign of '()[]/;|,') FLAGS[sign.charCodeAt(0)] = HAS_PARTS;
for (const sign of '+"\'') FLAGS[sign.charCodeAt(0)] = HAS_QUOTES;
FLAGS['&'.charCodeAt(0)] = MAY_BE_DAMAGED | HAS_QUOTES;

const REPLACEMENT = 0xfffd;
const MISREAD_CODES = new Set(Array.from(MISREAD_LETTERS.keys(), (sign) => sign.charCodeAt(0)));
const QUOTES = new Set(Array.from('‘’“”„«»', (sign) => sign.charCodeAt(0)));

const DIGRAPH_LETTERS = new Set(
  letterDigraphs.flatMap(([letter]) => [letter.charCodeAt(0), letter.toLowerCase().charCodeAt(0)]),
);
const COMBINING_DIAERESIS = 0x308;
const COMBINING_RING = 0x30a;
/** Scripts other than Latin begin here; accents, which may be written by themselves, end before it. */
const FIRST_OTHER_SCRIPT = 0x370;

function isLatinOrPunctuation(code: number): boolean {
  return code < FIRST_OTHER_SCRIPT || (code >= 0x1e00 && code <= 0x1eff) || (code >= 0x2000 && code <= 0x206f);
}

/** Excludes the accented letters of Western Europe without a look-up. */
function isMisread(code: number): boolean {
  return (code < 0xa0 || code > 0xff) && MISREAD_CODES.has(code);
}

function flagsOf(code: number, previous: number): number {
  let flags = previous >= ASCII || code === REPLACEMENT || isMisread(code) ? MAY_BE_DAMAGED : 0;
  if (QUOTES.has(code)) flags |= HAS_QUOTES;
  const hasDigraph = code === COMBINING_DIAERESIS || code === COMBINING_RING || DIGRAPH_LETTERS.has(code);
  if (hasDigraph || !isLatinOrPunctuation(code)) flags |= MAY_HAVE_READING;
  return flags;
}

/** The flags above that a text has; 0 for nearly every text. */
export function scanText(text: string): number {
  let flags = 0;
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    flags |= code < ASCII ? FLAGS[code]! : flagsOf(code, previous);
    previous = code;
  }
  return flags;
}
