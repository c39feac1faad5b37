import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBuiltInLists } from '../../src/population/index.ts';
import { Random } from '../../src/population/random.ts';
import { JEANNE } from '../corruptions/example.testing.ts';
import { type Subject, strangers, typedBy } from '../corruptions/index.ts';
import { addressLine, styleOf } from './address-line.ts';
import { makePopulationFile, type PopulationFile } from './file.ts';
import { COUNTRIES, countryOf, fillPattern } from './foreign/countries/index.ts';
import { ascii, transliterated } from './foreign/latin.ts';
import { builtInNames, namesFromFolder } from './foreign/name-lists.ts';
import { composedNames } from './foreign/name-pools.ts';
import { foreignPeople } from './foreign/people.ts';
import { isEnough, subjectWithGaps, typedWith } from './gaps.ts';
import { POPULATIONS } from './population.ts';
import { drawPopulationQuestions, NOT_IN_FILE, subjectsOf } from './questions.ts';

const people = (persons: number, seed: number): Subject[] => [
  ...foreignPeople({ persons, seed, namesOf: builtInNames }),
];

describe('foreignPeople', () => {
  it('yields the same people for the same seed', () => {
    expect(people(300, 4)).toEqual(people(300, 4));
    expect(people(300, 5)).not.toEqual(people(300, 4));
  });

  it('yields people of every country, each with an address', () => {
    const made = people(600, 1);
    expect(new Set(made.map(({ country }) => country))).toEqual(new Set(COUNTRIES.map(({ code }) => code)));
    for (const { street, streetNumber, postalCode, city, lastName, firstName } of made) {
      for (const text of [street, streetNumber, postalCode, city, lastName, firstName]) expect(text).not.toBe('');
      expect(postalCode).not.toMatch(/[#@]/);
    }
  });

  it('never gives two people of a country the same e-mail address', () => {
    const emails = people(3000, 2).flatMap(({ country, email }) => (email === '' ? [] : [`${country} ${email}`]));
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of emails) expect(email).toMatch(/^[A-Z]{2} [a-z0-9.]+@[a-z.]+$/);
  });
});

describe('address styles', () => {
  it.each([
    ['AU', '4/12 High Street'],
    ['GB', 'Flat 4, 12 High Street'],
    ['US', '12 High Street Apt 4'],
    ['DE', 'High Street 12'],
    ['ES', 'High Street, 12, 4º A'],
    ['IT', 'High Street 12, int. 4'],
    ['NL', 'High Street 12-4'],
    ['FR', '12 High Street'],
  ])('%s writes %s', (country, line) => {
    const style = styleOf(country, new Random(1, 1), 0);
    expect(addressLine(style, { number: '12', street: 'High Street', unit: '4' })).toBe(line);
  });

  it('write no stray comma without a number, and nothing without a street', () => {
    for (const { styles } of COUNTRIES) {
      for (const style of styles) {
        expect(addressLine(style, { number: '', street: 'High Street', unit: '' })).not.toMatch(/^[\s,]|[\s,]$| {2}/);
        expect(addressLine(style, { number: '12', street: '', unit: '' })).toBe('');
      }
    }
  });
});

describe('names', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'idem-names-'));
    mkdirSync(join(folder, 'international'));
    writeFileSync(
      join(folder, 'international/common-forenames-by-country.csv'),
      'Country,,,,,,,,,Gender,Localized Name,Romanized\nDE,,,,,,,,,F,Wiebke,Wiebke\nDE,,,,,,,,,M,Fiete,Fiete\n',
    );
    writeFileSync(
      join(folder, 'international/common-surnames-by-country.csv'),
      '\uFEFFCountry,,,,Localized Name,,,\nDE,,,,Petersen (north),,,\nDE,,,,Müller,,,\n',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('come from a folder, in addition to the built-in ones', () => {
    const germany = countryOf('DE')!;
    const { female, male, surnames } = namesFromFolder(folder)!(germany);
    expect(female).toEqual([...germany.femaleNames, 'Wiebke']);
    expect(male).toContain('Fiete');
    expect(surnames.at(-1)).toBe('Petersen');
    expect(surnames).toHaveLength(germany.surnames.length + 1);
  });

  it('are the built-in ones if the folder has none', () => {
    expect(namesFromFolder(join(folder, 'nothing'))).toBeUndefined();
  });

  it('are composed of the letters of others', () => {
    const composed = composedNames(countryOf('DE')!.surnames, 10, new Random(1, 1));
    expect(composed).toHaveLength(10);
    for (const name of composed) {
      expect(name).toMatch(/^\p{Lu}[\p{Ll}-]{3,11}$/u);
      expect(countryOf('DE')!.surnames).not.toContain(name);
    }
  });

  it('are written in Latin letters', () => {
    expect(transliterated('Jörg Groß')).toBe('Joerg Gross');
    expect(transliterated('Παππάς')).toBe('Pappas');
    expect(ascii('Łukasz Müller')).toBe('Lukasz Muller');
  });
});

