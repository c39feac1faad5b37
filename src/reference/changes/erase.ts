import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasOtherGenerations } from '../../storage/generations.ts';
import { hasTemporaryEntries } from '../../storage/temporary-entry.ts';
import { currentGeneration, generationsFolder, type ReferenceBase } from '../base.ts';
import { type ImportedSource, type ImportTime, importTimeOf } from '../sources.ts';
import type { AppliedChanges, ChangeableBase, RequestedChange } from './changeable-base.ts';
import { type Erasure, hashOfHex, identityOf, NO_GENERATION, readErasures } from './erasures.ts';
import { findPersonByKey } from './people.ts';
import { type LiftedPeople, liftEach, type RestrictedPeople, restrictEach } from './restrict.ts';
import { applySingleChanges, type ErasureNote, type SingleChange } from './single-changes.ts';

export interface ErasedPeople {
  /** People that were removed from the base. */
  readonly erased: number;
  /** Ids that the base did not hold. Their erasure is recorded, because a backup may hold them. */
  readonly unknown: number;
}

/** Changes of single people: in the base of one data folder, or on all nodes of a cluster. */
export interface PeopleChanges {
  /** Whether the base separates flats: see `BaseSettings`. @throws BaseError */
  separatesFlats(): Promise<boolean>;
  /**
   * All of the changes become visible, or none.
   *
   * @param source where they are from; unknown if absent
   * @throws BaseError, StoreUnavailableError
   */
  apply(changes: readonly RequestedChange[], source?: ImportedSource): Promise<AppliedChanges>;
  /**
   * Makes changes of several requests together, in their order: all, or none.
   *
   * @returns for each, whether the base held the person before
   * @throws BaseError, StoreUnavailableError
   */
  applySingle(changes: readonly SingleChange[]): Promise<readonly boolean[]>;
  /** Erases people for good. @throws BaseError, StoreUnavailableError */
  erase(ids: readonly string[], note: ErasureNote): Promise<ErasedPeople>;
  /** Restricts the processing of people: see {@link restrictEach}. @throws BaseError, StoreUnavailableError */
  restrict(ids: readonly string[], note: ErasureNote): Promise<RestrictedPeople>;
  /** Lifts restrictions: see {@link liftEach}. @throws BaseError, StoreUnavailableError */
  lift(ids: readonly string[], note: ErasureNote): Promise<LiftedPeople>;
}

/** The changes of one data folder. */
export function localChanges(base: ChangeableBase): PeopleChanges {
  return {
    separatesFlats: () => base.separatesFlats(),
    apply: (changes, source) => base.apply(changes, source),
    applySingle: (changes) => applySingleChanges(base, changes),
    erase: (ids, note) => eraseEach((changes) => applySingleChanges(base, changes), ids, note),
    restrict: (ids, note) => restrictEach((changes) => applySingleChanges(base, changes), ids, note),
    lift: (ids, note) => liftEach(base, (changes) => applySingleChanges(base, changes), { ids, note }),
  };
}

/** Erases each person once, and counts those whom the base held. @throws as {@link PeopleChanges.applySingle} */
export async function eraseEach(
  applySingle: PeopleChanges['applySingle'],
  ids: readonly string[],
  note: ErasureNote,
): Promise<ErasedPeople> {
  const held = await applySingle([...new Set(ids)].map((id) => ({ erase: id, note })));
  const erased = held.filter((wasHeld) => wasHeld).length;
  return { erased, unknown: held.length - erased };
}

/**
 * Erases everybody on the list again: after a restore, whose files may be older than an erasure. People who were imported or
 * changed after their erasure stay.
 *
 * @returns the people who were erased
 * @throws BaseError
 */
export function replayErasures(base: ChangeableBase): Promise<number> {
  return eraseAgain(base, readErasures(base.folder), 'earliest');
}

/**
 * Erases the people whose erasure was recorded, but not made: the process was killed in between. It concerns the current
 * generation alone, because a person may be imported again after an erasure.
 *
 * @returns the people who were erased
 * @throws BaseError
 */
export async function completeErasures(base: ChangeableBase): Promise<number> {
  const recorded = readErasures(base.folder);
  if (recorded.length === 0) return 0;
  const current = base.currentGeneration();
  return eraseAgain(
    base,
    recorded.filter(({ generation }) => generation === current),
    'latest',
  );
}

/** @param bound which of the times of a person has to be before the erasure */
async function eraseAgain(
  base: ChangeableBase,
  erasures: readonly Erasure[],
  bound: keyof ImportTime,
): Promise<number> {
  // A node of a cluster repeats the changes of its log.
  if (erasures.length === 0 || (await base.clusterPosition()) !== undefined) return 0;
  const held = await base.heldSince(lastErasures(erasures), bound);
  if (held.length === 0) return 0;
  return (await base.erase(held)).deleted;
}

