import type { RunnerTestFile as File, RunnerTestSuite as Suite, RunnerTestCase as Test } from 'vitest';
import { getFn, getHooks } from 'vitest/suite';

/** A test of vitest that can be run again and again in this process, without loading its modules again. */
export interface CollectedTest {
  readonly id: string;
  readonly fileName: string;
  /** What it threw; `undefined` if it passed. */
  run(): Promise<unknown>;
}

type Hook = (...args: unknown[]) => unknown;

/** What `onTestFinished` registered during the run; not in vitest's types. */
interface Finished {
  readonly onFinished?: Hook[];
}

function suitesOf(test: Test): readonly Suite[] {
  const suites: Suite[] = [];
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) suites.unshift(suite);
  return suites[0] === test.file ? suites : [test.file, ...suites];
}

async function runTest(test: Test, suites: readonly Suite[]): Promise<void> {
  const cleanups: (() => unknown)[] = [];
  try {
    for (const suite of suites) {
      for (const hook of getHooks(suite).beforeEach as Hook[]) {
        const cleanup = await hook(test.context, suite);
        if (typeof cleanup === 'function') cleanups.unshift(cleanup as () => unknown);
      }
    }
    await getFn(test)();
  } finally {
    for (const suite of suites.toReversed()) {
      for (const hook of (getHooks(suite).afterEach as Hook[]).toReversed()) await hook(test.context, suite);
    }
    for (const cleanup of cleanups) await cleanup();
    for (const hook of ((test as unknown as Finished).onFinished ?? []).splice(0).reverse()) await hook(test.context);
  }
}

function collectedTest(test: Test, id: string): CollectedTest {
  const suites = suitesOf(test);
  return {
    id,
    fileName: test.file.filepath,
    run: () =>
      runTest(test, suites).then(
        () => undefined,
        (error: unknown) => error ?? new Error('the test failed'),
      ),
  };
}

function testsOf(suite: Suite): readonly Test[] {
  return suite.tasks.flatMap((task) =>
    task.type === 'suite' ? testsOf(task) : task.mode === 'run' || task.mode === 'queued' ? [task] : [],
  );
}

async function runHooks(suite: Suite, name: 'beforeAll' | 'afterAll'): Promise<void> {
  for (const hook of getHooks(suite)[name] as unknown as Hook[]) await hook(suite);
  for (const task of suite.tasks) if (task.type === 'suite') await runHooks(task, name);
}

/** The tests of some files that vitest collected, after their `beforeAll` hooks. */
export async function testsIn(files: readonly File[], root: string): Promise<readonly CollectedTest[]> {
  const tests = new Map<string, CollectedTest>();
  for (const file of files) {
    if (file.result?.state === 'fail') throw new Error(`${file.filepath}: ${file.result.errors?.[0]?.message}`);
    await runHooks(file, 'beforeAll');
    for (const test of testsOf(file)) {
      const names = [
        ...suitesOf(test)
          .slice(1)
          .map(({ name }) => name),
        test.name,
      ];
      const name = `${file.filepath.slice(root.length + 1)}#${names.join(' > ')}`;
      let id = name;
      for (let count = 2; tests.has(id); count++) id = `${name} (${count})`;
      tests.set(id, collectedTest(test, id));
    }
  }
  return [...tests.values()];
}

/** Runs the `afterAll` hooks. */
export async function closeFiles(files: readonly File[]): Promise<void> {
  for (const file of files) await runHooks(file, 'afterAll');
}
