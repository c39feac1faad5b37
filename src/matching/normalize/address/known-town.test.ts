import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownTown, readTown } from './known-town.ts';

describe('knownTown', () => {
  it.each([
    ['37550', 'St-Avertin', 'SAINT AVERTIN'],
    ['62000', 'ARRAS', 'ARRAS'],
    ['75011', 'Paris 11e', 'PARIS'],
    ['1000', 'Bruxelles', 'BRUXELLES'],
  ])('reads %s %s each time it is asked', (code, written, city) => {
    for (let time = 0; time < 3; time++) expect(knownTown(code, written, 'FR')?.city).toBe(city);
  });

  it.each([
    ['95220', 'Herblay', 'HERBLAY SUR SEINE'],
    ['95220', 'HERBLAY SUR SEINE', 'HERBLAY SUR SEINE'],
    ['44500', 'La Baule', 'LA BAULE ESCOUBLAC'],
    ['24200', 'Sarlat', 'SARLAT LA CANEDA'],
    ['94100', 'St Maur', 'SAINT MAUR DES FOSSES'],
    ['94100', 'Saint', 'SAINT'],
    ['95220', 'Neuilly', 'NEUILLY'],
    ['', 'Herblay', 'HERBLAY SUR SEINE'],
    ['', 'Neuilly', 'NEUILLY'],
  ])('reads a short form of a town in %j: %s is %s', (code, written, city) => {
    for (let time = 0; time < 3; time++) expect(knownTown(code, written, 'FR')?.city).toBe(city);
    expect(readTown(code, written, 'FR').city).toBe(city);
  });

  it.each([
    ['75011', 'PariÃ©s'],
    ['75011', 'inconnu'],
    ['00000', 'NULL'],
  ])('leaves %s %s to the caller', (code, written) => {
    expect(knownTown(code, written, 'FR')).toBeUndefined();
  });

  it('keeps the spellings of a code for each country', () => {
    const countries = ['FR', 'MC', 'FR', 'BE'];
    expect(countries.map((country) => knownTown('98000', 'Monaco', country)?.country)).toEqual(countries);
  });

  it('returns what readTown returns, however many spellings of a code it has seen', () => {
    const code = fc.constantFrom('51300', '62000', '75116', '13208', '20200', '33072', '97110', '99999', '2A004');
    const city = fc.constantFrom(
      ...[
        'Vitry-le-François',
        'VITRY LE FRANCOIS',
        'Vitry le F.',
        'Arras',
        'arras',
        'Paris',
        'Paris cedex 8',
        'Bastia',
      ],
      ...[
        'Bordeaux Cedex',
        'Lyon 3',
        'Arzillières-Neuville',
        'Bignicourt-sur-Marne',
        'Blacy',
        'Blaise-sous-Arzillières',
      ],
      ...['Bréban', 'Changy', 'Châtelraould', 'Coole', 'Couvrot', 'Drouilly', 'Écriennes', 'Frignicourt', 'Glannes'],
      ...['Courdemanges', 'Huiron', 'Humbauville', 'Loisy-sur-Marne', 'Marolles', 'Merlaut', 'Maisons-en-Champagne'],
    );
    fc.assert(
      fc.property(code, city, (oneCode, oneCity) => {
        const { country, postalCode, city: name, towns } = readTown(oneCode, oneCity, 'FR');
        expect(knownTown(oneCode, oneCity, 'FR')).toMatchObject({ country, postalCode, city: name, towns });
      }),
      { numRuns: 500 },
    );
  });
});
