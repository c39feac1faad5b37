import { Command } from 'commander';
import { JOURNAL_EVENTS, journalDays, recentEntries } from '../../journal/index.ts';
import { UsageError } from '../../runtime/errors.ts';
import { assertDataFolder } from '../data-folder.ts';
import { parseCount } from '../option-values.ts';
import { BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { recordEvents } from '../record.ts';
import { loadSettings } from '../settings.ts';
import { entryTable } from './entry-table.ts';

interface ShowOptions {
  readonly base?: string;
  readonly actor?: string;
  readonly event?: string;
  readonly limit: string;
  readonly json?: true;
}

export function showCommand(): Command {
  return new Command('show')
    .description('show the newest entries')
    .option('--actor <name>', 'only entries of this actor, such as "licence ACME"')
    .option('--event <event>', 'only entries of this event, such as check or erase')
    .option('--limit <number>', 'number of entries', '50')
    .option(...BASE)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem journal show
  idem journal show --event erase --limit 10
  idem journal show --actor 'licence ACME' --json

Reading the journal is recorded in it.`,
    )
    .action(show);
}

function show({ base, actor, event, limit, json }: ShowOptions): void {
  if (event !== undefined && !(JOURNAL_EVENTS as readonly string[]).includes(event)) {
    throw new UsageError(`--event cannot be "${event}"; expected one of ${JOURNAL_EVENTS.join(', ')}`);
  }
  const settings = loadSettings({ base });
  assertDataFolder(settings);
  const { config } = settings;
  const entries = recentEntries(config.base, {
    limit: parseCount('--limit', limit),
    isWanted: (entry) =>
      (actor === undefined || entry.actor === actor) && (event === undefined || entry.event === event),
  });
  // Reading does not create a journal.
  if (journalDays(config.base).length > 0) recordEvents(config, { event: 'journal-read', count: entries.length });
  if (json) printJson(entries);
  else process.stdout.write(entryTable(entries) || 'The journal has no such entry.\n');
}
