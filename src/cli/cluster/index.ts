import { Command } from 'commander';
import { initCommand } from './init.ts';
import { jobsCommand } from './jobs.ts';
import { joinCommand } from './join.ts';
import { leaveCommand } from './leave.ts';
import { statusCommand } from './status.ts';

/** `idem cluster`: several nodes with one base. */
export function clusterCommand(): Command {
  return new Command('cluster')
    .description('run several nodes that share one base through PostgreSQL')
    .addCommand(initCommand())
    .addCommand(joinCommand())
    .addCommand(statusCommand())
    .addCommand(jobsCommand())
    .addCommand(leaveCommand())
    .addHelpText(
      'after',
      `
Examples:
  export IDEM_CLUSTER=postgres://idem@db1,db2/idem IDEM_CLUSTER_STORAGE=/mnt/idem
  idem cluster init               on the first node
  idem cluster join               on every other one, after cluster.key was copied to its data folder
  idem cluster status`,
    );
}
