import { defineConfig } from 'vitest/config';

/** Only the unit and contract tests of the folders that are mutated, and of `reference`, which tests matching with data. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: [
      'src/{matching,check,reference,licences,storage}/**/*.{test,contract.test}.ts',
      'src/{http,runtime}/**/*{worker,supervisor}*.test.ts',
    ],
  },
});
