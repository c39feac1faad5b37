import { median } from './quantiles.ts';

/** The quotient of two figures from interleaved runs. */
export interface Ratio {
  readonly median: number;
  /** The smallest and the largest ratio of all rounds: the uncertainty of the figure. */
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

/**
 * The median of the ratios of all rounds. Other work on the machine affects both runs of a round alike.
 *
 * @throws RangeError if the series are empty or differ in length
 */
export function ratioOf(above: readonly number[], below: readonly number[]): Ratio {
  if (above.length !== below.length || above.length === 0)
    throw new RangeError(`${above.length} runs cannot be paired with ${below.length}`);
  const quotients = above.map((value, round) => value / below[round]!);
  return {
    median: median(quotients),
    low: Math.min(...quotients),
    high: Math.max(...quotients),
    rounds: quotients.length,
  };
}

/** Whether the ranges of two ratios do not overlap. */
export function areApart(left: Ratio, right: Ratio): boolean {
  return left.low > right.high || right.low > left.high;
}
