import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../runtime/logger.ts';
import { countRequests } from './counting-logger.ts';
import { histogram, Metrics } from './metrics.ts';

let folder: string;
let metrics: Metrics;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-metrics-'));
  metrics = Metrics.open(join(folder, 'metrics'));
});

afterEach(() => {
  metrics.close();
  rmSync(folder, { recursive: true });
});

const valueOfSeries = (series: string): string | undefined =>
  metrics
    .expose()
    .split('\n')
    .find((line) => line.startsWith(`${series} `))
    ?.slice(series.length + 1);

describe('metrics', () => {
  it('are summed over processes', () => {
    const other = Metrics.open(join(folder, 'metrics'));
    metrics.add('checks_total', ['idcheck', 'found']);
    other.add('checks_total', ['idcheck', 'found'], 2);
    other.add('checks_total', ['idcheck-plus', 'not_found']);
    other.close();
    expect(valueOfSeries('idem_checks_total{product="idcheck",result="found"}')).toBe('3');
    expect(valueOfSeries('idem_checks_total{product="idcheck-plus",result="not_found"}')).toBe('1');
    expect(valueOfSeries('idem_checks_total{product="idcheck",result="not_found"}')).toBe('0');
  });

  it('have cumulative histograms', () => {
    for (const seconds of [0.0001, 0.0009, 5])
      metrics.observe(histogram('request_duration_seconds', ['search']), seconds);
    const bucket = (limit: string) =>
      valueOfSeries(`idem_request_duration_seconds_bucket{route="search",le="${limit}"}`);
    expect(['0.0001', '0.0005', '0.001', '2.5', '+Inf'].map(bucket)).toEqual(['1', '1', '2', '2', '3']);
    expect(valueOfSeries('idem_request_duration_seconds_count{route="search"}')).toBe('3');
    expect(Number(valueOfSeries('idem_request_duration_seconds_sum{route="search"}'))).toBeCloseTo(5.001, 3);
  });

  it('count no label value that is not listed', () => {
    const before = metrics.expose();
    metrics.add('letters_total', ['last_name', 'Martin']);
    expect(metrics.expose()).toBe(before);
    metrics.add('requests_total', ['Martin', '2xx']);
    expect(valueOfSeries('idem_requests_total{route="other",status="2xx"}')).toBe('1');
    expect(metrics.expose()).not.toContain('Martin');
  });

  it('are in the text format: each series with help and type, each line once', () => {
    metrics.observe(histogram('request_duration_seconds', ['api']), 0.01);
    const lines = metrics.expose().trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) idem_\w+ .+|idem_\w+(?:\{(?:\w+="[^"]*",?)+\})? [\d.]+)$/);
    const names = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(' ')[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a counting logger', () => {
  it('counts requests, durations, refusals and probing, whatever is logged', () => {
    const lines: string[] = [];
    const logger = countRequests(createLogger('warn', { write: (line) => lines.push(line) }), metrics);
    const entry = { request: 'r', method: 'GET', durationMs: 2, licence: 'Secret' };
    logger.request({ ...entry, route: '/SEARCH/', status: 200 });
    logger.request({ ...entry, route: '/v1/files/:id', status: 401 });
    logger.event('warn', 'probing', { licence: 'Secret' });
    expect(lines).toHaveLength(1);
    expect(valueOfSeries('idem_requests_total{route="search",status="2xx"}')).toBe('1');
    expect(valueOfSeries('idem_requests_total{route="api",status="4xx"}')).toBe('1');
    expect(valueOfSeries('idem_refusals_total{reason="unauthorized"}')).toBe('1');
    expect(valueOfSeries('idem_probing_total')).toBe('1');
    expect(valueOfSeries('idem_request_duration_seconds_count{route="search"}')).toBe('1');
    expect(metrics.expose()).not.toContain('Secret');
  });
});

it('the Grafana dashboard asks for existing series only', () => {
  const dashboard = readFileSync(join(import.meta.dirname, '../../../deploy/grafana-dashboard.json'), 'utf8');
  const gauges = ['idem_people', 'idem_households', 'idem_changes', 'idem_info'];
  const known = new Set([...gauges, ...[...metrics.expose().matchAll(/# TYPE (idem_\w+)/g)].map(([, name]) => name!)]);
  const asked = [...dashboard.matchAll(/\bidem_\w+/g)].map(([name]) => name.replace(/_bucket$/, ''));
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});