describe('gaps', () => {
  it('empty fields with the given frequency', () => {
    const random = new Random(1, 1);
    const rows = Array.from({ length: 2000 }, () => subjectWithGaps(JEANNE, { city: 0.2, street: 0.1 }, random));
    const empty = (field: 'city' | 'street' | 'lastName') => rows.filter((row) => row[field] === '').length;
    expect(empty('city') / 2000).toBeCloseTo(0.2, 1);
    expect(empty('lastName')).toBe(0);
    for (const { street, streetNumber } of rows) if (street === '') expect(streetNumber).toBe('');
  });

  it('contain placeholders for some missing values', () => {
    const random = new Random(1, 1);
    const phones = Array.from({ length: 200 }, () => subjectWithGaps(JEANNE, { phone: 1 }, random).phone);
    expect(phones).toContain('');
    expect(phones).toContain('0600000000');
    expect(phones).not.toContain(JEANNE.phone);
  });

  it('keep two of name, birth date, place, e-mail and phone', () => {
    const typed = typedBy(JEANNE);
    expect(isEnough(typedWith(typed, ['lastName', 'city']))).toBe(true);
    expect(isEnough(typedWith(typed, ['lastName', 'firstName']))).toBe(false);
    expect(isEnough(typedWith(typed, ['city', 'birthDate']))).toBe(true);
    expect(isEnough(typedWith(typed, ['street', 'city']))).toBe(false);
  });
});

describe('fillPattern', () => {
  it('replaces only # and @', () => {
    expect(fillPattern('SW1# #@@', new Random(1, 1))).toMatch(/^SW1\d \d[A-Z]{2}$/);
  });
});

describe.each(POPULATIONS.map((population) => [population.name, population] as const))('%s', (_, population) => {
  let folder: string;
  let file: PopulationFile;
  const draw = (seed: number) => drawPopulationQuestions(subjectsOf(population, file), { questions: 400, seed });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'idem-population-'));
    const sources = { lists: loadBuiltInLists(), namesOf: builtInNames };
    file = await makePopulationFile(population, { persons: 300, seed: 1, sources, cache: folder });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes about half of the people to the file', () => {
    const count = (households: PopulationFile['present']) =>
      households.reduce((sum, { people: in_ }) => sum + in_.length, 0);
    expect(count(file.present)).toBeGreaterThan(200);
    expect(count(file.absent)).toBeGreaterThan(200);
    const rejected = Object.values(file.rejected).reduce((sum, rows) => sum + rows, 0);
    // Of a person with two records the file may have one whose other record is rejected.
    const rejectedTwice = (population.records?.twoRecords ?? 0) > 0 ? rejected : 0;
    expect(file.householdIds.size + rejected).toBeGreaterThanOrEqual(count(file.present));
    expect(file.householdIds.size + rejected - rejectedTwice).toBeLessThanOrEqual(count(file.present));
  });

  it('returns the same questions for the same seed, half of them about absent people', () => {
    const questions = draw(3);
    expect(draw(3)).toEqual(questions);
    expect(draw(4)).not.toEqual(questions);
    const absent = questions.filter(({ personId }) => personId === undefined);
    expect(absent.length).toBeGreaterThan(140);
    expect(absent.length).toBeLessThan(260);
    expect(absent.some(({ absence }) => absence === NOT_IN_FILE)).toBe(true);
    const resemblesSomebody = population.records === undefined;
    expect(absent.some(({ absence }) => absence !== NOT_IN_FILE)).toBe(resemblesSomebody);
  });

  it('never makes a stranger of the names, street and number of somebody who is in the file', () => {
    const doorOf = (names: Pick<Subject, 'lastName' | 'firstName'>, number: string, street: string, town: string) =>
      [names.lastName, names.firstName, number, street, town].join('|').toLowerCase();
    const present = file.present.flatMap((household) => household.people);
    const held = new Set(present.map((one) => doorOf(one, one.streetNumber, one.street, one.city)));
    const subjects = subjectsOf(population, file);
    const { invent } = strangers.find(({ name }) => name === 'shared-birth-date')!;
    const person = present.find(({ birthDate }) => birthDate !== '')!;
    const surroundings = subjects.absentSurroundingsOf(person.country);
    const made = Array.from({ length: 200 }, (_, i) =>
      invent({ person, household: [person], random: new Random(i, 5), surroundings }),
    ).filter((typed) => typed !== undefined);
    expect(made.length).toBeGreaterThan(100);
    for (const typed of made) expect(held).not.toContain(doorOf(typed, typed.number, typed.street, typed.city));
  });

  it('sends only the fields of the profile', () => {
    for (const { profile, request } of draw(3)) {
      const { fields } = population.profiles.find(({ name }) => name === profile)!;
      const { address = '', street = '', email = '', birthDate = '' } = request;
      if (!fields.includes('street')) expect(address + street).toBe('');
      if (!fields.includes('email')) expect(email).toBe('');
      if (!fields.includes('birthDate')) expect(birthDate).toBe('');
    }
  });

  it('has targets only for existing rows', () => {
    const rows = ['everything', ...population.profiles.map(({ name }) => name)];
    for (const { row } of population.targets) expect(rows).toContain(row);
  });
});
