import { removeAbandonedEntries } from '../../storage/temporary-entry.ts';
import { recordIdKey } from '../lookup-keys.ts';
import type { PersonRecord } from '../person-record.ts';
import { apiOrigin } from '../sources.ts';
import type { ChangeableBase } from './changeable-base.ts';
import { appendErasures, hexOf } from './erasures.ts';
import { addRestrictions, ChangeTimes, type RestrictionChange } from './restrictions.ts';

/** Why people are erased or restricted, for the record, and when. */
export interface ErasureNote {
  /** No personal data. */
  readonly reason: string;
  readonly now: Date;
}

/** A change of one person that a request asks for. */
export type SingleChange =
  | {
      readonly put: PersonRecord;
      /** When the request came, in milliseconds since 1970. */
      readonly now: number;
    }
  | { readonly erase: string; readonly note: ErasureNote }
  | {
      /** The `id` of a person whose processing is restricted, or no longer. */
      readonly restrict: string;
      readonly isRestricted: boolean;
      readonly note: ErasureNote;
    };

/** The `id` of the person. */
export function idOfSingleChange(change: SingleChange): string {
  if ('put' in change) return change.put.id;
  return 'erase' in change ? change.erase : change.restrict;
}

/**
 * Makes changes of several requests in one synced transaction, in their order. People to erase or to restrict are first recorded as such, then
 * removed from the base and from the log of changes. Checks no longer find them. Their bytes stay on the disk until the base is
 * compacted: see `erasureStatus`.
 *
 * @returns for each change, whether the base held the person before
 * @throws BaseError if the base cannot be used; then nothing was changed, or the call can be repeated
 */
export async function applySingleChanges(
  base: ChangeableBase,
  changes: readonly SingleChange[],
): Promise<readonly boolean[]> {
  const erased = changes.filter((change) => 'erase' in change);
  // First: an erasure that cannot be made must not be recorded as one.
  await base.assertChangeable();
  const generation = base.currentGeneration();
  const record = (holder: string) => {
    const erasures = erased.map(({ erase, note: { reason, now } }) => {
      return { at: now.toISOString(), key: hexOf(recordIdKey(erase)), reason, generation: holder };
    });
    if (erasures.length > 0) appendErasures(base.folder, erasures);
  };
  const times = new ChangeTimes(base.folder);
  addRestrictions(
    base.folder,
    changes.flatMap((change) => ('restrict' in change ? [restrictionOf(change, times)] : [])),
  );
  record(generation);
  const applied = await base.change((writer) =>
    changes.map((change) => {
      if ('erase' in change) return writer.erase(recordIdKey(change.erase));
      if ('restrict' in change) return writer.followRestriction(recordIdKey(change.restrict));
      const { source, line } = apiOrigin(change.now);
      const record = { ...change.put, origin: { source: writer.sourceNumber(source), line } };
      return writer.put(writer.keepRetention(record));
    }),
  );
  // A generation may have been published meanwhile that was built from rows that still had the erased people.
  if (applied.generation !== generation) record(applied.generation);
  if (erased.length > 0) removeAbandonedEntries(base.folder);
  return applied.result;
}

/** The line of the list of restrictions for a change. @throws BaseError if the list is damaged */
export function restrictionOf(
  { restrict, isRestricted, note }: Extract<SingleChange, { readonly restrict: string }>,
  times: ChangeTimes,
): RestrictionChange {
  const key = hexOf(recordIdKey(restrict));
  return { at: times.next(key, note.now), key, reason: note.reason, isRestricted };
}
