import { defineConfig } from 'vitest/config';

/** The folders whose tests are run for the mutants of a folder: those that test it without a server. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  matching: ['matching', 'check'],
  check: ['matching', 'check'],
  licences: ['licences'],
  storage: ['storage', 'reference'],
  runtime: ['runtime'],
  http: ['http'],
};

/** Set by scripts/mutation.ts: the folders that have mutants, separated by commas. */
const mutated = process.env.MUTATED_FOLDERS?.split(',') ?? Object.keys(TESTS);
const tested = [...new Set(mutated.flatMap((folder) => TESTS[folder] ?? [folder]))];

export default defineConfig({
  test: {
    // Instrumented code is several times slower.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['scripts/mutation/vitest.setup.ts'],
    include: tested.map((folder) => `src/${folder}/**/*.test.ts`),
    // They measure time, not results.
    exclude: ['**/node_modules/**', '**/hostile*.test.ts'],
  },
});
