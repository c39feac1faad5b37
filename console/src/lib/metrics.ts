/** One reading of `/metrics`: each series with its labels, and its value. */
export type Metrics = ReadonlyMap<string, number>;

/** Reads the text format of Prometheus. */
export function parseMetrics(text: string): Metrics {
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    const at = line.lastIndexOf(' ');
    if (line.startsWith('#') || at <= 0) continue;
    values.set(line.slice(0, at), Number(line.slice(at + 1)));
  }
  return values;
}

/** A reading, and when it was taken, in milliseconds. */
export interface Reading {
  readonly at: number;
  readonly metrics: Metrics;
}

/** What happened between two readings. */
export interface Activity {
  readonly requestsPerSecond: number;
  /** Milliseconds; `undefined` without requests. */
  readonly medianMs: number | undefined;
  readonly p95Ms: number | undefined;
  /** Share of the checks that found a household; `undefined` without checks. */
  readonly foundShare: number | undefined;
  readonly checks: number;
  readonly refusals: number;
  readonly failures: number;
}

/** Counters begin again at 0 when they overflow or all processes are restarted. */
function increase(name: string, before: Metrics, after: Metrics): number {
  const value = (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return value < 0 ? (after.get(name) ?? 0) : value;
}

function sumOf(names: readonly string[], before: Metrics, after: Metrics): number {
  return names.reduce((sum, name) => sum + increase(name, before, after), 0);
}

/** The series of checks, of requests by route, and so on. The requests of the console itself do not count. */
function namesOf(metrics: Metrics, prefix: string, part = ''): string[] {
  return [...metrics.keys()].filter((name) => name.startsWith(prefix) && name.includes(part) && !isOwn(name));
}

function isOwn(name: string): boolean {
  return /route="(?:console|health)"/.test(name);
}

export function activityBetween(before: Reading, after: Reading): Activity {
  const seconds = Math.max(0.001, (after.at - before.at) / 1000);
  const count = (prefix: string, part?: string) =>
    sumOf(namesOf(after.metrics, prefix, part), before.metrics, after.metrics);
  const checks = count('idem_checks_total{');
  const found = count('idem_checks_total{', 'result="found"');
  const buckets = bucketsOf(before.metrics, after.metrics);
  return {
    requestsPerSecond: count('idem_requests_total{') / seconds,
    medianMs: quantileMs(buckets, 0.5),
    p95Ms: quantileMs(buckets, 0.95),
    foundShare: checks === 0 ? undefined : found / checks,
    checks,
    refusals: count('idem_refusals_total{'),
    failures: count('idem_requests_total{', 'status="5xx"'),
  };
}

interface Bucket {
  /** Seconds. */
  readonly limit: number;
  /** Requests that took at most this long. */
  readonly count: number;
}

function bucketsOf(before: Metrics, after: Metrics): Bucket[] {
  const counts = new Map<number, number>();
  for (const name of namesOf(after, 'idem_request_duration_seconds_bucket{')) {
    const limit = /le="([^"]+)"/.exec(name)?.[1];
    const seconds = limit === '+Inf' ? Number.POSITIVE_INFINITY : Number(limit);
    counts.set(seconds, (counts.get(seconds) ?? 0) + increase(name, before, after));
  }
  return [...counts].map(([limit, count]) => ({ limit, count })).sort((left, right) => left.limit - right.limit);
}

/** A quantile by linear interpolation within its bucket, as Prometheus computes it. */
function quantileMs(buckets: readonly Bucket[], share: number): number | undefined {
  const total = buckets.at(-1)?.count ?? 0;
  if (total === 0) return undefined;
  const rank = share * total;
  const at = buckets.findIndex(({ count }) => count >= rank);
  const { limit, count } = buckets[at]!;
  const { limit: start, count: below } = buckets[at - 1] ?? { limit: 0, count: 0 };
  if (!Number.isFinite(limit)) return start * 1000;
  return 1000 * (start + ((limit - start) * (rank - below)) / Math.max(1, count - below));
}
