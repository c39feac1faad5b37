import { Cluster, ClusterAdministration, type NodeErasure } from '../../cluster/index.ts';
import {
  ApiKeyStore,
  type KeyAdministration,
  type LicenceAdministration,
  openLicences,
  type Usage,
} from '../../licences/index.ts';
import { ChangeableBase, localChanges, type PeopleChanges } from '../../reference/changes/index.ts';
import { type ImportRequest, type ImportSummary, importFiles } from '../../reference/import/index.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import type { Settings } from '../settings.ts';
import { assertAlone } from './follow.ts';

/**
 * The cluster of which the data folder is a node; `undefined` if no cluster is set.
 *
 * @throws Failure if the folder or the database cannot be used with it, StoreUnavailableError
 */
async function openCluster({ config, secrets }: Settings): Promise<Cluster | undefined> {
  const cluster = Cluster.openConfigured(config, secrets);
  if (cluster === undefined) return undefined;
  try {
    await cluster.assertUsable();
    return cluster;
  } catch (error) {
    await cluster.close();
    throw error;
  }
}

/** Changes people of the data folder, or of the cluster of which it is a node. @throws as `work`, and as {@link openCluster} */
export async function withPeople<T>(settings: Settings, work: (people: PeopleChanges) => Promise<T>): Promise<T> {
  const cluster = await openCluster(settings);
  const base = new ChangeableBase(settings.config.base);
  try {
    return await work(cluster?.people ?? localChanges(base));
  } finally {
    await base.close();
    await cluster?.close();
  }
}

/** How far the nodes are with erasures, see {@link Cluster.erasureProgress}; `undefined` if no cluster is set. */
export async function erasureProgress(
  settings: Settings,
  keys: readonly string[],
): Promise<readonly (readonly NodeErasure[])[] | undefined> {
  const cluster = await openCluster(settings);
  try {
    return await cluster?.erasureProgress(keys);
  } finally {
    await cluster?.close();
  }
}

/** Imports into the data folder, or into the cluster of which it is a node. @throws as `importFiles` */
export async function importPeople(
  settings: Settings,
  request: Omit<ImportRequest, 'base' | 'country' | 'share'>,
): Promise<ImportSummary> {
  const { base, country } = settings.config;
  const cluster = await openCluster(settings);
  if (cluster === undefined) return importFiles({ ...request, base, country });
  try {
    return await cluster.importFiles({ ...request, country });
  } finally {
    await cluster.close();
  }
}

interface Administration {
  readonly licences: LicenceAdministration;
  readonly apiKeys: KeyAdministration;
  /** The counts of all nodes from a day on. @param own the counts of the data folder */
  listUsage(own: readonly Usage[], from: string): MaybePromise<readonly Usage[]>;
}

/**
 * Administers the data folder, or the cluster of which it is a node. Licences and keys are created if there are none.
 *
 * @throws as `work`, and as {@link openCluster}
 */
export async function withAdministration<T>(
  settings: Settings,
  work: (administration: Administration) => MaybePromise<T>,
): Promise<T> {
  const { base } = settings.config;
  const cluster = await openCluster(settings);
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
