import { describe, expect, it } from 'vitest';
import { summarise, tally } from './test-summary.ts';

const file = (name: string, status: string, ...tests: readonly string[]) => ({
  name,
  status,
  assertionResults: tests.map((each, index) => ({ status: each, fullName: `test ${index}` })),
});

const lastLine = (text: string) => text.split('\n').at(-1);

describe('the summary of a test run', () => {
  it('counts tests, not files', () => {
    const report = { testResults: [file('a', 'passed', 'passed', 'passed'), file('b', 'failed', 'passed', 'failed')] };
    const summary = tally(report, 1);
    expect(summary.failures).toEqual(['b: test 1']);
    expect(lastLine(summarise(summary))).toBe('3 passed, 1 failed');
  });

  it('counts a file that cannot be loaded as a failure', () => {
    const summary = tally({ testResults: [file('a', 'passed', 'passed'), file('b', 'failed')] }, 1);
    expect(lastLine(summarise(summary))).toBe('1 passed, 1 failed');
  });

  it('does not call a run green that ended badly', () => {
    expect(tally({ testResults: [file('a', 'passed', 'passed')] }, 1).failed).toBe(1);
    expect(tally(undefined, 0).failed).toBe(1);
  });

  it('names what was not run', () => {
    const summary = tally({ testResults: [file('a', 'passed', 'passed', 'pending', 'todo')] }, 0);
    expect(summary).toMatchObject({ passed: 1, failed: 0, left: 2 });
    expect(summarise(summary)).toContain('2 tests not run');
  });
});
