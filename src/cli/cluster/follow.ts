import {
  AdministrationFollower,
  Cluster,
  ClusterAdministration,
  Follower,
  readMembership,
} from '../../cluster/index.ts';
import { ApiKeyStore, openLicences } from '../../licences/index.ts';
import { Failure } from '../../runtime/errors.ts';
import type { Logger } from '../../runtime/logger.ts';
import { StoreUnavailableError } from '../../storage/base-error.ts';
import type { Settings } from '../settings.ts';

/**
 * Follows the cluster of a server, after its base was brought up to date. A server starts without PostgreSQL too, with the
 * people that it has.
 *
 * @returns `undefined` if no cluster is set
 * @throws Failure if the folder or the database cannot be used with it, BaseError
 */
export async function followCluster(
  { config, secrets }: Settings,
  logger: Logger,
): Promise<{ stop(): Promise<void> } | undefined> {
  const cluster = Cluster.openConfigured(config, secrets);
  if (cluster === undefined) return assertAlone(config.base);
  try {
    await cluster.assertUsable();
    await cluster.takeOver();
  } catch (error) {
    if (!(error instanceof StoreUnavailableError) || cluster.base.usableGeneration() === undefined) {
      await cluster.close();
      throw error;
    }
  }
  const licences = openLicences(config.base);
  const apiKeys = ApiKeyStore.open(config.base);
  const onError = (error: unknown) => logger.internalError(error);
  const follower = Follower.start(cluster, {
    onConnected: () => logger.event('info', 'cluster-connected'),
    onDisconnected: () => logger.event('warn', 'cluster-unavailable'),
    onError,
  });
  const administration = new ClusterAdministration(cluster, { licences, apiKeys });
  const administrationFollower = new AdministrationFollower(administration, cluster.database, onError);
  return {
    stop: async () => {
      await Promise.all([follower.stop(), administrationFollower.stop()]);
      await Promise.all([licences.close(), apiKeys.close(), cluster.close()]);
    },
  };
}

/** @throws Failure if the folder is that of a node: it would never be brought up to date */
export function assertAlone(base: string): undefined {
  if (readMembership(base) === undefined) return;
  throw new Failure(`${base} is a node of a cluster: set IDEM_CLUSTER, or take it out with "idem cluster leave"`);
}
