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
    expect(await find({ lastName: 'Quenouille', postalCode: '73000' })).toEqual([]);
  });

  it('does not count what the base does not hold', async () => {
    expect(
      await find({ lastName: 'Quenouille', firstName: 'Luc', birthDate: '1980-01-01', phone: '0639980017' }),
    ).toEqual(['2']);
  });
});

describe('findPeople', () => {
  it('finds a first name alone only in the whole base', async () => {
    expect((await idsOf({ firstName: 'Zoé' }, true)).sort()).toEqual(['1', '3']);
  });
});
