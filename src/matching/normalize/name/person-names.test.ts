import { describe, expect, it } from 'vitest';
import type { PersonInput } from '../../model.ts';
import type { FieldNote } from '../notes.ts';
import { type PersonNames, readNames } from './person-names.ts';

function read(input: PersonInput): PersonNames & { readonly notes: readonly FieldNote[] } {
  const notes: FieldNote[] = [];
  return { ...readNames(input, 'FR', notes), notes };
}

describe('readNames', () => {
  it.each<[PersonInput, Partial<PersonNames>]>([
    [{ lastName: 'Müller' }, { lastName: 'MULLER', otherLastNames: ['MUELLER'] }],
    [{ lastName: 'Tøndrevåg' }, { lastName: 'TONDREVAG', otherLastNames: ['TOENDREVAAG'] }],
    [{ lastName: 'Weiß' }, { lastName: 'WEISS', otherLastNames: [] }],
    [{ lastName: 'Иванов' }, { lastName: 'ИВАНОВ', otherLastNames: ['IVANOV'] }],
    [{ lastName: 'Жуков' }, { lastName: 'ЖУКОВ', otherLastNames: ['ZHUKOV', 'JOUKOV'] }],
    [{ firstName: 'Юрий' }, { firstName: 'ЮРИИ', otherFirstNames: ['YURIY', 'IOURI'] }],
    [{ lastName: 'Martin née Müller' }, { lastName: 'MARTIN', birthName: 'MULLER', otherLastNames: ['MUELLER'] }],
    [{ lastName: 'DURVAL*ODILE MARIE/' }, { lastName: 'DURVAL', firstName: 'ODILE MARIE' }],
    [
      { lastName: 'DE LA ROQUE*JEAN/', firstName: 'Paul' },
      { lastName: 'DE LA ROQUE', firstName: 'PAUL' },
    ],
    [{ lastName: 'DUR*AL' }, { lastName: 'DUR AL', firstName: '' }],
    [{ firstName: 'Jörg' }, { firstName: 'JORG', otherFirstNames: ['JOERG'] }],
    [
      { lastName: 'Noël', firstName: 'Anaïs' },
      { otherLastNames: [], otherFirstNames: [] },
    ],
  ])('returns a Latin reading of names: %j', (input, names) => {
    expect(read(input)).toMatchObject(names);
  });

  it.each<[PersonInput, readonly string[]]>([
    [{ lastName: 'DURAND Gisèle', firstName: 'Gisèle' }, ['DURAND']],
    [{ lastName: 'Gisèle DURAND', firstName: 'gisele' }, ['DURAND']],
    [{ lastName: 'DURAND Gisèle', firstName: 'Anne' }, []],
    [{ lastName: 'DE JEAN', firstName: 'Jean' }, []],
    [{ lastName: 'JEAN', firstName: 'Jean' }, []],
  ])('reads a last name without the first name in it: %j is %j too', (input, others) => {
    expect(read(input).otherLastNames).toEqual(others);
  });

  it.each([
    ['N D/Ⰰ', 'Ⰰ', []],
    ['Marie/XXX', 'MARIE', []],
    ['XXX/Marie/Odile', 'MARIE', ['ODILE']],
    ['XXX/N D', '', []],
  ])('drops values that mean "not known" from several first names: %j', (text, firstName, others) => {
    expect(read({ firstName: text })).toMatchObject({ firstName, otherFirstNames: expect.arrayContaining(others) });
    expect(read({ firstName }).firstName).toBe(firstName);
  });

  it('prefers the field of the birth name to one in the last name, and keeps both', () => {
    expect(read({ lastName: 'MARTIN NEE DUPONT', birthName: 'Mme Dupond' })).toMatchObject({
      lastName: 'MARTIN',
      birthName: 'DUPOND',
      otherLastNames: ['DUPONT'],
    });
  });

  it.each(['INCONNU', 'NULL', 'NC', 'nr', 'N/A', 'XXX', 'XX', 'NaN', 'None', 'FNU', 'Non renseigné', '\\N'])(
    'reads %j as no name',
    (text) => {
      expect(read({ lastName: text, firstName: text })).toMatchObject({
        lastName: '',
        firstName: '',
        notes: [
          { field: 'lastName', kind: 'placeholder' },
          { field: 'firstName', kind: 'placeholder' },
        ],
      });
    },
  );

  it.each(['Na', 'NA', 'Nan', 'NONE', 'Test', 'Sans', 'Neant', 'Ng', 'Aa'])('reads %j as a name', (text) => {
    expect(read({ lastName: text }).lastName).not.toBe('');
  });

  it.each(['Miss', 'Sir', 'Rev.', 'MLLE', 'Dr.', 'Monsieur', 'Herr', 'Professeur', 'Mr et Mme'])(
    'reads %j as no first name',
    (text) => {
      expect(read({ firstName: text })).toMatchObject({
        firstName: '',
        notes: [{ field: 'firstName', kind: 'placeholder' }],
      });
    },
  );

  it.each(['Lady', 'Hon', 'Don', 'Mele'])('reads %j as a first name', (text) => {
    expect(read({ firstName: text }).firstName).toBe(text.toUpperCase());
  });

  it('notes remarks and several names', () => {
    expect(read({ lastName: 'ROCHE (NPAI)', firstName: 'Jean et Marie' }).notes).toEqual([
      { field: 'lastName', kind: 'remark' },
      { field: 'firstName', kind: 'several' },
    ]);
  });
});

