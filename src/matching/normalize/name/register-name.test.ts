import { describe, expect, it } from 'vitest';
import { splitRegisterName } from './register-name.ts';

describe('splitRegisterName', () => {
  it.each([
    ['DURVAL*ODILE MARIE/', { lastName: 'DURVAL', firstName: 'ODILE MARIE' }],
    ['  DE LA ROQUE * JEAN /  ', { lastName: 'DE LA ROQUE', firstName: 'JEAN' }],
    ['DURVAL*/', { lastName: 'DURVAL', firstName: '' }],
    ['DURVAL*ODILE', undefined],
    [' *ODILE/', undefined],
    ['DURVAL/VASSEUR*ODILE/', undefined],
  ])('of %j returns %j', (text, names) => {
    expect(splitRegisterName(text)).toEqual(names);
  });

  it('takes time in proportion to the length of a text', () => {
    // Quadratic time would exceed the limit of a test.
    const blanks = ' '.repeat(500_000);
    for (const form of ['_x*y', 'x_y*z', 'x*y/_z']) {
      expect(splitRegisterName(form.replace('_', blanks)), form).toBeUndefined();
    }
  });
});
