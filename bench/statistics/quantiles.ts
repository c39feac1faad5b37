/** Statistics of a sample, which need not be sorted and is not changed. */

/**
 * The value below which a share of the sample lies, by linear interpolation between its neighbours (type 7 of
 * R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", 1996).
 *
 * @param share 0 to 1
 * @returns NaN for an empty sample
 */
export function quantile(sample: ArrayLike<number>, share: number): number {
  return quantileOfSorted(sorted(sample), share);
}

/** Several quantiles, in the order of `shares`, with one sort. */
export function quantiles(sample: ArrayLike<number>, shares: readonly number[]): number[] {
  const ordered = sorted(sample);
  return shares.map((share) => quantileOfSorted(ordered, share));
}

export function median(sample: ArrayLike<number>): number {
  return quantile(sample, 0.5);
}

export function mean(sample: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < sample.length; i++) sum += sample[i]!;
  return sum / sample.length;
}

function sorted(sample: ArrayLike<number>): Float64Array {
  return Float64Array.from(sample).sort();
}

function quantileOfSorted(ordered: Float64Array, share: number): number {
  const at = share * (ordered.length - 1);
  const below = ordered[Math.floor(at)] ?? Number.NaN;
  const above = ordered[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
