import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../compare/household.ts';
import { HOME, ODILE } from '../household.testing.ts';
import { EMPTY_PERSON, type Household, type Person, type Place } from '../model.ts';
import { TEST_FREQUENCIES, TEST_WEIGHTS } from './model.testing.ts';
import { equalRoadBits, FLAT_BITS, isExchanged, isOtherCore, numberShare, PlaceEvidence } from './place.ts';

function compare(sent: Partial<Place>, held: Partial<Place> = {}) {
  const household: Household = { ...HOME, ...held, householdId: 1n, members: [ODILE] };
  const person: Person = { ...EMPTY_PERSON, ...HOME, ...sent };
  return new HouseholdComparer(person).compare(household);
}

function evidence(sent: Partial<Place>, held: Partial<Place> = {}, frequencies = TEST_FREQUENCIES) {
  const comparison = compare(sent, held);
  const place = new PlaceEvidence(comparison, TEST_WEIGHTS, frequencies);
  const { address, postalCode, city } = place;
  return { address, postalCode, city, number: place.numberBits(comparison) };
}

const { street, city, number, postalCode, otherPlace } = TEST_WEIGHTS;
/** The road of the tests has 2^-10 of the 2^12 households, its postal code 2^-8, so the road 2^-2 of those: 4 households. */
const ROAD = 2;

describe('street', () => {
  it.each<[string, Partial<Place>, Partial<Place>, number]>([
    ['equal', {}, {}, street.E.m + ROAD],
    ['close: no evidence against the household', { street: 'RUE DU PUIT' }, {}, 0],
    ['of one core', { street: 'AVENUE DU PUITS' }, {}, 0],
    ['sent as the town', { street: 'CHAMBERY', city: 'RUE DU PUITS' }, {}, street.exchanged.m + ROAD],
    ['another one', { street: 'PLACE DE LA GARE' }, {}, street.D.m],
    ['not sent', { street: '' }, {}, 0],
    ['not held', {}, { street: '' }, 0],
    ['equal, elsewhere', { postalCode: '29000' }, {}, street.E.m + 8],
    [
      'common, elsewhere',
      { postalCode: '29000', street: 'RUE DE L EGLISE' },
      { street: 'RUE DE L EGLISE' },
      street.E.m + 3,
    ],
    ['another one elsewhere', { postalCode: '29000', street: 'PLACE DE LA GARE' }, {}, street.D.m],
    [
      'close in type and articles only',
      { street: 'RUE DE LA BIENFAISANCE' },
      { street: 'RUE DE LA RENAISSANCE' },
      street.N.m + ROAD - street.N.neighbours,
    ],
    ['part of the core', { street: 'CHEMIN DU MOULIN' }, { street: 'RUE DU VIEUX MOULIN' }, street.P.m],
  ])('%s', (_, sent, held, bits) => {
    expect(evidence(sent, held).address).toBe(bits);
  });

  it('that is close counts by how few others live in the road', () => {
    const frequencies = { ...TEST_FREQUENCIES, road: () => -20 };
    expect(evidence({ street: 'RUE DU PUIT' }, {}, frequencies).address).toBe(street.S.m + 12 - street.S.neighbours);
  });

  it('is never worth less than m because many households live in it', () => {
    expect(equalRoadBits(street, 3)).toBe(street.E.m);
    expect(equalRoadBits(street, -3)).toBe(street.E.m + 3);
  });
});

