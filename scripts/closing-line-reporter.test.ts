import { describe, expect, it } from 'vitest';
import { ClosingLineReporter, type CountedModule, countTests, formatClosingLine } from './closing-line-reporter.ts';

function moduleOf(state: ReturnType<CountedModule['state']>, ...testStates: readonly string[]): CountedModule {
  const tests = testStates.map((testState) => ({ result: () => ({ state: testState }) }));
  return { state: () => state, children: { allTests: () => tests } };
}

describe('countTests', () => {
  it('counts tests, not modules', () => {
    const modules = [moduleOf('passed', 'passed', 'passed'), moduleOf('failed', 'passed', 'failed', 'skipped')];
    expect(countTests(modules)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('counts a module that failed outside its tests as one failure', () => {
    expect(countTests([moduleOf('passed', 'passed'), moduleOf('failed')])).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a module that never ran as one failure', () => {
    expect(countTests([moduleOf('queued')])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a test without a result as failed', () => {
    expect(countTests([moduleOf('pending', 'passed', 'pending')])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe('formatClosingLine', () => {
  it('names skipped tests only when there are some', () => {
    expect(formatClosingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(formatClosingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});

describe('ClosingLineReporter', () => {
  it('reports a green run', () => {
    const reporter = new ClosingLineReporter();
    reporter.onTestRunEnd([moduleOf('passed', 'passed')], [], 'passed');
    expect(reporter.close(0)).toEqual({ line: '1 passed, 0 failed', exitCode: 0 });
  });

  it('fails when a test failed although vitest exits with 0', () => {
    const reporter = new ClosingLineReporter();
    reporter.onTestRunEnd([moduleOf('failed', 'passed', 'failed')], [], 'failed');
    expect(reporter.close(0)).toEqual({ line: '1 passed, 1 failed', exitCode: 1 });
  });

  it('fails when the run did not end', () => {
    expect(new ClosingLineReporter().close(0)).toEqual({ line: '0 passed, 1 failed', exitCode: 1 });
  });

  it('fails when no test ran', () => {
    const reporter = new ClosingLineReporter();
    reporter.onTestRunEnd([moduleOf('skipped', 'skipped')], [], 'passed');
    expect(reporter.close(0)).toEqual({ line: '0 passed, 0 failed, 1 skipped', exitCode: 1 });
    expect(reporter.close(1)).toEqual({ line: '0 passed, 0 failed, 1 skipped', exitCode: 1 });
  });

  it.each([
    ['an unhandled error', [new Error('late')], 'passed', 0],
    ['an interruption', [], 'interrupted', 0],
    ['an exit code of its own', [], 'passed', 3],
  ] as const)('counts %s as a failure', (_, errors, reason, exitCode) => {
    const reporter = new ClosingLineReporter();
    reporter.onTestRunEnd([moduleOf('passed', 'passed')], errors, reason);
    expect(reporter.close(exitCode)).toEqual({ line: '1 passed, 1 failed', exitCode: exitCode || 1 });
  });
});
