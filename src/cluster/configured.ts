import { ChangeableBase, localChanges, type PeopleChanges } from '../reference/changes/index.ts';
import { type ImportRequest, type ImportSummary, importFiles } from '../reference/import/index.ts';
import type { Config, Secrets } from '../runtime/config.ts';
import { Cluster } from './cluster.ts';

interface ClusterConfiguration {
  readonly config: Config;
  readonly secrets: Secrets;
}

/**
 * The cluster of which the data folder is a node; `undefined` if no cluster is set.
 *
 * @throws Failure if the folder or the database cannot be used with it, StoreUnavailableError
 */
export async function openConfiguredCluster({ config, secrets }: ClusterConfiguration): Promise<Cluster | undefined> {
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

/**
 * Changes people of the data folder, or of the cluster of which it is a node.
 *
 * @throws as `work`, and as {@link openConfiguredCluster}
 */
export async function withPeople<T>(
  settings: ClusterConfiguration,
  work: (people: PeopleChanges) => Promise<T>,
): Promise<T> {
  const cluster = await openConfiguredCluster(settings);
  const base = new ChangeableBase(settings.config.base);
  try {
    return await work(cluster?.people ?? localChanges(base));
  } finally {
    await base.close();
    await cluster?.close();
  }
}

/** Imports into the data folder, or into the cluster of which it is a node. @throws as `importFiles` */
export async function importPeople(
  settings: ClusterConfiguration,
  request: Omit<ImportRequest, 'base' | 'country' | 'share'>,
): Promise<ImportSummary> {
  const { base, country } = settings.config;
  const cluster = await openConfiguredCluster(settings);
  if (cluster === undefined) return importFiles({ ...request, base, country });
  try {
    return await cluster.importFiles({ ...request, country });
  } finally {
    await cluster.close();
  }
}
