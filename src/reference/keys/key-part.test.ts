import { describe, expect, it } from 'vitest';
import { nameVariants } from './key-part.ts';

describe('nameVariants', () => {
  it('returns names and their naming words, each once', () => {
    expect(nameVariants(['LE GOFF', 'MARTIN GOFF'])).toEqual(['LE GOFF', 'GOFF', 'MARTIN GOFF', 'MARTIN']);
  });

  it('returns at most 16, in their order', () => {
    const words = Array.from({ length: 200 }, (_, at) => `NAME${at}`);
    expect(nameVariants([words.join(' ')])).toEqual([words.join(' '), ...words.slice(0, 15)]);
    expect(nameVariants(words)).toEqual(words.slice(0, 16));
  });
});
