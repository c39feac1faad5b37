import { percent, short, whole } from '../../src/evaluate/report/figures.ts';
import { type Column, tableLines } from '../../src/terminal/table.ts';
import type { Ceiling } from '../populations/ceiling.ts';
import type { CalibrationBin, PopulationReport, TargetOutcome } from '../populations/measure.ts';
import {
  broughtOf,
  f1Of,
  type PopulationRow,
  precisionOf,
  type RowGroup,
  recallOf,
  type ShareWithInterval,
} from '../populations/tally.ts';
import type { Style } from './style.ts';

const left = (title: string): Column => ({ title, align: 'left' });
const right = (title: string): Column => ({ title, align: 'right' });

const COLUMNS = [
  left(''),
  right('present'),
  right('absent'),
  right('candidates'),
  right('recall'),
  right('95 %'),
  right('precision'),
  right('95 %'),
  right('F1'),
  right('95 %'),
  right('wrong person'),
  right('false match'),
];

function interval({ low, high, share }: ShareWithInterval): string {
  return share === undefined ? '' : `${(100 * low).toFixed(2)}–${(100 * high).toFixed(2)}`;
}

function cells({ name, counts }: PopulationRow, style: Style): string[] {
  const [recall, precision, f1] = [recallOf(counts), precisionOf(counts), f1Of(counts)];
  const noPeople = counts.present === 0;
  const share = (value: ShareWithInterval) => (noPeople ? '' : percent(value.share));
  const range = (value: ShareWithInterval) => (noPeople ? '' : style.faint(interval(value)));
  return [
    `  ${name}`,
    whole(counts.present),
    whole(counts.absent),
    share(broughtOf(counts)),
    share(recall),
    range(recall),
    share(precision),
    range(precision),
    share(f1),
    range(f1),
    counts.wrongPerson === 0 ? '' : whole(counts.wrongPerson),
    counts.falseMatch === 0 ? '' : whole(counts.falseMatch),
  ];
}

/** Groups of rows in display order, with the number of rows that a terminal shows. */
const GROUPS: readonly { readonly group: RowGroup; readonly title: string; readonly rows: number }[] = [
  { group: 'total', title: '', rows: 1 },
  { group: 'fields', title: 'by the fields sent', rows: 10 },
  { group: 'errors', title: 'by number of errors', rows: 4 },
  { group: 'country', title: 'by country', rows: 20 },
  { group: 'writing', title: 'by writing', rows: 4 },
  { group: 'flat', title: 'by flat', rows: 4 },
  { group: 'absent', title: 'people who are not in the file', rows: 40 },
  { group: 'family', title: 'one error, by family', rows: 40 },
  { group: 'error model', title: 'one error, the weakest error models', rows: 25 },
];

/** Groups whose rows keep their order. */
const AS_MEASURED: ReadonlySet<RowGroup> = new Set(['total', 'errors', 'fields']);

/** Rows with the weakest recall first; those of absent people by false matches. */
function weakestFirst(rows: readonly PopulationRow[]): PopulationRow[] {
  const order = ({ counts }: PopulationRow) =>
    recallOf(counts).share ?? -counts.falseMatch / Math.max(1, counts.absent);
  return [...rows].sort((a, b) => order(a) - order(b));
}

function bandLines({ rows }: PopulationReport, style: Style): string[] {
  const lines = GROUPS.flatMap(({ group, title, rows: most }) => {
    const ofGroup = rows.filter((row) => row.group === group);
    const sorted = AS_MEASURED.has(group) ? ofGroup : weakestFirst(ofGroup);
    if (sorted.length === 0) return [];
    const body = sorted.slice(0, most).map((row) => cells(row, style));
    return title === '' ? body : [[style.strong(title)], ...body];
  });
  return tableLines(COLUMNS, lines);
}

const RESULT_MARKS = { met: '✓', missed: '✗', undecided: '?' } as const;
const MEASURE_NAMES = {
  precision: 'precision',
  recall: 'recall',
  f1: 'F1 at the default threshold',
  bestF1: 'best F1',
} as const;

function targetLine(
  { row, measure, minimum, share, interval: { low, high }, result }: TargetOutcome,
  style: Style,
): string {
  const figures = `${percent(share)} (95 %: ${percent(low)} to ${percent(high)}; target ${percent(minimum)})`;
  const text = `${RESULT_MARKS[result]} ${MEASURE_NAMES[measure]}, ${row}: ${figures}`;
  return result === 'met' ? text : style.bad(text);
}

