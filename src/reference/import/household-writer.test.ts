import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Household } from '../../matching/model.ts';
import { ByteWriter } from '../../storage/bytes.ts';
import { arbitraryHousehold, personOf } from '../arbitraries.testing.ts';
import { HouseholdKeys } from '../keys/index.ts';
import { lookupKeys } from '../lookup-keys.ts';
import { numbersOf } from '../mapped/email-domains.ts';
import { BLOCK_HOUSEHOLDS, writeBlock } from '../mapped/household.ts';
import { KEY_ROLES } from '../mapped/postings.ts';
import { encodeRecord } from '../person-record.ts';
import { isRestricted } from '../restricted-people.ts';
import { StatisticsBuilder } from '../statistics.ts';
import { BlockEncoder } from './block-encoder.ts';
import { groupHouseholds } from './group-households.testing.ts';
import { HouseholdWriter } from './household-writer.ts';
import { EntryWriter } from './index-entries.ts';

const DOMAINS = ['@example.org', '@exemple.fr'];

/** So few that names and places replace each other. */
const KEPT = { names: 2, places: 2 };

/** Values that are read in another way than those of most people. */
const places = fc.record({
  country: fc.constantFrom('FR', 'BE'),
  postalCode: fc.constantFrom('73000', '1000', ''),
  city: fc.constantFrom('CHAMBERY', 'BRUXELLES', ''),
  street: fc.constantFrom('RUE DU PUITS', 'RUE BASSE / LAAGSTRAAT', 'ΟΔΟΣ ΑΘΗΝΑΣ', ''),
  number: fc.constantFrom('', '4', '4 BIS', '4-8', '12', 'A7', '1234567890123', '4'.repeat(400), '４'),
});
const members = fc.record({
  id: fc.constantFrom('', '1', '10', '9', '007', 'a', 'é', '123456789012345', '1234567890123456', 'x'.repeat(70)),
  lastName: fc.constantFrom('', 'BERTHOD', 'DE LA TOUR', 'ΑΘΗΝΑ', 'LE GOFF'),
  birthName: fc.constantFrom('', 'BERTHOD', 'MARTIN', 'LE GOFF'),
  firstName: fc.constantFrom('', 'ANNE', 'ANNE MARIE', 'ΑΘΗΝΑ', `A${'B'.repeat(80)}`),
  gender: fc.constantFrom('' as const, 'F' as const, 'M' as const),
  birthDate: fc.constantFrom('', '1980-01-02', '1979-11-28', '1980-00-00', '1980-05-00', '1980-00-12'),
  email: fc.constantFrom(
    '',
    'a@example.org',
    'a@exemple.fr',
    'anne@example.org',
    'annie@example.org',
    'a@x.org',
    'é@example.org',
    `${'a'.repeat(70)}@example.org`,
  ),
  phone: fc.constantFrom('', '+33123456789', '+123456789012345'),
  origin: fc.option(fc.record({ source: fc.constantFrom(0, 3, 20), line: fc.nat(100_000) }), { nil: undefined }),
});

const restricted = members.map((member) => ({ ...member, flat: 'A12', restrictedFrom: 7n }));

const unusual = fc.record({
  householdId: fc.constantFrom(-5n, 1n, 2n ** 40n),
  place: places,
  members: fc.oneof(
    fc.array(members, { minLength: 1, maxLength: 4 }),
    restricted.map((member) => [member]),
  ),
});

const households = fc.oneof(
  arbitraryHousehold(),
  unusual.map(({ householdId, place, members }): Household => ({ householdId, ...place, members })),
);

/** The bytes of the records of households, which are in any order. */
function recordsOf(list: readonly Household[]): Buffer {
  return Buffer.concat(
    list.flatMap((household) =>
      household.members.map((member) => {
        const { householdId } = household;
        const { id, origin } = member;
        return Buffer.from(encodeRecord({ id, householdId, person: personOf(household, member), origin }, 0));
      }),
    ),
  );
}

interface Written {
  readonly blocks: Buffer;
  readonly entries: readonly string[];
  readonly statistics: StatisticsBuilder;
}

/** What was written. Entries are sorted: within a household their order does not matter, and each has the number of its own. */
function written(write: (entries: EntryWriter, statistics: StatisticsBuilder) => Buffer): Written {
  const entries: string[] = [];
  const statistics = new StatisticsBuilder();
  const add = (...entry: readonly number[]) => entries.push(entry.join(' '));
  const blocks = write(new EntryWriter({ add, count: () => 0 }), statistics);
  return { blocks, entries: entries.sort(), statistics };
}

function fromBytes(bytes: Buffer): Written {
  return written((entries, statistics) => {
    const out = new ByteWriter();
    const blocks = new BlockEncoder(out, DOMAINS);
    new HouseholdWriter(entries, statistics, KEPT).write(bytes, blocks);
    expect(blocks.finish().at(-1) ?? 0).toBe(out.length);
    return Buffer.from(out.view());
  });
}

function fromObjects(bytes: Buffer): Written {
  return written((entries, statistics) => {
    const out = new ByteWriter();
    const all = [...groupHouseholds(bytes)];
    const keys = new HouseholdKeys();
    all.forEach((household, i) => {
      entries.begin(i);
      for (const { hash, role } of lookupKeys(household)) entries.add(hash.high, hash.low, role);
      if (isRestricted(household)) return;
      statistics.add(household);
      for (const { high, low } of keys.of(household).toArray()) entries.add(high, low, KEY_ROLES.blocking);
    });
    for (let i = 0; i < all.length; i += BLOCK_HOUSEHOLDS) {
      writeBlock(out, all.slice(i, i + BLOCK_HOUSEHOLDS), numbersOf(DOMAINS));
    }
    return Buffer.from(out.view());
  });
}

it('writes from bytes what is written from objects', () => {
  fc.assert(
    fc.property(fc.array(households, { minLength: 1, maxLength: 12 }), (list) => {
      const bytes = recordsOf(list);
      const [one, other] = [fromBytes(bytes), fromObjects(bytes)];
      expect(one.blocks.equals(other.blocks)).toBe(true);
      expect(one.entries).toEqual(other.entries);
      expect(Buffer.from(one.statistics.toBytes()).equals(Buffer.from(other.statistics.toBytes()))).toBe(true);
      expect([...one.statistics.countries]).toEqual([...other.statistics.countries]);
    }),
    { numRuns: 40 },
  );
});

it('writes more members than a household may have as another household', () => {
  const member = { lastName: 'DURAND', birthName: '', gender: '' as const, birthDate: '', email: '', phone: '' };
  const place = { country: 'FR', postalCode: '73000', city: 'CHAMBERY', street: 'RUE DU PUITS', number: '4' };
  const crowd = Array.from({ length: 150 }, (_, i) => ({ ...member, id: `${i}`, firstName: `A${i}` }));
  const bytes = recordsOf([{ householdId: 1n, ...place, members: crowd }]);
  const [one, other] = [fromBytes(bytes), fromObjects(bytes)];
  expect(one.statistics.households).toBe(3);
  expect(one.blocks.equals(other.blocks)).toBe(true);
  expect(one.entries).toEqual(other.entries);
});
