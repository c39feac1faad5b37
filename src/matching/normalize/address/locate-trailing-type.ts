import { startsWithDigit } from '../digits.ts';
import { complementAt } from './complement.ts';
import { type Grammar, infoOf } from './grammar.ts';
import { bindsNext, type LocatedStreet, readLeadingNumber, skipComplements } from './leading-number.ts';
import { breakAfter, type Line } from './line.ts';
import { afterRuralRoute, isRuralRoute } from './rural-route.ts';
import { hasTrailingType, lastTypeIndex } from './street-type.ts';

/** True for words that hold a street type after a name: HIGH STREET, MUSTERSTRASSE 12. */
function showsType(tokens: readonly string[], grammar: Grammar): boolean {
  return grammar.suffixes.length > 0 ? hasTrailingType(tokens, grammar) : lastTypeIndex(tokens, grammar) > 0;
}

/**
 * The number in front of a street, in its part or alone in the part before: `12 HIGH STREET`, `12, HIGH STREET`. The number
 * of a flat has another number after it: `2/1, 15 HIGH STREET`.
 */
function numberOfPart(line: Line, start: number, grammar: Grammar): LocatedStreet | undefined {
  const { tokens } = line;
  if (isRuralRoute(tokens, start)) return undefined;
  const located = readLeadingNumber(line, start, grammar);
  if (located === undefined || located.start >= tokens.length) return undefined;
  const isAlone = breakAfter(line, start) === located.start;
  if (isAlone && startsWithDigit(tokens[skipComplements(tokens, located.start, grammar)])) return undefined;
  return located;
}

/** Words in front of the number of another house: REAR OF 130 HIGH STREET. */
function isNearby(tokens: readonly string[], index: number, grammar: Grammar): boolean {
  return [1, 2].some((length) => {
    const rule = complementAt(tokens, index - length, grammar);
    return rule?.kind === 'near' && rule.from.length === length;
  });
}

/** `IVY COTTAGE 12 HIGH STREET`: the first number with a name and a type after it. */
function findNumberedName(line: Line, start: number, grammar: Grammar): LocatedStreet | undefined {
  const { tokens } = line;
  for (let index = start + 1; index < tokens.length; index++) {
    if (!startsWithDigit(tokens[index]) || infoOf(grammar, tokens[index - 1])?.last?.numbered) continue;
    if (bindsNext(tokens[index - 1], grammar) && !isNearby(tokens, index, grammar)) continue;
    const located = readLeadingNumber(line, index, grammar);
    if (located === undefined) continue;
    const words = tokens.slice(located.start, breakAfter(line, located.start));
    if (!showsType(words, grammar)) continue;
    return isNearby(tokens, index, grammar) ? { number: '', start: located.start } : located;
  }
  return undefined;
}

/** `ROSE COTTAGE, HIGH STREET`: the first part that holds a type; -1 for none. */
function findTypedPart(line: Line, starts: readonly number[], grammar: Grammar): number {
  return starts.find((start) => showsType(line.tokens.slice(start, breakAfter(line, start)), grammar)) ?? -1;
}

/** Finds the street, and the number in front of it, in languages that write the type after the name. */
export function locateBeforeType(line: Line, first: number, grammar: Grammar): LocatedStreet {
  const { tokens, breaks } = line;
  const starts = [first, ...breaks.filter((index) => index > first)];
  const route = afterRuralRoute(tokens, first);
  if (route > first) {
    const following = numberOfPart(line, route, grammar);
    return following !== undefined && showsType(tokens.slice(following.start), grammar)
      ? following
      : { number: '', start: first };
  }
  if (grammar.numberFirst) {
    for (const start of starts) {
      const located = numberOfPart(line, skipComplements(tokens, start, grammar), grammar);
      if (located !== undefined) return located;
    }
    const named = findNumberedName(line, first, grammar);
    if (named !== undefined) return named;
  }
  const typed = starts.length > 1 ? findTypedPart(line, starts, grammar) : -1;
  return { number: '', start: typed < 0 ? first : typed };
}
