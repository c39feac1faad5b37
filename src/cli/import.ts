import { Command } from 'commander';
import { Failure, UsageError } from '../errors.ts';
import {
  type ImportProgress,
  type ImportSummary,
  importFiles,
  NothingToImportError,
} from '../reference/import/index.ts';
import {
  type ColumnMap,
  type ImportSource,
  isField,
  openSource,
  parseColumnMap,
  parseEncoding,
  parseSeparator,
  REJECT_SENTENCES,
  type RejectReason,
} from '../reference/import/source/index.ts';
import { also, describeSource } from './input-file.ts';
import { counted, formatBytes, formatCount, formatDuration, openProgress, type ProgressUpdate } from './progress.ts';
import { createRejectsFile, defaultRejectsPath } from './rejects-file.ts';
import { loadSettings } from './settings.ts';
import { listenForStop } from './stop-signal.ts';
import { type Cell, formatTable, showsColour } from './table.ts';

interface ImportOptions {
  readonly replace?: true;
  readonly map?: readonly string[];
  readonly rejects?: string;
  readonly separator?: string;
  readonly encoding?: string;
  readonly country?: string;
  readonly base?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** `idem import`: people from files become the reference base, or join it. */
export function importCommand(): Command {
  return new Command('import')
    .description('make a reference base of people from files, or add people to it')
    .argument('[files...]', 'CSV or NDJSON, plain or gzip; - is standard input')
    .option('--replace', 'the rows become the whole base; without it they join it, the newer row of one id winning')
    .option('--map <field=column>', 'the column that holds a field, by its name or as #2; may be given again', also)
    .option('--rejects <file>', 'where rows that cannot be taken are written (FILE.rejects.csv in this folder)')
    .option('--separator <character>', 'what parts the values: , ; | tab … (found out)')
    .option('--encoding <name>', 'utf-8, windows-1252, iso-8859-15, utf-16le … (found out)')
    .option('--country <code>', 'country of addresses and phone numbers that name none (IDEM_COUNTRY)')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines: the summary as one JSON object, no progress')
    .option('--quiet', 'no progress, no summary')
    .addHelpText(
      'after',
      `
Columns (mandatory: last_name, address or street, postal_code):
  id, household_id, last_name, birth_name, first_name, gender, birth_date, street_number, street, address,
  address_complement, postal_code, city, country, email, phone; also NOM, PRENOM, CP, VILLE, ADRESSE and many others.

Examples:
  idem import people.csv
  idem import clients.csv.gz prospects.ndjson --replace
  idem import export.csv --map last_name=NOM_CLIENT --map phone=TEL2 --rejects bad-rows.csv
  zstd -dc people.csv.zst | idem import - --json

Ctrl-C leaves the base as it was. A server that runs takes the new base up by itself.`,
    )
    .action(runImport);
}

async function runImport(given: string[], options: ImportOptions): Promise<void> {
  const started = performance.now();
  const { files, map } = partArguments(given, options.map ?? []);
  const { config } = loadSettings({
    ...(options.base !== undefined && { base: options.base }),
    ...(options.country !== undefined && { country: options.country }),
  });
  const sources = await openSources(files, map, options);
  const isTalkative = !options.json && !options.quiet;
  if (isTalkative) process.stderr.write(sources.map(describeSource).join(''));
  const rejects = createRejectsFile(options.rejects ?? defaultRejectsPath(files[0]!));
  const { signal, exitCode } = listenForStop();
  const progress = openProgress({ unit: 'rows', isQuiet: !isTalkative });
  try {
    const summary = await importFiles({
      base: config.base,
      sources,
      replace: options.replace === true,
      country: config.country,
      signal,
      onReject: rejects.write,
      onProgress: (update) => progress.update(describeImport(update)),
    });
    rejects.close();
    progress.stop();
    const report = { ...summary, ...measure(summary, started), rejectsFile: rejects.path ?? null };
    if (options.json) writeJson({ ...report, sources: sources.map(sourceForMachines) });
    else if (!options.quiet) process.stdout.write(summaryForPeople(report, config.base));
  } catch (error) {
    progress.stop();
    if (signal.aborted) {
      rejects.discard();
      process.stderr.write('idem: The import was stopped; the base is as it was.\n');
      process.exitCode = exitCode();
      return;
    }
    rejects.close();
    throw error instanceof NothingToImportError ? withRejects(error, rejects.path) : error;
  }
}

/** `--map a=b c=d` is understood too: what follows is a file only where it is no mapping. */
function partArguments(given: readonly string[], mapped: readonly string[]): { files: string[]; map: ColumnMap } {
  const isMapping = (argument: string) => isField(argument.split('=', 1)[0]!) && argument.includes('=');
  const files = given.filter((argument) => !isMapping(argument));
  if (files.length === 0)
    throw new UsageError('Say which files to import, as in "idem import people.csv"; "-" is standard input.');
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('"-" is given twice; standard input can be read once.');
  return { files, map: parseColumnMap([...mapped, ...given.filter(isMapping)]) };
}

/** Opens them all before the first is read, so that a wrong column in the last of them costs nothing. */
async function openSources(files: readonly string[], map: ColumnMap, options: ImportOptions): Promise<ImportSource[]> {
  const delimiter = options.separator === undefined ? undefined : parseSeparator(options.separator);
  const encoding = options.encoding === undefined ? undefined : parseEncoding(options.encoding);
  const sources: ImportSource[] = [];
  for (const file of files) sources.push(await openSource(file, { map, delimiter, encoding }));
  for (const [field, column] of map)
    if (sources.every(({ missed }) => missed.includes(field)))
      throw new Failure(`--map ${field}=${column}: no file has a column ${column}.`);
  return sources;
}

/** Each stage in words, and where it ends in the whole: shares of the time measured with a million people. */
const STAGES: Readonly<Record<ImportProgress['stage'], { readonly label: string; readonly end: number }>> = {
  read: { label: 'reading', end: 0.45 },
  merge: { label: 'merging', end: 0.5 },
  households: { label: 'grouping households', end: 0.87 },
  index: { label: 'indexing', end: 0.99 },
  publish: { label: 'putting in place', end: 1 },
};

/** The progress of an import as one line that goes from nothing to all. */
export function describeImport({ stage, done, total, rows }: ImportProgress): ProgressUpdate {
  const names = Object.keys(STAGES) as ImportProgress['stage'][];
  const before = names[names.indexOf(stage) - 1];
  const start = before === undefined ? 0 : STAGES[before].end;
  const { label, end } = STAGES[stage];
  const share = total === undefined || total === 0 ? undefined : start + (end - start) * Math.min(1, done / total);
  return { label, share, count: rows };
}

function sourceForMachines({ name, layout, encoding, isGzip, columns, ignored, size, bytesRead }: ImportSource) {
  return {
    name,
    format: layout.format,
    delimiter: layout.format === 'csv' ? layout.delimiter : null,
    encoding,
    gzip: isGzip,
    bytes: size ?? bytesRead,
    columns: Object.fromEntries(columns.map(({ field, name: column }) => [field, column])),
    ignored,
  };
}

interface Measures {
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Resident memory at its highest. */
  readonly peakMemory: number;
}

function measure({ read }: ImportSummary, started: number): Measures {
  const seconds = (performance.now() - started) / 1000;
  return {
    seconds: Number(seconds.toFixed(3)),
    rowsPerSecond: Math.round(read / seconds),
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}

function writeJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

type Report = ImportSummary & Measures & { readonly rejectsFile: string | null };

function summaryForPeople(report: Report, base: string): string {
  const { read, taken, rejected, people, households, bytes, rejectsFile } = report;
  const { seconds, rowsPerSecond, peakMemory, replaced, setAside } = report;
  const reasons = Object.entries(rejected) as [RejectReason, number][];
  const isLong = seconds >= 1;
  return [
    `${counted(read, 'row')} read, ${formatCount(taken)} taken, ${formatCount(read - taken)} rejected.\n`,
    formatTable(
      reasons.sort(([, a], [, b]) => b - a).map(([reason, count]) => rejectRow(reason, count)),
      showsColour(process.stdout),
    ),
    rejectsFile === null ? '' : `The rejected rows are in ${rejectsFile}, each with its line and reason.\n`,
    replaced === 0 ? '' : `${counted(replaced, 'row')} had a newer one of the same person, which counts.\n`,
    ...Object.entries(setAside).map(([field, count]) =>
      count === 0 ? '' : `${counted(count, 'row')} taken without ${field}: the value is no such thing.\n`,
    ),
    `${base} now holds ${counted(people, 'person', 'people')} in ${counted(households, 'household')}, ${formatBytes(bytes)}.\n`,
    `It took ${formatDuration(seconds)}${isLong ? `, ${formatCount(rowsPerSecond)} rows/s` : ''} and ${formatBytes(peakMemory)} of memory.\n`,
  ].join('');
}

function rejectRow(reason: RejectReason, count: number): Cell[] {
  return [
    { text: formatCount(count), align: 'right' },
    { text: reason },
    { text: REJECT_SENTENCES[reason], tone: 'faint' },
  ];
}

function withRejects(error: NothingToImportError, path: string | undefined): Failure {
  return new Failure(path === undefined ? error.message : `${error.message}; ${path} says why, row by row`);
}
