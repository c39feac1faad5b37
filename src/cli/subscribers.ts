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
import { expiryOf } from '../reference/import/index.ts';
import type { Config } from '../runtime/config.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { counted, formatBytes } from '../terminal/quantities.ts';
import { describeEffort, describeRows, type ImportStage, importProgress } from './import-summary.ts';
import { parseCount } from './option-values.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { parseRetention } from './retention-option.ts';
import { type ImportOptions, type ImportRun, type Report, runImport, withImportOptions } from './run-import.ts';
import { loadSettings } from './settings.ts';
import { operatorTable, sourceTable } from './subscriber-tables.ts';
import { eraseSubscribersCommand } from './subscribers-erase.ts';
import { restrictSubscribersCommand, unrestrictSubscribersCommand } from './subscribers-restrict.ts';
import { showSubscribersCommand } from './subscribers-show.ts';

/** `idem subscribers`: the subscriber data of mobile operators, for ID Mobile. */
export function subscribersCommand(): Command {
  return new Command('subscribers')
    .description('import, count, show, erase and restrict the subscribers of mobile operators (ID Mobile)')
    .addCommand(importCommand())
    .addCommand(countCommand())
    .addCommand(showSubscribersCommand())
    .addCommand(eraseSubscribersCommand())
    .addCommand(restrictSubscribersCommand())
    .addCommand(unrestrictSubscribersCommand())
    .addHelpText(
      'after',
      `
Examples:
  idem subscribers import subscribers.csv
  idem subscribers count
  idem subscribers show 0612345678
  idem subscribers erase 0612345678
  idem subscribers restrict 0612345678`,
    );
}

interface SubscriberOptions extends ImportOptions {
  readonly operator?: string;
  readonly monitoredDays?: number;
  readonly retention?: string;
}

function importCommand(): Command {
  const command = new Command('import')
    .description('import subscribers from files')
    .argument('[files...]', 'CSV or NDJSON (also gzip), XLSX or Parquet; - reads CSV or NDJSON from standard input')
    .option(
      '--replace',
      'replace all subscribers; by default rows are added, and a row replaces the one with the same number and operator',
    )
    .option('--operator <name>', 'operator of rows that name none')
    .option(
      '--monitored-days <days>',
      'how many days the SIM changes of the file go back (default: no limit)',
      parseMonitoredDays,
    )
    .option(
      '--retention <period>',
      'erase the subscribers of these files this long after the import: 3y, 18m or 90d',
      parseRetention,
    );
  return withImportOptions(command)
    .addHelpText(
      'after',
      `
Columns (msisdn is mandatory, and operator unless --operator is given):
  msisdn, operator, last_name, birth_name, first_name, gender, birth_date, street_number, street, address,
  postal_code, city, country, email, sim_changed_at
  Many other names are recognized, for example TELEPHONE, OPERATEUR, NOM and PRENOM; use --map for the rest.

Examples:
  idem subscribers import subscribers.csv
  idem subscribers import lines.csv.gz --operator 'Alpha Mobile' --replace
  idem subscribers import export.csv --map msisdn=LIGNE --map sim_changed_at=DT_SIM
  idem subscribers import lines.csv.gz --retention 3y

The subscribers change only when the import is complete; Ctrl-C leaves them unchanged. Running servers switch to the
new ones automatically. --retention counts from the import; a later import of a number at the same operator restarts it.`,
    )
    .action((files: string[], options: SubscriberOptions) =>
      runImport(
        {
          name: 'idem subscribers import',
          schema: SUBSCRIBERS,
          rejectSentences: SUBSCRIBER_REJECT_SENTENCES,
          work: workFor(options),
          describe,
        },
        files,
        options,
      ),
    );
}

/** A hundred years. */
const MAX_MONITORED_DAYS = 36_500;

/** @throws UsageError if the value is not a whole number from 1 to {@link MAX_MONITORED_DAYS} */
function parseMonitoredDays(text: string): number {
  const days = parseCount('--monitored-days', text);
  if (days < 1 || days > MAX_MONITORED_DAYS)
    throw new UsageError(`--monitored-days cannot be "${text}"; expected 1 to ${MAX_MONITORED_DAYS}`);
  return days;
}

/** The ends are shares of the time, measured with a million subscribers. */
const STAGES: Readonly<Record<SubscriberProgress['stage'], ImportStage>> = {
  read: { label: 'reading', end: 0.74 },
  sort: { label: 'sorting', end: 0.81 },
  write: { label: 'writing', end: 0.99 },
  publish: { label: 'publishing', end: 1 },
};

function workFor({
  operator = '',
  monitoredDays,
  retention,
}: SubscriberOptions): (run: ImportRun<SubscriberField>) => Promise<SubscriberSummary> {
  return async ({ config, onProgress, ...run }) => {
    const summary = await importSubscribers({
      ...run,
      base: config.base,
      defaults: { country: config.country, operator: operator.trim() },
      monitoredDays,
      retention,
      onProgress: (progress) => onProgress(importProgress(STAGES, progress)),
    });
    recordEvents(config, { event: 'import', product: 'idmobile', count: summary.taken });
    return summary;
  };
}

function describe(report: Report<SubscriberSummary>, { base }: Config): string {
  const { replaced, expired, subscribers, numbers, bytes } = report;
  return [
    describeRows(report, SUBSCRIBER_REJECT_SENTENCES),
    replaced === 0 ? '' : `${counted(replaced, 'record')} replaced by a later row of the same number and operator.\n`,
    expired === 0 ? '' : `${counted(expired, 'subscriber')} erased whose retention had ended.\n`,
    `${base} now contains ${counted(subscribers, 'subscriber')} with ${counted(numbers, 'number')} (${formatBytes(bytes)}).\n`,
    describeEffort(report),
  ].join('');
}

interface CountOptions {
  readonly base?: string;
  readonly json?: true;
}

function countCommand(): Command {
  return new Command('count')
    .description('count the subscribers by operator and by imported file')
    .option(...BASE)
    .option('--json', 'print one JSON object')
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
  const { config } = loadSettings({ base: folder });
  const base = openSubscriberBase(config.base);
  try {
    const meta = base.store?.meta;
    if (json) {
      const { numbers = 0, subscribers = 0, operators = [], sources = [] } = meta ?? {};
      const files = sources.map((source) => ({ ...source, eraseAfter: expiryOf(source) }));
      return printJson({ numbers, subscribers, operators, sources: files });
    }
    if (meta === undefined)
      throw new Failure(`no subscribers in ${config.base}; import them with "idem subscribers import"`);
    process.stdout.write(operatorTable(meta.operators));
    if (meta.sources.length > 0) process.stdout.write(`\n${sourceTable(meta.sources)}`);
  } finally {
    await base.close();
  }
}
