import { beforeAll, describe, expect, it } from 'vitest';
import { type GeneratedPerson, generatePopulation } from '../../src/population/index.ts';
import { QuestionDrawer } from './draw.ts';
import { inputOf, QUESTION_KINDS, type Question } from './question.ts';

const PERSONS = 2000;
const COUNT = 3000;
const people = new Map<string, GeneratedPerson[]>();
let questions: Question[];

function draw(seed: number): Question[] {
  const drawer = new QuestionDrawer(PERSONS, COUNT, seed);
  for (const list of people.values()) for (const person of list) drawer.pass(person);
  return drawer.finish();
}

beforeAll(() => {
  for (const person of generatePopulation({ persons: PERSONS, seed: 5 })) {
    const household = people.get(person.householdId);
    if (household) household.push(person);
    else people.set(person.householdId, [person]);
  }
  questions = draw(1);
});

const FIELDS = ['lastName', 'firstName', 'street', 'postalCode', 'city'] as const;

/** The number of fields in which a question differs from a member of its household. */
function differences({ typed, householdId }: Question): number {
  return Math.min(
    ...people.get(householdId)!.map((person) => {
      const wrong = FIELDS.filter((field) => typed[field] !== person[field]).length;
      return wrong + (typed.number === person.streetNumber ? 0 : 1);
    }),
  );
}

describe('the questions', () => {
  it('have the requested number and the shares of the mix', () => {
    expect(questions).toHaveLength(COUNT);
    const shares = QUESTION_KINDS.map((kind) => questions.filter((question) => question.kind === kind).length / COUNT);
    for (const [i, share] of [0.6, 0.3, 0.1].entries()) expect(Math.abs(shares[i]! - share)).toBeLessThan(0.03);
  });

  it('are the same for the same seed and differ for another seed', () => {
    expect(draw(1)).toEqual(questions);
    expect(draw(2)).not.toEqual(questions);
  });

  it('have no errors, one or two, or are about nobody', () => {
    for (const question of questions) {
      if (question.kind === 'nobody') expect(question.publicId).toBe('');
      else if (question.kind === 'clean') expect(differences(question)).toBe(0);
      else expect([1, 2]).toContain(differences(question));
    }
  });

  it('are not in the order of the people', () => {
    const ids = questions.filter(({ householdId }) => householdId !== '').map(({ householdId }) => Number(householdId));
    const rising = ids.filter((id, i) => i > 0 && id >= ids[i - 1]!).length;
    expect(rising / ids.length).toBeLessThan(0.6);
  });

  it('send birth date, e-mail and phone only for ID Check Plus', () => {
    for (const question of questions) {
      const plus = question.product === 'idcheck-plus';
      expect('email' in inputOf(question)).toBe(plus);
    }
  });
});
