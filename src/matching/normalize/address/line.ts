import { foldText } from '../letters.ts';
import { lineTokensOf, MAX_LINE_TOKENS } from '../lists.ts';

/** A folded address line, and where its commas and line breaks stood. */
export interface Line {
  readonly tokens: string[];
  /** Indexes of the tokens behind a break, ascending. */
  readonly breaks: readonly number[];
}

const BREAKS = /[,;\n\r|]+/;
const NO_BREAKS: readonly number[] = [];

export function hasBreak(text: string): boolean {
  return BREAKS.test(text);
}

/** The line of a text that is folded already. */
export function lineOf(folded: string): Line {
  return { tokens: lineTokensOf(folded), breaks: NO_BREAKS };
}

/** Folds a text with breaks. */
export function readBrokenLine(text: string): Line {
  const tokens: string[] = [];
  const breaks: number[] = [];
  for (const part of text.split(BREAKS)) {
    if (tokens.length > 0 && breaks.at(-1) !== tokens.length) breaks.push(tokens.length);
    for (const token of lineTokensOf(foldText(part))) tokens.push(token);
    if (tokens.length >= MAX_LINE_TOKENS) break;
  }
  if (tokens.length > MAX_LINE_TOKENS) tokens.length = MAX_LINE_TOKENS;
  return { tokens, breaks: breaks.filter((index) => index < tokens.length) };
}

/** Index of the first break behind `index`; the end of the line where there is none. */
export function breakAfter({ tokens, breaks }: Line, index: number): number {
  return breaks.find((one) => one > index) ?? tokens.length;
}
