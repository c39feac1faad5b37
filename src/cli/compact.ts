import { Command } from 'commander';
import { destroyBackupKeys } from '../backup/index.ts';
import { importPeople } from '../cluster/index.ts';
import { currentSubscribers } from '../mobile/operators/subscriber-base/index.ts';
import { currentGeneration, noBase } from '../reference/base.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { openProgress } from '../terminal/progress.ts';
import { counted, formatBytes } from '../terminal/quantities.ts';
import { peopleProgress } from './import.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface CompactOptions {
  readonly base?: string;
  readonly json?: true;
  readonly quiet?: true;
  readonly destroyBackupKeys?: true;
}

/** `idem compact`: writes a new generation with the changes and without what was removed. */
export function compactCommand(): Command {
  return new Command('compact')
    .description('merge the changes of the reference base into it, and remove erased people from the disk')
    .option('--destroy-backup-keys', 'destroy the keys of earlier generations: their backups can no longer be restored')
    .option(...BASE)
    .option('--json', 'print the summary as one JSON object, without progress')
    .option('--quiet', 'print neither progress nor summary')
    .addHelpText(
      'after',
      `
Examples:
  idem compact
  idem compact --base /srv/idem --json
  idem compact --destroy-backup-keys

With --destroy-backup-keys, no backup that was made before can be restored, and people who were erased are gone from all
copies of them at once. It needs an encrypted base. Make a backup afterwards.

Servers continue to answer, and changes made meanwhile are kept. The disk needs room for a second copy of the base.`,
    )
    .action(compact);
}

async function compact({ base, json, quiet, destroyBackupKeys: destroys }: CompactOptions): Promise<void> {
  const settings = loadSettings({ base });
  const { config } = settings;
  // An import without rows would create a base in a mistyped folder.
  if (currentGeneration(config.base) === undefined && currentSubscribers(config.base) === undefined) {
    throw noBase(config.base);
  }
  const { signal, exitCode } = listenForStop();
  const progress = openProgress({ unit: 'rows', isQuiet: json === true || quiet === true });
  try {
    const summary = await importPeople(settings, {
      sources: [],
      replace: false,
      signal,
      onReject: () => {},
      onProgress: (update) => progress.update(peopleProgress(update)),
    });
    progress.stop();
    const { people, households, bytes, generation } = summary;
    recordEvents(config, { event: 'compact', base: `${generation}/0`, count: people });
    const kept = [generation, currentSubscribers(config.base)].filter((name) => name !== undefined);
    const destroyedKeys = destroys ? destroyBackupKeys(config.base, kept) : [];
    if (destroys) recordEvents(config, { event: 'compact', result: 'backup-keys-destroyed' });
    if (json) printJson({ people, households, bytes, generation, destroyedKeys });
    else if (!quiet) {
      const size = `${counted(people, 'person', 'people')} in ${counted(households, 'household')}, ${formatBytes(bytes)}`;
      process.stdout.write(`${config.base} was compacted: ${size}.\n`);
      if (destroys) process.stdout.write(describeDestroyed(destroyedKeys.length));
    }
  } catch (error) {
    progress.stop();
    if (!signal.aborted) throw error;
    process.stderr.write('idem: The compaction was stopped; the base is unchanged.\n');
    process.exitCode = exitCode();
  }
}

function describeDestroyed(count: number): string {
  if (count === 0) return 'There was no key of an earlier generation to destroy.\n';
  return `${counted(count, 'key')} of earlier generations destroyed: their backups can no longer be restored. Make a backup now.\n`;
}
