import { expect, it } from 'vitest';
import { foldVowelsOf } from './vowels.ts';

it.each([
  ['german', 'MUENCHEN', 'MUNCHEN'],
  ['german', 'NEUENBURG', 'NEUENBURG'],
  ['german', 'OEUE', 'OU'],
  ['nordic', 'AABY', 'ABY'],
  ['nordic', 'AAE', 'A'],
  ['', 'AABY', 'AABY'],
] as const)('folds the vowels of %s text until none is left: %s', (style, text, expected) => {
  expect(foldVowelsOf(style, text)).toBe(expected);
  expect(foldVowelsOf(style, expected)).toBe(expected);
});
