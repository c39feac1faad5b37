import { median } from './quantiles.ts';

/** How many times one figure is another, from runs that took turns. */
export interface Ratio {
  readonly median: number;
  /** The smallest and the largest of all rounds: how far the figure can be trusted. */
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

/**
 * The ratio of two series, round by round: both runs of a round had the same neighbours on the machine, so that what
 * slowed the one slowed the other.
 *
 * @throws RangeError if the series are not of one length, or empty
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

/** Whether two ratios differ by more than the spread of either. */
export function areApart(left: Ratio, right: Ratio): boolean {
  return left.low > right.high || right.low > left.high;
}
