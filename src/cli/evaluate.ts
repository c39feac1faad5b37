import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { BATCH_PRODUCTS, type BatchProduct, questionSchema } from '../batch/index.ts';
import {
  type EvaluatedFile,
  evaluateFile,
  MARK_COLUMN,
  renderEvaluation,
  TRUTH_KINDS,
  type TruthKind,
} from '../evaluate/index.ts';
import { dayOf } from '../runtime/days.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { readVersion } from '../runtime/version.ts';
import { openProgress } from '../terminal/progress.ts';
import { showsColour } from '../terminal/table.ts';
import { describeEvaluation } from './evaluate-summary.ts';
import { parseProbability, parseProduct, parseThreshold, THRESHOLD, WEIGHTS, weightsFrom } from './option-values.ts';
import { BASE, COMPRESSION, COUNTRY, ENCODING, MAP } from './options.ts';
import { printJson, quoteForShell } from './print.ts';
import { refuseSameFile } from './refuse-same-file.ts';
import { loadSettings } from './settings.ts';
import { describeSource, type FormatOptions, openFile } from './source-file.ts';
import { writeWeights } from './write-weights.ts';

interface EvaluateOptions extends FormatOptions {
  readonly truth?: string;
  readonly truthKind: string;
  readonly product: string;
  readonly threshold?: string;
  readonly precision: string;
  readonly html?: string;
  readonly fit?: string;
  readonly weights?: string;
  readonly country?: string;
  readonly base?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** `idem evaluate`: measures the answers to questions whose right answers are known. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('measure precision and recall on a labelled file')
    .argument('[file]', 'CSV (also gzip), NDJSON, XLSX or Parquet; - reads CSV from standard input')
    .option(
      '--truth <column>',
      'column with the right answer, by its name or as #2; empty if the person is not in the base (mandatory)',
    )
    .option(
      '--truth-kind <kind>',
      'what that column contains: record (the id of an imported row), household, or mark (of a review)',
      'record',
    )
    .option('--product <product>', BATCH_PRODUCTS.join(', '), 'match')
    .option(...THRESHOLD)
    .option('--precision <share>', 'find the lowest threshold with this precision, 0 to 1', '0.999')
    .option(
      '--fit <file>',
      'learn weights of the probability from the file, and write them if they are significantly better',
    )
    .option(...WEIGHTS)
    .option('--html <file>', 'write a report with plots; the file needs no network')
    .option(...MAP)
    .option('--separator <character>', 'delimiter: , ; | tab … (default: detected)')
    .option(...ENCODING)
    .option(...COMPRESSION)
    .option(...COUNTRY)
    .option(...BASE)
    .option('--json', 'print one JSON object with the whole curve, without progress')
    .option('--quiet', 'do not print progress')
    .addHelpText(
      'after',
      `
Examples:
  idem evaluate labelled.csv --truth person_id
  idem evaluate labelled.csv --truth person_id --precision 0.9999 --html report.html
  idem evaluate labelled.csv --truth person_id --fit weights.json
  idem evaluate prospects-checked.csv --truth-kind mark
  idem evaluate labelled.csv --truth household_id --truth-kind household --product idcheck-plus --json

A household is identified by its HOUSEHOLDID or by the household_id of the import. Marks are those of the console's
export; the answers are then read from the file and not asked again.`,
    )
    .action(runEvaluate);
}

async function runEvaluate(file: string | undefined, options: EvaluateOptions): Promise<void> {
  if (file === undefined)
    throw new UsageError('no input file given, for example "idem evaluate labelled.csv --truth person_id"');
  const truthKind = parseTruthKind(options.truthKind);
  const truth = options.truth ?? (truthKind === 'mark' ? MARK_COLUMN : undefined);
  if (truth === undefined) throw new UsageError('missing --truth, the column with the right answer');
  // A review marks answers of ID Check.
  const product = parseProduct(truthKind === 'mark' && options.product === 'match' ? 'idcheck-plus' : options.product);
  const thresholds = {
    atPresent: evaluatedThreshold(options.threshold, product),
    precision: parseProbability('--precision', options.precision),
  };
  if (options.fit !== undefined && product !== 'match') throw new UsageError('--fit requires --product match');
  const { base, country, weights } = options;
  const { config, secrets } = loadSettings({ base, country, weights });
  refuseSameFile(['the input', file], ['the report of --html', options.html], ['the weights of --fit', options.fit]);
  const isQuiet = options.json === true || options.quiet === true;
  const { source } = await openFile(file, questionSchema(product), options, {
    reader: 'idem evaluate -',
    tabulate: true,
  });
  if (!isQuiet) process.stderr.write(describeSource(source));
  const { signal, exitCode } = listenForStop();
  const progress = openProgress({ unit: 'questions', isQuiet });
  try {
    const evaluated = await evaluateFile({
      source,
      truth,
      truthKind,
      product,
      thresholds,
      base: config.base,
      country: config.country,
      householdKey: secrets.householdKey,
      weights: weightsFrom(config),
      isFitted: options.fit !== undefined,
      signal,
      onProgress: (count, bytes) =>
        progress.update({ label: 'asking', share: source.size ? bytes / source.size : undefined, count }),
    });
    progress.stop();
    if (options.html !== undefined) writeReport(options.html, evaluated, { file, product });
    if (options.fit !== undefined)
      writeWeights(options.fit, evaluated.fitted!, { file, threshold: thresholds.atPresent });
    if (options.json) printJson({ product, ...evaluated });
    else process.stdout.write(describeEvaluation(evaluated, product, showsColour(process.stdout)));
    if (options.html !== undefined && !isQuiet) process.stderr.write(`The report is in ${options.html}.\n`);
  } catch (error) {
    progress.stop();
    if (!signal.aborted) throw error;
    process.stderr.write('idem: The evaluation was stopped.\n');
    process.exitCode = exitCode();
  }
}

/** For ID Check every FOUND is an answer, whatever its probability. */
function evaluatedThreshold(threshold: string | undefined, product: BatchProduct): number {
  const parsed = parseThreshold(threshold, product);
  return product === 'match' ? parsed : 0;
}

function parseTruthKind(text: string): TruthKind {
  const kind = TRUTH_KINDS.find((known) => known === text);
  if (kind === undefined)
    throw new UsageError(`--truth-kind cannot be "${text}"; expected ${TRUTH_KINDS.join(' or ')}`);
  return kind;
}

function writeReport(path: string, evaluated: EvaluatedFile, { file, product }: { file: string; product: string }) {
  const origin = {
    file: basename(file),
    product,
    command: ['idem', 'evaluate', ...process.argv.slice(3)].map(quoteForShell).join(' '),
    version: readVersion(),
    date: dayOf(Date.now()),
  };
  try {
    writeFileSync(path, renderEvaluation(evaluated, origin));
  } catch (error) {
    throw new Failure(`cannot write the report to ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
}
