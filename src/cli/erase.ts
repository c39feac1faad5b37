import { Command } from 'commander';
import { targetsHolding } from '../backup/index.ts';
import { type ErasureProgress, withPeople } from '../cluster/index.ts';
import { recordSubject } from '../journal/index.ts';
import { type ErasureStatus, erasureStatus } from '../reference/changes/index.ts';
import type { Config } from '../runtime/config.ts';
import { UsageError } from '../runtime/errors.ts';
import { counted, formatMinute } from '../terminal/quantities.ts';
import { formatTable, paint, showsColour } from '../terminal/table.ts';
import { erasureProgress } from './cluster/membership.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface EraseOptions {
  readonly base?: string;
  readonly reason?: string;
  readonly status?: true;
  readonly json?: true;
}

/** `idem erase`: the right to erasure (article 17 of the GDPR). */
export function eraseCommand(): Command {
  return new Command('erase')
    .description('erase people permanently, and record that they were erased (article 17 of the GDPR)')
    .argument('[ids...]', 'the id of each person, as in the column id of the import')
    .option('--reason <text>', 'why, for the record; no personal data')
    .option('--status', 'show the progress of each recorded erasure')
    .option(...BASE)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem erase 42 --reason 'request of 3 May'
  idem erase --status
  idem compact                    remove the erased bytes from the disk

Checks stop finding a person within a second. The bytes are gone from the data folder after the next "idem compact"
or "idem import". The record of an erasure holds a hash of the id, so that restoring a backup repeats the erasure.`,
    )
    .action(erase);
}

async function erase(ids: readonly string[], options: EraseOptions): Promise<void> {
  if (options.status) return printStatus(options);
  if (ids.length === 0) throw new UsageError('No id given; see "idem erase --help"');
  const settings = loadSettings({ base: options.base });
  const { config } = settings;
  const result = await withPeople(settings, (people) =>
    people.erase(ids, { reason: options.reason ?? '', now: new Date() }),
  );
  recordEvents(config, ...ids.map((id) => ({ event: 'erase' as const, subject: recordSubject(id) })));
  if (options.json) printJson(result);
  else {
    const unknown =
      result.unknown === 0 ? '' : ` ${counted(result.unknown, 'id')} not in the base; recorded all the same.`;
    process.stdout.write(`${counted(result.erased, 'person', 'people')} erased.${unknown}\n`);
    process.stdout.write(
      'Run "idem compact" to remove the bytes from the disk; "idem erase --status" shows what remains.\n',
    );
  }
}

async function printStatus({ base, json }: EraseOptions): Promise<void> {
  const settings = loadSettings({ base });
  const { config } = settings;
  const recorded = erasureStatus(config.base);
  const progress = await erasureProgress(
    settings,
    recorded.map(({ key }) => key),
  );
  const erasures = recorded.map(({ holders, ...erasure }, index) => ({
    ...erasure,
    backups: targetsHolding(config.base, { ...erasure, holders }),
    ...(progress && { cluster: progress[index] ?? null }),
  }));
  if (json) printJson(erasures);
  else if (erasures.length === 0) process.stdout.write('No erasure is recorded.\n');
  else process.stdout.write(statusTable(erasures, config) + STATUS_NOTE);
}

/** What holds for every erasure. */
const STATUS_NOTE = `
A running server compacts the base by the time shown. Checks do not find erased people: servers notice an erasure within
a second. Restoring a backup repeats every recorded erasure. Backups that "idem backup" did not make are not listed.
Backups of an encrypted base count until the keys of their generations are destroyed: by the next backup after the
compaction, or at once by "idem compact --destroy-backup-keys".
`;

type Status = Omit<ErasureStatus, 'holders'> & {
  readonly backups: readonly string[];
  /** Absent if no cluster is set; `null` if the person was erased before the data folder became a node. */
  readonly cluster?: ErasureProgress | null;
};

/** When a running server compacts the base at the latest. */
function describeDeadline(at: string, { erasureHours }: Config): string {
  if (erasureHours === 0) return 'until the next compaction';
  const deadline = new Date(Date.parse(at) + erasureHours * 3_600_000).toISOString();
  return `until a compaction, at the latest ${formatMinute(deadline)}`;
}

function statusTable(erasures: readonly Status[], config: Config): string {
  const colour = showsColour(process.stdout);
  const isCluster = erasures[0]?.cluster !== undefined;
  const rows = erasures.map(({ at, key, isCompacted, backups, cluster, reason }) => [
    at,
    key,
    isCompacted ? paint('removed', 'good', colour) : paint(describeDeadline(at, config), 'doubtful', colour),
    backups.length === 0 ? paint('none known', 'good', colour) : paint(backups.join(', '), 'doubtful', colour),
    ...(isCluster ? [describeHolders(cluster ?? undefined, colour)] : []),
    reason,
  ]);
  const clusterTitles = isCluster ? ['Bytes in the cluster'] : [];
  const titles = ['Erased', 'Key', 'Bytes in the data folder', 'In backups', ...clusterTitles, 'Reason'];
  return formatTable(
    titles.map((title) => ({ title })),
    rows,
    colour,
  );
}

/** Where in the cluster the bytes may be. */
function describeHolders(progress: ErasureProgress | undefined, colour: boolean): string {
  // The generations of the cluster were built after the erasure.
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
