import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areOneEditApart, codePointLength, optimalStringAlignment } from './optimal-string-alignment.ts';

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

  /** Longer than the 32 letters of the bit-parallel form, without a common start or end. */
  const long = (middle: string) => `X${'ABCD'.repeat(9)}${middle}${'EFGH'.repeat(9)}Y`;
  const other = (middle: string) => `Y${'ABCD'.repeat(9)}${middle}${'EFGH'.repeat(9)}X`;
  it.each([
    ['equal', 'KLM', 'KLM', 0],
    ['with another letter', 'KLM', 'KNM', 1],
    ['with a letter more', 'KLM', 'KLNM', 1],
    ['with a letter less', 'KLM', 'KM', 1],
    ['with two neighbours swapped', 'KLM', 'LKM', 1],
    ['with two letters swapped that are no neighbours', 'KLM', 'MLK', 2],
    ['with letters of another script', 'KLM', 'KЖM', 1],
    ['with a letter beyond the basic plane', 'KLM', 'K𝒜M', 1],
    ['swapped beyond the basic plane', 'K𝒜M', '𝒜KM', 1],
  ])('counts long texts %s', (_, left, right, distance) => {
    expect(optimalStringAlignment(long(left), other(right))).toBe(distance + 2);
    expect(optimalStringAlignment(other(right), long(left))).toBe(distance + 2);
  });

  it.each([31, 32, 33, 34])('counts %i letters on one side', (length) => {
    const text = 'ABCDEFGH'.repeat(5).slice(0, length);
    expect(optimalStringAlignment(text, `Z${text}Z`)).toBe(2);
    expect(optimalStringAlignment(`Z${text.slice(2)}Z`, `${text}Y`)).toBe(3);
    expect(optimalStringAlignment(text, 'Z'.repeat(40))).toBe(40);
  });

  it.each([
    ['ЖА', 'АЖ', 1],
    ['ЖXЖ', 'XЖЖ', 1],
    ['ÉAÉB', 'AÉBÉ', 2],
    ['\u007fAX', 'A\u007fY', 2],
    ['\u0080AX', 'A\u0080Y', 2],
    ['ABAB', 'BABA', 2],
    ['A', 'BAB', 2],
  ])('counts %j to %j as %i, also after another text', (left, right, distance) => {
    optimalStringAlignment('ЖÉ\u007f\u0080XAB', 'AB\u0080\u007fÉЖX');
    expect(optimalStringAlignment(left, right)).toBe(distance);
    expect(optimalStringAlignment(right, left)).toBe(distance);
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

describe('areOneEditApart', () => {
  it.each([
    ['MARTIN', 'MARTIN', false],
    ['MARTIN', 'MARTEN', true],
    ['MARTIN', 'MARTNI', true],
    ['MARTIN', 'MARTINE', true],
    ['MARTIN', 'MARTINEZ', false],
    ['', 'A', true],
  ])('of %j and %j: %s', (left, right, expected) => {
    expect(areOneEditApart(left, right)).toBe(expected);
    expect(areOneEditApart(right, left)).toBe(expected);
  });
});

describe('codePointLength', () => {
  it.each([
    ['', 0],
    ['A𝒜B', 3],
    ['𝒜𝒜', 2],
    ['\ud800A', 2],
    ['\udc00A', 2],
    ['A\udc00', 2],
    ['\ud800', 1],
    ['\ud800\ud800\udc00', 2],
  ])('of %j is %i', (text, length) => {
    expect(codePointLength(text)).toBe(length);
  });

  it('counts what iterating over the text counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(codePointLength(text)).toBe([...text].length);
      }),
    );
  });
});
