import { describe, expect, it } from 'vitest';
import {
  gradeBirthDate,
  gradeCity,
  gradeContact,
  gradeFirstName,
  gradeLastName,
  gradePostalCode,
  gradeStreet,
} from './letters.ts';

const A = (count: number, other = 0): string => 'A'.repeat(count - other) + 'B'.repeat(other);

describe('gradeCity', () => {
  it.each([
    [A(10), A(10), 'E'],
    [A(10, 1), A(10), 'S'],
    [A(19, 2), A(19), 'P'],
    [A(20, 2), A(20), 'S'],
    [A(20, 5), A(20), 'P'],
    [A(20, 6), A(20), 'N'],
    [A(20, 7), A(20), 'N'],
    [A(20, 8), A(20), 'D'],
    ['', A(3), '?'],
    [A(3), '', '?'],
  ])('%s against %s: %s', (sent, held, letter) => {
    expect(gradeCity(sent, held, 'FR').letter).toBe(letter);
  });

  it.each([
    ['VILLENEUVE SUR LOT', 'VILLENEUVE SUR YONNE', 'P'],
    ['BOULOGNE SUR MER', 'BOULOGNE SUR MRE', 'S'],
    ['VILLENEUVE', 'VILLENEUVES', 'S'],
  ])('%s against %s in France: %s', (sent, held, letter) => {
    expect(gradeCity(sent, held, 'FR').letter).toBe(letter);
  });

  it.each([
    ['HALLE (SAALE)', 'HALLE (WESTFALEN)', 'N'],
    ['SPRINGFIELD (IL)', 'SPRINGFIELD (MA)', 'N'],
    ['HALLE', 'HALLE (SAALE)', 'E'],
    ['HALLE (S)', 'HALLE AN DER SAALE', 'E'],
    ['ROTHENBURG O D T', 'ROTHENBURG A D L', 'N'],
    ['ROTHENBURG O D T', 'ROTHENBURG OB DER TAUBER', 'E'],
    ['NEUSTADT', 'NEUSTADT AN DER WEINSTRASSE', 'D'],
  ])('%s against %s in Germany: %s', (sent, held, letter) => {
    expect(gradeCity(sent, held, 'DE').letter).toBe(letter);
    expect(gradeCity(held, sent, 'DE').letter).toBe(letter);
  });
});

describe('gradeStreet', () => {
  it.each([
    ['PLACE DE LA PAIX', 'RUE DE LA PAIX', 'P'],
    ['RUE PAIX', 'RUE DE LA PAIX', 'P'],
    ['RUE JAURES', 'RUE JEAN JAURES', 'P'],
    ['RUE J J ROUSSEAU', 'RUE JEAN JACQUES ROUSSEAU', 'P'],
    ['RUE GENEVI DE GAULLE', 'RUE GENEVIEVE DE GAULLE', 'P'],
    ['RUE DU MOULIN', 'RUE DU VIEUX MOULIN', 'N'],
    ['RUE DES PRES', 'PETITE RUE DES GRANDS PRES', 'D'],
    ['RUE DE LA BIENFAISANCE', 'RUE DE LA RENAISSANCE', 'P'],
    ['RUE DU LAC', 'RUE DU LAX', 'S'],
    ['ROUTE DEPARTEMENTALE 12', 'ROUTE DEPARTEMENTALE 13', 'N'],
    ['RUE DU 11 NOVEMBRE', 'RUE DU 11 NOVEMBRE 1918', 'P'],
    ['AVENUE F D ROOSEVELT', 'RUE FRANKLIN DELANO ROOSEVELT', 'P'],
    ['RUE JEAN JEAN PRE', 'RUE J PRE', 'P'],
    ['RUE DES LILAS', 'RUE DES LILAS LE CLOS FLEURI', 'P'],
    ['RUE DES LILAS', 'RUE DES LILAS BEL AIR NEUF', 'D'],
    ['RUE HENRI', 'RUE HENRI LE BRETON', 'D'],
  ])('%s against %s: %s', (sent, held, letter) => {
    expect(gradeStreet(sent, held, 'FR').letter).toBe(letter);
    expect(gradeStreet(held, sent, 'FR').letter).toBe(letter);
  });
});

describe('gradeStreet of close streets', () => {
  it.each([
    ['RUE DE LA BIENFAISANCE', 'RUE DE LA RENAISSANCE', false],
    ['RUE DU BOIS', 'RUE DU BAC', false],
    ['RUE A', 'RUE B', false],
    ['RUE C PROLONGEE', 'RUE D PROLONGEE', false],
    ['RUE L', 'RUE D', false],
    ['RUE D ARTOIS', 'RUE L ARTOIS', true],
    ['AVENUE OUEST', 'AVENUE EST', false],
    ['RUE DU LAC', 'RUE DU LAX', true],
    ['IMPASE DES CHERRENS', 'IMPASSE DES CHARRONS', true],
    ['RUE DES CHARRONS', 'RUE DE CHARRON', true],
    ['RUE JEAN PRE', 'RUE J PRE', true],
    ['RUE JEAN BAPTISTE LEBOT', 'RUE JEAN BAPTISTE CLEMOT', false],
    ['RUE DES LILAS BEL AIR', 'RUE DES LILAS', true],
    ['RUE MARIE CURIE', 'RUE PIERRE CURIE', false],
    ['RUE JEAN JAURES', 'RUE JEANNE JAURES', true],
    ['RUE DU CLOS DES VIGNES', 'RUE DU PETIT CLOS DES VIGNES', false],
    ['CHEMIN VICINAL 7', 'CHEMIN RURAL 7', false],
    ['ROUTE 12', 'ROUTE DEPARTEMENTALE 12', true],
    ['ANCIENNE ROUTE DE PARIS', 'ROUTE DE PARIS', false],
    ['ANCIEN CHEMIN DE BLOIS', 'VIEUX CHEMIN DE BLOIS', true],
    ['BEAU SITE', 'RESIDENCE BEAU SITE', true],
    ['RUE DU MOULIN', 'RUE JEAN MOULIN', false],
    ['RUE DE GAULLE', 'RUE CHARLES DE GAULLE', true],
    ['RUE DE RONSARD', 'RUE PIERRE RONSARD', true],
    ['RUE DE FRANCE', 'RUE ANATOLE FRANCE', false],
    ['RUE MOULIN', 'RUE JEAN MOULIN', true],
  ])('%s against %s: core close %s', (sent, held, isCoreClose) => {
    expect(gradeStreet(sent, held, 'FR').isCoreClose).toBe(isCoreClose);
    expect(gradeStreet(held, sent, 'FR').isCoreClose).toBe(isCoreClose);
  });
});

