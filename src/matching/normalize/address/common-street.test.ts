import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressSystemOf } from './address-system.ts';
import { writeCommonStreet } from './common-street.ts';
import { draftStreet, finishStreet } from './street-draft.ts';
import { townContext } from './trailing-town.ts';

const grammar = addressSystemOf('FR').grammars[0]!;

describe('writeCommonStreet', () => {
  it.each([
    ['RUE DE LA GARE', 'RUE DE LA GARE'],
    ['AV DE LA GARE', 'AVENUE DE LA GARE'],
    ['LE BOURG', 'LE BOURG'],
  ])('writes %s as %s', (street, written) => {
    expect(writeCommonStreet(street, 0, grammar)).toBe(written);
  });

  it.each(['RUE', 'RUE DU 8 MAI', 'RUE DU DR ROUX', 'RUE LOUIS XIV', '12', 'A', 'CHEMIN VICINAL 4', ''])(
    'leaves %j to draftStreet',
    (street) => {
      expect(writeCommonStreet(street, 0, grammar)).toBeUndefined();
    },
  );

  it('writes the same as draftStreet', () => {
    const words = [...grammar.tokens.keys()].filter((token) => /^[A-Z]+$/.test(token));
    const word = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom('RUE', 'DE', 'LA', 'DU', 'GARE', 'MOULIN', 'XIV', '12', 'K4'),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (tokens) => {
        const common = writeCommonStreet(tokens.join(' '), 0, grammar);
        if (common === undefined) return;
        expect(common).toBe(finishStreet(draftStreet(tokens, grammar, townContext('FR'))));
      }),
      { numRuns: 3000 },
    );
  });
});
