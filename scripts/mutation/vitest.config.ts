import { defineConfig } from 'vitest/config';

/** Only the unit and contract tests of the folders that are mutated, and of `reference`, which tests matching with data. */
export default defineConfig({
  test: {
    // Instrumented code is several times slower.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['scripts/mutation/vitest.setup.ts'],
    include: [
      'src/{matching,check,reference,licences,storage}/**/*.{test,contract.test}.ts',
      'src/{http,runtime}/**/*{worker,restart}*.test.ts',
    ],
    // They measure time, not results.
    exclude: ['**/node_modules/**', '**/hostile*.test.ts'],
  },
});
