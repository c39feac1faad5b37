import { describe, expect, it } from 'vitest';
import { fitColumns } from './fit-columns.ts';

describe('fitColumns', () => {
  it('returns one value per column, and keeps every value', () => {
    expect(fitColumns(['a', 'b'], 2, ',')).toEqual(['a', 'b']);
    expect(fitColumns(['a'], 3, ',')).toEqual(['a', '', '']);
    expect(fitColumns(['a', 'b', 'c', 'd'], 2, ',')).toEqual(['a', 'b,c,d']);
    expect(fitColumns(['a', 'b', '', ' '], 2, ',')).toEqual(['a', 'b']);
    expect(fitColumns(['a', '', '', 'd'], 2, ',')).toEqual(['a', ',,d']);
  });
});
