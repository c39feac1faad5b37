import { dirname } from 'node:path';
import { type ErasedKind, targetsHolding } from '../backup/index.ts';
import type { ErasureProgress } from '../cluster/index.ts';
import { parseMobileNumber } from '../mobile/index.ts';
import { erasureKeyOf, subscriberErasureStatus } from '../mobile/operators/subscriber-base/index.ts';
import { currentGeneration, generationPath, openBase } from '../reference/base.ts';
import { type ErasureStatus, erasureStatus, findErased, hexOf, recordIdKey } from '../reference/changes/index.ts';
import type { Config } from '../runtime/config.ts';
import { Failure } from '../runtime/errors.ts';
import { isEncryptedFolder } from '../storage/generation-key.ts';
import { operatorKeys } from '../storage/operator-key.ts';
import { formatMinute } from '../terminal/quantities.ts';
import { formatTable, paint, showsColour } from '../terminal/table.ts';
import { erasureProgress } from './cluster/membership.ts';
import { assertDataFolder } from './data-folder.ts';
import {
  clusterHolders,
  conditionsOf,
  describeDeadline,
  type ErasureCondition,
  type ErasureReport,
  SET_KEY,
} from './erasure-conditions.ts';
import { printJson } from './print.ts';
import { loadSettings, type Settings } from './settings.ts';

interface StatusOptions {
  readonly base?: string;
  readonly json?: true;
}

/** `idem erase --status`: the progress of each recorded erasure, or of those of some ids. */
export async function printErasureStatus(ids: readonly string[], { base, json }: StatusOptions): Promise<void> {
  const settings = loadSettings({ base });
  const { config } = settings;
  assertDataFolder(settings);
  const erasures = (await statusOf(settings)).sort((one, other) => (one.at < other.at ? -1 : 1));
  if (ids.length > 0) return printConditions(ids, erasures, { config, isJson: json === true });
  if (json) printJson(erasures);
  else if (erasures.length === 0) process.stdout.write('No erasure is recorded.\n');
  else process.stdout.write(statusTable(erasures, config) + STATUS_NOTE + keyNote(erasures));
}

/** @throws Failure if no erasure of an id is recorded */
function printConditions(
  ids: readonly string[],
  all: readonly ErasureReport[],
  { config, isJson }: { readonly config: Config; readonly isJson: boolean },
): void {
  const erasuresOf = (id: string) => {
    const keys = keysOf(id, config);
    return all.filter(({ kind, key }) => keys[kind] === key);
  };
  const found = [...new Set(ids)].flatMap((id) => erasuresOf(id).map((erasure) => ({ id, ...erasure })));
  const reports = found.map((erasure) => ({ ...erasure, conditions: conditionsOf(erasure, config) }));
  if (isJson) printJson(reports);
  else process.stdout.write(reports.map(conditionTable).join('\n'));
  const missing = ids.filter((id) => !found.some((one) => one.id === id));
  if (missing.length > 0) throw new Failure(`no erasure of ${missing.join(', ')} is recorded in ${config.base}`);
}

/** The keys under which an erasure of an id, or of a subscriber's number, is recorded. */
function keysOf(id: string, { country }: Config): Readonly<Record<ErasedKind, string | undefined>> {
  const number = parseMobileNumber(id, country);
  return {
    person: hexOf(recordIdKey(id)),
    subscriber: typeof number === 'object' ? erasureKeyOf(number.number) : undefined,
  };
}

interface ErasureOfId extends ErasureReport {
  readonly id: string;
  readonly conditions: readonly ErasureCondition[];
}

function conditionTable({ at, kind, id, reason, conditions, isHeld, isApplied }: ErasureOfId): string {
  const colour = showsColour(process.stdout);
  const rows = conditions.map(({ condition, holds, remaining }) => [
    condition,
    holds ? paint('yes', 'good', colour) : paint('no', 'doubtful', colour),
    remaining,
  ]);
  const why = reason === '' ? '' : ` (${reason})`;
  const again = isHeld && isApplied ? `The base holds a person with this id who was added later.\n` : '';
  const table = formatTable([{ title: 'Condition' }, { title: 'Holds' }, { title: 'What remains' }], rows, colour);
  return `Erasure of the ${kind} ${id} at ${formatMinute(at)}${why}\n${table}${again}`;
}

