import { startsWithDigit } from '../digits.ts';

/** Spellings of RURAL ROUTE in the first token, or the first two. */
const ROUTE = /^(?:RR|R R|RURAL ROUTE)$/;

/** Index after `RR 2`; `start` where no rural route of North America stands there. */
export function afterRuralRoute(tokens: readonly string[], start: number): number {
  for (const length of [1, 2]) {
    const words = tokens.slice(start, start + length).join(' ');
    if (ROUTE.test(words) && startsWithDigit(tokens[start + length])) return start + length + 1;
  }
  return start;
}

/** True for `RR 2` and `RURAL ROUTE 2 BOX 14`: an address without street and house number. */
export function isRuralRoute(tokens: readonly string[], start: number): boolean {
  return afterRuralRoute(tokens, start) > start;
}
