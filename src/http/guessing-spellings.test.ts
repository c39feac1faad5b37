import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicHouseholdId } from '../check/household-id.ts';
import { type Checker, createChecker } from '../check/index.ts';
import { LocalGuessingBudget } from '../licences/index.ts';
import type { CheckAnswer } from '../matching/answer.ts';
import type { PersonInput } from '../matching/model.ts';
import { makeTestStore, type TestPerson } from '../reference/base.testing.ts';
import { DAY_MS } from '../runtime/days.ts';
import { createLogger } from '../runtime/logger.ts';
import { GuessGuard } from './guess-guard.ts';

/*
 * Attacks of a licence that writes the name or the address of one person in many ways, to get a new budget with each. An
 * attack asks with wrong values first and with the right one last. What counts is after how many wrong values the right one
 * is still confirmed.
 */

const LIMIT = 5;

const VICTIM = {
  id: '1',
  lastName: 'Quenouille',
  firstName: 'Odile',
  address: '9 rue du Marché',
  postalCode: '24150',
  city: 'Lalinde',
  birthDate: '1975-11-23',
  email: 'odile@example.org',
  phone: '0639980017',
} as const;

const OTHER = { postalCode: '75011', city: 'Paris' };

const PEOPLE: readonly TestPerson[] = [
  VICTIM,
  // Namesakes, and neighbours in the street and at the door.
  { ...VICTIM, id: '2', ...OTHER, address: '4 rue Haute', birthDate: '1980-01-01', email: '', phone: '' },
  { ...VICTIM, id: '3', ...OTHER, address: '6 rue Basse', birthDate: '1931-02-03', email: '', phone: '' },
  { ...VICTIM, id: '4', address: '71 rue Longue', birthDate: '1962-08-09', email: '', phone: '' },
  { ...VICTIM, id: '5', address: '30 rue du Marché', birthDate: '1940-04-15', email: '', phone: '' },
  ...['Durand', 'Quenard', 'Bouillet', 'Ville'].flatMap((lastName, at) =>
    ['7 rue du Marché', '9 rue du Marché', '12 rue Longue'].map((address, door) => ({
      id: `${lastName} ${door}`,
      lastName,
      firstName: ['Paul', 'Anne', 'Odile', 'Luc'][at]!,
      address,
      postalCode: VICTIM.postalCode,
      city: VICTIM.city,
      birthDate: at % 2 === 0 ? '' : `19${50 + at}-0${door + 1}-11`,
    })),
  ),
];

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** All spellings of a name with one wrong letter. */
function misspelt(name: string): string[] {
  const spellings: string[] = [];
  for (let at = 0; at <= name.length; at++) {
    const [before, after] = [name.slice(0, at), name.slice(at)];
    for (const letter of LETTERS) spellings.push(before + letter + after, before + letter + after.slice(1));
    spellings.push(before + after.slice(1));
  }
  return [...new Set(spellings)].filter((spelling) => spelling !== name);
}

const FIRST_NAMES = ['Anne', 'Bruno', 'Carla', 'David', 'Emma', 'Fabien', 'Gilles', 'Hugo', 'Irma', 'Jules', 'Karim'];

type Question = Omit<PersonInput, 'birthDate' | 'email' | 'phone'>;

const NAME = { lastName: VICTIM.lastName, firstName: VICTIM.firstName };
const HOME = { address: VICTIM.address, postalCode: VICTIM.postalCode, city: VICTIM.city };
const NOWHERE = { address: '3 chemin Perdu', postalCode: '13009', city: 'Marseille' };
const STREETS = LETTERS.map((letter) => ({ ...HOME, address: `5 rue ${letter}orte ${letter}erte` }));

