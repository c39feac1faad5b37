import { Command } from 'commander';
import { destroyBackupKeys } from '../backup/index.ts';
import { importPeople } from '../cluster/index.ts';
import {
  currentSubscribers,
  rebuildSubscribers,
  subscriberCompactionDue,
} from '../mobile/operators/subscriber-base/index.ts';
import { currentGeneration, noBase } from '../reference/base.ts';
import type { Config } from '../runtime/config.ts';
import { UsageError } from '../runtime/errors.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { openProgress, type Progress } from '../terminal/progress.ts';
import { counted, formatBytes } from '../terminal/quantities.ts';
import { peopleProgress } from './import.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings, type Settings } from './settings.ts';

const KINDS = ['people', 'subscribers'] as const;

type Kind = (typeof KINDS)[number];

interface CompactOptions {
  readonly base?: string;
  readonly only?: Kind;
  readonly json?: true;
  readonly quiet?: true;
  readonly destroyBackupKeys?: true;
}

/** `idem compact`: writes new generations with the changes and without what was removed. */
export function compactCommand(): Command {
  return new Command('compact')
    .description('merge the changes of the reference base into it, and remove erased people from the disk')
    .option('--only <kind>', 'people or subscribers (default: both)', parseKind)
    .option('--destroy-backup-keys', 'destroy the keys of earlier generations: their backups can no longer be restored')
    .option(...BASE)
    .option('--json', 'print the summary as one JSON object, without progress')
    .option('--quiet', 'print neither progress nor summary')
    .addHelpText(
      'after',
      `
Examples:
  idem compact
  idem compact --base /srv/idem --json
  idem compact --destroy-backup-keys

Subscribers (ID Mobile) are rewritten only if some must be erased: the retention of their file has ended, or an erasure
was interrupted.

With --destroy-backup-keys, no backup that was made before can be restored, and people who were erased are gone from all
copies of them at once. It needs an encrypted base. Make a backup afterwards.

Servers continue to answer, and changes made meanwhile are kept. The disk needs room for a second copy of the base.`,
    )
    .action(compact);
}

function parseKind(text: string): Kind {
  const kind = KINDS.find((known) => known === text);
  if (kind === undefined) throw new UsageError(`--only cannot be "${text}"; expected people or subscribers`);
  return kind;
}

async function compact({ base, only, json, quiet, destroyBackupKeys: destroys }: CompactOptions): Promise<void> {
  const settings = loadSettings({ base });
  const { config } = settings;
  if (currentGeneration(config.base) === undefined && currentSubscribers(config.base) === undefined) {
    throw noBase(config.base);
  }
  const { signal, exitCode } = listenForStop();
  const progress = openProgress({ unit: 'rows', isQuiet: json === true || quiet === true });
  try {
    const people = only === 'subscribers' ? undefined : await compactPeople(settings, signal, progress);
    const subscribers = only === 'people' ? undefined : await compactSubscribers(config, signal);
    progress.stop();
    const kept = [currentGeneration(config.base), currentSubscribers(config.base)].filter((name) => name !== undefined);
    const destroyedKeys = destroys ? destroyBackupKeys(config.base, kept) : [];
    if (destroys) recordEvents(config, { event: 'compact', result: 'backup-keys-destroyed' });
    if (json) printJson({ ...people, destroyedKeys, subscribers: subscribers ?? null });
    else if (!quiet) {
      process.stdout.write(describe(config, people, subscribers));
      if (destroys) process.stdout.write(describeDestroyed(destroyedKeys.length));
    }
  } catch (error) {
    progress.stop();
    if (!signal.aborted) throw error;
    process.stderr.write('idem: The compaction was stopped; the base is unchanged.\n');
    process.exitCode = exitCode();
  }
}

type CompactedPeople = Awaited<ReturnType<typeof compactPeople>>;

/** `undefined` if there are no people: an import without rows would create a base. */
async function compactPeople(settings: Settings, signal: AbortSignal, progress: Progress) {
  const { config } = settings;
  if (currentGeneration(config.base) === undefined) return undefined;
  const { people, households, bytes, generation } = await importPeople(settings, {
    sources: [],
    replace: false,
    signal,
    onReject: () => {},
    onProgress: (update) => progress.update(peopleProgress(update)),
  });
  recordEvents(config, { event: 'compact', base: `${generation}/0`, count: people });
  return { people, households, bytes, generation };
}

type CompactedSubscribers = Awaited<ReturnType<typeof compactSubscribers>>;

/** `undefined` if nobody is to be erased. */
async function compactSubscribers(config: Config, signal: AbortSignal) {
  const reason = subscriberCompactionDue(config.base, new Date());
  if (reason === undefined) return undefined;
  const { subscribers, numbers, bytes, expired } = await rebuildSubscribers(config.base, { signal });
  const result = reason === 'erasure' ? { result: 'erasure-completed' } : {};
  recordEvents(config, { event: 'compact', product: 'idmobile', count: subscribers, ...result });
  return { subscribers, numbers, bytes, expired };
}

function describe({ base }: Config, people: CompactedPeople, subscribers: CompactedSubscribers): string {
  if (people === undefined && subscribers === undefined) return `Nothing in ${base} has to be compacted.\n`;
  const lines: string[] = [];
  if (people !== undefined) {
    const { households, bytes } = people;
    const size = `${counted(people.people, 'person', 'people')} in ${counted(households, 'household')}, ${formatBytes(bytes)}`;
    lines.push(`${base} was compacted: ${size}.\n`);
  }
  if (subscribers !== undefined) {
    const size = `${counted(subscribers.subscribers, 'subscriber')}, ${formatBytes(subscribers.bytes)}`;
    lines.push(`The subscribers of ${base} were rewritten: ${size}.\n`);
    if (subscribers.expired > 0)
      lines.push(`${counted(subscribers.expired, 'subscriber')} erased whose retention had ended.\n`);
  }
  return lines.join('');
}

function describeDestroyed(count: number): string {
  if (count === 0) return 'There was no key of an earlier generation to destroy.\n';
  return `${counted(count, 'key')} of earlier generations destroyed: their backups can no longer be restored. Make a backup now.\n`;
}
