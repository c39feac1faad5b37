import { readFileSync, writeFileSync } from 'node:fs';
import type { BenchRun } from '../figures/run.ts';
import { growthChart } from './growth-chart.ts';
import { withTables } from './page.ts';
import { withSummary } from './summary.ts';

const PAGE = 'docs/performance.md';
const CHART = 'docs/performance.svg';
const README = 'README.md';

/** Writes the figures of a run into the documentation: tables, chart, and the summary of the README. */
export function writePage(run: BenchRun): void {
  writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8'), run));
  writeFileSync(README, withSummary(readFileSync(README, 'utf8'), run));
  const chart = growthChart(run.figures);
  if (chart !== undefined) writeFileSync(CHART, chart);
}
