import { causeFaults } from './cluster-faults.ts';
import { measureCatchUp, measureCpu, measureLag } from './cluster-measures.ts';
import { readOptions } from './options.ts';

/**
 * Three nodes of a cluster with PostgreSQL and its standby, on 127.0.0.1 only: faults under load, and measurements.
 *
 *     npm run cluster-chaos -- --failovers 50 --node-kills 200
 *     npm run cluster-chaos -- --changes 1000 --seconds 60
 *     npm run cluster-chaos -- --catch-up 1000000
 *     npm run cluster-chaos -- --cpu-checks 20000
 *
 * The exit code is 1 if an invariant was violated or a target missed.
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
    'cpu-checks': [0, 'checks of each server in a round, to compare the CPU time on three nodes and on one'],
    seed: [1, 'seed of the random choices; the order of events also depends on the machine'],
  },
});

const { failovers, 'node-kills': nodeKills, seed } = options;
const results: boolean[] = [];
if (failovers + nodeKills > 0) {
  const failures = await causeFaults({ failovers, nodeKills, seed });
  for (const failure of failures) console.log(failure);
  console.log(`${failures.length} failures`);
  results.push(failures.length === 0);
}
if (options.changes > 0) results.push(await measureLag(options.changes, options.seconds));
if (options['catch-up'] > 0) results.push(await measureCatchUp(options['catch-up']));
if (options['cpu-checks'] > 0) results.push(await measureCpu(options['cpu-checks']));
if (results.length === 0) console.log('nothing to do: give at least one number, see --help');
process.exitCode = results.length > 0 && results.every((isGood) => isGood) ? 0 : 1;
