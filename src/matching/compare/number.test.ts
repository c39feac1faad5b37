import { describe, expect, it } from 'vitest';
import { compareNumber, digitsOf } from './number.ts';

describe('compareNumber', () => {
  it.each([
    ['12', '12', 'equal'],
    ['12 BIS', '12 BIS', 'equal'],
    ['12', '12 BIS', 'other-suffix'],
    ['12 BIS', '12 TER', 'other-suffix'],
    ['12', '14', 'different'],
    ['', '12', 'not-sent'],
    ['12', '', 'not-held'],
    ['86-92', '86-92', 'equal'],
    ['92', '86-92', 'equal'],
    ['86-92', '92', 'equal'],
    ['90', '86-92', 'equal'],
    ['86', '86 BIS-92', 'equal'],
    ['91', '86-92', 'different'],
    ['94', '86-92', 'different'],
    ['84', '86-92', 'different'],
    ['90 BIS', '86-92', 'different'],
    ['87', '86-91', 'equal'],
    ['86-92', '86-94', 'other-suffix'],
    ['88', '87-91', 'different'],
    ['88', '87-92', 'equal'],
    ['89', '87-91', 'equal'],
    ['12-3-4', '12', 'other-suffix'],
    ['12', '1-2-3', 'different'],
    ['12/3', '12/3', 'equal'],
    ['12/3', '12/5', 'other-suffix'],
  ])('%j sent and %j held are %s', (sent, held, agreement) => {
    expect(compareNumber(sent, held)).toBe(agreement);
  });
});

describe('digitsOf', () => {
  it.each([
    ['12', '12'],
    ['12 BIS', '12'],
    ['12-14', '12'],
    ['12 BIS-14', '12'],
    ['12/3', '12'],
    ['', ''],
  ])('of %j is %j', (number, digits) => {
    expect(digitsOf(number)).toBe(digits);
  });
});
