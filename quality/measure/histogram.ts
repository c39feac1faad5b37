/** Bins per doubling of the value. */
const STEPS_PER_DOUBLING = 4;

function binOf(value: number): number {
  return value < 1 ? 0 : 1 + Math.floor(STEPS_PER_DOUBLING * Math.log2(value));
}

/** Counts of values in logarithmic bins, as [upper bound, count], including empty bins between others. */
export function histogramOf(values: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(binOf(value), (counts.get(binOf(value)) ?? 0) + 1);
  const bins = [...counts.keys()].sort((left, right) => left - right);
  const histogram: [number, number][] = [];
  for (let bin = bins[0] ?? 0; bin <= (bins.at(-1) ?? -1); bin++) {
    histogram.push([bin === 0 ? 1 : 2 ** (bin / STEPS_PER_DOUBLING), counts.get(bin) ?? 0]);
  }
  return histogram;
}
