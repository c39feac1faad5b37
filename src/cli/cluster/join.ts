import { mkdirSync } from 'node:fs';
import { Command } from 'commander';
import { Cluster } from '../../cluster/index.ts';
import { printJson } from '../print.ts';
import { type ClusterOptions, requireCluster, withClusterOptions } from './options.ts';

interface JoinOptions extends ClusterOptions {
  readonly replace?: true;
}

export function joinCommand(): Command {
  return withClusterOptions(new Command('join'))
    .description('make this data folder a node of a cluster, with its people, licences and API keys')
    .option('--replace', 'replace people, licences and API keys of the data folder')
    .addHelpText(
      'after',
      `
Examples:
  idem cluster join --cluster postgres://idem@db1,db2/idem --cluster-storage /mnt/idem
  idem cluster join --replace

Copy cluster.key from the data folder of another node first. Stop the server of this data folder.`,
    )
    .action(join);
}

async function join(options: JoinOptions): Promise<void> {
  const settings = requireCluster(options);
  const { base } = settings;
  mkdirSync(base, { recursive: true, mode: 0o700 });
  const cluster = await Cluster.join(settings, options.replace === true);
  try {
    const { generation, position } = await cluster.takeOver();
    await cluster.nodes.report(cluster.membership.nodeId, cluster.reportAt(position));
    if (options.json) printJson({ base, generation: generation ?? null, position });
    else {
      const has = generation === undefined ? 'which has no people yet' : `with its generation ${generation}`;
      process.stdout.write(`${base} is a node of the cluster, ${has}.\n`);
    }
  } finally {
    await cluster.close();
  }
}
