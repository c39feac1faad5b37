import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitAt } from './unit-at.ts';

describe('unitAt', () => {
  it('reads the units of texts of every kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), fc.nat(30), (text, start) => {
        for (const one of [text, text.slice(start), `${text}${start}`, Buffer.from(text).toString()]) {
          const units = Array.from({ length: one.length }, (_, i) => unitAt(one, i));
          expect(String.fromCharCode(...units)).toBe(one);
        }
      }),
    );
  });
});
