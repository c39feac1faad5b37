import { Command } from 'commander';
import {
  importSubscribers,
  openSubscriberBase,
  SUBSCRIBER_REJECT_SENTENCES,
  SUBSCRIBERS,
  type SubscriberField,
  type SubscriberProgress,
  type SubscriberSummary,
} from '../mobile/operators/subscriber-base/index.ts';
import type { Config } from '../runtime/config.ts';
import { UsageError } from '../runtime/errors.ts';
import {
  describeProgress,
  type ImportOptions,
  type ImportRun,
  type ImportStage,
  type Report,
  rejectTable,
  runImport,
  withImportOptions,
} from './importing.ts';
import { counted, formatBytes, formatCount, formatDuration } from './progress.ts';
import { loadSettings } from './settings.ts';
import { formatTable, showsColour } from './table.ts';

/** `idem subscribers`: what a mobile operator holds of its numbers, for ID Mobile. */
export function subscribersCommand(): Command {
  return new Command('subscribers')
    .description('import and count the subscribers of mobile operators, whom ID Mobile compares with')
    .addCommand(importCommand())
    .addCommand(countCommand())
    .addHelpText(
      'after',
      `
Examples:
  idem subscribers import subscribers.csv
  idem subscribers count`,
    );
}

interface SubscriberOptions extends ImportOptions {
  readonly operator?: string;
}

function importCommand(): Command {
  const command = new Command('import')
    .description('make a base of subscribers from files, or add subscribers to it')
    .argument('[files...]', 'CSV or NDJSON, plain or gzip; - is standard input')
    .option(
      '--replace',
      'the rows become the whole base; without it they join it, the newer row of a number and operator winning',
    )
    .option('--operator <name>', 'the operator of rows that name none');
  return withImportOptions(command)
    .addHelpText(
      'after',
      `
Columns (mandatory: msisdn; operator, or --operator):
  msisdn, operator, last_name, birth_name, first_name, gender, birth_date, street_number, street, address,
  postal_code, city, country, email, sim_changed_at; also TELEPHONE, OPERATEUR, NOM, PRENOM, CP and many others.

Examples:
  idem subscribers import subscribers.csv
  idem subscribers import lines.csv.gz --operator 'Alpha Mobile' --replace
  idem subscribers import export.csv --map msisdn=LIGNE --map sim_changed_at=DT_SIM

Ctrl-C leaves the base as it was. A server that runs takes the new base up by itself.`,
    )
    .action((files: string[], options: SubscriberOptions) =>
      runImport(
        {
          name: 'idem subscribers import',
          schema: SUBSCRIBERS,
          rejectSentences: SUBSCRIBER_REJECT_SENTENCES,
          work: workFor(options.operator),
          describe,
        },
        files,
        options,
      ),
    );
}

/** Each stage in words, and where it ends in the whole: shares of the time measured with a million subscribers. */
const STAGES: Readonly<Record<SubscriberProgress['stage'], ImportStage>> = {
  read: { label: 'reading', end: 0.74 },
  sort: { label: 'sorting', end: 0.81 },
  write: { label: 'writing', end: 0.99 },
  publish: { label: 'putting in place', end: 1 },
};

function workFor(operator = ''): (run: ImportRun<SubscriberField>) => Promise<SubscriberSummary> {
  return ({ config, onProgress, ...run }) =>
    importSubscribers({
      ...run,
      base: config.base,
      defaults: { country: config.country, operator: operator.trim() },
      onProgress: (progress) => onProgress(describeProgress(STAGES, progress)),
    });
}

function describe(report: Report<SubscriberSummary>, { base }: Config): string {
  const { read, taken, rejected, replaced, setAside, subscribers, numbers, bytes, rejectsFile } = report;
  const { seconds, rowsPerSecond, peakMemory } = report;
  return [
    `${counted(read, 'row')} read, ${formatCount(taken)} taken, ${formatCount(read - taken)} rejected.\n`,
    rejectTable(rejected, SUBSCRIBER_REJECT_SENTENCES),
    rejectsFile === null ? '' : `The rejected rows are in ${rejectsFile}, each with its line and reason.\n`,
    replaced === 0
      ? ''
      : `${counted(replaced, 'row')} had a newer one of the same number and operator, which counts.\n`,
    setAside.email === 0 ? '' : `${counted(setAside.email, 'row')} taken without email: the value is no such thing.\n`,
    `${base} now holds ${counted(subscribers, 'subscriber')} of ${counted(numbers, 'number')}, ${formatBytes(bytes)}.\n`,
    `It took ${formatDuration(seconds)}${seconds >= 1 ? `, ${formatCount(rowsPerSecond)} rows/s` : ''} and ${formatBytes(peakMemory)} of memory.\n`,
  ].join('');
}

interface CountOptions {
  readonly base?: string;
  readonly json?: true;
}

function countCommand(): Command {
  return new Command('count')
    .description('count the subscribers by operator')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines')
    .addHelpText(
      'after',
      `
Examples:
  idem subscribers count
  idem subscribers count --json --base /var/lib/idem`,
    )
    .action(runCount);
}

async function runCount({ base: folder, json }: CountOptions): Promise<void> {
  const { config } = loadSettings(folder === undefined ? {} : { base: folder });
  const base = openSubscriberBase(config.base);
  try {
    const meta = base.store?.meta;
    if (json) {
      const { numbers = 0, subscribers = 0, operators = [] } = meta ?? {};
      process.stdout.write(`${JSON.stringify({ numbers, subscribers, operators })}\n`);
      return;
    }
    if (meta === undefined) {
      throw new UsageError(
        `There are no subscribers in ${config.base} yet; import some with "idem subscribers import".`,
      );
    }
    const head = ['Operator', 'Subscribers', 'With SIM change'].map((text) => ({ text, tone: 'faint' as const }));
    const rows = meta.operators.map(({ name, subscribers, simChanges }) => [
      { text: name },
      { text: formatCount(subscribers), align: 'right' as const },
      { text: formatCount(simChanges), align: 'right' as const },
    ]);
    process.stdout.write(formatTable([head, ...rows], showsColour(process.stdout)));
  } finally {
    await base.close();
  }
}