describe('number', () => {
  it.each<[string, Partial<Place>, Partial<Place>, number]>([
    ['equal: at most one of the households of the road', {}, {}, number.equal + 2],
    ['another suffix', { number: '4 BIS' }, {}, number.otherSuffix + 2],
    ['different', { number: '6' }, {}, number.different],
    ['different, in another street', { number: '6', street: 'PLACE DE LA GARE' }, {}, number.different],
    ['equal by chance in another street', { street: 'PLACE DE LA GARE' }, {}, 0],
    ['not sent', { number: '' }, {}, 0],
    ['not held', {}, { number: '' }, 0],
    ['equal, elsewhere', { postalCode: '29000' }, {}, number.equal + 6],
    [
      'equal, without a postal code: at most one of the households of the road sent',
      {},
      { postalCode: '' },
      number.equal + 2,
    ],
    [
      'equal in a misspelt street, without a postal code',
      { street: 'RUE DU PUIT' },
      { postalCode: '' },
      number.equal + 6,
    ],
    ['equal, no postal code sent', { postalCode: '' }, {}, number.equal + 6],
    ['common, elsewhere', { postalCode: '29000', number: '1' }, { number: '1' }, number.equal + 3],
  ])('%s', (_, sent, held, bits) => {
    expect(evidence(sent, held).number).toBe(bits);
  });

  it.each([
    ['of a road that is not known', 0, -6],
    ['of a road of 4 households', -10, -2],
    ['of a road of 2^8 households', -4, -6],
    ['of a road of one household', -12, -1],
  ])('%s has its share', (_, roadShare, share) => {
    expect(numberShare('4', TEST_FREQUENCIES, roadShare)).toBe(share);
  });
});

describe('postal code', () => {
  it.each<[string, Partial<Place>, Partial<Place>, number]>([
    ['equal', {}, {}, postalCode.E + 8],
    ['equal and common', { postalCode: '75011' }, { postalCode: '75011' }, postalCode.E + 3],
    ['near', { postalCode: '73020' }, {}, postalCode.nearBits],
    ['another', { postalCode: '29000' }, {}, postalCode.D],
    ['not sent', { postalCode: '' }, {}, 0],
    ['not held', {}, { postalCode: '' }, 0],
  ])('%s', (_, sent, held, bits) => {
    expect(evidence(sent, held).postalCode).toBe(bits);
  });

  it('of more than half of all households counts as half', () => {
    expect(evidence({}, {}, { ...TEST_FREQUENCIES, postalCode: () => 0 }).postalCode).toBe(postalCode.E + 1);
  });
});

describe('town', () => {
  it.each<[string, Partial<Place>, Partial<Place>, number]>([
    ['equal beside an equal postal code', {}, {}, 1],
    ['close beside an equal postal code', { city: 'CHAMBERIE' }, {}, 0.5],
    ['another beside an equal postal code', { city: 'BREST' }, {}, -1],
    ['after something else, beside an equal postal code', { city: '73000 CHAMBERY' }, {}, 0],
    ['after something else, beside another one', { postalCode: '29000', city: '73000 CHAMBERY' }, {}, city.P.m + 6],
    ['equal beside another postal code', { postalCode: '29000' }, {}, city.E.m + 8],
    ['close beside another postal code', { postalCode: '29000', city: 'CHAMBERIE' }, {}, city.P.m + 6],
    ['another beside another postal code', { postalCode: '29000', city: 'BREST' }, {}, city.D.m + otherPlace],
    ['another beside a near postal code', { postalCode: '73020', city: 'BREST' }, {}, city.D.m + otherPlace],
    ['another without postal code', { postalCode: '', city: 'BREST' }, {}, city.D.m],
    ['not sent', { city: '' }, {}, 0],
    ['not held', { postalCode: '29000' }, { city: '' }, 0],
  ])('%s', (_, sent, held, bits) => {
    expect(evidence(sent, held).city).toBe(bits);
  });
});