/** Ways to write the question, each of which an attack uses for five values. */
const ATTACKS: Readonly<Record<string, readonly Question[]>> = {
  'the last name misspelt': misspelt('Quenouille').map((lastName) => ({ ...NAME, ...NOWHERE, lastName })),
  'the first name misspelt': misspelt('Odile').map((firstName) => ({ ...NAME, ...NOWHERE, firstName })),
  'other first names': FIRST_NAMES.map((firstName) => ({ ...NAME, ...NOWHERE, firstName })),
  'both names misspelt': misspelt('Quenouille').map((lastName, at) => ({
    ...NOWHERE,
    lastName,
    firstName: FIRST_NAMES[at % FIRST_NAMES.length]!,
  })),
  'the name as a birth name': misspelt('Durand').map((lastName) => ({
    ...NAME,
    ...NOWHERE,
    lastName,
    birthName: VICTIM.lastName,
  })),
  'the name beside another': misspelt('Durand').map((name) => ({
    ...NAME,
    ...NOWHERE,
    lastName: `${VICTIM.lastName} ${name}`,
  })),
  'one of two names': misspelt('Durand').map((name) => ({
    ...NAME,
    ...NOWHERE,
    lastName: `${VICTIM.lastName} ou ${name}`,
  })),
  'a further first name': FIRST_NAMES.map((name) => ({ ...NAME, ...NOWHERE, firstName: `Odile ${name}` })),
  'an address without letters': LETTERS.map(() => ({ ...NAME, address: '9', postalCode: '-', city: '' })),
  'addresses of nobody': LETTERS.map((letter) => ({ ...NAME, ...NOWHERE, address: `3 rue ${letter}ame` })),
  'addresses of namesakes': ['4 rue Haute', '6 rue Basse', '4 rue Hautte', '4 rue Hote', '6 rue Bace'].map(
    (address) => ({ ...NAME, ...OTHER, address }),
  ),
  'streets of the postal code': STREETS.map((street) => ({ ...NAME, ...street })),
  'streets of the postal code and misspelt names': misspelt('Quenouille').map((lastName, at) => ({
    ...NAME,
    ...STREETS[at % STREETS.length]!,
    lastName,
  })),
  'the street without number': misspelt('Quenouille').map((lastName) => ({
    ...NAME,
    ...HOME,
    lastName,
    address: 'rue du Marché',
  })),
  'doors of neighbours': misspelt('Quenouille').flatMap((lastName) =>
    ['7 rue du Marché', '12 rue Longue'].map((address) => ({ ...NAME, ...HOME, address, lastName })),
  ),
  'the door, with the last name misspelt': misspelt('Quenouille').map((lastName) => ({ ...NAME, ...HOME, lastName })),
  'the door, with the first name of a neighbour': misspelt('Quenouille').map((lastName) => ({
    ...NAME,
    ...HOME,
    lastName,
    firstName: 'Paul',
  })),
  'the door, with first names like that of a neighbour': misspelt('Paul').map((firstName) => ({
    ...NAME,
    ...HOME,
    firstName,
  })),
  'the door in other words': [...'abcdefgh'].flatMap((letter) =>
    misspelt('Quenouille').map((lastName) => ({ ...NAME, ...HOME, address: `9 rue du Marc${letter}he`, lastName })),
  ),
  'no first name': misspelt('Quenouille').map((lastName) => ({ ...NOWHERE, lastName })),
  'no first name at addresses of nobody': LETTERS.map((letter) => ({
    ...NOWHERE,
    lastName: VICTIM.lastName,
    address: `3 rue ${letter}ame`,
  })),
  'twenty names': misspelt('Quenouille').map((name) => ({
    ...NAME,
    ...NOWHERE,
    lastName: [VICTIM.lastName, ...LETTERS.slice(0, 20).map((letter) => name + letter)].join(' '),
  })),
  'the door, with both names misspelt': misspelt('Quenouille').map((lastName, at) => ({
    ...HOME,
    lastName: lastName.slice(1),
    firstName: FIRST_NAMES[at % FIRST_NAMES.length]!,
  })),
};

interface Target {
  readonly field: 'birthDate' | 'email' | 'phone';
  readonly right: string;
  readonly wrong: (at: number) => string;
  readonly isConfirmed: (answer: CheckAnswer) => boolean;
}

