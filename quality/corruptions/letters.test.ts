import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../src/population/random.ts';
import { editDistance } from '../oracle/distance.ts';
import { spellByEar } from './by-ear.ts';
import {
  bare,
  hitNeighbouringKey,
  insertLetter,
  loseLetter,
  replaceLetter,
  type Slip,
  swapNeighbours,
} from './letters.ts';

const words = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéèçïABEM- '), maxLength: 20 });

const ONE_STEP: readonly (readonly [string, Slip, number])[] = [
  ['insertLetter', insertLetter, 1],
  ['loseLetter', loseLetter, -1],
  ['replaceLetter', replaceLetter, 0],
  ['hitNeighbouringKey', hitNeighbouringKey, 0],
  ['swapNeighbours', swapNeighbours, 0],
];

describe.each(ONE_STEP)('%s', (_, slip, longer) => {
  it('changes the edit distance by one and more than the writing style', () => {
    fc.assert(
      fc.property(words, fc.nat(), (text, seed) => {
        const slipped = slip(text, new Random(seed, 1));
        if (slipped === undefined) return;
        expect([...slipped].length - [...text].length).toBe(longer);
        expect(editDistance(slipped.toLowerCase(), text.toLowerCase())).toBe(1);
        expect(bare(slipped)).not.toBe(bare(text));
      }),
    );
  });

  it('returns undefined for a text without letters', () => {
    expect(slip('', new Random(1, 1))).toBeUndefined();
    expect(slip('4', new Random(1, 1))).toBeUndefined();
  });

  it('returns the same result for the same random numbers', () => {
    expect(slip('Cuguillère', new Random(7, 1))).toBe(slip('Cuguillère', new Random(7, 1)));
  });
});

describe('swapNeighbours', () => {
  it('keeps the positions of capitals', () => {
    expect(swapNeighbours('Ab', new Random(1, 1))).toBe('Ba');
  });
});

describe('hitNeighbouringKey', () => {
  it('uses the French keyboard layout', () => {
    const seen = new Set(Array.from({ length: 40 }, (_, seed) => hitNeighbouringKey('pp', new Random(seed, 1))));
    expect(seen).toEqual(new Set(['op', 'lp', 'mp', 'po', 'pl', 'pm']));
  });
});

describe('spellByEar', () => {
  const spellings = (text: string) => {
    return new Set(Array.from({ length: 200 }, (_, seed) => spellByEar(text, new Random(seed, 1))));
  };

  it.each([
    ['Philippe', 'Filippe'],
    ['Philippe', 'Philipe'],
    ['Moreau', 'Moro'],
    ['Dupont', 'Dupon'],
    ['Henry', 'Enry'],
    ['Mathieu', 'Matieu'],
    ['Maison', 'Maizon'],
    ['Roussel', 'Rousel'],
    ['François', 'Franssois'],
    ['Laurent', 'Laurant'],
  ])('writes %s as %s', (text, heard) => {
    expect(spellings(text)).toContain(heard);
  });

  it('returns undefined for a name with a single spelling', () => {
    expect(spellings('Bu')).toEqual(new Set([undefined]));
  });
});
