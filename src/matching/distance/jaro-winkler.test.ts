import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from './jaro-winkler.ts';

/** The definition in its own words, slow and plain. */
function naive(left: string, right: string): number {
  const one = [...left];
  const other = [...right];
  if (left === right) return 1;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const used = new Set<number>();
  const matchedLeft: string[] = [];
  for (const [i, letter] of one.entries()) {
    const partner = other.findIndex((each, j) => !used.has(j) && each === letter && Math.abs(i - j) <= reach);
    if (partner === -1) continue;
    used.add(partner);
    matchedLeft.push(letter);
  }
  const matchedRight = other.filter((_, j) => used.has(j));
  const m = matchedLeft.length;
  if (m === 0) return 0;
  const t = matchedLeft.filter((letter, at) => letter !== matchedRight[at]).length / 2;
  const jaro = (m / one.length + m / other.length + (m - t) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && one[prefix] !== undefined && one[prefix] === other[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const words = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 12 });
const anything = fc.string({ unit: fc.constantFrom('A', 'B', ' ', 'É', 'Ж', '東', '𝒜', '\ud800'), maxLength: 40 });

describe('jaroWinkler', () => {
  // Source: the table of the paper, and its reprint in the Census Bureau's strcmp95 without the later adjustments.
  it.each([
    ['MARTHA', 'MARHTA', 0.9611],
    ['DIXON', 'DICKSONX', 0.8133],
    ['DWAYNE', 'DUANE', 0.84],
    ['JONES', 'JOHNSON', 0.8324],
    ['MICHELLE', 'MICHAEL', 0.9214],
    ['', '', 1],
    ['', 'A', 0],
    ['A', '', 0],
    ['A', 'A', 1],
    ['A', 'B', 0],
    ['AB', 'BA', 0],
    ['𝒜B', '𝒜C', 0.7],
  ])('%j and %j: %d', (left, right, similarity) => {
    expect(jaroWinkler(left, right)).toBeCloseTo(similarity, 4);
  });

  it('equals the naive definition', () => {
    fc.assert(
      fc.property(fc.oneof(words, anything), fc.oneof(words, anything), (left, right) => {
        expect(jaroWinkler(left, right)).toBeCloseTo(naive(left, right), 12);
      }),
      { numRuns: 500 },
    );
  });

  it('is 1 for equal texts alone, never less than 0, and the same both ways', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const similarity = jaroWinkler(left, right);
        expect(similarity === 1).toBe(left === right);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(jaroWinkler(right, left)).toBeCloseTo(similarity, 12);
      }),
    );
  });
});
