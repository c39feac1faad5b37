import { currentGeneration, noBase } from '../../../reference/base.ts';
import {
  addRestrictions,
  ChangeTimes,
  lastChanges,
  type RestrictionChange,
  Restrictions,
  readRestrictions,
} from '../../../reference/changes/index.ts';
import type { MaybePromise } from '../../../runtime/maybe-promise.ts';
import { erasureKeyOf } from './erasures.ts';
import { SUBSCRIBER_RESTRICTIONS_FILE } from './format.ts';
import { openSubscriberBase } from './store.ts';

/** The subscribers of a data folder whose processing is restricted. */
export class SubscriberRestrictions {
  private readonly list: Restrictions;

  /** @param base the data folder */
  constructor(base: string) {
    this.list = new Restrictions(base, SUBSCRIBER_RESTRICTIONS_FILE);
  }

  /** By the key of the number. Reads the list if it has changed. @throws BaseError if it is damaged */
  current(): ReadonlyMap<string, RestrictionChange> {
    return this.list.current();
  }

  /** The restriction of a number. @param number E.164 @throws BaseError if the list is damaged */
  of(number: string): RestrictionChange | undefined {
    const inForce = this.current();
    return inForce.size === 0 ? undefined : inForce.get(erasureKeyOf(number));
  }
}

export interface ChangedRestrictions {
  /** Numbers with a subscriber whose restriction was set or lifted. */
  readonly changed: number;
  /** The same without a subscriber. It takes effect when one is imported. */
  readonly unknown: number;
  /** Numbers that were restricted already, or were not: nothing was changed for them. */
  readonly unchanged: number;
}

export interface RestrictionRequest {
  /** E.164. */
  readonly numbers: readonly string[];
  readonly isRestricted: boolean;
  readonly reason: string;
  readonly now: Date;
  /** Called with the changes before they are recorded. */
  readonly beforeRecord?: (changes: readonly RestrictionChange[]) => MaybePromise<void>;
}

/**
 * Sets or lifts the restriction of subscribers. From the record on, checks do not find restricted ones; they stay stored.
 *
 * @throws BaseError if the folder is not a data folder, or the list is damaged or cannot be written
 */
export async function restrictSubscribers(
  base: string,
  { numbers, isRestricted, reason, now, beforeRecord }: RestrictionRequest,
): Promise<ChangedRestrictions> {
  const restrictions = new SubscriberRestrictions(base);
  const unique = [...new Set(numbers)];
  const changing = unique.filter((number) => (restrictions.of(number) !== undefined) !== isRestricted);
  const held = await heldOf(base, changing);
  const times = new ChangeTimes(base, SUBSCRIBER_RESTRICTIONS_FILE);
  const changes = changing.map((number) => {
    const key = erasureKeyOf(number);
    return { at: times.next(key, now), key, reason, isRestricted };
  });
  await beforeRecord?.(changes);
  addRestrictions(base, changes, SUBSCRIBER_RESTRICTIONS_FILE);
  return { changed: held, unknown: changing.length - held, unchanged: unique.length - changing.length };
}

/** How many of some numbers have a subscriber. @throws BaseError if the folder is not a data folder */
async function heldOf(base: string, numbers: readonly string[]): Promise<number> {
  const subscribers = openSubscriberBase(base);
  try {
    const { store } = subscribers;
    if (store === undefined && currentGeneration(base) === undefined) throw noBase(base);
    return numbers.filter((number) => store !== undefined && store.find(number).length > 0).length;
  } finally {
    await subscribers.close();
  }
}

/** The last change of each number on the list, the oldest first. @throws BaseError if it is damaged */
export function subscriberRestrictionStatus(base: string): RestrictionChange[] {
  const changes = [...lastChanges(readRestrictions(base, SUBSCRIBER_RESTRICTIONS_FILE)).values()];
  return changes.sort((one, other) => (one.at < other.at ? -1 : 1));
}
