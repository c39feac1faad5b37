import { type CurvePoint, curveOf, harmonicMean, type Score } from '../../src/evaluate/scores.ts';
import { type Interval, quantile, wilson } from '../../src/evaluate/statistics.ts';
import { Random } from '../../src/population/random.ts';

/**
 * The 95 % interval of an F1. F1 is a monotonic function of the Jaccard index J = TP / (TP + FP + FN), which is a share,
 * F1 = 2 J / (1 + J): the interval is that of the share, transformed.
 */
export function f1Interval(truePositives: number, union: number): Interval {
  const { low, high } = wilson(truePositives, union);
  return { low: (2 * low) / (1 + low), high: (2 * high) / (1 + high) };
}

export interface BestF1 extends CurvePoint {
  readonly interval: Interval;
}

const RESAMPLES = 200;

/**
 * The best F1 over all thresholds, with a bootstrap interval (B. Efron, 1979): questions are resampled with replacement, and
 * the best threshold of each sample is used.
 * @param seed of the resampling
 */
export function bestF1(scores: readonly Score[], seed: number): BestF1 {
  const best = curveOf(scores).reduce((most, point) => (point.f1 > most.f1 ? point : most), NO_POINT);
  const sorted = [...scores].sort((left, right) => right.probability - left.probability);
  const random = new Random(seed, 43);
  const resampled = Float64Array.from({ length: RESAMPLES }, () => resampledBest(sorted, random)).sort();
  return { ...best, interval: { low: quantile(resampled, 0.025), high: quantile(resampled, 0.975) } };
}

const NO_POINT: CurvePoint = { threshold: 0, precision: 0, recall: 0, f1: 0 };

function resampledBest(sorted: readonly Score[], random: Random): number {
  const times = new Uint16Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) {
    const drawn = random.below(sorted.length);
    times[drawn] = times[drawn]! + 1;
  }
  let present = 0;
  for (let i = 0; i < sorted.length; i++) if (sorted[i]!.present) present += times[i]!;
  let right = 0;
  let answered = 0;
  let best = 0;
  for (let i = 0; i < sorted.length; i++) {
    answered += times[i]!;
    if (sorted[i]!.right) right += times[i]!;
    if (answered === 0 || sorted[i + 1]?.probability === sorted[i]!.probability) continue;
    best = Math.max(best, harmonicMean(right / answered, right / present));
  }
  return best;
}

/** A figure meets a target if its whole interval does, and misses it if no part of the interval does. */
export type TargetResult = 'met' | 'missed' | 'undecided';

export function targetResult({ low, high }: Interval, minimum: number): TargetResult {
  if (low >= minimum) return 'met';
  return high < minimum ? 'missed' : 'undecided';
}

/** Maximum difference of prediction and observation, 0 to 1. */
const CALIBRATION_TOLERANCE = 0.03;

/** Whether the observed share of a bin is within the tolerance of its prediction. */
export function calibrationResult(predicted: number, { low, high }: Interval): TargetResult {
  if (low >= predicted - CALIBRATION_TOLERANCE && high <= predicted + CALIBRATION_TOLERANCE) return 'met';
  return high < predicted - CALIBRATION_TOLERANCE || low > predicted + CALIBRATION_TOLERANCE ? 'missed' : 'undecided';
}
