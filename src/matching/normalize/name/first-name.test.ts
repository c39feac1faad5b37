import { describe, expect, it } from 'vitest';
import { parseFirstName } from './first-name.ts';

describe('parseFirstName', () => {
  it.each([
    ['Jean-Pierre', 'JEAN PIERRE', []],
    ['Mme Odile', 'ODILE', []],
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
  ])('%j is %j and %j', (text, firstName, others) => {
    expect(parseFirstName(text, 'FR')).toEqual({ firstName, others });
  });
});
