import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { BenchRun } from '../figures/run.ts';
import { withTables } from './page.ts';
import { withSummary } from './summary.ts';

const stored = JSON.parse(readFileSync('bench/baseline.json', 'utf8')) as BenchRun;

it.each([
  ['docs/performance.md', withTables],
  ['README.md', withSummary],
])(
  '%s shows the figures of bench/baseline.json; npm run bench -- --page bench/baseline.json writes them',
  (page, write) => {
    const text = readFileSync(page, 'utf8');
    expect(write(text, stored)).toBe(text);
  },
);
