import { describe, expect, it } from 'vitest';
import { HOME, ODILE } from '../matching/household.testing.ts';
import { FoundPeople, type FoundPerson } from './found-people.ts';

function person(householdId: number, total: number, member = 0): FoundPerson {
  const household = { ...HOME, householdId: BigInt(householdId), ordinal: householdId, members: [ODILE] };
  return { total, householdId: BigInt(householdId), found: { household, key: 'e-mail' }, member };
}

function keptOf(max: number, ...people: readonly FoundPerson[]) {
  const found = new FoundPeople(max);
  for (const one of people) if (found.keeps(one.total)) found.add(one);
  return found.kept.map(({ householdId, member }) => [Number(householdId), member]);
}

describe('FoundPeople', () => {
  const [first, second, third] = [person(1, 30), person(2, 20), person(3, 10)];

  it.each([[[first, second, third]], [[third, second, first]], [[second, third, first]]])(
    'keeps those with the most evidence, in any order of arrival',
    (people) => {
      expect(keptOf(3, ...people).map(([id]) => id)).toEqual([1, 2, 3]);
      expect(keptOf(2, ...people).map(([id]) => id)).toEqual([1, 2]);
    },
  );

  it('keeps the smaller household id if the evidence is equal', () => {
    expect(keptOf(1, person(9, 20), person(8, 20))).toEqual([[8, 0]]);
    expect(keptOf(1, person(8, 20), person(9, 20))).toEqual([[8, 0]]);
  });

  it('keeps the members of one household in their order if the evidence is equal', () => {
    expect(keptOf(2, person(1, 20, 0), person(1, 20, 1), person(1, 20, 2))).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('keeps nobody with less evidence than all it has', () => {
    const people = new FoundPeople(1);
    expect(people.keeps(-50)).toBe(true);
    people.add(second);
    expect(people.keeps(19.9)).toBe(false);
    expect(people.keeps(20)).toBe(true);
  });
});
