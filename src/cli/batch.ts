import { existsSync, rmSync } from 'node:fs';
import { Command } from 'commander';
import {
  type AnsweredRun,
  BATCH_PRODUCTS,
  BatchAbortedError,
  type BatchProduct,
  type BatchProgress,
  type BatchRequest,
  type BatchStart,
  type BatchSummary,
  convertOutput,
  EXTRA_COLUMNS,
  type ExtraColumn,
  type OutputFormat,
  outputFormatOf,
  PREFIXES,
  questionSchema,
  runBatch,
  writeFailure,
} from '../batch/index.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { readVersion } from '../runtime/version.ts';
import { parseColumnMap, parseOutputEncoding, parseSeparator } from '../tabular/index.ts';

import { openProgress } from '../terminal/progress.ts';
import { counted } from '../terminal/quantities.ts';
import { showsColour } from '../terminal/table.ts';
import { requireNoPage, withReviewColumns, writeReview } from './batch-review.ts';
import { type BatchReport, describeBatch } from './batch-summary.ts';
import { distributeBatch } from './cluster/distribute.ts';
import {
  CANDIDATES,
  parseCandidates,
  parseProduct,
  parseThreshold,
  THRESHOLD,
  WEIGHTS,
  weightsFrom,
} from './option-values.ts';
import { BASE, COMPRESSION, COUNTRY, ENCODING, JSON_SUMMARY, MAP, QUIET } from './options.ts';
import { recordEvents, recordRun } from './record.ts';
import { refuseSameFile } from './refuse-same-file.ts';
import { measureRun } from './run-measures.ts';
import { loadSettings } from './settings.ts';
import { describeSource, openFile } from './source-file.ts';

