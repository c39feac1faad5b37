import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../compare/household.ts';
import type { Household, Member, Person } from '../model.ts';
import { agreementBits, doubtBits, logOddsTerms, personLogOdds, type Scored } from './calibration.ts';
import type { Frequencies } from './frequencies.ts';
import {
  AGREEMENT_FIELDS,
  type Confirmation,
  type DoubtKind,
  PERSON_CALIBRATION,
  type PersonCalibration,
  STRANGER_KINDS,
  type StrangerKind,
} from './person-calibration.ts';
import { EvidenceScorer } from './scorer.ts';
import { PERSON } from './weights.ts';

const SHARED_EMAIL = 'office@example.org';

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
  birthDate: (value) => (value === '1970-01-01' || value === '1970-11-11' ? -4 : Number.NEGATIVE_INFINITY),
  email: (value) => (value === SHARED_EMAIL ? -3 : Number.NEGATIVE_INFINITY),
  phone: () => Number.NEGATIVE_INFINITY,
};

const CALIBRATED = { calibration: PERSON_CALIBRATION, base: FREQUENCIES };

const ANNA: Person = {
  country: 'FR',
  lastName: 'CUGUILLERE',
  birthName: '',
  firstName: 'ANNA',
  gender: 'F',
  birthDate: '1961-04-23',
  email: 'anna.c@example.org',
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
  return doubtBits(asked, scored(asked), CALIBRATED);
}

const WITHOUT_CONTACT = { email: '', phone: '' };
const NAMES_AND_ADDRESS = { ...WITHOUT_CONTACT, birthDate: '' };
const NAMES = { ...NAMES_AND_ADDRESS, number: '', street: '', postalCode: '', city: '' };

