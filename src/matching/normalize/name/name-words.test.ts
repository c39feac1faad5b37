import { describe, expect, it } from 'vitest';
import { isNameFiller } from './name-words.ts';
import { withoutParticles } from './particles.ts';

describe('isNameFiller', () => {
  it.each(['LE', 'VAN', 'BEN', 'D', 'SAINT', 'MME', 'SARL', 'FAMILLE'])('is true for %s', (word) => {
    expect(isNameFiller(word)).toBe(true);
  });

  it.each(['MARTIN', 'ROY', 'BARON', 'ET CIE', 'PANI'])('is false for %s', (word) => {
    expect(isNameFiller(word)).toBe(false);
  });
});

describe('withoutParticles', () => {
  it.each([
    ['VAN DER BERG', 'BERG'],
    ['BERG', 'BERG'],
    ['DE LA TOUR DU PIN', 'TOUR DU PIN'],
    ['LE', 'LE'],
    ['DE LA', 'DE LA'],
    ['', ''],
  ])('%j is %j', (name, core) => {
    expect(withoutParticles(name)).toBe(core);
  });
});
