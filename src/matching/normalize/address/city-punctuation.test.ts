import { describe, expect, it } from 'vitest';
import { withoutSecondName } from './city-punctuation.ts';

describe('withoutSecondName', () => {
  it.each([
    ['FR', 'Paris', 'Paris'],
    ['FR', 'Paradou (Le)', 'Paradou  LE'],
    ['FR', 'Paradou (13)', 'Paradou '],
    ['FR', '(Le) Paradou', 'Le  Paradou'],
    ['FR', 'Paradou, Le', 'Paradou LE'],
    ['FR', 'Villiers (en Brie)', 'Villiers  EN BRIE'],
    ['FR', 'Champs/Marne', 'Champs SUR Marne'],
    ['FR', 'Châlons / Marne', 'Châlons SUR Marne'],
    ['GB', 'Tunbridge, Kent', 'Tunbridge'],
    ['GB', ', Kent', ', Kent'],
    ['IT', 'Cologno (MI)', 'Cologno '],
    ['CH', 'Biel/Bienne', 'Biel'],
    ['BE', 'Bruxelles - Brussel', 'Bruxelles'],
    ['DE', 'Berlin - Mitte', 'Berlin - Mitte'],
    ['DE', 'Berlin/Mitte', 'Berlin/Mitte'],
    ['DE', 'Berlin, Hamburg', 'Berlin'],
    ['TR', 'Kadıköy/İstanbul', 'İstanbul'],
    ['NZ', 'Te Aro, Wellington', ' Wellington'],
    ['NZ', 'Te Aro, Lower Hutt', 'Te Aro'],
  ])('in %s, %j is %j', (country, text, town) => {
    expect(withoutSecondName(text, country)).toBe(town);
  });
});
