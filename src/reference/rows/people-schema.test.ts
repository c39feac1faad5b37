import { describe, expect, it } from 'vitest';
import { foldColumnName } from '../../tabular/index.ts';
import { resolveColumns } from '../../tabular/resolve-columns.ts';
import { PEOPLE } from './people-schema.ts';

describe('the schema of people', () => {
  const names = PEOPLE.columnNames();

  it('recognizes every field by its own name, and no other field', () => {
    for (const field of PEOPLE.fields) expect(names.get(foldColumnName(field))).toEqual({ field, strength: 'usual' });
    for (const { field } of names.values()) expect(PEOPLE.fields).toContain(field);
  });

  it.each([
    ['NOM', 'last_name'],
    ['Nom d’usage', 'last_name'],
    ['NOM_JEUNE_FILLE', 'birth_name'],
    ['Prénoms', 'first_name'],
    ['Civilité', 'gender'],
    ['Date de naissance', 'birth_date'],
    ['dob', 'birth_date'],
    ['NUM_VOIE', 'street_number'],
    ['ADRESSE1', 'address'],
    ['CP', 'postal_code'],
    ['zipcode', 'postal_code'],
    ['Localité', 'city'],
    ['libelleCommuneEtablissement', 'city'],
    ['Courriel', 'email'],
    ['PORTABLE', 'phone'],
    ['voie_nom', 'street'],
    ['Nom complet', 'full_name'],
    ['deleted', 'deleted'],
    ['BDAY', 'birth_date'],
    ['Tussenvoegsel', 'last_name_prefix'],
    ['N°', 'street_number'],
  ])('recognizes %s', (name, field) => {
    expect(names.get(foldColumnName(name))?.field).toBe(field);
  });
});

it.each([
  ['N°;VOIE;NOM;CP', undefined],
  ['NOM;N°;VOIE;CP', [1]],
])('takes the number of %s for a house number unless it counts the rows', (header, expected) => {
  const { columns } = resolveColumns(header.split(';'), { source: 'people.csv', map: new Map(), schema: PEOPLE });
  expect(columns.street_number).toEqual(expected);
});
