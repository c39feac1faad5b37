import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../compare/household.ts';
import { HOME, ODILE } from '../household.testing.ts';
import { EMPTY_PERSON, type Household, type Member, type Person } from '../model.ts';
import { TEST_FREQUENCIES, TEST_MODEL, TEST_SET, TEST_WEIGHTS } from './model.testing.ts';
import { EvidenceScorer } from './scorer.ts';
import type { ScoringModel } from './scoring-model.ts';
import { type BoundedField, evidenceBounds, maxBesidePlace } from './upper-bound.ts';
import type { Weights } from './weights.ts';

const EVERYTHING: Person = { ...HOME, ...ODILE };
const NOTHING: Person = { ...EMPTY_PERSON, country: HOME.country };
const NO_READINGS = { lastNames: [], firstNames: [], emails: [], phones: [] };
const NO_LOSS = { lastName: 0, firstName: 0, street: 0, number: 0, postalCode: 0, birthDate: 0, email: 0, phone: 0 };

function scoreOf(person: Person, held: Partial<Household>, member: Partial<Member> = {}): number {
  const household: Household = { ...HOME, ...held, householdId: 1n, members: [{ ...ODILE, ...member }] };
  return new EvidenceScorer(person, TEST_MODEL).score(new HouseholdComparer(person).compare(household)).total;
}

function modelWith(change: Partial<Weights>): ScoringModel {
  return { ...TEST_MODEL, weights: { ...TEST_SET, known: { ...TEST_SET.known, ...change } } };
}

