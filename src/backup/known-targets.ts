import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SUBSCRIBERS_FOLDER, subscriberErasureStatus } from '../mobile/operators/subscriber-base/index.ts';
import { type ErasureStatus, erasureStatus } from '../reference/changes/index.ts';
import { Failure } from '../runtime/errors.ts';
import { parseCheckedLine, writeCheckedLine } from '../storage/checked-line.ts';
import { replacePrivateFile } from '../storage/private-file.ts';
import { BackupKeys, generationOf } from './backup-keys.ts';
import { type BackupSet, type Manifest, timeOfBackup } from './backup-set.ts';

/**
 * Where a data folder was backed up to, and which backups are there: an erased person is in the backups until all that hold
 * the person were removed, or the keys of those that are encrypted were destroyed.
 */
const FILE = 'backups.json';

interface KnownBackup {
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Of the people; `''` if there were none. */
  readonly generation: string;
  /** Of the subscribers; `''` if there were none, absent in the files of earlier versions. */
  readonly subscribers?: string;
  /** The generations that are encrypted, whose keys it needs. */
  readonly keys: readonly string[];
}

interface KnownTarget {
  readonly folder: string;
  /** ISO 8601, UTC. */
  readonly oldest: string;
  readonly newest: string;
  /** The folder of the keys, if a backup is encrypted. */
  readonly keys?: string;
  /** Not in the files of earlier versions. */
  readonly backups?: readonly KnownBackup[];
}

/** @throws Failure if the file is damaged */
function knownTargets(base: string): readonly KnownTarget[] {
  const path = join(base, FILE);
  if (!existsSync(path)) return [];
  const line = parseCheckedLine(readFileSync(path, 'utf8'));
  const { targets } = (line?.value ?? {}) as { readonly targets?: readonly KnownTarget[] };
  if (targets !== undefined) return targets;
  throw new Failure(
    `${path} is damaged, so that the folders of backups are not known; remove it, and make a backup to each folder`,
  );
}

/**
 * Writes down the backups of a folder. A damaged backup stays known as it was, or as one that may hold anybody.
 *
 * @param keys the folder of their keys
 */
export function recordTarget(base: string, set: BackupSet, keys: BackupKeys | undefined): void {
  const folder = resolve(set.folder);
  const known = targetsUnlessDamaged(base);
  const target = known.find((one) => one.folder === folder);
  const backups = set.names().map((name): KnownBackup => {
    const manifest = set.intactManifest(name);
    if (manifest !== undefined) {
      const { createdAt, generation, keys: paths = [] } = manifest;
      return { createdAt, generation, subscribers: subscribersOf(manifest), keys: paths.map(generationOf) };
    }
    const createdAt = timeOfBackup(name);
    const before = target?.backups?.find((one) => one.createdAt === createdAt);
    return before ?? { createdAt, generation: '', keys: [] };
  });
  const before = target?.keys;
  const keysFolder = keys?.folder ?? before;
  const own = backups.length > 0 && {
    folder,
    oldest: backups[0]!.createdAt,
    newest: backups.at(-1)!.createdAt,
    backups,
    ...(keysFolder !== undefined && { keys: keysFolder }),
  };
  const others = known.filter((target) => target.folder !== folder);
  replacePrivateFile(join(base, FILE), writeCheckedLine({ targets: own ? [...others, own] : others }));
}

/** The generation of the subscribers in a backup; `''` if it has none. */
function subscribersOf({ files }: Manifest): string {
  const folder = `${SUBSCRIBERS_FOLDER}/generations/`;
  return files.find(({ path }) => path.startsWith(folder))?.path.split('/')[2] ?? '';
}

function targetsUnlessDamaged(base: string): readonly KnownTarget[] {
  try {
    return knownTargets(base);
  } catch {
    return [];
  }
}

/** A person of the reference base, or a subscriber (ID Mobile). */
export type ErasedKind = 'person' | 'subscriber';

