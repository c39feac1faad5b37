import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checker, createChecker } from '../../src/check/index.ts';
import { loadBuiltInLists } from '../../src/population/index.ts';
import { makeTestStore } from '../../src/reference/base.testing.ts';
import { surroundingsOf } from '../base/surroundings.ts';
import { makeWorld, peopleOf } from '../base/world.ts';
import { measureRefusals } from './measure.ts';
import { drawTraffic, type HonestQuestion } from './traffic.ts';

const HOME = { lastName: 'Quenouille', address: '9 place du Marché', postalCode: '24150', city: 'Lalinde' };

const FAMILY = Array.from({ length: 8 }, (_, at) => ({
  ...HOME,
  id: String(at),
  firstName: `Odile ${'ABCDEFGH'[at]}`,
  birthDate: `19${70 + at}-11-23`,
}));

let checker: Checker;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await makeTestStore(FAMILY);
  checker = createChecker(made, { country: 'FR', publicHouseholdId: String });
  remove = made.remove;
});
afterAll(() => remove());

const questionOf = ({ id: person, ...request }: (typeof FAMILY)[number]): HonestQuestion => ({ request, person });

const refusalsOf = (questions: readonly HonestQuestion[]) => measureRefusals(checker, { name: 'a client', questions });

describe('measureRefusals', () => {
  it('finds none for the right values of a large family', async () => {
    const { refused } = await refusalsOf(FAMILY.map(questionOf));
    expect(refused).toEqual({ ownValues: 0, otherValues: 0, uncompared: 0 });
  });

  it('tells refusals for values of the same person from those for values of others', async () => {
    const wrong = (member: number, day: number) => ({ ...FAMILY[member]!, birthDate: `1931-02-0${day}` });
    const own = [1, 2, 3, 4, 5, 6].map((day) => questionOf(wrong(0, day)));
    const others = [questionOf(FAMILY[1]!), questionOf(FAMILY[2]!)];
    expect(await refusalsOf([...own, ...others])).toMatchObject({
      questions: 8,
      refused: { ownValues: 1, otherValues: 2, uncompared: 0 },
      subjects: { household: 2 },
    });
  });
});

it('draws the same traffic from the same seed, as much as is wanted', () => {
  const settings = { persons: 600, seed: 3 };
  const lists = loadBuiltInLists();
  const world = makeWorld(
    peopleOf({ ...settings, lists }, () => {}),
    settings,
    () => {},
  );
  const surroundings = surroundingsOf(world, lists);
  const [one, other] = [0, 0].map(() => drawTraffic(world, surroundings, { questions: 300, seed: 3 }));
  expect(one).toEqual(other);
  for (const { questions } of one!) {
    expect(questions.length).toBeGreaterThan(250);
    expect(questions.length).toBeLessThan(420);
  }
});