const TARGETS: readonly Target[] = [
  {
    field: 'birthDate',
    right: VICTIM.birthDate,
    wrong: (at) => new Date((-10_000 + 7 * at) * DAY_MS).toISOString().slice(0, 10),
    isConfirmed: ({ birthDate }) => birthDate === '000',
  },
  {
    field: 'email',
    right: VICTIM.email,
    wrong: (at) => `odile.${at}@example.org`,
    isConfirmed: ({ email }) => email === 'E',
  },
  {
    field: 'phone',
    right: VICTIM.phone,
    wrong: (at) => `0755${String(at).padStart(6, '0')}`,
    isConfirmed: ({ phone }) => phone === 'E',
  },
];

let folder: string;
let budget: LocalGuessingBudget;
let guard: GuessGuard;
let checker: Checker;
let removeStore: () => Promise<void>;
let licences = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-spellings-'));
  budget = LocalGuessingBudget.open(folder, { limit: LIMIT, key: Buffer.alloc(32, 1) });
  guard = new GuessGuard(budget, createLogger('silent', { write: () => {} }));
  const { store, remove } = await makeTestStore(PEOPLE);
  removeStore = remove;
  checker = createChecker({ store }, { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) });
});
afterAll(async () => {
  await removeStore();
  budget.close();
  rmSync(folder, { recursive: true });
});

/** Whether the right value is confirmed after `wrong` other values, of which every question has five. */
async function isConfirmedAfter(wrong: number, { questions, target, known }: Attack): Promise<boolean> {
  const { field, right, wrong: wrongAt, isConfirmed } = target;
  const limit = guard.limitOf({ name: `Attacker ${++licences}`, products: ['idcheck-plus'], id: 'a' });
  const ask = (at: number, value: string) => {
    const question = questions[Math.floor(at / LIMIT) % questions.length]!;
    return checker.check({ ...question, ...known, [field]: value }, 'idcheck-plus', limit);
  };
  for (let at = 0; at < wrong; at++) await ask(at, wrongAt(at));
  return isConfirmed(await ask(wrong, right));
}

interface Attack {
  readonly questions: readonly Question[];
  readonly target: Target;
  /** What the attacker knows. */
  readonly known?: PersonInput;
}

/** After how many wrong values the right one is confirmed, of `counts`. */
async function confirmedAfter(counts: readonly number[], attack: Attack): Promise<number[]> {
  const confirmed: number[] = [];
  for (const wrong of counts) {
    if (wrong < attack.questions.length * LIMIT && (await isConfirmedAfter(wrong, attack))) confirmed.push(wrong);
  }
  return confirmed;
}

const beyondBudget = (counts: readonly number[]) => counts.filter((count) => count >= LIMIT);

describe.each(TARGETS)('guessing a $field', { timeout: 120_000 }, (target) => {
  it.each(Object.entries(ATTACKS))('ends with the budget: %s', async (_, questions) => {
    expect(beyondBudget(await confirmedAfter([4, 5, 9, 15], { questions, target }))).toEqual([]);
  });

  it.each(TARGETS.filter(({ field }) => field !== target.field))(
    'ends with the budget if the $field is known',
    async ({ field, right }) => {
      const known = { [field]: right };
      for (const [attack, questions] of Object.entries(ATTACKS)) {
        const confirmed = await confirmedAfter([5, 9], { questions, target, known });
        expect([attack, beyondBudget(confirmed)]).toEqual([attack, []]);
      }
    },
  );

  it('ends after four budgets if an attack combines the ways that have one', async () => {
    const questions = [
      ATTACKS['the door, with the first name of a neighbour']![0]!,
      ATTACKS['other first names']![0]!,
      ATTACKS['addresses of nobody']![0]!,
      { ...NAME, ...HOME },
      ...ATTACKS['the last name misspelt']!,
    ];
    const confirmed = await confirmedAfter([...Array(23).keys()], { questions, target });
    expect(confirmed.length).toBeLessThanOrEqual(4 * LIMIT);
    expect(confirmed.at(-1)).toBeLessThan(4 * LIMIT);
  });
});
