import { statSync } from 'node:fs';
import { Command } from 'commander';
import {
  BATCH_PRODUCTS,
  BatchAbortedError,
  type BatchProduct,
  type BatchProgress,
  type BatchSummary,
  letteredFields,
  PREFIXES,
  questionSchema,
  runBatch,
  writeFailure,
} from '../batch/index.ts';
import { MATCH_THRESHOLD } from '../check/match.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { readVersion } from '../runtime/version.ts';
import { openSource, parseColumnMap, parseEncoding, parseSeparator } from '../tabular/index.ts';
import { also, describeSource } from './input-file.ts';
import { productOf, thresholdOf } from './product-options.ts';
import { counted, formatBytes, formatCount, formatDuration, openProgress } from './progress.ts';
import { loadSettings } from './settings.ts';
import { type Cell, formatTable, showsColour } from './table.ts';

interface BatchOptions {
  readonly output?: string;
  readonly product: string;
  readonly separator: string;
  readonly prefix?: string;
  readonly map?: readonly string[];
  readonly inputSeparator?: string;
  readonly encoding?: string;
  readonly threshold?: string;
  readonly workers?: string;
  readonly country?: string;
  readonly base?: string;
  readonly force?: true;
  readonly restart?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** `idem batch`: a file of people, each checked or matched, with the answers in columns of their own. */
export function batchCommand(): Command {
  return new Command('batch')
    .description('check or match every row of a CSV file')
    .argument('[file]', 'CSV, plain or gzip; - is standard input')
    .option('-o, --output <file>', 'where to; standard output if not given, or -')
    .option('--product <product>', BATCH_PRODUCTS.join(', '), 'idcheck-plus')
    .option('--separator <character>', 'what parts the columns of the output: , ; | tab …', ';')
    .option('--prefix <text>', 'what the names of the added columns begin with (DQE_IDCHECK_PLUS, DQE_IDCHECK, IDEM)')
    .option('--map <field=column>', 'the column that holds a field, by its name or as #2; may be given again', also)
    .option('--input-separator <character>', 'what parts the columns of the input (found out)')
    .option('--encoding <name>', 'utf-8, windows-1252, iso-8859-15, utf-16le … (found out)')
    .option('--threshold <probability>', `the least probability of a match, 0 to 1 (${MATCH_THRESHOLD})`)
    .option('--workers <number>', 'threads that answer, the cores if not given (IDEM_WORKERS)')
    .option('--country <code>', 'country of addresses and phone numbers that name none (IDEM_COUNTRY)')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--force', 'the output may take the place of a file that is there')
    .option('--restart', 'from the beginning, whatever an earlier run has written')
    .option('--json', 'for machines: the summary as one JSON object, no progress')
    .option('--quiet', 'no progress, no summary')
    .addHelpText(
      'after',
      `
Columns: those that "idem import" knows, by the same names. ID Check needs last_name, address or street, postal_code;
a match starts from whatever there is. Every row comes out once and in order; one that cannot be tried is EMPTY.

Examples:
  idem batch clients.csv -o checked.csv
  idem batch clients.csv.gz -o checked.csv --product idcheck --separator , --prefix CHECK
  idem batch clients.csv -o matched.csv --product match --threshold 0.9
  xsv select 1-9 clients.csv | idem batch - > checked.csv

Stopped or killed, the same command goes on where it was, if it reads a file and writes to one. The output is readable
by its owner only, and appears under its name when it is whole.`,
    )
    .action(runCommand);
}

async function runCommand(file: string | undefined, options: BatchOptions): Promise<void> {
  const started = performance.now();
  if (file === undefined) throw new UsageError('Say which file, as in "idem batch people.csv"; "-" is standard input.');
  const product = productOf(options.product);
  const separator = parseSeparator(options.separator);
  const threshold = thresholdOf(options.threshold, product);
  const { config, secrets } = loadSettings({
    ...(options.base !== undefined && { base: options.base }),
    ...(options.country !== undefined && { country: options.country }),
    ...(options.workers !== undefined && { workers: options.workers }),
  });
  const { source, encoding } = await openQuestions(file, product, options);
  const output = outputOf(options.output);
  if (output !== undefined) refuseSameFile(file, output);
  const isTalkative = !options.json && !options.quiet;
  if (isTalkative) process.stderr.write(describeSource(source));
  const { signal, exitCode } = listenForStop();
  let progress: ReturnType<typeof openProgress> | undefined;
  const onProgress = ({ rows, bytes }: BatchProgress) => {
    const share = source.size ? bytes / source.size : undefined;
    progress ??= openProgress({ unit: 'rows', isQuiet: !isTalkative, from: { count: rows, share } });
    progress.update({ label: 'checking', share, count: rows });
  };
  try {
    const summary = await runBatch({
      source,
      encoding,
      output: output ?? writeToStandardOutput,
      product,
      prefix: options.prefix ?? PREFIXES[product],
      separator,
      base: config.base,
      country: config.country,
      householdKey: secrets.householdKey,
      threshold,
      threads: config.workers,
      program: readVersion(),
      force: options.force === true,
      restart: options.restart === true,
      signal,
      onStart: ({ rowsBefore, restartReason }) => {
        if (!isTalkative) return;
        if (restartReason !== undefined) process.stderr.write(`Starting over: ${restartReason}.\n`);
        if (rowsBefore > 0) process.stderr.write(`Resuming after ${counted(rowsBefore, 'row')}.\n`);
      },
      onProgress,
    });
    progress?.stop();
    report({ ...summary, product, output: output ?? null, ...measure(summary, started) }, options);
  } catch (error) {
    progress?.stop();
    if (!(error instanceof BatchAbortedError)) throw error;
    const advice = error.isResumable ? 'Run the same command again to resume it.' : 'The output is incomplete.';
    process.stderr.write(`idem: The batch was stopped. ${advice}\n`);
    process.exitCode = exitCode();
  }
}

async function openQuestions(file: string, product: BatchProduct, options: BatchOptions) {
  const schema = questionSchema(product);
  const { inputSeparator } = options;
  const map = parseColumnMap(options.map ?? [], schema);
  const delimiter = inputSeparator === undefined ? undefined : parseSeparator(inputSeparator, '--input-separator');
  const encoding = options.encoding === undefined ? undefined : parseEncoding(options.encoding);
  const source = await openSource(file, { schema, map, delimiter, encoding });
  const [missed] = source.missed;
  if (missed !== undefined)
    throw new Failure(`--map ${missed}=${map.get(missed)}: ${source.name} has no column ${map.get(missed)}.`);
  return { source, encoding };
}

/** `undefined`: standard output. */
function outputOf(path: string | undefined): string | undefined {
  return path === '-' ? undefined : path;
}

/** Answers would be read as questions. */
function refuseSameFile(input: string, output: string): void {
  const [one, other] = [input, output].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (one?.isFile() && other?.isFile() && one.dev === other.dev && one.ino === other.ino)
    throw new UsageError(`The output is the input, ${input}; give another name.`);
}

function writeToStandardOutput(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(writeFailure('standard output', error)) : resolve()));
  });
}

