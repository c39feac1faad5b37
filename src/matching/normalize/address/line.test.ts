import { describe, expect, it } from 'vitest';
import { MAX_LINE_TOKENS } from '../lists.ts';
import { breakAfter, isUnpunctuated, lineOf, readLine } from './line.ts';

describe('readLine', () => {
  it.each([
    ['12 rue X, bat B', '12 RUE X BAT B', [3]],
    ['rue X, , Paris', 'RUE X PARIS', [2]],
    [', rue X', 'RUE X', []],
    ['rue X,', 'RUE X', []],
    ['rue X;;bat B|esc C\nParis', 'RUE X BAT B ESC C PARIS', [2, 4, 6]],
    ['12 rue X - le Bourg', '12 RUE X LE BOURG', [3]],
    ["12 rue X – l'Orme", '12 RUE X L ORME', [3]],
    ['12 rue X - Paris', '12 RUE X PARIS', []],
    ['rue Jean-Jaurès', 'RUE JEAN JAURES', []],
  ])('keeps the positions of commas: %j', (text, tokens, breaks) => {
    expect(readLine(text)).toEqual({ tokens: tokens.split(' '), breaks, hasJoinedNumbers: false });
  });

  it.each([
    ['12-14 rue X', '12-14 RUE X'],
    ['12/14 rue X', '12/14 RUE X'],
    ['12 – 14 rue X', '12-14 RUE X'],
    ['12+14 rue X', '12-14 RUE X'],
    ['12 B / 3 rue X', '12B/3 RUE X'],
    ['12bis-14ter rue X', '12BIS-14TER RUE X'],
    ['1-2-3 rue X', '1-2-3 RUE X'],
    ['rue X 12 - 3eme', 'RUE X 12 3EME'],
    ['12½ rue X', '12 1/2 RUE X'],
    ['12 ¾ rue X', '12 3/4 RUE X'],
    ['12¼ rue X', '12 1/4 RUE X'],
  ])('joins numbers: %j is %j', (text, tokens) => {
    const line = readLine(text);
    expect(line.tokens.join(' ')).toBe(tokens);
    expect(line.hasJoinedNumbers).toBe(true);
  });

  it('writes the sign of a flat as a word', () => {
    expect(readLine('12 Main St #3').tokens).toEqual(['12', 'MAIN', 'ST', 'UNIT', '3']);
  });

  it.each([
    ['RESERVAT38200 X', 'RESERVAT 38200 X'],
    ['38400SAINT X', '38400 SAINT X'],
    ['BP4', 'BP 4'],
    ['CS12345 X', 'CS 12345 X'],
    ['APT4B', 'APT 4B'],
    ['12RUE X', '12RUE X'],
    ['A12', 'A12'],
    ['2B', '2B'],
    ['12345678 X', '12345678 X'],
  ])('separates a code from the word that it is written together with: %j is %j', (text, tokens) => {
    expect(readLine(text).tokens.join(' ')).toBe(tokens);
    expect(readLine(`${text}, Y`).tokens.join(' ')).toBe(`${tokens} Y`);
  });

  it('ignores words after the limit, and breaks among them', () => {
    const words = Array.from({ length: MAX_LINE_TOKENS - 1 }, () => 'X').join(' ');
    expect(readLine(`${words}, A B, C`)).toMatchObject({
      tokens: [...words.split(' '), 'A'],
      breaks: [MAX_LINE_TOKENS - 1],
    });
    expect(readLine(`${words} A, B, C`)).toMatchObject({ tokens: [...words.split(' '), 'A'], breaks: [] });
  });
});

describe('lineOf', () => {
  it('reads a folded text without breaks', () => {
    expect(lineOf('12 RUE X BP45')).toEqual({
      tokens: ['12', 'RUE', 'X', 'BP', '45'],
      breaks: [],
      hasJoinedNumbers: false,
    });
  });
});

describe('isUnpunctuated', () => {
  it.each(['', '12 rue X', 'rue Jean-Jaurès', 'rue X -', 'rue X -  Y', "l'Orme", 'r. X', 'ул. Ленина'])(
    'is true for %j',
    (text) => {
      expect(isUnpunctuated(text)).toBe(true);
    },
  );

  it.each([
    'a, b',
    'a; b',
    'a\nb',
    'a\rb',
    'a|b',
    '#3',
    '12½',
    '12–14',
    '12—14',
    '12/14',
    '12+14',
    '12-14',
    'A - 3',
    'X - le Bourg',
  ])('is false for %j', (text) => {
    expect(isUnpunctuated(text)).toBe(false);
  });
});

describe('breakAfter', () => {
  const line = { tokens: ['A', 'B', 'C'], breaks: [1, 2], hasJoinedNumbers: false };

  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
  ])('returns the break after %i: %i', (index, next) => {
    expect(breakAfter(line, index)).toBe(next);
  });
});
