import {
  ClusterAdministration,
  type ErasureProgress,
  openConfiguredCluster,
  readErasureProgress,
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

/** How far the cluster is with erasures, see {@link readErasureProgress}; `undefined` if no cluster is set. */
export async function erasureProgress(
  settings: Settings,
  keys: readonly string[],
): Promise<readonly (ErasureProgress | undefined)[] | undefined> {
  const cluster = await openConfiguredCluster(settings);
  try {
    return cluster && (await readErasureProgress(cluster, keys));
  } finally {
    await cluster?.close();
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
