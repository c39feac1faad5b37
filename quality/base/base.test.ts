import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GeneratedPerson } from '../../src/population/index.ts';
import { Random } from '../../src/population/random.ts';
import { JEANNE, PAUL } from '../corruptions/example.testing.ts';
import { drawQuestions } from '../questions/draw.ts';
import { peopleOfScenario, SCENARIOS } from '../worst/scenarios.ts';
import { fingerprint, importsOf } from './fingerprint.ts';
import { surroundingsOf } from './surroundings.ts';
import { makeWorld, type World } from './world.ts';

const town = (name: string, postalCode: string, department: string) => ({
  name,
  commune: postalCode,
  department,
  postalCode,
  residents: 1000,
  communeResidents: 1000,
  sector: 0,
  sectors: 1,
});

const LISTS = {
  surnames: { names: [], weights: [] },
  firstNames: { F: { names: [], weightsByDecade: [] }, M: { names: [], weightsByDecade: [] } },
  towns: [town('Rennes', '35000', '35'), town('Cesson', '35510', '35'), town('Brest', '29200', '29')],
  streets: { streetsOf: () => ({ count: 0, nameAt: () => '' }), hamletsOf: () => ({ count: 0, nameAt: () => '' }) },
};

const NEIGHBOURS: GeneratedPerson[] = Array.from({ length: 40 }, (_, i) => ({
  ...PAUL,
  id: `n${i}`,
  householdId: `n${i}`,
  lastName: `Durandeau${'abcdefghij'[i % 10]}`,
  streetNumber: `${i + 1}`,
  street: 'Rue du Moulin',
  postalCode: '35000',
  city: 'Rennes',
}));

const worldOf = (people: readonly GeneratedPerson[]): World =>
  makeWorld(people, { persons: people.length, seed: 1 }, () => {});

describe('makeWorld', () => {
  it('has households in the same canonical form as the base', () => {
    const ids: bigint[] = [];
    const people = [JEANNE, PAUL, ...NEIGHBOURS];
    const world = makeWorld(people, { persons: people.length, seed: 1 }, ({ householdId }) => ids.push(householdId));
    expect(world.households).toHaveLength(41);
    const home = world.byId.get(ids[0]!)![0]!;
    expect(home.members.map(({ id }) => id)).toEqual(['1', '2']);
    expect(home).toMatchObject({ number: '12 BIS', city: 'SAINT ETIENNE' });
    expect(world.homes[0]!.people).toEqual([JEANNE, PAUL]);
  });

  it('rejects people whom the import would reject', () => {
    const nobody = { lastName: '', birthName: '', firstName: '', birthDate: '', email: '', phone: '' };
    expect(() => worldOf([{ ...JEANNE, ...nobody }])).toThrow('the import rejects the generated person 1');
  });
});

describe('surroundingsOf', () => {
  const world = worldOf(NEIGHBOURS);
  const surroundings = surroundingsOf(world, LISTS);
  const random = new Random(1, 1);

  it('knows the country', () => {
    expect(surroundings.neighbouringTown({ postalCode: '35000', city: 'Rennes' }, random)).toEqual({
      postalCode: '35510',
      city: 'Cesson',
    });
    expect(surroundings.neighbouringTown({ postalCode: '29200', city: 'Brest' }, random)).toBeUndefined();
    expect(surroundings.neighbouringTown({ postalCode: '00000', city: '' }, random)).toBeUndefined();
    expect(surroundings.distantTown({ postalCode: '35000', city: 'Rennes' }, random).postalCode).toBe('29200');
    expect(surroundings.formerNames({ postalCode: '01200', city: 'Valserhône' })).toContain('Bellegarde-sur-Valserine');
    expect(surroundings.formerNames({ postalCode: '35000', city: 'Rennes' })).toEqual([]);
  });

  it('knows the neighbours', () => {
    expect(surroundings.takenNumbers(NEIGHBOURS[0]!).size).toBe(40);
    expect(surroundings.takenNumbers(JEANNE).size).toBe(0);
    expect(NEIGHBOURS).toContain(surroundings.anyone(random));
  });
});

