import { addressSystems } from '../../lexicon/address-systems.generated.ts';
import { wordsOf } from '../lists.ts';
import { buildGrammar } from './build-grammar.ts';
import type { Grammar } from './grammar.ts';

/** How the addresses of a country are read. */
export interface AddressSystem {
  /** One grammar per language. The first one reads the lines that show no street type of any language. */
  readonly grammars: readonly Grammar[];
}

const GRAMMARS = new Map<string, Grammar>();

function grammarOfLanguage(language: string, numberFirst: boolean): Grammar {
  const key = `${language} ${numberFirst}`;
  const grammar = GRAMMARS.get(key) ?? buildGrammar(language, numberFirst);
  GRAMMARS.set(key, grammar);
  return grammar;
}

const ROWS = new Map(addressSystems.map((row) => [row[0], row]));
const SYSTEMS = new Map<string, AddressSystem>();
const NO_LANGUAGE = '';
const GENERIC: AddressSystem = { grammars: [grammarOfLanguage(NO_LANGUAGE, true)] };

/** The address system of a country (ISO 3166-1 alpha-2); a generic one for countries that the lists do not hold. */
export function addressSystemOf(country: string): AddressSystem {
  const known = SYSTEMS.get(country);
  if (known !== undefined) return known;
  const row = ROWS.get(country);
  if (row === undefined) return GENERIC;
  const grammars = wordsOf(row[1]).map((language) => grammarOfLanguage(language, row[2] === 'before'));
  const system = { grammars };
  SYSTEMS.set(country, system);
  return system;
}

/** True where all addresses are French: France and what shares its postal system. */
export function writesFrench(country: string): boolean {
  return ROWS.get(country)?.[1] === 'fr';
}

/** True where the words of a line decide its language. Cutting the line can then change the language. */
export function isMultilingual(country: string): boolean {
  return addressSystemOf(country).grammars.length > 1;
}
