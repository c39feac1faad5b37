import { describe, expect, it } from 'vitest';
import { addressSystemOf } from './address-system.ts';
import { isRoman, rankInDigits, readNumberWords, romanValue } from './number-words.ts';

const french = addressSystemOf('FR').grammars[0]!;
const polish = addressSystemOf('PL').grammars[0]!;

describe('readNumberWords', () => {
  const read = (text: string) => readNumberWords(text.split(' '), 0, french);

  it.each([
    ['DOUZE', 12, 1],
    ['VINGT ET UN', 21, 3],
    ['MIL HUIT CENT QUATORZE', 1814, 4],
    ['QUATRE VINGT DIX NEUF', 99, 4],
    ['SOIXANTE DIX', 70, 2],
    ['SOIXANTE ET ONZE', 71, 3],
    ['SOIXANTE DIX NEUF', 79, 3],
    ['CENT DOUZE', 112, 2],
    ['CENT ET UN', 101, 3],
    ['DEUX CENT', 200, 2],
    ['DEUX MILLE TROIS', 2003, 3],
    ['UN MAI', 1, 1],
    ['NEUF MAI', 9, 1],
  ])('reads %s as %i', (text, value, next) => {
    expect(read(text)).toEqual({ value, next, isOrdinal: false });
  });

  it.each([
    ['DOUZE CENT', 12, 1],
    ['DEUX MILLE TROIS MILLE', 2003, 3],
    ['TRENTE DIX', 30, 1],
    ['TRENTE VINGT', 30, 1],
    ['VINGT DIX', 20, 1],
    ['SOIXANTE VINGT', 60, 1],
    ['SOIXANTE TRENTE', 60, 1],
    ['DOUZE ET UN', 12, 1],
    ['DIX ET UN', 10, 1],
    ['VINGT ET RUE', 20, 1],
    ['VINGT UN DEUX', 21, 2],
    ['DIX DEUXIEME', 10, 1],
    ['VINGT DIXIEME', 20, 1],
    ['VINGT DEUX TROISIEME', 22, 2],
  ])('ends the number where a word does not continue it: %s is %i', (text, value, next) => {
    expect(read(text)).toEqual({ value, next, isOrdinal: false });
  });

  it.each([
    ['DEUXIEME', 2, 1],
    ['DIXIEME RUE', 10, 1],
    ['VINGT DEUXIEME', 22, 2],
    ['TRENTE NEUVIEME', 39, 2],
  ])('reads the ordinal %s as %i', (text, value, next) => {
    expect(read(text)).toEqual({ value, next, isOrdinal: true });
  });

  it.each(['UN', 'UN RUE', 'NEUF', 'MILLE', 'MILLE PAS', 'RUE', ''])('reads no number from %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('isRoman', () => {
  it.each(['I', 'V', 'X', 'II', 'IV', 'IX', 'XIV', 'XXXIX', 'XIVE', 'IER', 'IERE', 'XXEME', 'IIEME', 'XE', 'VE'])(
    'is true for %s',
    (word) => {
      expect(isRoman(word)).toBe(true);
    },
  );

  it.each(['', 'VIE', 'IL', 'IE', 'IIII', 'XL', 'XAVIER', 'VILLE', 'EXI', 'ER', 'VER', 'XER', 'MARTIN', 'XXXX'])(
    'is false for %j',
    (word) => {
      expect(isRoman(word)).toBe(false);
    },
  );
});

describe('romanValue', () => {
  it.each([
    ['LOUIS XIV', 14],
    ['LOUIS XIV CENTRE', 14],
    ['PIE X', 10],
    ['PIE X CENTRE', 0],
    ['PIE XE CENTRE', 10],
    ['DU V MAI', 5],
    ['X X MAI', 10],
    ['AU XX SIECLE', 20],
    ['AU X SIECLE', 10],
    ['DES XII APOTRES', 12],
    ['DES V APOTRES', 0],
    ['DES XII', 0],
    ['AVENUE XXE', 20],
    ['AVENUE XE', 0],
    ['AVENUE XX X', 0],
    ['AVENUE VILLE X', 0],
  ])('of the second word of %s is %i', (text, value) => {
    const tokens = text.split(' ');
    expect(romanValue(tokens, 1, tokens[0]!, french)).toBe(value);
  });
});

describe('rankInDigits', () => {
  it.each([
    ['JANA PAWLA 2 222', 'II'],
    ['JANA PAWLA 30 222', 'XXX'],
    ['JANA PAWLA 31 222', ''],
    ['JANA PAWLA 0 222', ''],
    ['JANA PAWLA 2', ''],
    ['JANA DLUGA 2 222', ''],
  ])('in %s is %j', (text, rank) => {
    expect(rankInDigits(text.split(' '), 2, polish)).toBe(rank);
  });

  it('returns none at the start of a line, and in countries that write the number first', () => {
    expect(rankInDigits(['2', '222'], 0, polish)).toBe('');
    expect(rankInDigits(['JANA', 'PAWLA', '2', '222'], 2, french)).toBe('');
  });
});
