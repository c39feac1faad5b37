import { describe, expect, it } from 'vitest';
import { foldColumnName, parseColumnTable } from './column-names.ts';

describe('foldColumnName', () => {
  it.each([
    ['CODE_POSTAL', 'codepostal'],
    ['Code postal', 'codepostal'],
    ['codePostal', 'codepostal'],
    ['Prénom', 'prenom'],
    ['Pre\u0301nom', 'prenom'],
    ['\ufeffE-mail ', 'email'],
    ['N° de téléphone', 'ndetelephone'],
    ['Straße', 'strasse'],
    ['SOYADI', 'soyadi'],
    ['Soyadı', 'soyadi'],
    ['Fødselsdato', 'fodselsdato'],
    ['姓', '姓'],
  ])('folds %s', (name, folded) => {
    expect(foldColumnName(name)).toBe(folded);
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
  ])('rejects %s', (_, lines) => {
    expect(() => parseColumnTable(header + lines, { file: 'columns.tsv', fields: ['city'] })).toThrow('columns.tsv');
  });
});
