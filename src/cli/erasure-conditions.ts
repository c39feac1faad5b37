import type { ErasedKind } from '../backup/index.ts';
import type { ErasureProgress } from '../cluster/index.ts';
import type { ErasedPerson, ErasureStatus } from '../reference/changes/index.ts';
import type { Config } from '../runtime/config.ts';
import { formatMinute } from '../terminal/quantities.ts';

/** A recorded erasure with everything that is known of its progress. */
export interface ErasureReport extends Omit<ErasureStatus, 'holders'>, Partial<ErasedPerson> {
  readonly kind: ErasedKind;
  /** Set if the base is encrypted and no key is set: it is not known whether it still holds the person. */
  readonly needsKey?: true;
  /** The folders whose backups may hold the person. */
  readonly backups: readonly string[];
  /** Absent if no cluster is set; `null` if only this data folder has the erasure: it was made before it became a node. */
  readonly cluster?: ErasureProgress | null;
}

/** One of the conditions under which a person is erased. */
export interface ErasureCondition {
  readonly condition: string;
  readonly holds: boolean;
  /** What is missing, and when it will hold; `''` if it holds. */
  readonly remaining: string;
}

/** The conditions of an erasure: when all hold, nothing is left of the person. */
export function conditionsOf(report: ErasureReport, config: Config): ErasureCondition[] {
  const { isApplied = true, needsKey, isCompacted, backups, cluster } = report;
  const notApplied = cluster?.nodes.filter((node) => !node.isApplied).map(({ name }) => name) ?? [];
  const others = cluster ? clusterHolders(cluster) : [];
  const inFolder = isCompacted ? '' : describeDeadline(report, config);
  const inCluster = others.length === 0 ? '' : `in the cluster: ${others.join(', ')}`;
  return [
    conditionOf(
      'The erasure is recorded, and the base no longer has the person',
      needsKey ? NEEDS_KEY : isApplied ? '' : INTERRUPTED,
    ),
    conditionOf(
      cluster ? 'No node of the cluster finds the person' : 'No server finds the person',
      notApplied.join(', '),
    ),
    conditionOf(
      `The bytes are gone from the data folder${cluster ? 's' : ''}`,
      [inFolder, inCluster].filter(Boolean).join('; '),
    ),
    conditionOf(
      'The bytes are gone from backups',
      backups.length === 0 ? '' : `until the backups before the compaction are removed: ${backups.join(', ')}`,
    ),
    conditionOf('A restore erases the person again', ''),
  ];
}

/** What to do about a missing key, for messages. */
export const SET_KEY = 'set IDEM_BASE_KEY_FILE or IDEM_BASE_KEY';

const NEEDS_KEY = `unknown, because the base is encrypted: ${SET_KEY}`;

const INTERRUPTED = 'the erasure was interrupted: repeat it, or run "idem compact"';

function conditionOf(condition: string, remaining: string): ErasureCondition {
  return { condition, holds: remaining === '', remaining };
}

/** When the bytes are removed from the data folder at the latest. */
export function describeDeadline({ at, kind }: ErasureReport, { erasureHours }: Config): string {
  if (erasureHours === 0) return 'until the next compaction';
  if (kind === 'subscriber') return 'interrupted: until a running server compacts';
  const deadline = new Date(Date.parse(at) + erasureHours * 3_600_000).toISOString();
  return `until a compaction, at the latest ${formatMinute(deadline)}`;
}

/** Where in the cluster the bytes may be. */
export function clusterHolders({ nodes, isRemovedFromStorage }: ErasureProgress): string[] {
  const holders = nodes
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ name, isApplied }) => (isApplied ? name : `${name} (still found)`));
  if (nodes.length === 0) holders.push('unknown: no node has reported');
  if (isRemovedFromStorage !== true)
    holders.push(isRemovedFromStorage === false ? 'shared storage' : 'unknown: the shared storage cannot be read');
  return holders;
}
