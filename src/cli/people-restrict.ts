import { Command } from 'commander';
import { withPeople } from '../cluster/index.ts';
import { recordSubject } from '../journal/index.ts';
import { openBase } from '../reference/base.ts';
import { type RestrictionStatus, restrictionStatus } from '../reference/changes/index.ts';
import { counted, formatMinute } from '../terminal/quantities.ts';
import { formatTable, paint, showsColour } from '../terminal/table.ts';
import { assertIds } from './ids.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface RestrictOptions {
  readonly base?: string;
  readonly reason?: string;
  readonly status?: true;
  readonly json?: true;
}

const REASON = ['--reason <text>', 'why, for the record; no personal data'] as const;

/** `idem people restrict`: restriction of processing and objection (articles 18 and 21 of the GDPR). */
export function restrictCommand(): Command {
  return new Command('restrict')
    .description('keep people without using them for checks (articles 18 and 21 of the GDPR)')
    .argument('[ids...]', 'the id of each person, as in the column id of the import')
    .option(...REASON)
    .option('--status', 'show the restrictions that were set and lifted')
    .option(...BASE)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem people restrict 42 --reason 'objection of 3 May'
  idem people restrict --status
  idem people unrestrict 42

Within a second no check, match or batch finds a restricted person: answers are those of a base without the person.
The person stays stored, is shown by "idem people show" and "idem people find", and can be erased. The restriction is
kept for the id: imports, changes, backups and restores do not lift it, and it holds on all nodes of a cluster.
It is also recorded for an id that the base does not hold. For subscribers, use "idem subscribers restrict".`,
    )
    .action(restrict);
}

export function unrestrictCommand(): Command {
  return new Command('unrestrict')
    .description('use people for checks again whose processing was restricted')
    .argument('<ids...>', 'the id of each person')
    .option(...REASON)
    .option(...BASE)
    .option('--json', 'print the result as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  idem people unrestrict 42 --reason 'objection rejected, person informed on 2 June'

The person must be informed before a restriction is lifted (article 18(3)). Checks find the person with the values of
the last import. A person whose file has reached the end of its retention is erased instead.`,
    )
    .action(unrestrict);
}

async function restrict(ids: readonly string[], options: RestrictOptions): Promise<void> {
  if (options.status) return printStatus(options);
  assertIds(ids, 'people restrict');
  const settings = loadSettings({ base: options.base });
  const result = await withPeople(settings, (people) => people.restrict(ids, noteOf(options)));
  recordEvents(settings.config, ...ids.map((id) => ({ event: 'restrict', subject: recordSubject(id) }) as const));
  if (options.json) return printJson(result);
  const { restricted, unknown } = result;
  const others = unknown === 0 ? '' : ` ${counted(unknown, 'id')} not in the base; recorded all the same.`;
  process.stdout.write(`${counted(restricted, 'person', 'people')} restricted: checks do not find them.${others}\n`);
}

async function unrestrict(ids: readonly string[], options: RestrictOptions): Promise<void> {
  assertIds(ids, 'people unrestrict');
  const settings = loadSettings({ base: options.base });
  const result = await withPeople(settings, (people) => people.lift(ids, noteOf(options)));
  recordEvents(settings.config, ...ids.map((id) => ({ event: 'unrestrict', subject: recordSubject(id) }) as const));
  if (result.notRestricted > 0) process.exitCode = 1;
  if (options.json) return printJson(result);
  const { lifted, erased, notRestricted } = result;
  const sentences = [
    `${counted(lifted, 'person', 'people')} no longer restricted.`,
    ...(erased === 0 ? [] : [`${counted(erased, 'person', 'people')} erased, whose retention had ended.`]),
    ...(notRestricted === 0 ? [] : [`${counted(notRestricted, 'id')} not restricted.`]),
  ];
  process.stdout.write(`${sentences.join(' ')}\n`);
}

function noteOf({ reason = '' }: RestrictOptions) {
  return { reason, now: new Date() };
}

async function printStatus({ base: folder, json }: RestrictOptions): Promise<void> {
  const { config } = loadSettings({ base: folder });
  const base = openBase(config.base);
  try {
    const restrictions = restrictionStatus(base);
    if (json) printJson(restrictions);
    else if (restrictions.length === 0) process.stdout.write('No restriction is recorded.\n');
    else process.stdout.write(statusTable(restrictions) + STATUS_NOTE);
  } finally {
    await base.close();
  }
}

const STATUS_NOTE = `
The key is a hash of the id. "idem people show ID" shows the restriction of a person.
`;

function statusTable(restrictions: readonly RestrictionStatus[]): string {
  const colour = showsColour(process.stdout);
  const rows = restrictions.map(({ at, key, reason, isRestricted, isHeld, isApplied }) => [
    formatMinute(at),
    isRestricted ? paint('restricted', 'doubtful', colour) : 'lifted',
    key,
    isHeld ? 'yes' : 'no',
    isApplied ? '' : paint('interrupted: repeat the command', 'bad', colour),
    reason,
  ]);
  const titles = ['Since', 'State', 'Key', 'In the base', '', 'Reason'];
  return formatTable(
    titles.map((title) => ({ title })),
    rows,
    colour,
  );
}
