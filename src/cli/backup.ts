import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { BackupKeys, BackupSet, type BackupSummary, backUp } from '../backup/index.ts';
import { describeReadError, Failure, UsageError } from '../runtime/errors.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { readTextFile, type TextFile } from '../runtime/text-file.ts';
import { readVersion } from '../runtime/version.ts';
import { openProgress } from '../terminal/progress.ts';
import { counted, formatBytes } from '../terminal/quantities.ts';
import { parseCount } from './option-values.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface BackupOptions {
  readonly base?: string;
  readonly passphraseFile?: string;
  readonly keys?: string;
  readonly keep?: string;
  readonly verify?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export const PASSPHRASE_FILE = ['--passphrase-file <file>', 'file with the passphrase; - is standard input'] as const;

export const KEYS = ['--keys <dir>', 'folder for the keys of the backups of an encrypted base'] as const;

/** `idem backup`: copies a data folder while servers answer from it. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('back up the data folder while servers are running')
    .argument('<folder>', 'folder of the backups; it is created if it does not exist')
    .option(...PASSPHRASE_FILE)
    .option(...KEYS)
    .option('--keep <number>', 'number of backups to keep, including this one (default: all)')
    .option('--verify', 'make no backup; read the newest one and compare every file with its hash')
    .option(...BASE)
    .option('--json', 'print the summary as one JSON object, without progress')
    .option('--quiet', 'print neither progress nor summary')
    .addHelpText(
      'after',
      `
Examples:
  idem backup /mnt/backup/idem
  idem backup /mnt/backup/idem --passphrase-file /etc/idem/backup.pass --keep 30
  idem backup /mnt/backup/idem --passphrase-file /etc/idem/backup.pass --verify
  idem backup /mnt/backup/idem --keys /mnt/keys/idem

A further backup to the same folder copies only what has changed. With a passphrase everything in the folder is
encrypted (AES-256-GCM; the key is derived with scrypt); without one, a backup holds personal data in plain text, unless
the base is encrypted. Backups of an encrypted base need --keys: their keys are kept in that folder and not in the
backup. Put it on a different disk from the base. When people were erased and the base was compacted, the next backup
destroys the keys of the generations that held them: earlier backups, and all copies of them, cannot be read from then
on. "idem restore" restores a backup.`,
    )
    .action(runBackup);
}

async function runBackup(folder: string, options: BackupOptions): Promise<void> {
  const { config } = loadSettings({ base: options.base });
  const passphrase = readPassphrase(options.passphraseFile);
  if (options.verify) return verify(folder, passphrase, options);
  process.stderr.write(warnOfShortPassphrase(passphrase));
  const keep = options.keep === undefined ? undefined : parseCount('--keep', options.keep);
  if (keep === 0) throw new UsageError('--keep cannot be 0: the backup itself counts');
  const { signal } = listenForStop();
  const progress = openProgress({ unit: 'bytes', isQuiet: options.json === true || options.quiet === true });
  const summary = await backUp({
    base: config.base,
    target: folder,
    passphrase,
    keep,
    keys: options.keys,
    program: readVersion(),
    signal,
    onProgress: ({ done, total }) => progress.update({ label: 'copying', share: done / total, count: done }),
  }).finally(() => progress.stop());
  recordEvents(config, { event: 'backup', result: summary.name, count: summary.files });
  if (options.json) printJson(summary);
  else if (!options.quiet) process.stdout.write(describe(folder, summary));
}

function describe(folder: string, summary: BackupSummary): string {
  const { name, files, bytes, copiedBytes, isEncrypted, isBaseEncrypted, removed, damaged, destroyed } = summary;
  const size = `${counted(files, 'file')}, ${formatBytes(bytes)}, of which ${formatBytes(copiedBytes)} were copied now`;
  const old = removed.length === 0 ? '' : ` ${counted(removed.length, 'older backup')} removed.`;
  const clear = isEncrypted || isBaseEncrypted ? '' : 'It is not encrypted: it holds personal data in plain text.\n';
  const unreadable =
    destroyed.length === 0
      ? ''
      : `People were erased: the ${counted(destroyed.length, 'key')} of older generations that held them ${destroyed.length === 1 ? 'was' : 'were'} destroyed. Backups of these cannot be restored any more.\n`;
  const useless = damaged
    .map((one) => `The older backup ${one} is damaged: remove ${join(folder, 'manifests', one)}.\n`)
    .join('');
  return `${folder} now holds the backup ${name}: ${size}.${old}\n${clear}${unreadable}${useless}`;
}

async function verify(
  folder: string,
  passphrase: string | undefined,
  { json, quiet, keys }: BackupOptions,
): Promise<void> {
  const set = BackupSet.open(folder, passphrase);
  const name = set.names().at(-1);
  if (name === undefined) throw new Failure(`the folder ${folder} holds no complete backup`);
  const { files, keys: keyPaths = [] } = set.readManifest(name);
  if (keyPaths.length > 0) {
    if (keys === undefined)
      throw new UsageError('the backup is of an encrypted base: give the folder of its keys with --keys');
    for (const path of keyPaths) new BackupKeys(keys).read(path);
  }
  for (const file of files) await set.read(file, () => {});
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (json) printJson({ name, files: files.length, bytes });
  else if (!quiet) {
    process.stdout.write(
      `The backup ${name} is intact: ${counted(files.length, 'file')}, ${formatBytes(bytes)} read.\n`,
    );
  }
}

/** The first line of a file. @throws UsageError if it is empty or cannot be read */
export function readPassphrase(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const passphrase = readPassphraseFile(path).split(/\r?\n/, 1)[0]!;
  if (passphrase === '') throw new UsageError('the passphrase is empty: the first line of --passphrase-file counts');
  return passphrase;
}

/** @throws UsageError if the file cannot be read, or every user of the machine can read it */
function readPassphraseFile(path: string): string {
  let file: TextFile;
  try {
    file = path === '-' ? { text: readFileSync(0, 'utf8'), isWorldReadable: false } : readTextFile(path);
  } catch (error) {
    throw new UsageError(`cannot read --passphrase-file ${path}: ${describeReadError(error)}`);
  }
  if (!file.isWorldReadable) return file.text;
  throw new UsageError(`--passphrase-file ${path} can be read by every user: run "chmod o-r ${path}"`);
}

/** Shorter passphrases can be found by trying. */
const MIN_PASSPHRASE_LENGTH = 12;

/** A warning if a passphrase protects little; otherwise nothing. */
export function warnOfShortPassphrase(passphrase: string | undefined): string {
  if (passphrase === undefined || passphrase.length >= MIN_PASSPHRASE_LENGTH) return '';
  return `Warning: the passphrase has ${counted(passphrase.length, 'character')}; whoever has the backup can find it by trying. Use at least ${MIN_PASSPHRASE_LENGTH}.\n`;
}
