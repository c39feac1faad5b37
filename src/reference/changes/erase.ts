import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { currentGeneration, generationsFolder } from '../base.ts';
import { recordIdKey } from '../lookup-keys.ts';
import type { AppliedChanges, ChangeableBase, RequestedChange } from './changeable-base.ts';
import { appendErasures, type Erasure, hashOfHex, hexOf, readErasures } from './erasures.ts';

export interface ErasedPeople {
  /** People that were removed from the base. */
  readonly erased: number;
  /** Ids that the base did not hold. Their erasure is recorded, because a backup may hold them. */
  readonly unknown: number;
}

/** Why people are erased, for the record, and when. */
export interface ErasureNote {
  /** No personal data. */
  readonly reason: string;
  readonly now: Date;
}

/** Changes of single people: in the base of one data folder, or on all nodes of a cluster. */
export interface PeopleChanges {
  /** All of the changes become visible, or none. @throws BaseError, StoreUnavailableError */
  apply(changes: readonly RequestedChange[]): Promise<AppliedChanges>;
  /** Erases people for good. @throws BaseError, StoreUnavailableError */
  erase(ids: readonly string[], note: ErasureNote): Promise<ErasedPeople>;
}

/** The changes of one data folder. */
export function localChanges(base: ChangeableBase): PeopleChanges {
  return {
    apply: (changes) => base.apply(changes),
    erase: (ids, note) => erasePeople(base, ids, note),
  };
}

/**
 * Erases people: they are recorded as erased, then removed from the base and from the log of changes. Checks no longer
 * find them. Their bytes are gone from the disk once the base was compacted: see {@link erasureStatus}.
 *
 * @throws BaseError if the base cannot be used; then nobody was erased, or the call can be repeated
 */
export async function erasePeople(
  base: ChangeableBase,
  ids: readonly string[],
  { reason, now }: ErasureNote,
): Promise<ErasedPeople> {
  const generation = base.currentGeneration();
  const keys = [...new Set(ids)].map(recordIdKey);
  appendErasures(
    base.folder,
    keys.map((key): Erasure => ({ at: now.toISOString(), key: hexOf(key), reason, generation })),
  );
  const { deleted, missing } = await base.erase(keys);
  return { erased: deleted, unknown: missing };
}

/** Erases everybody on the list again: after a restore, whose files may be older than an erasure. */
export async function replayErasures(base: ChangeableBase): Promise<ErasedPeople> {
  const keys = readErasures(base.folder).map(({ key }) => hashOfHex(key));
  if (keys.length === 0) return { erased: 0, unknown: 0 };
  const { deleted, missing } = await base.erase(keys);
  return { erased: deleted, unknown: missing };
}

/** The progress of an erasure. */
export interface ErasureStatus extends Erasure {
  /** Whether the files that held the person are gone from the data folder. */
  readonly isCompacted: boolean;
}

/** All recorded erasures with their progress, the oldest first. */
export function erasureStatus(folder: string): ErasureStatus[] {
  const current = currentGeneration(folder);
  return readErasures(folder).map((erasure) => ({
    ...erasure,
    isCompacted: erasure.generation !== current && !existsSync(join(generationsFolder(folder), erasure.generation)),
  }));
}
