import { openSharedBytes, type SharedBytes } from '../../storage/shared-table.ts';
import { SERIES, type Series } from './series.ts';

/** The values of a series' labels, in the order of its labels. */
export type LabelValues = readonly string[];

/** Counts what a server does. */
export interface MetricsRecorder {
  /** Adds to the counter at a place of {@link counterPlace}: the fast way, for every request. */
  count(place: number, amount?: number): void;
  /** Adds to a counter. A label value that is not listed in the series counts as `other`, or is not counted. */
  add(series: Series, values: LabelValues, amount?: number): void;
  /** Adds a duration to a histogram of {@link histogram}. */
  observe(histogram: Histogram, seconds: number): void;
}

/** A histogram with certain label values. */
export interface Histogram {
  readonly place: number;
  /** The upper limits of its buckets, in seconds. */
  readonly buckets: readonly number[];
}

export const NO_METRICS: MetricsRecorder = { count: () => {}, add: () => {}, observe: () => {} };

const WORD_BYTES = 4;

/** How long a process keeps its counts before it adds them to those of all processes, in milliseconds. */
const FLUSH_INTERVAL_MS = 500;

/**
 * Counters in a file that is mapped into memory: all worker processes add to the same numbers, and any of them can be
 * asked for the sum. A counter starts again at 0 after 2^32, which Prometheus handles like a restart.
 */
export class Metrics implements MetricsRecorder {
  private readonly bytes: SharedBytes;
  private readonly pending = new Uint32Array(TOTAL_WORDS);
  private timer: NodeJS.Timeout | undefined;

  private constructor(bytes: SharedBytes) {
    this.bytes = bytes;
  }

  /** @throws BaseError if the file cannot be opened */
  static open(path: string): Metrics {
    return new Metrics(openSharedBytes(path, TOTAL_WORDS * WORD_BYTES));
  }

  count(place: number, amount = 1): void {
    this.pending[place]! += amount;
    this.timer ??= setTimeout(() => this.flush(), FLUSH_INTERVAL_MS).unref();
  }

  add(series: Series, values: LabelValues, amount = 1): void {
    const at = placeOf(series, values);
    if (at !== undefined) this.count(at, amount);
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [at, count] of this.pending.entries()) if (count > 0) Atomics.add(this.bytes.words, at, count);
    this.pending.fill(0);
  }

  observe({ place, buckets }: Histogram, seconds: number): void {
    let bucket = 0;
    while (bucket < buckets.length && !(seconds <= buckets[bucket]!)) bucket++;
    this.count(place + bucket);
    this.count(place + buckets.length + 1, Math.round(seconds * SUM_PER_SECOND));
  }

  /** All series in the text format of Prometheus (version 0.0.4). */
  expose(): string {
    this.flush();
    return (Object.keys(SERIES) as Series[]).map((series) => this.exposeSeries(series)).join('');
  }

  private exposeSeries(series: Series): string {
    const { help, labels, buckets } = SERIES[series];
    const name = `idem_${series}`;
    const lines = [`# HELP ${name} ${help}`, `# TYPE ${name} ${buckets ? 'histogram' : 'counter'}`];
    for (const [i, values] of combinations(Object.values<readonly string[]>(labels)).entries()) {
      const at = OFFSETS[series]! + i * wordsPer(series);
      const pairs = Object.keys(labels).map((label, k) => `${label}="${values[k]}"`);
      if (buckets !== undefined) lines.push(...this.exposeHistogram(name, pairs, { at, buckets }));
      else lines.push(`${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${this.bytes.words[at]}`);
    }
    return `${lines.join('\n')}\n`;
  }

  private exposeHistogram(
    name: string,
    pairs: readonly string[],
    { at, buckets }: { readonly at: number; readonly buckets: readonly number[] },
  ): string[] {
    const { words } = this.bytes;
    const labels = pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
    let count = 0;
    const lines = [...buckets.map(String), '+Inf'].map((limit, i) => {
      count += words[at + i]!;
      return `${name}_bucket{${[...pairs, `le="${limit}"`].join(',')}} ${count}`;
    });
    const sum = words[at + buckets.length + 1]! / SUM_PER_SECOND;
    return count === 0 ? [] : [...lines, `${name}_sum${labels} ${sum}`, `${name}_count${labels} ${count}`];
  }

  close(): void {
    this.flush();
    this.bytes.close();
  }
}

/** Sums of durations are counted in tenths of a millisecond. */
const SUM_PER_SECOND = 10_000;

/** A counter has one word; a histogram one for each bucket, one beyond the last, and the sum. */
function wordsPer(series: Series): number {
  const { buckets } = SERIES[series];
  return buckets === undefined ? 1 : buckets.length + 2;
}

function combinations(labels: readonly (readonly string[])[]): string[][] {
  return labels.reduce<string[][]>((all, values) => all.flatMap((one) => values.map((value) => [...one, value])), [[]]);
}

const OFFSETS: Partial<Record<Series, number>> = {};
let total = 0;
for (const series of Object.keys(SERIES) as Series[]) {
  OFFSETS[series] = total;
  total += combinations(Object.values<readonly string[]>(SERIES[series].labels)).length * wordsPer(series);
}
const TOTAL_WORDS = total;

/** The place of a counter. @throws Error if a label value is not listed */
export function counterPlace(series: Series, values: LabelValues): number {
  const place = placeOf(series, values);
  if (place === undefined) throw new Error(`the series ${series} has no such labels`);
  return place;
}

/** @throws Error if a label value is not listed */
export function histogram(series: Series, values: LabelValues): Histogram {
  return { place: counterPlace(series, values), buckets: SERIES[series].buckets ?? [] };
}

/** Where the words of a series with these label values begin; `undefined` if a value is unknown. */
function placeOf(series: Series, values: LabelValues): number | undefined {
  let index = 0;
  for (const [i, known] of Object.values<readonly string[]>(SERIES[series].labels).entries()) {
    const found = known.indexOf(values[i]!);
    const place = found === -1 ? known.indexOf('other') : found;
    if (place === -1) return undefined;
    index = index * known.length + place;
  }
  return OFFSETS[series]! + index * wordsPer(series);
}
