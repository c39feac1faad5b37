import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { environmentFor, installNode } from './node-binary.ts';

/**
 * Runs the test suite on another version of Node.js: `npm run test:node -- 24 [vitest arguments]`.
 * Tests start programs with `process.execPath`, so these run on the same version.
 */
const root = join(import.meta.dirname, '../..');
const [version, ...vitestArguments] = process.argv.slice(2);
if (version === undefined) {
  process.stderr.write(
    'Usage: npm run test:node -- VERSION [vitest arguments], for example: npm run test:node -- 24\n',
  );
  process.exit(2);
}
const binary = installNode(root, version);
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const options = { cwd: root, stdio: 'inherit', env: environmentFor(binary) } as const;
spawnSync(binary, ['--version'], options);
const { status } = spawnSync(binary, [vitest, 'run', ...vitestArguments], options);
process.exitCode = status ?? 1;
