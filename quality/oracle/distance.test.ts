import { describe, expect, it } from 'vitest';
import { difference, editDistance } from './distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'ABC', 3],
    ['KITTEN', 'SITTING', 3],
    ['MARTIN', 'MATRIN', 1],
    ['CA', 'ABC', 3],
    ['ABCD', 'BADC', 2],
    ['東京', '京東', 1],
    ['A😀B', 'AB', 1],
  ])('%s and %s: %d', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
    expect(editDistance(right, left)).toBe(distance);
  });
});

describe('difference', () => {
  it('ignores blanks if that makes the share smaller', () => {
    expect(difference('LEGOFF', 'LE GOFF')).toEqual({ distance: 0, length: 6 });
    expect(difference('LEG OFF', 'LE GOFF')).toEqual({ distance: 0, length: 6 });
    expect(difference('LE GOFE', 'LE GOFF')).toEqual({ distance: 1, length: 7 });
  });
});
