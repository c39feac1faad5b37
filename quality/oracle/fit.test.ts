import { describe, expect, it } from 'vitest';
import type { Household, Person } from '../../src/matching/model.ts';
import { fitOf, fitsAsWell } from './fit.ts';
import { household, member, person } from './household.testing.ts';
import { gradeHousehold } from './household.ts';

const fitFor = (asked: Person, home: Household) => fitOf(asked, home, gradeHousehold(asked, home));

const asWell = (asked: Person, rival: Household, own: Household) =>
  fitsAsWell(fitFor(asked, rival), fitFor(asked, own));

describe('fitsAsWell', () => {
  it('does not distinguish two people with the same name and address', () => {
    expect(asWell(person(), household({ householdId: 2n }), household())).toBe(true);
  });

  it('distinguishes neighbours by the number if it is given', () => {
    const neighbour = household({ number: '14' });
    expect(asWell(person(), neighbour, household())).toBe(false);
    expect(asWell(person({ number: '' }), neighbour, household())).toBe(true);
  });

  it.each([
    [
      'a birth date that differs less',
      { birthDate: '1961-05-09' },
      member({ birthDate: '1961-05-10' }),
      member({ birthDate: '1930-01-01' }),
    ],
    ['an e-mail that is equal', { email: 'a@b' }, member({ email: 'a@b' }), member()],
    ['an e-mail that is not held', { email: 'a@b' }, member(), member({ email: 'c@d' })],
    ['a closer first name', { firstName: 'JEANNE' }, member({ firstName: 'JEANNE' }), member()],
  ])('prefers %s', (_, asked, better, worse) => {
    const good = household({ members: [better] });
    const bad = household({ members: [worse] });
    expect(asWell(person(asked), good, bad)).toBe(true);
    expect(asWell(person(asked), bad, good)).toBe(false);
  });
});
