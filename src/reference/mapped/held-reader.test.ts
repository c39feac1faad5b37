import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdComparer } from '../../matching/compare/household.ts';
import { EvidenceScorer, HOUSEHOLD } from '../../matching/evidence/index.ts';
import { HeldHousehold } from '../../matching/kernel/held-household.ts';
import { HouseholdKernel } from '../../matching/kernel/household-kernel.ts';
import { arbitraryHousehold, personOf } from '../arbitraries.testing.ts';
import { readStatistics, StatisticsBuilder } from '../statistics.ts';
import { HeldReader } from './held-reader.ts';
import { arbitraryBlock, blockOf } from './household.testing.ts';
import { BlockReader } from './household.ts';

const DOMAINS = ['@example.org'];

describe('HeldReader', () => {
  it('reads what the kernel compares as the readable comparisons do', () => {
    const block = new BlockReader(DOMAINS);
    const reader = new HeldReader(DOMAINS);
    const kernel = new HouseholdKernel();
    let number = 0;
    fc.assert(
      fc.property(arbitraryBlock(), arbitraryHousehold(), fc.nat(7), (households, other, asked) => {
        const { frequencies } = statisticsOf(households);
        const home = households[asked % households.length]!;
        const person = { ...personOf(home, home.members[0]!), lastName: other.members[0]!.lastName };
        const model = { weights: HOUSEHOLD, frequencies };
        const scorer = new EvidenceScorer(person, model);
        const bytes = blockOf(households, DOMAINS);
        number++;
        // Where they lie in a file, or copied.
        if (number % 2 === 0) block.open(bytes);
        else block.open(Buffer.concat([Buffer.alloc(3), bytes, Buffer.alloc(3)]), 3, 3 + bytes.length, true);
        kernel.ask(person, model);
        households.forEach((household, index) => {
          reader.read(kernel.held, block.content, number, index);
          kernel.compare(0, kernel.held.memberCount);
          const comparison = new HouseholdComparer(person).compare(household);
          expect(kernel.comparison(household)).toEqual(comparison);
          expect(kernel.evidence.toEvidence()).toEqual(scorer.score(comparison));
          expect(kernel.held.householdId).toBe(household.householdId);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('rejects a household that the block does not have', () => {
    const block = new BlockReader();
    block.open(blockOf(fc.sample(arbitraryHousehold(), { numRuns: 2, seed: 3 })));
    expect(() => new HeldReader([]).read(new HeldHousehold(), block.content, 0, 2)).toThrow(
      new RangeError('household 2 of a block of 2'),
    );
  });
});

function statisticsOf(households: Parameters<StatisticsBuilder['add']>[0][]) {
  const builder = new StatisticsBuilder();
  for (const household of households) builder.add(household);
  return readStatistics(builder, builder.toBytes(), () => 1);
}
