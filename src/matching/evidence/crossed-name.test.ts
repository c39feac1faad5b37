import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../compare/household.ts';
import { HOME, ODILE } from '../household.testing.ts';
import type { Household, Person } from '../model.ts';
import { crossedName } from './crossed-name.ts';
import { TEST_MODEL, TEST_SET, TEST_WEIGHTS } from './model.testing.ts';
import { EvidenceScorer } from './scorer.ts';
import type { ScoringModel } from './scoring-model.ts';

interface Names {
  readonly lastName: string;
  readonly firstName: string;
}

const householdOf = (held: Names): Household => ({ ...HOME, householdId: 1n, members: [{ ...ODILE, ...held }] });

const compared = (sent: Names, held: Names) => {
  const person: Person = { ...HOME, ...ODILE, ...sent };
  return { person, comparison: new HouseholdComparer(person).compare(householdOf(held)) };
};

const names = (lastName: string, firstName: string): Names => ({ lastName, firstName });

describe('crossedName', () => {
  const crossed = (sent: Names, held: Names) => {
    const { person, comparison } = compared(sent, held);
    return crossedName(comparison, person);
  };

  it.each([
    ['a first name sent alone', names('', 'MORALES'), names('MORALES', 'XAVIER'), 'lastName', 'firstName'],
    ['a last name sent alone', names('MARIE', ''), names('BERTHOD', 'MARIE'), 'firstName', 'lastName'],
    ['a last name held alone', names('XAVIER', 'MORALES'), names('MORALES', ''), 'lastName', 'lastName'],
    ['a first name held alone', names('MARIE', 'BERTHOD'), names('', 'MARIE'), 'firstName', 'firstName'],
    ['one name on both sides', names('MARIE', ''), names('', 'MARIE'), 'firstName', 'lastName'],
    ['a misspelt name', names('', 'ROBEIRTO'), names('ROBERTO', 'ROME'), 'lastName', 'firstName'],
  ])('finds %s in the other field', (_, sent, held, heldAs, countsAs) => {
    expect(crossed(sent, held)).toMatchObject({ heldAs, countsAs });
  });

  it.each([
    ['with slips in one', names('CARY', 'GNELS'), names('GENS', 'CARY'), 'firstName', 'lastName'],
    [
      'with slips in the other',
      names('ISABEL', 'HANNENBERGA'),
      names('HANENBERGER', 'ISABEL'),
      'firstName',
      'lastName',
    ],
    ['with an initial', names('A', 'TORTORICI'), names('TORTORICI', 'ADELBERTO'), 'lastName', 'firstName'],
  ])('finds two names in each other’s place %s', (_, sent, held, heldAs, other) => {
    expect(crossed(sent, held)).toMatchObject({ heldAs, countsAs: heldAs, other });
  });

  it.each([
    ['both names are on both sides', names('MARIE', 'BERTHOD'), names('ROUX', 'MARIE')],
    ['a name agrees straight', names('MARIE', ''), names('MARIE', 'MARIE')],
    ['the other name differs as well', names('ROUX', ''), names('BERTHOD', 'MARIE')],
    ['the name is an initial', names('', 'M'), names('M', 'ODILE')],
    ['nothing is held', names('MARIE', ''), names('', '')],
  ])('finds none if %s', (_, sent, held) => {
    expect(crossed(sent, held)).toBeUndefined();
  });
});

describe('EvidenceScorer', () => {
  const withCrossed: ScoringModel = {
    ...TEST_MODEL,
    weights: {
      ...TEST_SET,
      known: { ...TEST_SET.known, lastName: { ...TEST_WEIGHTS.lastName, crossed: { m: -4, neighbours: 0 } } },
    },
  };
  const score = (sent: Names, held: Names, model: ScoringModel) => {
    const { person, comparison } = compared(sent, held);
    return new EvidenceScorer(person, model).score(comparison);
  };

  it('counts one name in the other field by how common it is there, and no conflict', () => {
    const [sent, held] = [names('XAVIER', 'BERTHOD'), names('BERTHOD', '')];
    expect(score(sent, held, TEST_MODEL).lastName).toBeLessThan(0);
    expect(score(sent, held, withCrossed)).toMatchObject({ lastName: 4, firstName: 0 });
    const common = [names('', 'MARTIN'), names('MARTIN', 'XAVIER')] as const;
    expect(score(...common, TEST_MODEL).firstName).toBeLessThan(0);
    expect(score(...common, withCrossed)).toMatchObject({ lastName: 0, firstName: -1 });
    const exchanged = [names('CARY', 'GNELS'), names('GENS', 'CARY')] as const;
    expect(score(...exchanged, TEST_MODEL).lastName).toBeLessThan(0);
    expect(score(...exchanged, withCrossed)).toMatchObject({ lastName: 0, firstName: 4 });
  });
});
