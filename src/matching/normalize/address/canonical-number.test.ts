import { describe, expect, it } from 'vitest';
import { normalizeNumber } from './canonical-number.ts';

describe('normalizeNumber', () => {
  it.each([
    ['12', '12'],
    [' 012 ', '12'],
    ['12bis', '12 BIS'],
    ['12 Bis', '12 BIS'],
    ['12 TER', '12 TER'],
    ['3 quater', '3 QUATER'],
    ['5 QUINQUIES', '5 QUINQUIES'],
    ['7A', '7 A'],
    ['7 a', '7 A'],
    ['12-14', '12-14'],
    ['12/14', '12-14'],
    ['12 à 14', '12-14'],
    ['12 bis - 14', '12 BIS-14'],
    ['12B-14C', '12 BIS-14'],
    ['N° 12', '12'],
    ['12 RUE X', '12'],
    ['1ER', '1'],
    ['0', ''],
    ['000', ''],
    ['', ''],
    ['BIS', ''],
    ['B12', 'B12'],
    ['123456789', '123456789'],
    ['0123456789', '0123456789'],
    ['012345678', '12345678'],
    ['123456789012', '123456789012'],
    [`${'A'.repeat(63)} 12`, ''],
    [`${'A'.repeat(61)} 12`, '12'],
    ['N 012345678', '12345678'],
    ['N 0123456789', '0123456789'],
  ])('normalizes %j to %j', (text, number) => {
    expect(normalizeNumber(text, 'FR')).toBe(number);
  });
});
