import type { Command } from 'commander';
import { currentGeneration } from '../../reference/base.ts';
import { Failure, UsageError } from '../../runtime/errors.ts';
import { BASE } from '../options.ts';
import { loadSettings, type Settings } from '../settings.ts';

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
    .option('--cluster-storage <dir>', 'folder that all nodes have mounted (IDEM_CLUSTER_STORAGE)')
    .option('--json', 'print the result as one JSON object');
}

/** The settings of a command that needs a cluster. @throws UsageError if none is set */
export function clusterSettings({ base, cluster, clusterStorage }: ClusterOptions): {
  readonly settings: Settings;
  readonly url: string;
  readonly storage: string;
} {
  const settings = loadSettings({ base, cluster, clusterStorage });
  const url = settings.secrets.cluster;
  if (url === undefined) throw new UsageError('no cluster given; set --cluster or IDEM_CLUSTER');
  return { settings, url, storage: settings.config.clusterStorage! };
}

/** @throws Failure if the folder holds people that a replica would replace */
export function assertWithoutPeople(base: string, remedy: string): void {
  if (currentGeneration(base) !== undefined) throw new Failure(`${base} holds people already: ${remedy}`);
}
