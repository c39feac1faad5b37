import type { Command } from 'commander';
import { type ClusterSettings, clusterSettingsOf } from '../../cluster/index.ts';
import { UsageError } from '../../runtime/errors.ts';
import { BASE, CLUSTER_STORAGE } from '../options.ts';
import { loadSettings } from '../settings.ts';

export interface ClusterOptions {
  readonly base?: string;
  readonly cluster?: string;
  readonly clusterStorage?: string;
  readonly json?: true;
}

export function withClusterOptions(command: Command): Command {
  return command
    .option(...BASE)
    .option('--cluster <url>', 'PostgreSQL servers of the cluster (IDEM_CLUSTER)')
    .option(...CLUSTER_STORAGE)
    .option('--json', 'print the result as one JSON object');
}

/** The settings of a command that needs a cluster. @throws UsageError if none is set */
export function requireCluster({ base, cluster, clusterStorage }: ClusterOptions): ClusterSettings & {
  readonly country: string;
} {
  const { config, secrets } = loadSettings({ base, cluster, clusterStorage });
  const settings = clusterSettingsOf(config, secrets);
  if (settings === undefined) throw new UsageError('no cluster given; set --cluster or IDEM_CLUSTER');
  return { ...settings, country: config.country };
}