describe('evidenceBounds', () => {
  /** A base where a street is in one place, so that no other place can be worth more than the one sent. */
  const ONE_PLACE: ScoringModel = {
    ...TEST_MODEL,
    frequencies: { ...TEST_FREQUENCIES, road: () => -12, city: () => -1, street: () => -4, number: () => -1 },
  };

  it('is the evidence of a household that agrees in everything, if no other place can be worth more', () => {
    const comparison = new HouseholdComparer(EVERYTHING).compare({ ...HOME, householdId: 1n, members: [ODILE] });
    const { total } = new EvidenceScorer(EVERYTHING, ONE_PLACE).score(comparison);
    expect(evidenceBounds(EVERYTHING, ONE_PLACE).total).toBeCloseTo(total, 9);
  });

  it.each<[string, Partial<Person>, number]>([
    ['birth name', { lastName: 'MARTIN', birthName: 'BERTHOD' }, 7],
    ['last name', { lastName: 'MARTIN', alternatives: { ...NO_READINGS, lastNames: ['BERTHOD'] } }, 7],
    ['first name', { firstName: 'MARIE', alternatives: { ...NO_READINGS, firstNames: ['ODILE'] } }, 7],
    ['e-mail', { email: 'shared@example.org', alternatives: { ...NO_READINGS, emails: ['o@example.org'] } }, 10],
  ])('counts the rarest reading: %s', (_, sent, bits) => {
    expect(evidenceBounds({ ...NOTHING, ...sent }, TEST_MODEL).total).toBeCloseTo(bits, 9);
  });

  it('counts nothing for fields that were not sent', () => {
    expect(evidenceBounds(NOTHING, TEST_MODEL)).toEqual({ total: 0, loss: NO_LOSS });
  });

  it.each([
    ['lastName', 'BERTHOD', 7],
    ['lastName', 'MARTIN', 2],
    ['firstName', 'ODILE', 7],
    ['street', 'RUE DU PUITS', 7],
    ['number', '4', 5],
    ['number', '1', 2],
    ['postalCode', '73000', 7],
    // More than an equal one: the share of one that is near is not known.
    ['postalCode', '75011', 3],
    ['city', 'CHAMBERY', 7],
    ['birthDate', '1980-05-06', Math.log2(80 * 365) - 1],
    ['email', 'o@example.org', 10],
    ['phone', '+33639980001', 10],
  ])('counts %s %j alone as %d bits', (field, value, bits) => {
    expect(evidenceBounds({ ...NOTHING, [field]: value }, TEST_MODEL).total).toBeCloseTo(bits, 9);
  });

  it('counts a first name that the last name may contain, if the weights do', () => {
    const person = { ...EVERYTHING, lastName: 'BERTHOD ODILE', firstName: '' };
    const model = modelWith({ firstName: { ...TEST_WEIGHTS.firstName, inLastName: true } });
    const household: Household = { ...HOME, householdId: 1n, members: [ODILE] };
    const { total, firstName } = new EvidenceScorer(person, model).score(
      new HouseholdComparer(person).compare(household),
    );
    expect(firstName).toBe(7);
    expect(evidenceBounds(person, model).total).toBeGreaterThanOrEqual(total);
    expect(evidenceBounds(person, model).total - evidenceBounds(person, TEST_MODEL).total).toBeCloseTo(7, 9);
  });

  it.each([
    ['as a road', -18, 7 + 9],
    ['with a near postal code, if that is more', -10, 3 + 7],
  ])('counts a street of a postal code %s', (_, share, bits) => {
    const model = { ...TEST_MODEL, frequencies: { ...TEST_FREQUENCIES, road: () => share } };
    const { total } = evidenceBounds({ ...NOTHING, postalCode: '73000', street: 'RUE DU PUITS' }, model);
    expect(total).toBe(bits);
  });

  it('counts a town without an equal postal code by its own share', () => {
    const { total } = evidenceBounds({ ...NOTHING, postalCode: '75011', city: 'CHAMBERY' }, TEST_MODEL);
    expect(total).toBe(3 + 7);
  });

  it('takes the smallest loss of any other letter', () => {
    expect(evidenceBounds(EVERYTHING, ONE_PLACE).loss).toEqual({
      // From E to S: 2 bits less, and one neighbour.
      lastName: 3,
      // From E to P.
      firstName: 4,
      // A street is worth three bits at this place, which is less than the loss of a letter.
      street: 3,
      // In a road of one household it says nothing.
      number: 0,
      // From 7 bits of the code, 3 of the road and 1 of the town to 3 of a near code and 3 of the street.
      postalCode: 5,
      // A month that one side does not know.
      birthDate: Math.log2(12),
      email: 10,
      phone: 10,
    });
  });

  const { E } = TEST_WEIGHTS.lastName;
  const far = { m: -100, neighbours: 0 };
  const farName = { E, S: far, P: far, part: far, swapped: far, D: far };
  const near = { m: E.m - 2, neighbours: 1 };

  it.each(['S', 'P', 'part', 'sound', 'twoEdits', 'partMisspelt'] as const)(
    'takes the loss of a name to level %s if it is the smallest',
    (level) => {
      const model = modelWith({ lastName: { ...farName, [level]: near }, firstName: { ...farName, [level]: near } });
      expect(evidenceBounds(EVERYTHING, model).loss).toMatchObject({ lastName: 3, firstName: 3 });
    },
  );

  it('takes the loss of names in each other’s place if it is the smallest', () => {
    const swapped = { ...farName, swapped: near };
    const names = evidenceBounds(EVERYTHING, modelWith({ lastName: swapped, firstName: swapped })).loss;
    // From 14 bits to 10, because each name is worth as many bits in the place of the other. Both may differ at once.
    expect(names).toMatchObject({ lastName: 2, firstName: 2 });
  });

  it('takes a date that is nearly the same for its sum if the one sent is common', () => {
    const frequencies = { ...TEST_FREQUENCIES, birthDate: () => -1 };
    const bounds = evidenceBounds({ ...NOTHING, birthDate: EVERYTHING.birthDate }, { ...TEST_MODEL, frequencies });
    // A month that one side does not know: one in 80 years of 365 days, by 12.
    expect(bounds.total).toBeCloseTo(TEST_WEIGHTS.birthDate.same + Math.log2((80 * 365) / 12), 9);
    expect(bounds.loss.birthDate).toBe(0);
  });

  it('takes names in each other’s place for its sum if they are worth more', () => {
    const swapped = { ...farName, swapped: { m: 0, neighbours: 0 } };
    const person = { ...NOTHING, lastName: 'MARTIN', firstName: 'MARIE' };
    const bounds = evidenceBounds(person, modelWith({ lastName: swapped, firstName: swapped }));
    expect(bounds.total).toBe(16);
    expect(bounds.loss).toMatchObject({ lastName: 0, firstName: 0 });
  });

  it.each(['S', 'P', 'N'] as const)('takes the loss of a street to level %s if it is the smallest', (level) => {
    const street = { E, S: far, P: far, N: far, D: far, exchanged: far, [level]: near };
    const person = { ...NOTHING, street: 'RUE DU PUITS' };
    expect(evidenceBounds(person, modelWith({ street })).loss.street).toBe(3);
  });

  it('loses nothing by another street if the street sent has two names', () => {
    const person = { ...NOTHING, street: 'RUE NEUVE / RUE DU PUITS' };
    expect(evidenceBounds(person, TEST_MODEL)).toMatchObject({ total: 7, loss: { street: 0 } });
  });

  it('loses no more than a field is worth', () => {
    const model = modelWith({
      lastName: farName,
      firstName: farName,
      street: { E, S: far, P: far, N: far, D: far, exchanged: far },
    });
    const person = { ...NOTHING, lastName: 'BERTHOD', firstName: 'ODILE', street: 'RUE DU PUITS' };
    expect(evidenceBounds(person, model).loss).toMatchObject({ lastName: 7, firstName: 7, street: 7 });
  });

  it('counts no negative bits: a household may lack what was sent', () => {
    const common = () => 0;
    const shares = { lastName: common, firstName: common, street: common, number: common, postalCode: common };
    const low = { m: -9, neighbours: 0 };
    const known = modelWith({
      lastName: { ...farName, E: low },
      firstName: { ...farName, E: low },
      street: { E: low, S: far, P: far, N: far, D: far, exchanged: far },
      number: { equal: -9, otherSuffix: -9, different: -9 },
      postalCode: { E: -9, nearBits: -9, D: -9 },
      birthDate: { same: -99, day: -99, month: -99, year: -99, exchanged: -99, twoParts: -99, different: -99 },
      email: { equal: -99, different: -99, sharing: 1 },
    });
    const model = { ...known, frequencies: { ...TEST_FREQUENCIES, ...shares } };
    for (const field of ['lastName', 'firstName', 'street', 'number', 'postalCode', 'birthDate', 'email'] as const) {
      expect(evidenceBounds({ ...NOTHING, [field]: EVERYTHING[field] }, model)).toEqual({ total: 0, loss: NO_LOSS });
    }
  });

  it.each<[BoundedField, Partial<Household>, Partial<Member>]>([
    ['lastName', {}, { lastName: 'BERTHOT' }],
    ['lastName', {}, { lastName: 'BERTHOD WEBER' }],
    ['lastName', {}, { lastName: 'WEBER' }],
    ['firstName', {}, { firstName: 'ODILA' }],
    ['firstName', {}, { firstName: 'ANNE ODILE' }],
    ['firstName', {}, { firstName: 'LUC' }],
    ['street', { street: 'RUE DU PUIT' }, {}],
    ['street', { street: 'AVENUE DU PUITS' }, {}],
    ['street', { street: 'RUE NEUVE' }, {}],
    ['number', { number: '4 BIS' }, {}],
    ['number', { number: '6' }, {}],
    ['number', { number: '' }, {}],
    ['birthDate', {}, { birthDate: '' }],
    ['birthDate', {}, { birthDate: '1950-01-31' }],
    ['email', {}, { email: '' }],
    ['email', {}, { email: 'x@example.org' }],
    ['phone', {}, { phone: '' }],
    ['phone', {}, { phone: '+33639980002' }],
  ])('loses at most what a household with another %s loses: %j %j', (field, held, member) => {
    const { total, loss } = evidenceBounds(EVERYTHING, TEST_MODEL);
    expect(scoreOf(EVERYTHING, held, member)).toBeLessThanOrEqual(total - loss[field] + 1e-9);
  });

  it.each(['73010', '29000', ''])('loses at most what a household with postal code %j loses', (postalCode) => {
    const person = { ...EVERYTHING, street: '', city: '' };
    const { total, loss } = evidenceBounds(person, TEST_MODEL);
    expect(scoreOf(person, { postalCode })).toBeLessThanOrEqual(total - loss.postalCode + 1e-9);
  });
});

