import { describe, expect, it } from 'vitest';
import { EMPTY_PERSON, type Household, type Member } from '../../matching/model.ts';
import type { Hash } from '../hash.ts';
import { householdKeys } from '../keys/index.ts';
import { readStatistics, StatisticsBuilder } from '../statistics.ts';
import { relatedShare } from './related-people.ts';

const FIRST_NAMES = ['MARIE', 'PAUL', 'ODILE', 'HUGO', 'AGNES', 'LUC', 'IRENE', 'BASILE'];

/** A name that no other number has, and that sounds like none. */
function nameOf(number: number): string {
  return [...`${1000 + number}`].map((digit) => 'BDFGLMNRTV'.charAt(Number(digit))).join('A');
}

type Change = Partial<Household & Member>;

function home(number: number, change: Change = {}): Household {
  const { id = `${number}`, lastName = nameOf(number), birthDate = `1950-01-${10 + (number % 19)}`, ...place } = change;
  const { firstName = FIRST_NAMES[number % FIRST_NAMES.length]! } = change;
  const { country, postalCode, city, street, number: road, ...identity } = EMPTY_PERSON;
  return {
    householdId: BigInt(number),
    country: 'FR',
    postalCode: '24150',
    city: 'LALINDE',
    street: 'RUE DU PUITS',
    number: `${1 + number}`,
    ...place,
    members: [{ ...identity, id, lastName, firstName, birthDate }],
  };
}

const PEOPLE = 150;

function everybody(change: (number: number) => Change = () => ({})): Household[] {
  return Array.from({ length: PEOPLE }, (_, number) => home(number, change(number)));
}

/** The same households, and another one of each person with these changes. */
function withOthers(households: readonly Household[], change: Change): Household[] {
  return households.flatMap((one) => [one, { ...one, members: [{ ...one.members[0]!, ...change }] }]);
}

/** The same households, in which another person lives. */
function shared(households: readonly Household[], change: Change): Household[] {
  return households.map((one) => ({ ...one, members: [one.members[0]!, { ...one.members[0]!, ...change }] }));
}

function shareOf(households: readonly Household[]): number {
  const textOf = ({ high, low }: Hash) => `${high} ${low}`;
  const ordinals = new Map<string, number[]>();
  const statistics = new StatisticsBuilder();
  const stored = households.map((household, ordinal) => ({ ...household, ordinal }));
  for (const household of stored) {
    statistics.add(household);
    for (const key of new Set(householdKeys(household).map(textOf)))
      ordinals.set(key, [...(ordinals.get(key) ?? []), household.ordinal]);
  }
  const people = {
    blocks: households.length,
    builtSample: (blocks: number) => stored.slice(0, blocks),
    ordinalsUnderId: (key: Hash) => ordinals.get(textOf(key)) ?? [],
    householdOf: (ordinal: number) => stored[ordinal],
  };
  const { frequencies } = readStatistics(statistics, statistics.toBytes(), (known) => relatedShare(people, known));
  return frequencies.relatedShare!;
}

const RELATIVE = { firstName: 'YVONNE', birthDate: '2001-12-31' };
const WITHOUT_STREET = { postalCode: '', street: '', number: '' };

describe('relatedShare', () => {
  it('is small if everybody lives alone', () => {
    expect(shareOf(everybody())).toBeCloseTo(2 / (PEOPLE + 2), 9);
  });

  it('is the share of people with a relative in the household, or of their last name behind the same door', () => {
    expect(shareOf(shared(everybody(), RELATIVE))).toBe(1);
    expect(shareOf(withOthers(everybody(), RELATIVE))).toBe(1);
    const half = everybody().flatMap((one, i) => (i % 2 === 0 ? shared([one], RELATIVE) : [one]));
    expect(shareOf(half)).toBeCloseTo((PEOPLE / 2 + 2) / (PEOPLE + 2), 9);
  });

  it('does not look for relatives elsewhere in the town, if there is a street', () => {
    const elsewhere = everybody().flatMap((one, i) => [one, home(i, { ...RELATIVE, number: `${PEOPLE + i}` })]);
    expect(shareOf(elsewhere)).toBeLessThan(0.03);
  });

  it('looks for relatives in the town or the postal code, if there is no street', () => {
    const inTowns = everybody((number) => ({ ...WITHOUT_STREET, city: nameOf(number + 500) }));
    expect(shareOf(inTowns)).toBeLessThan(0.03);
    expect(shareOf(withOthers(inTowns, RELATIVE))).toBe(1);
    const inCodes = everybody((number) => ({ street: '', number: '', city: '', postalCode: `${10000 + number}` }));
    expect(shareOf(inCodes)).toBeLessThan(0.03);
    expect(shareOf(withOthers(inCodes, RELATIVE))).toBe(1);
  });

  it.each([
    ['a misspelt first name', { firstName: 'YVONE', birthDate: '' }],
    ['another first name, and the same birth date', { firstName: 'MARTHE' }],
    ['no first name', { firstName: '', birthDate: '2001-12-31' }],
  ])('takes two records of one person for no relatives: %s', (_, change) => {
    const people = everybody(() => ({ firstName: 'YVONNE' }));
    expect(shareOf(withOthers(people, change))).toBeLessThan(0.03);
  });

  it('is large of a small base, of which nobody can tell', () => {
    expect(shareOf(everybody().slice(0, 10))).toBeCloseTo(2 / 12, 9);
    expect(shareOf([])).toBe(1);
  });

  it('takes off the namesakes that chance puts in the town', () => {
    // Of 50 last names in 40 towns, five are those of three people in one town: 10 %, of which 7.5 % are by chance.
    const town = (number: number) => ((number % 50) % 10 === 0 ? number % 50 : number) % 40;
    const place = (number: number) => ({ ...WITHOUT_STREET, city: nameOf(900 + town(number)) });
    expect(shareOf(everybody((number) => ({ ...place(number), lastName: nameOf(number % 50) })))).toBeLessThan(0.06);
  });

  it('does not count people of whose last name chance puts others in the town', () => {
    expect(shareOf(everybody(() => ({ ...WITHOUT_STREET, lastName: 'MARTIN' })))).toBe(1);
  });
});
