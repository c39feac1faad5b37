import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckAnswer } from '../matching/answer.ts';
import type { PersonInput } from '../matching/model.ts';
import { makeTestStore, type TestPerson } from '../reference/base.testing.ts';
import { createMatcher, householdProbability, isIdentifiable, type Matcher } from './match.ts';

const door = { address: '8 rue des Tisserands', postalCode: '68100', city: 'Mulhouse' };

const people: TestPerson[] = [
  {
    id: 'A1',
    lastName: 'Zimmerlin',
    firstName: 'Odile',
    birthDate: '1971-08-30',
    email: 'odile.z@example.org',
    ...door,
  },
  { id: 'A2', lastName: 'Zimmerlin', firstName: 'Marc', birthDate: '1969-01-12', phone: '0639980007', ...door },
  { id: 'C1', lastName: 'Ostertag', firstName: 'Lina', birthDate: '1988-02-17' },
  { id: 'C2', firstName: 'Wolfgang', email: 'wolfgang@example.org' },
  { id: 'C3', lastName: 'Quintard', email: 'quintard@example.org' },
  ...Array.from({ length: 400 }, (_, i) => ({
    id: `B${i}`,
    lastName: ['Keller', 'Weber', 'Schmitt', 'Meyer'][i % 4]!,
    firstName: ['Paul', 'Anne', 'Luc', 'Rose', 'Jean'][i % 5]!,
    birthDate: `19${50 + (i % 49)}-0${1 + (i % 9)}-1${i % 10}`,
    address: `${1 + i} rue du Canal`,
    postalCode: '68100',
    city: 'Mulhouse',
  })),
];

let matcher: Matcher;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await makeTestStore(people);
  matcher = createMatcher(made, { country: 'FR', publicHouseholdId: String, threshold: 0.5 });
  remove = made.remove;
});
afterAll(() => remove());

describe('createMatcher', () => {
  it.each<[string, PersonInput, string]>([
    ['a person, by all values', { lastName: 'Zimmerlin', firstName: 'Odile', birthDate: '1971-08-30', ...door }, 'A1'],
    ['another member of the household', { lastName: 'Zimmerlin', firstName: 'Marc', ...door }, 'A2'],
    [
      'a person whose last name changed',
      { lastName: 'Bauer', firstName: 'Odile', birthDate: '1971-08-30', ...door },
      'A1',
    ],
    [
      'a person, by name and birth date only',
      { lastName: 'Zimmerlin', firstName: 'Odile', birthDate: '30/08/1971' },
      'A1',
    ],
    ['a person, by name and e-mail only', { lastName: 'Zimmerlin', email: 'ODILE.Z@example.org' }, 'A1'],
    [
      'a person who moved, by name and phone',
      {
        lastName: 'Zimmerlin',
        firstName: 'Marc',
        phone: '06 39 98 00 07',
        postalCode: '29000',
        address: '1 quai Neuf',
      },
      'A2',
    ],
    [
      'a person, without a postal code',
      { lastName: 'Zimmerlin', firstName: 'Odile', address: door.address, city: door.city },
      'A1',
    ],
    [
      'a person, by swapped names and birth date',
      { lastName: 'Odile', firstName: 'Zimmerlin', birthDate: '1971-08-30' },
      'A1',
    ],
    [
      'a person, by birth date and town, if both names are misspelt',
      { lastName: 'Zimberlin', firstName: 'Odeile', birthDate: '1971-08-30', city: 'Mulhouse' },
      'A1',
    ],
    [
      'street and town swapped',
      {
        lastName: 'Zimmerlin',
        firstName: 'Odile',
        address: 'Mulhouse',
        postalCode: '68100',
        city: 'rue des Tisserands',
      },
      'A1',
    ],
    [
      'nobody for a namesake with another birth date',
      {
        lastName: 'Zimmerlin',
        firstName: 'Odile',
        birthDate: '1995-02-11',
        address: '1 quai Neuf',
        postalCode: '29000',
      },
      '',
    ],
    [
      'a person held with name and birth date only',
      { lastName: 'Ostertag', firstName: 'Lina', birthDate: '1988-02-17', ...door },
      'C1',
    ],
    ['a person held without last name', { firstName: 'Wolfgang', email: 'wolfgang@example.org' }, 'C2'],
    ['a person held with last name and e-mail only', { lastName: 'Quintard', email: 'quintard@example.org' }, 'C3'],
    [
      'nobody for an unknown person',
      {
        lastName: 'Oberkampf',
        firstName: 'Yves',
        birthDate: '1950-05-05',
        address: '99 rue Vide',
        postalCode: '75001',
      },
      '',
    ],
    ['nobody for an equal first name only', { lastName: 'Oberkampf', firstName: 'Odile', postalCode: '75001' }, ''],
  ])('finds %s', async (_, question, recordId) => {
    const match = await matcher.match(question);
    expect(match.recordId).toBe(recordId);
    expect(match.probability >= 0.5).toBe(recordId !== '');
    expect(match.householdId === '').toBe(recordId === '');
  });

  it('returns a higher probability for more evidence', async () => {
    const little = await matcher.match({ lastName: 'Keller', firstName: 'Paul', city: 'Mulhouse' });
    const more = await matcher.match({
      lastName: 'Keller',
      firstName: 'Paul',
      address: '1 rue du Canal',
      postalCode: '68100',
    });
    expect(more.probability).toBeGreaterThan(little.probability);
  });
});

