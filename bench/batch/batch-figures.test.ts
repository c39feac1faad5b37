import { describe, expect, it } from 'vitest';
import { type BatchSeries, batchOutcome, type FileRun } from './batch-figures.ts';

/** Two rounds, with files of 1,000 and 250 rows; CPU seconds, one value per round. */
function series(batch: number[], batchSmall: number[], passThrough: number[], passThroughSmall: number[]): BatchSeries {
  const runs = (rows: number, cpuSeconds: number[]): FileRun[] =>
    cpuSeconds.map((cpu) => ({ rows, seconds: cpu, cpuSeconds: cpu }));
  return {
    batch: runs(1000, batch),
    batchSmall: runs(250, batchSmall),
    passThrough: runs(1000, passThrough),
    passThroughSmall: runs(250, passThroughSmall),
    checks: runs(
      1000,
      batch.map(() => 0.02),
    ),
  };
}

describe('batchOutcome', () => {
  it('computes the CPU time per row from the difference of the two files', () => {
    const { figures, skipped } = batchOutcome(400, series([1.075, 1.075], [1, 1], [0.515, 0.515], [0.5, 0.5]));
    const value = (name: string) => figures.find((figure) => figure.name === name);
    expect(value('batch.marginal')?.value).toBeCloseTo(100);
    expect(value('batch.marginal')?.ratio?.median).toBeCloseTo(5);
    expect(value('batch.cpu')?.ratio?.median).toBeCloseTo(100 / 40);
    expect(value('batch.cpu')?.detail?.fixedCpuSeconds).toBeCloseTo(0.975);
    expect(skipped).toEqual([]);
  });

  it.each([
    ['a batch', series([1.1, 0.9], [1, 1], [0.6, 0.6], [0.5, 0.5])],
    ['passing through', series([1.1, 1.1], [1, 1], [0.6, 0.5], [0.5, 0.5])],
  ])('reports the CPU time as not measured when the difference of %s is noise', (_, noisy) => {
    const { figures, skipped } = batchOutcome(400, noisy);
    expect(figures.map(({ name }) => name)).toEqual(['batch.rows']);
    expect(skipped).toEqual([expect.stringContaining('noise')]);
  });
});