describe('gradeLastName', () => {
  it.each([
    ['CUGUILLERA', 'CUGUILLERE', 'S', 1],
    [A(20, 6), A(20), 'D', 6],
    ['DUVAL', 'MARTIN DUVAL', 'P', 6],
    ['MARTIN DUVAL', 'DUVAL', 'P', 6],
    ['DUVAL MARTIN', 'MARTIN DUVAL', 'P', 10],
    ['MARTIN LEROY', 'MARTIN DUVAL', 'D', 5],
    ['LE', 'LE GOFF', 'D', 4],
    ['LE ROY', 'ROY', 'P', 2],
    ['LE', 'LE', 'E', 0],
    ['VAL', 'MARTIN DUVAL', 'D', 8],
    ['VILLEITAY', 'D VILLEITAY', 'S', 1],
    ['GOFF', 'LE GOFF', 'P', 2],
  ])('%s against %s: %s, %d', (sent, held, letter, distance) => {
    expect(gradeLastName(sent, held)).toMatchObject({ letter, distance });
  });
});

describe('gradeLastName of names with shared words', () => {
  it.each([
    ['VAN DER MEER', 'VAN DER BEEK', true],
    ['VAN DER MEER', 'VAN DER MEIR', false],
    ['GARCIA LOPEZ', 'GARCIA PEREZ', true],
    ['VAN T SPIJKELAER', 'VAN HET SPIJKELAER', false],
    ['SILVA JUNIOR', 'SOUZA JUNIOR', true],
    ['NOVAKOVA', 'HORAKOVA', true],
    ['CASANOVA', 'CASSANNOVA', false],
    ['DE LA MARTINIERE', 'DE LA MARTINAIRE', false],
    ['MARTIN', 'MARTEN', false],
  ])('%s against %s: only shared words close %s', (sent, held, expected) => {
    expect(gradeLastName(sent, held).sharesWordsOnly ?? false).toBe(expected);
  });
});

describe('gradeFirstName', () => {
  it.each([
    ['CATHY', 'CATHERINE', 'P'],
    ['JP', 'JEAN PIERRE', 'P'],
    ['PIERRE', 'JEAN PIERRE', 'P'],
    ['JEAN PIERRE', 'PIERRE', 'P'],
    ['JOHN', 'JACK', 'P'],
    ['M THERESE', 'MARIE THERESE', 'P'],
    ['M LOUISE', 'MARIE THERESE', 'D'],
    ['ANNE', 'JEAN', 'D'],
    ['', 'JEAN', '?'],
  ])('%s against %s: %s', (sent, held, letter) => {
    expect(gradeFirstName(sent, held).letter).toBe(letter);
  });
});

describe('values that are equal or not', () => {
  it.each([
    ['75011', '75011', 'E'],
    ['75012', '75011', 'N'],
    ['76011', '75011', 'D'],
    ['75', '75', 'E'],
    ['75', '75011', 'D'],
    ['', '75011', '?'],
  ])('postal code %s against %s: %s', (sent, held, letter) => {
    expect(gradePostalCode(sent, held)).toBe(letter);
  });

  it('takes the contact of any member', () => {
    expect(gradeContact({ main: 'a@b', readings: ['a@b'] }, ['', 'c@d', 'a@b'], [])).toBe('E');
    expect(gradeContact({ main: 'x@y', readings: ['x@y', 'a@b'] }, ['c@d'], ['a@b'])).toBe('E');
    expect(gradeContact({ main: 'a@b', readings: ['a@b'] }, ['', 'c@d'], [])).toBe('D');
    expect(gradeContact({ main: 'a@b', readings: ['a@b'] }, ['', ''], ['c@d'])).toBe('?');
    expect(gradeContact({ main: '', readings: [] }, ['a@b'], [])).toBe('?');
    expect(gradeContact({ main: '', readings: ['x@y'] }, ['a@b'], [])).toBe('?');
  });

  it.each([
    ['1961-05-09', '1961-05-09', '000'],
    ['1961-09-05', '1961-05-09', '011'],
    ['1962-05-09', '1961-05-09', '100'],
    ['1961-00-00', '1961-05-09', '000'],
    ['1961-05-09', '1962-05-00', '100'],
    ['1961-05-09', '', '---'],
    ['', '1961-05-09', '?'],
  ])('birth date %s against %s: %s', (sent, held, code) => {
    expect(gradeBirthDate(sent, held)).toBe(code);
  });
});
