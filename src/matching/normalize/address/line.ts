import { foldText } from '../letters.ts';
import { lineTokensOf, MAX_LINE_TOKENS } from '../lists.ts';
import { startsWithDigit } from './digits.ts';

/**
 * A folded address line, and where its commas and line breaks stood. Two numbers joined by a slash or a hyphen are one token
 * (`12-14`, `12B/3`): the only tokens with a character that is neither a letter nor a digit.
 */
export interface Line {
  readonly tokens: string[];
  /** Indexes of the tokens behind a break, ascending. */
  readonly breaks: readonly number[];
}

const NO_BREAKS: readonly number[] = [];
const BREAKS = /[,;\n\r|]+/;
/** A slash or a hyphen between two numbers, the first of which may have a suffix. */
const JOINT = /(?<=\d\s?(?:[a-z]|bis|ter|quater)?)\s?([-–—/+])\s?(?=\d)/i;
const FRACTIONS: readonly (readonly [string, string])[] = [
  ['¼', ' 1/4'],
  ['½', ' 1/2'],
  ['¾', ' 3/4'],
];

const NUMBER = /^\d+(?:[A-Z]|BIS|TER|QUATER)?$/;

/** Appends the tokens of a text. A number at its start is joined to the number, with its suffix, that precedes it. */
function appendJoined(tokens: string[], joint: string, text: string): void {
  const [first = '', ...rest] = lineTokensOf(foldText(text));
  if (NUMBER.test(first)) {
    let last = tokens.pop()!;
    if (!startsWithDigit(last) && startsWithDigit(tokens.at(-1))) last = tokens.pop()! + last;
    tokens.push(`${last}${joint === '/' ? '/' : '-'}${first}`, ...rest);
  } else tokens.push(first, ...rest);
}

/** Numbers of a joined token, and the joints between them, that are read. */
const MAX_PIECES = 15;

function appendPart(tokens: string[], part: string): void {
  const pieces = part.split(JOINT, MAX_PIECES);
  tokens.push(...lineTokensOf(foldText(pieces[0]!)));
  for (let index = 1; index < pieces.length; index += 2) appendJoined(tokens, pieces[index]!, pieces[index + 1]!);
}

function withoutFractions(text: string): string {
  let result = text;
  for (const [character, spelling] of FRACTIONS) result = result.replaceAll(character, spelling);
  return result;
}

function readPunctuated(text: string): Line {
  const tokens: string[] = [];
  const breaks: number[] = [];
  for (const part of withoutFractions(text).split(BREAKS)) {
    if (tokens.length > 0 && breaks.at(-1) !== tokens.length) breaks.push(tokens.length);
    appendPart(tokens, part);
    if (tokens.length >= MAX_LINE_TOKENS) break;
  }
  if (tokens.length > MAX_LINE_TOKENS) tokens.length = MAX_LINE_TOKENS;
  return { tokens, breaks: breaks.filter((index) => index < tokens.length) };
}

/** By character code, 1 for what can be a break, a joint or a fraction. */
const PUNCTUATION = new Uint8Array(0x2100);
for (const character of ',;\n\r|¼½¾–—/+') PUNCTUATION[character.charCodeAt(0)] = 1;
const HYPHEN = 45;
/** A hyphen joins numbers only. */
const DIGIT_AHEAD = /^\s?\d/;

/** True for a text of which folding loses nothing: it has no break, no joined numbers, no fraction. */
export function isUnpunctuated(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === HYPHEN ? DIGIT_AHEAD.test(text.slice(index + 1, index + 3)) : PUNCTUATION[code] === 1) return false;
  }
  return true;
}

/** The line of a folded text. */
export function lineOf(folded: string): Line {
  return { tokens: lineTokensOf(folded), breaks: NO_BREAKS };
}

export function readLine(text: string): Line {
  return isUnpunctuated(text) ? lineOf(foldText(text)) : readPunctuated(text);
}

/** Index of the first break behind `index`; the end of the line where there is none. */
export function breakAfter({ tokens, breaks }: Line, index: number): number {
  return breaks.find((one) => one > index) ?? tokens.length;
}
