import { availableParallelism } from 'node:os';
import { compared } from '../figures/compared.ts';
import type { Figure, Outcome } from '../figures/figure.ts';
import { median } from '../statistics/quantiles.ts';

/** One run over a file, or over the same number of questions in process. */
export interface FileRun {
  readonly rows: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export interface BatchSeries {
  readonly batch: readonly FileRun[];
  readonly batchSmall: readonly FileRun[];
  readonly passThrough: readonly FileRun[];
  readonly passThroughSmall: readonly FileRun[];
  readonly checks: readonly FileRun[];
}

/** Microseconds of CPU per row: the difference of both files, because each includes start and warm-up. */
function marginal(large: readonly FileRun[], small: readonly FileRun[]): number[] {
  return large.map(({ rows, cpuSeconds }, round) => {
    const less = small[round]!;
    return (1e6 * (cpuSeconds - less.cpuSeconds)) / (rows - less.rows);
  });
}

const TOO_SMALL =
  'the CPU time of one more row of a batch: the files are so small that their difference is noise (use more people)';

/** The figures of all rounds. A difference that is not positive in each round is noise and is reported as not measured. */
export function batchOutcome(persons: number, series: BatchSeries): Outcome {
  const { batch, batchSmall, passThrough, passThroughSmall } = series;
  const row = marginal(batch, batchSmall);
  const passed = marginal(passThrough, passThroughSmall);
  const speed = speedOf(persons, series);
  if ([...row, ...passed].some((microseconds) => microseconds <= 0)) return { figures: [speed], skipped: [TOO_SMALL] };
  return { figures: [speed, ...cpuFigures(persons, series, row, passed)], skipped: [] };
}

function speedOf(persons: number, { batch, passThrough }: BatchSeries): Figure {
  const cores = availableParallelism();
  const perSecond = (runs: readonly FileRun[]) => runs.map(({ rows, seconds }) => rows / seconds);
  return compared(
    {
      part: 'batch',
      persons,
      name: 'batch.rows',
      title: `idem batch, rows on ${cores === 1 ? 'one core' : `${cores} cores`}`,
      unit: '/s',
      against: 'reading and writing the file on one core',
      detail: { rows: batch[0]!.rows },
    },
    perSecond(batch),
    perSecond(passThrough),
  );
}

/** `row` and `passed`: microseconds of CPU per row with and without its check, one value per round. */
function cpuFigures(
  persons: number,
  { batch, checks }: BatchSeries,
  row: readonly number[],
  passed: readonly number[],
): Figure[] {
  const check = checks.map(({ rows, cpuSeconds }) => (1e6 * cpuSeconds) / rows);
  const needed = passed.map((microseconds, round) => microseconds + check[round]!);
  const fixed = batch.map(({ rows, cpuSeconds }, round) => cpuSeconds - (row[round]! * rows) / 1e6);
  const subject = {
    part: 'batch',
    persons,
    title: 'idem batch, CPU time of one more row',
    unit: 'µs',
    better: 'lower',
  } as const;
  return [
    compared(
      {
        ...subject,
        name: 'batch.cpu',
        against: 'passing it through and its check in process',
        detail: { check: median(check), fixedCpuSeconds: median(fixed) },
      },
      row,
      needed,
    ),
    compared({ ...subject, name: 'batch.marginal', against: 'passing it through' }, row, passed),
  ];
}
