import { type ImportSource, readRows } from '../../tabular/index.ts';
import { openBase } from '../base.ts';
import type { PersonField } from '../rows/people-schema.ts';

/**
 * The share of a base up to which rows are written as changes. A change takes about ten times the CPU time that a person
 * takes in a new generation, so that it is cheaper up to a tenth; checks are at most 10 % slower up to a hundredth.
 */
const MAX_SHARE = 0.01;

/** Rows are collected in memory before the first one is written. */
const MAX_ROWS = 100_000;

/**
 * Whether the rows of files are few enough to be written as changes of the current generation, which is cheaper than a new
 * one. They are read once to be counted. Each needs an `id`, and standard input cannot be read twice.
 *
 * @throws BaseError if the base cannot be used, the signal's reason if aborted
 */
export async function isDelta(
  folder: string,
  sources: readonly ImportSource<PersonField>[],
  signal?: AbortSignal,
): Promise<boolean> {
  if (sources.some(({ size }) => size === undefined)) return false;
  const base = openBase(folder);
  const { people } = base.store.statistics;
  const { position } = base;
  await base.close();
  const maxRows = Math.min(MAX_ROWS, Math.floor(MAX_SHARE * people) - position);
  let rows = 0;
  let isNamed = true;
  for (const source of sources) {
    if (maxRows <= 0) return false;
    for await (const batch of source.batches(signal)) {
      readRows(batch, source.layout, ({ id = '' }) => {
        rows++;
        if (id.trim() === '') isNamed = false;
        return undefined;
      });
      if (rows > maxRows || !isNamed) return false;
    }
  }
  return rows > 0;
}
