import type { Command } from 'commander';
import type { Config, Secrets } from '../runtime/config.ts';
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
import { openProgress, type ProgressUpdate } from '../terminal/progress.ts';
import { BASE, COMPRESSION, COUNTRY, ENCODING, JSON_SUMMARY, MAP, QUIET } from './options.ts';
import { printJson } from './print.ts';
import { RejectsWriter } from './rejects-file.ts';
import { measureRun, type RunMeasures } from './run-measures.ts';
import { loadSettings } from './settings.ts';
import { describeSource, parseCompressionRatio, requireMappedColumns } from './source-file.ts';

/** The options of all commands that import files. */
export interface ImportOptions {
  readonly replace?: true;
  readonly map?: readonly string[];
  readonly rejects?: string;
  readonly separator?: string;
  readonly encoding?: string;
  readonly maxCompressionRatio?: string;
  readonly country?: string;
  readonly base?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** Adds the options of {@link ImportOptions} except `--replace`, which each command describes itself. */
export function withImportOptions(command: Command): Command {
  return command
    .option(...MAP)
    .option('--rejects <file>', 'file for rejected rows (default: FILE.rejects.csv next to each input)')
    .option('--separator <character>', 'delimiter: , ; | tab … (default: detected)')
    .option(...ENCODING)
    .option(...COMPRESSION)
    .option(...COUNTRY)
    .option(...BASE)
    .option(...JSON_SUMMARY)
    .option(...QUIET);
}

export interface ImportRun<Field extends string> {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly sources: readonly ImportSource<Field>[];
  readonly replace: boolean;
  readonly signal: AbortSignal;
  readonly onReject: (row: RejectedRow) => void;
  readonly onProgress: (update: ProgressUpdate) => void;
}

/** What every import counts. */
export interface ImportCounts {
  readonly read: number;
  readonly taken: number;
  /** Rejected rows by reason. */
  readonly rejected: Readonly<Record<string, number>>;
  /** By field, the rows that were imported without its value because it is not valid. */
  readonly setAside: Readonly<Record<string, number>>;
  /** Values that were repaired, ignored or read in part, by field and kind. */
  readonly notes: Readonly<Record<string, number>>;
}

export type Report<Summary> = Summary & RunMeasures & { readonly rejectsFiles: readonly string[] };

/** A command that imports files of one kind. */
export interface ImportCommand<Field extends string, Summary extends ImportCounts> {
  /** As typed: `idem import`. */
  readonly name: string;
  readonly schema: FileSchema<Field>;
  /** By reason for which a row is rejected. */
  readonly rejectSentences: Readonly<Record<string, string>>;
  work(run: ImportRun<Field>): Promise<Summary>;
  /** The summary as text. */
  describe(report: Report<Summary>, config: Config): string;
}

/** Runs an import: settings, files, progress, rejected rows, stop signal and summary. */
export async function runImport<Field extends string, Summary extends ImportCounts>(
  command: ImportCommand<Field, Summary>,
  given: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const started = performance.now();
  const { files, map } = splitArguments(command, given, options.map ?? []);
  const { config, secrets } = loadSettings({ base: options.base, country: options.country });
  const sources = await openSources(files, map, command, options);
  const isQuiet = options.json === true || options.quiet === true;
  if (!isQuiet) process.stderr.write(sources.map(describeSource).join(''));
  const rejects = new RejectsWriter(command.rejectSentences, options.rejects, sources);
  const { signal, exitCode } = listenForStop();
  const progress = openProgress({ unit: 'rows', isQuiet });
  try {
    const summary = await command.work({
      config,
      secrets,
      sources,
      replace: options.replace === true,
      signal,
      onReject: (row) => rejects.write(row),
      onProgress: progress.update,
    });
    rejects.close();
    progress.stop();
    const report = { ...summary, ...measureRun(summary.read, started), rejectsFiles: rejects.paths };
    if (options.json) printJson({ ...report, sources: sources.map(sourceForMachines) });
    else if (!options.quiet) process.stdout.write(command.describe(report, config));
  } catch (error) {
    progress.stop();
    if (signal.aborted) {
      rejects.discard();
      process.stderr.write('idem: The import was stopped; the base is unchanged.\n');
      process.exitCode = exitCode();
      return;
    }
    rejects.close();
    throw error instanceof NothingToImportError ? withRejectsFiles(error, rejects.paths) : error;
  }
}

/** `--map a=b c=d` is accepted as two mappings. */
function splitArguments<Field extends string>(
  { name, schema }: { readonly name: string; readonly schema: FileSchema<Field> },
  given: readonly string[],
  mapped: readonly string[],
): { files: string[]; map: ColumnMap<Field> } {
  const isField = (text: string) => (schema.fields as readonly string[]).includes(text);
  const isMapping = (argument: string) => isField(argument.split('=', 1)[0]!) && argument.includes('=');
  const files = given.filter((argument) => !isMapping(argument));
  if (files.length === 0) throw new UsageError(`no input file given, for example "${name} people.csv"`);
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('standard input ("-") is given twice, but can be read only once');
  return { files, map: parseColumnMap([...mapped, ...given.filter(isMapping)], schema) };
}

/** Opens all files before the first one is read, so that a wrong column in the last file is reported at once. */
async function openSources<Field extends string>(
  files: readonly string[],
  map: ColumnMap<Field>,
  { name, schema }: { readonly name: string; readonly schema: FileSchema<Field> },
  options: ImportOptions,
): Promise<ImportSource<Field>[]> {
  const delimiter = options.separator === undefined ? undefined : parseSeparator(options.separator);
  const encoding = options.encoding === undefined ? undefined : parseEncoding(options.encoding);
  const maxCompressionRatio = parseCompressionRatio(options.maxCompressionRatio);
  const sources: ImportSource<Field>[] = [];
  const reader = `${name} -`;
  for (const file of files)
    sources.push(await openSource(file, { map, delimiter, encoding, maxCompressionRatio, schema, reader }));
  requireMappedColumns(map, sources);
  return sources;
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

function withRejectsFiles(error: NothingToImportError, paths: readonly string[]): Failure {
  return new Failure(paths.length === 0 ? error.message : `${error.message}; see ${paths.join(', ')} for the reasons`);
}
