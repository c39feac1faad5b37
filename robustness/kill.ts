import { openProgress } from '../src/terminal/progress.ts';
import { KillRounds } from './kill-rounds.ts';
import { formatCommand, readOptions } from './options.ts';
import { Random } from './random.ts';
import { RunFolder } from './run-folder.ts';

/**
 * Kills updates, erasures, compactions, backups and servers that change people at random moments.
 *
 *     npm run kill -- --kills 1000 --seed 1
 *     npm run kill -- --kills 1000 --seed 1 --encrypted 1
 *     npm run kill -- --kills 200 --seed 1 --api 1
 *
 * The exit code is 1 if something was lost, half visible or damaged.
 */
const HELP = {
  script: 'kill',
  summary: 'Kills updates, erasures, compactions, backups and servers that change people at random moments.',
  options: {
    kills: [1000, 'number of kills'],
    seed: [1, 'seed of the random choices; the same seed repeats a run'],
    encrypted: [0, '1 encrypts the base'],
    api: [0, '1 kills only servers, while clients change people over the API'],
  },
} as const;
const options = readOptions(HELP);
const { kills, seed, encrypted, api } = options;
const runFolder = RunFolder.create('kill');
const rounds = new KillRounds(new Random(seed), {
  folder: runFolder.path,
  ...(encrypted !== 0 && { baseKey: 'ab'.repeat(32) }),
  isOnlyApi: api !== 0,
  // A run takes an hour, and may be stopped before its end.
  onFailure: (failure) => console.log(`Failure ${failure}\nRepeat with: ${formatCommand(HELP, options)}`),
});
const total = () => Object.values(rounds.kills).reduce((sum, count) => sum + count, 0);
const progress = openProgress({ unit: 'kills', isQuiet: false });

async function killAll(): Promise<void> {
  await rounds.prepare();
  while (total() < kills && rounds.failures.length < 10) {
    await rounds.round();
    const count = total();
    progress.update({ label: `${rounds.failures.length} failures`, count, share: Math.min(1, count / kills) });
  }
  await rounds.finish();
}

try {
  await killAll().finally(() => progress.stop());
  const { completed, interrupted } = rounds.steps;
  console.log(
    `${total()} kills${encrypted === 0 ? '' : ' on an encrypted base'} (seed ${seed}): ${JSON.stringify(rounds.kills)}`,
  );
  console.log(`${completed} changes completed, ${interrupted} interrupted; ${rounds.failures.length} failures`);
  const { acknowledged, pending } = rounds.singles;
  console.log(`${acknowledged} single changes acknowledged, ${pending} without an answer when the server was killed`);
} finally {
  runFolder.end();
}
process.exitCode = rounds.failures.length === 0 ? 0 : 1;
