import { Command } from 'commander';
import { Cluster, endMembership } from '../../cluster/index.ts';
import { Failure } from '../../runtime/errors.ts';
import { printJson } from '../print.ts';
import { type ClusterOptions, requireCluster, withClusterOptions } from './options.ts';

interface LeaveOptions extends ClusterOptions {
  readonly node?: string;
}

export function leaveCommand(): Command {
  return withClusterOptions(new Command('leave'))
    .description('take this data folder out of its cluster, or remove a node that was lost')
    .option('--node <id>', 'id of a lost node, as "idem cluster status" shows it')
    .addHelpText(
      'after',
      `
Examples:
  idem cluster leave
  idem cluster leave --node 3f0c7a52-9f0e-4b44-a4a7-0c4d3b1f2e10

Stop the server of the node first. The data folder keeps people, licences and API keys, but no credits, and no longer
belongs to a cluster. The disk of a lost node may still hold people who were erased.`,
    )
    .action(leave);
}

async function leave(options: LeaveOptions): Promise<void> {
  const settings = requireCluster(options);
  const cluster = Cluster.open(settings);
  try {
    await cluster.assertUsable();
    const id = options.node ?? cluster.membership.nodeId;
    const isOwn = id === cluster.membership.nodeId;
    if (isOwn) await cluster.administer((administration) => administration.detach());
    const isKnown = await cluster.nodes.remove(id);
    if (options.node !== undefined && !isKnown)
      throw new Failure('the cluster has no node with this id; see "idem cluster status"');
    if (isOwn) {
      if (cluster.base.usableGeneration() !== undefined) await cluster.base.detach();
      endMembership(settings.base);
    }
    if (options.json) printJson({ node: id });
    else process.stdout.write(`Node ${id} is no longer part of the cluster.\n`);
  } finally {
    await cluster.close();
  }
}
