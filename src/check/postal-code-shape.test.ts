import { describe, expect, it } from 'vitest';
import { byPostalCodeShape } from './postal-code-shape.ts';

describe('byPostalCodeShape', () => {
  const held = ['FR', 'GB', 'DE', 'AU', 'BE', 'NL', 'XX'];

  it.each([
    ['75011', ['FR', 'DE', 'XX', 'GB', 'AU', 'BE', 'NL']],
    ['N12 5QY', ['GB', 'NL', 'XX', 'FR', 'DE', 'AU', 'BE']],
    ['1017 AB', ['GB', 'NL', 'XX', 'FR', 'DE', 'AU', 'BE']],
    ['800', ['AU', 'BE', 'XX', 'FR', 'GB', 'DE', 'NL']],
    ['2650', ['FR', 'DE', 'AU', 'BE', 'XX', 'GB', 'NL']],
    ['DE-24118', ['DE', 'FR', 'GB', 'AU', 'BE', 'NL', 'XX']],
    ['B-1000', ['BE', 'FR', 'GB', 'DE', 'AU', 'NL', 'XX']],
    ['', held],
    [undefined, held],
  ])('orders the countries of %s', (code, expected) => {
    expect(byPostalCodeShape(held, code)).toEqual(expected);
  });

  it('loses no country', () => {
    expect([...byPostalCodeShape(held, 'A?1')].sort()).toEqual([...held].sort());
  });
});
