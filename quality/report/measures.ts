import { type Interval, wilson } from '../../src/evaluate/statistics.ts';
import type { Counts, Report, Row } from './report.ts';

/** A share of the counts, by the names under which every output shows it. */
export interface Measure {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly hits: (counts: Counts) => number;
  readonly trials: (counts: Counts) => number;
}

export const MEASURES = {
  brought: {
    name: 'brought',
    title: 'candidate recall',
    says: 'Some blocking key brings the true household.',
    hits: ({ brought }) => brought,
    trials: ({ within }) => within,
  },
  reached: {
    name: 'reached',
    title: 'compared',
    says: 'The true household was compared before the search ended.',
    hits: ({ reached }) => reached,
    trials: ({ within }) => within,
  },
  recall: {
    name: 'recall',
    title: 'recall',
    says: 'The true household was answered, and FOUND.',
    hits: ({ recalled }) => recalled,
    trials: ({ within }) => within,
  },
  right: {
    name: 'right',
    title: 'right household',
    says: 'The true household came out as the likeliest, FOUND or not; questions beyond the letter included.',
    hits: ({ own, beyondOwn }) => own + beyondOwn,
    trials: ({ within, beyond }) => within + beyond,
  },
  precision: {
    name: 'precision',
    title: 'precision',
    says: 'Of all FOUND: the household asked about or, where nobody of the base was asked about, one that the protocol calls found.',
    hits: ({ foundByRule }) => foundByRule,
    trials: ({ found }) => found,
  },
  precisionAsked: {
    name: 'precisionAsked',
    title: 'precision, asked',
    says: 'Of all FOUND: the household asked about. Every FOUND for a stranger counts as wrong.',
    hits: ({ foundOwn }) => foundOwn,
    trials: ({ found }) => found,
  },
  precisionLetters: {
    name: 'precisionLetters',
    title: 'precision, letter',
    says: 'Of all FOUND: the household asked about or any other that the protocol calls found.',
    hits: ({ foundLetters }) => foundLetters,
    trials: ({ found }) => found,
  },
  letters: {
    name: 'letters',
    title: 'letters',
    says: 'All thirteen values equal the oracle’s for the household answered.',
    hits: ({ lettersRight }) => lettersRight,
    trials: ({ letters }) => letters,
  },
  f1: {
    name: 'f1',
    title: 'F1',
    says: 'The harmonic mean of precision and recall: 1 where every answer and every silence is right.',
    hits: ({ recalled }) => 2 * recalled,
    trials: ({ recalled, within, found, foundOwn }) => 2 * recalled + (within - recalled) + (found - foundOwn),
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;

/** 0 to 1, or `undefined` where nothing was tried. */
export function shareOf(counts: Counts, name: MeasureName): number | undefined {
  const { hits, trials } = MEASURES[name];
  const tried = trials(counts);
  return tried === 0 ? undefined : hits(counts) / tried;
}

export function intervalOf(counts: Counts, name: MeasureName): Interval {
  const { hits, trials } = MEASURES[name];
  return wilson(hits(counts), trials(counts));
}

/** The total of what `match` is for: people past the protocol's rule, and strangers. */
export const PAST_THE_RULE = 'changed, and strangers';

/** The bars that the project holds itself to, by row of the totals. */
export interface Bar {
  /** Of the totals; of those of `match` where `of` says so. */
  readonly row: string;
  readonly of: 'protocol' | 'match';
  readonly measure: MeasureName;
  readonly least: number;
}

export const BARS: readonly Bar[] = [
  { row: 'clean', of: 'protocol', measure: 'recall', least: 0.999 },
  { row: 'one mangling', of: 'protocol', measure: 'brought', least: 0.999 },
  { row: 'two manglings', of: 'protocol', measure: 'brought', least: 0.995 },
  { row: 'one mangling', of: 'protocol', measure: 'recall', least: 0.995 },
  { row: 'two manglings', of: 'protocol', measure: 'recall', least: 0.985 },
  { row: 'everything', of: 'protocol', measure: 'precision', least: 0.9995 },
  { row: 'everything', of: 'protocol', measure: 'letters', least: 1 },
  { row: PAST_THE_RULE, of: 'match', measure: 'f1', least: 0.99 },
];

/** The least that a row's measure is held to: a single mangling is held to what all of them together are. */
export function barFor(row: Row, measure: MeasureName): number | undefined {
  const name = row.kind === 'total' ? row.name : NAME_OF_KIND[row.kind];
  if (measure === 'letters') return 1;
  return BARS.find((bar) => bar.row === name && bar.measure === measure)?.least;
}

const NAME_OF_KIND: Readonly<Record<Exclude<Row['kind'], 'total'>, string>> = {
  clean: 'clean',
  one: 'one mangling',
  two: 'two manglings',
  three: 'three manglings',
  stranger: 'strangers',
};

export function isBelow(row: Row, measure: MeasureName): boolean {
  const share = shareOf(row.counts, measure);
  const least = barFor(row, measure);
  return share !== undefined && least !== undefined && share < least;
}

/** How a report stands to a bar, or `undefined` where it says nothing of it. */
export function standingOf(
  { row: name, of, measure, least }: Bar,
  report: Pick<Report, 'totals' | 'match' | 'settings'>,
) {
  const isMatch = report.settings.product === 'match';
  const totals = of === 'protocol' ? (isMatch ? [] : report.totals) : isMatch ? report.totals : report.match?.totals;
  const row = totals?.find((total) => total.name === name);
  const share = row && shareOf(row.counts, measure);
  return row && share !== undefined ? { row, share, holds: share >= least } : undefined;
}

/** The name of the total row for questions of a kind. */
export function totalName(kind: Exclude<Row['kind'], 'total'>): string {
  return NAME_OF_KIND[kind];
}