describe('maxBesidePlace', () => {
  const { known } = TEST_SET;

  it.each<[string, Partial<Person>, number]>([
    ['an equal first name', { lastName: 'BERTHOD', firstName: 'ODILE' }, known.lastName.D.m + 7],
    ['no first name', { lastName: 'BERTHOD' }, known.lastName.D.m],
    ['an equal birth date', { birthDate: '1980-05-06' }, known.lastName.D.m + Math.log2(80 * 365) - 1],
    ['an equal e-mail', { email: 'o@example.org' }, known.lastName.D.m + 10],
    ['an equal phone', { phone: '+33639980001' }, known.lastName.D.m + 10],
  ])('is that of another last name and %s', (_, sent, bits) => {
    const { straight, swapped } = maxBesidePlace({ ...NOTHING, ...sent }, TEST_MODEL);
    expect(straight).toBeCloseTo(bits, 9);
    expect(swapped).toBeCloseTo(bits, 9);
  });

  it('is that of names in each other’s place if they may be and that is more', () => {
    const model = modelWith({ lastName: { ...TEST_SET.known.lastName, D: { m: -20, neighbours: 0 } } });
    const { swapped: last } = TEST_WEIGHTS.lastName;
    const { swapped: first } = TEST_WEIGHTS.firstName;
    const bits = last.m + 8 + (first.m + 8);
    const { straight, swapped } = maxBesidePlace({ ...NOTHING, lastName: 'BERTHOD', firstName: 'ODILE' }, model);
    expect(swapped).toBe(bits);
    expect(straight).toBe(-20 + 7);
  });
});
