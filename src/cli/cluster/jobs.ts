import { Command } from 'commander';
import { Cluster, type JobState } from '../../cluster/index.ts';
import { Failure } from '../../runtime/errors.ts';
import { formatCount } from '../../terminal/quantities.ts';
import { formatTable, showsColour } from '../../terminal/table.ts';
import { printJson } from '../print.ts';
import { type ClusterOptions, requireCluster, withClusterOptions } from './options.ts';

interface JobsOptions extends ClusterOptions {
  readonly cancel?: string;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function jobsCommand(): Command {
  return withClusterOptions(new Command('jobs'))
    .description('show the batches that the nodes share, or cancel one')
    .option('--cancel <id>', 'remove a batch and its files; its command ends with an error')
    .addHelpText(
      'after',
      `
Examples:
  idem cluster jobs
  idem cluster jobs --cancel 3f0c7a52-9f0e-4b44-a4a7-0c4d3b1f2e10

A batch whose command was stopped is shown until the command has resumed it, or it expires.`,
    )
    .action(jobs);
}

async function jobs(options: JobsOptions): Promise<void> {
  const cluster = Cluster.open(requireCluster(options));
  try {
    await cluster.assertUsable();
    const id = options.cancel;
    if (id !== undefined) {
      if (!ID.test(id) || !(await cluster.jobs.remove(id)))
        throw new Failure('the cluster has no batch with this id; see "idem cluster jobs"');
      if (options.json) printJson({ cancelled: id });
      else process.stdout.write(`Batch ${id} was cancelled.\n`);
      return;
    }
    const states = await cluster.jobs.list();
    if (options.json) printJson({ jobs: states });
    else process.stdout.write(describe(states));
  } finally {
    await cluster.close();
  }
}

function describe(states: readonly JobState[]): string {
  const colour = showsColour(process.stdout);
  const titles = ['Id', 'Submitted by', 'Since', 'Removed at', 'Parts answered', 'Rows answered'];
  const rows = states.map(({ id, node, createdAt, expiresAt, parts, answeredParts, answeredRows }) => [
    id,
    node,
    createdAt.toISOString(),
    expiresAt.toISOString(),
    `${formatCount(answeredParts)} of ${formatCount(parts)}`,
    formatCount(answeredRows),
  ]);
  return states.length === 0
    ? 'No batch is shared at the moment.\n'
    : formatTable(
        titles.map((title) => ({ title })),
        rows,
        colour,
      );
}