describe('isIdentifiable', () => {
  it.each<[PersonInput, boolean]>([
    [{}, false],
    [{ lastName: 'Keller' }, false],
    [{ postalCode: '68100', city: 'Mulhouse' }, false],
    [{ lastName: ' ', birthDate: '1950-01-01' }, false],
    [{ birthDate: '1950-01-01', city: 'Mulhouse' }, true],
    [{ lastName: 'Keller', birthDate: '1950-01-01' }, true],
    [{ birthDate: '0000-00-00', city: 'Mulhouse' }, false],
    [{ birthDate: 'unknown', lastName: 'Keller' }, false],
    [{ birthDate: '31/02/1980', lastName: 'Keller' }, false],
    [{ birthDate: '12/31/1980', lastName: 'Keller', country: 'US' }, true],
    [{ email: 'a@example.org' }, true],
    [{ email: 'none', lastName: 'Keller', firstName: 'Paul' }, false],
    [{ email: 'nc@nc.fr', lastName: 'Keller' }, false],
    [{ phone: '0000000000', lastName: 'Keller' }, false],
    [{ phone: '-', lastName: 'Keller' }, false],
    [{ phone: '0612345678' }, true],
    [{ phone: '020 7946 0958' }, true],
    [{ firstName: 'Paul', address: '1 rue du Canal' }, true],
  ])('returns for %j: %s', (person, expected) => {
    expect(isIdentifiable(person)).toBe(expected);
  });
});

describe('candidates', () => {
  const family: PersonInput = { lastName: 'Zimmerlin', ...door };

  it('lists the persons most likely meant, the best first', async () => {
    const [first, second, ...rest] = await matcher.candidates({ ...family, firstName: 'Odile' }, 3);
    expect(first).toEqual({
      recordId: 'A1',
      householdId: first!.householdId,
      probability: (await matcher.match({ ...family, firstName: 'Odile' })).probability,
    });
    expect(second).toMatchObject({ recordId: 'A2', householdId: first!.householdId });
    expect(second!.probability).toBeLessThan(first!.probability);
    expect(rest.length).toBeLessThanOrEqual(1);
  });

  it('gives persons who fit equally the same probability, below a half', async () => {
    const [first, second] = await matcher.candidates(family, 2);
    expect([first!.recordId, second!.recordId].sort()).toEqual(['A1', 'A2']);
    expect(first!.probability).toBeLessThanOrEqual(0.5);
    expect(second!.probability).toBe(first!.probability);
  });

  it('has probabilities that add up to at most 1', async () => {
    const listed = await matcher.candidates({ lastName: 'Keller', firstName: 'Paul', city: 'Mulhouse' }, 50);
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1);
    expect(new Set(listed.map(({ recordId }) => recordId)).size).toBe(listed.length);
  });

  it('returns as many as are asked for, and none if nobody is found', async () => {
    expect(await matcher.candidates(family, 1)).toHaveLength(1);
    expect(await matcher.candidates({ email: 'nobody@example.org' }, 5)).toEqual([]);
  });

  it('are explained with the fields of each', async () => {
    const { match, candidates } = await matcher.explain({ ...family, firstName: 'Odile' }, 2);
    expect(candidates.map(({ match: { recordId } }) => recordId)).toEqual(['A1', 'A2']);
    expect(candidates[0]!.match).toEqual(match);
    expect(candidates[1]!.fields.find(({ field }) => field === 'firstName')).toMatchObject({
      sent: 'ODILE',
      held: 'MARC',
      result: 'D',
    });
    expect(candidates[0]!.evidence).toBeGreaterThan(candidates[1]!.evidence);
    expect((await matcher.explain(family)).candidates).toEqual([]);
  });
});

describe('householdProbability', () => {
  const explanation = (householdId: string, probability: number) => ({
    answer: { householdId } as CheckAnswer,
    probability,
  });
  it.each([
    ['the person of the same household is likelier', '7', 0.4, { householdId: '7', probability: 0.9 }, 0.9],
    ['the household is likelier', '7', 0.95, { householdId: '7', probability: 0.9 }, 0.95],
    ['the person lives in another household', '7', 0.4, { householdId: '8', probability: 0.9 }, 0.4],
    ['nobody is found', '', 0, { householdId: '', probability: 0.3 }, 0],
  ])('returns the higher one where %s', (_, householdId, probability, match, expected) => {
    expect(householdProbability(explanation(householdId, probability), { recordId: 'A1', ...match })).toBe(expected);
  });
});
