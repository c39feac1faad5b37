import { openProgress } from '../src/terminal/progress.ts';
import { type LiveReport, LiveRun } from './live-run.ts';
import { readOptions } from './options.ts';
import { RunFolder } from './run-folder.ts';

/**
 * Checks a base while it changes and is compacted.
 *
 *     npm run live -- --checks 5000000 --updates 100000 --compactions 10 --rate 4000
 *
 * The exit code is 1 if an answer is not that of a freshly imported base at some moment from a second before the question
 * to the answer.
 */
const options = readOptions({
  script: 'live',
  summary: 'Checks a base over HTTP while a process changes it and others compact it, on 127.0.0.1 only.',
  options: {
    checks: [100_000, 'checks while the base changes'],
    idle: [10_000, 'checks before the first change, and as many after the last'],
    updates: [10_000, 'changes of single people'],
    compactions: [3, 'compactions'],
    subjects: [2000, 'people who are changed and asked about'],
    people: [20_000, 'further people of the base'],
    rate: [2000, 'maximum number of checks per second'],
    connections: [8, 'connections'],
    lag: [1000, 'how long a change may take to become visible, in milliseconds'],
    seed: [1, 'seed of the random choices'],
  },
});

const PROGRESS_INTERVAL_MS = 1000;

function failuresOf({ wrong, late, failed }: LiveReport): string {
  return `${wrong} wrong answers, ${late} later than ${options.lag} ms, ${failed} failed requests`;
}

const runFolder = RunFolder.create('live');
const live = new LiveRun(options, runFolder.path);
const { report } = live;
const progress = openProgress({ unit: 'checks', isQuiet: false });

function showProgress(): void {
  const { phase, checks, updates, compactions } = report;
  const isChanging = phase === 'changing';
  const done =
    `, ${updates} of ${options.updates} updates, ${compactions} of ${options.compactions} compactions, ` +
    `p99 ${live.latency('live').p99.toFixed(2)} ms`;
  progress.update({
    label: `${phase}${isChanging ? done : ''}, ${failuresOf(report)}`,
    count: checks,
    share: isChanging ? Math.min(1, checks / options.checks) : undefined,
  });
}

// Not with each answer: that would take CPU time from the latencies that are measured.
const timer = setInterval(showProgress, PROGRESS_INTERVAL_MS);
try {
  await live.run();
} finally {
  clearInterval(timer);
  progress.stop();
  runFolder.end();
}
const { checks, updates, compactions, seconds, wrong, late, failed, strict, maxStaleMs } = report;
console.log(
  `${checks} checks in ${seconds.toFixed(0)} s while ${updates} people changed and the base was compacted ${compactions} times (seed ${options.seed})`,
);
console.log(failuresOf(report));
console.log(`${strict} of all checks had one right answer; the oldest answer was ${maxStaleMs.toFixed(0)} ms old`);
for (const [phase, when] of [
  ['before', 'before the changes'],
  ['live', 'with changes'],
  ['after', 'after the changes'],
] as const) {
  const { median, p99 } = live.latency(phase);
  console.log(`latency ${when}: median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
}
console.log(`p99 with changes: ${live.slowdown.toFixed(2)} times that without`);
for (const example of report.examples) console.log(example);
process.exitCode = wrong + late + failed === 0 ? 0 : 1;
