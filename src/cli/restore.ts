import { Command } from 'commander';
import { type RestoreSummary, restore } from '../backup/index.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { openProgress } from '../terminal/progress.ts';
import { counted, formatBytes } from '../terminal/quantities.ts';
import { KEYS, PASSPHRASE_FILE, readPassphrase } from './backup.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface RestoreOptions {
  readonly base?: string;
  readonly passphraseFile?: string;
  readonly backup?: string;
  readonly keys?: string;
  readonly replace?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** `idem restore`: writes a backup into a data folder. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('restore a backup into a data folder')
    .argument('<folder>', 'folder of the backups')
    .option('--backup <name>', 'name of the backup (default: the newest)')
    .option(...PASSPHRASE_FILE)
    .option(...KEYS)
    .option('--replace', 'replace the data of a folder that is not empty')
    .option(...BASE)
    .option('--json', 'print the summary as one JSON object, without progress')
    .option('--quiet', 'print neither progress nor summary')
    .addHelpText(
      'after',
      `
Examples:
  idem restore /mnt/backup/idem --base /var/lib/idem-restored
  idem restore /mnt/backup/idem --base /var/lib/idem --replace --passphrase-file /etc/idem/backup.pass
  idem restore /mnt/backup/idem --base /var/lib/idem --keys /mnt/keys/idem --base-key-file /etc/idem/base.key

Stop the servers of the data folder first. Every file is verified before anything is replaced. People and subscribers
who were erased after the backup are erased again. The journal of the folder is kept if there is one.`,
    )
    .action(runRestore);
}

async function runRestore(folder: string, options: RestoreOptions): Promise<void> {
  const { config } = loadSettings({ base: options.base });
  const { signal } = listenForStop();
  const progress = openProgress({ unit: 'bytes', isQuiet: options.json === true || options.quiet === true });
  const summary = await restore({
    source: folder,
    base: config.base,
    passphrase: readPassphrase(options.passphraseFile),
    name: options.backup,
    keys: options.keys,
    replace: options.replace === true,
    signal,
    onProgress: ({ done, total }) => progress.update({ label: 'restoring', share: done / total, count: done }),
  }).finally(() => progress.stop());
  recordEvents(config, { event: 'restore', result: summary.name, count: summary.files });
  if (options.json) printJson(summary);
  else if (!options.quiet) process.stdout.write(describe(config.base, summary));
}

function describe(base: string, summary: RestoreSummary): string {
  const { name, createdAt, files, bytes, erasedAgain, subscribersErasedAgain } = summary;
  const people = erasedAgain === 0 ? '' : ` ${counted(erasedAgain, 'person', 'people')} erased again.`;
  const subscribers =
    subscribersErasedAgain === 0 ? '' : ` ${counted(subscribersErasedAgain, 'subscriber')} erased again.`;
  const again = people + subscribers;
  const when = createdAt.slice(0, 19).replace('T', ' ');
  return `${base} was restored from ${name} of ${when} UTC: ${counted(files, 'file')}, ${formatBytes(bytes)}.${again}\n`;
}
