import { LiveRun } from './live-run.ts';
import { readOptions } from './options.ts';

/**
 * Checks a base while it changes and is compacted.
 *
 *     npm run live -- --checks 5000000 --updates 100000 --compactions 10
 *
 * The exit code is 1 if an answer is not that of a freshly imported base at some moment from a second before the question
 * to the answer.
 */
const options = readOptions({
  script: 'live',
  summary: 'Checks a base over HTTP while a process changes it and others compact it, on 127.0.0.1 only.',
  options: {
    checks: [100_000, 'checks while the base changes; a tenth of them before'],
    updates: [10_000, 'changes of single people'],
    compactions: [3, 'compactions'],
    subjects: [2000, 'people who are changed and asked about'],
    people: [20_000, 'further people of the base'],
    rate: [2000, 'checks per second'],
    connections: [8, 'connections'],
    lag: [1000, 'how long a change may take to become visible, in milliseconds'],
    seed: [1, 'seed of the random choices'],
  },
});
const live = new LiveRun(options);
try {
  await live.run();
} finally {
  live.remove();
}
const { report } = live;
const { checks, updates, compactions, seconds, wrong, late, failed, strict, maxStaleMs, idleP99Ms, liveP99Ms } = report;
console.log(
  `${checks} checks in ${seconds.toFixed(0)} s while ${updates} people changed and the base was compacted ${compactions} times (seed ${options.seed})`,
);
console.log(`${wrong} wrong answers, ${late} later than ${options.lag} ms, ${failed} failed requests`);
console.log(`${strict} checks had one right answer; the oldest answer was ${maxStaleMs.toFixed(0)} ms old`);
const ratio = (liveP99Ms / idleP99Ms).toFixed(2);
console.log(`p99 ${idleP99Ms.toFixed(2)} ms without changes, ${liveP99Ms.toFixed(2)} ms with changes: ${ratio} times`);
for (const example of report.examples) console.log(example);
process.exitCode = wrong + late + failed === 0 ? 0 : 1;
