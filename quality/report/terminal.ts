import { percent, short, whole } from '../../src/evaluate/report/figures.ts';
import { type Column, tableLines } from '../../src/terminal/table.ts';
import { intervalOf, isBelowTarget, MEASURES, type MeasureName, shareOf, standingOf, TARGETS } from './measures.ts';
import { populationSummary } from './population-terminal.ts';
import { askedIn, type Failure, productInWords, type Report, type Row } from './report.ts';
import type { Style } from './style.ts';

const left = (title: string): Column => ({ title, align: 'left' });
const right = (title: string): Column => ({ title, align: 'right' });

/** A share of a row, marked where it is below its target. */
function cell(row: Row, measure: MeasureName, style: Style): string {
  const text = percent(shareOf(row.counts, measure));
  return isBelowTarget(row, measure) ? style.bad(`✗ ${text}`) : text;
}

const PEOPLE_COLUMNS = [
  left(''),
  right('asked'),
  right('beyond'),
  right('ambiguous'),
  right('candidates'),
  right('compared'),
  right('recall'),
  right('from'),
  right('right'),
  right('precision'),
  right('letters'),
  right('read'),
  right('p99.9'),
  right('µs'),
  right('p99'),
];

function peopleRow(row: Row, style: Style): string[] {
  const { counts, candidates, microseconds } = row;
  return [
    row.name,
    whole(counts.questions),
    counts.beyond === 0 ? '' : whole(counts.beyond),
    counts.ambiguous + counts.described === 0 ? '' : whole(counts.ambiguous + counts.described),
    cell(row, 'brought', style),
    cell(row, 'reached', style),
    cell(row, 'recall', style),
    counts.within === 0 ? '' : style.faint(percent(intervalOf(counts, 'recall').low)),
    cell(row, 'right', style),
    cell(row, 'precision', style),
    cell(row, 'letters', style),
    short(candidates.mean),
    whole(candidates.p999),
    whole(microseconds.mean),
    whole(microseconds.p99),
  ];
}

const STRANGER_COLUMNS = [
  left(''),
  right('asked'),
  right('described'),
  right('by rule'),
  right('FOUND'),
  right('wrongly'),
  right('missed'),
  right('letters'),
  right('read'),
  right('p99.9'),
  right('µs'),
  right('p99'),
];

function strangerRow(row: Row, style: Style): string[] {
  const { counts, candidates, microseconds } = row;
  const wrongly = counts.found - counts.foundByRule;
  return [
    row.name,
    whole(counts.questions),
    counts.described === 0 ? '' : whole(counts.described),
    whole(counts.ruleFound),
    whole(counts.found),
    wrongly === 0 ? '0' : style.bad(`✗ ${whole(wrongly)}`),
    whole(counts.ruleMissed),
    cell(row, 'letters', style),
    short(candidates.mean),
    whole(candidates.p999),
    whole(microseconds.mean),
    whole(microseconds.p99),
  ];
}

const MATCH_COLUMNS = [
  left(''),
  right('asked'),
  right('ambiguous'),
  right('candidates'),
  right('compared'),
  right('recall'),
  right('matched'),
  right('wrongly'),
  right('F1'),
  right('read'),
  right('p99.9'),
  right('µs'),
  right('p99'),
];

function matchRow(row: Row, style: Style): string[] {
  const { counts, candidates, microseconds } = row;
  const wrongly = counts.found - counts.foundOwn;
  return [
    row.name,
    whole(counts.questions),
    counts.ambiguous + counts.described === 0 ? '' : whole(counts.ambiguous + counts.described),
    percent(shareOf(counts, 'brought')),
    percent(shareOf(counts, 'reached')),
    percent(shareOf(counts, 'recall')),
    whole(counts.found),
    wrongly === 0 ? '0' : style.bad(`✗ ${whole(wrongly)}`),
    counts.within === 0 ? '–' : percent(shareOf(counts, 'f1')),
    short(candidates.mean),
    whole(candidates.p999),
    whole(microseconds.mean),
    whole(microseconds.p99),
  ];
}

function section(title: string, lines: readonly string[], style: Style): string[] {
  return ['', style.strong(title), ...lines];
}

/** Rows with the weakest recall first. */
export function weakestFirst(rows: readonly Row[]): Row[] {
  const recall = (row: Row) => shareOf(row.counts, 'recall') ?? 2;
  return [...rows].sort((a, b) => recall(a) - recall(b) || b.counts.within - a.counts.within);
}

