import { describe, expect, it } from 'vitest';
import { isPlainFirstName, parseFirstName } from './first-name.ts';

describe('parseFirstName', () => {
  it.each([
    ['Jean-Pierre', 'JEAN PIERRE', []],
    ['Mme Odile', 'ODILE', []],
    ['Mª', 'MARIA', []],
    ['Mª Carmen', 'MARIA CARMEN', []],
    ['M.ª Luisa', 'MARIA LUISA', []],
    ['José Mª', 'JOSE MARIA', []],
    ['HELENE VEUVE', 'HELENE', []],
    ['James Jr.', 'JAMES', []],
    ['Jean et Marie', 'JEAN', ['MARIE']],
    ['Jean & Marie', 'JEAN', ['MARIE']],
    ['Jean/Marie', 'JEAN', ['MARIE']],
    ['Jean ou Marie', 'JEAN', ['MARIE']],
    ['Hans und Maria', 'HANS', ['MARIA']],
    ['Odile (Odette)', 'ODILE', ['ODETTE']],
    ['Robert "Bob"', 'ROBERT', ['BOB']],
    ["Robert 'Bob'", 'ROBERT', ['BOB']],
    ['Robert dit Bob', 'ROBERT', ['BOB']],
    ["N'Golo", 'N GOLO', []],
    ['Jean, Pierre, Marie', 'JEAN PIERRE MARIE', []],
    ['Hélène (décédée)', 'HELENE', []],
    ['Madame', 'MADAME', []],
    ['(Odette)', 'ODETTE', []],
    ['', '', []],
    ['.', '', []],
    ['Mr et Mme Odile', 'ODILE', []],
    ['Jean née Dupont', 'JEAN', []],
    ['Jean et', 'JEAN ET', []],
    ['et Jean', 'ET JEAN', []],
    ['Jean (Jean)', 'JEAN', []],
    ['Jean (Paul) (Paul)', 'JEAN', ['PAUL']],
    ['Jean [Paul]', 'JEAN', ['PAUL']],
    ['Jean (Paul', 'JEAN', ['PAUL']],
    ['Jean « Paul »', 'JEAN', ['PAUL']],
    ["Jean 'Paul' Marie", 'JEAN MARIE', ['PAUL']],
    ['(décédée)', 'DECEDEE', []],
    ['Jean;Paul|Anne', 'JEAN', ['PAUL', 'ANNE']],
    ['Jean + Marie', 'JEAN', ['MARIE']],
    ['Jean et Marie dit Mimi', 'JEAN', ['MARIE', 'MIMI']],
    ['Jean-Pierre et Marie-Claire', 'JEAN PIERRE', ['MARIE CLAIRE']],
    ['Mme', 'MME', []],
    [`Mme ${'A'.repeat(200)}`, `MME ${'A'.repeat(200)}`, []],
    [`Mme${' Aa'.repeat(24)}`, `MME${' AA'.repeat(24)}`, []],
    [`Mme${' Aa'.repeat(23)}`, 'AA '.repeat(23).trim(), []],
  ])('%j is %j and %j', (text, firstName, others) => {
    expect(parseFirstName(text, 'FR')).toEqual({ firstName, others });
  });
});

it.each([
  ['JEAN PIERRE', true],
  ['ODILE MARIE', true],
  ['MME ODILE', false],
  ['JEAN ET MARIE', false],
])('isPlainFirstName of %s is %s', (folded, expected) => {
  expect(isPlainFirstName(folded)).toBe(expected);
});
