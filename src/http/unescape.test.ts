import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unescapeForm } from './unescape.ts';

/** What it should be, in the engine's own words. */
function oracle(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

describe('values of a form', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = new URLSearchParams({ a: text }).toString().slice('a='.length);
        expect(unescapeForm(written)).toBe(text);
      }),
    );
  });

  it('are taken and refused as decodeURIComponent does, whatever they hold', () => {
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
        expect(unescapeForm(text)).toBe(oracle(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['%', '%C', '%C3', '%C3%', '%C3%A', '%C3x', '%C3%C3', '%C1%80', '%-1', '%+1', '% 1', '%é9', '%E9'])(
    '%s is none',
    (text) => expect(unescapeForm(text)).toBeUndefined(),
  );

  it('may be long', () => {
    expect(unescapeForm(`%C3%A9${'+'.repeat(20_000)}%00`)).toBe(`é${' '.repeat(20_000)}\0`);
  });
});
