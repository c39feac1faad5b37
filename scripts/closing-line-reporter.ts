import type { Reporter, TestModule, TestRunEndReason, Vitest } from 'vitest/node';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of vitest's `TestModule` that is counted. */
export type CountedModule = Pick<TestModule, 'state'> & {
  readonly children: { allTests(): Iterable<{ result(): { readonly state: string } }> };
};

/**
 * Counts the tests of a finished run. A module that failed outside its tests counts as one failure. A test without a
 * result (its worker crashed) counts as failed.
 */
export function countTests(modules: readonly CountedModule[]): TestCounts {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    const failedBefore = counts.failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'passed' || state === 'skipped' ? state : 'failed'] += 1;
    }
    const isIncomplete = module.state() !== 'passed' && module.state() !== 'skipped';
    if (isIncomplete && counts.failed === failedBefore) counts.failed += 1;
  }
  return counts;
}

export function formatClosingLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/**
 * Prints `N passed, N failed` (and `, N skipped`) as the last line of a run and makes the exit code agree with it.
 * The exit code is not 0 when a test failed, vitest failed, the run did not end, or no test ran
 * (unless `--passWithNoTests` is given).
 */
export class ClosingLineReporter implements Reporter {
  private counts: TestCounts | undefined;
  private mayBeEmpty = false;

  onInit(vitest: Vitest): void {
    this.mayBeEmpty = vitest.config.passWithNoTests;
    // Vitest prints its own summary after the last reporter hook.
    process.once('exit', (exitCode) => {
      const closing = this.close(exitCode);
      process.exitCode = closing.exitCode;
      process.stdout.write(`\n${closing.line}\n`);
    });
  }

  onTestRunEnd(modules: readonly CountedModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const counts = countTests(modules);
    const hasHiddenFailure = counts.failed === 0 && (errors.length > 0 || reason !== 'passed');
    this.counts = hasHiddenFailure ? { ...counts, failed: 1 } : counts;
  }

  /** @param exitCode exit code that vitest has chosen */
  close(exitCode: number): { readonly line: string; readonly exitCode: number } {
    const counts = this.counts ?? { passed: 0, failed: 1, skipped: 0 };
    const isEmpty = counts.passed + counts.failed === 0 && !this.mayBeEmpty;
    if (exitCode === 0 && (counts.failed > 0 || isEmpty)) return { line: formatClosingLine(counts), exitCode: 1 };
    const hasHiddenFailure = exitCode !== 0 && counts.failed === 0 && !isEmpty;
    return { line: formatClosingLine(hasHiddenFailure ? { ...counts, failed: 1 } : counts), exitCode };
  }
}
