import { describe, expect, it } from 'vitest';
import { addressSystemOf } from './address-system.ts';
import type { JoinedMeaning } from './grammar.ts';
import { formatNumber, formatRange, isFraction, isJoined, joinedNumber } from './number-format.ts';

describe('formatNumber', () => {
  it.each([
    ['12', '', '12'],
    ['012', 'BIS', '12 BIS'],
    ['000', '', ''],
    ['0', 'A', ''],
  ])('writes %j and %j as %j', (digits, suffix, number) => {
    expect(formatNumber(digits, suffix)).toBe(number);
  });
});

describe('formatRange', () => {
  it.each([
    ['12', '', '14', '12-14'],
    ['12', 'BIS', '014', '12 BIS-14'],
    ['12', '', '12', '12'],
    ['12', 'B', '8', '12 B'],
    ['1', '', '201', '1-201'],
    ['1', '', '202', '1'],
    ['0', '', '12', ''],
  ])('writes %s %s to %s as %j', (digits, suffix, last, number) => {
    expect(formatRange(digits, suffix, last)).toBe(number);
  });
});

it.each([
  ['12', false, false],
  ['12-14', true, false],
  ['12/14', true, false],
  ['1/2', true, true],
  ['1/4', true, true],
  ['3/4', true, true],
  ['2/4', true, false],
])('%s is two numbers: %s, a fraction: %s', (token, joined, fraction) => {
  expect(isJoined(token)).toBe(joined);
  expect(isFraction(token)).toBe(fraction);
});

describe('joinedNumber', () => {
  const french = addressSystemOf('FR').grammars[0]!;

  it.each<[JoinedMeaning, string, string, string]>([
    ['range', '12-14', '', '12-14'],
    ['range', '12BIS-14', '', '12 BIS-14'],
    ['range', '123-04', '', '123'],
    ['range', '12-14-16', '', '12-16'],
    ['unit', '3-12', '', '12'],
    ['unit', '3-12', 'B', '12 B'],
    ['unit', '3-12A', 'B', '12 A'],
    ['flat', '12-3', 'B', '12'],
    ['flat', '12B-3', '', '12 BIS'],
    ['part', '012-03', '', '12/3'],
    ['part', '12-3-04', '', '12/3/4'],
    ['part', '12-3', 'B', '12/3 B'],
    ['part', '00-3', '', ''],
    ['block', '123-04', '', '12304'],
    ['block', '123-45', '', '12345'],
    ['block', '12-14', '', '12-14'],
    ['block', '14-14', '', '14'],
    ['block', '123-4', '', '123'],
    ['block', '123-04', 'B', '123'],
    ['block', '123-45-04', '', '123'],
  ])('where it means a %s, %s %s is %j', (meaning, token, suffix, number) => {
    expect(joinedNumber(token, suffix, { ...french, hyphen: meaning, slash: 'range' })).toBe(number);
    const withSlash = token.replaceAll('-', '/');
    expect(joinedNumber(withSlash, suffix, { ...french, hyphen: 'range', slash: meaning })).toBe(number);
  });
});
