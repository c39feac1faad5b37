import type { Command } from 'commander';
import type { Config } from '../runtime/config.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { NothingToImportError } from '../storage/import-files.ts';
import {
  type ColumnMap,
  type FileSchema,
  type ImportSource,
  openSource,
  parseColumnMap,
  parseEncoding,
  parseSeparator,
  type RejectedRow,
} from '../tabular/index.ts';
import { also, describeSource } from './input-file.ts';
import { formatCount, openProgress, type ProgressUpdate } from './progress.ts';
import { createRejectsFile, defaultRejectsPath } from './rejects-file.ts';
import { loadSettings } from './settings.ts';
import { formatTable, showsColour } from './table.ts';

/** What every command that imports files takes. */
export interface ImportOptions {
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

/** Adds the options of {@link ImportOptions} but `--replace`, whose meaning each command tells. */
export function withImportOptions(command: Command): Command {
  return command
    .option('--map <field=column>', 'the column that holds a field, by its name or as #2; may be given again', also)
    .option('--rejects <file>', 'where rows that cannot be taken are written (FILE.rejects.csv in this folder)')
    .option('--separator <character>', 'what parts the values: , ; | tab … (found out)')
    .option('--encoding <name>', 'utf-8, windows-1252, iso-8859-15, utf-16le … (found out)')
    .option('--country <code>', 'country of addresses and phone numbers that name none (IDEM_COUNTRY)')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines: the summary as one JSON object, no progress')
    .option('--quiet', 'no progress, no summary');
}

/** What an import is given by the command line. */
export interface ImportRun<Field extends string> {
  readonly config: Config;
  readonly sources: readonly ImportSource<Field>[];
  readonly replace: boolean;
  readonly signal: AbortSignal;
  readonly onReject: (row: RejectedRow) => void;
  readonly onProgress: (update: ProgressUpdate) => void;
}

/** What any import counts. */
export interface ImportCounts {
  readonly read: number;
  readonly taken: number;
  readonly rejected: Readonly<Partial<Record<string, number>>>;
}

export type Report<Summary> = Summary & Measures & { readonly rejectsFile: string | null };

/** One command that imports files of one kind. */
export interface ImportCommand<Field extends string, Summary extends ImportCounts> {
  /** As it is typed: `idem import`. */
  readonly name: string;
  readonly schema: FileSchema<Field>;
  /** By reason for which a row is rejected. */
  readonly rejectSentences: Readonly<Record<string, string>>;
  work(run: ImportRun<Field>): Promise<Summary>;
  /** The summary for people. */
  describe(report: Report<Summary>, config: Config): string;
}

/** Runs an import from beginning to end: settings, files, progress, rejects, stop, summary. */
export async function runImport<Field extends string, Summary extends ImportCounts>(
  command: ImportCommand<Field, Summary>,
  given: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const started = performance.now();
  const { files, map } = partArguments(command, given, options.map ?? []);
  const { config } = loadSettings({
    ...(options.base !== undefined && { base: options.base }),
    ...(options.country !== undefined && { country: options.country }),
  });
  const sources = await openSources(files, { ...options, map, schema: command.schema });
  const isTalkative = !options.json && !options.quiet;
  if (isTalkative) process.stderr.write(sources.map(describeSource).join(''));
  const rejects = createRejectsFile(options.rejects ?? defaultRejectsPath(files[0]!), command.rejectSentences);
  const { signal, exitCode } = listenForStop();
  const progress = openProgress({ unit: 'rows', isQuiet: !isTalkative });
  try {
    const { write: onReject } = rejects;
    const replace = options.replace === true;
    const summary = await command.work({ config, sources, replace, signal, onReject, onProgress: progress.update });
    rejects.close();
    progress.stop();
    const report = { ...summary, ...measure(summary, started), rejectsFile: rejects.path ?? null };
    if (options.json) writeJson({ ...report, sources: sources.map(sourceForMachines) });
    else if (!options.quiet) process.stdout.write(command.describe(report, config));
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
function partArguments<Field extends string>(
  { name, schema }: { readonly name: string; readonly schema: FileSchema<Field> },
  given: readonly string[],
  mapped: readonly string[],
): { files: string[]; map: ColumnMap<Field> } {
  const isField = (text: string) => (schema.fields as readonly string[]).includes(text);
  const isMapping = (argument: string) => isField(argument.split('=', 1)[0]!) && argument.includes('=');
  const files = given.filter((argument) => !isMapping(argument));
  if (files.length === 0)
    throw new UsageError(`Say which files to import, as in "${name} people.csv"; "-" is standard input.`);
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('"-" is given twice; standard input can be read once.');
  return { files, map: parseColumnMap([...mapped, ...given.filter(isMapping)], schema) };
}

/** Opens them all before the first is read, so that a wrong column in the last of them costs nothing. */
async function openSources<Field extends string>(
  files: readonly string[],
  {
    map,
    schema,
    ...options
  }: Omit<ImportOptions, 'map'> & { readonly map: ColumnMap<Field>; readonly schema: FileSchema<Field> },
): Promise<ImportSource<Field>[]> {
  const delimiter = options.separator === undefined ? undefined : parseSeparator(options.separator);
  const encoding = options.encoding === undefined ? undefined : parseEncoding(options.encoding);
  const sources: ImportSource<Field>[] = [];
  for (const file of files) sources.push(await openSource(file, { map, delimiter, encoding, schema }));
  for (const [field, column] of map)
    if (sources.every(({ missed }) => missed.includes(field)))
      throw new Failure(`--map ${field}=${column}: no file has a column ${column}.`);
  return sources;
}

/** A stage in words, and where it ends in the whole. */
export interface ImportStage {
  readonly label: string;
  readonly end: number;
}

/** Where an import stands as one line that goes from nothing to all. */
export function describeProgress<Stage extends string>(
  stages: Readonly<Record<Stage, ImportStage>>,
  { stage, done, total, rows }: { stage: Stage; done: number; total: number | undefined; rows: number },
): ProgressUpdate {
  const names = Object.keys(stages) as Stage[];
  const before = names[names.indexOf(stage) - 1];
  const start = before === undefined ? 0 : stages[before].end;
  const { label, end } = stages[stage];
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

export interface Measures {
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Resident memory at its highest. */
  readonly peakMemory: number;
}

function measure({ read }: ImportCounts, started: number): Measures {
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

/** The reasons for which rows were refused, the commonest first. */
export function rejectTable(rejected: ImportCounts['rejected'], sentences: Readonly<Record<string, string>>): string {
  const reasons = Object.entries(rejected) as [string, number][];
  return formatTable(
    reasons
      .sort(([, a], [, b]) => b - a)
      .map(([reason, count]) => [
        { text: formatCount(count), align: 'right' },
        { text: reason },
        { text: sentences[reason] ?? reason, tone: 'faint' },
      ]),
    showsColour(process.stdout),
  );
}

function withRejects(error: NothingToImportError, path: string | undefined): Failure {
  return new Failure(path === undefined ? error.message : `${error.message}; ${path} says why, row by row`);
}
