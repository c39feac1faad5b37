import { describe, expect, it } from 'vitest';
import { parseCount } from './option-values.ts';

describe('parseCount', () => {
  it('reads whole numbers from a smallest one', () => {
    expect(parseCount('--keep', '0')).toBe(0);
    expect(parseCount('--limit', '1', 1)).toBe(1);
  });

  it('names the range in its refusal', () => {
    expect(() => parseCount('--limit', '0', 1)).toThrow('--limit cannot be "0"; expected a whole number, 1 or more');
    expect(() => parseCount('--limit', 'x')).toThrow(/expected a whole number$/);
  });
});