/** Pairs that are shown: there are some hundred, and the page has them all. */
const SHOWN_PAIRS = 12;

function targetLines(report: Report, style: Style): string[] {
  return TARGETS.flatMap((target) => {
    const standing = standingOf(target, report);
    if (!standing) return [];
    const { share, result, row } = standing;
    const { low, high } = intervalOf(row.counts, target.measure);
    const what = `${target.of === 'match' ? 'match, ' : ''}${MEASURES[target.measure].title}, ${target.row}`;
    const mark = { met: '✓', missed: '✗', undecided: '?' }[result];
    const text = `${mark} ${what}: ${percent(share)} (95 %: ${percent(low)} to ${percent(high)}; target ${percent(target.minimum)})`;
    return [result === 'met' ? text : style.bad(text)];
  });
}

function scoreLines({ scores, match, scan }: Report): string[] {
  const { best, calibrationError } = match?.scores ?? scores;
  const lines = [
    `best F1 by probability ${best.f1.toFixed(5)} at p ≥ ${best.threshold.toFixed(4)} (precision ${percent(best.precision)}, recall ${percent(best.recall)})`,
    `calibration of the probability: predicted and observed differ by ${percent(calibrationError)} on average`,
  ];
  if (scan) {
    lines.push(
      `the household of the search is that of a full scan of ${whole(scan.households)}: ${scan.agreed} of ${scan.questions}`,
    );
  }
  return lines;
}

/** The whole report for a terminal. */
export function renderTerminal(report: Report, style: Style): string {
  const { settings, machine } = report;
  const people = (rows: readonly Row[]) =>
    tableLines(
      PEOPLE_COLUMNS,
      rows.map((row) => peopleRow(row, style)),
    );
  const totals = report.totals.filter(({ name }) => name !== 'strangers');
  const lines = [
    style.strong('Idem quality'),
    `${whole(settings.persons)} people, ${whole(settings.households)} households, seed ${settings.seed}, ${whole(askedIn(report))} questions, product: ${productInWords(settings)}${settings.data === '' ? '' : `, lists of ${settings.data}`}`,
    style.faint(
      `commit ${report.commit} · ${machine.cores} × ${machine.cpu} · ${machine.memoryGiB} GiB · node ${machine.node} · ${report.seconds.toFixed(0)} s`,
    ),
    ...section('In total', people(totals), style),
  ];
  if (report.families.length > 1) lines.push(...section('By family, one error', people(report.families), style));
  if (report.corruptions.length > 0) lines.push(...section('By error model', people(report.corruptions), style));
  if (report.pairs.length > 0) {
    const weakest = weakestFirst(report.pairs).slice(0, SHOWN_PAIRS);
    lines.push(
      ...section(
        `Two errors, the ${weakest.length} weakest of ${report.pairs.length} pairs of fields`,
        people(weakest),
        style,
      ),
    );
  }
  if (report.strangers.length > 0) {
    const strangers = tableLines(
      STRANGER_COLUMNS,
      report.strangers.map((row) => strangerRow(row, style)),
    );
    lines.push(...section('Strangers: people who are not in the base', strangers, style));
  }
  if (report.match) {
    const { totals: ofMatch, corruptions, strangers } = report.match;
    const rows = [...ofMatch.filter(({ name }) => name !== 'strangers'), ...corruptions];
    const table = tableLines(
      MATCH_COLUMNS,
      [...rows, ...strangers].map((row) => matchRow(row, style)),
    );
    lines.push(...section('match: which person is meant', table, style));
  }
  if (report.populations.length > 0) {
    lines.push(
      ...section(
        'match on other populations, half of the people absent',
        populationSummary(report.populations, style),
        style,
      ),
    );
  }
  lines.push(...section('Scores', scoreLines(report), style));
  const targets = targetLines(report, style);
  if (targets.length > 0) lines.push(...section('Targets', targets, style));
  return `${lines.join('\n')}\n`;
}

/** Failures in full, for looking at one error. */
export function renderFailures(failures: readonly Failure[], style: Style): string {
  const blocks = failures.map(({ corruptions, why, asked, truth, answered, answer }) =>
    [
      style.strong(`${corruptions.join(' + ') || 'clean'}: ${why}`),
      `  asked     ${asked}`,
      `  truth     ${truth}`,
      `  answered  ${answered}`,
      `            ${answer}`,
    ].join('\n'),
  );
  return blocks.length === 0 ? 'no failures\n' : `${blocks.join('\n\n')}\n`;
}
