import { Command } from 'commander';
import { Cluster } from '../../cluster/index.ts';
import { Failure } from '../../runtime/errors.ts';
import { printJson } from '../print.ts';
import { type ClusterOptions, requireCluster, withClusterOptions } from './options.ts';

interface LeaveOptions extends ClusterOptions {
  readonly node?: string;
  readonly asIs?: true;
}

export function leaveCommand(): Command {
  return withClusterOptions(new Command('leave'))
    .description('take this data folder out of its cluster, or remove a node that was lost')
    .option('--node <id>', 'id of a lost node, as "idem cluster status" shows it')
    .option('--as-is', 'keep what the data folder has, without the latest changes of the cluster')
    .addHelpText(
      'after',
      `
Examples:
  idem cluster leave
  idem cluster leave --node 3f0c7a52-9f0e-4b44-a4a7-0c4d3b1f2e10

Stop the server of the node first. The data folder takes over the latest changes and erasures of the cluster. It keeps
people, licences and API keys, but no credits, and no longer belongs to a cluster. Use --as-is if the node cannot take
over the changes: its folder may still contain people who were erased meanwhile, as may the disk of a lost node.`,
    )
    .action(leave);
}

async function leave(options: LeaveOptions): Promise<void> {
  const cluster = Cluster.open(requireCluster(options));
  try {
    await cluster.assertUsable();
    const id = options.node ?? cluster.membership.nodeId;
    if (id === cluster.membership.nodeId) await cluster.leave({ isUpdated: options.asIs !== true });
    else if (!(await cluster.nodes.remove(id))) {
      throw new Failure('the cluster has no node with this id; see "idem cluster status"');
    }
    if (options.json) printJson({ node: id });
    else process.stdout.write(`Node ${id} is no longer part of the cluster.\n`);
  } finally {
    await cluster.close();
  }
}
