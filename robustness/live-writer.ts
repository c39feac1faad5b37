import { createInterface } from 'node:readline';
import { ChangeableBase } from '../src/reference/changes/index.ts';
import { ABSENT, recordOf, STATES } from './live-people.ts';
import { Random } from './random.ts';

/**
 * The writer of `live.ts`. For each line with a number on standard input it changes so many people in one transaction and
 * prints the transaction, with the times of a clock that all processes share:
 *
 *     node live-writer.js BASE SUBJECTS SEED
 */
const [, , folder = '', ...numbers] = process.argv;
const [subjects = 0, seed = 0] = numbers.map(Number);

const random = new Random(seed);
const base = new ChangeableBase(folder);
for await (const line of createInterface({ input: process.stdin })) {
  const changes = Array.from({ length: Number(line) }, () => [random.below(subjects), random.below(STATES)] as const);
  const begin = now();
  await base.apply(
    changes.map(([number, state]) =>
      state === ABSENT ? { delete: String(number) } : { put: recordOf(number, state) },
    ),
  );
  process.stdout.write(`${JSON.stringify({ begin, end: now(), changes })}\n`);
}
await base.close();

function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
