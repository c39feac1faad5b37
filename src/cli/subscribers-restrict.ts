import { Command } from 'commander';
import { phoneSubject } from '../journal/index.ts';
import { normalizePhone } from '../matching/normalize/index.ts';
import { restrictSubscribers, subscriberRestrictionStatus } from '../mobile/operators/subscriber-base/index.ts';
import { UsageError } from '../runtime/errors.ts';
import { counted, formatMinute } from '../terminal/quantities.ts';
import { formatTable, paint, showsColour } from '../terminal/table.ts';
import { withSharedSubscribers } from './cluster/membership.ts';
import { BASE, COUNTRY } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface RestrictOptions {
  readonly base?: string;
  readonly country?: string;
  readonly reason?: string;
  readonly status?: true;
  readonly json?: true;
}

const REASON = ['--reason <text>', 'why, for the record; no personal data'] as const;

/** `idem subscribers restrict`: restriction of processing and objection (articles 18 and 21 of the GDPR) for ID Mobile. */
export function restrictSubscribersCommand(): Command {
  return new Command('restrict')
    .description('keep the subscribers of numbers without using them for checks (articles 18 and 21 of the GDPR)')
    .argument('[numbers...]', 'phone numbers')
    .option(...REASON)
    .option('--status', 'show the restrictions that were set and lifted')
    .option(...COUNTRY)
    .option(...BASE)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem subscribers restrict 0612345678 --reason 'objection of 3 May'
  idem subscribers restrict --status
  idem subscribers unrestrict 0612345678

Within a second no check of ID Mobile or CAMARA finds a subscriber of the number: answers are those for a number that no
operator has. The subscriber stays stored, is shown by "idem subscribers show", and can be erased. The restriction is
kept for the number: imports, backups and restores do not lift it, and it holds on all nodes of a cluster. It is also
recorded for a number that has no subscriber. It does not apply to operators that are queried over their own API. An
import with --replace and the end of a retention still remove the values.`,
    )
    .action((numbers: string[], options: RestrictOptions) =>
      options.status ? printStatus(options) : change(numbers, options, true),
    );
}

export function unrestrictSubscribersCommand(): Command {
  return new Command('unrestrict')
    .description('use subscribers for checks again whose processing was restricted')
    .argument('<numbers...>', 'phone numbers')
    .option(...REASON)
    .option(...COUNTRY)
    .option(...BASE)
    .option('--json', 'print the result as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  idem subscribers unrestrict 0612345678 --reason 'objection rejected, person informed on 2 June'

The person must be informed before a restriction is lifted (article 18(3)).`,
    )
    .action((numbers: string[], options: RestrictOptions) => change(numbers, options, false));
}

async function change(texts: readonly string[], options: RestrictOptions, isRestricted: boolean): Promise<void> {
  const { base, country, reason = '', json } = options;
  const settings = loadSettings({ base, country });
  const { config } = settings;
  if (texts.length === 0) throw new UsageError('No number given; see "idem subscribers restrict --help"');
  const numbers = texts.map((text) => {
    const number = normalizePhone(text, config.country);
    if (number === '') throw new UsageError(`"${text}" is not a phone number`);
    return number;
  });
  const { result } = await withSharedSubscribers(settings, (shared) =>
    restrictSubscribers(config.base, {
      numbers,
      isRestricted,
      reason,
      now: new Date(),
      beforeRecord: (changes) => shared?.appendRestrictions(changes),
    }),
  );
  const event = isRestricted ? 'restrict' : 'unrestrict';
  recordEvents(
    config,
    ...numbers.map((number) => ({ event, product: 'idmobile', subject: phoneSubject(number) }) as const),
  );
  const { changed, unknown, unchanged } = result;
  if (!isRestricted && unchanged > 0) process.exitCode = 1;
  if (json) return printJson(result);
  const done = isRestricted ? 'restricted: checks do not find their subscribers' : 'no longer restricted';
  const sentences = [
    `${counted(changed, 'number')} ${done}.`,
    ...(unknown === 0 ? [] : [`${counted(unknown, 'number')} without a subscriber; recorded all the same.`]),
    ...(unchanged === 0
      ? []
      : [`${counted(unchanged, 'number')} ${isRestricted ? 'restricted already' : 'not restricted'}.`]),
  ];
  process.stdout.write(`${sentences.join(' ')}\n`);
}

function printStatus({ base, json }: RestrictOptions): void {
  const { config } = loadSettings({ base });
  const restrictions = subscriberRestrictionStatus(config.base);
  if (json) printJson(restrictions);
  else process.stdout.write(restrictions.length === 0 ? 'No restriction is recorded.\n' : statusTable(restrictions));
}

function statusTable(restrictions: ReturnType<typeof subscriberRestrictionStatus>): string {
  const colour = showsColour(process.stdout);
  const rows = restrictions.map(({ at, key, reason, isRestricted }) => [
    formatMinute(at),
    isRestricted ? paint('restricted', 'doubtful', colour) : 'lifted',
    key,
    reason,
  ]);
  const titles = ['Since', 'State', 'Key', 'Reason'].map((title) => ({ title }));
  return `${formatTable(titles, rows, colour)}\nThe key is a hash of the number. "idem subscribers show NUMBER" shows the restriction of a number.\n`;
}
