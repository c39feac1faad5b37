import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Household } from '../../src/matching/model.ts';
import { difference } from './distance.ts';
import { household, member, person } from './household.testing.ts';
import { gradeHousehold, isFound } from './household.ts';
import { NearTexts } from './near-texts.ts';
import { RuleIndex } from './rule-index.ts';

const names = fc.array(fc.string({ unit: fc.constantFrom(...'ABEMNT'), minLength: 2, maxLength: 9 }), {
  minLength: 1,
  maxLength: 3,
});
const name = names.map((parts) => parts.join(' '));

describe('NearTexts', () => {
  it('never excludes a close text', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), name, (texts, sent) => {
        const near = new NearTexts(texts).thatCanBeClose(sent);
        const close = texts.filter((text) => {
          const { distance, length } = difference(sent, text);
          return distance * 100 <= 25 * length;
        });
        expect(near).toEqual(expect.arrayContaining(close));
      }),
    );
  });
});

const homes: fc.Arbitrary<Household> = fc.record({
  householdId: fc.bigInt({ min: 0n, max: 1_000_000n }),
  country: fc.constant('FR'),
  postalCode: fc.constantFrom('75011', '75012', '76000', '59000'),
  city: fc.constantFrom('PARIS', 'PARIX', 'ROUEN', 'LILLE'),
  street: fc.constantFrom('RUE ABE', 'RUE ABEM', 'CHEMIN VERT'),
  number: fc.constantFrom('1', '2'),
  members: fc.array(
    fc
      .record({
        lastName: name,
        birthName: fc.oneof(fc.constant(''), name),
        firstName: name,
        email: fc.constantFrom('', 'a@b'),
      })
      .map(member),
    { minLength: 1, maxLength: 3 },
  ),
});

describe('RuleIndex', () => {
  it('finds the same households as a scan', () => {
    fc.assert(
      fc.property(fc.array(homes, { maxLength: 25 }), homes, fc.boolean(), (households, like, plus) => {
        const { postalCode, city, street, members } = like;
        const { lastName, firstName, email } = members[0]!;
        const asked = person({ postalCode, city, street, lastName, firstName, email: plus ? email : '' });
        const product = plus ? 'idcheck-plus' : 'idcheck';
        const expected = households.filter((one) => isFound(gradeHousehold(asked, one), product));
        const found = new RuleIndex(households).matches(asked, product).map((match) => match.household);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(new Set(found).size);
      }),
      { numRuns: 300 },
    );
  });

  it('accepts missing fields', () => {
    const index = new RuleIndex([household()]);
    expect(index.matches(person({ postalCode: '', city: '' }), 'idcheck')).toEqual([]);
    expect(index.matches(person({ postalCode: '', firstName: '' }), 'idcheck')).toHaveLength(1);
  });
});
