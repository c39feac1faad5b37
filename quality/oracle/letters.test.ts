import { describe, expect, it } from 'vitest';
import {
  gradeBirthDate,
  gradeContact,
  gradeFirstName,
  gradeLastName,
  gradePlaceName,
  gradePostalCode,
} from './letters.ts';

const A = (count: number, other = 0): string => 'A'.repeat(count - other) + 'B'.repeat(other);

describe('gradePlaceName', () => {
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
    expect(gradePlaceName(sent, held).letter).toBe(letter);
  });
});

describe('gradeLastName', () => {
  it.each([
    ['CUGUILLERA', 'CUGUILLERE', 'S', 1],
    [A(20, 6), A(20), 'D', 6],
    ['DUVAL', 'MARTIN DUVAL', 'P', 6],
    ['MARTIN DUVAL', 'DUVAL', 'D', 6],
    ['VAL', 'MARTIN DUVAL', 'D', 8],
    ['VILLEITAY', 'D VILLEITAY', 'S', 1],
    ['GOFF', 'LE GOFF', 'P', 2],
  ])('%s against %s: %s, %d', (sent, held, letter, distance) => {
    expect(gradeLastName(sent, held)).toMatchObject({ letter, distance });
  });
});

describe('gradeFirstName', () => {
  it.each([
    ['CATHY', 'CATHERINE', 'P'],
    ['JP', 'JEAN PIERRE', 'P'],
    ['PIERRE', 'JEAN PIERRE', 'P'],
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
    expect(gradeContact('a@b', ['', 'c@d', 'a@b'])).toBe('E');
    expect(gradeContact('a@b', ['', 'c@d'])).toBe('D');
    expect(gradeContact('a@b', ['', ''])).toBe('?');
    expect(gradeContact('', ['a@b'])).toBe('?');
  });

  it.each([
    ['1961-05-09', '1961-05-09', '000'],
    ['1961-09-05', '1961-05-09', '011'],
    ['1962-05-09', '1961-05-09', '100'],
    ['1961-05-09', '', '---'],
    ['', '1961-05-09', '?'],
  ])('birth date %s against %s: %s', (sent, held, code) => {
    expect(gradeBirthDate(sent, held)).toBe(code);
  });
});
