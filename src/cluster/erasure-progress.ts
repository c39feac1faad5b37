import { hashOfHex } from '../reference/changes/index.ts';
import { Failure } from '../runtime/errors.ts';
import type { Cluster } from './cluster.ts';

/** How far a node is with an erasure. */
export interface NodeErasure {
  readonly id: string;
  /** The name of its machine. */
  readonly name: string;
  /** Whether its checks no longer find the person. */
  readonly isApplied: boolean;
  /** Whether no file in its data folder contains the person, as far as it has reported. */
  readonly isRemoved: boolean;
}

/** How far a cluster is with an erasure. */
export interface ErasureProgress {
  readonly nodes: readonly NodeErasure[];
  /** Whether no generation in the shared storage contains the person; `null` if the storage cannot be read. */
  readonly isRemovedFromStorage: boolean | null;
}

/**
 * How far a cluster is with erasures.
 *
 * @param keys of the erasures, as `erasureStatus` has them
 * @returns for each key; `undefined` for an erasure that was made before the folder became a node: no other node had the person
 * @throws StoreUnavailableError
 */
export async function readErasureProgress(
  { log, nodes, generations }: Pick<Cluster, 'log' | 'nodes' | 'generations'>,
  keys: readonly string[],
): Promise<readonly (ErasureProgress | undefined)[]> {
  const positions = await log.erasurePositions(keys.map(hashOfHex));
  const listed = await nodes.list();
  const stored = await oldestStored(generations);
  return positions.map((at) => {
    if (at === undefined) return undefined;
    return {
      nodes: listed.map(({ id, name, position, generationPosition }) => ({
        id,
        name,
        isApplied: position >= at,
        isRemoved: generationPosition >= at,
      })),
      isRemovedFromStorage: stored === undefined ? null : stored >= at,
    };
  });
}

/**
 * {@link readErasureProgress} of subscribers, whom the shared storage never holds. `undefined` for an erasure that only this
 * data folder has: it was made before the folder became a node, or by an earlier version.
 *
 * @throws StoreUnavailableError
 */
export async function readSubscriberErasureProgress(
  { subscribers, nodes }: Pick<Cluster, 'subscribers' | 'nodes'>,
  keys: readonly string[],
): Promise<readonly (ErasureProgress | undefined)[]> {
  const positions = await subscribers.erasurePositions(keys);
  const listed = await nodes.list();
  return positions.map((at) => {
    if (at === undefined) return undefined;
    return {
      nodes: listed.map(({ id, name, subscribers: { position, removedPosition } }) => ({
        id,
        name,
        isApplied: position >= at,
        isRemoved: removedPosition >= at,
      })),
      isRemovedFromStorage: true,
    };
  });
}

/** The lowest position of the generations in the shared storage; `undefined` if the storage cannot be read. */
async function oldestStored(generations: Cluster['generations']): Promise<number | undefined> {
  try {
    return Math.min(...(await generations.storedPositions()));
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