interface BatchOptions {
  readonly output?: string;
  readonly product: string;
  readonly separator: string;
  readonly prefix?: string;
  readonly map?: readonly string[];
  readonly inputSeparator?: string;
  readonly encoding?: string;
  readonly maxCompressionRatio?: string;
  readonly threshold?: string;
  readonly candidates?: string;
  readonly weights?: string;
  readonly workers?: string;
  readonly country?: string;
  readonly base?: string;
  readonly columns?: string;
  readonly bom?: true;
  readonly outputEncoding: string;
  readonly safeCells?: true;
  readonly html?: string;
  readonly force?: true;
  readonly restart?: true;
  readonly distribute?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** Of an output in CSV. */
const DEFAULT_ENCODING = 'utf-8';

const HELP = `
The extension of the output file selects its format: .xlsx, .parquet, .ndjson, otherwise CSV. In XLSX, all cells
are text.

Columns have the same names as for "idem import". idcheck and idcheck-plus require last_name, address or street, and
postal_code. match requires a name, email or phone. Every input row is written once, in order, with the answer in
added columns. Rows without enough values for a question are EMPTY.

Examples:
  idem batch clients.csv -o checked.csv
  idem batch clients.csv.gz -o checked.csv --product idcheck --separator , --prefix CHECK
  idem batch clients.csv -o matched.csv --product match --threshold 0.9
  idem batch clients.csv -o matched.csv --product match --candidates 3
  idem batch clients.xlsx -o checked.xlsx --columns number,reason,match
  idem batch clients.csv -o checked.csv --candidates 3
  idem batch clients.csv -o checked.csv --html review.html
  xsv select 1-9 clients.csv | idem batch - > checked.csv
  idem batch clients.csv -o checked.csv --distribute

If the batch is stopped or killed, the same command resumes it, provided that input and output are files. The output
file is readable by its owner only and gets its name when it is complete.`;

/** `idem batch`: checks or matches every row of a file and adds the answers as columns. */
export function batchCommand(): Command {
  return new Command('batch')
    .description('check or match every row of a file')
    .argument('[file]', 'CSV (also gzip), NDJSON, XLSX or Parquet; - reads CSV from standard input')
    .option('-o, --output <file>', 'output file (default: standard output)')
    .option('--product <product>', BATCH_PRODUCTS.join(', '), 'idcheck-plus')
    .option('--separator <character>', 'output delimiter: , ; | tab …', ';')
    .option('--columns <list>', `more columns: ${EXTRA_COLUMNS.join(', ')}, or all; separated by commas`)
    .option('--bom', 'start the output with a byte order mark, so that Excel reads it as Unicode')
    .option(
      '--output-encoding <name>',
      'encoding of CSV: utf-8, windows-1252, iso-8859-15, utf-16le …',
      DEFAULT_ENCODING,
    )
    .option('--safe-cells', 'put an apostrophe before values that spreadsheet programs would read as formulas')
    .option(
      '--html <file>',
      'write the doubtful rows as a page for a browser; adds the columns probability, reason and match',
    )
    .option('--prefix <text>', 'prefix of the added columns (default: DQE_IDCHECK_PLUS, DQE_IDCHECK or IDEM)')
    .option(...MAP)
    .option('--input-separator <character>', 'input delimiter (default: detected)')
    .option(...ENCODING)
    .option(...COMPRESSION)
    .option(...THRESHOLD)
    .option(...CANDIDATES)
    .option(...WEIGHTS)
    .option(
      '--workers <number>',
      'maximum number of threads; small files use one (IDEM_WORKERS; default: number of CPU cores)',
    )
    .option(...COUNTRY)
    .option(...BASE)
    .option('--force', 'overwrite the output file if it exists')
    .option('--restart', 'ignore the checkpoint of an earlier run and start over')
    .option('--distribute', 'share the rows with the servers of the other nodes of the cluster')
    .option(...JSON_SUMMARY)
    .option(...QUIET)
    .addHelpText('after', HELP)
    .action(runCommand);
}

async function runCommand(file: string | undefined, options: BatchOptions): Promise<void> {
  const started = performance.now();
  if (file === undefined)
    throw new UsageError('no input file given, for example "idem batch people.csv -o checked.csv"');
  const job = parseJob(options);
  const { config } = job.settings;
  const { source, encoding } = await openInput(file, job.product, options);
  const output = options.output === '-' ? undefined : options.output;
  refuseSameFile(['the input', file], ['the output', output], ['the page of --html', options.html]);
  const review = parseReview(options, job.product, output);
  if (output !== undefined) refuseIneffectiveOptions(outputFormatOf(output), options);
  const target: Target =
    output === undefined ? { csv: '', format: undefined } : targetOf(output, options.force === true);
  const isQuiet = options.json === true || options.quiet === true;
  if (!isQuiet) process.stderr.write(describeSource(source));
  const { signal, exitCode } = listenForStop();
  const progress = new BatchProgressBar(source.size, isQuiet);
  try {
    const run = options.distribute ? (request: BatchRequest) => distributeBatch(job.settings, request) : runBatch;
    const summary = await run({
      ...runSettings(job, target, options),
      source,
      encoding,
      output: output === undefined ? writeToStandardOutput : target.csv,
      signal,
      onStart: (start) => {
        recordEvents(config, { event: 'batch-started', product: job.product });
        if (!isQuiet) process.stderr.write(describeStart(start));
      },
      onProgress: (update) => progress.update(update),
      ...recorders(job),
    });
    const { separator, product } = job;
    if (review !== undefined)
      await writeReview(review.page, answeredFile(job, target, options), { input: file, ...review });
    if (output !== undefined && target.format !== undefined) await convertRows(output, { ...target, separator });
    progress.stop();
    report(toReport(summary, { product, output: output ?? null, started }), options);
  } catch (error) {
    progress.stop();
    if (!(error instanceof BatchAbortedError)) throw error;
    const advice = error.isResumable ? 'Run the same command again to resume it.' : 'The output is incomplete.';
    process.stderr.write(`idem: The batch was stopped. ${advice}\n`);
    process.exitCode = exitCode();
  }
}

type Job = ReturnType<typeof parseJob>;

/** Functions that record the rows of a run in the journal; none if it is switched off. */
function recorders({ product, settings: { config } }: Job) {
  if (config.journalDays === 0) return {};
  const recorder =
    (event: 'batch' | 'batch-stopped') =>
    ({ rows, subjects }: AnsweredRun) =>
      recordRun(config, { event, product, count: rows }, subjects);
  return { onAnswered: recorder('batch'), onStopped: recorder('batch-stopped') };
}

/** @throws UsageError if the value of an option is not valid */
function parseJob({ base, country, workers, weights, ...options }: BatchOptions) {
  const product = parseProduct(options.product);
  return {
    product,
    separator: parseSeparator(options.separator),
    threshold: parseThreshold(options.threshold, product),
    candidates: parseCandidates(options.candidates) ?? 1,
    extras: extrasOf(options, product),
    outputEncoding: parseOutputEncoding(options.outputEncoding),
    settings: loadSettings({ base, country, workers, weights }),
  };
}

/** @throws UsageError if there can be no page, Failure if it exists and must not be overwritten */
function parseReview({ html: page, force }: BatchOptions, product: BatchProduct, output: string | undefined) {
  if (page === undefined) return undefined;
  if (product === 'match') throw new UsageError('--html requires --product idcheck or idcheck-plus');
  if (output === undefined) throw new UsageError('--html requires --output FILE: the page is made of its rows');
  requireNoPage(page, force === true);
  return { page, output };
}

/** The rows that the review page is made of. */
function answeredFile({ product, separator, outputEncoding }: Job, { csv, format }: Target, options: BatchOptions) {
  const prefix = options.prefix ?? PREFIXES[product];
  const map = parseColumnMap(options.map ?? [], questionSchema(product));
  const encoding = format === undefined ? outputEncoding : ('utf-8' as const);
  return { path: csv, product: product as 'idcheck' | 'idcheck-plus', prefix, separator, encoding, map };
}

/** @throws UsageError if an option has no effect on an output of this format */
function refuseIneffectiveOptions(
  format: OutputFormat | undefined,
  { bom, outputEncoding, safeCells }: BatchOptions,
): void {
  if (format === undefined) return;
  if (bom || outputEncoding !== DEFAULT_ENCODING)
    throw new UsageError('--bom and --output-encoding can only be used with an output in CSV');
  if (safeCells && format !== 'xlsx')
    throw new UsageError('--safe-cells can only be used with an output in CSV or XLSX');
}

function openInput(file: string, product: BatchProduct, options: BatchOptions) {
  const { inputSeparator: separator, encoding, map, maxCompressionRatio } = options;
  const format = { separator, maxCompressionRatio, ...(encoding && { encoding }), ...(map && { map }) };
  return openFile(file, questionSchema(product), format, {
    reader: 'idem batch -',
    separatorFlag: '--input-separator',
    tabulate: true,
  });
}

/** The settings of a run that come from options and configuration. */
function runSettings(job: Job, { format }: Target, options: BatchOptions) {
  const { product, separator, threshold, candidates, extras, outputEncoding } = job;
  const { config, secrets } = job.settings;
  return {
    product,
    prefix: options.prefix ?? PREFIXES[product],
    separator,
    candidates,
    extras,
    ...(format === undefined && { outputEncoding, hasMark: options.bom === true }),
    areCellsSafe: format === undefined && options.safeCells === true,
    base: config.base,
    country: config.country,
    householdKey: secrets.householdKey,
    threshold,
    weights: weightsFrom(config),
    threads: config.workers,
    program: readVersion(),
    force: options.force === true,
    restart: options.restart === true,
  };
}

function describeStart({ rowsBefore, restartReason }: BatchStart): string {
  const restart = restartReason === undefined ? '' : `Starting over: ${restartReason}.\n`;
  return rowsBefore > 0 ? `${restart}Resuming after ${counted(rowsBefore, 'row')}.\n` : restart;
}

/** Where the rows are written, and the format that they get in the end. */
interface Target {
  readonly csv: string;
  readonly format: OutputFormat | undefined;
}

/** @throws Failure if the output exists and must not be overwritten */
function targetOf(output: string, isForced: boolean): Target {
  const format = outputFormatOf(output);
  if (format === undefined) return { csv: output, format };
  if (!isForced && existsSync(output))
    throw new Failure(`the output ${output} already exists; choose another name, or use --force to overwrite it`);
  return { csv: `${output}.rows.csv`, format };
}

async function convertRows(path: string, { csv, format, separator }: Target & { separator: string }): Promise<void> {
  await convertOutput(csv, { path, format: format!, separator });
  rmSync(csv);
}

/** The columns that are asked for, and those that other options need. @throws UsageError if one cannot be added */
function extrasOf({ columns, html, candidates }: BatchOptions, product: BatchProduct): readonly ExtraColumn[] {
  const asked = parseColumns(columns, product);
  const extras = html === undefined ? asked : withReviewColumns(asked);
  const needsMatch = candidates !== undefined && product !== 'match' && !extras.includes('match');
  return needsMatch ? [...extras, 'match'] : extras;
}

/** @throws UsageError if a column is unknown, or the product has none */
function parseColumns(text: string | undefined, product: BatchProduct): readonly ExtraColumn[] {
  if (text === undefined) return [];
  if (product === 'match') throw new UsageError('--columns cannot be used with --product match');
  if (text.trim() === 'all') return EXTRA_COLUMNS;
  return text.split(',').map((name) => {
    const column = EXTRA_COLUMNS.find((known) => known === name.trim());
    if (column === undefined)
      throw new UsageError(`--columns cannot be "${name.trim()}"; expected ${EXTRA_COLUMNS.join(', ')}, or all`);
    return column;
  });
}

/** Opened at the first update, so that its rate does not include the rows of an earlier run. */
class BatchProgressBar {
  private readonly size: number | undefined;
  private readonly isQuiet: boolean;
  private progress: ReturnType<typeof openProgress> | undefined;

