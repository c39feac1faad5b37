import fc from 'fast-check';
import { afterAll } from 'vitest';

/** Fewer random cases than in `npm test`, with a fixed seed. This can only lower the mutation score. */
fc.configureGlobal({ numRuns: 25, seed: 1 });

/** The same thread loads the modules again for the next mutant, with no mutant active. */
afterAll(() => {
  const { __stryker__: stryker } = globalThis as { __stryker__?: { activeMutant: string | undefined } };
  if (stryker) stryker.activeMutant = undefined;
});
