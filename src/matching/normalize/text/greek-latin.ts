/** Letters of both cases with and without an accent, but without a dialytika, which separates two vowels. */
const UPSILON = '[ΥΎυύ]';
/** Vowels and voiced consonants, before which an upsilon is a v. */
const VOICED = '[ΑΆΕΈΗΉΙΊΟΌΩΏΒΓΔΖΛΜΝΡαάεέηήιίοόωώβγδζλμνρ]';

/** Greek letters that are another sound together than one by one. Source: ELOT 743 (ISO 843, type 2), as in passports. */
const PAIRS: readonly (readonly [pair: RegExp, spelling: string])[] = [
  [new RegExp(`[Οο]${UPSILON}`, 'gu'), 'ou'],
  [new RegExp(`[ΑαΆά]${UPSILON}(?=${VOICED})`, 'gu'), 'av'],
  [new RegExp(`[ΑαΆά]${UPSILON}`, 'gu'), 'af'],
  [new RegExp(`[ΕεΈέ]${UPSILON}(?=${VOICED})`, 'gu'), 'ev'],
  [new RegExp(`[ΕεΈέ]${UPSILON}`, 'gu'), 'ef'],
  [/[Γγ][Γγ]/gu, 'ng'],
  [/[Γγ][Ξξ]/gu, 'nx'],
  [/[Γγ][Χχ]/gu, 'nch'],
];

const HAS_PAIR = new RegExp(`[ΟοΑαΆάΕεΈέ]${UPSILON}|[Γγ][ΓγΞξΧχ]`, 'u');

/** The text with pairs of Greek letters in Latin ones; single letters stay. */
export function spellGreekPairs(text: string): string {
  if (!HAS_PAIR.test(text)) return text;
  return PAIRS.reduce((spelled, [pair, spelling]) => spelled.replace(pair, spelling), text);
}
