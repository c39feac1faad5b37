import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { persistentThread } from './persistent-pool.ts';

/** The tests that are run for the mutants of a folder: its own, and others that test it without a server or much data. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  'matching/normalize': ['matching/normalize/**/*'],
  matching: ['matching/**/*', 'check/check'],
  check: ['check/**/*'],
  licences: ['licences/**/*'],
  storage: ['storage/**/*', 'reference/**/*'],
  runtime: ['runtime/**/*'],
  http: ['http/**/*'],
};

/** Slow tests whose results the others cover: processor time, and agreement with a scan of a whole base. */
const SLOW = ['**/hostile*.test.ts', '**/search.test.ts', '**/search-bounds.test.ts'];

/** Set by scripts/mutation.ts: the files to mutate, separated by commas, below src/. */
const mutated = process.env.MUTATED_FILES?.split(',') ?? Object.keys(TESTS);
const folders = mutated.map((file) => Object.keys(TESTS).find((folder) => file.startsWith(folder)));
const tested = [...new Set(folders.flatMap((folder) => (folder === undefined ? [] : TESTS[folder]!)))];

/** A mutant's run ends with the first failure: tests that need no reference base come first. */
class QuickTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) =>
      /\/reference\/|\/check\/(check|countries|match)\.test/.test(moduleId) ? 1 : 0;
    return files.sort((a, b) => isSlow(a) - isSlow(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  plugins: [
    {
      name: 'persistent-thread',
      // StrykerJS sets the pool on the command line, which comes before `test.pool`.
      configureVitest({ project }) {
        project.config.pool = persistentThread.name as typeof project.config.pool;
        project.config.poolRunner = persistentThread;
      },
    },
  ],
  test: {
    // Instrumented code is several times slower.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['scripts/mutation/vitest.setup.ts'],
    sequence: { sequencer: QuickTestsFirst },
    include: tested.map((files) => `src/${files}.test.ts`),
    exclude: ['**/node_modules/**', ...SLOW],
  },
});
