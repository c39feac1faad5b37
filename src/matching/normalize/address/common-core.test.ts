import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressSystemOf } from './address-system.ts';
import { commonCore } from './common-core.ts';
import { infoOf } from './grammar.ts';
import { typeAt } from './street-type.ts';

const grammar = addressSystemOf('FR').grammars[0]!;

describe('commonCore', () => {
  it.each([
    ['RUE DE LA GARE', 'GARE'],
    ['AVENUE DU GENERAL DE GAULLE', 'GENERAL GAULLE'],
    ['LE BOURG', 'BOURG'],
    ['GARE DE', 'GARE'],
  ])('returns the core of %s, %s', (street, core) => {
    expect(commonCore(street, grammar)).toBe(core);
  });

  it.each(['', 'RUE', 'RUE DE LA', 'CHEMIN VICINAL DU LAC', 'GRANDE RUE DU LAC'])('returns none for %j', (street) => {
    expect(commonCore(street, grammar)).toBeUndefined();
  });

  it('returns the words that are neither type nor article nor the end of a type', () => {
    const words = [...grammar.tokens.keys()].filter((token) => /^[A-Z]+$/.test(token));
    const word = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom('RUE', 'CHEMIN', 'DE', 'LA', 'DU', 'GARE', 'MOULIN', '12'),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (tokens) => {
        const core = commonCore(tokens.join(' '), grammar);
        if (core === undefined) return;
        const kept = tokens.slice(typeAt(tokens, 0, grammar).length).filter((token) => {
          const info = infoOf(grammar, token);
          return info === undefined || (!info.article && info.suffixType === '');
        });
        expect(core).toBe(kept.join(' '));
      }),
      { numRuns: 3000 },
    );
  });
});
