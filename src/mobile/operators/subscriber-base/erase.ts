import { currentGeneration, noBase } from '../../../reference/base.ts';
import {
  addErasures,
  appendErasures,
  type Erasure,
  identityOf,
  NO_GENERATION,
  readErasures,
} from '../../../reference/changes/index.ts';
import type { MaybePromise } from '../../../runtime/maybe-promise.ts';
import { erasureKeyOf, isErasureIncomplete, SUBSCRIBER_ERASURES_FILE } from './erasures.ts';
import { rebuildSubscribers } from './import.ts';
import { currentSubscribers, openSubscriberBase, type SubscriberStore } from './store.ts';

export interface ErasedSubscribers {
  /** Subscribers that were removed: a number may have one at each of several operators. */
  readonly erased: number;
  /** Numbers that the data folder did not hold. Their erasure is recorded, because a backup may hold them. */
  readonly unknown: number;
}

/** An erasure of a subscriber, without the generation that holds the subscriber. */
export type RequestedErasure = Omit<Erasure, 'generation'>;

export interface SubscriberErasure {
  /** E.164. */
  readonly numbers: readonly string[];
  readonly reason: string;
  readonly now: Date;
  readonly signal?: AbortSignal;
  /** Called right before the erasure is recorded. A recorded erasure is completed, even if the process dies. */
  readonly beforeRecord?: (erasures: readonly RequestedErasure[]) => MaybePromise<void>;
}

/**
 * Records the erasure of subscribers, then writes a generation without them, which replaces the current one. From the record
 * on, checks do not find them. If the second step fails or the process dies, the next import, erasure or compaction does it.
 *
 * @throws BaseError if the folder is not a data folder or during an import, the signal's reason if aborted
 */
export async function eraseSubscribers(
  base: string,
  { numbers, reason, now, signal, beforeRecord }: SubscriberErasure,
): Promise<ErasedSubscribers> {
  const unique = [...new Set(numbers)];
  const { generation, held } = await withStore(base, (store, name) => {
    if (store === undefined && currentGeneration(base) === undefined) throw noBase(base);
    return { generation: name, held: new Map(unique.map((number) => [number, store?.find(number).length ?? 0])) };
  });
  const isHeld = (number: string) => held.get(number) !== 0;
  const erasures = unique.map((number) => ({
    at: now.toISOString(),
    key: erasureKeyOf(number),
    reason,
    generation: isHeld(number) ? generation : NO_GENERATION,
  }));
  await beforeRecord?.(erasures.map(({ at, key, reason: why }) => ({ at, key, reason: why })));
  appendErasures(base, erasures, SUBSCRIBER_ERASURES_FILE);
  recordLaterHolder(base, erasures, generation);
  const erased = [...held.values()].reduce((sum, count) => sum + count, 0);
  if (isErasureIncomplete(base)) await rebuildSubscribers(base, { now, ...(signal && { signal }) });
  return { erased, unknown: unique.filter((number) => !isHeld(number)).length };
}

/** Names the current generation too, if it is not `generation`: it was begun before the erasure was recorded, and ended meanwhile. */
function recordLaterHolder(base: string, erasures: readonly RequestedErasure[], generation: string): void {
  const published = currentSubscribers(base);
  if (published !== undefined && published !== generation)
    addErasures(
      base,
      erasures.map((erasure) => ({ ...erasure, generation: published })),
      SUBSCRIBER_ERASURES_FILE,
    );
}

/**
 * Records erasures of other data folders, which name the subscribers by hashes of their numbers. Checks no longer find the
 * subscribers; the next import, erasure or compaction removes them. Erasures that are on the list are left as they are.
 *
 * @throws BaseError
 */
export function followSubscriberErasures(base: string, erasures: readonly RequestedErasure[]): void {
  const known = new Set(readErasures(base, SUBSCRIBER_ERASURES_FILE).map(identityOf));
  const missing = erasures.filter((erasure) => !known.has(identityOf(erasure)));
  if (missing.length === 0) return;
  // Whether the generation holds a subscriber is not known without hashing all of its numbers.
  const generation = currentSubscribers(base) ?? NO_GENERATION;
  appendErasures(
    base,
    missing.map((erasure) => ({ ...erasure, generation })),
    SUBSCRIBER_ERASURES_FILE,
  );
  recordLaterHolder(base, missing, generation);
}

/**
 * Erases the subscribers of a restored data folder that were erased after its generation was written.
 *
 * @param erasures of the lists that the data folder may lack
 * @returns the subscribers that were removed
 * @throws BaseError
 */
export async function repeatSubscriberErasures(base: string, erasures: readonly Erasure[]): Promise<number> {
  addErasures(base, erasures, SUBSCRIBER_ERASURES_FILE);
  const recorded = readErasures(base, SUBSCRIBER_ERASURES_FILE);
  const { numbers, count } = await withStore(base, (store, name) => findErased(store, name, recorded));
  if (count > 0) await rebuildSubscribers(base, { isKept: (number) => !numbers.has(number) });
  return count;
}

function findErased(store: SubscriberStore | undefined, current: string, erasures: readonly Erasure[]) {
  const numbers = new Set<string>();
  let count = 0;
  const createdAt = store?.meta.createdAt ?? '';
  // The generation that an erasure names held the subscriber, also if the clock was set back before the erasure.
  const isLater = ({ at, generation }: Erasure) => at > createdAt || generation === current;
  const keys = new Set(erasures.filter(isLater).map(({ key }) => key));
  if (store === undefined || keys.size === 0) return { numbers, count };
  for (const { number, records } of store.all()) {
    if (!keys.has(erasureKeyOf(number))) continue;
    numbers.add(number);
    count += records.length;
  }
  return { numbers, count };
}

async function withStore<Result>(
  base: string,
  use: (store: SubscriberStore | undefined, generation: string) => Result,
): Promise<Result> {
  const subscribers = openSubscriberBase(base);
  // Subscribers whose erasure was interrupted are still in the file, and are counted.
  subscribers.store?.hide(new Set());
  try {
    return use(subscribers.store, subscribers.generation ?? NO_GENERATION);
  } finally {
    await subscribers.close();
  }
}
