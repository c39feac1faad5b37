import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Household } from '../../matching/model.ts';
import { ByteReader, ByteWriter } from '../../storage/bytes.ts';
import { arbitraryHousehold } from '../arbitraries.testing.ts';
import { domainOf } from './email-domains.ts';
import { arbitraryBlock, blockOf } from './household.testing.ts';
import { BlockReader } from './household.ts';

describe('blocks of households', () => {
  it('return what was written, as plain data', () => {
    const block = arbitraryBlock();
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), (blocks) => {
        const reader = new BlockReader();
        for (const households of blocks) {
          reader.open(blockOf(households));
          expect(households.map((_, i) => reader.household(i, 40))).toEqual(
            households.map((household, i) => ({ ...household, ordinal: 40 + i })),
          );
        }
      }),
    );
  });

  it('return e-mail addresses of frequent domains and of others', () => {
    const block = arbitraryBlock();
    fc.assert(
      fc.property(block, fc.nat(2), (households, kept) => {
        const emails = households.flatMap(({ members }) => members.map(({ email }) => email));
        const domains = [...new Set(emails.map(domainOf))].filter((domain) => domain !== '').slice(kept);
        const reader = new BlockReader(domains);
        reader.open(blockOf(households, domains));
        expect(households.map((_, i) => reader.household(i, 0).members)).toEqual(
          households.map(({ members }) => members),
        );
      }),
    );
  });

  it('return ids of digits and others as they are', () => {
    const [household] = fc.sample(arbitraryHousehold(), { numRuns: 1, seed: 3 }) as [Household];
    const [member] = household.members as [Household['members'][number]];
    const ids = [
      '1',
      '9',
      '0',
      '007',
      '128',
      '1000000',
      '999999999999999',
      '1234567890123456',
      '-1',
      '1.5',
      '1e3',
      'A1',
      'é',
      ' 1',
    ];
    const reader = new BlockReader();
    reader.open(blockOf([{ ...household, members: ids.map((id) => ({ ...member, id })) }]));
    expect(reader.household(0, 0).members.map(({ id }) => id)).toEqual(ids);
  });

  it('return the origins of members where they are asked for', () => {
    const origin = fc.option(fc.record({ source: fc.nat(20), line: fc.nat(2 ** 33) }), { nil: undefined, freq: 5 });
    const common = fc.record({
      source: fc.nat(20),
      lines: fc.array(fc.nat(2 ** 33), { minLength: 32, maxLength: 32 }),
    });
    const households = arbitraryBlock();
    const origins = fc.oneof(
      fc.array(origin, { minLength: 32, maxLength: 32 }),
      common.map(({ source, lines }) => lines.map((line) => ({ source, line }))),
    );
    fc.assert(
      fc.property(households, origins, (all, from) => {
        let next = 0;
        const written = all.map((household) => ({
          ...household,
          members: household.members.map((member) => ({ ...member, origin: from[next++] })),
        }));
        const reader = new BlockReader();
        reader.open(blockOf(written));
        expect(written.map((_, i) => reader.household(i, 0, true))).toEqual(
          written.map((household, i) => ({ ...household, ordinal: i })),
        );
        expect(reader.household(0, 0)).toEqual({ ...all[0], ordinal: 0 });
      }),
    );
  });

  it('take three bytes for the origin of somebody alone in a file of a million rows, and one more for each neighbour', () => {
    const [household] = fc.sample(arbitraryHousehold(), { numRuns: 1, seed: 3 }) as [Household];
    const [member] = household.members as [Household['members'][number]];
    const bytes = (lines: readonly (number | undefined)[]) =>
      blockOf([
        {
          ...household,
          members: lines.map((line) => ({ ...member, origin: line === undefined ? line : { source: 3, line } })),
        },
      ]).length;
    expect(bytes([1_000_000]) - bytes([undefined])).toBe(3);
    expect(bytes([1_000_000, 1_000_001]) - bytes([undefined, undefined])).toBe(4);
  });

  it('hold members that a copy keeps whole', () => {
    const [household] = fc.sample(arbitraryHousehold(), { numRuns: 1, seed: 3 }) as [Household];
    const reader = new BlockReader();
    reader.open(blockOf([household]));
    expect(reader.household(0, 0).members.map((member) => ({ ...member }))).toEqual(household.members);
  });

  it('leave a household unchanged when the next block is opened', () => {
    const [first, second] = fc.sample(arbitraryHousehold(), { numRuns: 2, seed: 1 }) as [Household, Household];
    const reader = new BlockReader();
    reader.open(blockOf([first]));
    const held = reader.household(0, 0);
    reader.open(blockOf([second]));
    expect(held).toEqual({ ...first, ordinal: 0 });
  });

  it('reject the index of a household that is not in the block', () => {
    const reader = new BlockReader();
    reader.open(blockOf(fc.sample(arbitraryHousehold(), { numRuns: 2, seed: 1 })));
    expect(() => reader.household(2, 0)).toThrow(RangeError);
  });
});

describe('numbers', () => {
  it('varint keeps every whole number up to 2^53 - 1', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const writer = new ByteWriter();
        writer.varint(value);
        expect(new ByteReader(Buffer.from(writer.view())).varint()).toBe(value);
      }),
    );
  });
});
