import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Household, Person } from '../../matching/model.ts';
import { ByteWriter } from '../../storage/bytes.ts';
import { arbitraryHousehold } from '../arbitraries.testing.ts';
import { domainOf, type EmailDomains, NO_DOMAINS, numbersOf } from './email-domains.ts';
import { exactHouseholdId, hasOtherLastNames } from './exact-household.ts';
import { arbitraryBlock } from './household.testing.ts';
import { writeBlock } from './household.ts';

const MARGIN = 5;

/** A block in the middle of other bytes. */
function blockOf(households: readonly Household[], domains: EmailDomains = NO_DOMAINS): Buffer {
  const writer = new ByteWriter(16);
  for (let i = 0; i < MARGIN; i++) writer.uint8(255);
  writeBlock(writer, households, numbersOf(domains));
  return Buffer.from(writer.view());
}

function personOf({ householdId: _, members: [member], ...place }: Household): Person {
  return { ...member!, ...place, birthName: '', alternatives: undefined, flat: undefined };
}

const isAscii = (text: string) => /^[ -~]*$/.test(text);
const FIELDS = [
  'lastName',
  'firstName',
  'birthDate',
  'email',
  'phone',
  'number',
  'city',
  'street',
  'postalCode',
] as const;

const block = arbitraryBlock();

describe('exactHouseholdId', () => {
  it('compares e-mail addresses whose domain is a number with the whole address', () => {
    const domains = ['@example.com', '@m.example'];
    const [sample] = fc.sample(arbitraryHousehold(), { numRuns: 1, seed: 3 }) as [Household];
    const member = { ...sample.members[0]!, lastName: 'DURAND', firstName: 'ANNE', email: 'anne@m.example', phone: '' };
    const household = {
      ...sample,
      country: 'FR',
      postalCode: '24150',
      city: 'LALINDE',
      street: 'RUE HAUTE',
      number: '9',
    };
    const held = {
      ...household,
      members: [{ ...member, birthName: '', birthDate: '', alternatives: undefined, flat: undefined }],
    };
    const ask = (email: string) =>
      exactHouseholdId({ bytes: blockOf([held], domains), start: MARGIN, domains }, 0, { ...personOf(held), email });
    expect(ask('anne@m.example')).toBe(held.householdId);
    for (const other of ['anne@example.com', 'annf@m.example', 'ann@m.example', 'anne@n.example', '@m.example', 'a']) {
      expect(ask(other), other).toBeUndefined();
    }
  });

  it('returns it with the e-mail domains of the base, too', () => {
    fc.assert(
      fc.property(block, (households) => {
        const domains = [...new Set(households.map(({ members }) => domainOf(members[0]!.email)))].filter(
          (one) => one !== '',
        );
        const bytes = blockOf(households, domains);
        for (const [i, household] of households.entries()) {
          const person = personOf(household);
          const id = exactHouseholdId({ bytes, start: MARGIN, domains }, i, person);
          if ([person.country, ...FIELDS.map((field) => person[field])].every(isAscii))
            expect(id).toBe(household.householdId);
        }
      }),
    );
  });

  it('returns the id of a household for its first member, without any of the fields that may be absent', () => {
    const absent = fc.subarray(['firstName', 'birthDate', 'email', 'phone', 'number', 'city'] as const);
    fc.assert(
      fc.property(block, absent, (households, fields) => {
        const bytes = blockOf(households);
        for (const [i, household] of households.entries()) {
          const person = { ...personOf(household), ...Object.fromEntries(fields.map((field) => [field, ''])) };
          const values = [person.country, ...FIELDS.map((field) => person[field])];
          const id = exactHouseholdId({ bytes, start: MARGIN }, i, person);
          if (values.every(isAscii)) expect(id).toBe(household.householdId);
          else expect(id).toBeUndefined();
        }
      }),
    );
  });

  it('returns undefined if any field differs from all members', () => {
    const changed = fc.constantFrom(...FIELDS);
    fc.assert(
      fc.property(arbitraryHousehold(), changed, (household, field) => {
        const person = personOf(household);
        const value = field === 'birthDate' ? '1871-02-03' : field === 'phone' ? '+339999999999' : `${person[field]}Q`;
        expect(
          exactHouseholdId({ bytes: blockOf([household]), start: MARGIN }, 0, { ...person, [field]: value }),
        ).toBeUndefined();
      }),
    );
  });

  it('returns undefined if names and birth date are of two members', () => {
    const [household] = fc.sample(arbitraryHousehold(), { numRuns: 1, seed: 3 }) as [Household];
    const [first] = household.members;
    const anna = { ...first!, lastName: 'WEBER', firstName: 'ANNA', birthDate: '1980-05-06' };
    const luc = { ...anna, firstName: 'LUC', birthDate: '1981-05-06' };
    const home = { ...household, country: 'FR', postalCode: '73000', city: 'A', street: 'B', number: '1' };
    const bytes = blockOf([{ ...home, members: [anna, luc] }]);
    const ask = (person: Partial<Person>) =>
      exactHouseholdId({ bytes, start: MARGIN }, 0, {
        ...personOf({ ...home, members: [anna] }),
        email: '',
        phone: '',
        ...person,
      });
    expect(ask({})).toBe(household.householdId);
    expect(ask({ firstName: 'LUC', birthDate: '1981-05-06' })).toBe(household.householdId);
    for (const other of [{ firstName: 'LUC' }, { country: 'DE' }]) {
      expect(ask(other), JSON.stringify(other)).toBeUndefined();
    }
  });

  it('returns undefined for a person with a flat if anybody of the household may have one', () => {
    const [household] = fc.sample(arbitraryHousehold(), { numRuns: 1, seed: 3 }) as [Household];
    const anna = {
      ...household.members[0]!,
      lastName: 'WEBER',
      firstName: 'ANNA',
      birthName: '',
      alternatives: undefined,
    };
    const place = { country: 'FR', postalCode: '73000', city: 'A', street: 'B', number: '1' };
    const ask = (held: string | undefined, sent: string | undefined) => {
      const home = { ...household, ...place, members: [{ ...anna, flat: held }] };
      return exactHouseholdId({ bytes: blockOf([home]), start: MARGIN }, 0, { ...personOf(home), flat: sent });
    };
    expect(ask(undefined, 'A12')).toBe(household.householdId);
    expect(ask('A12', undefined)).toBe(household.householdId);
    expect(ask('A12', 'A12')).toBeUndefined();
    expect(ask('A12', 'A13')).toBeUndefined();
  });

  it('returns the id of a household whose members have origins', () => {
    const [household] = fc.sample(arbitraryHousehold(), { numRuns: 1, seed: 3 }) as [Household];
    for (const source of [0, 13, 14]) {
      const members = household.members.map((member, i) => ({ ...member, origin: { source, line: 1000 + i } }));
      const place = { country: 'FR', postalCode: '73000', city: 'A', street: 'B', number: '1' };
      const plain = { ...members[0]!, lastName: 'WEBER', firstName: 'ANNA', birthName: '' };
      const from = { ...household, ...place, members: [plain] };
      expect(exactHouseholdId({ bytes: blockOf([from]), start: MARGIN }, 0, personOf(from))).toBe(
        household.householdId,
      );
    }
  });

  it('returns undefined for a household that is not in the block', () => {
    const [household] = fc.sample(arbitraryHousehold(), { numRuns: 1, seed: 3 }) as [Household];
    expect(exactHouseholdId({ bytes: blockOf([household]), start: MARGIN }, 1, personOf(household))).toBeUndefined();
  });
});