describe('doubts', () => {
  it.each<[string, Partial<Person>, readonly DoubtKind[], Confirmation]>([
    ['nothing differs', {}, [], 'contact'],
    ['nothing but the first letter of the first name is sent', { firstName: 'A' }, [], 'contact'],
    ['a misspelt last name', { lastName: 'CUGUILERE' }, [], 'contact'],
    ['a last name that sounds the same', { ...NAMES_AND_ADDRESS, lastName: 'KUGUILLAIRE' }, [], 'door'],
    ['another last name at the door', { ...NAMES_AND_ADDRESS, lastName: 'MARTIN' }, ['lastName'], 'door'],
    ['another last name, the e-mail equal', { lastName: 'MARTIN' }, ['lastName'], 'contact'],
    ['another first name at the door: a twin', { ...WITHOUT_CONTACT, firstName: 'BERTHE' }, ['twin'], 'birthDate'],
    [
      'another first name, the date and the town equal',
      { ...WITHOUT_CONTACT, firstName: 'BERTHE', number: '', street: '', postalCode: '' },
      ['firstName'],
      'birthDate',
    ],
    [
      'another first name, nothing but last name and date sent',
      { ...NAMES, birthDate: ANNA.birthDate, firstName: 'BERTHE' },
      ['firstNameAlone', 'nothingElse'],
      'birthDate',
    ],
    ['letters that look alike', { ...NAMES_AND_ADDRESS, firstName: 'ARINA' }, ['firstNameMisspelt'], 'door'],
    ['no first name', { firstName: '' }, ['firstNameMissing'], 'contact'],
    ['the first name in the last name', { firstName: '', lastName: 'CUGUILLERE ANNA' }, [], 'contact'],
    ['the other person of a couple', couple({ ...WITHOUT_CONTACT }), ['otherOfCouple'], 'birthDate'],
    ['another number', { ...NAMES_AND_ADDRESS, number: '14' }, ['number'], 'none'],
    ['another street', { ...NAMES_AND_ADDRESS, street: 'AVENUE KLEBER' }, ['street'], 'none'],
    ['another street, the date equal', { ...WITHOUT_CONTACT, street: 'AVENUE KLEBER' }, ['street'], 'birthDate'],
    ['a street with another type', { ...NAMES_AND_ADDRESS, street: 'PLACE DE LA PAIX' }, [], 'door'],
    ['another town, no street', { ...NAMES, city: 'MARSEILLE' }, ['townAlone'], 'none'],
    [
      'another town with the same postal code, no street',
      { ...NAMES, postalCode: '75002', city: 'MARSEILLE' },
      ['codeOrTown'],
      'none',
    ],
    [
      'another postal code of the same town, no street',
      { ...NAMES, postalCode: '13001', city: 'PARIS' },
      ['codeOrTown'],
      'none',
    ],
    [
      'street and town exchanged',
      { ...NAMES_AND_ADDRESS, street: 'PARIS', city: 'RUE DE LA PAIX', number: '' },
      [],
      'none',
    ],
    ['something before the town', { ...NAMES_AND_ADDRESS, city: '75002 PARIS' }, [], 'door'],
    [
      'another postal code and town',
      { ...NAMES_AND_ADDRESS, postalCode: '13001', city: 'MARSEILLE' },
      ['town', 'elsewhere'],
      'none',
    ],
    ['one part of the date', { ...WITHOUT_CONTACT, birthDate: '1961-04-24' }, ['oneDatePart'], 'door'],
    ['two parts of the date', { ...WITHOUT_CONTACT, birthDate: '1962-04-24' }, ['twoDateParts'], 'door'],
    ['all parts of the date', { ...WITHOUT_CONTACT, birthDate: '1983-11-02' }, ['threeDateParts'], 'door'],
    [
      'all parts of the date, nothing else sent',
      { ...NAMES, birthDate: '1983-11-02' },
      ['threeDateParts', 'namesAlone', 'nothingElse'],
      'none',
    ],
    [
      '1 January, often an unknown date',
      { ...WITHOUT_CONTACT, birthDate: '1970-01-01' },
      ['dateUnlikeNewYear'],
      'door',
    ],
    ['a town in other letters', { ...NAMES_AND_ADDRESS, city: 'ΠΑΡΙΣ' }, [], 'door'],
    ['a street in other letters', { ...NAMES_AND_ADDRESS, street: 'ΡΥΕ ΔΕ ΛΑ ΠΑΙΞ' }, [], 'door'],
    [
      'street and town exchanged, the street abbreviated',
      { ...NAMES_AND_ADDRESS, street: 'PARIS', city: 'RUE D L PX', number: '' },
      [],
      'none',
    ],
    ['day and month exchanged', { ...WITHOUT_CONTACT, birthDate: '1961-23-04' }, [], 'door'],
    ['another e-mail', { ...WITHOUT_CONTACT, email: 'x@example.org' }, ['email'], 'birthDate'],
    ['a misspelt e-mail', { phone: '', email: 'anan.c@example.org' }, ['emailMisspelt'], 'birthDate'],
    ['a last name with several slips', { ...NAMES_AND_ADDRESS, lastName: 'KUBUILLEMO' }, ['lastNameAlike'], 'door'],
    ['one digit of the postal code', { ...NAMES_AND_ADDRESS, postalCode: '75020' }, ['codeMisspelt'], 'none'],
    [
      'one digit of the postal code, and another town',
      { ...NAMES_AND_ADDRESS, postalCode: '75020', city: 'MARSEILLE' },
      ['codeMisspelt', 'town'],
      'none',
    ],
    ['another phone', { ...WITHOUT_CONTACT, phone: '+33611223344' }, ['phone'], 'birthDate'],
    ['another e-mail and phone', { email: 'x@example.org', phone: '+33611223344' }, ['contacts'], 'birthDate'],
  ])('%s', (_, change, kinds, confirmation) => {
    const { doubts } = PERSON_CALIBRATION;
    expect(doubtsAbout(change)).toBeCloseTo(
      kinds.reduce((sum, kind) => sum + doubts[kind][confirmation], 0),
      6,
    );
  });

  it('about another flat of the house are those of their own kind, and the door does not confirm', () => {
    const home = { ...HOME, members: [{ ...HOME.members[0]!, flat: 'A11' }] };
    const about = (flat: string) => {
      const asked = { ...ANNA, ...NAMES_AND_ADDRESS, flat };
      const comparison = new HouseholdComparer(asked).compare(home);
      const evidence = new EvidenceScorer(asked, { weights: PERSON, frequencies: FREQUENCIES }).score(comparison);
      return doubtBits(asked, { comparison, evidence }, CALIBRATED);
    };
    expect(about('A12')).toBe(PERSON_CALIBRATION.doubts.flat.none);
    expect(about('A11')).toBe(0);
  });

  it.each([
    ['three slips in eight letters', 'ELSABTEHH', 'firstNameAlike'],
    ['another name with a common start', 'ELIANE', 'firstName'],
  ] as const)('about %s of a first name are those of their own kind', (_, firstName, kind) => {
    const home = { ...HOME, members: [{ ...HOME.members[0]!, firstName: 'ELISABETH' }] };
    const asked = { ...ANNA, ...NAMES_AND_ADDRESS, firstName };
    const comparison = new HouseholdComparer(asked).compare(home);
    const evidence = new EvidenceScorer(asked, { weights: PERSON, frequencies: FREQUENCIES }).score(comparison);
    expect(doubtBits(asked, { comparison, evidence }, CALIBRATED)).toBe(PERSON_CALIBRATION.doubts[kind].door);
  });

  it('about a date that is not held are few', () => {
    const home = { ...HOME, members: [{ ...HOME.members[0]!, birthDate: '' }] };
    const asked = { ...ANNA, ...WITHOUT_CONTACT };
    const comparison = new HouseholdComparer(asked).compare(home);
    const evidence = new EvidenceScorer(asked, { weights: PERSON, frequencies: FREQUENCIES }).score(comparison);
    const { door } = PERSON_CALIBRATION.doubts.birthDateNotHeld;
    expect(doubtBits(asked, { comparison, evidence }, CALIBRATED)).toBe(door);
    expect(door).toBeLessThan(PERSON_CALIBRATION.doubts.twoDateParts.door);
  });

  it('about streets that share a title only are those of their own kind', () => {
    const home = { ...HOME, street: 'RUE SAINT HENRI' };
    const asked = { ...ANNA, ...NAMES_AND_ADDRESS, street: 'RUE SAINT PIERRE' };
    const comparison = new HouseholdComparer(asked).compare(home);
    const evidence = new EvidenceScorer(asked, { weights: PERSON, frequencies: FREQUENCIES }).score(comparison);
    expect(doubtBits(asked, { comparison, evidence }, CALIBRATED)).toBe(PERSON_CALIBRATION.doubts.streetCore.none);
  });
});

