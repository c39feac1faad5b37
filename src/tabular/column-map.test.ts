import { describe, expect, it } from 'vitest';
import { UsageError } from '../runtime/errors.ts';
import { parseColumnMap } from './column-map.ts';

describe('parseColumnMap', () => {
  it('reads fields and columns', () => {
    expect([...parseColumnMap(['last_name=NOM', ' phone = Tél. = 1', 'email=#3'])]).toEqual([
      ['last_name', 'NOM'],
      ['phone', 'Tél. = 1'],
      ['email', '#3'],
    ]);
  });

  it.each([
    ['no column', ['last_name'], 'not understood'],
    ['an empty column', ['last_name= '], 'not understood'],
    ['no field', ['=NOM'], 'not understood'],
    ['an unknown field', ['nom=NOM'], '"nom" is no field'],
    ['a field twice', ['city=A', 'city=B'], 'twice'],
    ['a column twice', ['city=A', 'country=A'], 'two fields'],
  ])('refuses %s', (_, values, message) => {
    expect(() => parseColumnMap(values)).toThrow(UsageError);
    expect(() => parseColumnMap(values)).toThrow(message);
  });
});
