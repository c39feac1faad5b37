import type { Ratio } from '../statistics/ratio.ts';

/** What the benchmark is made of, in the order in which it runs. */
export const PARTS = ['import', 'engine', 'http', 'worker', 'batch', 'node', 'peers', 'growth'] as const;
export type PartName = (typeof PARTS)[number];

/** One line of the table: plain data, the same for the terminal, JSON, the page and a comparison. */
export interface Figure {
  /** Unique in a run, with {@link persons}: `http.one`. */
  readonly name: string;
  readonly part: PartName;
  readonly persons: number;
  /** What was measured, in words. */
  readonly title: string;
  readonly value: number;
  readonly unit: Unit;
  /** What it is compared with, measured in the same run and unit. */
  readonly against?: { readonly title: string; readonly value: number };
  /** {@link value} over that of {@link against}, round by round. */
  readonly ratio?: Ratio;
  /** Whether more of {@link score} is better, or less. */
  readonly better: 'higher' | 'lower';
  /** Details: quantiles, recall, counts. */
  readonly detail?: Readonly<Record<string, number>>;
}

export type Unit = '/s' | 'ms' | 'µs' | 's' | 'bytes' | 'MB' | '%';

/** The number to compare: the ratio if there is one, because values depend on the machine. */
export function score({ ratio, value }: Figure): number {
  return ratio?.median ?? value;
}

/** The results of a part, and what it could not measure. */
export interface Outcome {
  readonly figures: readonly Figure[];
  /** Sentences. */
  readonly skipped: readonly string[];
  /** What broke, in its own words. */
  readonly failed?: string;
}
