import { startsWithDigit } from '../digits.ts';
import { foldText } from '../letters.ts';
import { lineTokensOf } from '../lists.ts';
import { isFrenchPost } from './address-system.ts';
import { isTownName, readCity } from './city.ts';
import { isTownWithQuarters } from './city-quarters.ts';
import { countryNames } from './country.ts';
import { regionCode, regionLength } from './region.ts';

/** Countries whose towns of one name are told apart by what stands in brackets behind it. */
const NAMED = new Set(['DE', 'AT', 'LI', 'NL']);
/** Those in which it also stands behind a slash. */
const SLASH_COUNTRIES = new Set(['DE', 'AT']);
/** Countries whose towns of one name are told apart by their state, canton or province. */
const STATES = new Set(['US', 'CA', 'AU', 'CH', 'BR', 'IT']);

const BRACKETS = /^([^(),/]+)\(([^()]+)\)\s*$/;
const SLASH = /^([^(),/]+)\/([^(),/]+)$/;
const PREPOSITIONS = '(?:AN DER|AN DEN|A D|IN DER|I D|OB DER|O D|VOR DER|V D|U D|A|AM|AN|B|BEI|BEIM|I|IM|IN|OB|UNTER)';
const PREPOSITION = new RegExp(`^${PREPOSITIONS} (?=.)`);
const BEHIND_PREPOSITION = new RegExp(`^(.+?) ${PREPOSITIONS} ([^ ].*)$`);

/** A town, and what tells it from others of its name: HALLE and SAALE; `''` for nothing. */
export interface TownParts {
  readonly name: string;
  readonly addition: string;
}

/** The addition in brackets or behind a slash, and the town in front of it; `undefined` for none. */
function writtenParts(written: string, country: string): readonly [string, string] | undefined {
  const slash = SLASH_COUNTRIES.has(country) ? SLASH.exec(written) : null;
  const [, town, inside] = BRACKETS.exec(written) ?? slash ?? [];
  return town === undefined ? undefined : [readCity(town, country), foldText(inside!).replace(PREPOSITION, '')];
}

/** The state, canton or province at the end of a town: SPRINGFIELD IL. */
function stateAfter(written: string, country: string): string {
  const tokens = lineTokensOf(foldText(written));
  const length = regionLength(tokens, country);
  return length === 0 ? '' : regionCode(tokens.slice(-length).join(' '), country);
}

/** Whether a text in brackets says which town it is, and not its country, a quarter or a code. */
function tellsTowns(addition: string, name: string, country: string): boolean {
  if (addition === '' || addition === name || startsWithDigit(addition)) return false;
  return !countryNames(country).has(addition) && !isTownWithQuarters(name, country);
}

/**
 * A town in canonical form with what tells it from others of its name: HALLE (SAALE), SPRINGFIELD (IL).
 * @param city in canonical form, without it
 */
export function withAddition(city: string, written: string, country: string): string {
  if (city === '') return city;
  if (STATES.has(country)) {
    const state = written.length > city.length ? stateAfter(written, country) : '';
    return state === '' ? city : `${city} (${state})`;
  }
  const [name, addition] = (NAMED.has(country) && writtenParts(written, country)) || [city, ''];
  if (name === '' || !tellsTowns(addition, name, country)) return city;
  const joined = readCity(`${name} ${addition}`, country);
  return isTownName(joined, country) && joined !== name ? joined : `${name} (${addition})`;
}

/** The town without the addition in brackets. */
export function withoutAddition(city: string): string {
  return city.endsWith(')') ? city.slice(0, city.indexOf(' (')) : city;
}

/** The parts of a canonical town. In German they may be joined by a preposition: FRANKFURT AM MAIN, ROTHENBURG O D T. */
export function townParts(city: string, country: string): TownParts {
  const name = withoutAddition(city);
  if (name !== city) return { name, addition: city.slice(name.length + 2, -1) };
  const [, before, addition] = (hasPrepositions(country) && BEHIND_PREPOSITION.exec(city)) || [];
  return before === undefined ? { name: city, addition: '' } : { name: before, addition: addition! };
}

/** Whether towns of a country have German names, with additions behind a preposition. */
export function hasPrepositions(country: string): boolean {
  return country === 'DE' || country === 'AT' || country === 'CH' || country === 'LI';
}

/**
 * By country, the words before what tells towns of one name apart: VILLENEUVE SUR LOT. FR stands for all countries with French post.
 * German has {@link townParts}.
 */
const BEFORE_ADDITION = new Map<string, RegExp>();
for (const [countries, words] of [
  ['FR', 'SUR|SOUS|LES|EN|DE|DES|DU|D|AUX'],
  ['ES', 'DE LAS|DE LOS|DE LA|DEL|DE'],
  ['IT', 'SULLA|SULL|SUL|IN|DELLA|DEL|DI|D|AL'],
  ['GB IE', 'UPON|UNDER|ON|IN|BY'],
  ['PT BR', 'DE|DO|DA|DOS|DAS'],
] as const) {
  const pattern = new RegExp(`^.+? (?:${words}) (.+)$`);
  for (const country of countries.split(' ')) BEFORE_ADDITION.set(country, pattern);
}

/** What follows the first preposition in a canonical town: LOT in VILLENEUVE SUR LOT; `''` for none, and in German. */
export function partBehindPreposition(city: string, country: string): string {
  return BEFORE_ADDITION.get(isFrenchPost(country) ? 'FR' : country)?.exec(city)?.[1] ?? '';
}
