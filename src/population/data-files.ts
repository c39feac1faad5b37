import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `data/population`, found from this file upwards: sources and build lie at different depths. */
function dataFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'data', 'population');
    if (existsSync(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder data/population is missing from this installation.');
    folder = parent;
  }
}

/**
 * The rows of a table of plain cells (no quotes), without its `#` lines and without its header.
 * @throws Error if a row has another number of cells than the header
 */
export function parseTable(text: string, separator = ','): string[][] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const width = lines[0]?.split(separator).length ?? 0;
  return lines.slice(1).map((line) => {
    const cells = line.replace(/\r$/, '').split(separator);
    if (cells.length !== width) throw new Error(`Expected ${width} cells: ${line}`);
    return cells;
  });
}

/** The rows of a list of `data/population`. */
export function readList(file: string): string[][] {
  return parseTable(readFileSync(join(dataFolder(), file), 'utf8'));
}
