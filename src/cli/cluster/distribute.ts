import type { BatchRequest, BatchSummary } from '../../batch/index.ts';
import { openConfiguredCluster } from '../../cluster/index.ts';
import { runSharedBatch } from '../../cluster/shared-batch.ts';
import { UsageError } from '../../runtime/errors.ts';
import type { Settings } from '../settings.ts';

/**
 * Runs a batch on all nodes of the cluster.
 *
 * @throws UsageError if the data folder is not that of a node; as `runSharedBatch`
 */
export async function distributeBatch(settings: Settings, request: BatchRequest): Promise<BatchSummary> {
  const cluster = await openConfiguredCluster(settings);
  if (cluster === undefined)
    throw new UsageError('--distribute needs a cluster; set IDEM_CLUSTER and IDEM_CLUSTER_STORAGE');
  const { jobs, base } = cluster;
  try {
    return await runSharedBatch(request, {
      jobs,
      base,
      retentionDays: settings.config.fileRetentionDays,
      onPaused: () => process.stderr.write('idem: PostgreSQL or the shared storage cannot be used. The batch waits.\n'),
    });
  } finally {
    await cluster.close();
  }
}
