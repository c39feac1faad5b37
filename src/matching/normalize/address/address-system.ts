import { addressSystems } from '../../lexicon/address-systems.generated.ts';
import { buildGrammar } from './build-grammar.ts';
import type { AddressStyle, Grammar, JoinedMeaning } from './grammar.ts';
import { vowelStyleOf } from './vowels.ts';

/** A pattern, and the text that replaces it in a line. */
type ShortForm = readonly [form: RegExp, meaning: string];

/** How the addresses of a country are read. */
export interface AddressSystem {
  /** Short forms that only the text before folding shows, and what they stand for. None in most countries. */
  readonly shortForms: readonly ShortForm[];
  /** One grammar per language. The first one reads the lines that show no street type of any language. */
  readonly grammars: readonly Grammar[];
}

const ROWS = new Map(addressSystems.map((row) => [row[0], row]));
const GRAMMARS = new Map<string, Grammar>();
const SYSTEMS = new Map<string, AddressSystem>();

/** South Asia numbers houses by sector: C-245. */
const LETTER_FIRST = new Set(['IN', 'PK', 'BD', 'LK', 'NP']);

/** Finland writes staircase and flat after the number: 5 A 12. */
const STAIRCASES = new Set(['FI', 'AX']);

/** In South Asia `#` announces the house number, elsewhere a flat. */
const HASH_IS_NUMBER: readonly ShortForm[] = [[/^\s*#\s?(?=\d)/, '']];

/** Street types at the end of a word, shortened to a letter and a point: Storg. 12. */
function shortTypes(types: Readonly<Record<string, string>>): ShortForm[] {
  return Object.entries(types).map(([letter, type]) => [
    new RegExp(`(?<=\\p{L}{3})${letter}\\.(?=\\s*\\d)`, 'iu'),
    type,
  ]);
}

/** A letter apart from the number is a staircase (5 A); one that touches it belongs to the number (5a). */
const STAIRCASE: ShortForm = [/(?<=\d) [A-Z](?=\s*$)/i, ''];
const STAIRCASE_AND_FLAT: ShortForm = [/(?<=\d)\s?([A-Z])\s?(?=\d+\s*$)/i, ' $1 '];
const ALPINE_TYPES = shortTypes({ g: 'gasse' });
const FINNISH_TYPES = shortTypes({ k: 'katu', t: 'tie' });
const SWEDISH_TYPES = shortTypes({ g: 'gatan', v: 'vägen' });
/** The word for street after the name: Dlhá ulica 12 is Dlhá 12. */
const STREET_BEHIND: ShortForm = [/(?<=\p{L})\s+ul(?:\.|ica|ice)?(?=\s*\d)/iu, ''];

/** A point between thousands: Rua Augusta, 1.200. */
const THOUSANDS: ShortForm = [/(?<=\d)\.(?=\d{3}(?!\d))/, ''];
/** A floor with its letter: Flat H, 18/F. */
const FLOOR_LETTER: ShortForm = [/\b(\d{1,2})\s?\/\s?F\b/i, '$1 Floor'];

/** The box of a house with several: Rue Neuve 12 b3. */
const BELGIAN_BOX: ShortForm = [/(?<=\d|\p{L}{2})\s+b\.?\s?(?=\d{1,3}\s*$)/iu, ' bte '];

/** Japanese counters in Latin letters: `2-chome 3-ban 6-go` is 2-3-6. */
const LATIN_COUNTERS: readonly ShortForm[] = [
  [/(?<=\d)[\s-]*ch[oō]me(?!\p{L})[\s,-]*(?=\d)/giu, '-'],
  [/(?<=\d)[\s-]*ch[oō]me(?!\p{L})/giu, ' '],
  [/(?<=\d)[\s-]*ban(?:chi)?(?!\p{L})[\s,-]*(?=\d)/giu, '-'],
  [/(?<=\d)-g[oō](?!\p{L})/giu, ''],
];

/** A direction behind the house number, or within it, belongs to the street: Carrera 7 # 12-30 Sur, Carrera 7 # 12 Sur - 30. */
const COLOMBIAN_DIRECTION: ShortForm = [
  /(\s{0,3}(?<!\p{L})(?:#|n[o°º]\.?|nro\.?)\s{0,3}\d[^#]{0,30}?)\s(sur|este|norte|oeste)(?=\s{0,3}(?:-|$))/iu,
  ' $2$1',
];

const CANADIAN_FORMS: readonly ShortForm[] = [
  [/(?<=\p{L}) O\.?(?=\s*(?:,|$))/iu, ' Ouest'],
  [/(?<=\p{L} )([NS])\.\s?([EW])\.?(?=\s*(?:,|$))/iu, '$1$2'],
  [/(?<=\p{L} )Cr\.?(?=\s*(?:,|$))/iu, 'Crescent'],
];

const SHORT_FORMS: ReadonlyMap<string, readonly ShortForm[]> = new Map<string, readonly ShortForm[]>([
  ['SE', SWEDISH_TYPES],
  ['NO', shortTypes({ g: 'gata', v: 'veien' })],
  ['DK', shortTypes({ g: 'gade', v: 'vej' })],
  ['FI', [...FINNISH_TYPES, STAIRCASE, STAIRCASE_AND_FLAT]],
  ['AX', [...SWEDISH_TYPES, ...FINNISH_TYPES, STAIRCASE, STAIRCASE_AND_FLAT]],
  ['CA', CANADIAN_FORMS],
  ['JP', LATIN_COUNTERS],
  ['AT', ALPINE_TYPES],
  ['BE', [BELGIAN_BOX]],
  ['CH', ALPINE_TYPES],
  ['LI', ALPINE_TYPES],
  ['BR', [THOUSANDS]],
  ['CO', [COLOMBIAN_DIRECTION]],
  ['HK', [FLOOR_LETTER]],
  ['SG', [FLOOR_LETTER]],
  ['CZ', [STREET_BEHIND]],
  ['SK', [STREET_BEHIND]],
  ...Array.from(LETTER_FIRST, (country) => [country, HASH_IS_NUMBER] as const),
]);

/** Replaces the short forms of a line by what they stand for. */
export function expandShortForms(text: string, { shortForms }: AddressSystem): string {
  let written = text;
  for (const [form, meaning] of shortForms) written = written.replace(form, meaning);
  return written;
}

/** Languages of the countries with a vowel style that have those vowels; in Switzerland French has not. */
const VOWEL_LANGUAGES = new Set(['da', 'de', 'fi', 'nb', 'sv']);

/** Countries that share a language and a style share the grammar. */
function grammarOf(language: string, countryStyle: AddressStyle): Grammar {
  const style: AddressStyle = VOWEL_LANGUAGES.has(language) ? countryStyle : { ...countryStyle, vowels: '' };
  const key = JSON.stringify([language, style]);
  const grammar = GRAMMARS.get(key) ?? buildGrammar(language, style);
  GRAMMARS.set(key, grammar);
  return grammar;
}

const GENERIC_STYLE: AddressStyle = {
  numberFirst: true,
  slash: 'range',
  hyphen: 'range',
  abbreviatesSuffixes: false,
  letterFirst: false,
  hasStaircases: false,
  vowels: '',
};
const NO_LANGUAGE = '';
const GENERIC: AddressSystem = { shortForms: [], grammars: [grammarOf(NO_LANGUAGE, GENERIC_STYLE)] };

/** The address system of a country (ISO 3166-1 alpha-2); a generic one for countries that the lists do not hold. */
export function addressSystemOf(country: string): AddressSystem {
  if (country !== lastCountry) {
    lastSystem = systemOf(country);
    lastCountry = country;
  }
  return lastSystem;
}

/** Nearly all people of a base live in one country. */
let lastCountry = '';
let lastSystem = GENERIC;

function systemOf(country: string): AddressSystem {
  const known = SYSTEMS.get(country);
  if (known !== undefined) return known;
  const row = ROWS.get(country);
  if (row === undefined) return GENERIC;
  const [, languages, side, , , slash, hyphen] = row;
  const style: AddressStyle = {
    numberFirst: side === 'before',
    slash: slash as JoinedMeaning,
    hyphen: hyphen as JoinedMeaning,
    abbreviatesSuffixes: isFrenchPost(country),
    letterFirst: LETTER_FIRST.has(country),
    hasStaircases: STAIRCASES.has(country),
    vowels: vowelStyleOf(country),
  };
  const shortForms = SHORT_FORMS.get(country) ?? [];
  const system = { shortForms, grammars: languages.split('|').map((language) => grammarOf(language, style)) };
  SYSTEMS.set(country, system);
  return system;
}

const FRENCH_POST = new Set(addressSystems.filter((row) => row[8] === 'laposte').map(([country]) => country));

/** True for France and what shares its postal codes. */
export function isFrenchPost(country: string): boolean {
  return country === 'FR' || FRENCH_POST.has(country);
}
