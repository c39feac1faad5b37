import { removeAbandonedEntries } from '../../storage/temporary-entry.ts';
import { recordIdKey } from '../lookup-keys.ts';
import type { PersonRecord } from '../person-record.ts';
import { apiOrigin } from '../sources.ts';
import type { ChangeableBase } from './changeable-base.ts';
import { appendErasures, hexOf } from './erasures.ts';

/** Why people are erased, for the record, and when. */
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
  | { readonly erase: string; readonly note: ErasureNote };

/** The `id` of the person. */
export function idOfSingleChange(change: SingleChange): string {
  return 'put' in change ? change.put.id : change.erase;
}

/**
 * Makes changes of several requests in one synced transaction, in their order. People to erase are first recorded as erased, then
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
  const generation = base.currentGeneration();
  const record = (holder: string) => {
    const erasures = erased.map(({ erase, note: { reason, now } }) => {
      return { at: now.toISOString(), key: hexOf(recordIdKey(erase)), reason, generation: holder };
    });
    if (erasures.length > 0) appendErasures(base.folder, erasures);
  };
  record(generation);
  const applied = await base.change((writer) =>
    changes.map((change) => {
      if ('erase' in change) return writer.erase(recordIdKey(change.erase));
      const { source, line } = apiOrigin(change.now);
      return writer.put({ ...change.put, origin: { source: writer.sourceNumber(source), line } });
    }),
  );
  // A generation may have been published meanwhile that was built from rows that still had the erased people.
  if (applied.generation !== generation) record(applied.generation);
  if (erased.length > 0) removeAbandonedEntries(base.folder);
  return applied.result;
}
