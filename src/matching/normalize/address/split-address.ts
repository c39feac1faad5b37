import { startsWithDigit } from '../digits.ts';
import { foldText } from '../letters.ts';
import { foldCodes, foldPlain } from '../text/plain-text.ts';
import { type AddressSystem, addressSystemOf, expandShortForms } from './address-system.ts';
import { readCity } from './city.ts';
import { type SplitAddress, splitFolded } from './common-address.ts';
import { spellEastAsianNumbers } from './east-asian.ts';
import { type Grammar, infoOf, matchRule } from './grammar.ts';
import { grammarFor } from './language.ts';
import { type LocatedStreet, readLeadingNumber, skipComplements } from './leading-number.ts';
import { isUnpunctuated, type Line, lineOf, readLine } from './line.ts';
import { locateStreet } from './locate-street.ts';
import { joinNumberNames } from './number-names.ts';
import { spellOrdinalOfLine } from './ordinal-names.ts';
import { lastWordOf } from './postal-towns.ts';
import { isRuralRoute } from './rural-route.ts';
import { isSettledAtOnce, normalizeStreet } from './street.ts';
import { draftStreet, finishStreet } from './street-draft.ts';
import { isStreetType, typeAt } from './street-type.ts';
import {
  announcedAfterBreak,
  dropAnnouncedNumber,
  dropRepeatedNumber,
  numberAfterBreak,
  numberOfHouse,
  takeTrailingNumber,
} from './trailing-number.ts';
import { mayEndWithTown, type TownContext, townContext } from './trailing-town.ts';
import { joinStreetNames, separateStreets } from './two-streets.ts';

/** True where a place along the road is written after a comma: `ROUTE DE TONTOURA, KM 3`. It belongs to the street. */
function beginsRoadPoint(tokens: readonly string[], index: number, grammar: Grammar): boolean {
  const info = infoOf(grammar, tokens[index]);
  if (info === undefined) return false;
  if (info.roadPoint) return startsWithDigit(tokens[index + 1]);
  const rule = info.words.find(({ to }) => to.length === 1 && infoOf(grammar, to[0])?.roadPoint === true);
  if (rule === undefined || matchRule([rule], tokens, index) === undefined) return false;
  return startsWithDigit(tokens[index + rule.from.length]);
}

/** Index of the first break after the type and at least one word of the name; the end of the line where there is none. */
function breakAfterName(line: Line, nameStart: number, grammar: Grammar): number {
  for (const index of line.breaks) {
    if (index <= nameStart || beginsRoadPoint(line.tokens, index, grammar)) continue;
    for (let name = nameStart; name < index; name++) {
      if (!infoOf(grammar, line.tokens[name])?.article) return index;
    }
  }
  return line.tokens.length;
}

/** The number in a later part of the line than the street, which ends at `end`; `''` for none. */
function numberAfterStreet(line: Line, end: number, grammar: Grammar): string {
  return numberAfterBreak(line, end, grammar) || announcedAfterBreak(line, end, grammar);
}

/** Writes the street from `start` on. Looks for the number after it unless it is known. */
function splitAt(line: Line, { number, start }: LocatedStreet, grammar: Grammar, town: TownContext): SplitAddress {
  const { tokens } = line;
  const type = typeAt(tokens, start, grammar);
  const isRoute = grammar.keepsOrdinals && isRuralRoute(tokens, start);
  const end = isRoute ? tokens.length : breakAfterName(line, start + type.length, grammar);
  const draft = draftStreet(tokens.slice(start, end), grammar, town);
  const house = number === '' && !isStreetType(type) ? numberOfHouse(tokens, start + 1, tokens.length, grammar) : '';
  if (number !== '') {
    dropAnnouncedNumber(draft);
    dropRepeatedNumber(draft, number);
  }
  const found = number || house || takeTrailingNumber(draft) || numberAfterStreet(line, end, grammar);
  return { number: found || numberOfHouse(tokens, 0, start, grammar), street: finishStreet(draft) };
}

/** `CALLE DEL PISTOR, CANNAREGIO 2345`: the first part with a street that has a number; the first street where none has. */
function splitNumbered(line: Line, grammar: Grammar, town: TownContext): SplitAddress {
  const first = splitAt(line, locateStreet(line, grammar), grammar, town);
  if (first.number !== '') return first;
  for (const start of line.breaks) {
    if (!isStreetType(typeAt(line.tokens, start, grammar))) continue;
    const other = splitAt(line, { number: '', start }, grammar, town);
    if (other.number !== '') return other;
  }
  return first;
}

/** For countries that write the number after the street: looks for it there first, then in front. */
function splitNumberLast(given: Line, grammar: Grammar, town: TownContext): SplitAddress {
  const line = joinNumberNames(given, grammar);
  const { tokens } = line;
  const start = skipComplements(tokens, 0, grammar);
  if (!startsWithDigit(tokens[start])) return splitNumbered(line, grammar, town);
  const whole = splitAt(line, { number: '', start }, grammar, town);
  const leading = readLeadingNumber(line, start, grammar);
  const isTyped = leading !== undefined && typeAt(tokens, leading.start, grammar).length > 0;
  return leading === undefined || (whole.number !== '' && !isTyped) ? whole : splitAt(line, leading, grammar, town);
}

