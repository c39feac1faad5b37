import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonInput } from '../matching/model.ts';
import { makeTestStore } from '../reference/base.testing.ts';
import { findPeople } from './find.ts';

const HOME = { address: '9 place du Marché', postalCode: '24150', city: 'Lalinde' };
let test: Awaited<ReturnType<typeof makeTestStore>>;

beforeAll(async () => {
  test = await makeTestStore([
    { id: '1', lastName: 'Quenouille', firstName: 'Zoé', birthDate: '1975-11-23', email: 'zoe@a.example', ...HOME },
    { id: '2', lastName: 'Quenouille', firstName: 'Luc', phone: '0639980017', ...HOME },
    {
      id: '3',
      lastName: 'Berthod',
      firstName: 'Zoé',
      address: '4 rue du Puits',
      postalCode: '73000',
      city: 'Chambéry',
    },
    {
      id: '4',
      lastName: 'Quenouille',
      firstName: 'Zoé',
      address: '1 rue Neuve',
      postalCode: '73000',
      city: 'Chambéry',
    },
    {
      id: '5',
      lastName: 'Vandequaas',
      firstName: 'Odile',
      email: 'odile@a.example; odile@b.example',
      address: 'Rue de Neerpelle 316',
      postalCode: '1000',
      city: 'Bruxelles',
      country: 'BE',
      phone: '0470 12 34 56',
    },
  ]);
});
afterAll(() => test.remove());

const idsOf = async (person: PersonInput, readsAll = false) =>
  (await findPeople(test.store, person, { country: 'FR', limit: 10, readsAll })).map(({ member }) => member.id);

describe.each([false, true])('findPeople (whole base: %s)', (readsAll) => {
  const find = (person: PersonInput) => idsOf(person, readsAll);

  it('finds people by e-mail, phone, and name with place', async () => {
    expect(await find({ email: 'ZOE@a.example' })).toEqual(['1']);
    expect(await find({ phone: '+33 6 39 98 00 17' })).toEqual(['2']);
    expect((await find({ lastName: 'Quenouile', postalCode: '24150', address: '9 place du marche' })).sort()).toEqual([
      '1',
      '2',
    ]);
  });

  it('leaves out people whom a given field contradicts', async () => {
    expect(await find({ lastName: 'Quenouille', firstName: 'Zoé', postalCode: '24150' })).toEqual(['1']);
    expect(await find({ email: 'zoe@a.example', lastName: 'Durand' })).toEqual([]);
    expect(await find({ lastName: 'Quenouille', postalCode: '99000' })).toEqual([]);
    expect(await find({ email: 'zoe@a.example', birthDate: '1975-11-24' })).toEqual([]);
    expect(await find({ email: 'zoe@a.example', address: '9 avenue Foch' })).toEqual([]);
    expect(await find({ email: 'zoe@a.example', birthDate: '1975-11-23', ...HOME })).toEqual(['1']);
  });

  it('does not count what the base does not hold', async () => {
    expect(
      await find({ lastName: 'Quenouille', firstName: 'Luc', birthDate: '1980-01-01', phone: '0639980017' }),
    ).toEqual(['2']);
  });
});

describe('findPeople', () => {
  it('finds a first name alone only in the whole base', async () => {
    expect((await idsOf({ firstName: 'Zoé' }, true)).sort()).toEqual(['1', '3', '4']);
  });

  it('lists people with more agreeing fields first, and at most as many as requested', async () => {
    const found = await findPeople(
      test.store,
      { lastName: 'Quenouille', firstName: 'Zoé', email: 'zoe@a.example' },
      { country: 'FR', limit: 10, readsAll: true },
    );
    expect(found.map(({ member, agreeing }) => [member.id, agreeing])).toEqual([
      ['1', ['lastName', 'firstName', 'email']],
      ['4', ['lastName', 'firstName']],
    ]);
    const [first, ...others] = await findPeople(
      test.store,
      { lastName: 'Quenouille', firstName: 'Zoé', address: '1 rue Neuve', postalCode: '73000' },
      { country: 'FR', limit: 1, readsAll: true },
    );
    expect([first!.member.id, first!.agreeing, others]).toEqual([
      '4',
      ['lastName', 'firstName', 'address', 'postalCode'],
      [],
    ]);
  });

  it('lists a person with one agreeing field after one with more, whatever the order in the base', async () => {
    const found = await findPeople(
      test.store,
      { firstName: 'Zoé', birthDate: '1975-11-23' },
      { country: 'FR', limit: 10, readsAll: true },
    );
    expect(found[0]!.member.id).toBe('1');
    expect(found[0]!.agreeing).toEqual(['firstName', 'birthDate']);
    expect(found.slice(1).map(({ agreeing }) => agreeing)).toEqual([['firstName'], ['firstName']]);
  });

  it('compares with every e-mail held', async () => {
    expect(await idsOf({ email: 'odile@b.example', lastName: 'Vandequaas' })).toEqual(['5']);
    expect(await idsOf({ email: 'odile@c.example', lastName: 'Vandequaas' }, true)).toEqual([]);
  });

  it('reads phone numbers without a prefix as those of the country', async () => {
    const find = async (country: string) =>
      (await findPeople(test.store, { phone: '0470 12 34 56' }, { country, limit: 10, readsAll: true })).length;
    expect([await find('BE'), await find('FR')]).toEqual([1, 0]);
  });

  it('accepts names of which up to a quarter of the letters differ', async () => {
    const find = (lastName: string) => idsOf({ lastName, firstName: 'Odile' }, true);
    expect(await find('VANDEQWAAS')).toEqual(['5']);
    expect(await find('VANDEKWAAS')).toEqual(['5']);
    expect(await find('FANTEKWAAS')).toEqual([]);
  });

  it('finds nobody by an address alone', async () => {
    expect(await idsOf(HOME, true)).toEqual([]);
  });
});
