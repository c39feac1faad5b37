import { describe, expect, it } from 'vitest';
import { isParticle, namingWords, sharedWords } from './name-words.ts';

describe('naming words', () => {
  it.each([
    ['MARTIN', ['MARTIN']],
    ['DE LA TOUR', ['TOUR']],
    ['OLIVEIRA DA COSTA', ['OLIVEIRA', 'COSTA']],
    ['J MARTIN', ['MARTIN']],
    ['DE', []],
    ['X', []],
    ['', ['']],
  ])('of %j are %j', (name, words) => {
    expect(namingWords(name)).toEqual(words);
  });

  it.each([
    ['DE', true],
    ['SAINT', true],
    ['X', true],
    ['LI', true],
    ['BO', false],
    ['MARTIN', false],
  ])('%s is a particle: %s', (word, particle) => {
    expect(isParticle(word)).toBe(particle);
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
  ])('of %j and %j: %s', (sent, held, shared) => {
    expect(sharedWords(namingWords(sent), held)).toBe(shared);
  });
});
