import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonInput } from '../matching/model.ts';
import { makeTestStore, type TestPerson } from '../reference/base.testing.ts';
import { type Checker, createChecker, type GuessableField, type GuessLimit } from './index.ts';

const ODILE: TestPerson = {
  id: '1',
  lastName: 'Quenouille',
  firstName: 'Odile',
  address: '9 place du Marché',
  postalCode: '24150',
  city: 'Lalinde',
  birthDate: '1975-11-23',
  email: 'odile@example.org',
  phone: '0639980017',
};
/** A namesake at another address, who is only distinguished by fields that can be guessed. */
const NAMESAKE: TestPerson = { ...ODILE, id: '2', address: '9 rue du Four', birthDate: '1980-01-01', phone: '' };

/** People at an address where neither of them lives. */
const STRANGER: TestPerson = {
  id: '3',
  lastName: 'Durand',
  firstName: 'Paul',
  address: '4 rue Haute',
  postalCode: '75011',
  birthDate: '1950-01-05',
};

/** Neighbours in a hamlet whose houses have no number, but for one. */
const HAMLET: readonly TestPerson[] = [
  {
    id: '4',
    lastName: 'Bachaud',
    firstName: 'Alain',
    address: 'La Vieille Ravine',
    postalCode: '24560',
    birthDate: '1952-06-22',
  },
  {
    id: '5',
    lastName: 'Greller',
    firstName: 'Anne',
    address: 'La Vieille Ravine',
    postalCode: '24560',
    birthDate: '1961-02-03',
  },
  {
    id: '6',
    lastName: 'Mounier',
    firstName: 'Luc',
    address: '3 La Vieille Ravine',
    postalCode: '24560',
    birthDate: '1970-04-05',
  },
];

/** Somebody of whose birth date the year is held. */
const YEAR_ONLY: TestPerson = {
  id: '7',
  lastName: 'Vasseur',
  firstName: 'Louise',
  address: '8 quai Neuf',
  postalCode: '24150',
  birthDate: '1968-00-00',
};

let checker: Checker;
let notes: string[] = [];
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await makeTestStore([ODILE, NAMESAKE, STRANGER, ...HAMLET, YEAR_ONLY]);
  const onNotes = (told: readonly { readonly field: string }[]) => notes.push(told.map(({ field }) => field).join(' '));
  checker = createChecker(made, { country: 'FR', publicHouseholdId: String, onNotes });
  remove = made.remove;
});
afterAll(() => remove());

interface Asked {
  readonly subject: string;
  readonly field: GuessableField;
  readonly value: string;
}

/** A limit that rejects `rejected` (`SUBJECT FIELD` or a field) and records what it is asked. */
function limitOf(
  ...rejected: readonly string[]
): GuessLimit & { readonly asked: Asked[]; readonly held: Asked[]; readonly noted: Asked[] } {
  const asked: Asked[] = [];
  const held: Asked[] = [];
  const noted: Asked[] = [];
  return {
    asked,
    held,
    noted,
    note: (subject, field, value) => noted.push({ subject, field, value }),
    allows(subject, field, value, isHeld) {
      asked.push({ subject, field, value });
      if (isHeld) held.push({ subject, field, value });
      return !rejected.includes(field) && !rejected.includes(`${subject.split(' ')[0]} ${field}`);
    },
  };
}

const { id: _, ...odile } = ODILE;
const check = (person: PersonInput, limit?: GuessLimit) => checker.check(person, 'idcheck-plus', limit);

