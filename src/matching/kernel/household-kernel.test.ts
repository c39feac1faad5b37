import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../compare/household.ts';
import { decide } from '../decide.ts';
import { EvidenceScorer, HOUSEHOLD, PERSON, type ScoringModel } from '../evidence/index.ts';
import { TEST_FREQUENCIES, TEST_MODEL, TEST_SET, TEST_WEIGHTS } from '../evidence/model.testing.ts';
import { HOME, ODILE } from '../household.testing.ts';
import type { Household, Member, Person } from '../model.ts';
import { HouseholdKernel } from './household-kernel.ts';

const householdOf = (...members: readonly Partial<Member>[]): Household => ({
  ...HOME,
  householdId: 1n,
  members: members.map((member) => ({ ...ODILE, ...member })),
});

const personOf = (change: Partial<Person>): Person => ({ ...HOME, ...ODILE, ...change });

/** A kernel that was asked about a person and holds a household. */
function kernelOf(person: Person, household: Household, model: ScoringModel = TEST_MODEL): HouseholdKernel {
  const kernel = new HouseholdKernel();
  kernel.ask(person, model);
  kernel.held.set(household);
  return kernel;
}

/** Names longer than the bit-parallel distance takes, near each other. */
const longName = fc
  .tuple(fc.constantFrom('', 'Y', 'Ж', '😀', 'A '), fc.constantFrom(33, 34, 65), fc.constantFrom('', 'Z', ' DE LA'))
  .map(([start, length, end]) => start + 'ABCDEFG HI'.repeat(length).slice(0, length).trim() + end);

/** Names of few letters, so that some are near each other, with words of their own rules, and beyond ASCII. */
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D'), minLength: 1, maxLength: 6 }),
  fc
    .array(
      fc.constantFrom(
        ...['LE', 'DE', 'GOFF', 'LEGOFF', 'J', 'JP', 'JEAN', 'PIERRE', 'JEANPIERRE', 'CATHY', 'CATHERINE', 'GUILL'],
        ...[
          'GUILLAUME',
          'MARTIN',
          'MARTEN',
          'MARTINE',
          'SARL',
          ...['VAN DER MEER', 'VAN DER BEEK', 'MEER', 'NOVAKOVA', 'HORAKOVA', 'NOVAK'],
          'MÜLLER',
          'MULLER',
          'ИВАНОВ',
          'A😀',
          '😀',
          '\ud83d',
          '\ude00',
        ],
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((words) => words.join(' ')),
);
const maybe = (value: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), value);
const email = fc.constantFrom('', 'a@b.fr', 'ab@b.fr', 'é@b.fr');
const phone = fc.constantFrom('', '+33639980001', '+33639980002');
const alternatives = fc.option(
  fc.record({
    lastNames: fc.array(name, { maxLength: 2 }),
    firstNames: fc.array(name, { maxLength: 2 }),
    emails: fc.array(fc.constantFrom('a@b.fr', 'c@b.fr'), { maxLength: 1 }),
    phones: fc.array(fc.constantFrom('+33639980001', '+33639980003'), { maxLength: 1 }),
  }),
  { nil: undefined, freq: 3 },
);
const identity = {
  lastName: maybe(name),
  birthName: maybe(name),
  firstName: maybe(name),
  gender: fc.constantFrom('' as const, 'F' as const),
  birthDate: fc.constantFrom('', '1950-05-06', '1950-06-05', '1950-05-00', '1950-00-00', '1961-01-01', '1961-05-06'),
  email,
  phone,
  alternatives,
  flat: fc.option(fc.constantFrom('A12', 'A13', 'BC F3'), { nil: undefined, freq: 3 }),
};
const place = {
  country: fc.constant('FR'),
  postalCode: fc.constantFrom('', '73000', '73001', '75011'),
  city: fc.constantFrom('', 'CHAMBERY', 'CHAMBERI', 'PARIS', 'RUE DU PUITS'),
  street: fc.constantFrom('', 'RUE DU PUITS', 'RUE DU PUIT', 'AVENUE DU PUITS', 'CHAMBERY', 'ROUTE 12', 'ROUTE 13'),
  number: fc.constantFrom('', '4', '4 BIS', '2-6', '40'),
};
const person: fc.Arbitrary<Person> = fc.record({ ...identity, ...place });
const household: fc.Arbitrary<Household> = fc.record({
  householdId: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  ...place,
  members: fc.array(fc.record({ id: fc.constant('1'), ...identity }), { minLength: 1, maxLength: 4 }),
});

const MODELS: readonly ScoringModel[] = [
  TEST_MODEL,
  { weights: HOUSEHOLD, frequencies: TEST_FREQUENCIES },
  { weights: PERSON, frequencies: TEST_FREQUENCIES },
];

