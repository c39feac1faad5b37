import type { Machine } from '../../quality/report/report.ts';
import type { Plan } from '../plan.ts';
import type { Figure } from './figure.ts';

/** A whole run: plain data, stored as JSON. */
export interface BenchRun {
  readonly format: 1;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** How long the run took. */
  readonly minutes?: number;
  readonly commit: string;
  readonly machine: Machine & {
    /** Load average of one minute when the benchmark began: above 0.5, the machine had other work. */
    readonly loadBefore: number;
  };
  readonly plan: Plan;
  readonly figures: readonly Figure[];
  /** What could not be measured, and why: sentences. */
  readonly skipped: readonly string[];
  /** The messages of parts that failed. */
  readonly failed: readonly string[];
}

/** Load average per core above which other work slows the run down. */
const BUSY = 0.25;

/** Whether the machine had other work: then only ratios are meaningful, and they are less precise. */
export function wasBusy({ machine }: Pick<BenchRun, 'machine'>): boolean {
  return machine.loadBefore > BUSY * machine.cores;
}

/** The measured numbers of people, ascending. */
export function sizesOf(figures: readonly Figure[]): number[] {
  return [...new Set(figures.map(({ persons }) => persons))].sort((left, right) => left - right);
}