describe('isOf', () => {
  it('tells whether the evidence is that of another comparison and the same weights', () => {
    const comparison = compare({});
    const place = new PlaceEvidence(comparison, TEST_WEIGHTS, TEST_FREQUENCIES);
    expect(place.isOf({ ...comparison, number: 'different' }, TEST_WEIGHTS)).toBe(true);
    expect(place.isOf(comparison, { ...TEST_WEIGHTS, moved: -1 })).toBe(true);
    for (const field of ['street', 'city', 'number', 'postalCode'] as const)
      expect(place.isOf(comparison, { ...TEST_WEIGHTS, [field]: { ...TEST_WEIGHTS[field] } })).toBe(false);
    expect(place.isOf(comparison, { ...TEST_WEIGHTS, otherPlace: 1 })).toBe(false);
    for (const field of ['address', 'postalCode', 'city'] as const) {
      expect(place.isOf({ ...comparison, [field]: { ...comparison[field] } }, TEST_WEIGHTS)).toBe(false);
    }
  });
});

describe('flat', () => {
  const numberOf = (sent: Partial<Place> & { flat?: string }, flats: readonly string[]) => {
    const members = flats.length === 0 ? [ODILE] : flats.map((flat) => ({ ...ODILE, flat }));
    const household: Household = { ...HOME, householdId: 1n, members };
    const comparison = new HouseholdComparer({ ...EMPTY_PERSON, ...HOME, ...sent }).compare(household);
    return new PlaceEvidence(comparison, TEST_WEIGHTS, TEST_FREQUENCIES).numberBits(comparison);
  };
  const house = numberOf({}, []);

  it('adds to an equal number, and takes from it where it differs', () => {
    expect(FLAT_BITS.equal).toBeGreaterThan(3);
    expect(FLAT_BITS.different).toBeLessThan(-3);
    expect(numberOf({ flat: 'A12' }, ['A11', 'A12'])).toBeCloseTo(house + FLAT_BITS.equal);
    expect(numberOf({ flat: 'A12' }, ['A11'])).toBeCloseTo(house + FLAT_BITS.different);
    expect(numberOf({ flat: 'A12' }, [])).toBe(house);
  });

  it('says nothing about another house', () => {
    expect(numberOf({ number: '99', flat: 'A12' }, ['A12'])).toBe(number.different);
    expect(numberOf({ street: 'PLACE DE LA GARE', flat: 'A12' }, ['A12'])).toBe(0);
  });
});

describe('isExchanged', () => {
  it.each<[string, Partial<Place>, Partial<Place>, boolean]>([
    ['both as held', { street: 'CHAMBERY', city: 'RUE DU PUITS' }, {}, true],
    ['the street abbreviated', { street: 'CHAMBERY', city: 'R DU PUITS' }, {}, true],
    [
      'the street without its type',
      { street: 'BYDGOSZCZ', city: '3 MAJA' },
      { street: 'ULICA 3 MAJA', city: 'BYDGOSZCZ' },
      true,
    ],
    [
      'blanks that differ',
      { street: 'S GRAVENHAGE', city: 'OUDE GRACHT' },
      { street: 'OUDEGRACHT', city: 'SGRAVENHAGE' },
      true,
    ],
    ['other letters', { street: 'VOLOS', city: 'ERMOU' }, { street: 'ΕΡΜΟΥ', city: 'ΒΟΛΟΣ' }, true],
    ['another street', { street: 'CHAMBERY', city: 'PLACE KLEBER' }, {}, false],
    ['another town', { street: 'BREST', city: 'R DU PUITS' }, {}, false],
    ['nothing exchanged', {}, {}, false],
  ])('of %s', (_, sent, held, expected) => {
    expect(isExchanged(compare(sent, held))).toBe(expected);
  });
});

describe('isOtherCore', () => {
  const address = (sent: string, held: string) => compare({ street: sent }, { street: held });

  it('is true for streets that share a title or a road kind, and false for equal and for other streets', () => {
    expect(isOtherCore(address('RUE SAINT PIERRE', 'RUE SAINT HENRI'))).toBe(true);
    expect(isOtherCore(address('RUE DU PUITS', 'RUE DU PUITS'))).toBe(false);
    expect(isOtherCore(address('RUE DU PUITS', 'PLACE KLEBER'))).toBe(false);
  });
});
