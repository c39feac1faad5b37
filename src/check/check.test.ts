import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckAnswer, Product } from '../matching/answer.ts';
import type { PersonInput } from '../matching/model.ts';
import { makeTestStore, type TestPerson } from '../reference/base.testing.ts';
import { type Checker, createChecker } from './index.ts';

const home = { address: '12 bis rue de la Paix', postalCode: '75002', city: 'Paris' };
const village = { address: '3 chemin des Lavandières', postalCode: '24150', city: 'Lalinde' };

const people: TestPerson[] = [
  {
    id: '1',
    lastName: 'Cuguillère',
    firstName: 'Jean-Pierre',
    birthDate: '1961-04-23',
    email: 'jp.c@example.org',
    ...home,
  },
  { id: '2', lastName: 'Cuguillère', birthName: 'Vandermeulen', firstName: 'Marie', phone: '0639980001', ...home },
  { id: '3', lastName: 'Oliveira da Costa', firstName: 'Catherine', birthDate: '1984-12-02', ...village },
  {
    id: '4',
    lastName: 'Quintard',
    firstName: 'Paul',
    address: '5 rue des Écoles',
    postalCode: '24150',
    city: 'Lalinde',
  },
  {
    id: '5',
    lastName: 'Quintard',
    firstName: 'Paul',
    address: '7 rue des Écoles',
    postalCode: '24150',
    city: 'Lalinde',
  },
];

let checker: Checker;
let store: Parameters<typeof createChecker>[0];
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await makeTestStore(people);
  store = made;
  checker = createChecker(made, { country: 'FR', publicHouseholdId: String });
  remove = made.remove;
});
afterAll(() => remove());

const jean: PersonInput = { lastName: 'CUGUILLERE', firstName: 'Jean Pierre', ...home };

async function check(person: PersonInput, product: Product = 'idcheck'): Promise<CheckAnswer> {
  return checker.check(person, product);
}

describe('check of a person who is held', () => {
  it('tells how many households were compared', async () => {
    const compared: number[] = [];
    const onCompared = (households: number) => void compared.push(households);
    const counting = createChecker(store, { country: 'FR', publicHouseholdId: String, onCompared });
    await counting.check(jean, 'idcheck');
    const { householdsCompared } = await counting.explain(jean, 'idcheck');
    expect(compared).toEqual([expect.any(Number), householdsCompared]);
    expect(Math.min(...compared)).toBeGreaterThan(0);
  });

  it('returns FOUND and E for every field', async () => {
    expect(await check(jean)).toEqual({
      found: true,
      householdId: expect.stringMatching(/^-?\d+$/),
      firstName: 'E',
      lastName: 'E',
      address: 'E',
      postalCode: 'E',
      city: 'E',
      email: '?',
      phone: '?',
      birthDate: '?',
      number: true,
      firstNameDistance: 0,
      lastNameDistance: 0,
    });
  });

  it.each<[string, Partial<PersonInput>, Partial<CheckAnswer>]>([
    ['one letter of ten wrong', { lastName: 'CUGUILLERA' }, { found: true, lastName: 'S', lastNameDistance: 1 }],
    ['two of ten', { lastName: 'CUGUILERA' }, { found: true, lastName: 'P', lastNameDistance: 2 }],
    [
      'three of ten',
      { lastName: 'CUGUILXXX' },
      { found: false, lastName: 'D', lastNameDistance: undefined, householdId: '' },
    ],
    ['the birth name of a member', { lastName: 'Vandermeulen', firstName: 'Marie' }, { found: true, lastName: 'E' }],
    ['the other member', { firstName: 'Marie' }, { found: true, firstName: 'E' }],
    ['a stranger in the household', { firstName: 'Zoé' }, { found: true, firstName: 'D', firstNameDistance: 4 }],
    ['a short form', { firstName: 'JP' }, { found: true, firstName: 'P' }],
    ['no first name', { firstName: '' }, { found: true, firstName: '?', firstNameDistance: undefined }],
    [
      'names exchanged',
      { lastName: 'Jean-Pierre', firstName: 'Cuguillère' },
      { found: true, lastName: 'P', firstName: 'P' },
    ],
    ['another number', { address: '14 rue de la Paix' }, { found: true, address: 'E', number: false }],
    ['no number', { address: 'rue de la Paix' }, { found: true, address: 'E', number: false }],
    ['the number without BIS', { address: '12 rue de la Paix' }, { found: true, number: false }],
    ['the postal code of a neighbour', { postalCode: '75009' }, { found: true, postalCode: 'N' }],
    ['another postal code, the town right', { postalCode: '13001' }, { found: true, postalCode: 'D', city: 'E' }],
    [
      'another place altogether',
      { postalCode: '13001', city: 'Marseille' },
      { found: false, lastName: 'E', address: 'E', city: 'D' },
    ],
    ['CEDEX and borough', { city: 'PARIS 02 CEDEX 08' }, { found: true, city: 'E' }],
    ['another street', { address: '12 bis avenue Kléber' }, { found: false, lastName: 'E', address: 'D' }],
  ])('grades %s', async (_, change, expected) => {
    expect(await check({ ...jean, ...change })).toMatchObject(expected);
  });

  it('distinguishes neighbours with one name by their number', async () => {
    const ask = (address: string) =>
      check({ lastName: 'Quintard', firstName: 'Paul', address, postalCode: '24150', city: 'Lalinde' });
    const [five, seven] = [await ask('5 rue des Ecoles'), await ask('7, RUE DES ECOLES')];
    expect(five).toMatchObject({ found: true, number: true });
    expect(seven).toMatchObject({ found: true, number: true });
    expect(five.householdId).not.toBe(seven.householdId);
  });

  it('returns P for one part of a compound name', async () => {
    const person = { lastName: 'DA COSTA', firstName: 'Cathy', ...village };
    expect(await check(person)).toMatchObject({ found: true, lastName: 'P', firstName: 'P' });
  });
});