/** The folders whose backups may hold somebody who was erased. @throws Failure if the file is damaged */
export function targetsHolding(
  base: string,
  erasure: Pick<ErasureStatus, 'at' | 'holders'>,
  kind: ErasedKind = 'person',
): string[] {
  return knownTargets(base)
    .filter(({ oldest, backups, keys }) => {
      if (backups === undefined) return oldest < erasure.at;
      return backups.some((backup) => {
        const ofKind = { ...backup, generation: generationIn(backup, kind) };
        return isHolder(ofKind, erasure) && isReadable(ofKind, keys);
      });
    })
    .map(({ folder }) => folder);
}

function generationIn({ generation, subscribers = '' }: KnownBackup, kind: ErasedKind): string {
  return kind === 'person' ? generation : subscribers;
}

/** Names of generations sort by time. */
function isHolder({ createdAt, generation }: KnownBackup, { at, holders }: Pick<ErasureStatus, 'at' | 'holders'>) {
  return createdAt < at || holders.some((holder) => generation !== '' && generation <= holder);
}

function isReadable({ generation, keys }: KnownBackup, folder: string | undefined): boolean {
  if (!keys.includes(generation) || folder === undefined) return true;
  return new BackupKeys(folder).mayHave(generation);
}

/**
 * Destroys the keys of generations that no backup uses. Destroys those of generations that hold erased people once every
 * folder of backups has a newer backup, so that one can always be restored.
 *
 * @returns the generations that held erased people
 */
export function destroyKeysOfErased(base: string, keys: BackupKeys): string[] {
  const targets = targetsWith(base, keys);
  const used = new Set(targets.flatMap(({ backups = [] }) => backups.flatMap((backup) => backup.keys)));
  keys.destroy(keys.list().filter((generation) => !used.has(generation)));
  const destroyed = (['person', 'subscriber'] as const).flatMap((kind) => {
    const last = lastHolder(kind === 'person' ? erasureStatus(base) : subscriberErasureStatus(base));
    const generationsOf = ({ backups = [] }: KnownTarget) => backups.map((backup) => generationIn(backup, kind));
    const areAllNewer = targets.every((target) => generationsOf(target).some((generation) => generation > last));
    if (last === '' || !areAllNewer) return [];
    const ofKind = new Set(targets.flatMap(generationsOf));
    return keys.list().filter((generation) => ofKind.has(generation) && generation <= last);
  });
  keys.destroy(destroyed);
  return destroyed;
}

/** The newest generation that held somebody who was erased and whose bytes are gone from the data folder; `''` if none. */
function lastHolder(erasures: readonly ErasureStatus[]): string {
  const holders = erasures.flatMap(({ isCompacted, holders: all }) => (isCompacted ? all : []));
  return holders.sort().at(-1) ?? '';
}

function targetsWith(base: string, { folder }: BackupKeys): KnownTarget[] {
  return knownTargets(base).filter(({ keys }) => keys === folder);
}

/**
 * Destroys the keys of all generations except `kept`, in every known folder of keys: their backups can no longer be restored.
 *
 * @param kept the generations that are current
 * @returns the destroyed ones
 * @throws Failure if a folder of keys cannot be reached
 */
export function destroyBackupKeys(base: string, kept: readonly string[]): string[] {
  const folders = new Set(knownTargets(base).flatMap(({ keys }) => keys ?? []));
  const destroyed: string[] = [];
  for (const folder of folders) {
    if (!existsSync(folder))
      throw new Failure(`the folder ${folder} with the keys of backups cannot be reached: mount it, and repeat`);
    const keys = new BackupKeys(folder);
    const lock = keys.lock();
    try {
      const old = keys.list().filter((generation) => !kept.includes(generation));
      keys.destroy(old);
      destroyed.push(...old);
    } finally {
      lock.release();
    }
  }
  return destroyed;
}
