import { describe, expect, it } from 'vitest';
import { activityBetween, parseMetrics } from './metrics.ts';

const TEXT = (found: number, missed: number, fast: number, slow: number) => `# HELP idem_requests_total Requests.
# TYPE idem_requests_total counter
idem_requests_total{route="search",status="2xx"} ${fast + slow}
idem_requests_total{route="search",status="5xx"} 0
idem_requests_total{route="console",status="2xx"} 999
idem_checks_total{product="idcheck",result="found"} ${found}
idem_checks_total{product="idcheck",result="not_found"} ${missed}
idem_refusals_total{reason="limited"} 2
idem_request_duration_seconds_bucket{route="search",le="0.001"} ${fast}
idem_request_duration_seconds_bucket{route="search",le="0.01"} ${fast + slow}
idem_request_duration_seconds_bucket{route="search",le="+Inf"} ${fast + slow}
`;

const reading = (at: number, text: string) => ({ at, metrics: parseMetrics(text) });

describe('activityBetween', () => {
  it('returns rates, quantiles and shares of what happened between two readings', () => {
    const before = reading(0, TEXT(10, 10, 100, 0));
    const after = reading(10_000, TEXT(40, 20, 150, 50));
    const activity = activityBetween(before, after);
    expect(activity).toMatchObject({ requestsPerSecond: 10, checks: 40, foundShare: 0.75, refusals: 0, failures: 0 });
    expect(activity.medianMs).toBeCloseTo(1);
    expect(activity.p95Ms).toBeCloseTo(9.1);
  });

  it('returns no quantile and no share where nothing happened', () => {
    const same = TEXT(1, 1, 1, 1);
    expect(activityBetween(reading(0, same), reading(1000, same))).toMatchObject({
      requestsPerSecond: 0,
      medianMs: undefined,
      p95Ms: undefined,
      foundShare: undefined,
    });
  });

  it('counts from 0 after counters have begun again', () => {
    const activity = activityBetween(reading(0, TEXT(10, 10, 100, 0)), reading(1000, TEXT(1, 0, 5, 0)));
    expect(activity).toMatchObject({ requestsPerSecond: 5, checks: 1, foundShare: 1 });
  });
});
