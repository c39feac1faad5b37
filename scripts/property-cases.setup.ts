import fc from 'fast-check';

/**
 * Properties run the same cases each time, so that a test fails because of a change and never by chance. Other cases:
 *
 *     IDEM_PROPERTY_SEED=random IDEM_PROPERTY_RUNS=100000 npx vitest run --project unit src/matching/normalize/properties.test.ts
 *
 * `IDEM_PROPERTY_RUNS` applies to the properties that do not set a number of their own.
 */
const { IDEM_PROPERTY_SEED: seed = '1', IDEM_PROPERTY_RUNS: runs } = process.env;

fc.configureGlobal({
  seed: seed === 'random' ? Date.now() : Number(seed),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
