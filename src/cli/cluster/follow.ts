import {
  AdministrationFollower,
  Cluster,
  ClusterAdministration,
  ClusterHealth,
  Follower,
  JobWorker,
  JournalFollower,
  readMembership,
} from '../../cluster/index.ts';
import { ApiKeyStore, openGrants, openLicences, readTokenKey, UsageStore } from '../../licences/index.ts';
import { describeError, Failure } from '../../runtime/errors.ts';
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
  const { base } = config;
  const health = ClusterHealth.open(base);
  try {
    await cluster.prepareToServe(health);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError) || cluster.base.usableGeneration() === undefined) {
      health.close();
      await cluster.close();
      throw error;
    }
  }
  const stores = openStores(base, health);
  const onError = (error: unknown) => logFailure(error, logger);
  const follower = followPeople(cluster, health, logger);
  const administration = new ClusterAdministration(cluster, stores);
  const limit = config.guessingBudget;
  const guesses = limit === 0 ? undefined : cluster.openGuesses(limit, () => health.share);
  const { database } = cluster;
  const worker = answerParts(cluster, config.clusterBatchThreads, onError);
  const administrationFollower = new AdministrationFollower(administration, {
    database,
    guesses,
    onRound: (round) => health.recordAdministrationRound(round),
    onError,
  });
  const journalFollower = followJournal(cluster, config.journalDays, onError);
  return {
    stop: async () => {
      await Promise.all([follower.stop(), administrationFollower.stop(), journalFollower?.stop(), worker?.stop()]);
      await Promise.all([...Object.values(stores).map((store) => store.close()), cluster.close()]);
      guesses?.close();
      health.close();
    },
  };
}

/** What the nodes of a cluster share besides people, as the data folder has it. */
function openStores(base: string, health: ClusterHealth) {
  return {
    licences: openLicences(base),
    apiKeys: ApiKeyStore.open(base),
    grants: openGrants(base, { key: readTokenKey(base), now: () => health.clock }),
    usage: UsageStore.open(base),
  };
}

function followPeople(cluster: Cluster, health: ClusterHealth, logger: Logger): Follower {
  return Follower.start(cluster, {
    onConnected: () => logger.event('info', 'cluster-connected'),
    onDisconnected: (reason) => {
      health.recordOutage();
      logger.event('warn', 'cluster-unavailable', { reason });
    },
    onRound: (round) => health.record(round),
    onShare: (share) => health.recordShare(share),
    onFailing: (isFailing) => health.recordFailing('people', isFailing),
    onError: (error) => logFailure(error, logger),
  });
}

/** The message of a failure says what to do. */
function logFailure(error: unknown, logger: Logger): void {
  if (error instanceof Failure) logger.event('error', 'cluster-failing', { reason: describeError(error) });
  else logger.internalError(error);
}

/** `undefined` if nothing is recorded. */
function followJournal(cluster: Cluster, keepDays: number, onError: (error: unknown) => void) {
  return keepDays === 0 ? undefined : new JournalFollower({ journal: cluster.openJournal(), keepDays, onError });
}

/** `undefined` if the server answers no parts of batches. */
function answerParts({ jobs, base }: Cluster, threads: number, onError: (error: unknown) => void) {
  return threads === 0 ? undefined : JobWorker.start({ jobs, base, threads, onError });
}

/** @throws Failure if the folder is that of a node: it would never be brought up to date */
export function assertAlone(base: string): undefined {
  if (readMembership(base) === undefined) return;
  throw new Failure(`${base} is a node of a cluster: set IDEM_CLUSTER, or take it out with "idem cluster leave"`);
}