  constructor(size: number | undefined, isQuiet: boolean) {
    this.size = size;
    this.isQuiet = isQuiet;
  }

  update({ rows, bytes }: BatchProgress): void {
    const share = this.size ? bytes / this.size : undefined;
    this.progress ??= openProgress({ unit: 'rows', isQuiet: this.isQuiet, from: { count: rows, share } });
    this.progress.update({ label: 'checking', share, count: rows });
  }

  stop(): void {
    this.progress?.stop();
  }
}

function writeToStandardOutput(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(writeFailure('standard output', error)) : resolve()));
  });
}

function toReport(
  summary: BatchSummary,
  { product, output, started }: { product: BatchProduct; output: string | null; started: number },
): BatchReport {
  return { ...summary, product, output, ...measureRun(summary.rows - summary.rowsBefore, started) };
}

/** The summary goes to standard error if the answers go to standard output. */
function report(summary: BatchReport, { json, quiet }: BatchOptions): void {
  const stream = summary.output === null ? process.stderr : process.stdout;
  if (json) stream.write(`${JSON.stringify(forMachines(summary))}\n`);
  else if (!quiet) stream.write(describeBatch(summary, showsColour(stream)));
}

function forMachines({ rows, found, ...rest }: BatchReport): object {
  return { rows, found, foundShare: rows === 0 ? 0 : found / rows, ...rest };
}
