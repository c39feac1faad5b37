import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../runtime/errors.ts';
import { isDataFolder } from '../storage/data-folder.ts';
import type { FileLock } from '../storage/file-lock.ts';
import { BackupKeys } from './backup-keys.ts';
import { type BackedUpFile, BackupSet, type Manifest, newBackupName } from './backup-set.ts';
import { chunksOf } from './chunks.ts';
import { destroyKeysOfErased, recordTarget } from './known-targets.ts';
import { closeSources, openSources, type SourceFile } from './sources.ts';

export interface BackupRequest {
  /** The data folder. */
  readonly base: string;
  /** The folder of the backups. */
  readonly target: string;
  /** Encrypts the backups. The first one decides for all backups of a folder. */
  readonly passphrase?: string | undefined;
  /** Backups to keep, including this one; all by default. */
  readonly keep?: number | undefined;
  /** The folder for the keys of an encrypted base, outside of backups and data folder. */
  readonly keys?: string | undefined;
  /** The version of Idem. */
  readonly program: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface BackupSummary {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** What an earlier backup had not copied yet. */
  readonly copiedBytes: number;
  /** With a passphrase. */
  readonly isEncrypted: boolean;
  /** Whether the base itself is encrypted. */
  readonly isBaseEncrypted: boolean;
  /** Backups that were removed. */
  readonly removed: readonly string[];
  /** Older backups that are damaged. */
  readonly damaged: readonly string[];
  /**
   * Generations whose keys were destroyed, because people of them were erased: backups of them cannot be restored any more.
   */
  readonly destroyed: readonly string[];
}

/**
 * Backs up a data folder while servers answer from it. If it fails or the process dies, the earlier backups are unchanged.
 *
 * @throws BaseError, or Failure if the target cannot be used
 */
export async function backUp(request: BackupRequest): Promise<BackupSummary> {
  const { base, target, passphrase } = request;
  if (`${resolve(target)}/`.startsWith(`${resolve(base)}/`)) {
    throw new Failure('a backup within the data folder would be lost with it: choose another folder');
  }
  if (!isDataFolder(base)) throw nothingToBackUp(base);
  const set = BackupSet.create(target, passphrase);
  const lock = set.lock();
  let keysLock: FileLock | undefined;
  let sources: readonly SourceFile[] = [];
  try {
    const { keys, files } = await openSources(base);
    sources = files;
    const keyStore = keys.length === 0 ? undefined : openKeys(request);
    keysLock = keyStore?.lock();
    if (sources.length === 0) throw nothingToBackUp(base);
    const stored = await storeAll(set, sources, request);
    for (const { path, content } of keys) keyStore?.add(path, content);
    const manifest = manifestOf(request, stored.files, keys);
    await set.writeManifest(manifest);
    return { ...stored, ...finish(request, set, keyStore), name: manifest.name, files: stored.files.length };
  } finally {
    closeSources(sources);
    keysLock?.release();
    lock.release();
  }
}

function nothingToBackUp(base: string): Failure {
  return new Failure(`the folder ${base} holds nothing to back up`);
}

interface StoredFiles {
  readonly files: readonly BackedUpFile[];
  readonly bytes: number;
  readonly copiedBytes: number;
}

/** Copies what an earlier backup does not have. @throws the signal's reason if it is aborted */
async function storeAll(
  set: BackupSet,
  sources: readonly SourceFile[],
  { signal, onProgress }: BackupRequest,
): Promise<StoredFiles> {
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const known = knownFiles(set);
  const files: BackedUpFile[] = [];
  let copiedBytes = 0;
  let done = 0;
  for (const source of sources) {
    signal?.throwIfAborted();
    const { file, isCopied } = await store(set, source, known);
    files.push(file);
    done += file.bytes;
    if (isCopied) copiedBytes += file.bytes;
    onProgress?.({ done, total });
  }
  return { files, bytes: done, copiedBytes };
}

function manifestOf(
  { program }: BackupRequest,
  files: readonly BackedUpFile[],
  keys: readonly { readonly path: string }[],
): Manifest {
  const now = new Date();
  return {
    name: newBackupName(now),
    createdAt: now.toISOString(),
    program,
    generation: files.find(({ path }) => path.startsWith('generations/'))?.path.split('/')[1] ?? '',
    files,
    ...(keys.length > 0 && { keys: keys.map(({ path }) => path) }),
  };
}

/** Removes old backups and keys, after the manifest of the new backup was written. */
function finish({ base, keep }: BackupRequest, set: BackupSet, keyStore: BackupKeys | undefined) {
  const removed = keep === undefined ? [] : set.prune(keep);
  recordTarget(base, set, keyStore);
  return {
    isEncrypted: set.isEncrypted,
    isBaseEncrypted: keyStore !== undefined,
    removed,
    destroyed: keyStore === undefined ? [] : destroyKeysOfErased(base, keyStore),
    damaged: set.names().filter((name) => set.intactManifest(name) === undefined),
  };
}

/** @throws Failure if no folder is given, or it is not a safe one */
function openKeys({ keys, base, target }: BackupRequest): BackupKeys {
  if (keys !== undefined) return BackupKeys.outsideOf(keys, [base, target]);
  throw new Failure(
    'the base is encrypted: give a folder for the keys of its backups with --keys, on another disk than the base',
  );
}

/** Content that never changes, by its blob: its hash is known from the backup that copied it. */
function knownFiles(set: BackupSet): ReadonlyMap<string, BackedUpFile> {
  const newest = set.names().at(-1);
  const files = newest === undefined ? undefined : set.intactManifest(newest)?.files;
  return new Map(files?.map((file) => [file.blob, file]));
}

async function store(
  set: BackupSet,
  { path, file, bytes: maxBytes, blob }: SourceFile,
  known: ReadonlyMap<string, BackedUpFile>,
): Promise<{ readonly file: BackedUpFile; readonly isCopied: boolean }> {
  const copied = blob === undefined ? undefined : known.get(blob);
  if (copied !== undefined && set.has(copied.blob)) return { file: { ...copied, path }, isCopied: false };
  if (blob !== undefined)
    return { file: { path, ...(await set.write(blob, { file, maxBytes })), blob }, isCopied: true };
  const sha256 = await hashOf(file, maxBytes);
  const name = set.blobOf(sha256);
  const isCopied = !set.has(name);
  if (isCopied) await set.write(name, { file, maxBytes });
  return { file: { path, bytes: maxBytes, sha256, blob: name }, isCopied };
}

async function hashOf(file: number, maxBytes: number): Promise<string> {
  const hash = createHash('sha256');
  for (const chunk of chunksOf(file, maxBytes)) {
    hash.update(chunk);
    await nextTurn();
  }
  return hash.digest('hex');
}
