import { readFileSync, writeFileSync } from 'node:fs';
import type { BenchRun } from '../figures/run.ts';
import { growthChart } from './growth-chart.ts';
import { withTables } from './page.ts';

const PAGE = 'docs/performance.md';
const CHART = 'docs/performance.svg';

/** Writes the tables and the chart of a run into the documentation. */
export function writePage(run: BenchRun): void {
  writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8'), run));
  const chart = growthChart(run.figures);
  if (chart !== undefined) writeFileSync(CHART, chart);
}
