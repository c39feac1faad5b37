import type { GeneratedPerson } from '../../src/population/index.ts';

/** An extremely frequent address or name. */
export interface Scenario {
  /** Prefix of the ids of its people. */
  readonly name: string;
  readonly title: string;
  readonly households: number;
  /** Converts a generated household into one of the scenario. */
  readonly rehouse: (person: GeneratedPerson, household: number) => GeneratedPerson;
}

const TOWN = { postalCode: '84999', city: 'Villefoule' } as const;

/** More addresses than any street in France has, but files of other countries have such streets. */
const LONG_STREET: Scenario = {
  name: 'street',
  title: 'a street with 3,000 doors',
  households: 3000,
  rehouse: (person, household) => ({
    ...person,
    ...TOWN,
    street: 'Avenue de la République',
    streetNumber: `${household + 1}`,
  }),
};

const TOWER: Scenario = {
  name: 'tower',
  title: 'a tower block, 500 households at one door',
  households: 500,
  rehouse: (person) => ({ ...person, ...TOWN, street: 'Place des Quatre Tours', streetNumber: '1' }),
};

/** People with the most frequent surname of France, each in a different street. */
const MARTINS: Scenario = {
  name: 'martin',
  title: '800 households called MARTIN in one postal code',
  households: 800,
  rehouse: (person) => ({ ...person, ...TOWN, lastName: 'Martin', birthName: '' }),
};

export const SCENARIOS: readonly Scenario[] = [LONG_STREET, TOWER, MARTINS];

/**
 * Yields the people of a scenario: generated households, converted until there are enough.
 * @param people household by household
 */
export function* peopleOfScenario(
  { name, households, rehouse }: Scenario,
  people: Iterator<GeneratedPerson>,
): Generator<GeneratedPerson> {
  let household = -1;
  let lastId = '';
  for (let next = people.next(); !next.done; next = people.next()) {
    const person = next.value;
    if (person.householdId !== lastId) household++;
    if (household === households) return;
    lastId = person.householdId;
    const ids = { id: `${name}-${person.id}`, householdId: `${name}-${person.householdId}`, email: '', phone: '' };
    yield { ...rehouse(person, household), ...ids };
  }
}
