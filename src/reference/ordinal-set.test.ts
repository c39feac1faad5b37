import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SmallOrdinalSet } from './ordinal-set.ts';

describe('SmallOrdinalSet', () => {
  it('has the same ordinals as a Set', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 80 }), (ordinals) => {
        const small = new SmallOrdinalSet();
        const set = new Set<number>();
        for (const ordinal of ordinals) {
          expect(small.has(ordinal)).toBe(set.has(ordinal));
          if (small.has(ordinal)) continue;
          small.add(ordinal);
          set.add(ordinal);
        }
        expect(small.size).toBe(set.size);
      }),
    );
  });
});
