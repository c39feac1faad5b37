import { addressSystems } from '../../lexicon/address-systems.generated.ts';
import { buildGrammar } from './build-grammar.ts';
import type { AddressStyle, Grammar, JoinedMeaning } from './grammar.ts';
import { vowelStyleOf } from './vowels.ts';

/** How the addresses of a country are read. */
export interface AddressSystem {
  /** One grammar per language. The first one reads the lines that show no street type of any language. */
  readonly grammars: readonly Grammar[];
}

const ROWS = new Map(addressSystems.map((row) => [row[0], row]));
const GRAMMARS = new Map<string, Grammar>();
const SYSTEMS = new Map<string, AddressSystem>();

/** South Asia numbers houses by sector: C-245. */
const LETTER_FIRST = new Set(['IN', 'PK', 'BD', 'LK', 'NP']);

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
  vowels: '',
};
const NO_LANGUAGE = '';
const GENERIC: AddressSystem = { grammars: [grammarOf(NO_LANGUAGE, GENERIC_STYLE)] };

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
    vowels: vowelStyleOf(country),
  };
  const system = { grammars: languages.split('|').map((language) => grammarOf(language, style)) };
  SYSTEMS.set(country, system);
  return system;
}

const FRENCH_POST = new Set(addressSystems.filter((row) => row[8] === 'laposte').map(([country]) => country));

/** True for France and what shares its postal codes. */
export function isFrenchPost(country: string): boolean {
  return country === 'FR' || FRENCH_POST.has(country);
}
