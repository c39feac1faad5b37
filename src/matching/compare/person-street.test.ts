import { describe, expect, it } from 'vitest';
import { areOnePerson } from './person-street.ts';

describe('areOnePerson', () => {
  it.each([
    ['FRANKLIN ROOSEVELT', 'FRANKLIN DELANO ROOSEVELT'],
    ['F ROOSEVELT', 'FRANKLIN DELANO ROOSEVELT'],
    ['F D ROOSEVELT', 'FRANKLIN ROOSEVELT'],
    ['FD ROOSEVELT', 'FRANKLIN ROOSEVELT'],
    ['FD ROOSEVELT', 'FRANKLIN DELANO ROOSEVELT'],
    ['PRESIDENT ROOSEVELT', 'FRANKLIN DELANO ROOSEVELT'],
    ['PRESIDENT ROOSEVELT', 'F D ROOSEVELT'],
    ['PRESIDENT JOHN KENNEDY', 'JF KENNEDY'],
    ['J F KENNEDY', 'JOHN KENNEDY'],
    ['JEAN CLEMENT', 'JEAN BAPTISTE CLEMENT'],
    ['JB CLEMENT', 'JEAN BAPTISTE CLEMENT'],
  ])('%s and %s are one', (one, other) => {
    expect(areOnePerson(one.split(' '), other.split(' '))).toBe(true);
    expect(areOnePerson(other.split(' '), one.split(' '))).toBe(true);
  });

  it.each([
    ['JEAN CLEMENT', 'PAUL CLEMENT'],
    ['JP SARTRE', 'JEAN MARC SARTRE'],
    ['JEAN BAPTISTE CLEMENT', 'JEAN MARC CLEMENT'],
    ['DOCTEUR MARTIN', 'CAPITAINE MARTIN'],
    ['DOCTEUR MOULIN', 'VIEUX MOULIN'],
    ['JEAN MOULIN', 'JEAN VIEUX MOULIN'],
    ['SAINT MARTIN', 'SAINT JEAN MARTIN'],
    ['GENERAL MARTIN', 'SAINT MARTIN'],
    ['CHAMP MOULIN', 'CHAMP BLEU MOULIN'],
    ['JEAN LI', 'J LI'],
    ['JEAN MOULIN', 'JEAN JAURES'],
  ])('%s and %s are two', (one, other) => {
    expect(areOnePerson(one.split(' '), other.split(' '))).toBe(false);
    expect(areOnePerson(other.split(' '), one.split(' '))).toBe(false);
  });
});
