import { KillRounds } from './kill-rounds.ts';
import { readOptions } from './options.ts';
import { Random } from './random.ts';

/**
 * Kills updates, erasures, compactions and backups at random moments.
 *
 *     npm run kill -- --kills 1000 --seed 1
 *
 * The exit code is 1 if something was lost, half visible or damaged.
 */
const { kills, seed } = readOptions({
  script: 'kill',
  summary: 'Kills updates, erasures, compactions and backups at random moments.',
  options: {
    kills: [1000, 'number of kills'],
    seed: [1, 'seed of the random choices; the same seed repeats a run'],
  },
});
const rounds = new KillRounds(new Random(seed));
try {
  await rounds.prepare();
  const total = () => Object.values(rounds.kills).reduce((sum, count) => sum + count, 0);
  while (total() < kills && rounds.failures.length < 10) await rounds.round();
  await rounds.finish();
  const { completed, interrupted } = rounds.steps;
  console.log(`${total()} kills (seed ${seed}): ${JSON.stringify(rounds.kills)}`);
  console.log(`${completed} changes completed, ${interrupted} interrupted; ${rounds.failures.length} failures`);
  for (const failure of rounds.failures) console.log(failure);
} finally {
  rounds.remove();
}
process.exitCode = rounds.failures.length === 0 ? 0 : 1;
