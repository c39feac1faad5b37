import { Command } from 'commander';
import { verifyBase } from '../reference/verify.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { openProgress } from '../terminal/progress.ts';
import { counted, formatBytes } from '../terminal/quantities.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { loadSettings } from './settings.ts';

interface VerifyOptions {
  readonly base?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** `idem verify`: reads the whole base and reports damage. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('verify the checksums of all pages and changes of the reference base')
    .option(...BASE)
    .option('--json', 'print the result as one JSON object, without progress')
    .option('--quiet', 'print nothing; check the exit code')
    .addHelpText(
      'after',
      `
Examples:
  idem verify
  idem verify --base /srv/idem --json

The exit code is 0 if the base is intact, and 1 if it is damaged. Servers may be running.`,
    )
    .action(verify);
}

async function verify({ base, json, quiet }: VerifyOptions): Promise<void> {
  const { config } = loadSettings({ base });
  const { signal } = listenForStop();
  const progress = openProgress({ unit: 'pages', isQuiet: json === true || quiet === true });
  const onProgress = (done: number, total: number) =>
    progress.update({ label: 'verifying', share: done / total, count: done });
  const result = await verifyBase(config.base, { signal, onProgress }).finally(() => progress.stop());
  const { damagedAt, bytes, areChangesIntact, remedy } = result;
  const isIntact = damagedAt.length === 0 && areChangesIntact;
  if (json) printJson(result);
  else if (!quiet && isIntact) process.stdout.write(`${config.base} is intact: ${formatBytes(bytes)} read.\n`);
  if (isIntact) return;
  if (!json && !quiet) {
    const pages = `${counted(damagedAt.length, 'page')} damaged, the first at byte ${damagedAt[0]}`;
    const places = [damagedAt.length > 0 && pages, !areChangesIntact && 'records of changes.mdb damaged'];
    process.stderr.write(`idem: ${config.base} is damaged: ${places.filter(Boolean).join('; ')}. Remedy: ${remedy}.\n`);
  }
  process.exitCode = 1;
}
