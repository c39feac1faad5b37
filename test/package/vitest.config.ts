import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from '../../scripts/closing-line-reporter.ts';

/** Apart from the other tests: it packs, which removes `dist`, and it installs from the registry. */
export default defineConfig({
  test: {
    reporters: ['default', new ClosingLineReporter()],
    include: ['test/package/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
