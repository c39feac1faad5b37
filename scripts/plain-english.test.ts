import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const MAX_LINES = 400;

/** Words that the style guide replaces, in parts, so that this file does not contain them. */
const REPLACED = [
  ['MO', 'ST_'],
  ['LONG', 'EST_'],
  ['FEW', 'EST_'],
  ['none of', ' ours'],
  ['good for', ' nothing'],
  ['mang', 'ling'],
].map((parts) => parts.join(''));

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .trimEnd()
  .split('\n')
  .filter(
    (path) =>
      /\.(?:ts|js|mjs|svelte|html|css|md|json|tsv|yaml|conf|service)$/.test(path) && existsSync(join(root, path)),
  );
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the source tree', () => {
  it.each(REPLACED)('does not contain "%s"', (word) => {
    expect(
      tracked.filter((path) =>
        new RegExp(`(?<![A-Z])${word}`, word === word.toUpperCase() ? '' : 'i').test(read(path)),
      ),
    ).toEqual([]);
  });

  it(`has no source file of more than ${MAX_LINES} lines, except generated ones`, () => {
    const sources = tracked.filter((path) => /\.(?:ts|svelte)$/.test(path) && !path.endsWith('.generated.ts'));
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((path) => read(path).split('\n').length - 1 > MAX_LINES)).toEqual([]);
  });
});
