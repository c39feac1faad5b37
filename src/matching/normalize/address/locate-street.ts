import { startsWithDigit } from '../digits.ts';
import { complementAt, complementLength } from './complement.ts';
import { type Grammar, infoOf } from './grammar.ts';
import {
  bindsNext,
  type LocatedStreet,
  readLeadingNumber,
  readNumberInWords,
  skipComplements,
} from './leading-number.ts';
import { breakAfter, type Line } from './line.ts';
import { locateBeforeType } from './locate-trailing-type.ts';
import { isStreetType, typeAt } from './street-type.ts';

/** Whether digits belong to the word in front of them. The A of BAT A 12 is the name of the building and no preposition. */
function isBound(tokens: readonly string[], index: number, grammar: Grammar): boolean {
  const isAfterComplement = index > 1 && complementLength(tokens, index - 2, grammar) === 2;
  // The last word of a person's name is no adjective: CHEZ MME PETIT 12 RUE X.
  const isAfterPerson = index > 1 && complementAt(tokens, 0, grammar)?.kind === 'person';
  return !isAfterComplement && !isAfterPerson && bindsNext(tokens[index - 1], grammar);
}

/** `RESIDENCE LES PINS 12 RUE X`: the first number that a street type follows. */
function findNumberedStreet(line: Line, start: number, grammar: Grammar): LocatedStreet | undefined {
  const { tokens } = line;
  for (let index = start; index < tokens.length; index++) {
    if (!startsWithDigit(tokens[index]) || isBound(tokens, index, grammar)) continue;
    const located = readLeadingNumber(line, index, grammar);
    if (located === undefined) continue;
    const type = typeAt(tokens, located.start, grammar);
    if (isStreetType(type) && located.start + type.length < tokens.length) return located;
  }
  return undefined;
}

/** `RESIDENCE LES PINS RUE X`: the first unambiguous street type after a place; -1 for none. */
function findMainType(tokens: readonly string[], start: number, grammar: Grammar): number {
  for (let index = start + 1; index + 1 < tokens.length; index++) {
    const isMain = infoOf(grammar, tokens[index])?.types.some((rule) => rule.main);
    if (isMain && !bindsNext(tokens[index - 1], grammar)) return index;
  }
  return -1;
}

/** `URB LOS PINOS, C SOL`: the first part after a comma that starts with a street type; -1 for none. */
function findTypedPart({ tokens, breaks }: Line, grammar: Grammar): number {
  const index = breaks.find((one) => {
    return isStreetType(typeAt(tokens, one, grammar));
  });
  return index ?? -1;
}

/** `CHEZ M X, LE CLOS`, `C O X, LE CLOS`: index after the person; `CHEZ X` without a civility can be a hamlet. */
function skipPerson(line: Line, grammar: Grammar): number {
  const { tokens } = line;
  const rule = complementAt(tokens, 0, grammar);
  if (rule?.kind !== 'person') return 0;
  const next = breakAfter(line, 0);
  const isPerson = rule.from.length > 1 || CIVILITIES.has(tokens[1] ?? '');
  return isPerson && next < tokens.length ? next : 0;
}

const CIVILITIES = new Set(['M', 'MR', 'MME', 'MLLE', 'MONSIEUR', 'MADAME', 'MADEMOISELLE', 'DR', 'DOCTEUR']);

/** Finds the street of a line, and the number in front of it. */
export function locateStreet(line: Line, grammar: Grammar): LocatedStreet {
  const { tokens } = line;
  const start = skipComplements(tokens, skipPerson(line, grammar), grammar);
  if (!grammar.typeFirst) return locateBeforeType(line, start, grammar);
  const leading = readLeadingNumber(line, start, grammar) ?? readNumberInWords(tokens, start, grammar);
  if (leading !== undefined) return leading;
  const type = typeAt(tokens, start, grammar);
  if (isStreetType(type)) return { number: '', start };
  const numbered = findNumberedStreet(line, start + 1, grammar);
  if (numbered !== undefined) return numbered;
  if (!type.site && !type.label) return { number: '', start };
  const part = findTypedPart(line, grammar);
  const street = part > 0 ? part : findMainType(tokens, start + type.length, grammar);
  return { number: '', start: street > 0 ? street : start };
}
