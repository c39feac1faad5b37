import fc from 'fast-check';

/** Fewer random cases per property than in `npm test`. This can only lower the mutation score. */
fc.configureGlobal({ numRuns: 25 });
