import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, optimalStringAlignment } from './optimal-string-alignment.ts';

/** The definition itself, recursive: slow and plain. */
function naive(left: readonly string[], right: readonly string[]): number {
  const known = new Map<string, number>();
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const options = [
      distance(i - 1, j) + 1,
      distance(i, j - 1) + 1,
      distance(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
      options.push(distance(i - 2, j - 2) + 1);
    }
    const best = Math.min(...options);
    known.set(key, best);
    return best;
  };
  return distance(left.length, right.length);
}

const letters = (unit: fc.Arbitrary<string>, maxLength: number) => fc.string({ unit, maxLength });
const ofTwo = fc.constantFrom('A', 'B');
const ofMany = fc.constantFrom('A', 'B', ' ', 'É', 'Ж', '東', '𝒜', '\ud800');

describe('optimalStringAlignment', () => {
  it.each([
    ['', '', 0],
    ['', 'ABC', 3],
    ['MARTIN', 'MARTIN', 0],
    ['MARTIN', 'MARTEN', 1],
    ['MARTIN', 'MATRIN', 1],
    ['CA', 'ABC', 3],
    ['DUPOND', 'DUPONTS', 2],
    ['𝒜B', '𝒜C', 1],
    ['𝒜', '𝒞', 1],
  ])('%j to %j takes %i', (left, right, distance) => {
    expect(optimalStringAlignment(left, right)).toBe(distance);
  });

  it('equals the naive definition, few letters', () => {
    fc.assert(
      fc.property(letters(ofTwo, 40), letters(ofTwo, 40), (left, right) => {
        expect(optimalStringAlignment(left, right)).toBe(naive([...left], [...right]));
      }),
    );
  });

  it('equals the naive definition, any script', () => {
    fc.assert(
      fc.property(letters(ofMany, 45), letters(ofMany, 45), (left, right) => {
        expect(optimalStringAlignment(left, right)).toBe(naive([...left], [...right]));
      }),
    );
  });

  it('does not depend on the order of its arguments', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 70 }),
        fc.string({ unit: 'binary', maxLength: 70 }),
        (a, b) => {
          expect(optimalStringAlignment(a, b)).toBe(optimalStringAlignment(b, a));
        },
      ),
    );
  });
});

describe('codePointLength', () => {
  it('counts what iterating over the text counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(codePointLength(text)).toBe([...text].length);
      }),
    );
  });
});
