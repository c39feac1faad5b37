import type { ReferenceBase } from '../base.ts';
import { recordIdKey } from '../lookup-keys.ts';
import { isRestricted } from '../restricted-people.ts';
import type { StoredHousehold } from '../store.ts';
import type { ChangeableBase } from './changeable-base.ts';
import { hashOfHex, hexOf } from './erasures.ts';
import { findPersonByKey } from './people.ts';
import { lastChanges, type RestrictionChange, Restrictions, readRestrictions } from './restrictions.ts';
import type { ErasureNote, SingleChange } from './single-changes.ts';

/** See `PeopleChanges.applySingle`. */
type ApplySingle = (changes: readonly SingleChange[]) => Promise<readonly boolean[]>;

export interface RestrictedPeople {
  /** People whom the base holds and whose processing is restricted now. */
  readonly restricted: number;
  /** Ids that the base does not hold. Their restriction is recorded, and takes effect when a person with the id is imported. */
  readonly unknown: number;
}

export interface LiftedPeople {
  /** Held people who are no longer restricted. */
  readonly lifted: number;
  /** Held people who were erased, because the retention of their source ended while they were restricted. */
  readonly erased: number;
  /** Ids that were not restricted: nothing was changed for them. */
  readonly notRestricted: number;
}

/** Restricts each person once. @throws as `applySingle` */
export async function restrictEach(
  applySingle: ApplySingle,
  ids: readonly string[],
  note: ErasureNote,
): Promise<RestrictedPeople> {
  const held = await applySingle([...new Set(ids)].map((id) => ({ restrict: id, isRestricted: true, note })));
  const restricted = held.filter((wasHeld) => wasHeld).length;
  return { restricted, unknown: held.length - restricted };
}

/** Lifts the restriction of each person once. @throws as `applySingle` */
export async function liftEach(
  base: Pick<ChangeableBase, 'folder' | 'heldPastRetention'>,
  applySingle: ApplySingle,
  { ids, note }: { readonly ids: readonly string[]; readonly note: ErasureNote },
): Promise<LiftedPeople> {
  const inForce = new Restrictions(base.folder).current();
  const unique = [...new Set(ids)];
  const restricted = unique.filter((id) => inForce.has(hexOf(recordIdKey(id))));
  const expired = await base.heldPastRetention(restricted, note.now);
  const lifted = await applySingle(restricted.map((id) => ({ restrict: id, isRestricted: false, note })));
  // First lifted: an erasure does not remove the restriction.
  await applySingle(
    expired.map((id) => ({ erase: id, note: { ...note, reason: 'retention ended while restricted' } })),
  );
  const held = lifted.filter((wasHeld) => wasHeld).length;
  return { lifted: held - expired.length, erased: expired.length, notRestricted: unique.length - restricted.length };
}

/** A restriction that is in force, or was lifted. */
export interface RestrictionStatus extends RestrictionChange {
  /** Whether the base holds the person. */
  readonly isHeld: boolean;
  /** Whether the base agrees with the list. If not, a change was interrupted: repeat it. */
  readonly isApplied: boolean;
}

/** The last change of each person on the list of restrictions, the oldest first. @throws BaseError if it is damaged */
export function restrictionStatus({ folder, store }: Pick<ReferenceBase, 'folder' | 'store'>): RestrictionStatus[] {
  const changes = [...lastChanges(readRestrictions(folder)).values()];
  return changes
    .map((change) => {
      const held = findPersonByKey(store, hashOfHex(change.key));
      const isApplied = held === undefined || isRestricted(held.household) === change.isRestricted;
      return { ...change, isHeld: held !== undefined, isApplied };
    })
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The households of the restricted people whom a base holds. @throws BaseError if the list is damaged */
export function restrictedHouseholds({ folder, store }: Pick<ReferenceBase, 'folder' | 'store'>): StoredHousehold[] {
  const keys = [...new Restrictions(folder).current().keys()];
  return keys.flatMap((key) => store.householdsUnder(hashOfHex(key)).filter(isRestricted));
}

/**
 * Applies the list of restrictions to the people of a base again: after a restore, whose files may be older than the list, and
 * after a process was killed between the two steps of a change.
 *
 * @returns the people whose restriction was set or lifted
 * @throws BaseError
 */
export async function repeatRestrictions(base: ChangeableBase): Promise<number> {
  const keys = [...lastChanges(readRestrictions(base.folder)).keys()].map(hashOfHex);
  // A node of a cluster repeats the changes of its log.
  if (keys.length === 0 || (await base.clusterPosition()) !== undefined) return 0;
  const behind = await base.behindRestrictions(keys);
  if (behind.length === 0) return 0;
  await base.change((writer) => behind.map((key) => writer.followRestriction(key)));
  return behind.length;
}
