import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { BATCH_PRODUCTS, type BatchProduct, questionSchema } from '../batch/index.ts';
import { MATCH_THRESHOLD } from '../check/match.ts';
import {
  type EvaluatedFile,
  evaluateFile,
  type Measured,
  percent,
  renderEvaluation,
  TRUTH_KINDS,
  type TruthKind,
} from '../evaluate/index.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { readVersion } from '../runtime/version.ts';
import { openSource, parseColumnMap, parseEncoding, parseSeparator } from '../tabular/index.ts';
import { also, describeSource } from './input-file.ts';
import { probabilityOf, productOf, thresholdOf } from './product-options.ts';
import { counted, formatCount, openProgress } from './progress.ts';
import { loadSettings } from './settings.ts';
import { type Cell, formatTable, showsColour } from './table.ts';

interface EvaluateOptions {
  readonly truth?: string;
  readonly truthKind: string;
  readonly product: string;
  readonly threshold?: string;
  readonly precision: string;
  readonly html?: string;
  readonly map?: readonly string[];
  readonly separator?: string;
  readonly encoding?: string;
  readonly country?: string;
  readonly base?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** `idem evaluate`: how good the answers are for questions whose right answers are known. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('measure precision and recall on a labelled file of your own')
    .argument('[file]', 'CSV, plain or gzip; - is standard input')
    .option('--truth <column>', 'the column that says who is meant, by its name or as #2; empty: nobody (mandatory)')
    .option('--truth-kind <kind>', 'what it holds: record, the id of an imported row, or household', 'record')
    .option('--product <product>', BATCH_PRODUCTS.join(', '), 'match')
    .option('--threshold <probability>', `the present threshold of a match, 0 to 1 (${MATCH_THRESHOLD})`)
    .option('--precision <share>', 'the precision that is wanted, 0 to 1', '0.999')
    .option('--html <file>', 'write a report with plots, one file that needs no network')
    .option('--map <field=column>', 'the column that holds a field, by its name or as #2; may be given again', also)
    .option('--separator <character>', 'what parts the values: , ; | tab … (found out)')
    .option('--encoding <name>', 'utf-8, windows-1252, iso-8859-15, utf-16le … (found out)')
    .option('--country <code>', 'country of addresses and phone numbers that name none (IDEM_COUNTRY)')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines: one JSON object with the whole curve, no progress')
    .option('--quiet', 'no progress')
    .addHelpText(
      'after',
      `
Examples:
  idem evaluate labelled.csv --truth person_id
  idem evaluate labelled.csv --truth person_id --precision 0.9999 --html report.html
  idem evaluate labelled.csv --truth household_id --truth-kind household --product idcheck-plus --json

A household is named by its HOUSEHOLDID or by the household_id that was imported.`,
    )
    .action(runEvaluate);
}

async function runEvaluate(file: string | undefined, options: EvaluateOptions): Promise<void> {
  if (file === undefined) throw new UsageError('Say which file, as in "idem evaluate labelled.csv --truth person_id".');
  if (options.truth === undefined) throw new UsageError('Say which column names who is meant, with --truth COLUMN.');
  const product = productOf(options.product);
  const thresholds = {
    atPresent: product === 'match' ? thresholdOf(options.threshold, product) : withoutThreshold(options, product),
    precision: probabilityOf('--precision', options.precision),
  };
  const { config, secrets } = loadSettings({
    ...(options.base !== undefined && { base: options.base }),
    ...(options.country !== undefined && { country: options.country }),
  });
  const isTalkative = !options.json && !options.quiet;
  const source = await openLabelled(file, product, options);
  if (isTalkative) process.stderr.write(describeSource(source));
  const { signal, exitCode } = listenForStop();
  const progress = openProgress({ unit: 'questions', isQuiet: !isTalkative });
  try {
    const evaluated = await evaluateFile({
      source,
      truth: options.truth,
      truthKind: truthKindOf(options.truthKind),
      product,
      thresholds,
      base: config.base,
      country: config.country,
      householdKey: secrets.householdKey,
      signal,
      onProgress: (count, bytes) => {
        progress.update({ label: 'asking', share: source.size ? bytes / source.size : undefined, count });
      },
    });
    progress.stop();
    if (options.html !== undefined) writeReport(options.html, evaluated, { file, product });
    if (options.json) process.stdout.write(`${JSON.stringify({ product, ...evaluated })}\n`);
    else process.stdout.write(forPeople(evaluated, product, showsColour(process.stdout)));
    if (options.html !== undefined && isTalkative) process.stderr.write(`The report is in ${options.html}.\n`);
  } catch (error) {
    progress.stop();
    if (!signal.aborted) throw error;
    process.stderr.write('idem: The evaluation was stopped.\n');
    process.exitCode = exitCode();
  }
}