/** The time of the last erasure of each key. */
function lastErasures(erasures: readonly Erasure[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { key, at } of erasures) if (at >= (last.get(key) ?? '')) last.set(key, at);
  return last;
}

/** The progress of an erasure. */
export interface ErasureStatus extends Erasure {
  /** Whether the files that held the person are gone from the data folder. */
  readonly isCompacted: boolean;
  /** The generations whose files held the person. */
  readonly holders: readonly string[];
}

/** What a base holds of somebody who was erased. */
export interface ErasedPerson {
  /** Whether the base holds a person with this `id`. */
  readonly isHeld: boolean;
  /** False: the person was held before the erasure, which was interrupted. */
  readonly isApplied: boolean;
}

/** What the base holds of the person of each erasure. */
export function findErased(
  base: Pick<ReferenceBase, 'store' | 'sources'>,
  erasures: readonly Pick<Erasure, 'key' | 'at'>[],
): ErasedPerson[] {
  let known: readonly ImportedSource[] | undefined;
  const sources = () => {
    known ??= base.sources;
    return known;
  };
  return erasures.map(({ key, at }) => {
    const held = findPersonByKey(base.store, hashOfHex(key));
    if (held === undefined) return { isHeld: false, isApplied: true };
    return { isHeld: true, isApplied: importTimeOf(sources, held.member.origin).latest > at };
  });
}

/** The numbers of recorded erasures. */
export interface ErasureCounts {
  readonly recorded: number;
  /** Of those whose files are still in the data folder. */
  readonly notCompacted: number;
}

/** The numbers of recorded erasures of people. */
export interface PersonErasureCounts extends ErasureCounts {
  /** Of those that were interrupted: the base still holds the person. */
  readonly notApplied: number;
}

/** Counts the recorded erasures of a base, and looks whether it still holds the people. */
export function countPersonErasures(base: Pick<ReferenceBase, 'folder' | 'store' | 'sources'>): PersonErasureCounts {
  const erasures = erasureStatus(base.folder);
  const applied = findErased(base, erasures).map(({ isApplied }) => isApplied);
  const held = erasures.map((erasure, at) => ({ ...erasure, isCompacted: erasure.isCompacted && applied[at]! }));
  return { ...countErasures(held), notApplied: applied.filter((isApplied) => !isApplied).length };
}

export function countErasures(erasures: readonly ErasureStatus[]): ErasureCounts {
  return { recorded: erasures.length, notCompacted: erasures.filter(({ isCompacted }) => !isCompacted).length };
}

/** All recorded erasures of people with their progress, the oldest first. */
export function erasureStatus(folder: string): ErasureStatus[] {
  return statusOf(folder, readErasures(folder), generationsIn(folder));
}

/** {@link erasureStatus} of another list, of a data folder whose generations are in the folder `generations`. */
export function erasureStatusIn(
  folder: string,
  { fileName, generations }: { readonly fileName: string; readonly generations: string },
): ErasureStatus[] {
  return statusOf(folder, readErasures(folder, fileName), (name) => existsSync(join(generations, name)));
}

function statusOf(
  folder: string,
  erasures: readonly Erasure[],
  isHolder: (generation: string) => boolean,
): ErasureStatus[] {
  const isCopied = existsSync(folder) && hasTemporaryEntries(folder);
  return holdersOf(erasures).map(({ erasure, holders }) => ({
    ...erasure,
    isCompacted: !isCopied && !holders.some(isHolder),
    holders: holders.filter((holder) => holder !== NO_GENERATION),
  }));
}

/** Whether a generation that held somebody who was erased until `latest`, ISO 8601, is still in the data folder. */
export function isErasureOverdue(folder: string, latest: string): boolean {
  const isHolder = generationsIn(folder);
  return readErasures(folder).some(({ at, generation }) => at <= latest && isHolder(generation));
}

/** Whether a data folder holds files besides its current generation that may contain erased people. */
export function hasOlderFiles(folder: string): boolean {
  return existsSync(folder) && (hasOtherGenerations(folder, currentGeneration(folder)) || hasTemporaryEntries(folder));
}

function generationsIn(folder: string): (generation: string) => boolean {
  const current = currentGeneration(folder);
  return (generation) => generation === current || existsSync(join(generationsFolder(folder), generation));
}

/**
 * An erasure has one line for each generation that held the person: the current one, and one that was being built from it
 * at the time.
 */
function holdersOf(lines: readonly Erasure[]): { readonly erasure: Erasure; readonly holders: string[] }[] {
  const found = new Map<string, { readonly erasure: Erasure; readonly holders: string[] }>();
  for (const erasure of lines) {
    const identity = identityOf(erasure);
    const known = found.get(identity);
    if (known === undefined) found.set(identity, { erasure, holders: [erasure.generation] });
    else if (!known.holders.includes(erasure.generation)) known.holders.push(erasure.generation);
  }
  return [...found.values()];
}
