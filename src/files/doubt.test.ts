import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, doubtOf } from './doubt.ts';

const letter = (letters: string) => fc.constantFrom(...letters);

const LETTERS = fc.record({
  last_name: letter('ESP'),
  first_name: letter('ESPD?'),
  street: letter('ESPND?'),
  postal_code: letter('END?'),
  city: letter('ESPND?'),
  birth_date: fc.constantFrom('000', '001', '010', '100', '111', '---', '?'),
});

const SHARE = fc.double({ min: 0, max: 1, noNaN: true });

describe('doubtOf', () => {
  it('is never clear for a FOUND with another first name', () => {
    fc.assert(
      fc.property(LETTERS, SHARE, (letters, person) => {
        const doubt = doubtOf({
          result: 'found',
          letters: { ...letters, first_name: 'D' },
          probability: { household: 1, person },
        });
        expect(bandOf(doubt)).not.toBe('clear');
      }),
    );
  });

  it('is doubtful for a NOT FOUND whose person is probable', () => {
    fc.assert(
      fc.property(LETTERS, fc.double({ min: 0.5, max: 1, noNaN: true }), (letters, person) => {
        const doubt = doubtOf({ result: 'not_found', letters, probability: { household: 0, person } });
        expect(bandOf(doubt)).toBe('doubtful');
      }),
    );
  });

  it('is clear for a FOUND with equal values, and for a NOT FOUND that is near nobody', () => {
    const equal = { last_name: 'E', first_name: 'E', street: 'E', postal_code: 'E', city: 'E', birth_date: '000' };
    expect(doubtOf({ result: 'found', letters: equal, probability: { household: 1, person: 0.999 } })).toBe(0);
    const other = { ...equal, last_name: 'D', street: 'D' };
    expect(doubtOf({ result: 'not_found', letters: other, probability: { household: 0, person: 0.01 } })).toBe(1);
  });

  it.each([
    ['first name D', { first_name: 'D' }, 30],
    ['address N', { street: 'N' }, 15],
    ['postal code D', { postal_code: 'D' }, 25],
    ['city D', { city: 'D' }, 10],
    ['last name P', { last_name: 'P' }, 5],
    ['another year', { birth_date: '100' }, 25],
    ['another month and day', { birth_date: '011' }, 20],
    ['several fields, at most', { last_name: 'D', first_name: 'D', street: 'D', birth_date: '111' }, 49],
  ])('follows from the letters of a FOUND: %s', (_, letters, doubt) => {
    expect(doubtOf({ result: 'found', letters, probability: { household: 1, person: 1 } })).toBe(doubt);
  });

  it('is 49 for a NOT FOUND whose last name and address are near', () => {
    const near = { last_name: 'P', street: 'S', postal_code: 'D', city: 'D' };
    expect(doubtOf({ result: 'not_found', letters: near, probability: { household: 0, person: 0.2 } })).toBe(49);
  });
});
