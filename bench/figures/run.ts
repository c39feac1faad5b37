import type { Machine } from '../../quality/report/report.ts';
import type { Plan } from '../plan.ts';
import type { Figure } from './figure.ts';

/** A whole run: plain data, as JSON has it. */
export interface BenchRun {
  readonly format: 1;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly commit: string;
  readonly machine: Machine & {
    /** Processes that ran or waited when the benchmark began, on average over a minute: above 0.5, others were at work. */
    readonly loadBefore: number;
  };
  readonly plan: Plan;
  readonly figures: readonly Figure[];
  /** What could not be measured, and why: sentences. */
  readonly skipped: readonly string[];
  /** What broke: one entry a part. */
  readonly failed: readonly string[];
}

/** From how many waiting processes a core on, others slow a run down. */
const BUSY = 0.25;

/** Whether the machine had other things to do: then only ratios count, and they less. */
export function wasBusy({ machine }: Pick<BenchRun, 'machine'>): boolean {
  return machine.loadBefore > BUSY * machine.cores;
}

/** The sizes that were measured, ascending. */
export function sizesOf(figures: readonly Figure[]): number[] {
  return [...new Set(figures.map(({ persons }) => persons))].sort((left, right) => left - right);
}