/** One kernel for all questions, as in a worker. */
const shared = new HouseholdKernel();

describe('HouseholdKernel', () => {
  it('compares and scores households as the readable comparisons do', () => {
    fc.assert(
      fc.property(
        person,
        fc.array(household, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...MODELS),
        (asked, held, model) => {
          const comparer = new HouseholdComparer(asked);
          const scorer = new EvidenceScorer(asked, model);
          shared.ask(asked, model);
          for (const one of held) {
            shared.held.set(one);
            shared.compare(0, one.members.length);
            const comparison = comparer.compare(one);
            expect(shared.comparison(one)).toEqual(comparison);
            expect(shared.evidence.toEvidence()).toEqual(scorer.score(comparison));
            expect(shared.held.householdId).toBe(one.householdId);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each<[string, string, string]>([
    ['GARCIA LOPEZ', 'GARCIA PEREZ', 'LOPEZ'],
    ['VAN DER MEER', 'VAN DER BEEK', 'MEER'],
    ['BEN SALAH', 'BEN SALEM', 'SALAH'],
  ])('takes a close name rather than shared words: %s, held %s and %s', (sent, lastName, other) => {
    const further = { lastNames: [other], firstNames: [], emails: [], phones: [] };
    for (const members of [
      [{ lastName, birthName: other }],
      [{ lastName: other, birthName: lastName }],
      [{ lastName, alternatives: further }],
      [{ lastName }, { lastName: other }],
      [{ lastName: other }, { lastName }],
    ]) {
      const [asked, home] = [personOf({ lastName: sent }), householdOf(...members)];
      const kernel = kernelOf(asked, home);
      kernel.compare(0, members.length);
      expect(kernel.comparison(home)).toEqual(new HouseholdComparer(asked).compare(home));
      expect(kernel.answerComparison().lastName).toMatchObject({ letter: 'P', held: other });
      expect(decide(kernel.answerComparison(), 'idcheck').lastNameClose).toBe(true);
    }
  });

  it('compares long names as the readable comparisons do', () => {
    const names = fc.record({ lastName: longName, birthName: maybe(longName), firstName: longName });
    fc.assert(
      fc.property(names, names, (sent, held) => {
        const [asked, home] = [personOf(sent), householdOf(held)];
        const comparison = new HouseholdComparer(asked).compare(home);
        shared.ask(asked, TEST_MODEL);
        shared.held.set(home);
        shared.compare(0, 1);
        expect(shared.comparison(home)).toEqual(comparison);
        expect(shared.evidence.toEvidence()).toEqual(new EvidenceScorer(asked, TEST_MODEL).score(comparison));
      }),
      { numRuns: 200 },
    );
  });

  it('compares each member as a household of one', () => {
    fc.assert(
      fc.property(person, household, (asked, held) => {
        const comparer = new HouseholdComparer(asked);
        shared.ask(asked, TEST_MODEL);
        shared.held.set(held);
        for (const [index, member] of held.members.entries()) {
          shared.compare(index, index + 1);
          expect(shared.comparison(held)).toEqual(comparer.compare({ ...held, members: [member] }));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('returns for an answer what the whole comparison has', () => {
    fc.assert(
      fc.property(person, household, (asked, held) => {
        const kernel = kernelOf(asked, held);
        kernel.compare(0, held.members.length);
        const answered = kernel.answerComparison();
        const whole = kernel.comparison(held);
        for (const field of ['address', 'number', 'flat', 'postalCode', 'city', 'birthDate'] as const)
          expect(answered[field]).toEqual(whole[field]);
        for (const field of ['lastName', 'firstName', 'email', 'phone'] as const) {
          const { held: _, ...withoutHeld } = whole[field];
          expect(answered[field]).toMatchObject(withoutHeld);
        }
        expect(decide(answered, 'idcheck')).toMatchObject({ lastNameClose: decide(whole, 'idcheck').lastNameClose });
        const { members, number, ...home } = answered.household;
        expect(held).toMatchObject(home);
        expect(answered.member.birthDate).toBe(whole.birthDate === '000' ? whole.member.birthDate : '');
      }),
      { numRuns: 500 },
    );
  });

  it('bounds the evidence of every household with other names', () => {
    fc.assert(
      fc.property(person, fc.array(household, { minLength: 1, maxLength: 3 }), (asked, held) => {
        shared.ask(asked, MODELS[1]!);
        for (const one of held) {
          shared.held.set(one);
          if (!shared.hasOtherNames()) continue;
          const bound = shared.boundBesideName();
          shared.compare(0, one.members.length);
          expect(shared.evidence.total).toBeLessThanOrEqual(bound);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('other names', () => {
  it.each<[string, Partial<Person>, readonly Partial<Member>[], boolean]>([
    ['no member’s is close', {}, [{ lastName: 'QUENOUILLE' }, { lastName: 'VANDEN' }], true],
    ['one member’s is close', {}, [{ lastName: 'QUENOUILLE' }, {}], false],
    ['a birth name is close', {}, [{ lastName: 'QUENOUILLE', birthName: 'BERTHOD' }], false],
    ['birth names are far too', {}, [{ lastName: 'QUENOUILLE', birthName: 'VANDEN' }], true],
    ['one edit makes a D', { lastName: 'LI' }, [{ lastName: 'LU' }], false],
    ['another name is a word of it', { lastName: 'BERTHOD' }, [{ lastName: 'VANDEN BERTHOD' }], false],
  ])('are held if %s: %s', (_, asked, members, isOther) => {
    expect(kernelOf(personOf(asked), householdOf(...members)).hasOtherNames()).toBe(isOther);
  });

  it.each<[readonly string[], boolean]>([
    [['MARTINE', 'KUHLBROD'], false],
    [['KUHLBROD'], true],
  ])('count the further names held %j', (lastNames, isOther) => {
    const further = { lastNames, firstNames: [], emails: [], phones: [] };
    const home = householdOf({ lastName: 'WEBER', alternatives: further });
    expect(kernelOf(personOf({ lastName: 'MARTIN' }), home).hasOtherNames()).toBe(isOther);
  });

  it('count the further names sent', () => {
    const asked = personOf({ lastName: 'KUHLBROD', birthName: 'MARTIN' });
    expect(kernelOf(asked, householdOf({ lastName: 'MARTINE' })).hasOtherNames()).toBe(false);
  });
});

describe('the most evidence with another last name', () => {
  it.each<[string, Partial<Person>]>([
    ['all else equal', {}],
    ['nothing personal', { birthDate: '', email: '', phone: '' }],
    ['another place', { postalCode: '29000', city: 'BREST', street: 'PLACE DE LA GARE', number: '9' }],
    ['no first name', { firstName: '' }],
    ['a common first name', { firstName: 'MARIE' }],
  ])('is that of a household with %s', (_, change) => {
    const asked = personOf({ ...change, lastName: 'WEISSENBACH' });
    const kernel = kernelOf(asked, householdOf({ firstName: asked.firstName }));
    const bound = kernel.boundBesideName();
    kernel.compare(0, 1);
    // The bound takes the constants for personal agreement.
    const surplus = asked.email === '' ? TEST_SET.known.lastName.D.m - TEST_WEIGHTS.lastName.D.m : 0;
    expect(bound - kernel.evidence.total).toBeCloseTo(surplus, 6);
  });

  it('covers names that were sent in each other’s place', () => {
    const kernel = kernelOf(personOf({ lastName: 'ODILE', firstName: 'BERTHOD' }), householdOf({}));
    kernel.compare(0, 1);
    const { total } = kernel.evidence;
    expect(kernel.comparison(householdOf({})).lastName.rule).toBe('swapped-names');
    expect(kernel.boundBesideName()).toBeGreaterThanOrEqual(total);
  });

  it('does not exist for a person with several values of a field', () => {
    const alternatives = { lastNames: [], firstNames: ['ODILE'], emails: [], phones: [] };
    const kernel = kernelOf(personOf({ lastName: 'WEBER', firstName: '', alternatives }), householdOf({}));
    expect(kernel.boundBesideName()).toBe(Number.POSITIVE_INFINITY);
  });

  it('does not exist for a birth name without a last name, which a household can have as the first name', () => {
    const kernel = kernelOf(personOf({ lastName: '', birthName: 'ODILE', firstName: 'BERTHOD' }), householdOf({}));
    kernel.compare(0, 1);
    expect(kernel.comparison(householdOf({})).lastName.rule).toBe('swapped-names');
    expect(kernel.boundBesideName()).toBe(Number.POSITIVE_INFINITY);
    expect(kernel.minBoundBesideName()).toBe(Number.POSITIVE_INFINITY);
  });

  it('leaves out exchanged names that nobody can have', () => {
    const rare = { ...TEST_FREQUENCIES, lastName: () => -20, firstName: () => -20 };
    const model = { weights: HOUSEHOLD, frequencies: rare };
    const bounds = [[{ lastName: 'WEBER' }], [{ lastName: 'ODILA' }], [{ lastName: 'WEBER', birthName: 'ODILE' }]].map(
      (members) => kernelOf(personOf({ lastName: 'KUHLBROD' }), householdOf(...members), model).boundBesideName(),
    );
    expect(bounds[0]).toBeLessThan(bounds[1]!);
    expect(bounds[2]).toBe(bounds[1]);
  });
});
