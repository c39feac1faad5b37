import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../letters.ts';
import { APOSTROPHE, DIGRAPH, FOLDED_CODES, foldBytes, foldCodes, foldPlain, POINT } from './plain-text.ts';
import { repairText } from './repair-text.ts';

const NAME_SIGNS = APOSTROPHE | POINT | DIGRAPH;

describe('foldPlain', () => {
  it.each([
    ['Rue de la Gare', 'RUE DE LA GARE'],
    ["12 rue de l'Église", '12 RUE DE L EGLISE'],
    ['R. du Dr. Roux', 'R DU DR ROUX'],
    ['  Jean-Pierre  ', 'JEAN PIERRE'],
    ['MÜLLER', 'MULLER'],
    ['Zoéïa', 'ZOEIA'],
    ['Œuvre', 'OEUVRE'],
    ['Ægidius', 'AEGIDIUS'],
    ['xœ'.repeat(64), 'XOE'.repeat(64)],
  ])('folds %j to %j', (text, folded) => {
    expect(foldPlain(text, 0)).toBe(folded);
  });

  it.each([
    '',
    ' ',
    '-',
    '12, rue',
    '12/14',
    '12-14',
    '12- 14',
    '12 rue A - Le Clos',
    'B&eacute;',
    'BÃ©',
    'ÔÇÖ',
    'cœœur',
    'Сидор',
    'a\u0301',
    'x?',
  ])('returns undefined for %j', (text) => {
    expect(foldPlain(text, 0)).toBeUndefined();
  });

  it.each(["d'Alma", 'M. Roche', 'Müller'])('returns undefined for %j as a name', (text) => {
    expect(foldPlain(text, 0)).toBeDefined();
    expect(foldPlain(text, NAME_SIGNS)).toBeUndefined();
  });

  it('returns the same as foldText, and only for undamaged texts', () => {
    const character = fc.constantFrom(..."aeEéÉçüßœ0127 -.',/&?%\u00a0\u0301ŁжªXÔÇãïŠŽ");
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), fc.constantFrom(0, NAME_SIGNS), (text, refused) => {
        const folded = foldPlain(text, refused);
        if (folded === undefined) return;
        expect(folded).toBe(foldText(text));
        expect(repairText(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('returns the same for a text asked for again, and for another one after it', () => {
    const texts = ['rue A', 'rue A', 'rue B', 'rue, B', 'rue, B', 'rue A'];
    const expected = ['RUE A', 'RUE A', 'RUE B', undefined, undefined, 'RUE A'];
    expect(texts.map((text) => foldPlain(text, 0))).toEqual(expected);
  });
});

describe('foldBytes', () => {
  it('folds the bytes of a text as foldCodes folds the text', () => {
    const letters = fc.constantFrom('a', 'Z', 'é', 'Ł', 'ſ', 'œ', 'ß', '’', ' ', '-', '.', "'", '7', '/', '中');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 20 }), fc.constantFrom(0, NAME_SIGNS), (text, refused) => {
        const length = foldCodes(text, refused);
        const folded = FOLDED_CODES.toString('latin1', 0, length);
        const bytes = Buffer.from(`x${text}x`);
        expect(foldBytes(bytes, 1, bytes.length - 1, refused)).toBe(length);
        expect(FOLDED_CODES.toString('latin1', 0, length)).toBe(folded);
      }),
    );
  });
});
