import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentFor, installNode } from './node-binary.ts';

/**
 * Mutation tests: `npm run mutation -- [--mutate FILE] [arguments of stryker run]`. StrykerJS requires Node.js 22 and
 * is installed on first use into scripts/mutation, so that the project itself installs on Node.js 20.
 */
const NODE_VERSION = '22';
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'scripts/mutation');
const stryker = join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');

const binary = installNode(root, NODE_VERSION);
/** The files and folders of src/ that the arguments name; all configured ones if they name none. */
const files = process.argv
  .slice(2)
  .flatMap((argument) => Array.from(argument.matchAll(/(?<!!)src\/([\w/.-]+)/g), ([, file]) => file!));
const env = { ...environmentFor(binary), ...(files.length > 0 && { MUTATED_FILES: files.join(',') }) };
const options = { cwd: root, stdio: 'inherit', env } as const;
if (!existsSync(stryker)) {
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { ...options, cwd: folder });
}
const config = 'scripts/mutation/stryker.config.json';
const { status } = spawnSync(binary, [stryker, 'run', config, ...process.argv.slice(2)], options);
process.exitCode = status ?? 1;
