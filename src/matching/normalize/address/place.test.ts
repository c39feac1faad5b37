import { describe, expect, it } from 'vitest';
import type { PersonInput } from '../../model.ts';
import { normalizePlace, plainResidence, plainTown, splitPlainLines } from './place.ts';

function placeOf(input: PersonInput) {
  const { number, street, postalCode, city, country } = normalizePlace(input, 'FR');
  return `${number} | ${street} | ${postalCode} ${city} | ${country}`;
}

describe('normalizePlace', () => {
  it.each<[PersonInput, string]>([
    [{}, ' |  |   | FR'],
    [{ address: '12 rue X' }, '12 | RUE X |   | FR'],
    [{ address: '12 rue X', street: ' ' }, '12 | RUE X |   | FR'],
    [{ address: '12 rue X', street: '\n' }, '12 | RUE X |   | FR'],
    [{ address: '12 rue X', street: ' 7 rue Y' }, '7 | RUE Y |   | FR'],
    [{ address: '12 rue X', street: 'rue Y', streetNumber: '7' }, '7 | RUE Y |   | FR'],
    [{ address: '12 rue X', streetNumber: '7' }, '7 | RUE X |   | FR'],
    [{ address: '12 rue X', streetNumber: '0' }, '12 | RUE X |   | FR'],
    [{ street: 'rue Y', streetNumber: '7' }, '7 | RUE Y |   | FR'],
    [{ address: 'rue X', addressComplement: '12 rue Y' }, '12 | RUE Y |   | FR'],
    [{ address: '3 rue X', addressComplement: '12 rue Y' }, '3 | RUE X |   | FR'],
    [{ address: 'rue X', addressComplement: 'rue Y' }, ' | RUE X |   | FR'],
    [{ address: 'rue X', addressComplement: ' ' }, ' | RUE X |   | FR'],
    [{ address: 'rue X', addressComplement: '12 Y' }, ' | RUE X |   | FR'],
    [{ address: '', addressComplement: 'rue Y' }, ' | RUE Y |   | FR'],
    [{ address: 'Immeuble Z', addressComplement: 'Rue X 12', country: 'BE' }, '12 | RUE X |   | BE'],
    [{ address: 'Residentie Zon', addressComplement: 'Kerkstraat 12', country: 'BE' }, '12 | KERKSTRAAT |   | BE'],
    [{ address: 'Residentie Zon', addressComplement: 'Kerk 12', country: 'BE' }, ' | RESIDENTIE ZON |   | BE'],
    [{ address: 'Molenweg', addressComplement: 'Kerkstraat 12', country: 'NL' }, ' | MOLENWEG |   | NL'],
    [{ address: 'Rose Cottage', addressComplement: '12 High St', country: 'GB' }, '12 | HIGH STREET |   | GB'],
    [{ address: 'High Street', addressComplement: '4 Business Park', country: 'GB' }, ' | HIGH STREET |   | GB'],
    [{ address: 'Résidence Z', addressComplement: 'rue Y', streetNumber: '7' }, '7 | RUE Y |   | FR'],
    [{ address: 'rue X', addressComplement: 'rue Y', streetNumber: '7' }, '7 | RUE X |   | FR'],
    [{ address: 'Les Pins', addressComplement: 'Bât. 4', streetNumber: '7' }, '7 | LES PINS |   | FR'],
    [
      { address: 'Unit 3', addressComplement: 'Regina Ct', streetNumber: '7', country: 'AU' },
      '7 | REGINA COURT |   | AU',
    ],
    [
      { address: 'High St', addressComplement: 'Regina Ct', streetNumber: '7', country: 'GB' },
      '7 | HIGH STREET |   | GB',
    ],
    [{ postalCode: '75011', city: 'Paris' }, ' |  | 75011 PARIS | FR'],
    [{ address: '12 rue X', city: '75011 Paris' }, '12 | RUE X | 75011 PARIS | FR'],
    [{ address: '12 rue X', city: 'F-75011 Paris' }, '12 | RUE X | 75011 PARIS | FR'],
    [{ address: '12 rue X', postalCode: '75002', city: '75011 Paris' }, '12 | RUE X | 75002 PARIS | FR'],
    [{ address: '12 rue X 44000 Nantes' }, '12 | RUE X | 44000 NANTES | FR'],
    [{ address: '12 rue X, 44000 Nantes', city: 'Nantes' }, '12 | RUE X |  NANTES | FR'],
    [{ address: '12 rue du 19 mars 1962' }, '12 | RUE DU 19 MARS 1962 |   | FR'],
    [{ postalCode: '13209', city: 'Marseille' }, ' |  | 13009 MARSEILLE | FR'],
    [{ country: 'Belgique', postalCode: '1000', city: 'Bruxelles' }, ' |  | 1000 BRUXELLES | BE'],
  ])('reads %j', (input, place) => {
    expect(placeOf(input)).toBe(place);
  });

  it.each([
    ['Rennes Cedex 7', '35042'],
    ['RENNES CEDEX', '35042'],
    ['rennes cedex', '35042'],
    ['Rennes Cédex 7', '35042'],
    ['RENNES CDX', '35042'],
    ['RENNES CEDX 7', '35042'],
    ['Rennes Cdex', '35042'],
  ])('returns the code of the town for %s', (city, postalCode) => {
    expect(normalizePlace({ city, postalCode }, 'FR')).toMatchObject({ city: 'RENNES', postalCode: '35000' });
  });

  it('keeps a code that the town does not have without the word CEDEX', () => {
    expect(normalizePlace({ city: 'Rennes', postalCode: '35042' }, 'FR').postalCode).toBe('35042');
  });
});

describe('splitPlainLines', () => {
  const TOWN = { postalCode: '75011', city: 'Paris' };

  it.each(['Rue de la Paix', 'av. Jean-Jaurès', 'Allée des Lilas'])('reads a number and %s', (street) => {
    const input = { ...TOWN, streetNumber: '012', street };
    const town = plainTown(input, 'FR')!;
    expect(plainResidence(town, splitPlainLines(input, town)!)).toEqual(normalizePlace(input, 'FR'));
  });

  it.each([
    { streetNumber: '12 bis', street: 'Rue X' },
    { streetNumber: '0', street: 'Rue X' },
    { streetNumber: '12', street: 'Rue X Bât. 4' },
    { streetNumber: '12', street: 'Rue X Paris' },
    { streetNumber: '12', street: 'Rue X / Rue Y' },
  ])('leaves %j to normalizePlace', (lines) => {
    const input = { ...TOWN, ...lines };
    expect(splitPlainLines(input, plainTown(input, 'FR')!)).toBeUndefined();
  });

  it.each([{ addressComplement: 'Bât. 4' }, { address: 'Rue Y' }])('is not for a street beside %j', (line) => {
    expect(plainTown({ ...TOWN, streetNumber: '12', street: 'Rue X', ...line }, 'FR')).toBeUndefined();
  });
});
