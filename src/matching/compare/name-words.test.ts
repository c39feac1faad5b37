import { describe, expect, it } from 'vitest';
import { namingWords, sharedWords } from './name-words.ts';

describe('namingWords', () => {
  it.each([
    ['MARTIN', ['MARTIN']],
    ['DE LA TOUR', ['TOUR']],
    ['OLIVEIRA DA COSTA', ['OLIVEIRA', 'COSTA']],
    ['J MARTIN', ['MARTIN']],
    ['DE', []],
    ['X', []],
    ['', []],
    ['LI', []],
    ['BO', ['BO']],
    ['SAINT MARTIN', ['MARTIN']],
  ])('returns for %j: %j', (name, words) => {
    expect(namingWords(name)).toEqual(words);
  });
});

describe('sharedWords', () => {
  it.each([
    ['COSTA', 'OLIVEIRA DA COSTA', 'part-of-compound'],
    ['OLIVEIRA DA COSTA', 'COSTA', 'more-than-held'],
    ['COSTA OLIVEIRA', 'OLIVEIRA DA COSTA', 'same-words'],
    ['DE LA TOUR', 'TOUR', 'same-words'],
    ['COST', 'OLIVEIRA DA COSTA', undefined],
    ['MARTIN COSTA', 'OLIVEIRA DA COSTA', undefined],
    ['MARTIN', 'WEBER', undefined],
    ['DE LA', 'DE LA TOUR', undefined],
    ['TOUR', 'DE LA', undefined],
    ['MARTIN WEBER', 'DE LA', undefined],
    ['LI', 'DE LI', undefined],
  ])('returns for %j and %j: %s', (sent, held, shared) => {
    expect(sharedWords(namingWords(sent), held)).toBe(shared);
  });
});
