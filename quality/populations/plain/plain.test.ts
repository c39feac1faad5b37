import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBuiltInLists } from '../../../src/population/index.ts';
import { Random } from '../../../src/population/random.ts';
import { type Subject, type Typed, typedBy } from '../../corruptions/index.ts';
import { usualStyleOf } from '../address-line.ts';
import { makePopulationFile, type PopulationFile } from '../file.ts';
import { builtInNames } from '../foreign/name-lists.ts';
import { POPULATIONS } from '../population.ts';
import { drawPopulationQuestions, NOT_IN_FILE, subjectsOf } from '../questions.ts';
import { personOf } from './file-records.ts';
import { PLAIN_COUNTRIES, plainPeople } from './people.ts';
import { writtenRecord } from './writing.ts';

const people = [...plainPeople({ persons: 800, seed: 3, namesOf: builtInNames, families: false })];
const sources = { lists: loadBuiltInLists(), namesOf: builtInNames };

describe('plainPeople', () => {
  it('yields the same people for the same seed', () => {
    expect([...plainPeople({ persons: 800, seed: 3, namesOf: builtInNames, families: false })]).toEqual(people);
  });

  it('yields people who live alone, or with their families', () => {
    const households = new Set(people.map(({ householdId }) => householdId));
    expect(people.length).toBeGreaterThan(800);
    expect(households.size).toBe(people.length);
    const families = [...plainPeople({ persons: 800, seed: 3, namesOf: builtInNames, families: true })];
    expect(new Set(families.map(({ householdId }) => householdId)).size).toBeLessThan(families.length / 1.5);
  });

  it('yields people of seven countries, who live in suburbs of larger towns', () => {
    expect(new Set(people.map(({ country }) => country))).toEqual(new Set(PLAIN_COUNTRIES.map(({ code }) => code)));
    for (const { city, largerTown, street, postalCode } of people) {
      for (const text of [city, largerTown, street]) expect(text).not.toBe('');
      expect(postalCode).not.toMatch(/[#@]/);
    }
  });
});

describe('writtenRecord', () => {
  const person = people.find(({ country, unit }) => country === 'AU' && unit !== '')!;
  const typed: Typed = { ...typedBy(person), birthDate: '1970-07-25' };
  const records = Array.from({ length: 200 }, (_, i) =>
    writtenRecord(typed, person, usualStyleOf('AU'), new Random(i, 1)),
  );

  it('writes dates, flats, numbers and states as files do', () => {
    const dates = new Set(records.map(({ birthDate }) => birthDate));
    expect(dates).toEqual(new Set(['19700725', '1970-07-25', '25/07/1970']));
    expect(records.some(({ streetNumber }) => streetNumber === person.streetNumber)).toBe(true);
    expect(records.some(({ addressComplement = '' }) => /unit/i.test(addressComplement))).toBe(true);
    expect(records.some(({ city = '' }) => /(?:NSW|VIC|QLD|SA|WA|TAS|NT)$/i.test(city))).toBe(true);
  });

  it('writes some records in capitals', () => {
    expect(records.some(({ lastName }) => lastName === person.lastName.toUpperCase())).toBe(true);
  });
});

describe.each(['plain', 'plain-families', 'plain-no-address'])('the population %s', (name) => {
  const population = POPULATIONS.find((known) => known.name === name)!;
  const cache = mkdtempSync(join(tmpdir(), 'idem-plain-'));
  let file: PopulationFile;

  beforeAll(async () => {
    file = await makePopulationFile(population, { persons: 300, seed: 5, sources, cache });
  });
  afterAll(() => {
    file.remove();
    rmSync(cache, { recursive: true, force: true });
  });

  it('asks about people of the file, and about others who resemble nobody on purpose', () => {
    const questions = drawPopulationQuestions(subjectsOf(population, file), { questions: 300, seed: 5 });
    expect(new Set(questions.map(({ absence }) => absence))).toEqual(new Set([undefined, NOT_IN_FILE]));
    const absent = new Set(file.absent.flatMap((household) => household.people.map(({ id }: Subject) => id)));
    for (const { personId, source } of questions) expect(absent.has(source.id)).toBe(personId === undefined);
    for (const { request } of questions) expect(request.phone).toBe('');
  });

  it('makes errors in rows as well as in questions', () => {
    const persons = file.present.flatMap((household) => household.people);
    const changed = persons.filter(({ id, lastName, firstName, city }) => {
      const row = file.rows.get(id)!;
      return row.lastName !== lastName || row.firstName !== firstName || row.city !== city;
    });
    expect(changed.length).toBeGreaterThan(persons.length / 20);
  });
});

describe('personOf', () => {
  it('is the person of a first or further record', () => {
    expect(personOf('17')).toBe('17');
    expect(personOf('17-2')).toBe('17');
  });
});