describe('the limit of guesses', () => {
  it('is asked for each guessable field sent, for the household found and for the person asked about', async () => {
    const limit = limitOf();
    const answer = await check({ ...odile, email: '' }, limit);
    const household = `household ${answer.householdId}`;
    const person = limit.asked.find(({ subject }) => subject !== household)!.subject;
    expect(person).toMatch(/^question \S+ \S+ 24150 \S+$/);
    expect(limit.asked).toEqual(
      [household, person].flatMap((subject) => [
        { subject, field: 'birthDate', value: '1975-11-23' },
        { subject, field: 'phone', value: '+262639980017' },
        { subject, field: 'number', value: '9' },
      ]),
    );
    expect(answer).toMatchObject({ birthDate: '000', phone: 'E', number: true });
  });

  it('need not count the values that the household holds, but its number', async () => {
    const heldOf = async (person: PersonInput) => {
      const limit = limitOf();
      await check({ ...odile, ...person }, limit);
      return [...new Set(limit.held.map(({ field }) => field))];
    };
    expect(await heldOf({})).toEqual(['birthDate', 'email', 'phone']);
    expect(await heldOf({ birthDate: '1975-11-24', email: 'odilia@example.org' })).toEqual(['phone']);
    // Many dates agree with a part of one, and one of several addresses with that of somebody else.
    expect(await heldOf({ birthDate: '11/1975' })).toEqual(['email', 'phone']);
    expect(await heldOf({ email: 'odile@example.org, odilia@example.org' })).toEqual(['birthDate', 'phone']);
  });

  it('counts a birth date that agrees with a part of one', async () => {
    const limit = limitOf();
    const { id: _id, ...louise } = YEAR_ONLY;
    expect(await check({ ...louise, birthDate: '1968-07-09' }, limit)).toMatchObject({ birthDate: '000' });
    expect(limit.held).toEqual([]);
  });

  it('identifies the person asked about independently of spelling', async () => {
    const subjectOf = async (person: PersonInput) => {
      const limit = limitOf();
      await check(person, limit);
      return limit.asked.find(({ subject }) => subject.startsWith('question'))!.subject;
    };
    const subject = await subjectOf(odile);
    expect(await subjectOf({ ...odile, lastName: 'QUENOUILE', firstName: 'Odyle' })).toBe(subject);
    expect(await subjectOf({ ...odile, firstName: 'Martine' })).not.toBe(subject);
    expect(await subjectOf({ ...odile, address: '9 rue du Four' })).not.toBe(subject);
  });

  it('is not asked if no household is found', async () => {
    const limit = limitOf();
    await check({ lastName: 'Zwyx', address: '1 place Inconnue', postalCode: '99999', birthDate: '1975-11-23' }, limit);
    expect(limit.asked).toEqual([]);
  });

  it.each([
    ['nobody lives', { address: '1 place Inconnue', postalCode: '99999' }],
    ['others live', { address: '4 rue Haute', postalCode: '75011' }],
  ])('counts values for the name at an address where %s, until one of them leads to the person', async (_, address) => {
    const elsewhere = { lastName: 'Quenouille', firstName: 'Odile', ...address };
    const subject = 'name KENUIL ODIL';
    for (const wrong of [{ birthDate: '1974-11-23' }, { email: 'o@example.org' }, { phone: '0639980018' }]) {
      const limit = limitOf();
      await check({ ...elsewhere, ...wrong }, limit);
      const [field] = Object.keys(wrong);
      expect(limit.noted).toEqual(
        [subject, 'last name KENUIL'].map((each) => expect.objectContaining({ subject: each, field })),
      );
    }
    for (const right of [{ birthDate: '1975-11-23' }, { email: ODILE.email! }, { phone: ODILE.phone! }]) {
      const limit = limitOf();
      await check({ ...elsewhere, ...right }, limit);
      const [field] = Object.keys(right);
      expect(limit.noted).toEqual([]);
      expect(limit.asked).toContainEqual(expect.objectContaining({ subject, field }));
    }
  });

  it('counts nothing for the name at the address of the person, but values that are not theirs', async () => {
    const right = limitOf();
    await check(odile, right);
    expect(right.noted).toEqual([]);
    const wrong = limitOf();
    await check({ ...odile, birthDate: '1974-11-23', email: '', phone: '' }, wrong);
    expect(wrong.noted.map(({ subject, value }) => [subject, value])).toEqual([
      ['name KENUIL ODIL', '1974-11-23'],
      ['last name KENUIL', '1974-11-23'],
    ]);
    for (const { asked } of [right, wrong]) expect(asked.filter(({ subject }) => /name/.test(subject))).toEqual([]);
  });

  it('counts for the door what is asked about others there', async () => {
    const limit = limitOf();
    await check({ ...odile, lastName: 'Quenoille', firstName: 'Paul' }, limit);
    const subject = 'door FR 24150 PLACE DU MARCHE 9';
    expect(limit.asked).toContainEqual({ subject, field: 'birthDate', value: '1975-11-23' });
  });

  it('compares the birth date of a person whose name is misspelt, in a house without a number', async () => {
    const [{ id: _id, ...alain }] = HAMLET as [TestPerson];
    const answer = await check({ ...alain, lastName: 'Baxchaud' }, limitOf());
    expect(answer).toMatchObject({ lastName: 'P', birthDate: '000' });
  });

  it('counts all values for a house without a number, however the name is misspelt', async () => {
    const dates = new Set<string>();
    let guesses = 0;
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      for (const lastName of [`B${letter}chaud`, `Bachau${letter}`, `Bach${letter}aud`]) {
        const limit = limitOf();
        const birthDate = `${1920 + guesses++}-01-01`;
        const [{ id: _id, ...alain }] = HAMLET as [TestPerson];
        await check({ ...alain, lastName, birthDate }, limit);
        const counted = [...limit.asked, ...limit.noted].filter((each) => each.value === birthDate);
        if (counted.some(({ subject }) => subject === 'door FR 24560 LA VIEILLE RAVINE ')) dates.add(birthDate);
        else expect(counted.map(({ subject }) => subject.split(' ')[0])).toContain('name');
      }
    }
    expect(guesses - dates.size).toBeLessThanOrEqual(5);
  });

  it('rejects a value that alone leads to another name at another address', async () => {
    const elsewhere = { lastName: 'Quenoulle', firstName: 'Odile', address: '1 place Inconnue', postalCode: '99999' };
    const ask = (person: PersonInput) => check({ ...elsewhere, ...person }, limitOf());
    for (const value of [{ birthDate: '1975-11-23' }, { email: ODILE.email! }, { phone: ODILE.phone! }]) {
      expect(await check({ ...elsewhere, ...value })).not.toMatchObject({ lastName: '?' });
      expect(await ask(value)).toMatchObject({ lastName: '?', birthDate: '?', email: '?', phone: '?' });
    }
    const two = { birthDate: '1975-11-23', email: ODILE.email! };
    expect(await ask(two)).toMatchObject({ lastName: 'S', birthDate: '000', email: 'E' });
  });

  it('searches again until nothing is rejected: without a field, another one may lead to somebody else', async () => {
    const person = { lastName: 'Durant', firstName: 'Paul', address: '1 place Inconnue', postalCode: '99999' };
    const email = ODILE.email!;
    const answer = await check(
      { ...person, lastName: 'Quenoulle', birthDate: '1950-01-05', email },
      limitOf('birthDate'),
    );
    expect(answer).toMatchObject({ lastName: '?', email: '?' });
  });

  it('is asked for every field even if one of them is rejected', async () => {
    const limit = limitOf('birthDate');
    await check(odile, limit);
    const first = limit.asked.slice(0, 8);
    expect([...new Set(first.map(({ field }) => field))]).toEqual(['birthDate', 'email', 'phone', 'number']);
    // The search is repeated without it.
    expect(limit.asked.slice(8).map(({ field }) => field)).not.toContain('birthDate');
  });
});

