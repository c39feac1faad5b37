import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreTable } from './mutation/scores.ts';
import { environmentFor, installNode } from './node-binary.ts';

/**
 * Mutation tests: `npm run mutation -- [--mutate FILE] [arguments of stryker run]`; `npm run mutation -- --scores` prints the
 * scores of all runs so far. StrykerJS requires Node.js 22 and is installed on first use into scripts/mutation, so that the
 * project itself installs on Node.js 20.
 */
const NODE_VERSION = '22';
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'scripts/mutation');
const stryker = join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');

/** The files and folders of src/ that the arguments name; all configured ones if they name none. */
function mutatedFiles(args: readonly string[]): string[] {
  return args.flatMap((argument) => Array.from(argument.matchAll(/(?<!!)src\/([\w/.-]+)/g), ([, file]) => file!));
}

function runStryker(args: readonly string[]): number {
  const binary = installNode(root, NODE_VERSION);
  const files = mutatedFiles(args);
  const env = { ...environmentFor(binary), ...(files.length > 0 && { MUTATED_FILES: files.join(',') }) };
  const options = { cwd: root, stdio: 'inherit', env } as const;
  if (!existsSync(stryker)) {
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { ...options, cwd: folder });
  }
  return spawnSync(binary, [stryker, 'run', 'scripts/mutation/stryker.config.json', ...args], options).status ?? 1;
}

const args = process.argv.slice(2);
if (args[0] === '--scores') {
  const results = readFileSync(join(root, '.cache/mutation/incremental.json'), 'utf8');
  process.stdout.write(scoreTable(JSON.parse(results)));
} else process.exitCode = runStryker(args);
