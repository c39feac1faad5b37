import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_PERSON, type Person } from '../../src/matching/model.ts';
import { loadBuiltInLists } from '../../src/population/index.ts';
import { type Ceiling, ceilingsOf } from './ceiling.ts';
import { makePopulationFile, type PopulationFile } from './file.ts';
import { builtInNames } from './foreign/name-lists.ts';
import { GenerativeModel } from './generative-model.ts';
import { POPULATIONS } from './population.ts';
import { subjectsOf } from './questions.ts';
import { signatureOf } from './signature.ts';

const JEANNE: Person = {
  ...EMPTY_PERSON,
  country: 'FR',
  lastName: 'VASSELIN',
  birthName: 'MOREL',
  firstName: 'JEANNE',
  birthDate: '1961-04-23',
  street: 'RUE DU PUITS',
  number: '12',
  postalCode: '73000',
  city: 'CHAMBERY',
  email: 'j@example.org',
  phone: '+33639980001',
};

const KNOWN = {
  lastNames: new Set(['MARTIN']),
  firstNames: new Set(['PAUL']),
  streets: new Set(['73000, RUE HAUTE']),
  doors: new Set(['73000, RUE DU PUITS, 14']),
};

const signature = (change: Partial<Person>, held: Partial<Person> = {}) =>
  signatureOf({ ...JEANNE, ...change }, { ...JEANNE, ...held }, { known: KNOWN, others: [] });

describe('signatureOf', () => {
  const same = signature({}).split(' ');

  it.each<[string, Partial<Person>, number, string]>([
    ['a letter of the last name', { lastName: 'VASELIN' }, 0, '~1'],
    ['the birth name', { lastName: 'MOREL' }, 0, 'birth'],
    ['another last name of the file', { lastName: 'MARTIN' }, 0, 'xk'],
    ['an unknown last name', { lastName: 'QUINTARD' }, 0, 'x'],
    ['an initial', { firstName: 'J' }, 1, 'initial'],
    ['another street of the postal code', { street: 'RUE HAUTE' }, 3, 'wordk'],
    ['the neighbour’s number', { number: '14' }, 4, '~1'],
    ['the year', { birthDate: '1962-04-23' }, 7, '100'],
    ['a placeholder', { birthDate: '1900-01-01' }, 7, 'placeholder'],
    ['another e-mail', { email: 'someone@example.org' }, 8, 'x'],
    ['no phone', { phone: '' }, 9, '-'],
  ])('tells %s', (_, change, index, expected) => {
    const classes = signature(change).split(' ');
    expect(classes[index]).toContain(expected);
    expect(classes.filter((text, i) => text !== same[i])).toHaveLength(1);
  });

  it('tells names in each other’s place and first names of other members', () => {
    expect(signature({ lastName: 'JEANNE', firstName: 'VASSELIN' })).toMatch(/^swapped swapped/);
    const others = [{ ...JEANNE, firstName: 'PAUL' }];
    expect(signatureOf({ ...JEANNE, firstName: 'PAUL' }, JEANNE, { known: KNOWN, others }).split(' ')[2]).toBe('m');
  });

  it('tells a value that the file lacks from one that was not sent', () => {
    expect(signature({ city: '' }).split(' ')[6]).toBe('-');
    expect(signature({}, { city: '' }).split(' ')[6]).toBe('?');
  });
});

describe('GenerativeModel', () => {
  const model = new GenerativeModel();
  const seen = (text: string, isPresent: boolean) => ({ profile: 'p', signature: text, isPresent });
  for (let i = 0; i < 300; i++) {
    model.learn(seen('= =', true), 'none');
    model.learn(seen(i % 10 === 0 ? 'x =' : '= x', true), 'one');
    model.learn(seen('x x', false), 'stranger');
  }

  it('finds what people who are present and strangers send', () => {
    expect(model.probability(seen('= =', true))).toBeGreaterThan(0.99);
    expect(model.probability(seen('= x', true))).toBeGreaterThan(0.99);
    expect(model.probability(seen('x x', true))).toBeLessThan(0.1);
  });

  it('knows nothing of another profile', () => {
    expect(model.probability({ ...seen('= =', true), profile: 'other' })).toBe(0.5);
  });
});

describe('ceilingsOf', () => {
  const population = POPULATIONS.find(({ name }) => name === 'french')!;
  let folder: string;
  let file: PopulationFile;
  const estimate = (seed: number): Ceiling[] => ceilingsOf(subjectsOf(population, file), { questions: 500, seed });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'idem-ceiling-'));
    const sources = { lists: loadBuiltInLists(), namesOf: builtInNames };
    file = await makePopulationFile(population, { persons: 300, seed: 1, sources, cache: folder });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are below 100 %, because some questions have no single right answer', () => {
    const [everything, ...rows] = estimate(7);
    expect(everything!.row).toBe('everything');
    expect(rows.map(({ row }) => row).sort()).toEqual(population.profiles.map(({ name }) => name).sort());
    expect(everything!.f1).toBeLessThan(1);
    for (const { f1, precision, recall, recallAtHighPrecision } of [everything!, ...rows]) {
      expect(f1).toBeGreaterThan(0.9);
      expect(f1).toBeLessThanOrEqual(1);
      expect(precision).toBeLessThanOrEqual(1);
      expect(recallAtHighPrecision).toBeLessThanOrEqual(recall);
    }
  });

  it('are the same for the same seed', () => {
    expect(estimate(7)).toEqual(estimate(7));
    expect(estimate(8)).not.toEqual(estimate(7));
  });
});
