import { describe, expect, it } from 'vitest';
import { MAX_SPELLING_LENGTH, TownSpellings } from './town-spellings.ts';

function spelling(written: string, city = written.toUpperCase()) {
  return { written, city, endings: written.length, furtherEndings: -1 };
}

describe('TownSpellings', () => {
  it('finds a spelling under its postal code and its country only', () => {
    const spellings = new TownSpellings();
    spellings.add(98000, 'MC', spelling('Monaco'));
    const found = { country: 'MC', postalCode: '98000', city: 'MONACO', endings: 6, furtherEndings: -1 };
    expect(spellings.find(98000, '98000', 'Monaco', 'MC')).toMatchObject({ ...found, lastLetter: 'O'.charCodeAt(0) });
    expect(spellings.find(98000, '98000', 'Monaco', 'FR')).toBeUndefined();
    expect(spellings.find(98001, '98001', 'Monaco', 'MC')).toBeUndefined();
    expect(spellings.find(98000, '98000', 'monaco', 'MC')).toBeUndefined();
    expect(spellings.find(98000, '98000', '', 'MC')).toBeUndefined();
  });

  it('finds each of thousands of spellings, and drops them all at some point', () => {
    const spellings = new TownSpellings();
    const written = (number: number) => `${'x'.repeat(number % MAX_SPELLING_LENGTH)}œ`;
    const isKept = (number: number) =>
      spellings.find(number, `${number}`, written(number), 'FR')?.city === `TOWN ${number}`;
    for (let number = 0; number < 20_000; number++)
      spellings.add(number, 'FR', spelling(written(number), `TOWN ${number}`));
    expect(Array.from({ length: 20_000 }, (_, number) => isKept(number)).every(Boolean)).toBe(true);
    for (let number = 20_000; number < 40_000; number++)
      spellings.add(number, 'FR', spelling(written(number), `TOWN ${number}`));
    expect([isKept(0), isKept(39_999)]).toEqual([false, true]);
  });
});
