import { percent, short, whole } from '../../src/evaluate/report/figures.ts';
import { type Column, tableLines } from '../../src/terminal/table.ts';
import { intervalOf, isBelowTarget, MEASURES, type MeasureName, shareOf, standingOf, TARGETS } from './measures.ts';
import { populationSummary } from './population-terminal.ts';
import { askedIn, type Failure, productInWords, type Report, type Row } from './report.ts';
import type { Style } from './style.ts';

const left = (title: string): Column => ({ title, align: 'left' });
const right = (title: string): Column => ({ title, align: 'right' });

/** A share of a row, marked if it is below its target. */
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

/** Nothing if there are no lines. */
function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : ['', style.strong(title), ...lines];
}

/** Rows with the weakest recall first. */
export function weakestFirst(rows: readonly Row[]): Row[] {
  const recall = (row: Row) => shareOf(row.counts, 'recall') ?? 2;
  return [...rows].sort((a, b) => recall(a) - recall(b) || b.counts.within - a.counts.within);
}

/** Number of pairs shown. The page shows all. */
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
  const lines = [
    ...headLines(report, style),
    ...peopleSections(report, style),
    ...strangerSection(report, style),
    ...matchSections(report, style),
    ...section('Scores', scoreLines(report), style),
    ...section('Targets', targetLines(report, style), style),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines(report: Report, style: Style): string[] {
  const { settings, machine } = report;
  const lists = settings.data === '' ? '' : `, lists of ${settings.data}`;
  const size = `${whole(settings.persons)} people, ${whole(settings.households)} households, seed ${settings.seed}`;
  const hardware = `${machine.cores} × ${machine.cpu} · ${machine.memoryGiB} GiB · node ${machine.node}`;
  return [
    style.strong('Idem quality'),
    `${size}, ${whole(askedIn(report))} questions, product: ${productInWords(settings)}${lists}`,
    style.faint(`commit ${report.commit} · ${hardware} · ${report.seconds.toFixed(0)} s`),
  ];
}

function peopleSections({ totals, families, corruptions, pairs }: Report, style: Style): string[] {
  const table = (rows: readonly Row[]) =>
    tableLines(
      PEOPLE_COLUMNS,
      rows.map((row) => peopleRow(row, style)),
    );
  const weakest = weakestFirst(pairs).slice(0, SHOWN_PAIRS);
  const pairsTitle = `Two errors, the ${weakest.length} weakest of ${pairs.length} pairs of fields`;
  return [
    ...section('In total', table(withoutStrangers(totals)), style),
    ...(families.length > 1 ? section('By family, one error', table(families), style) : []),
    ...(corruptions.length > 0 ? section('By error model', table(corruptions), style) : []),
    ...(pairs.length > 0 ? section(pairsTitle, table(weakest), style) : []),
  ];
}

function strangerSection({ strangers }: Report, style: Style): string[] {
  if (strangers.length === 0) return [];
  const rows = strangers.map((row) => strangerRow(row, style));
  return section('Strangers: people who are not in the base', tableLines(STRANGER_COLUMNS, rows), style);
}

function matchSections({ match, populations }: Report, style: Style): string[] {
  const lines: string[] = [];
  if (match) {
    const rows = [...withoutStrangers(match.totals), ...match.corruptions, ...match.strangers];
    const cells = rows.map((row) => matchRow(row, style));
    lines.push(...section('match: which person is meant', tableLines(MATCH_COLUMNS, cells), style));
  }
  if (populations.length > 0) {
    const title = 'match on other populations, half of the people absent';
    lines.push(...section(title, populationSummary(populations, style), style));
  }
  return lines;
}

function withoutStrangers(totals: readonly Row[]): readonly Row[] {
  return totals.filter(({ name }) => name !== 'strangers');
}

/** Each failure with its question, the truth and the answer. */
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
