import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type GeneratedPerson,
  generatePopulation,
  loadBuiltInLists,
  type PopulationLists,
  populationColumns,
  populationCsvLine,
  populationRow,
} from './index.ts';

const SAMPLE = 100_000;

let lists: PopulationLists;
let people: GeneratedPerson[];

beforeAll(() => {
  lists = loadBuiltInLists();
  people = [...generatePopulation({ persons: SAMPLE, seed: 1, lists })];
}, 60_000);

function share(of: (person: GeneratedPerson) => boolean): number {
  return people.filter(of).length / people.length;
}

function groupBy(key: (person: GeneratedPerson) => string): Map<string, GeneratedPerson[]> {
  const groups = new Map<string, GeneratedPerson[]>();
  for (const person of people) {
    const group = groups.get(key(person));
    if (group === undefined) groups.set(key(person), [person]);
    else group.push(person);
  }
  return groups;
}

function addressOf(person: GeneratedPerson): string {
  return [person.streetNumber, person.street, person.postalCode, person.city].join('|');
}

describe('the population of a seed', () => {
  it('returns the same bytes on any machine', () => {
    const hash = createHash('sha256');
    for (const person of people.slice(0, 10_000)) hash.update(`${populationCsvLine(person)}\n`);
    expect(hash.digest('hex')).toBe('eb73a04d2d8465396a3c09f31d26b4c295353d5c2a4e26ec853f34239222fa41');
  });

  it('starts a large population with the small one', () => {
    const few = [...generatePopulation({ persons: 500, seed: 1, lists })];
    expect(few).toHaveLength(500);
    expect(few).toEqual(people.slice(0, 500));
  });

  it('differs from that of the next seed', () => {
    const [first] = generatePopulation({ persons: 1, seed: 2, lists });
    expect(first).not.toEqual(people[0]);
  });

  it('is empty for 0 persons', () => {
    expect([...generatePopulation({ persons: 0, seed: 1, lists })]).toEqual([]);
  });
});

