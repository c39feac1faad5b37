import { type Interval, wilson } from '../../src/evaluate/statistics.ts';
import { f1Interval, targetResult } from '../populations/statistics.ts';
import type { Counts, Report, Row } from './report.ts';

/** A share of the counts, and its names in all outputs. */
export interface Measure {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly hits: (counts: Counts) => number;
  readonly trials: (counts: Counts) => number;
}

export const MEASURES = {
  brought: {
    name: 'brought',
    title: 'candidate recall',
    description: 'A blocking key finds the true household.',
    hits: ({ brought }) => brought,
    trials: ({ within }) => within,
  },
  reached: {
    name: 'reached',
    title: 'compared',
    description: 'The true household was compared before the search ended.',
    hits: ({ reached }) => reached,
    trials: ({ within }) => within,
  },
  recall: {
    name: 'recall',
    title: 'recall',
    description: 'The true household was answered, and FOUND.',
    hits: ({ recalled }) => recalled,
    trials: ({ within }) => within,
  },
  right: {
    name: 'right',
    title: 'right household',
    description: 'The true household ranked first, FOUND or not; questions beyond the rule included.',
    hits: ({ own, beyondOwn }) => own + beyondOwn,
    trials: ({ within, beyond }) => within + beyond,
  },
  precision: {
    name: 'precision',
    title: 'precision',
    description:
      'Of all FOUND: the household asked about or, where nobody of the base was asked about, one that the protocol calls found.',
    hits: ({ foundByRule }) => foundByRule,
    trials: ({ found }) => found,
  },
  precisionAsked: {
    name: 'precisionAsked',
    title: 'precision, asked',
    description: 'Of all FOUND: the household asked about. Every FOUND for a stranger counts as wrong.',
    hits: ({ foundOwn }) => foundOwn,
    trials: ({ found }) => found,
  },
  precisionLetters: {
    name: 'precisionLetters',
    title: 'precision, letter',
    description: 'Of all FOUND: the household asked about or any other that the protocol calls found.',
    hits: ({ foundLetters }) => foundLetters,
    trials: ({ found }) => found,
  },
  letters: {
    name: 'letters',
    title: 'letters',
    description: 'All thirteen values equal the oracle’s for the household answered.',
    hits: ({ lettersRight }) => lettersRight,
    trials: ({ letters }) => letters,
  },
  f1: {
    name: 'f1',
    title: 'F1',
    description: 'The harmonic mean of precision and recall.',
    hits: ({ recalled }) => 2 * recalled,
    trials: ({ recalled, within, found, foundOwn }) => 2 * recalled + (within - recalled) + (found - foundOwn),
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;

/** 0 to 1; `undefined` without questions. */
export function shareOf(counts: Counts, name: MeasureName): number | undefined {
  const { hits, trials } = MEASURES[name];
  const tried = trials(counts);
  return tried === 0 ? undefined : hits(counts) / tried;
}

export function intervalOf(counts: Counts, name: MeasureName): Interval {
  if (name === 'f1') return f1Interval(counts.recalled, counts.within + counts.found - counts.foundOwn);
  const { hits, trials } = MEASURES[name];
  return wilson(hits(counts), trials(counts));
}

/** Name of the main total of `match`: people beyond the protocol's rule, and strangers. */
export const PAST_THE_RULE = 'changed, and strangers';

/** The targets of the project, by row of the totals. */
export interface Target {
  /** A row of the totals, or of those of `match` (see `of`). */
  readonly row: string;
  readonly of: 'protocol' | 'match';
  readonly measure: MeasureName;
  readonly minimum: number;
}

export const TARGETS: readonly Target[] = [
  { row: 'clean', of: 'protocol', measure: 'recall', minimum: 0.999 },
  { row: 'one error', of: 'protocol', measure: 'brought', minimum: 0.999 },
  { row: 'two errors', of: 'protocol', measure: 'brought', minimum: 0.995 },
  { row: 'one error', of: 'protocol', measure: 'recall', minimum: 0.995 },
  { row: 'two errors', of: 'protocol', measure: 'recall', minimum: 0.985 },
  { row: 'everything', of: 'protocol', measure: 'precision', minimum: 0.9995 },
  { row: 'everything', of: 'protocol', measure: 'letters', minimum: 1 },
  { row: PAST_THE_RULE, of: 'match', measure: 'f1', minimum: 0.99 },
];

/** The target of a row's measure. A single corruption has the target of all single corruptions. */
export function targetFor(row: Row, measure: MeasureName): number | undefined {
  const name = row.kind === 'total' ? row.name : NAME_OF_KIND[row.kind];
  if (measure === 'letters') return 1;
  return TARGETS.find(({ row: of, measure: measured }) => of === name && measured === measure)?.minimum;
}

const NAME_OF_KIND: Readonly<Record<Exclude<Row['kind'], 'total'>, string>> = {
  clean: 'clean',
  one: 'one error',
  two: 'two errors',
  three: 'three errors',
  stranger: 'strangers',
};

export function isBelowTarget(row: Row, measure: MeasureName): boolean {
  const share = shareOf(row.counts, measure);
  const minimum = targetFor(row, measure);
  return share !== undefined && minimum !== undefined && share < minimum;
}

/** How a report compares with a target, which is met if the whole 95 % interval meets it; `undefined` without such a row. */
export function standingOf(
  { row: name, of, measure, minimum }: Target,
  report: Pick<Report, 'totals' | 'match' | 'settings'>,
) {
  const isMatch = report.settings.product === 'match';
  const totals = of === 'protocol' ? (isMatch ? [] : report.totals) : isMatch ? report.totals : report.match?.totals;
  const row = totals?.find((total) => total.name === name);
  const share = row && shareOf(row.counts, measure);
  if (!row || share === undefined) return undefined;
  const { low, high } = intervalOf(row.counts, measure);
  // A sample cannot prove a share of 100 %: the target is met as long as no counterexample is found.
  const result = minimum === 1 ? (share === 1 ? 'met' : 'missed') : targetResult({ low, high }, minimum);
  return { row, share, result };
}

/** The name of the total row for questions of a kind. */
export function totalName(kind: Exclude<Row['kind'], 'total'>): string {
  return NAME_OF_KIND[kind];
}
