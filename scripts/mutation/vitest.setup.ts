import fc from 'fast-check';
import { afterAll } from 'vitest';

/** Fewer random cases than in `npm test`, and the same ones in each run. This can only lower the mutation score. */
fc.configureGlobal({ numRuns: 25, seed: 1 });

/** The modules are loaded again for the next mutant, by the same thread: without the last one. */
afterAll(() => {
  const { __stryker__: stryker } = globalThis as { __stryker__?: { activeMutant: string | undefined } };
  if (stryker) stryker.activeMutant = undefined;
});
