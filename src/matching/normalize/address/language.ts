import { startsWithDigit } from '../digits.ts';
import type { AddressSystem } from './address-system.ts';
import { type Grammar, infoOf } from './grammar.ts';
import { hasTrailingType, typeAt } from './street-type.ts';

type Tokens = readonly string[];

/** The name of an English street: `310 5th Avenue`. */
const ENGLISH_ORDINAL = /^\d+(?:ST|ND|RD|TH)$/;

/** Index after a number and its suffix at the start of a line. */
function afterNumber(tokens: Tokens, grammar: Grammar): number {
  let index = 0;
  while (index < tokens.length && (startsWithDigit(tokens[index]) || infoOf(grammar, tokens[index])?.suffix)) {
    if (index > 0 && ENGLISH_ORDINAL.test(tokens[index]!)) return index;
    index++;
  }
  const lettered = index > 0 && tokens[index]?.length === 1 && typeAt(tokens, index + 1, grammar).length > 0;
  return lettered ? index + 1 : index;
}

/**
 * The grammar of the language that a line is written in: the first one whose street types the line shows. A type at the
 * start of the line counts before a type anywhere else.
 */
export function grammarFor(system: AddressSystem, tokens: Tokens): Grammar {
  const { grammars } = system;
  const first = grammars[0]!;
  if (grammars.length === 1) return first;
  return (
    grammars.find((one) => one.typeFirst && typeAt(tokens, afterNumber(tokens, one), one).length > 0) ??
    grammars.find((one) => !one.typeFirst && hasTrailingType(tokens, one)) ??
    first
  );
}
