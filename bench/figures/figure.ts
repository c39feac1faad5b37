import type { Ratio } from '../statistics/ratio.ts';

/** The parts of the benchmark, in the order in which they run. */
export const PARTS = ['import', 'engine', 'http', 'worker', 'batch', 'node', 'peers', 'growth'] as const;
export type PartName = (typeof PARTS)[number];

/** One line of the table: plain data for the terminal, JSON, the page and comparisons. */
export interface Figure {
  /** Unique in a run, with {@link persons}: `http.one`. */
  readonly name: string;
  readonly part: PartName;
  readonly persons: number;
  /** Description for people. */
  readonly title: string;
  readonly value: number;
  readonly unit: Unit;
  /** The reference, measured in the same run and unit. */
  readonly against?: { readonly title: string; readonly value: number };
  /** {@link value} divided by that of {@link against}, computed for each round. */
  readonly ratio?: Ratio;
  /** Whether a higher or a lower {@link score} is better. */
  readonly better: 'higher' | 'lower';
  /** Details: quantiles, recall, counts. */
  readonly detail?: Readonly<Record<string, number>>;
}

export type Unit = '/s' | 'ms' | 'µs' | 's' | 'bytes' | 'MB' | '%';

/** The number to compare: the ratio if there is one, because values depend on the machine. */
export function score({ ratio, value }: Figure): number {
  return ratio?.median ?? value;
}

/** The results of a part. */
export interface Outcome {
  readonly figures: readonly Figure[];
  /** What could not be measured, and why: sentences. */
  readonly skipped: readonly string[];
  /** The message of the error, if the part failed. */
  readonly failed?: string;
}
