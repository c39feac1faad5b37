import { describe, expect, it } from 'vitest';
import type { Figure } from '../figures/figure.ts';
import type { BenchRun } from '../figures/run.ts';
import { growthChart } from './growth-chart.ts';
import { BEGIN, END, withTables } from './page.ts';
import { sizingOf } from './sizing.ts';

const common = { part: 'import', unit: 'MB', better: 'lower', title: 'something' } as const;
const figures: Figure[] = [1e5, 1e7].flatMap((persons): Figure[] => [
  {
    ...common,
    persons,
    name: 'import.time',
    value: 100,
    unit: 's',
    against: { title: 'PostgreSQL', value: 200 },
    ratio: { median: 0.5, low: 0.4, high: 0.6, rounds: 3 },
    detail: { peoplePerSecond: 100_000, postgresPeoplePerSecond: 50_000 },
  },
  { ...common, persons, name: 'import.disk', value: 200, unit: 'bytes', detail: { whileImporting: 500 } },
  { ...common, persons, name: 'import.memory', value: 1500, detail: { own: 500 } },
  { ...common, persons, name: 'worker.memory', value: 100 },
]);
const run = {
  figures,
  skipped: ['something is not installed'],
  failed: ['http with 100 people: Error: no\n    at somewhere'],
  commit: 'abc',
  startedAt: '2026-11-21T00:00:00Z',
  machine: { cpu: 'CPU', cores: 2, memoryGiB: 8, node: 'v20', platform: 'linux', loadBefore: 0 },
  plan: { rounds: 5, commandRounds: 3, seed: 1 },
} as unknown as BenchRun;
const page = `# Before\n\n${BEGIN}\n\nold\n\n${END}\n\nafter\n`;

describe('the page', () => {
  const made = withTables(page, run);

  it('keeps the text written by hand and replaces the generated part', () => {
    expect(made.startsWith(`# Before\n\n${BEGIN}\n`)).toBe(true);
    expect(made.endsWith(`${END}\n\nafter\n`)).toBe(true);
    expect(made).not.toContain('old');
    expect(withTables(made, run)).toBe(made);
  });

  it('has a column for each number of people, and the targets', () => {
    expect(made).toMatch(/\| +\| 100,000 +\| 10,000,000 +\| target at the largest size/);
    expect(made).toContain('| 0.50 ');
    expect(made).toContain('✓✓ ≤ 1.30, goal 1.00');
    expect(made).toContain('- something is not installed\n- http with 100 people: Error: no (failed)\n');
  });

  it('tells how long the run took', () => {
    expect(withTables(page, { ...run, minutes: 48 })).toContain(', in 48 minutes.\n');
    expect(made).not.toContain('minutes');
  });

  it('tells that the machine was busy', () => {
    expect(made).not.toContain('busy');
    const busy = { ...run, machine: { ...run.machine, loadBefore: 5 } };
    expect(withTables(page, busy)).toContain('busy with other work');
  });

  it('rejects a page without a place for the tables', () => {
    expect(() => withTables('# Nothing\n', run)).toThrow('no lines');
  });

  it.each([BEGIN, END])('rejects a page with the line %s twice', (line) => {
    expect(() => withTables(`${page}${line}\n`, run)).toThrow('twice');
  });
});

describe('the sizing', () => {
  it('scales with the number of people, from the largest population measured', () => {
    const sizing = sizingOf(figures)!;
    expect(sizing.map(({ people, base }) => base / people)).toEqual([200, 200, 200]);
    expect(sizing[1]!.seconds).toBe(100);
    expect(sizing[1]!.disk).toBe(7e9);
    expect(sizing[1]!.memory).toBe(2e9 + 800e6 + 500e6);
    expect(sizingOf([])).toBeUndefined();
  });
});

describe('the chart', () => {
  it('shows the measured figures; without figures there is no chart', () => {
    const chart = growthChart(figures)!;
    expect(chart).toContain('Idem import, people, 100 k');
    expect(chart).toContain('PostgreSQL load, people, 50 k');
    expect(chart).not.toContain('DuckDB');
    expect(growthChart([])).toBeUndefined();
  });
});
