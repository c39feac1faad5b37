import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node.js binary of a version: the running one if it is of that version, else one that is installed. */
export function nodeBinary(root: string, version: string): string {
  return `${process.versions.node}.`.startsWith(`${version}.`) ? process.execPath : installNode(root, version);
}

/**
 * The Node.js binary of another version, from the npm package `node-<platform>-<arch>`. It is installed once into
 * `.cache/node/<version>` of the checkout.
 * @param version a version or a range of npm, such as `24` or `20.19.0`
 * @returns path of the binary
 * @throws Error if npm cannot install it
 */
export function installNode(root: string, version: string): string {
  if (!/^\d+(\.\d+){0,2}$/.test(version))
    throw new Error(`"${version}" is not a Node.js version such as 24 or 20.19.0`);
  const folder = join(root, '.cache/node', version);
  const name = `node-${process.platform}-${process.arch}`;
  const binary = join(folder, 'node_modules', name, 'bin/node');
  if (existsSync(binary)) return binary;
  const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const npm = spawnSync('npm', ['install', '--prefix', folder, ...options, `${name}@${version}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (npm.status !== 0 || !existsSync(binary)) throw new Error(`cannot install Node.js ${version} from ${name}`);
  return binary;
}

/** The environment in which `node` and every program that runs it by name is `binary`. */
export function environmentFor(binary: string): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${join(binary, '..')}:${process.env.PATH}` };
}
