import { Command } from 'commander';
import { journalDays, maintainJournal } from '../../journal/index.ts';
import { describeError, Failure } from '../../runtime/errors.ts';
import { BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { confirmClock, recordEvents } from '../record.ts';
import { loadSettings } from '../settings.ts';

interface SealOptions {
  readonly base?: string;
  readonly json?: true;
}

export function sealCommand(): Command {
  return new Command('seal')
    .description('seal the days that are over, and remove those that are older than IDEM_JOURNAL_DAYS')
    .option(...BASE)
    .option('--json', 'print the result as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  idem journal seal
  idem journal seal --base /srv/batches --json

"idem serve" does this automatically, five minutes after the end of each day (UTC). Run the command every day on a
folder that only commands use, such as one for "idem batch". Keep the printed seals on another machine.`,
    )
    .action(seal);
}

function seal({ base, json }: SealOptions): void {
  const { config } = loadSettings({ base });
  const { journalDays: keepDays } = config;
  if (keepDays === 0) throw new Failure('IDEM_JOURNAL_DAYS is 0: the journal is switched off, and its days are kept');
  if (journalDays(config.base).length === 0) throw new Failure(`${config.base} has no journal`);
  const { sealed, removed, failed, postponed, lockedBy } = maintainJournal(config.base, { now: Date.now(), keepDays });
  if (lockedBy !== undefined) {
    throw new Failure(
      `${lockedBy} is sealing the journal of ${config.base} or removing days: run the command again when it has finished`,
    );
  }
  if (postponed.length > 0) confirmClock(config);
  recordEvents(config, ...removed.map((day) => ({ event: 'journal-removed', result: day }) as const));
  if (json) printJson({ sealed: sealed.map(({ day, mac }) => ({ day, seal: mac })), removed, postponed });
  else {
    const lines = [
      ...sealed.map(({ day, mac }) => `Sealed ${day}: ${mac}\n`),
      ...removed.map((day) => `Removed ${day}: older than ${keepDays} days\n`),
      ...postponed.map((day) => `Kept ${day} until tomorrow: no newer day of the journal confirms the clock\n`),
    ];
    process.stdout.write(lines.join('') || (failed.length > 0 ? '' : 'No day has to be sealed or removed.\n'));
  }
  if (failed.length > 0) {
    throw new Failure(
      failed.map(({ day, task, error }) => `cannot ${task} ${day}: ${describeError(error)}`).join('\n'),
    );
  }
}
