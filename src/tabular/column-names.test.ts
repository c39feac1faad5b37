import { describe, expect, it } from 'vitest';
import { foldColumnName, knownColumnNames, parseColumnTable } from './column-names.ts';
import { LINE_FIELDS, PERSON_FIELDS } from './field.ts';
import { PEOPLE, SUBSCRIBERS } from './schema.ts';

describe('foldColumnName', () => {
  it.each([
    ['CODE_POSTAL', 'codepostal'],
    ['Code postal', 'codepostal'],
    ['codePostal', 'codepostal'],
    ['Prénom', 'prenom'],
    ['Pre\u0301nom', 'prenom'],
    ['\ufeffE-mail ', 'email'],
    ['N° de téléphone', 'ndetelephone'],
    ['姓', '姓'],
  ])('folds %s', (name, folded) => {
    expect(foldColumnName(name)).toBe(folded);
  });
});

describe('knownColumnNames', () => {
  it('has every field under its own name', () => {
    for (const field of PERSON_FIELDS)
      expect(knownColumnNames().get(foldColumnName(field))).toEqual({ field, strength: 'usual' });
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
  ])('knows %s', (name, field) => {
    expect(knownColumnNames().get(foldColumnName(name))?.field).toBe(field);
  });
});

describe('a schema', () => {
  it('has every field of its own under its name, and no other', () => {
    for (const schema of [PEOPLE, SUBSCRIBERS]) {
      for (const field of schema.fields)
        expect(schema.names().get(foldColumnName(field))).toEqual({ field, strength: 'usual' });
      for (const { field } of schema.names().values()) expect(schema.fields).toContain(field);
    }
    expect(PEOPLE.fields).not.toEqual(expect.arrayContaining([...LINE_FIELDS]));
  });

  it('reads a phone as the number of a subscriber, and as the phone of a person', () => {
    expect(PEOPLE.names().get('telephone')?.field).toBe('phone');
    expect(SUBSCRIBERS.names().get('telephone')?.field).toBe('msisdn');
  });
});

describe('parseColumnTable', () => {
  const header = 'field\tname\tstrength\tsource\n';

  it.each([
    ['an unknown field', 'nickname\tsurnom\tusual\tx'],
    ['an unknown strength', 'city\tville\tstrong\tx'],
    ['a line without a source', 'city\tville\tusual'],
    ['a name that folds to nothing', 'city\t--\tusual\tx'],
    ['a name twice', 'city\tville\tusual\tx\ncity\tVILLE\tweak\tx'],
  ])('refuses %s', (_, lines) => {
    expect(() => parseColumnTable(header + lines)).toThrow('columns.tsv');
  });
});
