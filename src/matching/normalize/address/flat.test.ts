import { describe, expect, it } from 'vitest';
import { normalizePerson } from '../index.ts';
import { parseFlat } from './flat.ts';

describe('parseFlat', () => {
  it.each([
    ['12 rue des Lilas', 'Bât C esc 2 3ème étage appt 12', 'FR', 'BC S2 F3 A12'],
    ['12 rue des Lilas appt 12 bat B', '', 'FR', 'BB A12'],
    ['12 rue des Lilas', 'étage 2 porte 4', 'FR', 'F2 A4'],
    ['12 rue des Lilas', 'porte gauche 2e étage', 'FR', 'F2 XL'],
    ['12 rue des Lilas', 'Rez-de-chaussée', 'FR', 'F0'],
    ['12 rue des Lilas', '012', 'FR', 'A12'],
    ['12 rue des Lilas', 'B12', 'FR', 'AB12'],
    ['4/12 High St', '', 'AU', 'A4'],
    ['Unit 4, 12 High St', '', 'AU', 'A4'],
    ['Flat 3, 12 High Street', '', 'GB', 'A3'],
    ['First Floor Flat 12 High Street', '', 'GB', 'F1'],
    ['123 Main St #4B', '', 'US', 'A4B'],
    ['Calle Mayor 12, 3º izq', '', 'ES', 'F3 XL'],
    ['Calle Mayor, 12, 3 B', '', 'ES', 'F3 AB'],
    ['Calle Mayor 12, piso 3 puerta 2', '', 'ES', 'F3 A2'],
    ['Rua das Flores 12, 3 dto', '', 'PT', 'F3 XR'],
    ['Vestergade 12, 3. tv', '', 'DK', 'F3 XL'],
    ['Hauptstr. 12/4', '', 'AT', 'A4'],
    ['Hauptstr. 12 Whg 4', '', 'DE', 'A4'],
    ['ul. Długa 12 m. 4', '', 'PL', 'A4'],
    ['Via Roma 12 int 4 scala B', '', 'IT', 'SB A4'],
    ['Rue Haute 12 bte 3', '', 'BE', 'A3'],
    ['ул. Ленина 12 кв 4', '', 'RU', 'A4'],
    ['12 rue des Lilas', '3ème étage gauche', 'FR', 'F3 XL'],
    ['12 rue des Lilas', '3 et droite', 'FR', 'F3 XR'],
    ['12 rue des Lilas, 3e droite', '', 'FR', 'F3 XR'],
    ['Hauptstr. 12, 3. OG links', '', 'DE', 'F3 XL'],
    ['Hauptstr. 12', '2. Stock rechts', 'DE', 'F2 XR'],
    ['Calle Mayor 12, bajo izquierda', '', 'ES', 'F0 XL'],
    ['Calle Mayor 12 3ºB', '', 'ES', 'F3 AB'],
    ['Calle Mayor 12 21º', '', 'ES', 'F21'],
    ['Calle Mayor 12 3º izq', '', 'ES', 'F3 XL'],
    ['Keizersgracht 12-III', '', 'NL', 'A3'],
    ['Keizersgracht 12-3', '', 'NL', 'A3'],
    ['Keizersgracht 12-3hoog', '', 'NL', 'F3'],
    ['Keizersgracht 12 hs', '', 'NL', 'F0'],
    ['Keizersgracht 12-hs', '', 'NL', 'F0'],
  ])('reads %j with the complement %j in %s as %s', (address, addressComplement, country, flat) => {
    expect(parseFlat(address, addressComplement, country)).toBe(flat);
    expect(normalizePerson({ address, addressComplement, country }, { country: 'FR' }).person.flat).toBe(flat);
  });

  it.each([
    ['12 rue de la Tour', '', 'FR'],
    ['12 place de la porte de Bagnolet', '', 'FR'],
    ['12 rue des Lilas', 'lieu-dit le Bas', 'FR'],
    ['12 rue des Lilas', 'Résidence les Pins', 'FR'],
    ['12 rue des Lilas', 'chez M. Dupont', 'FR'],
    ['12-14 rue des Lilas', '', 'FR'],
    ['Calle Mayor, 12', '', 'ES'],
    ['Calle Mayor 12', '', 'ES'],
    ['Calle 45 12', '', 'ES'],
    ['12 rue de la Face', '', 'FR'],
    ['Linkstraße 12', '', 'DE'],
    ['Plein Willem III 12', '', 'NL'],
    ['12 rue des Lilas', 'BP 1234', 'FR'],
    ['12 rue des Lilas', 'porte 123456789', 'FR'],
  ])('finds no flat in %j with the complement %j in %s', (address, addressComplement, country) => {
    expect(parseFlat(address, addressComplement, country)).toBeUndefined();
    expect(normalizePerson({ address, addressComplement, country }, { country }).person.flat).toBeUndefined();
  });
});
