import type { GeneratedPerson } from '../../src/population/index.ts';
import { Random } from '../../src/population/random.ts';
import type { Context, Subject, Surroundings } from './corruption.ts';

/** A fictitious person for tests, with every field that a corruption may need. */
export const JEANNE: GeneratedPerson = {
  id: '1',
  householdId: '1',
  lastName: 'Le Goff-Quéméner',
  birthName: 'Durand',
  firstName: 'Marie-Thérèse Anne',
  gender: 'F',
  birthDate: '1961-05-09',
  streetNumber: '12 bis',
  street: "Avenue du Général de l'Église",
  postalCode: '75011',
  city: 'Saint-Étienne',
  country: 'FR',
  email: 'mt.legoff@example.org',
  phone: '0639981234',
};

export const PAUL: GeneratedPerson = {
  ...JEANNE,
  id: '2',
  birthName: '',
  firstName: 'Paul',
  gender: 'M',
  birthDate: '1988-11-30',
  email: '',
  phone: '',
};

const ELSEWHERE: GeneratedPerson = {
  ...PAUL,
  id: '3',
  householdId: '3',
  lastName: 'Roussel',
  firstName: 'Aline',
  streetNumber: '4',
  street: 'Rue Pasteur',
  postalCode: '35200',
  city: 'Rennes',
};

const SURROUNDINGS: Surroundings = {
  anyone: () => ELSEWHERE,
  neighbouringTown: () => ({ postalCode: '75012', city: 'Charenton' }),
  distantTown: () => ({ postalCode: '29200', city: 'Brest' }),
  formerNames: () => ['Vieilleville'],
  takenNumbers: () => new Set(['1', '12 bis']),
};

/** A context about {@link JEANNE}, or about another member of her household with some differences. */
export function exampleContext(seed = 1, differs: Partial<Subject> = {}): Context {
  const person = { ...JEANNE, ...differs };
  return { random: new Random(seed, 1), person, household: [person, PAUL], surroundings: SURROUNDINGS };
}
