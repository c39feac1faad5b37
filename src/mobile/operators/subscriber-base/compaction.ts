import { isExpired } from '../../../reference/import/index.ts';
import { isBeingBuilt } from '../../../storage/new-generation.ts';
import { isErasureIncomplete } from './erasures.ts';
import { subscribersFolder } from './format.ts';
import { currentSubscribers, openSubscriberBase } from './store.ts';

/** Why the subscribers should be rewritten. */
export type SubscriberCompactionReason = 'erasure' | 'retention';

/**
 * Whether a data folder holds subscribers who are to be erased: those of an erasure that was interrupted, or whose retention
 * has ended.
 *
 * @throws BaseError if the subscribers or the list of their erasures cannot be read
 */
export function subscriberCompactionDue(base: string, now: Date): SubscriberCompactionReason | undefined {
  if (currentSubscribers(base) === undefined) return undefined;
  if (isErasureIncomplete(base)) return 'erasure';
  const subscribers = openSubscriberBase(base);
  try {
    const sources = subscribers.store?.meta.sources ?? [];
    return sources.some((source) => source.subscribers > 0 && isExpired(source, now)) ? 'retention' : undefined;
  } finally {
    void subscribers.close();
  }
}

/** Whether another process imports, erases or compacts the subscribers of a data folder. */
export function isSubscriberImportRunning(base: string): boolean {
  return isBeingBuilt(subscribersFolder(base));
}
