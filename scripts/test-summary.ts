/** The part of vitest's JSON report that is read here. */
export interface VitestReport {
  readonly testResults: readonly VitestFile[];
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

export interface Summary {
  readonly files: number;
  readonly passed: number;
  readonly failed: number;
  /** Tests that were there and not run: skipped, to be written. */
  readonly left: number;
  /** What failed, by name. */
  readonly failures: readonly string[];
}

/**
 * Counts a report. A file that fails outside its tests counts as one failure, and so does a run that ends badly with
 * none: an error nobody awaited, or no report at all.
 */
export function tally(report: VitestReport | undefined, exitCode: number): Summary {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  const failures = files.flatMap(failuresOf);
  if (report === undefined) failures.push('vitest wrote no report');
  else if (failures.length === 0 && exitCode !== 0) failures.push(`vitest ended with exit code ${exitCode}`);
  const passed = count('passed');
  return {
    files: files.length,
    passed,
    failed: failures.length,
    left: tests.length - passed - count('failed'),
    failures,
  };
}

function failuresOf({ name, status, assertionResults }: VitestFile): string[] {
  const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => `${name}: ${test.fullName}`);
  return failed.length === 0 && status === 'failed' ? [name] : failed;
}

/** The summary as it is printed; its last line is `N passed, N failed`. */
export function summarise({ files, passed, failed, left, failures }: Summary): string {
  const lines = failures.map((failure) => `FAILED ${failure}`);
  lines.push(`${files} test files${left === 0 ? '' : `, ${left} tests not run`}`);
  lines.push(`${passed} passed, ${failed} failed`);
  return lines.join('\n');
}