/** A question with two first names, of which the second is held. */
function couple(change: Partial<Person>): Partial<Person> {
  return {
    ...change,
    firstName: 'JEAN',
    alternatives: { lastNames: [], firstNames: ['ANNA'], emails: [], phones: [] },
  };
}

describe('agreementBits', () => {
  it('count street and town in each other’s place like the same values in their own', () => {
    const change = { ...NAMES_AND_ADDRESS, number: '' };
    const place = (asked: Person) => {
      const { street, town } = agreementBits(scored(asked));
      return street + town;
    };
    const exchanged = place({ ...ANNA, ...change, street: 'PARIS', city: 'RUE DE LA PAIX' });
    expect(exchanged).toBeGreaterThan(0.7 * place({ ...ANNA, ...change }));
  });
});

describe('personLogOdds', () => {
  const { strangers, shift, confirmed, doubts, relatedShares } = PERSON_CALIBRATION;
  const logOdds = (asked: Person, households = 100_000, relatedShare?: number, calibration = PERSON_CALIBRATION) => {
    const base = { ...FREQUENCIES, households, ...(relatedShare !== undefined && { relatedShare }) };
    return personLogOdds(asked, scored(asked), { calibration, base });
  };
  /** A calibration in which strangers of one kind alone are likely. */
  const withOnly = (only: StrangerKind): PersonCalibration => {
    const kinds = STRANGER_KINDS.map((kind) => [
      kind,
      kind === only ? strangers[kind] : { ...strangers[kind], constant: 1000 },
    ]);
    return { ...PERSON_CALIBRATION, strangers: Object.fromEntries(kinds) as PersonCalibration['strangers'] };
  };
  const berthe = { ...ANNA, firstName: 'BERTHE' };

  it.each(STRANGER_KINDS)(
    'beside %s is the sum of what agrees, the prior and the constants, less the doubts',
    (kind) => {
      const bits = agreementBits(scored(berthe));
      const { agreement, prior, constant } = strangers[kind];
      const sum = AGREEMENT_FIELDS.reduce((total, field) => total + agreement[field] * bits[field], 0);
      expect(logOdds(berthe, 100_000, 1, withOnly(kind))).toBeCloseTo(
        sum - prior * Math.log2(100_000) + constant + shift + confirmed.contact - doubts.firstName.contact,
        9,
      );
    },
  );

  it('adds the odds of strangers of all kinds against the candidate', () => {
    const against = STRANGER_KINDS.reduce((sum, kind) => sum + 2 ** -logOdds(berthe, 1000, 1, withOnly(kind)), 0);
    expect(logOdds(berthe, 1000)).toBeCloseTo(-Math.log2(against), 9);
  });

  it('is less in a larger base', () => {
    expect(logOdds(ANNA, 10_000_000)).toBeLessThan(logOdds(ANNA, 1000));
  });

  it.each(STRANGER_KINDS)('beside %s is more in a base with few relatives, the more the fewer', (kind) => {
    const { few, many } = relatedShares;
    const { unrelatedBits } = strangers[kind];
    const gain = (relatedShare: number) =>
      logOdds(berthe, 1000, relatedShare, withOnly(kind)) - logOdds(berthe, 1000, undefined, withOnly(kind));
    expect(gain(few)).toBeCloseTo(unrelatedBits, 9);
    expect(gain(few / 4)).toBeCloseTo(unrelatedBits, 9);
    expect(gain(Math.sqrt(few * many))).toBeCloseTo(unrelatedBits / 2, 9);
    expect(gain(many)).toBe(0);
    expect(gain(1)).toBe(0);
  });

  it.each<[string, Partial<Person>]>([
    ['nothing differs', {}],
    ['the first name differs', { firstName: 'BERTHE' }],
    ['names and address are sent', NAMES_AND_ADDRESS],
  ])('is the sum of its terms if %s', (_, change) => {
    const asked = { ...ANNA, ...change };
    const calibrated = { calibration: PERSON_CALIBRATION, base: { ...FREQUENCIES, households: 1000 } };
    const terms = logOddsTerms(asked, scored(asked), calibrated);
    const { names, place, birthDate, contact, constant } = terms;
    expect(names + place + birthDate + contact + constant - terms.doubts).toBeCloseTo(logOdds(asked, 1000), 9);
    expect(Math.min(names, place, birthDate, contact)).toBeGreaterThanOrEqual(0);
  });
});

