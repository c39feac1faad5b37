import { Command } from 'commander';
import { listenForStop } from '../runtime/stop-signal.ts';
import { openProgress } from '../terminal/progress.ts';
import { counted, formatBytes } from '../terminal/quantities.ts';
import { importPeople } from './cluster/membership.ts';
import { peopleProgress } from './import.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface CompactOptions {
  readonly base?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** `idem compact`: writes the base anew, with its changes and without what was removed. */
export function compactCommand(): Command {
  return new Command('compact')
    .description('merge the changes of the reference base into it, and remove erased people from the disk')
    .option(...BASE)
    .option('--json', 'print the summary as one JSON object, without progress')
    .option('--quiet', 'print neither progress nor summary')
    .addHelpText(
      'after',
      `
Examples:
  idem compact
  idem compact --base /srv/idem --json

Servers go on answering, and changes made meanwhile are kept. It needs room for a second copy of the base on the disk.`,
    )
    .action(compact);
}

async function compact({ base, json, quiet }: CompactOptions): Promise<void> {
  const settings = loadSettings({ base });
  const { config } = settings;
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
    if (json) printJson({ people, households, bytes, generation });
    else if (!quiet) {
      const size = `${counted(people, 'person', 'people')} in ${counted(households, 'household')}, ${formatBytes(bytes)}`;
      process.stdout.write(`${config.base} was compacted: ${size}.\n`);
    }
  } catch (error) {
    progress.stop();
    if (!signal.aborted) throw error;
    process.stderr.write('idem: The compaction was stopped; the base is unchanged.\n');
    process.exitCode = exitCode();
  }
}
