import { setTimeout as pause } from 'node:timers/promises';
import { ChangeableBase } from '../src/reference/changes/index.ts';
import { ABSENT, recordOf, STATES } from './live-people.ts';
import { Random } from './random.ts';

/**
 * The writer of `live.ts`: changes people at a steady rate and prints each transaction, with the times of a clock that all
 * processes share:
 *
 *     node live-writer.js BASE SUBJECTS UPDATES SECONDS SEED
 */
const [, , folder = '', ...numbers] = process.argv;
const [subjects = 0, updates = 0, seconds = 0, seed = 0] = numbers.map(Number);

/** People changed in one transaction. */
const BATCH = 20;

const random = new Random(seed);
const base = new ChangeableBase(folder);
const started = performance.now();
for (let done = 0; done < updates; ) {
  const count = Math.min(BATCH, updates - done);
  const changes = Array.from({ length: count }, () => [random.below(subjects), random.below(STATES)] as const);
  const begin = now();
  await base.apply(
    changes.map(([number, state]) =>
      state === ABSENT ? { delete: String(number) } : { put: recordOf(number, state) },
    ),
  );
  process.stdout.write(`${JSON.stringify({ begin, end: now(), changes })}\n`);
  done += count;
  await pause(Math.max(0, started + (done / updates) * seconds * 1000 - performance.now()));
}
await base.close();

function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