describe('notes on names', () => {
  it.each<[PersonInput, Partial<PersonNames>, readonly FieldNote[]]>([
    [{ lastName: 'MÃ¼ller' }, { lastName: 'MULLER' }, [{ field: 'lastName', kind: 'repaired' }]],
    [{ birthName: 'MÃ¼ller' }, { birthName: 'MULLER' }, [{ field: 'birthName', kind: 'repaired' }]],
    [{ firstName: 'HÃ©lÃ¨ne' }, { firstName: 'HELENE' }, [{ field: 'firstName', kind: 'repaired' }]],
    [{ lastName: 'MARTIN (DUVAL)' }, { lastName: 'MARTIN' }, [{ field: 'lastName', kind: 'several' }]],
    [{ firstName: 'Jean (Paul)' }, { firstName: 'JEAN' }, [{ field: 'firstName', kind: 'several' }]],
    [{ lastName: 'ROCHE (NPAI)' }, { lastName: 'ROCHE' }, [{ field: 'lastName', kind: 'remark' }]],
    [{ birthName: 'XXX' }, { birthName: '' }, [{ field: 'birthName', kind: 'placeholder' }]],
    [{ firstName: 'Inconnu' }, { firstName: '' }, [{ field: 'firstName', kind: 'placeholder' }]],
    [{ lastName: '.', firstName: '-' }, { lastName: '', firstName: '' }, []],
    [{ lastName: 'Dupont', birthName: 'Martin', firstName: 'Jean' }, { lastName: 'DUPONT', birthName: 'MARTIN' }, []],
  ])('of %j', (input, names, notes) => {
    expect(read(input)).toMatchObject({ ...names, notes });
  });
});

it.each<[PersonInput, readonly string[], readonly string[]]>([
  [{ lastName: 'DURVAL*ODILE/', firstName: ' ' }, [], []],
  [{ lastName: 'MARTIN', birthName: 'MARTIN (DUVAL)' }, ['DUVAL'], []],
  [{ lastName: 'MARTIN', birthName: 'DUVAL NEE ROCHE' }, ['ROCHE'], []],
  [{ lastName: 'MARTIN NEE DUVAL', birthName: 'Duval' }, [], []],
  [{ lastName: 'Weiß (Weiss)' }, [], []],
  [{ firstName: 'Jörg (Joerg)' }, [], ['JOERG']],
  [{ lastName: 'DE MARTIN JEAN', firstName: 'Jean' }, ['DE MARTIN'], []],
  [{ lastName: 'MARTIN', firstName: 'Martin' }, [], []],
])('further names of %j are %j and %j', (input, lastNames, firstNames) => {
  expect(read(input)).toMatchObject({ otherLastNames: lastNames, otherFirstNames: firstNames });
});
