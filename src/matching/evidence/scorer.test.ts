import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../compare/household.ts';
import { HOME, ODILE } from '../household.testing.ts';
import type { Household, Member, Person } from '../model.ts';
import { TEST_MODEL, TEST_SET, TEST_WEIGHTS } from './model.testing.ts';
import { EvidenceScorer } from './scorer.ts';

const AWAY = { country: 'FR', postalCode: '29000', city: 'BREST', street: 'PLACE DE LA GARE', number: '9' };
const NOTHING_PERSONAL = { birthDate: '', email: '', phone: '' };

const householdOf = (...members: readonly Partial<Member>[]): Household => ({
  ...HOME,
  householdId: 1n,
  members: members.map((member) => ({ ...ODILE, ...member })),
});

function score(change: Partial<Person>, held: Partial<Member> = {}) {
  const person: Person = { ...HOME, ...ODILE, ...change };
  return new EvidenceScorer(person, TEST_MODEL).score(new HouseholdComparer(person).compare(householdOf(held)));
}

describe('EvidenceScorer', () => {
  it('adds the bits of all fields', () => {
    const { total, ...fields } = score({});
    expect(fields).toEqual({
      lastName: 7,
      firstName: 7,
      number: 1,
      address: 1,
      postalCode: 7,
      city: 1,
      birthDate: TEST_WEIGHTS.birthDate.same + Math.log2(80 * 365),
      email: 10,
      phone: 10,
    });
    expect(total).toBeCloseTo(
      Object.values(fields).reduce((sum, bits) => sum + bits, 0),
      9,
    );
  });

  it('counts a differing e-mail or phone against a household', () => {
    const same = score({}).total;
    const { different } = TEST_WEIGHTS.email;
    expect(score({ email: 'x@example.org' }).total).toBeCloseTo(same - 10 + different, 9);
    expect(score({ phone: '+33639980002' }).total).toBeCloseTo(same - 10 + different, 9);
  });

  it('counts an e-mail with a slip for a person, where the constants have such a level', () => {
    const near = { m: -5, neighbours: 3 };
    const alone = { ...TEST_SET.alone, email: { ...TEST_SET.alone.email, near } };
    const model = { ...TEST_MODEL, weights: { ...TEST_SET, alone, known: alone } };
    const person: Person = { ...HOME, ...ODILE, email: 'odile.weis@example.org' };
    const comparison = new HouseholdComparer(person).compare(householdOf({ email: 'odile.weiss@example.org' }));
    expect(comparison.email.letter).toBe('D');
    expect(new EvidenceScorer(person, model).score(comparison).email).toBe(
      Math.max(0, Math.log2(TEST_MODEL.frequencies.people) - 8),
    );
    expect(new EvidenceScorer(person, TEST_MODEL).score(comparison).email).toBe(TEST_WEIGHTS.email.different);
  });

  it('counts an e-mail with a slip as another one if many people have it', () => {
    const alone = { ...TEST_SET.alone, email: { ...TEST_SET.alone.email, near: { m: -5, neighbours: 3 } } };
    const email = (value: string) => (value === 'no.mail@example.org' ? -1 : Number.NEGATIVE_INFINITY);
    const frequencies = { ...TEST_MODEL.frequencies, people: 2 ** 20, email };
    const model = { weights: { ...TEST_SET, alone, known: alone }, frequencies };
    const bitsOf = (sent: string, held: string) => {
      const person: Person = { ...HOME, ...ODILE, email: sent };
      return new EvidenceScorer(person, model).score(
        new HouseholdComparer(person).compare(householdOf({ email: held })),
      ).email;
    };
    expect(bitsOf('no.mall@example.org', 'no.maill@example.org')).toBe(12);
    expect(bitsOf('no.mall@example.org', 'no.mail@example.org')).toBe(TEST_WEIGHTS.email.different);
    expect(bitsOf('no.mail@example.org', 'no.mall@example.org')).toBe(TEST_WEIGHTS.email.different);
  });

  it.each<[string, Partial<Person>, Partial<Member>, boolean]>([
    ['nothing personal', NOTHING_PERSONAL, {}, false],
    ['an e-mail', { ...NOTHING_PERSONAL, email: ODILE.email }, {}, true],
    ['a phone', { ...NOTHING_PERSONAL, phone: ODILE.phone }, {}, true],
    ['a birth date', { ...NOTHING_PERSONAL, birthDate: ODILE.birthDate }, {}, true],
    ['another birth date', { ...NOTHING_PERSONAL, birthDate: '1980-05-07' }, {}, false],
    ['another e-mail', { ...NOTHING_PERSONAL, email: 'x@example.org' }, {}, false],
    ['another phone', { ...NOTHING_PERSONAL, phone: '+33639980002' }, {}, false],
    ['a year sent', { ...NOTHING_PERSONAL, birthDate: '1980-00-00' }, {}, false],
    ['a year held', { ...NOTHING_PERSONAL, birthDate: ODILE.birthDate }, { birthDate: '1980-00-00' }, false],
  ])('takes the constants for personal agreement with %s in common: %s', (_, sent, held, known) => {
    const { lastName } = score({ ...sent, lastName: 'WEISSENBACH' }, held);
    expect(lastName).toBe((known ? TEST_SET.known : TEST_SET.alone).lastName.D.m);
  });

  it('counts another place once for somebody who agrees personally: they moved', () => {
    const { number, address, postalCode, city, total, ...rest } = score({ ...AWAY });
    expect(number + address + postalCode + city).toBeLessThan(-20);
    const besidePlace = Object.values(rest).reduce((sum, bits) => sum + bits, 0);
    expect(total).toBeCloseTo(besidePlace + TEST_SET.known.moved, 9);
  });

  it('counts each field of another place for anybody else', () => {
    const { total, ...fields } = score({ ...AWAY, ...NOTHING_PERSONAL });
    expect(total).toBeCloseTo(
      Object.values(fields).reduce((sum, bits) => sum + bits, 0),
      9,
    );
  });

  it('gives each of several households the evidence of its own place and number', () => {
    const person: Person = { ...HOME, ...ODILE };
    const [comparer, scorer] = [new HouseholdComparer(person), new EvidenceScorer(person, TEST_MODEL)];
    const places = [HOME, { ...HOME, number: '6' }, AWAY, { ...HOME, street: AWAY.street }, HOME];
    const bits = places.map((place) => {
      const { number, address, postalCode, city } = scorer.score(comparer.compare({ ...householdOf({}), ...place }));
      return [number, address, postalCode, city];
    });
    expect(bits).toEqual([
      [1, 1, 7, 1],
      [-5, 1, 7, 1],
      [-5, -12, -7, -39],
      [0, -12, 7, 1],
      [1, 1, 7, 1],
    ]);
  });
});
