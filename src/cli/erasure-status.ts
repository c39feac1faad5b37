import { type ErasedKind, targetsHolding } from '../backup/index.ts';
import type { ErasureProgress } from '../cluster/index.ts';
import { subscriberErasureStatus } from '../mobile/operators/subscriber-base/index.ts';
import { type ErasureStatus, erasureStatus } from '../reference/changes/index.ts';
import type { Config } from '../runtime/config.ts';
import { formatMinute } from '../terminal/quantities.ts';
import { formatTable, paint, showsColour } from '../terminal/table.ts';
import { erasureProgress } from './cluster/membership.ts';
import { printJson } from './print.ts';
import { loadSettings, type Settings } from './settings.ts';

interface StatusOptions {
  readonly base?: string;
  readonly json?: true;
}

/** `idem erase --status`: the progress of each recorded erasure. */
export async function printErasureStatus({ base, json }: StatusOptions): Promise<void> {
  const settings = loadSettings({ base });
  const { config } = settings;
  const erasures = (await statusOf(settings)).sort((one, other) => (one.at < other.at ? -1 : 1));
  if (json) printJson(erasures);
  else if (erasures.length === 0) process.stdout.write('No erasure is recorded.\n');
  else process.stdout.write(statusTable(erasures, config) + STATUS_NOTE);
}

type Status = Omit<ErasureStatus, 'holders'> & {
  readonly kind: ErasedKind;
  readonly backups: readonly string[];
  /** Absent if no cluster is set; `null` if only this data folder has the erasure: it was made before it became a node. */
  readonly cluster?: ErasureProgress | null;
};

async function statusOf(settings: Settings): Promise<Status[]> {
  const { base } = settings.config;
  const recorded = { person: erasureStatus(base), subscriber: subscriberErasureStatus(base) };
  const keysOf = (erasures: readonly ErasureStatus[]) => erasures.map(({ key }) => key);
  const progress = await erasureProgress(settings, {
    people: keysOf(recorded.person),
    subscribers: keysOf(recorded.subscriber),
  });
  const describe = (kind: ErasedKind, shared: readonly (ErasureProgress | undefined)[] | undefined) =>
    recorded[kind].map(
      ({ holders, ...erasure }, index): Status => ({
        kind,
        ...erasure,
        backups: targetsHolding(base, { ...erasure, holders }, kind),
        ...(shared && { cluster: shared[index] ?? null }),
      }),
    );
  return [...describe('person', progress?.people), ...describe('subscriber', progress?.subscribers)];
}

/** What holds for every erasure. */
const STATUS_NOTE = `
A running server compacts the base by the time shown. Checks do not find erased people and subscribers: servers notice an
erasure within a second. "idem subscribers erase" removes the bytes itself; if it was interrupted, a running server or
"idem compact" does. In a cluster each node knows only its own backups: run this command on every node that makes some.
Restoring a backup repeats every recorded erasure. Backups that "idem backup" did not make are not listed.
Backups of an encrypted base count until the keys of their generations are destroyed: by the next backup after the
compaction, or at once by "idem compact --destroy-backup-keys".
`;

/** When a running server compacts the base at the latest. */
function describeDeadline({ at, kind }: Status, { erasureHours }: Config): string {
  if (erasureHours === 0) return 'until the next compaction';
  if (kind === 'subscriber') return 'interrupted: until a running server compacts';
  const deadline = new Date(Date.parse(at) + erasureHours * 3_600_000).toISOString();
  return `until a compaction, at the latest ${formatMinute(deadline)}`;
}

function statusTable(erasures: readonly Status[], config: Config): string {
  const colour = showsColour(process.stdout);
  const isCluster = erasures.some(({ cluster }) => cluster !== undefined);
  const rows = erasures.map((erasure) => [
    ...describeErasure(erasure, config, colour),
    ...(isCluster ? [describeHolders(erasure.cluster ?? undefined, colour)] : []),
    erasure.reason,
  ]);
  const where = isCluster
    ? ['Bytes in the data folder', 'In backups of this node', 'Bytes in the cluster']
    : ['Bytes in the data folder', 'In backups'];
  const titles = ['Erased', 'Of', 'Key', ...where, 'Reason'];
  return formatTable(
    titles.map((title) => ({ title })),
    rows,
    colour,
  );
}

function describeErasure(erasure: Status, config: Config, colour: boolean): string[] {
  const { at, kind, key, isCompacted, backups } = erasure;
  return [
    at,
    kind,
    key,
    isCompacted ? paint('removed', 'good', colour) : paint(describeDeadline(erasure, config), 'doubtful', colour),
    backups.length === 0 ? paint('none known', 'good', colour) : paint(backups.join(', '), 'doubtful', colour),
  ];
}

/** Where in the cluster the bytes may be. */
function describeHolders(progress: ErasureProgress | undefined, colour: boolean): string {
  // The erasure was made before the folder became a node.
  if (progress === undefined) return paint('no other node', 'good', colour);
  const { nodes, isRemovedFromStorage } = progress;
  const holders = nodes
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ name, isApplied }) => (isApplied ? name : `${name} (still found)`));
  if (nodes.length === 0) holders.push('unknown: no node has reported');
  if (isRemovedFromStorage !== true)
    holders.push(isRemovedFromStorage === false ? 'shared storage' : 'unknown: the shared storage cannot be read');
  return holders.length === 0 ? paint('none', 'good', colour) : paint(holders.join(', '), 'doubtful', colour);
}