/** What the protocol calls FOUND is answered, however likely. @throws UsageError where a threshold is given. */
function withoutThreshold({ threshold }: EvaluateOptions, product: BatchProduct): number {
  thresholdOf(threshold, product);
  return 0;
}

function truthKindOf(text: string): TruthKind {
  const kind = TRUTH_KINDS.find((known) => known === text);
  if (kind === undefined)
    throw new UsageError(`--truth-kind cannot be "${text}"; it takes ${TRUTH_KINDS.join(' or ')}.`);
  return kind;
}

async function openLabelled(file: string, product: BatchProduct, options: EvaluateOptions) {
  const schema = questionSchema(product);
  const map = parseColumnMap(options.map ?? [], schema);
  const delimiter = options.separator === undefined ? undefined : parseSeparator(options.separator);
  const encoding = options.encoding === undefined ? undefined : parseEncoding(options.encoding);
  const source = await openSource(file, { schema, map, delimiter, encoding });
  const [missed] = source.missed;
  if (missed === undefined) return source;
  throw new Failure(`--map ${missed}=${map.get(missed)}: ${source.name} has no column ${map.get(missed)}.`);
}

function writeReport(path: string, evaluated: EvaluatedFile, { file, product }: { file: string; product: string }) {
  const origin = {
    file: basename(file),
    product,
    command: ['idem', 'evaluate', ...process.argv.slice(3)].map(quoteForShell).join(' '),
    version: readVersion(),
    date: new Date().toISOString().slice(0, 10),
  };
  try {
    writeFileSync(path, renderEvaluation(evaluated, origin));
  } catch (error) {
    throw new Failure(`The report cannot be written to ${path} (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function quoteForShell(word: string): string {
  return /^[\w@%+=:,./#-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function forPeople(evaluated: EvaluatedFile, product: BatchProduct, colour: boolean): string {
  const { questions, present, nobody, untried, unreadable, atPresent, best, wanted, scores } = evaluated;
  const head = ['', 'threshold', 'precision', '95 % interval', 'recall', '95 % interval', 'F1', 'answered', 'right'];
  const rows = [
    rowOf(product === 'match' ? 'at present' : 'FOUND', atPresent),
    ...(best ? [rowOf('best F1', best)] : []),
    ...(wanted.at ? [rowOf(`precision ≥ ${percent(wanted.precision)}`, wanted.at)] : []),
  ];
  return [
    `${counted(questions, 'question')}: ${formatCount(present)} mean somebody, ${formatCount(nobody)} nobody.\n`,
    untried === 0 ? '' : `${counted(untried, 'question')} with too little to try.\n`,
    unreadable === 0 ? '' : `${counted(unreadable, 'row')} that cannot be read, left out.\n`,
    '\n',
    formatTable([head.map((text, i) => cell(text, i, 'faint')), ...rows], colour),
    '\n',
    wanted.at ? '' : `No threshold has a precision of ${percent(wanted.precision)}.\n`,
    curveTable(evaluated, colour),
    `\nProbability and what was seen differ by ${percent(scores.calibrationError)} on average.\n`,
  ].join('');
}

function cell(text: string, column: number, tone?: Cell['tone']): Cell {
  return { text, ...(column > 0 && { align: 'right' }), ...(tone && { tone }) };
}

function rowOf(name: string, measured: Measured): Cell[] {
  const { threshold, precision, precisionInterval, recall, recallInterval, f1, answered, right } = measured;
  const range = ({ low, high }: { low: number; high: number }) => `${percent(low)} – ${percent(high)}`;
  const texts = [
    name,
    String(threshold),
    percent(precision),
    range(precisionInterval),
    percent(recall),
    range(recallInterval),
    f1.toFixed(4),
    formatCount(answered),
    formatCount(right),
  ];
  return texts.map((text, i) => cell(text, i));
}

/** So many lines of the curve are enough for a terminal; the report has them all. */
const CURVE_LINES = 12;

function curveTable({ scores: { curve } }: EvaluatedFile, colour: boolean): string {
  if (curve.length === 0) return 'Nobody was answered.\n';
  const step = Math.max(1, (curve.length - 1) / (CURVE_LINES - 1));
  const lines = new Set(Array.from({ length: CURVE_LINES }, (_, i) => curve[Math.round(i * step)]));
  const rows = [...lines].flatMap((point): Cell[][] =>
    point === undefined
      ? []
      : [
          [String(point.threshold), percent(point.precision), percent(point.recall), point.f1.toFixed(4)].map((text) =>
            cell(text, 1),
          ),
        ],
  );
  const head = ['threshold', 'precision', 'recall', 'F1'].map((text) => cell(text, 1, 'faint'));
  return formatTable([head, ...rows], colour);
}