describe('a field that the limit rejects', () => {
  it.each(['birthDate', 'household birthDate', 'question birthDate'])(
    'is answered like one that is not sent (rejected: %s)',
    async (rejected) => {
      const answer = await check(odile, limitOf(rejected));
      expect(answer).toEqual(await check({ ...odile, birthDate: '' }));
      expect(answer).toMatchObject({ found: true, birthDate: '?', email: 'E', phone: 'E', number: true });
    },
  );

  it('does not choose the household', async () => {
    const unsure = { lastName: 'Quenouille', firstName: 'Odile', address: '9 rue X', postalCode: '24150' };
    const ask = (birthDate: string, limit?: GuessLimit) =>
      checker.explain({ ...unsure, birthDate }, 'idcheck-plus', limit);
    expect((await ask('1975-11-23')).recordIds).not.toEqual((await ask('1980-01-01')).recordIds);
    const [one, other] = [await ask('1975-11-23', limitOf('birthDate')), await ask('1980-01-01', limitOf('birthDate'))];
    expect(one).toEqual(other);
    expect(one.fields.find(({ field }) => field === 'birthDate')).toMatchObject({ sent: '', result: '?' });
  });
});

describe('notes about the normalization', () => {
  it.each([
    ['without a limit', undefined],
    ['with a limit that allows everything', limitOf()],
    ['with a limit that rejects a field, so that the search is repeated', limitOf('phone')],
  ])('are reported once per question %s', async (_, limit) => {
    notes = [];
    await check({ ...odile, birthDate: 'unreadable' }, limit);
    expect(notes).toEqual([expect.stringContaining('birthDate')]);
  });
});

describe('explain', () => {
  it('returns no ids, fields and probability if nobody is near', async () => {
    const nobody = { lastName: 'Zwyx', address: '1 place Inconnue', postalCode: '99999' };
    expect(await checker.explain(nobody, 'idcheck-plus')).toMatchObject({
      fields: [],
      recordIds: [],
      foundBy: null,
      decision: undefined,
      probability: 0,
      evidence: 0,
    });
  });

  it('returns the ids of the imported rows of the household', async () => {
    expect((await checker.explain(odile, 'idcheck-plus')).recordIds).toEqual(['1']);
  });
});
