import type { Random } from '../../src/population/random.ts';
import { pick } from './corruption.ts';

/**
 * A typing error changes one letter of a text, or returns `undefined` if it cannot. A change of accents only is no error.
 */
export type Slip = (text: string, random: Random) => string | undefined;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The keys around each letter of the French (AZERTY) keyboard. */
const NEIGHBOURING_KEYS: Readonly<Record<string, string>> = {
  a: 'zq',
  z: 'aeqs',
  e: 'zrsd',
  r: 'etdf',
  t: 'ryfg',
  y: 'tugh',
  u: 'yihj',
  i: 'uojk',
  o: 'ipkl',
  p: 'olm',
  q: 'aswz',
  s: 'qdzexw',
  d: 'sferxc',
  f: 'dgrtcv',
  g: 'fhtyvb',
  h: 'gjyubn',
  j: 'hkuin',
  k: 'jlio',
  l: 'kmop',
  m: 'lp',
  w: 'qsx',
  x: 'wcsd',
  c: 'xvdf',
  v: 'cbfg',
  b: 'vngh',
  n: 'bhj',
};

/** The letters and digits of a text without case and accents, which the writing style may change. */
export function bare(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function letterPositions(characters: readonly string[]): number[] {
  return characters.flatMap((character, i) => (isLetter(character) ? [i] : []));
}

/** `letter` in the case of `model`. */
export function inCaseOf(letter: string, model: string): string {
  return model !== model.toLowerCase() ? letter.toUpperCase() : letter;
}

/** Tries changes at random letters until one changes more than the writing style. */
function slip(change: (characters: string[], at: number, random: Random) => boolean): Slip {
  return (text, random) => {
    const positions = letterPositions([...text]);
    if (positions.length < 2) return undefined;
    for (let attempt = 0; attempt < 8; attempt++) {
      const characters = [...text];
      if (!change(characters, pick(positions, random)!, random)) continue;
      const changed = characters.join('');
      if (bare(changed) !== bare(text)) return changed;
    }
    return undefined;
  };
}

/** Adds a letter before or after another one. */
export const insertLetter = slip((characters, at, random) => {
  const letter = inCaseOf(pick([...LETTERS], random)!, characters[at]!);
  characters.splice(at + random.below(2), 0, letter);
  return true;
});

/** Removes a letter. */
export const loseLetter = slip((characters, at) => {
  characters.splice(at, 1);
  return true;
});

/** Replaces a letter by a random one. */
export const replaceLetter = slip((characters, at, random) => {
  characters[at] = inCaseOf(pick([...LETTERS], random)!, characters[at]!);
  return true;
});

/** Replaces a letter by that of a neighbouring key. */
export const hitNeighbouringKey = slip((characters, at, random) => {
  const near = NEIGHBOURING_KEYS[bare(characters[at]!)];
  if (near === undefined) return false;
  characters[at] = inCaseOf(pick([...near], random)!, characters[at]!);
  return true;
});

/** Swaps two neighbouring letters. */
export const swapNeighbours = slip((characters, at) => {
  const next = characters[at + 1];
  if (next === undefined || !isLetter(next)) return false;
  const here = characters[at]!;
  characters[at] = inCaseOf(next.toLowerCase(), here);
  characters[at + 1] = inCaseOf(here.toLowerCase(), next);
  return true;
});
