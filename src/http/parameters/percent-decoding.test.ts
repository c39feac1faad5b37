import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFormValue } from './percent-decoding.ts';

/** The same by the engine. */
function oracle(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

describe('decodeFormValue', () => {
  it('decodes what URLSearchParams writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = new URLSearchParams({ a: text }).toString().slice('a='.length);
        expect(decodeFormValue(written)).toBe(text);
      }),
    );
  });

  it('accepts and rejects the same texts as decodeURIComponent', () => {
    const unit = fc.constantFrom(
      '%',
      '+',
      'C',
      '2',
      '3',
      'E',
      '8',
      'b',
      'F',
      '%C3',
      '%A9',
      '%c2',
      '%80',
      '%E2',
      'é',
      '日',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(decodeFormValue(text)).toBe(oracle(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['%', '%C', '%C3', '%C3%', '%C3%A', '%C3x', '%C3%C3', '%C1%80', '%-1', '%+1', '% 1', '%é9', '%E9'])(
    'rejects %s',
    (text) => expect(decodeFormValue(text)).toBeUndefined(),
  );

  it.each([
    ['Besan%E7on', 'Besançon'],
    ['D%92Arcy', 'D’Arcy'],
    ['JO%C3O', 'JOÃO'],
    ['%8Cuvre', 'Œuvre'],
    ['Besan%C3%A7on', 'Besançon'],
  ])('decodes Windows-1252 where it is wanted: %s', (text, decoded) => {
    expect(decodeFormValue(text, true)).toBe(decoded);
  });

  it.each(['%E9%C3%A9', 'Ren%C3', '%C0%AF', '%ED%A0%80', '%F0%9F%98', 'a%81', '%FF%FER%00e%00', 'é%E9', '%', '%4'])(
    'rejects %s, which may be UTF-8 or is damaged',
    (text) => expect(decodeFormValue(text, true)).toBeUndefined(),
  );

  it('decodes long values', () => {
    expect(decodeFormValue(`%C3%A9${'+'.repeat(20_000)}%00`)).toBe(`é${' '.repeat(20_000)}\0`);
    expect(decodeFormValue(`日%E6%97%A5${'x'.repeat(20_000)}`)).toBe(`日日${'x'.repeat(20_000)}`);
    expect(decodeFormValue(`${'x'.repeat(20_000)}%E9`)).toBeUndefined();
  });
});