describe('drawQuestions', () => {
  const world = worldOf([JEANNE, PAUL, ...NEIGHBOURS]);
  const surroundings = surroundingsOf(world, LISTS);
  const draw = (values: Partial<Parameters<typeof drawQuestions>[2]> = {}) =>
    drawQuestions(world, surroundings, {
      questions: 500,
      seed: 3,
      product: undefined,
      only: undefined,
      tries: 40,
      ...values,
    });

  it('returns the same questions for the same seed and others for another seed', () => {
    const questions = draw();
    expect(draw()).toEqual(questions);
    expect(draw({ seed: 4 })).not.toEqual(questions);
  });

  it('covers every kind of question and knows the truth', () => {
    const questions = draw();
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['clean', 'one', 'two', 'three', 'stranger']));
    for (const { kind, truth } of questions) {
      if (kind === 'stranger') expect(truth).toBeUndefined();
      else expect(world.byId.has(truth!.householdId)).toBe(true);
    }
  });

  it('asks a single product only about what it covers', () => {
    const questions = draw({ product: 'idcheck' });
    expect(new Set(questions.map(({ product }) => product))).toEqual(new Set(['idcheck']));
    expect(questions.flatMap(({ corruptions }) => corruptions)).not.toContain('birth-date-day-wrong');
    expect(new Set(draw({ product: 'match' }).flatMap(({ corruptions }) => corruptions))).toContain(
      'only-names-and-birth-date',
    );
  });

  it('asks about a single error, with the same questions as a full run', () => {
    const alone = draw({ only: 'number-missing', questions: 20 });
    expect(alone).toHaveLength(20);
    const among = draw().filter(({ kind, corruptions }) => kind === 'one' && corruptions[0] === 'number-missing');
    expect(among[0]!.request).toEqual(alone[0]!.request);
    expect(draw({ only: 'number-missing+town-missing', questions: 2 })[0]!.kind).toBe('two');
    expect(draw({ only: 'same-name-other-department', questions: 2 })[0]!.kind).toBe('stranger');
    expect(() => draw({ only: 'nothing-known' })).toThrow('unknown error model "nothing-known"');
  });
});

describe('worst scenarios', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.title, scenario] as const))('%s', (_, scenario) => {
    const spare = Array.from({ length: 9000 }, (__, i) => ({ ...PAUL, id: `${i}`, householdId: `${i >> 1}` }));
    const people = [...peopleOfScenario(scenario, spare[Symbol.iterator]())];
    expect(new Set(people.map(({ householdId }) => householdId)).size).toBe(scenario.households);
    expect(new Set(people.map(({ postalCode }) => postalCode)).size).toBe(1);
  });
});

describe('fingerprint', () => {
  let folder: string;
  const file = (name: string) => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'idem-fingerprint-'));
    mkdirSync(file('deep'));
    writeFileSync(file('a.js'), "import { b } from './deep/b.js';\nimport 'node:fs';");
    writeFileSync(file('deep/b.js'), "export * from '../c.js';\nimport { a } from '../a.js';");
    writeFileSync(file('c.js'), 'export const c = 1;');
    writeFileSync(file('d.js'), 'export const d = 1;');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('follows imports, also circular ones', () => {
    expect(importsOf(file('a.js'))).toEqual([file('a.js'), file('c.js'), file('deep/b.js')]);
  });

  it('changes if a file or a text changes', () => {
    const before = fingerprint([file('c.js')], 'one');
    expect(fingerprint([file('c.js')], 'two')).not.toBe(before);
    writeFileSync(file('c.js'), 'export const c = 2;');
    expect(fingerprint([file('c.js')], 'one')).not.toBe(before);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
  });
});
