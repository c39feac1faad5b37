import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ImportSource } from '../../tabular/index.ts';
import { generationsFolder, PEOPLE_GENERATIONS, usableGeneration } from '../base.ts';

/**
 * An import of fewer bytes takes as long with one thread, and less processor time: each further thread loads and compiles the
 * program for itself.
 */
const MIN_BYTES = 16 * 1024 * 1024;

/** The approximate size of a compressed file as text, divided by its own size. */
const EXPANSION = 10;

interface Work {
  readonly sources: readonly Pick<ImportSource, 'size' | 'isGzip' | 'format'>[];
  /** Whether the people of the base are left out. */
  readonly replace: boolean;
  /** The data folder. */
  readonly base: string;
}

/** The number of threads of an import: one per core, or a single one for a small import. */
export function threadCount({ sources, replace, base }: Work): number {
  const sizes = sources.map(({ size = Number.POSITIVE_INFINITY, isGzip, format }) =>
    isGzip || format === 'xlsx' || format === 'parquet' ? size * EXPANSION : size,
  );
  const bytes = sizes.reduce((sum, size) => sum + size, replace ? 0 : baseSize(base));
  return bytes < MIN_BYTES ? 1 : availableParallelism();
}

/** The size of the current generation in bytes; 0 if there is none. */
function baseSize(base: string): number {
  const generation = usableGeneration(base);
  if (generation === undefined) return 0;
  const path = join(generationsFolder(base), generation, PEOPLE_GENERATIONS.file);
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
