import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUnits } from './utf8-units.ts';

const unitsOf = (text: string) => Buffer.from(text).toString('latin1');

describe('decodeUnits', () => {
  it('decodes every text as Node.js does', () => {
    const latin = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', 'é', 'ß', '\u0080', '\u00ff') });
    fc.assert(
      fc.property(fc.oneof(latin, fc.string({ unit: 'grapheme', maxLength: 40 })), (text) => {
        expect(decodeUnits(unitsOf(text))).toBe(text);
      }),
    );
  });

  it('decodes a part', () => {
    const units = unitsOf('1;Zoé;Sœur;fin');
    expect(decodeUnits(units, 2, 6)).toBe('Zoé');
    expect(decodeUnits(units, 7, 12)).toBe('Sœur');
    expect(decodeUnits(units, 13, 16)).toBe('fin');
  });

  it('decodes texts that are longer than its buffer', () => {
    expect(decodeUnits(unitsOf('é'.repeat(5000)))).toBe('é'.repeat(5000));
  });
});
