import { digitsLength, startsWithDigit } from '../digits.ts';
import { foldText } from '../letters.ts';
import { lineTokensOf, MAX_LINE_TOKENS } from '../lists.ts';

/**
 * A folded address line, and where its commas and line breaks stood. Two numbers joined by a slash or a hyphen are one token
 * (`12-14`, `12B/3`): the only tokens with a character that is neither a letter nor a digit.
 */
export interface Line {
  readonly tokens: string[];
  /** Indexes of the tokens after a break, ascending. */
  readonly breaks: readonly number[];
  /** One of the tokens is two joined numbers. */
  readonly hasJoinedNumbers: boolean;
}

const NO_BREAKS: readonly number[] = [];
const BREAKS =
  /[,;\n\r|]+|\\[nr]|<br\s*\/?>|\s[-–—]\s(?=(?:le|la|les|clos|domaine|villa|hameau|quartier|lieu-?dit)\s|l['’]|france\s*$)|\s\((?=[^()]*\)\s*$)/i;
/** A slash or a hyphen between two numbers, the first of which may have a suffix, and the second of which is no floor. */
const JOINT =
  /(?<=\d\s?(?:[a-z]|bis|ter|quater)?)\s?([-–—/+])\s?(?=\d)(?!\d{1,2}\s?[.º°ª]?\s?(?:og|stock|[eé]tage|piso|piano)\b)/i;
const JOINTS = /[-–—/+]/;
const SIGN = /[#№¼½¾]/;
/** `#` announces a flat, in Spanish America the house number. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['#', ' UNIT '],
  ['№', ' NO '],
  ['¼', ' 1/4'],
  ['½', ' 1/2'],
  ['¾', ' 3/4'],
];

const NUMBER = /^\d+(?:[A-Z]|BIS|TER|QUATER)?$/;

/**
 * A postal code of five digits written against a word (RESERVAT38200, 38400SAINT), a box, a house or a flat without a blank
 * (BP45, Д12, КВ4), and a house with its block (12К2).
 */
const GLUED_CODE = new RegExp(
  [
    '^(?:([A-Z]{3,})(\\d{5})',
    '(\\d{5})([A-Z]{3,})',
    '(BP|CS|TSA|BTE|CIDEX|BAT|APT|APPT|ESC|BAL|Д|ДОМ|КВ|К|КОРП|СТР|ОФ|БУД|ВЛ|АП)(\\d+[A-ZА-Я]?)',
    '(\\d{1,4})(К|КОРП|СТР)(\\d{1,3}))$',
  ].join('|'),
);
const MIN_GLUED_LENGTH = 8;

function isGlued(token: string): boolean {
  const { length } = token;
  if (length < 2) return false;
  const endsWithDigit = startsWithDigit(token[length - 1]);
  if (startsWithDigit(token)) return length >= MIN_GLUED_LENGTH || (endsWithDigit && digitsLength(token) < length);
  return endsWithDigit || startsWithDigit(token[length - 2]);
}

function withoutGluedCodes(tokens: string[]): string[] {
  if (!tokens.some(isGlued)) return tokens;
  return tokens.flatMap((token) => GLUED_CODE.exec(token)?.slice(1).filter(Boolean) ?? token);
}

function tokensOfPart(text: string): string[] {
  return withoutGluedCodes(lineTokensOf(foldText(text)));
}

/** Appends the tokens of a text. A number at its start is joined to the number, with its suffix, that precedes it. */
function appendJoined(tokens: string[], joint: string, text: string): void {
  const [first = '', ...rest] = tokensOfPart(text);
  if (NUMBER.test(first)) {
    let last = tokens.pop()!;
    if (!startsWithDigit(last) && startsWithDigit(tokens.at(-1))) last = tokens.pop()! + last;
    tokens.push(`${last}${joint === '/' ? '/' : '-'}${first}`, ...rest);
  } else tokens.push(first, ...rest);
}

/** Numbers of a joined token, and the joints between them, that are read. */
const MAX_PIECES = 15;

/** Appends the tokens of a text between two breaks; returns whether it has joined numbers. */
function appendPart(tokens: string[], part: string): boolean {
  if (!JOINTS.test(part)) {
    for (const token of tokensOfPart(part)) tokens.push(token);
    return false;
  }
  const pieces = part.split(JOINT, MAX_PIECES);
  tokens.push(...tokensOfPart(pieces[0]!));
  for (let index = 1; index < pieces.length; index += 2) appendJoined(tokens, pieces[index]!, pieces[index + 1]!);
  return pieces.length > 1;
}

/** Replaces signs that folding would remove by words. */
function spellSigns(text: string): string {
  if (!SIGN.test(text)) return text;
  let result = text;
  for (const [character, spelling] of SIGNS) result = result.replaceAll(character, spelling);
  return result;
}

function readPunctuated(text: string): Line {
  const tokens: string[] = [];
  const breaks: number[] = [];
  let hasJoinedNumbers = false;
  for (const part of spellSigns(text).split(BREAKS)) {
    if (tokens.length > 0 && breaks.at(-1) !== tokens.length) breaks.push(tokens.length);
    if (appendPart(tokens, part)) hasJoinedNumbers = true;
    if (tokens.length >= MAX_LINE_TOKENS) break;
  }
  if (tokens.length > MAX_LINE_TOKENS) tokens.length = MAX_LINE_TOKENS;
  while (breaks.length > 0 && breaks.at(-1)! >= tokens.length) breaks.pop();
  return { tokens, breaks, hasJoinedNumbers };
}

/** By character code, 1 for what can be a break, a joint or a fraction. */
const PUNCTUATION = new Uint8Array(0x2117);
for (const character of ',;\n\r|#№¼½¾–—/+(\\<') PUNCTUATION[character.charCodeAt(0)] = 1;
const HYPHEN = 45;
/** A hyphen joins numbers, and may stand before the name of a place. */
const MEANING_AHEAD = /^\s?\d|^\s[a-z]/i;

/** Whether folding loses nothing of a text: it has no break, no joined numbers and no fraction. */
export function isUnpunctuated(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === HYPHEN ? MEANING_AHEAD.test(text.slice(index + 1, index + 3)) : PUNCTUATION[code] === 1) return false;
  }
  return true;
}

/** The line of a folded text. */
export function lineOf(folded: string): Line {
  return { tokens: withoutGluedCodes(lineTokensOf(folded)), breaks: NO_BREAKS, hasJoinedNumbers: false };
}

export function readLine(text: string): Line {
  return isUnpunctuated(text) ? lineOf(foldText(text)) : readPunctuated(text);
}

/** Index of the first break after `index`; the end of the line where there is none. */
export function breakAfter({ tokens, breaks }: Line, index: number): number {
  return breaks.find((one) => one > index) ?? tokens.length;
}