interface Measures {
  readonly seconds: number;
  /** Of this run alone. */
  readonly rowsPerSecond: number;
  /** Resident memory at its highest. */
  readonly peakMemory: number;
}

function measure({ rows, rowsBefore }: BatchSummary, started: number): Measures {
  const seconds = (performance.now() - started) / 1000;
  return {
    seconds: Number(seconds.toFixed(3)),
    rowsPerSecond: Math.round((rows - rowsBefore) / seconds),
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}

type Report = BatchSummary & Measures & { readonly product: BatchProduct; readonly output: string | null };

/** Standard output is the answers' where they go there. */
function report(summary: Report, { json, quiet }: BatchOptions): void {
  const stream = summary.output === null ? process.stderr : process.stdout;
  if (json) stream.write(`${JSON.stringify(forMachines(summary))}\n`);
  else if (!quiet) stream.write(forPeople(summary, showsColour(stream)));
}

function forMachines({ rows, found, ...rest }: Report): object {
  return { rows, found, foundShare: rows === 0 ? 0 : found / rows, ...rest };
}

function forPeople(summary: Report, colour: boolean): string {
  const { rows, found, notFound, empty, reasons, withoutBirthDate, output } = summary;
  const share = rows === 0 ? '' : ` (${((100 * found) / rows).toFixed(1)} %)`;
  const [yes, no, none] =
    summary.product === 'match' ? ['matched', 'not matched', 'not tried'] : ['FOUND', 'NOT FOUND', 'EMPTY'];
  const why = Object.entries(reasons).sort(([, one], [, other]) => other - one);
  const isLong = summary.seconds >= 1;
  return [
    `${counted(rows, 'row')}: ${formatCount(found)} ${yes}${share}, ${formatCount(notFound)} ${no}, ${formatCount(empty)} ${none}.\n`,
    formatTable(
      why.map(([reason, count]) => [
        { text: formatCount(count), align: 'right' },
        { text: reason, tone: 'faint' },
      ]),
      colour,
    ),
    withoutBirthDate === 0
      ? ''
      : `${counted(withoutBirthDate, 'row')} matched without the birth date: not a valid date.\n`,
    letterTable(summary, colour),
    output === null ? '' : `The answers are in ${output}.\n`,
    `It took ${formatDuration(summary.seconds)}${isLong ? `, ${formatCount(summary.rowsPerSecond)} rows/s` : ''} and ${formatBytes(summary.peakMemory)} of memory.\n`,
  ].join('');
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  FIRSTNAME: 'First name',
  LASTNAME: 'Last name',
  ADDRESS: 'Address',
  POSTALCODE: 'Postal code',
  CITY: 'City',
  BIRTHDATE: 'Birth date',
  PHONE: 'Phone',
  EMAIL: 'E-mail',
};

const LETTERS = ['E', 'S', 'P', 'N', 'D', '?'] as const;

/** Birth dates have no letters: three digits, of which 0 says that year, month or day is the same. */
const LETTER_OF_DATE: Readonly<Record<string, string>> = { '000': 'E', '---': '?', '?': '?' };

function letterTable({ product, letters, rows, empty }: Report, colour: boolean): string {
  const fields = letteredFields(product);
  if (fields.length === 0 || rows === empty) return '';
  const head: Cell[] = ['', ...LETTERS].map((text) => ({ text, align: 'right', tone: 'faint' }));
  const body = fields.map((field): Cell[] => {
    const counts = field === 'BIRTHDATE' ? dateCounts(letters[field] ?? {}) : (letters[field] ?? {});
    return [
      { text: FIELD_NAMES[field]! },
      ...LETTERS.map((letter): Cell => ({ text: formatCount(counts[letter] ?? 0), align: 'right' })),
    ];
  });
  return formatTable([head, ...body], colour);
}

function dateCounts(codes: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [code, count] of Object.entries(codes)) {
    const letter = LETTER_OF_DATE[code] ?? 'D';
    counts[letter] = (counts[letter] ?? 0) + count;
  }
  return counts;
}
