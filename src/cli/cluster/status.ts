import { Command } from 'commander';
import { Cluster, type ClusterState, type NodeState } from '../../cluster/index.ts';
import { formatCount } from '../../terminal/quantities.ts';
import { formatTable, paint, showsColour } from '../../terminal/table.ts';
import { printJson } from '../print.ts';
import { type ClusterOptions, requireCluster, withClusterOptions } from './options.ts';

/** A node that has not reported for this long is shown as silent, in seconds. */
const SILENT_SECONDS = 10;

export function statusCommand(): Command {
  return withClusterOptions(new Command('status'))
    .description('show the nodes of the cluster, and how many changes each lacks')
    .addHelpText('after', '\nExamples:\n  idem cluster status\n  idem cluster status --json')
    .action(status);
}

async function status(options: ClusterOptions): Promise<void> {
  const cluster = Cluster.open(requireCluster(options));
  try {
    await cluster.assertUsable();
    const [state, nodes] = [await cluster.log.state(), await cluster.nodes.list()];
    const own = cluster.membership.nodeId;
    if (options.json) {
      const shown = nodes.map((node) => ({ ...node, isOwn: node.id === own, behind: state.position - node.position }));
      printJson({ generation: state.generation ?? null, position: state.position, nodes: shown });
    } else process.stdout.write(describe(state, nodes, own));
  } finally {
    await cluster.close();
  }
}

function describe(state: ClusterState, nodes: readonly NodeState[], own: string): string {
  const colour = showsColour(process.stdout);
  const titles = ['Node', 'Id', 'Idem', 'Generation', 'Changes behind', 'Last report'];
  const table = formatTable(
    titles.map((title) => ({ title, ...(title === 'Changes behind' && { align: 'right' as const }) })),
    nodes.map((node) => rowOf(node, state, own, colour)),
    colour,
  );
  const people = state.generation === undefined ? 'no people yet' : `generation ${state.generation}`;
  const log = `${formatCount(state.position)} changes so far`;
  return `${table === '' ? 'No node has reported yet.\n' : table}\nThe cluster has ${people} and ${log}.\n`;
}

function rowOf(node: NodeState, state: ClusterState, own: string, colour: boolean): string[] {
  const behind = state.position - node.position;
  const isCurrent = node.generation === state.generation;
  const isSilent = node.silentSeconds > SILENT_SECONDS;
  return [
    node.id === own ? `${node.name} (this)` : node.name,
    node.id,
    node.version,
    paint(isCurrent ? 'current' : (node.generation ?? 'none'), isCurrent ? 'good' : 'doubtful', colour),
    paint(formatCount(behind), behind === 0 ? 'good' : 'doubtful', colour),
    paint(`${formatCount(Math.round(node.silentSeconds))} s ago`, isSilent ? 'bad' : 'good', colour),
  ];
}