describe('check with ID Check Plus', () => {
  it('finds somebody who moved by e-mail or phone, if the name is close', async () => {
    const moved = { lastName: 'Cuguillère', address: '1 rue Neuve', postalCode: '59000', city: 'Lille' };
    expect(await check(moved, 'idcheck-plus')).toMatchObject({ found: false });
    expect(await check({ ...moved, email: ' JP.C@example.org ' }, 'idcheck-plus')).toMatchObject({
      found: true,
      email: 'E',
    });
    expect(await check({ ...moved, phone: '+33 6 39 98 00 01' }, 'idcheck-plus')).toMatchObject({
      found: true,
      phone: 'E',
    });
    expect(await check({ ...moved, email: 'jp.c@example.org' }, 'idcheck')).toMatchObject({ found: false, email: '?' });
  });

  it.each([
    ['1961-04-23', '000'],
    ['23/04/1961', '000'],
    ['19610424', '001'],
    ['1961-05-23', '010'],
    ['1962-04-23', '100'],
    ['1961-05-24', '011'],
    ['1962-04-24', '101'],
    ['1962-05-23', '110'],
    ['1962-05-24', '111'],
    ['', '?'],
  ])('returns for the birth date %s: %s', async (birthDate, code) => {
    expect((await check({ ...jean, birthDate }, 'idcheck-plus')).birthDate).toBe(code);
  });

  it('returns --- if no date is held', async () => {
    const marie = { ...jean, firstName: 'Marie', birthDate: '1970-01-01' };
    expect((await check(marie, 'idcheck-plus')).birthDate).toBe('---');
  });

  it('returns ? for a date that does not exist', async () => {
    const answer = await check({ ...jean, birthDate: '1961-02-30' }, 'idcheck-plus');
    expect(answer).toMatchObject({ found: true, birthDate: '?' });
  });
});

describe('check of a person who is not held', () => {
  it('returns ? for every field if no household is close', async () => {
    const nobody = {
      lastName: 'Zwyx',
      firstName: 'Ada',
      address: '1 place Inconnue',
      postalCode: '99999',
      city: 'Nulleville',
    };
    expect(await check(nobody)).toEqual({
      found: false,
      householdId: '',
      firstName: '?',
      lastName: '?',
      address: '?',
      postalCode: '?',
      city: '?',
      email: '?',
      phone: '?',
      birthDate: '?',
      number: false,
      firstNameDistance: undefined,
      lastNameDistance: undefined,
    });
  });
});

describe('explain', () => {
  it('returns the same answer as check, with its reasons', async () => {
    const person = { ...jean, lastName: 'CUGUILLERA' };
    const explanation = await checker.explain(person, 'idcheck');
    expect(explanation.answer).toEqual(await check(person));
    expect(explanation.foundBy).toBe('postal code, street, number');
    expect(explanation.reason).toBe('FOUND: the last name is close, the address is close, the place agrees.');
    expect(explanation.fields[0]).toMatchObject({
      field: 'lastName',
      sent: 'CUGUILLERA',
      held: 'CUGUILLERE',
      result: 'S',
      distance: 1,
      percent: 10,
      rule: 'edit distance',
    });
    const sum = explanation.fields.reduce((bits, field) => bits + field.bits, 0);
    expect(sum).toBeCloseTo(explanation.evidence, 1);
  });

  it.each<[Product, PersonInput, Record<string, string>]>([
    ['idcheck', { birthDate: '1961-04-23' }, { birthDate: 'not cover', email: 'not cover', phone: 'not cover' }],
    ['idcheck-plus', { phone: '0639980001' }, { birthDate: 'not sent', email: 'not sent', phone: 'equal' }],
    ['idcheck-plus', { firstName: 'Marie', birthDate: '1961-04-23' }, { birthDate: 'not held' }],
    ['idcheck-plus', { birthDate: '1961-04-23' }, { birthDate: '0 equal' }],
  ])('returns for %s why a field was compared or not: %j', async (product, sent, rules) => {
    const { fields } = await checker.explain({ ...jean, ...sent }, product);
    for (const [field, rule] of Object.entries(rules)) {
      expect(fields.find((one) => one.field === field)?.rule).toContain(rule);
    }
  });
});
