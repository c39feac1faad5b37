import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../../matching/compare/household.ts';
import { EMPTY_PERSON, type Household } from '../../matching/model.ts';
import { arbitraryHousehold } from '../arbitraries.testing.ts';
import { arbitraryBlock, blockOf } from './household.testing.ts';
import { BlockReader } from './household.ts';

const block = arbitraryBlock();

/** Names of few letters, so that some are near each other, of several words, and beyond ASCII. */
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), maxLength: 8 }),
  fc.constantFrom('LE GOFF', 'DURAND', 'MÜLLER', 'ИВАНОВ', 'A😀'),
);

describe('a household that is not read yet', () => {
  it('is read as it was written, also after another block was opened', () => {
    fc.assert(
      fc.property(block, block, (households, others) => {
        const reader = new BlockReader();
        reader.open(blockOf(households));
        const unread = households.map((_, i) => reader.unread(i, 40));
        reader.open(blockOf(others));
        expect(unread.map((one) => one.read())).toEqual(
          households.map((household, i) => ({ ...household, ordinal: 40 + i })),
        );
      }),
    );
  });

  it('has the place and the members of the household', () => {
    fc.assert(
      fc.property(block, (households) => {
        const reader = new BlockReader();
        reader.open(blockOf(households));
        for (const [i, { postalCode, city, street, number, members }] of households.entries()) {
          const unread = reader.unread(i, 0);
          expect([unread.postalCode, unread.city, unread.street, unread.number]).toEqual([
            postalCode,
            city,
            street,
            number,
          ]);
          expect(unread.members).toEqual(members);
        }
      }),
    );
  });

  it('has other names for a question if the household has', () => {
    const members = fc.array(fc.record({ lastName: name, birthName: name }), { minLength: 1, maxLength: 4 });
    const asked = fc.record({ lastName: name, birthName: name, firstName: name });
    fc.assert(
      fc.property(arbitraryHousehold(), members, asked, (sample, names, question) => {
        const household = {
          ...sample,
          members: names.map((one, i) => ({ ...sample.members[i % sample.members.length]!, ...one })),
        };
        const reader = new BlockReader();
        reader.open(blockOf([household]));
        const unread = reader.unread(0, 0);
        const comparer = new HouseholdComparer({ ...EMPTY_PERSON, ...question });
        expect(comparer.hasOtherName(unread)).toBe(comparer.hasOtherName(household));
        expect(comparer.hasNoSwappedNames(unread)).toBe(comparer.hasNoSwappedNames(household));
        expect(comparer.comparePlace(unread)).toEqual({
          ...comparer.comparePlace(household),
          household: expect.objectContaining({ number: household.number }),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('does not read its members to tell that their names are others', () => {
    const [sample] = fc.sample(arbitraryHousehold(), { numRuns: 1, seed: 3 }) as [Household];
    const member = {
      ...sample.members[0]!,
      lastName: 'MARTIN',
      birthName: 'DUPONT',
      alternatives: undefined,
      flat: undefined,
    };
    const reader = new BlockReader();
    reader.open(blockOf([{ ...sample, members: [member, { ...member, birthName: '' }] }]));
    const unread = reader.unread(0, 0);
    const testOf = (near: string) => ({
      isFar: (held: string) => held !== near,
      isFarFrom: (_letters: number, length: number) => length !== near.length || near === 'NEMO',
    });
    for (const [near, expected] of [
      ['NEMO', true],
      ['SMITHS', false],
    ] as const)
      expect(unread.areLastNamesFar(testOf(near)), near).toBe(expected);
  });
});
