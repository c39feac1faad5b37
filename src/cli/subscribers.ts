import { Command } from 'commander';
import { phoneSubject } from '../journal/index.ts';
import { normalizePhone } from '../matching/normalize/index.ts';
import {
  foldOperator,
  importSubscribers,
  type OperatorMeta,
  openSubscriberBase,
  SUBSCRIBER_REJECT_SENTENCES,
  SUBSCRIBERS,
  type SubscriberField,
  type SubscriberProgress,
  type SubscriberRecord,
  type SubscriberSummary,
} from '../mobile/operators/subscriber-base/index.ts';
import type { Config } from '../runtime/config.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { counted, formatBytes, formatCount, formatMinute } from '../terminal/quantities.ts';
import { formatTable, showsColour } from '../terminal/table.ts';
import { describeEffort, describeRows, type ImportStage, importProgress } from './import-summary.ts';
import { parseCount } from './option-values.ts';
import { BASE, COUNTRY } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { type ImportOptions, type ImportRun, type Report, runImport, withImportOptions } from './run-import.ts';
import { loadSettings } from './settings.ts';
import { eraseSubscribersCommand } from './subscribers-erase.ts';

/** `idem subscribers`: the subscriber data of mobile operators, for ID Mobile. */
export function subscribersCommand(): Command {
  return new Command('subscribers')
    .description('import, count, show and erase the subscribers of mobile operators (ID Mobile)')
    .addCommand(importCommand())
    .addCommand(countCommand())
    .addCommand(showCommand())
    .addCommand(eraseSubscribersCommand())
    .addHelpText(
      'after',
      `
Examples:
  idem subscribers import subscribers.csv
  idem subscribers count
  idem subscribers show 0612345678
  idem subscribers erase 0612345678`,
    );
}

interface SubscriberOptions extends ImportOptions {
  readonly operator?: string;
  readonly monitoredDays?: number;
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

The subscribers change only when the import is complete; Ctrl-C leaves them unchanged. Running servers switch to the
new ones automatically.`,
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
}: SubscriberOptions): (run: ImportRun<SubscriberField>) => Promise<SubscriberSummary> {
  return async ({ config, onProgress, ...run }) => {
    const summary = await importSubscribers({
      ...run,
      base: config.base,
      defaults: { country: config.country, operator: operator.trim() },
      monitoredDays,
      onProgress: (progress) => onProgress(importProgress(STAGES, progress)),
    });
    recordEvents(config, { event: 'import', product: 'idmobile', count: summary.taken });
    return summary;
  };
}

function describe(report: Report<SubscriberSummary>, { base }: Config): string {
  const { replaced, subscribers, numbers, bytes } = report;
  return [
    describeRows(report, SUBSCRIBER_REJECT_SENTENCES),
    replaced === 0 ? '' : `${counted(replaced, 'record')} replaced by a later row of the same number and operator.\n`,
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
    .description('count the subscribers by operator')
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
      const { numbers = 0, subscribers = 0, operators = [] } = meta ?? {};
      return printJson({ numbers, subscribers, operators });
    }
    if (meta === undefined)
      throw new Failure(`no subscribers in ${config.base}; import them with "idem subscribers import"`);
    const columns = [
      { title: 'Operator' },
      { title: 'Subscribers', align: 'right' },
      { title: 'With SIM change', align: 'right' },
      { title: 'Monitored days', align: 'right' },
    ] as const;
    const rows = meta.operators.map(({ name, subscribers, simChanges, monitoredDays }) => [
      name,
      formatCount(subscribers),
      formatCount(simChanges),
      monitoredDays === undefined ? 'no limit' : formatCount(monitoredDays),
    ]);
    process.stdout.write(formatTable(columns, rows, showsColour(process.stdout)));
  } finally {
    await base.close();
  }
}

interface ShowOptions extends CountOptions {
  readonly country?: string;
}

function showCommand(): Command {
  return new Command('show')
    .description('show what is held about the subscribers of a number (article 15 of the GDPR)')
    .argument('<number>', 'phone number')
    .option(...COUNTRY)
    .option(...BASE)
    .option('--json', 'print a JSON array')
    .addHelpText(
      'after',
      `
Examples:
  idem subscribers show 0612345678
  idem subscribers show +32470123456 --json --base /var/lib/idem

A number may have a subscriber at several operators; the newest is first. The origins are the files with rows of the
operator that were imported since the last --replace: the subscriber is from one of them. "idem people show" and
"idem people find" show people of the reference base.`,
    )
    .action(runShow);
}

async function runShow(text: string, { base: folder, country, json }: ShowOptions): Promise<void> {
  const { config } = loadSettings({ base: folder, country });
  const number = normalizePhone(text, config.country);
  if (number === '') throw new UsageError(`"${text}" is not a phone number`);
  const base = openSubscriberBase(config.base);
  try {
    const operators = base.store?.meta.operators ?? [];
    const found = (base.store?.find(number) ?? []).map((record) => ({
      ...heldSubscriberOf(record),
      origins: originsOf(record.operator, operators),
    }));
    const result = found.length > 0 ? 'found' : 'not-found';
    recordEvents(config, { event: 'show', product: 'idmobile', subject: phoneSubject(number), result });
    if (found.length === 0) throw new Failure(`${config.base} has no subscriber with this number`);
    if (json) return printJson(found);
    const tables = found.map(({ origins, ...held }) => [
      ...Object.entries(held).filter(([, value]) => value !== ''),
      ...origins.map((origin) => ['origin', describeOrigin(origin)]),
    ]);
    process.stdout.write(tables.map((rows) => formatTable([{}, {}], rows)).join('\n'));
  } finally {
    await base.close();
  }
}

/** A file that a subscriber may be from. */
interface SubscriberOrigin {
  readonly source: string;
  readonly sha256: string;
  readonly imported_at: string;
}

/** The files with rows of an operator. */
function originsOf(operator: string, operators: readonly OperatorMeta[]): SubscriberOrigin[] {
  const folded = foldOperator(operator);
  const sources = operators.find(({ name }) => foldOperator(name) === folded)?.sources ?? [];
  return sources.map(({ name, sha256, importedAt }) => ({ source: name, sha256, imported_at: importedAt }));
}

function describeOrigin({ source, sha256, imported_at: at }: SubscriberOrigin): string {
  return `${source}, imported ${formatMinute(at)}${sha256 === '' ? '' : `, SHA-256 ${sha256}`}`;
}

/** Everything that is held about a subscriber, by the names of the columns of an import. */
function heldSubscriberOf({ operator, subscriber, simChangedAt }: SubscriberRecord) {
  return {
    msisdn: subscriber.phone,
    operator,
    last_name: subscriber.lastName,
    birth_name: subscriber.birthName,
    first_name: subscriber.firstName,
    gender: subscriber.gender,
    birth_date: subscriber.birthDate,
    street_number: subscriber.number,
    street: subscriber.street,
    postal_code: subscriber.postalCode,
    city: subscriber.city,
    country: subscriber.country,
    email: subscriber.email,
    sim_changed_at: simChangedAt === 0 ? '' : new Date(1000 * simChangedAt).toISOString(),
  };
}
