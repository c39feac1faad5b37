import { describe, expect, it } from 'vitest';
import { UsageError } from '../runtime/errors.ts';
import { parseColumnMap } from './column-map.ts';
import { TEST_SCHEMA } from './schema.testing.ts';

describe('parseColumnMap', () => {
  it('reads fields and columns', () => {
    expect([...parseColumnMap(['last_name=NOM', ' phone = Tél. = 1', 'email=#3'], TEST_SCHEMA)]).toEqual([
      ['last_name', 'NOM'],
      ['phone', 'Tél. = 1'],
      ['email', '#3'],
    ]);
  });

  it.each([
    ['no column', ['last_name'], 'invalid --map value'],
    ['an empty column', ['last_name= '], 'invalid --map value'],
    ['no field', ['=NOM'], 'invalid --map value'],
    ['an unknown field', ['nom=NOM'], 'unknown field "nom"'],
    ['a field twice', ['city=A', 'city=B'], 'twice'],
    ['a column twice', ['city=A', 'country=A'], 'two fields'],
  ])('rejects %s', (_, values, message) => {
    expect(() => parseColumnMap(values, TEST_SCHEMA)).toThrow(UsageError);
    expect(() => parseColumnMap(values, TEST_SCHEMA)).toThrow(message);
  });
});