function calibrationLines(bins: readonly CalibrationBin[], style: Style): string[] {
  const columns = [
    left('probability'),
    right('answers'),
    right('predicted'),
    right('observed'),
    right('95 %'),
    left('within 3 points'),
  ];
  const rows = bins.map(({ from, to, questions, predicted, observed, interval: { low, high }, result }) => {
    const row = [
      `  ${from} to ${to}`,
      whole(questions),
      percent(predicted),
      percent(observed),
      `${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}`,
    ];
    const verdict = { met: 'yes', missed: 'no', undecided: 'too few to tell' }[result];
    return [...row, result === 'missed' ? style.bad(verdict) : verdict];
  });
  return tableLines(columns, rows);
}

function ceilingLines(ceilings: readonly Ceiling[], style: Style): string[] {
  if (ceilings.length === 0) return [];
  const columns = [
    left('an ideal matcher'),
    right('questions'),
    right('F1'),
    right('precision'),
    right('recall'),
    right('recall at 99.9 % precision'),
  ];
  const rows = ceilings.map(({ row, questions, f1, precision, recall, recallAtHighPrecision }) => [
    `  ${row}`,
    whole(questions),
    ...[f1, precision, recall, recallAtHighPrecision].map(percent),
  ]);
  return ['', ...tableLines(columns, rows), style.faint('See quality/README.md, "Ceilings".')];
}

const SUMMARY_COLUMNS = [
  left(''),
  right('people'),
  right('rejected'),
  right('questions'),
  right('recall'),
  right('precision'),
  right('F1'),
  right('95 %'),
  right('best F1'),
  right('95 %'),
  right('calibration'),
  left('targets'),
];

/** One line for each population, and its targets. */
export function populationSummary(reports: readonly PopulationReport[], style: Style): string[] {
  const rows = reports.map(({ name, persons, rejected, questions, rows: all, best, calibrationError, targets }) => {
    const { counts } = all.find(({ group }) => group === 'total')!;
    const f1 = f1Of(counts);
    const refused = Object.values(rejected).reduce((sum, count) => sum + count, 0);
    return [
      name,
      whole(persons),
      refused === 0 ? '' : style.bad(whole(refused)),
      whole(questions),
      percent(recallOf(counts).share),
      percent(precisionOf(counts).share),
      percent(f1.share),
      style.faint(interval(f1)),
      percent(best.f1),
      style.faint(interval({ ...best.interval, share: best.f1 })),
      percent(calibrationError),
      targets.map(({ result }) => RESULT_MARKS[result]).join(' '),
    ];
  });
  return [
    ...tableLines(SUMMARY_COLUMNS, rows),
    style.faint('npm run quality -- --population NAME shows countries, error models and calibration.'),
    ...reports.flatMap(({ name, targets }) => targets.map((target) => `${name}: ${targetLine(target, style)}`)),
  ];
}

/** One population for a terminal. */
export function renderPopulation(report: PopulationReport, style: Style): string {
  const { title, description, persons, rejected, questions, best, calibrationError, calibration, targets } = report;
  const refused = Object.entries(rejected).map(([reason, count]) => `${whole(count)} ${reason}`);
  const lines = [
    style.strong(`match: ${title}`),
    style.faint(description),
    `${whole(persons)} people in the file, ${whole(questions)} questions, half of them about people who are not; ${short(report.microseconds)} µs a question`,
    ...(refused.length === 0 ? [] : [style.bad(`rows rejected by the import: ${refused.join(', ')}`)]),
    '',
    ...bandLines(report, style),
    '',
    `best F1 ${percent(best.f1)} (95 %: ${percent(best.interval.low)} to ${percent(best.interval.high)}) at p ≥ ${best.threshold.toFixed(4)}: precision ${percent(best.precision)}, recall ${percent(best.recall)}`,
    `calibration: prediction and observation differ by ${percent(calibrationError)} on average`,
    ...calibrationLines(calibration, style),
    ...targets.map((target) => targetLine(target, style)),
    ...ceilingLines(report.ceilings, style),
  ];
  return `${lines.join('\n')}\n`;
}
