import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCodes } from '../text/plain-text.ts';
import { addressSystemOf } from './address-system.ts';
import { writeCommonStreet } from './common-street.ts';
import { draftStreet, finishStreet } from './street-draft.ts';
import { townContext } from './trailing-town.ts';

const grammar = addressSystemOf('FR').grammars[0]!;

function write(street: string): string | undefined {
  return writeCommonStreet(0, foldCodes(street, 0), grammar, false);
}

describe('writeCommonStreet', () => {
  it.each([
    ['RUE DE LA GARE', 'RUE DE LA GARE'],
    ['AV DE LA GARE', 'AVENUE DE LA GARE'],
    ['LE BOURG', 'LE BOURG'],
    ['PLACE DE LA MAIRIE', 'PLACE DE LA MAIRIE'],
    ['LA PORTE', 'LA PORTE'],
    ['RUE E PERRON', 'RUE E PERRON'],
    ['RUE DU DR ROUX', 'RUE DU DOCTEUR ROUX'],
    ['AV DU MAL FOCH', 'AVENUE DU MARECHAL FOCH'],
    ['PLACE ST JEAN ST PAUL', 'PLACE SAINT JEAN SAINT PAUL'],
    ['RUE PIERRE ET MARIE CURIE', 'RUE PIERRE ET MARIE CURIE'],
    ['RUE GRANDE PRAIRIE', 'RUE GRANDE PRAIRIE'],
    ['RUE PONT ROYAL', 'RUE PONT ROYAL'],
    ['LES QUATRE VENTS', 'LES 4 VENTS'],
    ['GRAND RABOT', 'GRAND RABOT'],
  ])('writes %s as %s', (street, written) => {
    expect(write(street)).toBe(written);
  });

  it.each([
    'RUE',
    'RUE DU 8 MAI',
    'RUE DU DR',
    'R ST JEAN',
    'RUE DU MOULIN ET',
    'RUE LOUIS XIV',
    '12',
    'A',
    'CHEMIN VICINAL 4',
    'LES QUATRE',
    'AU QUATRE PRES',
    'RUE DU QUATRE MAI',
    'GRANDE RUE',
    '',
  ])('leaves %j to draftStreet', (street) => {
    expect(write(street)).toBeUndefined();
  });

  it.each([
    ['RUE DU HUIT MAI', 'RUE DU 8 MAI'],
    ['RUE DU HUIT MAI 1945', 'RUE DU 8 MAI 1945'],
    ['RUE DU 18 JUI 1940', 'RUE DU 18 JUI 1940'],
    ['PLACE DI 19 MARS 1962', 'PLACE DI 19 MARS 1962'],
    ['CHEMIN DR LA SOURCE', 'CHEMIN DR LA SOURCE'],
    ['RUE XE RABOT', 'RUE XE RABOT'],
  ])('writes %s after a house number as %s', (street, written) => {
    expect(writeCommonStreet(0, foldCodes(street, 0), grammar, true)).toBe(written);
  });

  it.each(['RUE LOUIS X ROUX', 'RUE DU XE SIECLE', 'RUE DU V MAI', 'RUE 1940', 'RUE DES 4 1940'])(
    'leaves %j after a house number to draftStreet',
    (street) => {
      expect(writeCommonStreet(0, foldCodes(street, 0), grammar, true)).toBeUndefined();
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
        const common = write(tokens.join(' '));
        if (common === undefined) return;
        expect(common).toBe(finishStreet(draftStreet(tokens, grammar, townContext('FR'))));
      }),
      { numRuns: 3000 },
    );
  });
});
