import { addressSystems } from '../../lexicon/address-systems.generated.ts';

/** How the vowels of a country's names are written without its letters. */
export type VowelStyle = 'german' | 'nordic' | '';

const STYLES = new Map(addressSystems.map((row) => [row[0], row[7] as VowelStyle]));

export function vowelStyleOf(country: string): VowelStyle {
  return STYLES.get(country) ?? '';
}

/** AE, OE, and UE where it is no part of EUE, AUE, QUE. */
const GERMAN = /AE|OE|(?<![AEQ])UE/g;
/** AA, AE, OE. */
const NORDIC = /AA|AE|OE/g;

function firstLetter(vowels: string): string {
  return vowels[0]!;
}

/**
 * Folds a vowel that is written with two letters to the one that folding leaves of Ä, Ö, Ü, Å, Æ and Ø: MUENCHEN is MUNCHEN,
 * AABY is ABY. The same name without its marks (MUNCHEN, TROMSO) is equal too.
 */
export function foldVowelsOf(style: VowelStyle, folded: string): string {
  if (style === '') return folded;
  const pairs = style === 'german' ? GERMAN : NORDIC;
  let text = folded;
  // What is left of a pair can form another one: AAE.
  for (let again = text.replace(pairs, firstLetter); again !== text; again = text.replace(pairs, firstLetter))
    text = again;
  return text;
}

/** @param country ISO 3166-1 alpha-2 */
export function foldVowels(folded: string, country: string): string {
  return foldVowelsOf(vowelStyleOf(country), folded);
}
