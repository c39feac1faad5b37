import { describe, expect, it } from 'vitest';
import { isCompanyForm } from './name-words.ts';
import { withoutParticles } from './particles.ts';

describe('isCompanyForm', () => {
  it.each(['SARL', 'GAEC', 'CABINET'])('is true for %s', (word) => {
    expect(isCompanyForm(word)).toBe(true);
  });

  it.each(['MARTIN', 'LE', 'BARON', 'ET CIE', 'FILS'])('is false for %s', (word) => {
    expect(isCompanyForm(word)).toBe(false);
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
