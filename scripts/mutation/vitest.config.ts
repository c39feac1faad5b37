import { defineConfig } from 'vitest/config';

/** The tests that are run for the mutants of a folder: its own, and others that test it without a server or much data. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  matching: ['matching/**/*', 'check/{check,match}'],
  check: ['check/**/*'],
  licences: ['licences/**/*'],
  storage: ['storage/**/*', 'reference/**/*'],
  runtime: ['runtime/**/*'],
  http: ['http/**/*'],
};

/** Set by scripts/mutation.ts: the folders that have mutants, separated by commas. */
const mutated = process.env.MUTATED_FOLDERS?.split(',') ?? Object.keys(TESTS);
const tested = [...new Set(mutated.flatMap((folder) => TESTS[folder] ?? []))];

export default defineConfig({
  test: {
    // Instrumented code is several times slower.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['scripts/mutation/vitest.setup.ts'],
    include: tested.map((files) => `src/${files}.test.ts`),
    // They measure time, not results.
    exclude: ['**/node_modules/**', '**/hostile*.test.ts'],
  },
});
