import { describe, expect, it } from 'vitest';
import { normalizePlace } from './place.ts';

function place(country: string, postalCode: string, city: string, address: string): string {
  const { number, street } = normalizePlace({ country, postalCode, city, address }, country);
  return `${number} | ${street}`;
}

describe('what stands after the street in an address line', () => {
  it.each([
    ['AT', '1100', 'Wien', 'Tilvergasse 12 A-1100', '12 | TILVERGASSE'],
    ['DE', '10115', 'Berlin', 'Tilverstraße 12 D-10115 Berlin', '12 | TILVERSTRASSE'],
    ['FR', '35400', 'Saint-Malo', '12 rue des Lilas F-35400', '12 | RUE DES LILAS'],
    ['LU', 'L-1111', 'Luxembourg', '12, rue de Tilver L-1111', '12 | RUE DE TILVER'],
    ['LU', 'L-1111', 'Luxembourg', '12, rue de Tilver 1111', '12 | RUE DE TILVER'],
    ['GB', 'BN43 5RG', 'Hove', '12 Tilver Road BN43 5RG', '12 | TILVER ROAD'],
    ['CA', 'H2X 1Y4', 'Montréal', '12 rue Tilver H2X1Y4', '12 | RUE TILVER'],
    ['US', '53072', 'Pewaukee', '12 Tilver Street Pewaukee WI 53072-1234', '12 | TILVER STREET'],
    ['GB', 'BN43 5RG', 'Hove', '12 Tilver Road Hove BN43 5RG United Kingdom', '12 | TILVER ROAD'],
    ['GB', 'BT12 5AB', 'Belfast', '12 Tilver Road Belfast BT12 5AB', '12 | TILVER ROAD'],
    ['ZA', '8001', 'Cape Town', '12 Tilver Road Cape Town 8001 South Africa', '12 | TILVER ROAD'],
    ['BE', '1050', 'Ixelles', '12 rue de Tilver 1050 Ixelles Belgique', '12 | RUE DE TILVER'],
    ['CH', '1204', 'Genève', 'Rue du Tilver 1204 Genève', ' | RUE DU TILVER'],
    ['FR', '35400', 'Saint-Malo', '35400 Saint-Malo 12 rue des Lilas', '12 | RUE DES LILAS'],
    ['FR', '35400', 'Saint-Malo', '35400 St Malo rue des Lilas', ' | RUE DES LILAS'],
  ])('drops the postal code sent: %s %s %s %s', (country, code, city, line, expected) => {
    expect(place(country, code, city, line)).toBe(expected);
  });

  it.each([
    ['AT', '1100', 'Wien', 'Tilvergasse 12 A', '12 A | TILVERGASSE'],
    ['DE', '10115', 'Berlin', 'Tilverstraße 12 D-10117', '12 D | TILVERSTRASSE'],
    ['LU', 'L-1111', 'Luxembourg', '12, rue de Tilver 1112', '12 | RUE DE TILVER 1112'],
    ['CH', '1204', 'Genève', 'Rue du Tilver 1204', '1204 | RUE DU TILVER'],
  ])('keeps other numbers: %s %s %s %s', (country, code, city, line, expected) => {
    expect(place(country, code, city, line)).toBe(expected);
  });

  it.each([
    ['GB', 'Hove', '12 Tilver Road Hove East Sussex', '12 | TILVER ROAD'],
    ['US', 'Pewaukee', '12 Tilver Street Pewaukee WI', '12 | TILVER STREET'],
    ['CA', 'Montréal', '12 rue Tilver Montréal QC', '12 | RUE TILVER'],
    ['US', 'Pewaukee', '12 Tilver Ave CA', '12 | TILVER AVE CA'],
    ['GB', 'Kent', '12 Kent Street', '12 | KENT STREET'],
    ['GB', 'Hove', '12 Canada Street', '12 | CANADA STREET'],
  ])('drops a county or state only after its town: %s %s %s', (country, city, line, expected) => {
    expect(place(country, '', city, line)).toBe(expected);
  });

  it.each([
    ['12 rue des Lilas 12', '12 | RUE DES LILAS'],
    ['12 bis rue des Lilas 12 bis', '12 BIS | RUE DES LILAS'],
    ['12 rue des Lilas 14', '12 | RUE DES LILAS 14'],
    ['12 rue du 12', '12 | RUE DU 12'],
    ['12 allée 12', '12 | ALLEE 12'],
  ])('drops the house number if it is repeated: %s', (line, expected) => {
    expect(place('FR', '35400', 'Saint-Malo', line)).toBe(expected);
  });

  it.each([
    ['Maison 12 rue des Lilas', '12 | RUE DES LILAS'],
    ['Villa 12, rue des Lilas', '12 | RUE DES LILAS'],
    ['Maison 3, 14 rue des Lilas', '14 | RUE DES LILAS'],
    ['Appt 12 rue des Lilas', ' | RUE DES LILAS'],
    ['№12 rue des Lilas', '12 | RUE DES LILAS'],
  ])('takes the number of a house in front of the street: %s', (line, expected) => {
    expect(place('FR', '35400', 'Saint-Malo', line)).toBe(expected);
  });

  it.each([
    ['BE', '12 rue de Tilver b3', '12 | RUE DE TILVER'],
    ['BE', 'Tilverstraat 12 b.3', '12 | TILVERSTRAAT'],
    ['US', '12 Martin Luther King Jr Blvd', '12 | MARTIN LUTHER KING BOULEVARD'],
    ['US', '12 Jr Street', '12 | JR STREET'],
  ])('drops boxes and the junior of a name: %s %s', (country, line, expected) => {
    expect(place(country, '', '', line)).toBe(expected);
  });
});