describe('hasOtherLastNames', () => {
  const [sample] = fc.sample(arbitraryHousehold(), { numRuns: 1, seed: 3 }) as [Household];
  const member = { ...sample.members[0]!, birthName: '', alternatives: undefined, flat: undefined };
  const hasOther = (names: readonly [lastName: string, birthName?: string][], asked: string) => {
    const members = names.map(([lastName, birthName = '']) => ({ ...member, lastName, birthName }));
    return hasOtherLastNames({ bytes: blockOf([sample, { ...sample, members }]), start: MARGIN }, 1, asked);
  };

  it.each([
    ['DUPOND', true],
    ['DUPONTS', true],
    ['DUPON', true],
    ['DUPONT', false],
    ['DU PONT', false],
    ['DUPONT ', false],
  ])('compares DUPONT with %s', (asked, expected) => {
    expect(hasOther([['DUPONT']], asked)).toBe(expected);
    expect(hasOther([['WEBER'], ['DUPONT'], ['DUPONT']], asked)).toBe(expected);
    expect(hasOther([['WEBER', 'DUPONT']], asked)).toBe(expected);
  });

  it('skips the blanks of the name held', () => {
    expect(hasOther([['LE GOFF']], 'LEGOFF')).toBe(false);
    expect(hasOther([['LE GOFF']], 'LEGOF')).toBe(true);
  });

  it('is not sure of names beyond ASCII and of households with optional values', () => {
    expect(hasOther([['ДЮПОН']], 'DUPONT')).toBe(false);
    const members = [{ ...member, lastName: 'WEBER', flat: 'A12' }];
    const bytes = blockOf([{ ...sample, members }]);
    expect(hasOtherLastNames({ bytes, start: MARGIN }, 0, 'DUPONT')).toBe(false);
    expect(hasOtherLastNames({ bytes, start: MARGIN }, 1, 'DUPONT')).toBe(false);
  });

  it('finds the names of the members of every household', () => {
    fc.assert(
      fc.property(block, (households) => {
        const bytes = blockOf(households);
        for (const [i, { members }] of households.entries()) {
          for (const { lastName, birthName } of members)
            for (const name of [lastName, birthName])
              if (name !== '') expect(hasOtherLastNames({ bytes, start: MARGIN }, i, name)).toBe(false);
          const canTell = members.every(
            (one) => isAscii(one.lastName + one.birthName) && one.alternatives === undefined && one.flat === undefined,
          );
          expect(hasOtherLastNames({ bytes, start: MARGIN }, i, 'Q1Q')).toBe(canTell);
        }
      }),
    );
  });
});