describe('people', () => {
  it('have unique ids', () => {
    expect(new Set(people.map((person) => person.id)).size).toBe(SAMPLE);
  });

  it('hold an e-mail, a telephone and a birth date as often as customer files do', () => {
    expect(share((person) => person.email !== '')).toBeCloseTo(0.6, 1.5);
    expect(share((person) => person.phone !== '')).toBeCloseTo(0.7, 1.5);
    expect(share((person) => person.birthDate !== '')).toBeCloseTo(0.95, 2);
  });

  it('are as old as the French (INSEE, 1 January 2025: 23 % below 20, 22 % of 65 and more)', () => {
    const dated = people.filter((person) => person.birthDate !== '');
    const aged = (from: number, below: number) =>
      dated.filter(({ birthDate }) => {
        const age = 2025 - Number(birthDate.slice(0, 4));
        return age >= from && age < below;
      }).length / dated.length;
    expect(aged(0, 20)).toBeCloseTo(0.23, 1.5);
    expect(aged(65, 120)).toBeCloseTo(0.215, 1.5);
  });

  it('have dates that exist', () => {
    const dates = new Set(people.map((person) => person.birthDate).filter((date) => date !== ''));
    const impossible = [...dates].filter((date) => new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date);
    expect(impossible).toEqual([]);
  });

  it('have surnames as frequent as in France (INSEE: MARTIN 0.37 %, the first thousand 25.7 %)', () => {
    const birthNames = people.map((person) => person.birthName || person.lastName);
    const counts = new Map<string, number>();
    for (const name of birthNames) counts.set(name, (counts.get(name) ?? 0) + 1);
    const ranked = [...counts].sort((a, b) => b[1] - a[1]);
    expect(ranked[0]![0]).toBe('Martin');
    expect(ranked[0]![1] / SAMPLE).toBeGreaterThan(0.0031);
    expect(ranked[0]![1] / SAMPLE).toBeLessThan(0.0044);
    const thousand = ranked.slice(0, 1_000).reduce((sum, [, count]) => sum + count, 0);
    expect(thousand / SAMPLE).toBeCloseTo(0.26, 1.5);
    expect(counts.size).toBeGreaterThan(30_000);
  });

  it('have particles, compound names, apostrophes and birth names', () => {
    expect(share(({ lastName }) => / /.test(lastName))).toBeGreaterThan(0.01);
    expect(share(({ lastName }) => /-/.test(lastName))).toBeGreaterThan(0.01);
    expect(share(({ lastName }) => /'/.test(lastName))).toBeGreaterThan(0.0002);
    expect(share(({ birthName }) => birthName !== '')).toBeGreaterThan(0.1);
    expect(share(({ birthName, lastName }) => birthName === lastName)).toBe(0);
    expect(share(({ birthName, gender }) => birthName !== '' && gender === 'M')).toBe(0);
  });

  it('have e-mails and numbers that are reserved or unallocated', () => {
    const phone = /^(?:063998\d{4}|019900\d{4}|026191\d{4}|035301\d{4}|046571\d{4}|053649\d{4}|07[12]\d{7})$/;
    const mail = /^[a-z0-9._-]+@(?:example\.(?:com|net|org)|[a-z]+\.example)$/;
    expect(people.filter((person) => person.email !== '' && !mail.test(person.email))).toEqual([]);
    expect(people.filter((person) => person.phone !== '' && !phone.test(person.phone))).toEqual([]);
  });

  it('share a telephone only within the household, an e-mail hardly beyond it', () => {
    const households = (owners: GeneratedPerson[]) => new Set(owners.map((person) => person.householdId)).size;
    const byPhone = [...groupBy((person) => person.phone).values()].filter((owners) => owners[0]!.phone !== '');
    expect(byPhone.filter((owners) => households(owners) > 1)).toEqual([]);
    const byMail = [...groupBy((person) => person.email).values()].filter((owners) => owners[0]!.email !== '');
    const shared = byMail.filter((owners) => households(owners) > 1);
    expect(shared.length / byMail.length).toBeLessThan(0.005);
  });
});

describe('households', () => {
  it('have about 1.7 people', () => {
    expect(SAMPLE / groupBy((person) => person.householdId).size).toBeCloseTo(1.7, 1.3);
  });

  it('have one last name and one address', () => {
    const split = [...groupBy((person) => person.householdId).values()].filter(
      (members) => new Set(members.map((person) => `${person.lastName}|${addressOf(person)}`)).size > 1,
    );
    expect(split).toEqual([]);
  });

  it('have fathers and sons of one first name, and twins', () => {
    const families = [...groupBy((person) => person.householdId).values()];
    const namesakes = families.filter((members) => {
      const men = members.filter((person) => person.gender === 'M').map((person) => person.firstName);
      return new Set(men).size < men.length;
    });
    const twins = families.filter((members) => {
      const dates = members.map((person) => person.birthDate).filter((date) => date !== '');
      return new Set(dates).size < dates.length;
    });
    expect(namesakes.length).toBeGreaterThan(SAMPLE / 2_000);
    expect(twins.length).toBeGreaterThan(SAMPLE / 2_000);
  });
});

describe('addresses', () => {
  it('are in existing towns, with their postal codes', () => {
    const towns = new Set(lists.towns.map((town) => `${town.postalCode} ${town.name}`));
    expect(people.filter((person) => !towns.has(`${person.postalCode} ${person.city}`))).toEqual([]);
  });

  it('sometimes have a suffix, and no numbers in hamlets', () => {
    expect(share((person) => / bis$/.test(person.streetNumber))).toBeGreaterThan(0.005);
    expect(share((person) => person.streetNumber === '')).toBeGreaterThan(0.02);
    const number = /^(?:[1-9]\d{0,4}(?: (?:bis|ter|A|B))?)?$/;
    expect(people.filter((person) => !number.test(person.streetNumber))).toEqual([]);
  });

  it('include crowded streets and towers', () => {
    const doors = groupBy(addressOf);
    const perDoor = [...doors.values()].map((members) => new Set(members.map((person) => person.householdId)).size);
    expect(Math.max(...perDoor)).toBeGreaterThan(60);
    const numbers = groupBy((person) => `${person.street}|${person.postalCode}|${person.city}`);
    const perStreet = [...numbers.values()].map(
      (members) => new Set(members.map((person) => person.streetNumber)).size,
    );
    expect(Math.max(...perStreet)).toBeGreaterThan(80);
  });

  it('include people with one name in one street', () => {
    const streets = groupBy((person) => `${person.lastName}|${person.street}|${person.postalCode}|${person.city}`);
    const neighbours = [...streets.values()].filter(
      (members) => new Set(members.map((person) => person.householdId)).size > 1,
    );
    expect(neighbours.length).toBeGreaterThan(SAMPLE / 1_000);
  });

  it('have as many streets as France has (DGFiP, FANTOIR 2015: 1.4 million), the same for one seed', () => {
    const count = lists.towns.reduce((sum, town) => sum + lists.streets.streetsOf(town, 1).count, 0);
    expect(count / 1_406_000).toBeCloseTo(1, 0.9);
    const town = lists.towns[1_000]!;
    expect(lists.streets.streetsOf(town, 1).nameAt(3)).toBe(lists.streets.streetsOf(town, 1).nameAt(3));
    const names = (seed: number) => {
      const streets = lists.streets.streetsOf(town, seed);
      return Array.from({ length: streets.count }, (_, index) => streets.nameAt(index)).join();
    };
    expect(names(1)).not.toBe(names(2));
  });
});

describe('CSV', () => {
  it('has a cell for each column and needs no quotes', () => {
    const rows = people.map(populationRow);
    expect(rows.filter((row) => row.length !== populationColumns.length)).toEqual([]);
    expect(rows.filter((row) => row.some((cell) => /[",;\r\n]/.test(cell)))).toEqual([]);
  });

  it('has the header names of the import', () => {
    expect(populationColumns.join()).toBe(
      'id,household_id,last_name,birth_name,first_name,gender,birth_date,street_number,street,postal_code,city,country,email,phone',
    );
  });
});
