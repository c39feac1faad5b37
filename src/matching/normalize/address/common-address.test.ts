import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCodes } from '../text/plain-text.ts';
import { addressSystemOf } from './address-system.ts';
import { splitFolded } from './common-address.ts';
import { draftStreet, finishStreet } from './street-draft.ts';
import { townContext } from './trailing-town.ts';

const system = addressSystemOf('FR');
const grammar = system.grammars[0]!;

function split(line: string, postalCode = '', city = '') {
  return splitFolded(foldCodes(line, 0), system, townContext('FR', postalCode, city));
}

describe('splitFolded', () => {
  it.each([
    ['12 RUE DU 8 MAI', '12', 'RUE DU 8 MAI'],
    ['1200 AV DU 8 MAI 1945', '1200', 'AVENUE DU 8 MAI 1945'],
    ['12 BIS R DE LA GARE', '12 BIS', 'RUE DE LA GARE'],
    ['L HERMITAGE', '', 'L HERMITAGE'],
    ['3 RUE HAUTE', '3', 'RUE HAUTE'],
    ['012 RUE NEUVE', '12', 'RUE NEUVE'],
    ['0 RUE NEUVE', '', 'RUE NEUVE'],
    ['0848 RUE NEUVE', '848', 'RUE NEUVE'],
    ['9 RUE DE LA PETITE TOUR', '9', 'RUE DE LA PETITE TOUR'],
    ['9 RUE DU COQ MARS', '9', 'RUE DU COQ MARS'],
    ['9 RUE MARS ROUX', '9', 'RUE MARS ROUX'],
    ['9 RUE DU SACRÉ-CŒUR', '9', 'RUE DU SACRE COEUR'],
    ['LA BONNE TOUR', '', 'LA BONNE TOUR'],
    ['4 L ETANG', '4', 'L ETANG'],
    ['12 BIS LE BOURG', '12 BIS', 'LE BOURG'],
    ['9 GRANDE RUE', '9', 'GRANDE RUE'],
    ['9 ROUTE NATIONALE', '9', 'ROUTE NATIONALE'],
    ['9 RUE DES QUATRE CHEMINS', '9', 'RUE DES 4 CHEMINS'],
    ['9 RUE DU BOSQUET NEUF', '9', 'RUE DU BOSQUET NEUF'],
    ['9 RUE JEAN N AMMO', '9', 'RUE JEAN N AMMO'],
    ['9 RUE DE LA PETITE MAISON', '9', 'RUE DE LA PETITE MAISON'],
    ['9 RUE DES 4 VENTS', '9', 'RUE DES 4 VENTS'],
    ['9 RUE DU 1ER MAI', '9', 'RUE DU 1 MAI'],
    ['8 L ANCIENNE FILATURE', '8 L', 'ANCIENNE FILATURE'],
    ['LES QUATRE ROUTES ROUGES', '', 'LES 4 ROUTES ROUGES'],
  ])('splits %s', (line, number, street) => {
    expect(split(line)).toEqual({ number, street });
  });

  it.each([
    '',
    '00012 RUE NEUVE',
    '0 BIS RUE NEUVE',
    '12RUE NEUVE',
    '12 R HAUTE',
    '12 RUE DU 8 MAI BAT 3',
    'RUE DU 8 MAI 1945',
    '4 L MOULIN',
    '4 D QUATRE CHEMINS',
    '12 BIS A LE BOURG',
    '9 RUE DES QUATRE VINGT CHEMINS',
    '9 RUE DES QUATRE NEUF',
    '4 B RUE DES ANCIENS QUATRE BIS',
    '9 RUE DES 04 VENTS',
    '9 RUE DES 4 MAI HAUT',
    '9 RUE DES 4',
    '9 PAVILLON AU 8 TERTRE',
    '9 CITE AU 3 MAS',
    '9 RUE 4 VENTS',
    '9 LA MARS',
    '9 RUE DU COQ MARS SEIZE ROUX',
    '9 RUE HAUTE MAISON LE CLOS',
  ])('leaves %j to splitAddress', (line) => {
    expect(split(line)).toBeUndefined();
  });

  it('leaves a street that may end with its town to splitAddress', () => {
    expect(split('12 RUE HAUTE ARRAS', '62000', 'ARRAS')).toBeUndefined();
    expect(split('12 RUE DU 8 MAI 1945', '42260', 'MAI')).toBeUndefined();
    expect(split('12 RUE D ARRAS', '62000', 'ARRAS')).toEqual({ number: '12', street: 'RUE D ARRAS' });
    expect(split('12 LE CLOS ARRAS', '62000', 'ARRAS')).toBeUndefined();
    expect(split('12 RUE HAUTE ARRAS FRANCE', '62000', 'ARRAS')).toBeUndefined();
    expect(split('12 RUE HAUTE LE HAVRE', '76600', 'LE HAVRE')).toBeUndefined();
  });

  it('reads a street that ends like a town, after an article or with a longer name', () => {
    expect(split('12 RUE ANATOLE FRANCE', '62000', 'ARRAS')?.street).toBe('RUE ANATOLE FRANCE');
    expect(split('12 RUE DU VIEIL ARRAS NEUF', '62000', 'ARRAS')?.street).toBe('RUE DU VIEIL ARRAS NEUF');
    expect(split('12 RUE DE VITRY SUR SEINE', '94400', 'VITRY SUR SEINE')?.street).toBeUndefined();
    expect(split('12 RUE D AMFREVILLE SOUS LES MONTS', '27380', 'AMFREVILLE SOUS LES MONTS')?.street).toBe(
      'RUE D AMFREVILLE SOUS LES MONTS',
    );
  });

  it('writes the same as draftStreet', () => {
    const words = [...grammar.tokens.keys()].filter((token) => /^[A-Z]+$/.test(token));
    const word = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(
        'RUE',
        'DE',
        'LA',
        'DU',
        'GARE',
        'ARRAS',
        'QUATRE',
        'NEUF',
        'FRANCE',
        '8',
        '1ER',
        '08',
        '1945',
        '45',
        'MAI',
        'MARS',
        'SEPT',
      ),
    );
    const type = fc.constantFrom('RUE', 'AV', 'LE', 'LA', 'CHEMIN', 'RESIDENCE', 'GRANDE', 'ROUTE');
    const town = fc.constantFrom(
      townContext('FR'),
      townContext('FR', '62000', 'ARRAS'),
      townContext('FR', '42260', 'MARS'),
    );
    fc.assert(
      fc.property(type, fc.array(word, { minLength: 1, maxLength: 5 }), town, (first, rest, where) => {
        const tokens = [first, ...rest];
        const read = splitFolded(foldCodes(`12 ${tokens.join(' ')}`, 0), system, where);
        if (read === undefined) return;
        expect(read).toEqual({ number: '12', street: finishStreet(draftStreet(tokens, grammar, where)) });
      }),
      { numRuns: 3000 },
    );
  });
});
