import {
  ClusterAdministration,
  openConfiguredCluster,
  readErasureProgress,
  readSubscriberErasureProgress,
  type SharedSubscribers,
} from '../../cluster/index.ts';
import {
  ApiKeyStore,
  type KeyAdministration,
  type LicenceAdministration,
  openLicences,
  type Usage,
} from '../../licences/index.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import type { Settings } from '../settings.ts';
import { assertAlone } from './follow.ts';

/** The keys of erasures. */
interface ErasureKeys {
  readonly people: readonly string[];
  readonly subscribers: readonly string[];
}

/** How far the cluster is with erasures, see {@link readErasureProgress}; `undefined` if no cluster is set. */
export async function erasureProgress(settings: Settings, keys: ErasureKeys) {
  const cluster = await openConfiguredCluster(settings);
  try {
    return (
      cluster && {
        people: await readErasureProgress(cluster, keys.people),
        subscribers: await readSubscriberErasureProgress(cluster, keys.subscribers),
      }
    );
  } finally {
    await cluster?.close();
  }
}

/**
 * Erases or restricts subscribers on the data folder, and on all other nodes of the cluster if it is a node.
 *
 * @param work does it here. What it gives to `shared` first is done on the other nodes; `undefined` without a cluster
 * @throws as `work`, and as `openConfiguredCluster`
 */
export async function withSharedSubscribers<T>(
  settings: Settings,
  work: (shared: Pick<SharedSubscribers, 'append' | 'appendRestrictions'> | undefined) => Promise<T>,
): Promise<{ readonly result: T; readonly node: string | undefined }> {
  const cluster = await openConfiguredCluster(settings);
  if (cluster === undefined) {
    assertAlone(settings.config.base);
    return { result: await work(undefined), node: undefined };
  }
  try {
    // Erasures of other nodes are completed by the same rewrite.
    await cluster.subscribers.follow();
    const result = await work(cluster.subscribers);
    await cluster.subscribers.follow();
    const { nodeId } = cluster.membership;
    await cluster.nodes.reportSubscribers(nodeId, cluster.subscribers.state!);
    return { result, node: nodeId };
  } finally {
    await cluster.close();
  }
}

export interface Administration {
  readonly licences: LicenceAdministration;
  readonly apiKeys: KeyAdministration;
  /** The counts of all nodes from a day on. @param own the counts of the data folder */
  listUsage(own: readonly Usage[], from: string): MaybePromise<readonly Usage[]>;
}

/**
 * Administers the data folder, or the cluster of which it is a node. Licences and keys are created if there are none.
 *
 * @throws as `work`, and as `openConfiguredCluster`
 */
export async function withAdministration<T>(
  settings: Settings,
  work: (administration: Administration) => MaybePromise<T>,
): Promise<T> {
  const { base } = settings.config;
  const cluster = await openConfiguredCluster(settings);
  if (cluster === undefined) assertAlone(base);
  const licences = openLicences(base);
  const apiKeys = ApiKeyStore.open(base);
  try {
    if (cluster === undefined) return await work({ licences, apiKeys, listUsage: (own) => own });
    const shared = new ClusterAdministration(cluster, { licences, apiKeys });
    const listUsage = (own: readonly Usage[], from: string) => shared.usage.list(own, from);
    return await work({ licences: shared.licences, apiKeys: shared.apiKeys, listUsage });
  } finally {
    await Promise.all([licences.close(), apiKeys.close(), cluster?.close()]);
  }
}