/** Words of the longest town that is looked for in front of a street. */
const MAX_TOWN_TOKENS = 6;

/** Number of tokens of `35400 SAINT MALO`, the postal code that was sent with its town, in front of a street; 0 for none. */
function townLengthInFront({ tokens, breaks }: Line, { postalCode, city, sentName, country }: TownContext): number {
  if (tokens[0] !== postalCode || tokens.length < 2) return 0;
  if (breaks[0] !== undefined) return breaks[0];
  for (let length = 2; length <= MAX_TOWN_TOKENS + 1 && length < tokens.length; length++) {
    const name = city === '' ? '' : readCity(tokens.slice(1, length).join(' '), country);
    if (name !== '' && (name === city || name === sentName)) return length;
  }
  return 0;
}

function withoutTownInFront(line: Line, town: TownContext): Line {
  const start = townLengthInFront(line, town);
  if (start === 0) return line;
  const breaks = line.breaks.map((index) => index - start).filter((index) => index > 0);
  return { ...line, tokens: line.tokens.slice(start), breaks };
}

function splitLine(given: Line, system: AddressSystem, town: TownContext): SplitAddress {
  const line = withoutTownInFront(given, town);
  const grammar = grammarFor(system, line.tokens);
  const split = grammar.numberFirst
    ? splitAt(line, locateStreet(line, grammar), grammar, town)
    : splitNumberLast(line, grammar, town);
  const { number, street } = split;
  const isSettled = !line.hasJoinedNumbers && isSettledAtOnce(system) && !mayEndWithTown(street, town);
  // A number after the street can be that of a borough, with its town in front.
  const isTownless = town.city === '' || !startsWithDigit(lastWordOf(street));
  return isSettled && isTownless ? split : { number, street: normalizeStreet(street, town.country, town) };
}

/** The streets of a corner, or the two names of a street. Two streets with a number each are two addresses: the first counts. */
function splitBoth(texts: readonly [string, string], system: AddressSystem, town: TownContext): SplitAddress {
  const [first, second] = texts.map((text) => splitLine(readLine(text), system, town)) as [SplitAddress, SplitAddress];
  if (first.number !== '' && second.number !== '' && first.number !== second.number) return first;
  return { number: first.number || second.number, street: joinStreetNames(first.street, second.street, system) };
}

/** `L-1111` as 1111: the postal code that was sent, with the prefix of its country, which would be read as a suffix of the number. */
function withoutCodePrefix(text: string, { postalCode }: TownContext): string {
  const at = text.lastIndexOf(`-${postalCode}`);
  if (at < 1 || postalCode.length < MIN_CODE_LENGTH) return text;
  return text.slice(0, at).replace(CODE_PREFIX, ' ') + text.slice(at + 1);
}

const CODE_PREFIX = /[\s,;][A-Z]{1,3}$/i;
const MIN_CODE_LENGTH = 4;

function splitOnce(written: string, town: TownContext, isTried: boolean): SplitAddress {
  const system = addressSystemOf(town.country);
  const given = spellOrdinalOfLine(expandShortForms(written, system), system.grammars[0]!);
  const plain = foldPlain(given, 0);
  if (plain !== undefined) {
    const common = isTried && system.shortForms.length === 0 ? undefined : splitFolded(plain.length, system, town);
    return common ?? splitLine(lineOf(plain), system, town);
  }
  const text = spellEastAsianNumbers(withoutCodePrefix(given, town), town.country);
  const streets = separateStreets(text, system);
  if (streets !== undefined) return splitBoth(streets, system, town);
  if (!isUnpunctuated(text)) return splitLine(readLine(text), system, town);
  const folded = foldText(text);
  return splitFolded(foldCodes(folded, 0), system, town) ?? splitLine(lineOf(folded), system, town);
}

/**
 * The fast path for most lines: a number or none and a street, and nothing else.
 * @returns `undefined` for a line that {@link splitAddress} has to read
 */
export function splitPlainAddress(line: string, town: TownContext): SplitAddress | undefined {
  const system = addressSystemOf(town.country);
  return system.shortForms.length > 0 ? undefined : splitFolded(foldCodes(line, 0), system, town);
}

/** Writing words in full can show a number that the line as given hid; one more pass settles it in practice. */
const MAX_PASSES = 4;

/**
 * Splits an address line into house number and street, both canonical. A street without a number is returned as it is.
 * @param country ISO 3166-1 alpha-2; selects the word lists and the side of the number
 * @param town what is sent beside the line: it tells a town after the street from the street's name
 * @param isTried whether {@link splitPlainAddress} could not read the line
 */
export function splitAddress(
  line: string,
  country: string,
  town: TownContext = townContext(country),
  isTried = false,
): SplitAddress {
  let split = splitOnce(line, town, isTried);
  for (let pass = 0; pass < MAX_PASSES && split.number === ''; pass++) {
    const again = splitOnce(split.street, town, false);
    if (again.number === '' && again.street === split.street) return split;
    split = again;
  }
  return split;
}
