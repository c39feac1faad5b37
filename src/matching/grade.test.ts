import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextUnits } from './distance/text-units.ts';
import { areFar, gradeEquality, letterFor, TextComparer } from './grade.ts';

const gradeText = (sent: string, held: string, furthest: 'P' | 'N') => new TextComparer(sent, furthest).compare(held);

/** A text of `length` letters, and the same with the first `edits` of them replaced. */
function pair(length: number, edits: number): [string, string] {
  return ['A'.repeat(length), 'B'.repeat(edits) + 'A'.repeat(length - edits)];
}

describe('letters at their boundaries', () => {
  it.each([
    [20, 0, 'E', 'E'],
    [20, 1, 'S', 'S'],
    [20, 2, 'S', 'S'], // exactly 10 %
    [19, 2, 'P', 'P'],
    [20, 3, 'P', 'P'],
    [20, 5, 'P', 'P'], // exactly 25 %
    [19, 5, 'D', 'N'],
    [20, 6, 'D', 'N'],
    [20, 7, 'D', 'N'], // exactly 35 %
    [19, 7, 'D', 'D'],
    [20, 8, 'D', 'D'],
    [20, 20, 'D', 'D'],
  ])('%i letters, %i edits: names %s, address and city %s', (length, edits, name, address) => {
    const [sent, held] = pair(length, edits);
    expect(gradeText(sent, held, 'P')).toMatchObject({ letter: name, distance: edits, length });
    expect(gradeText(held, sent, 'N')).toMatchObject({ letter: address, distance: edits, length });
  });

  it('counts code points: one of four letters is 25 %, even beyond the basic plane', () => {
    expect(gradeText('𝒜BCD', '𝒞BCD', 'P').letter).toBe('P');
  });

  it('has no letter between E and S for a single edit in a hundred', () => {
    expect(letterFor(1, 100, 'P')).toBe('S');
    expect(letterFor(11, 100, 'P')).toBe('P');
    expect(letterFor(26, 100, 'P')).toBe('D');
    expect(letterFor(36, 100, 'N')).toBe('D');
  });
});

describe('values that are not there', () => {
  it.each([
    ['', 'MARTIN', 'not-sent'],
    ['MARTIN', '', 'not-held'],
    ['', '', 'not-sent'],
  ])('%j against %j: %s', (sent, held, rule) => {
    for (const comparison of [gradeText(sent, held, 'P'), gradeEquality(sent, held)]) {
      expect(comparison).toMatchObject({ letter: '?', rule, distance: undefined });
    }
  });
});

function unitsOf(text: string): TextUnits {
  const units = new TextUnits();
  units.loadText(text);
  return units;
}

describe('what is far', () => {
  it.each([
    ['MARTIN', 'DUPONT', true],
    ['MARTIN', 'MARTEN', false],
    ['MARTIN', 'MARTINEZ', false],
    ['LE GOFF', 'MARTIN', false],
    ['', 'MARTIN', false],
    ['BO', 'LI', true],
  ])('%j and %j: %s', (sent, held, far) => {
    expect(areFar(unitsOf(sent), unitsOf(held))).toBe(far);
    expect(areFar(unitsOf(held), unitsOf(sent))).toBe(far);
  });

  it('is a D of two edits at least', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ABCDEÉЖ9 𝒜'), maxLength: 9 });
    fc.assert(
      fc.property(name, name, (sent, held) => {
        if (!areFar(unitsOf(sent), unitsOf(held))) return;
        const { letter, distance } = gradeText(sent, held, 'P');
        expect(letter).toBe('D');
        expect(distance).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('blanks', () => {
  it.each([
    ['LE GOFF', 'LEGOFF', 'E', 0],
    ['LE GOF', 'LEGOFF', 'P', 1],
    ['RUE DE LA PAIX', 'RUE DELAPAIX', 'E', 0],
    ['JEAN PIERRE', 'JEANPIERRE', 'E', 0],
  ])('%s and %s: %s', (sent, held, letter, distance) => {
    expect(gradeText(sent, held, 'P')).toMatchObject({ letter, distance });
  });
});
