import { foldText } from '../letters.ts';
import { foldCodes, foldPlain } from '../text/plain-text.ts';
import { type AddressSystem, addressSystemOf } from './address-system.ts';
import { writeCommonStreet } from './common-street.ts';
import { skipDropped } from './complement.ts';
import { grammarFor } from './language.ts';
import { lineOf } from './line.ts';
import { joinNumberNames } from './number-names.ts';
import { spellOrdinal } from './ordinal-names.ts';
import { draftStreet, finishStreet } from './street-draft.ts';
import { mayEndWithTown, type TownContext, townContext } from './trailing-town.ts';
import { joinStreetNames, separateStreets } from './two-streets.ts';

function writeStreet(folded: string, system: AddressSystem, town: TownContext): string {
  const isOne = system.grammars.length === 1;
  const common = isOne ? writeCommonStreet(0, foldCodes(folded, 0), system.grammars[0]!, false) : undefined;
  if (common !== undefined && !mayEndWithTown(common, town)) return common;
  const line = lineOf(folded);
  const grammar = grammarFor(system, line.tokens);
  const all = grammar.numberFirst ? line.tokens : joinNumberNames(line, grammar).tokens;
  const start = skipDropped(all, 0, grammar);
  return finishStreet(draftStreet(start === 0 ? all : all.slice(start), grammar, town));
}

/**
 * {@link normalizeStreet} for a plain street that is changed word by word at most: the fast path of most streets.
 * @returns `undefined` for other streets
 */
export function normalizePlainStreet(text: string, town: TownContext): string | undefined {
  const system = addressSystemOf(town.country);
  if (!isSettledAtOnce(system)) return undefined;
  return writeFolded(foldCodes(spellOrdinal(text, system.grammars[0]!), 0), town);
}

/** The same for the text that was folded last. @param length of its codes @param town of a country with one grammar */
export function writeFolded(length: number, town: TownContext): string | undefined {
  const grammar = addressSystemOf(town.country).grammars[0]!;
  const common = length === 0 ? undefined : writeCommonStreet(0, length, grammar, false);
  return common === undefined || mayEndWithTown(common, town) ? undefined : common;
}

/**
 * A street that was cut may show another language, or end with a type that its number belongs to (59 ST); one more pass
 * settles it in practice.
 */
const MAX_PASSES = 4;

/** True where one pass gives a canonical street. */
export function isSettledAtOnce({ grammars }: AddressSystem): boolean {
  return grammars.length === 1 && !grammars[0]!.keepsOrdinals;
}

/**
 * A street without its number in canonical form: type, titles and SAINT in full, numbers in digits, articles kept; flats,
 * buildings and boxes after it dropped, and the town of the context.
 * @param country ISO 3166-1 alpha-2; selects the word lists
 */
export function normalizeStreet(text: string, country: string, town: TownContext = townContext(country)): string {
  const system = addressSystemOf(country);
  const streets = separateStreets(text, system);
  if (streets !== undefined) {
    const [first, second] = streets.map((one) => normalizeStreet(one, country, town)) as [string, string];
    return joinStreetNames(first, second, system);
  }
  const spelled = spellOrdinal(text, system.grammars[0]!);
  let street = writeStreet(foldPlain(spelled, 0) ?? foldText(spelled), system, town);
  if (isSettledAtOnce(system)) return street;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const again = writeStreet(street, system, town);
    if (again === street) return street;
    street = again;
  }
  return street;
}
