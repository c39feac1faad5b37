import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { currentGeneration, generationPath } from '../base.ts';
import { isExpired } from '../retention.ts';
import { type ImportedSource, readSources } from '../sources.ts';
import { isErasureOverdue } from './erase.ts';
import { changesPath, openChanges, readMeta } from './format.ts';

/** Why a base should be compacted. */
export type CompactionReason = 'size' | 'erasure' | 'retention';

/**
 * The share of the generation's file from which changes are merged. A changed person takes about ten times the room of one
 * in a generation, so that this is about 1 % of the people.
 */
const MAX_SHARE = 0.1;

/** Smaller changes are not merged, whatever their share: LMDB files have a smallest size. */
const MIN_BYTES = 16 * 1024 * 1024;

const HOUR_MS = 3_600_000;

/**
 * Whether a base should be compacted: its changes are large, or an erasure is older than `erasureHours` and its bytes are
 * still on the disk, or the retention of a source has ended.
 *
 * @param now milliseconds since 1970
 */
export function compactionDue(
  folder: string,
  { now, erasureHours }: { readonly now: number; readonly erasureHours: number },
): CompactionReason | undefined {
  const generation = currentGeneration(folder);
  if (generation === undefined) return undefined;
  const latest = new Date(now - erasureHours * HOUR_MS).toISOString();
  if (isErasureOverdue(folder, latest)) return 'erasure';
  const path = generationPath(folder, generation);
  if (sourcesOf(dirname(path)).some((source) => isExpired(source, new Date(now)))) return 'retention';
  const bytes = sizeOf(changesPath(dirname(path)));
  return bytes >= MIN_BYTES && bytes >= MAX_SHARE * sizeOf(path) ? 'size' : undefined;
}

function sourcesOf(generationFolder: string): ImportedSource[] {
  const built = readSources(generationFolder);
  const tables = openChanges(generationFolder, 'read-beside-writes');
  if (tables === undefined) return built;
  try {
    return [...built, ...(readMeta(tables)?.sources ?? [])];
  } finally {
    void tables.root.close();
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
