import { backUp } from '../src/backup/index.ts';
import { ChangeableBase, localChanges } from '../src/reference/changes/index.ts';
import { importFiles } from '../src/reference/import/index.ts';
import { useOperatorKeys } from '../src/storage/operator-key.ts';
import { personOfVersion } from './kill-people.ts';

/**
 * A writer of `kill.ts`: repeats one kind of work until it is killed, and reports each completed step on standard output.
 *
 *     node kill-worker.js put|erase|compact|backup BASE TARGET JSON
 *
 * `IDEM_BASE_KEY` is the key of an encrypted base.
 */
const [, , work = '', base = '', target = '', plan = '[]'] = process.argv;
useOperatorKeys({ baseKey: process.env.IDEM_BASE_KEY });

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Steps of `put`: a version and the numbers of people. Steps of `erase`: numbers of people. */
async function change(): Promise<void> {
  const changes = new ChangeableBase(base);
  for (const [step, { version, people }] of (JSON.parse(plan) as { version: number; people: number[] }[]).entries()) {
    say(`begin ${step}`);
    if (work === 'put') await changes.apply(people.map((number) => ({ put: personOfVersion(number, version) })));
    else await localChanges(changes).erase(people.map(String), { reason: 'test', now: new Date() });
    say(`done ${step}`);
  }
}

async function compactAgainAndAgain(): Promise<void> {
  for (;;) {
    await importFiles({ base, country: 'FR', sources: [], replace: false, threads: 1, onReject: () => {} });
    say('done');
  }
}

async function backUpAgainAndAgain(): Promise<void> {
  for (;;) {
    await backUp({ base, target, keys: `${target}-keys`, program: 'test', keep: 2 });
    say('done');
  }
}

say('begin');
if (work === 'compact') await compactAgainAndAgain();
else if (work === 'backup') await backUpAgainAndAgain();
else await change();
say('end');
setInterval(() => {}, 1000);
