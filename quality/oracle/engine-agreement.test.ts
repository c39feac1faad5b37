import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../../src/matching/compare/household.ts';
import { answer, decide, isNear, NOTHING_NEAR } from '../../src/matching/decide.ts';
import { HOUSEHOLD } from '../../src/matching/evidence/index.ts';
import { HouseholdKernel } from '../../src/matching/kernel/household-kernel.ts';
import type { Alternatives, Household, Person } from '../../src/matching/model.ts';
import { member, person } from './household.testing.ts';
import { gradeHousehold, rightLetters, wrongFields } from './household.ts';

/** Few words, so that values often share some; typing errors make others close. */
const nameWord = fc.constantFrom('LE', 'DE', 'ROY', 'MARTIN', 'MARTEN', 'DUVAL', 'GOFF', 'DA', 'SILVA', 'SYLBA', 'D');
const firstWord = fc.constantFrom('JEAN', 'PIERRE', 'J', 'P', 'MARIE', 'MARYE', 'CATHERINE', 'CATHY', 'JACK', 'JOHN');
const streetWord = fc.constantFrom('JEAN', 'J', 'JAURES', 'VIEUX', 'MOULIN', '12', '13', 'PRES', 'PRE', 'DES', 'LAC');

const words = (word: fc.Arbitrary<string>, maxLength: number, minLength = 1) =>
  fc.array(word, { minLength, maxLength }).map((some) => some.join(' '));
const optional = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);

const lastName = words(nameWord, 3);
const firstName = words(firstWord, 2);
const street = fc
  .tuple(fc.constantFrom('RUE', 'CHEMIN', 'RUE DU'), words(streetWord, 3))
  .map((parts) => parts.join(' '));
const email = fc.constantFrom('a@b', 'c@d');
const phone = fc.constantFrom('+33639980001', '+33639980002');
const birthDate = fc
  .tuple(fc.constantFrom('1961', '1962'), fc.constantFrom('00', '05', '09'), fc.constantFrom('00', '05', '09'))
  .map((parts) => parts.join('-'));

const alternatives: fc.Arbitrary<Alternatives | undefined> = fc.option(
  fc.record({
    lastNames: fc.array(lastName, { maxLength: 1 }),
    firstNames: fc.array(firstName, { maxLength: 1 }),
    emails: fc.array(email, { maxLength: 1 }),
    phones: fc.array(phone, { maxLength: 1 }),
  }),
  { nil: undefined, freq: 2 },
);

const identity = {
  lastName,
  birthName: optional(lastName),
  firstName: optional(firstName),
  birthDate: optional(birthDate),
  email: optional(email),
  phone: optional(phone),
  alternatives,
};
const place = {
  postalCode: fc.constantFrom('75011', '75012', '76000'),
  city: fc.constantFrom('', 'PARIS', 'PARIX', 'ROUEN'),
  street,
  number: fc.constantFrom('', '1', '1 BIS', '2'),
};

const share = () => -10;
const FREQUENCIES = {
  households: 4096,
  people: 4096,
  lastName: share,
  firstName: share,
  street: share,
  road: share,
  postalCode: share,
  city: share,
  number: share,
  birthDate: share,
  email: share,
  phone: share,
};
const MODEL = { weights: HOUSEHOLD, frequencies: FREQUENCIES };

const homes: fc.Arbitrary<Household> = fc.record({
  householdId: fc.constant(1n),
  country: fc.constant('FR'),
  ...place,
  members: fc.array(fc.record(identity).map(member), { minLength: 1, maxLength: 3 }),
});
const askers: fc.Arbitrary<Person> = fc.record({ ...identity, ...place }).map(person);

describe('the engine', () => {
  it('returns the letters of the oracle', () => {
    fc.assert(
      fc.property(
        askers,
        homes,
        fc.constantFrom('idcheck' as const, 'idcheck-plus' as const),
        (asked, home, product) => {
          const comparison = new HouseholdComparer(asked).compare(home);
          const { found } = decide(comparison, product);
          const { householdId: _, ...letters } = isNear(comparison)
            ? answer(comparison, found ? '1' : '')
            : NOTHING_NEAR;
          expect(wrongFields(letters, rightLetters(gradeHousehold(asked, home), product))).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('returns the same letters for a household that is compared after others', () => {
    fc.assert(
      fc.property(askers, fc.array(homes, { minLength: 2, maxLength: 6 }), (asked, households) => {
        const comparer = new HouseholdComparer(asked);
        for (const home of households)
          expect(comparer.compare(home)).toEqual(new HouseholdComparer(asked).compare(home));
      }),
    );
  });

  it('never classifies a close last name as another name', () => {
    const kernel = new HouseholdKernel();
    fc.assert(
      fc.property(askers, homes, (asked, home) => {
        kernel.ask(asked, MODEL);
        kernel.held.set(home);
        if (kernel.hasOtherNames()) {
          const { lastName: comparison } = new HouseholdComparer(asked).compare(home);
          expect(comparison.letter === 'D' || comparison.rule === 'swapped-names').toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