describe('a value that many people share', () => {
  const others = { ...HOME.members[0]!, email: SHARED_EMAIL, birthDate: '1970-01-01' };
  const doubtsBetween = (change: Partial<Person>, held: Partial<Member>) => {
    const asked = { ...ANNA, ...change };
    const comparison = new HouseholdComparer(asked).compare({ ...HOME, members: [{ ...HOME.members[0]!, ...held }] });
    const evidence = new EvidenceScorer(asked, { weights: PERSON, frequencies: FREQUENCIES }).score(comparison);
    return doubtBits(asked, { comparison, evidence }, CALIBRATED);
  };

  it.each<[string, Partial<Person>, Partial<Member>]>([
    ['the e-mail sent', { phone: '', email: SHARED_EMAIL }, {}],
    ['the e-mail held', { phone: '' }, { email: SHARED_EMAIL }],
    ['the e-mail held, one letter from that sent', { phone: '', email: `x${SHARED_EMAIL}` }, { email: SHARED_EMAIL }],
  ])('is no doubt if it is %s and another one is on the other side', (_, change, held) => {
    expect(doubtsBetween(change, held)).toBe(0);
  });

  it.each<[string, Partial<Person>]>([
    ['e-mail', { ...NAMES, email: SHARED_EMAIL, firstName: 'BERTHE' }],
    ['birth date', { ...NAMES, birthDate: '1970-01-01', firstName: 'BERTHE' }],
  ])('confirms nobody: %s', (_, change) => {
    const nothingElse = change.email === SHARED_EMAIL ? 0 : PERSON_CALIBRATION.doubts.nothingElse.none;
    expect(doubtsBetween(change, others)).toBe(PERSON_CALIBRATION.doubts.firstName.none + nothingElse);
  });

  it('loses as many of its bits as one that confirms the person', () => {
    const oddsOf = (email: string) => {
      const asked = { ...ANNA, ...NAMES, email };
      const comparison = new HouseholdComparer(asked).compare({ ...HOME, members: [others] });
      const evidence = new EvidenceScorer(asked, { weights: PERSON, frequencies: FREQUENCIES }).score(comparison);
      return { odds: personLogOdds(asked, { comparison, evidence }, CALIBRATED), bits: evidence.email };
    };
    const { odds, bits } = oddsOf(SHARED_EMAIL);
    const gain = odds - oddsOf('').odds;
    const { agreement } = PERSON_CALIBRATION.strangers.anybody;
    expect(gain).toBeLessThanOrEqual(agreement.contact * bits + PERSON_CALIBRATION.confirmed.contact + 0.05);
    expect(gain).toBeGreaterThan(0);
  });

  it('stands for an unknown date, as 1 January does', () => {
    const { dateUnlikeNewYear } = PERSON_CALIBRATION.doubts;
    expect(doubtsBetween({ ...WITHOUT_CONTACT, birthDate: '1955-12-31' }, { birthDate: '1970-11-11' })).toBe(
      dateUnlikeNewYear.door,
    );
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
    expect(bitsOf('email', 'anna.c@example.org')).toBeGreaterThan(20);
    expect(bitsOf('email', SHARED_EMAIL)).toBeCloseTo(3 + Math.log2(0.75), 6);
    expect(bitsOf('birthDate', '1961-04-23')).toBeGreaterThan(14);
    expect(bitsOf('birthDate', '1970-01-01')).toBeCloseTo(4 + Math.log2(0.93), 6);
  });
});
