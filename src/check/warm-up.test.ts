import { describe, expect, it } from 'vitest';
import type { Household, Member, PersonInput } from '../matching/model.ts';
import type { Checker } from './index.ts';
import { warmUp } from './warm-up.ts';

const member: Member = {
  id: 'A1',
  lastName: 'ZIMMERLIN',
  birthName: '',
  firstName: 'ODILE',
  gender: 'F',
  birthDate: '1971-08-30',
  email: '',
  phone: '',
};
const household: Household = {
  householdId: 1n,
  country: 'FR',
  postalCode: '68100',
  city: 'MULHOUSE',
  street: 'RUE DES TISSERANDS',
  number: '8',
  members: [member],
};

/** A checker that records its questions, and a clock that advances by `msPerCheck` with each. */
function recording(msPerCheck: number) {
  const asked: PersonInput[] = [];
  const checker = { check: (person: PersonInput) => asked.push(person) } as unknown as Checker;
  return { asked, checker, now: () => asked.length * msPerCheck };
}

describe('warmUp', () => {
  it('asks about each person as held, and with errors in the name, the street and everything', async () => {
    const { asked, checker, now } = recording(1);
    expect(await warmUp(checker, [household], { budgetMs: 1000, maxChecks: 100, now })).toBe(4);
    const held = { lastName: 'ZIMMERLIN', firstName: 'ODILE', address: '8 RUE DES TISSERANDS', postalCode: '68100' };
    expect(asked[0]).toMatchObject({ ...held, city: 'MULHOUSE', country: 'FR', birthDate: '1971-08-30' });
    expect(asked[1]).toMatchObject({ ...held, lastName: 'ZIMMRLIN' });
    expect(asked[2]).toMatchObject({ ...held, address: '8 RUE DES ISSERANDS' });
    expect(asked[3]).not.toMatchObject({ lastName: held.lastName });
  });

  it('stops at the number of checks', async () => {
    const { asked, checker, now } = recording(0);
    const many = Array.from({ length: 100 }, () => household);
    expect(await warmUp(checker, many, { budgetMs: 1000, maxChecks: 10, now })).toBe(10);
    expect(asked).toHaveLength(10);
  });

  it('stops soon after the time is over', async () => {
    const { asked, checker, now } = recording(2);
    const many = Array.from({ length: 1000 }, () => household);
    expect(await warmUp(checker, many, { budgetMs: 300, maxChecks: 100_000, now })).toBe(150);
    expect(asked).toHaveLength(150);
  });

  it('asks nothing of a base without people', async () => {
    const { checker, now } = recording(1);
    expect(await warmUp(checker, [], { budgetMs: 1000, maxChecks: 100, now })).toBe(0);
  });
});
