import { causeFaults } from './cluster-faults.ts';
import { measureCatchUp, measureCpu, measureLag } from './cluster-measures.ts';
import { readOptions } from './options.ts';
import { Progress } from './progress.ts';
import { RunFolder } from './run-folder.ts';

/**
 * Three nodes of a cluster with PostgreSQL and its standby, on 127.0.0.1 only: faults under load, and measurements.
 *
 *     npm run cluster-chaos -- --failovers 50 --node-kills 200
 *     npm run cluster-chaos -- --changes 1000 --seconds 60
 *     npm run cluster-chaos -- --catch-up 1000000
 *     npm run cluster-chaos -- --cpu-checks 20000
 *
 * The exit code is 1 if an invariant was violated, a target was missed, or nothing happened for too long. Everything that it starts
 * ends with it; what a killed run has left is ended by the next one.
 */
const options = readOptions({
  script: 'cluster-chaos',
  summary: 'Causes faults in a cluster of three nodes under load, and measures it. Give at least one number.',
  options: {
    failovers: [0, 'times that the primary of PostgreSQL is killed and its standby promoted'],
    'node-kills': [0, 'times that a node is killed'],
    changes: [0, 'changes a second, to measure when they are visible on all nodes'],
    seconds: [30, 'duration of the changes'],
    'catch-up': [0, 'changes that a node misses while another one compacts, to measure how long it takes to catch up'],
    'cpu-checks': [
      0,
      'checks of each server in a round, to compare the CPU time on nodes and on servers that stand alone',
    ],
    'stall-seconds': [300, 'seconds without progress after which the run fails'],
    seed: [1, 'seed of the random choices; the order of events also depends on the machine'],
  },
});

const { failovers, 'node-kills': nodeKills, seed, changes, 'catch-up': missed, 'cpu-checks': checks } = options;
const runFolder = RunFolder.create('cluster-chaos');
const progress = new Progress(options['stall-seconds'], (last) => {
  console.log(`nothing has happened for ${options['stall-seconds']} s, since: ${last}`);
  runFolder.end();
  process.exit(1);
});

async function run(): Promise<boolean> {
  const results: boolean[] = [];
  if (failovers + nodeKills > 0) {
    const failures = await causeFaults({ failovers, nodeKills, seed }, progress);
    for (const failure of failures) progress.report(failure);
    progress.report(`${failures.length} failures`);
    results.push(failures.length === 0);
  }
  if (changes > 0) results.push(await measureLag(changes, options.seconds, progress));
  if (missed > 0) results.push(await measureCatchUp(missed, progress));
  if (checks > 0) results.push(await measureCpu(checks, progress));
  if (results.length === 0) console.log('nothing to do: give at least one number, see --help');
  return results.length > 0 && results.every((isGood) => isGood);
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  progress.end();
  runFolder.end();
}
