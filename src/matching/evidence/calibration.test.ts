import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../compare/household.ts';
import type { Household, Member, Person } from '../model.ts';
import { agreementBits, doubtBits, personLogOdds, type Scored } from './calibration.ts';
import type { Frequencies } from './frequencies.ts';
import { PERSON_CALIBRATION } from './person-calibration.ts';
import { EvidenceScorer } from './scorer.ts';
import { PERSON } from './weights.ts';

const SHARED_EMAIL = 'info@example.org';

const FREQUENCIES: Frequencies = {
  households: 100_000,
  people: 200_000,
  lastName: () => -12,
  firstName: () => -7,
  street: () => -14,
  road: () => -15,
  postalCode: () => -10,
  city: () => -10,
  number: () => -6,
  birthDate: (value) => (value === '1970-01-01' ? -4 : Number.NEGATIVE_INFINITY),
  email: (value) => (value === SHARED_EMAIL ? -3 : Number.NEGATIVE_INFINITY),
  phone: () => Number.NEGATIVE_INFINITY,
};

const ANNA: Person = {
  country: 'FR',
  lastName: 'CUGUILLERE',
  birthName: '',
  firstName: 'ANNA',
  gender: 'F',
  birthDate: '1961-04-23',
  email: 'anna@example.org',
  phone: '+33639980001',
  number: '12',
  street: 'RUE DE LA PAIX',
  postalCode: '75002',
  city: 'PARIS',
};

const HOME: Household = { ...ANNA, householdId: 1n, members: [{ ...ANNA, id: '1' } as Member] };

function scored(asked: Person): Scored {
  const comparison = new HouseholdComparer(asked).compare(HOME);
  return {
    comparison,
    evidence: new EvidenceScorer(asked, { weights: PERSON, frequencies: FREQUENCIES }).score(comparison),
  };
}

function doubtsAbout(change: Partial<Person>): number {
  const asked = { ...ANNA, ...change };
  return doubtBits(asked, scored(asked), PERSON_CALIBRATION);
}

const WITHOUT_CONTACT = { email: '', phone: '' };
const NAMES_AND_ADDRESS = { ...WITHOUT_CONTACT, birthDate: '' };

describe('doubts', () => {
  it.each<[string, Partial<Person>, number]>([
    ['nothing differs', {}, 0],
    ['nothing but the first letter of the first name is sent', { firstName: 'A' }, 0],
    ['a misspelt last name', { lastName: 'CUGUILERE' }, 0],
    ['a last name that sounds the same', { ...NAMES_AND_ADDRESS, lastName: 'KUGUILLAIRE' }, 0],
    ['another last name', { ...NAMES_AND_ADDRESS, lastName: 'MARTIN' }, 6.4],
    ['another last name, the e-mail equal', { lastName: 'MARTIN' }, 5.5],
    ['another first name: a twin', { ...WITHOUT_CONTACT, firstName: 'BERTHE' }, 11.2],
    ['no first name', { firstName: '' }, 2.6],
    ['another number', { ...NAMES_AND_ADDRESS, number: '14' }, 1.5],
    ['another street', { ...NAMES_AND_ADDRESS, street: 'AVENUE KLEBER' }, 6.6],
    ['another street, the birth date equal', { ...WITHOUT_CONTACT, street: 'AVENUE KLEBER' }, 2.3],
    ['a street with another type', { ...NAMES_AND_ADDRESS, street: 'PLACE DE LA PAIX' }, 0],
    ['street and town exchanged', { ...NAMES_AND_ADDRESS, street: 'PARIS', city: 'RUE DE LA PAIX', number: '' }, 0],
    ['something before the town', { ...NAMES_AND_ADDRESS, city: '75002 PARIS' }, 0],
    ['another postal code and town', { ...NAMES_AND_ADDRESS, postalCode: '13001', city: 'MARSEILLE' }, 6.4],
    ['one part of the date', { ...WITHOUT_CONTACT, birthDate: '1961-04-24' }, 0.3],
    ['two parts of the date', { ...WITHOUT_CONTACT, birthDate: '1962-04-24' }, 3.2],
    ['all parts of the date', { ...WITHOUT_CONTACT, birthDate: '1983-11-02' }, 6.5],
    ['1 January, which often stands for an unknown date', { ...WITHOUT_CONTACT, birthDate: '1970-01-01' }, 1],
    ['a town in other letters', { ...NAMES_AND_ADDRESS, city: 'ΠΑΡΙΣ' }, 0],
    ['a street in other letters', { ...NAMES_AND_ADDRESS, street: 'ΡΥΕ ΔΕ ΛΑ ΠΑΙΞ' }, 0],
    [
      'street and town exchanged, the street abbreviated',
      { ...NAMES_AND_ADDRESS, street: 'PARIS', city: 'RUE D L PX', number: '' },
      0,
    ],
    ['day and month exchanged', { ...WITHOUT_CONTACT, birthDate: '1961-23-04' }, 0],
    ['another e-mail and phone', { email: 'x@example.org', phone: '+33639980002' }, 6.6],
  ])('%s', (_, change, bits) => {
    expect(doubtsAbout(change)).toBeCloseTo(bits, 6);
  });
});

describe('personLogOdds', () => {
  const logOdds = (asked: Person, households = 100_000) =>
    personLogOdds(asked, scored(asked), { calibration: PERSON_CALIBRATION, households });

  it('is the sum of the groups, the prior, the shift and the doubts', () => {
    const asked = { ...ANNA, firstName: 'BERTHE' };
    const bits = agreementBits(scored(asked));
    const { agreement, prior, shift } = PERSON_CALIBRATION;
    const groups =
      agreement.names * bits.names +
      agreement.place * bits.place +
      agreement.birthDate * bits.birthDate +
      agreement.contact * bits.contact;
    expect(logOdds(asked)).toBeCloseTo(groups - prior * Math.log2(100_000) + shift - 7.2, 9);
  });

  it('is less in a larger base', () => {
    expect(logOdds(ANNA, 10_000_000)).toBeLessThan(logOdds(ANNA, 1000));
  });
});

describe('values that many people share', () => {
  const bitsOf = (field: 'email' | 'birthDate', value: string) => {
    const asked = { ...ANNA, [field]: value };
    const home = { ...HOME, members: [{ ...ANNA, id: '1', [field]: value }] };
    const comparison = new HouseholdComparer(asked).compare(home);
    return new EvidenceScorer(asked, { weights: PERSON, frequencies: FREQUENCIES }).score(comparison)[field];
  };

  it('count by how many share them', () => {
    expect(bitsOf('email', 'anna@example.org')).toBeGreaterThan(20);
    expect(bitsOf('email', SHARED_EMAIL)).toBeCloseTo(3 + Math.log2(0.75), 6);
    expect(bitsOf('birthDate', '1961-04-23')).toBeGreaterThan(14);
    expect(bitsOf('birthDate', '1970-01-01')).toBeCloseTo(4 + Math.log2(0.93), 6);
  });
});
