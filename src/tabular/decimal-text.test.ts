import { describe, expect, it } from 'vitest';
import { decimalText } from './decimal-text.ts';

describe('decimalText', () => {
  it.each([
    [8e-12, '0.000000000008'],
    [1.25e-7, '0.000000125'],
    [-3e-9, '-0.000000003'],
    [0.000001, '0.000001'],
    [0.9876, '0.9876'],
    [0, '0'],
    [1, '1'],
    [25, '25'],
  ])('writes %s without an exponent', (value, text) => {
    expect(decimalText(value)).toBe(text);
    expect(Number(decimalText(value))).toBe(value);
  });
});