async function statusOf(settings: Settings): Promise<ErasureReport[]> {
  const { base } = settings.config;
  const recorded = { person: erasureStatus(base), subscriber: subscriberErasureStatus(base) };
  const recordedKeys = (erasures: readonly ErasureStatus[]) => erasures.map(({ key }) => key);
  const progress = await erasureProgress(settings, {
    people: recordedKeys(recorded.person),
    subscribers: recordedKeys(recorded.subscriber),
  });
  const held = await heldOf(base, recorded.person);
  const describe = (kind: ErasedKind, shared: readonly (ErasureProgress | undefined)[] | undefined) =>
    recorded[kind].map(({ holders, ...erasure }, index): ErasureReport => {
      const person = kind === 'person' ? held[index] : undefined;
      return {
        kind,
        ...erasure,
        ...person,
        isCompacted: erasure.isCompacted && person?.isApplied !== false,
        backups: targetsHolding(base, { ...erasure, holders }, kind),
        ...(shared && { cluster: shared[index] ?? null }),
      };
    });
  return [...describe('person', progress?.people), ...describe('subscriber', progress?.subscribers)];
}

type HeldPerson = Pick<ErasureReport, 'isHeld' | 'isApplied' | 'needsKey'>;

/** What the base holds of erased people; nothing if there is none. @throws BaseError if it cannot be opened */
async function heldOf(folder: string, erasures: readonly ErasureStatus[]): Promise<readonly HeldPerson[]> {
  const generation = currentGeneration(folder);
  if (erasures.length === 0 || generation === undefined)
    return erasures.map(() => ({ isHeld: false, isApplied: true }));
  // The list of erasures is not encrypted: who answers for it need not have the key of the people.
  const isEncrypted = isEncryptedFolder(dirname(generationPath(folder, generation)));
  if (isEncrypted && operatorKeys().length === 0) return erasures.map(() => ({ needsKey: true }));
  const base = openBase(folder);
  try {
    return findErased(base, erasures);
  } finally {
    await base.close();
  }
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

function keyNote(erasures: readonly ErasureReport[]): string {
  if (!erasures.some(({ needsKey }) => needsKey)) return '';
  return `The base is encrypted, and no key is set: ${SET_KEY} to see whether it still holds somebody on this list.\n`;
}

function statusTable(erasures: readonly ErasureReport[], config: Config): string {
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
  const titles = ['Erased', 'Of', 'Key', 'In the base', ...where, 'Reason'];
  return formatTable(
    titles.map((title) => ({ title })),
    rows,
    colour,
  );
}

function describeErasure(erasure: ErasureReport, config: Config, colour: boolean): string[] {
  const { at, kind, key, isCompacted, backups } = erasure;
  return [
    at,
    kind,
    key,
    describeHeld(erasure, colour),
    isCompacted ? paint('removed', 'good', colour) : paint(describeDeadline(erasure, config), 'doubtful', colour),
    backups.length === 0 ? paint('none known', 'good', colour) : paint(backups.join(', '), 'doubtful', colour),
  ];
}

/** Nothing of subscribers: an interrupted erasure hides them, too. */
function describeHeld({ isHeld, isApplied, needsKey }: ErasureReport, colour: boolean): string {
  if (needsKey) return paint('unknown without the key', 'doubtful', colour);
  if (isApplied === false) return paint('yes, interrupted: repeat the command', 'bad', colour);
  if (isHeld === undefined) return '';
  return isHeld ? 'added again' : 'no';
}

/** Where in the cluster the bytes may be. */
function describeHolders(progress: ErasureProgress | undefined, colour: boolean): string {
  // The erasure was made before the folder became a node.
  if (progress === undefined) return paint('no other node', 'good', colour);
  const holders = clusterHolders(progress);
  return holders.length === 0 ? paint('none', 'good', colour) : paint(holders.join(', '), 'doubtful', colour);
}
