import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  repeatSubscriberErasures,
  SUBSCRIBER_ERASURES_FILE,
  SUBSCRIBER_RESTRICTIONS_FILE,
  SUBSCRIBERS_FOLDER,
} from '../mobile/operators/subscriber-base/index.ts';
import { currentGeneration } from '../reference/base.ts';
import {
  addErasures,
  addRestrictions,
  ChangeableBase,
  ERASURES_FILE,
  type Erasure,
  parseErasures,
  parseRestrictions,
  RESTRICTIONS_FILE,
  readErasures,
  readRestrictions,
  repeatRestrictions,
  replayErasures,
} from '../reference/changes/index.ts';
import { importFiles } from '../reference/import/index.ts';
import { Failure } from '../runtime/errors.ts';
import { readGenerationKey } from '../storage/generation-key.ts';
import { assertOwnFolder } from '../storage/generations.ts';
import { replacePrivateFile } from '../storage/private-file.ts';
import { syncPath } from '../storage/sync-path.ts';
import { removeAbandonedEntries, reserveTemporaryEntry } from '../storage/temporary-entry.ts';
import { writeFully } from '../storage/write-fully.ts';
import { BackupKeys } from './backup-keys.ts';
import { type BackedUpFile, BackupSet, type Manifest } from './backup-set.ts';

export interface RestoreRequest {
  /** The folder of the backups. */
  readonly source: string;
  /** The data folder to write. */
  readonly base: string;
  readonly passphrase?: string | undefined;
  /** The folder with the keys of an encrypted base. */
  readonly keys?: string | undefined;
  /** The newest backup by default. */
  readonly name?: string | undefined;
  /** Whether to replace the data of a folder that is not empty. */
  readonly replace: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface RestoreSummary {
  readonly name: string;
  readonly createdAt: string;
  readonly files: number;
  readonly bytes: number;
  /** People whom the backup held and who were erased later: they were erased again. */
  readonly erasedAgain: number;
  /** The same for subscribers of ID Mobile. */
  readonly subscribersErasedAgain: number;
}

/** The order matters: without its `CURRENT`, a folder has no generation. Other files in `subscribers` are not Idem's. */
const OWN_NAMES = [
  'CURRENT',
  'generations',
  `${SUBSCRIBERS_FOLDER}/CURRENT`,
  `${SUBSCRIBERS_FOLDER}/generations`,
  ERASURES_FILE,
  RESTRICTIONS_FILE,
  SUBSCRIBER_ERASURES_FILE,
  SUBSCRIBER_RESTRICTIONS_FILE,
  'tokens.key',
  'licences.key',
  ...['licences', 'api-keys', 'usage', 'limits', 'grants'].flatMap((name) => [`${name}.mdb`, `${name}.mdb-lock`]),
  'guesses.table',
];

/** Names that are restored only where there are none: a restore must not remove what the journal says. */
const KEPT_NAMES = ['journal', 'journal.key'];

/** Names that an empty folder may have: a file system has the second one. */
const HARMLESS_NAMES = [...KEPT_NAMES, 'lost+found'];

/**
 * Restores a backup into a data folder. Every file is verified before anything is replaced. People who were erased since are
 * erased again, and their bytes are removed; restrictions that were set or lifted since are repeated. A node of a cluster does
 * both for people when it follows its cluster again. Servers on this folder have to be stopped. A folder that it creates is
 * removed if it fails.
 *
 * @throws Failure if a file is damaged, the folder is in use, or not empty and not to be replaced; BaseError
 */
export async function restore(request: RestoreRequest): Promise<RestoreSummary> {
  const { source, base, passphrase } = request;
  const set = BackupSet.open(source, passphrase);
  const newest = set.names().at(-1);
  if (newest === undefined) throw new Failure(`the folder ${source} holds no complete backup`);
  const manifest = set.readManifest(request.name ?? newest);
  const missing = missingFolders(base);
  mkdirSync(base, { recursive: true, mode: 0o700 });
  try {
    return await restoreInto(request, { set, newest, manifest });
  } catch (error) {
    removeFolders(missing);
    throw error;
  }
}

/** The folders that a path lacks, the innermost first. */
function missingFolders(path: string): string[] {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.push(at);
  return missing;
}

/** Removes folders that are empty, up to one that is not. */
function removeFolders(paths: readonly string[]): void {
  try {
    for (const path of paths) rmdirSync(path);
  } catch {
    // It is in use.
  }
}

async function restoreInto(
  request: RestoreRequest,
  { set, newest, manifest }: { readonly set: BackupSet; readonly newest: string; readonly manifest: Manifest },
): Promise<RestoreSummary> {
  const { base, replace } = request;
  assertOwnFolder(base);
  assertOwnSubscribers(join(base, SUBSCRIBERS_FOLDER));
  removeAbandonedEntries(base);
  const present = OWN_NAMES.filter((name) => existsSync(join(base, name)));
  if (!replace && readdirSync(base).some((name) => !HARMLESS_NAMES.includes(name))) {
    throw new Failure(
      `the folder ${base} is not empty: restore into another folder, or replace its data with --replace`,
    );
  }
  const entry = reserveTemporaryEntry(base, 'restore');
  const scratch = entry.path;
  try {
    mkdirSync(scratch, { mode: 0o700 });
    writeKeys(manifest, scratch, request.keys);
    await writeFiles(set, manifest, scratch, request);
    const manifests = [manifest, set.readManifest(newest)];
    const listed = async (file: string) => [
      ...readErasures(base, file),
      ...(await listsOf(set, manifests, { name: file, parse: parseErasures })),
    ];
    for (const name of [RESTRICTIONS_FILE, SUBSCRIBER_RESTRICTIONS_FILE]) {
      const ofBackups = await listsOf(set, manifests, { name, parse: parseRestrictions });
      addRestrictions(scratch, [...readRestrictions(base, name), ...ofBackups], name);
    }
    await restrictAgain(scratch);
    const erasedAgain = await eraseAgain(scratch, await listed(ERASURES_FILE));
    const subscribersErasedAgain = await repeatSubscriberErasures(scratch, await listed(SUBSCRIBER_ERASURES_FILE));
    moveInto(base, scratch, present);
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    const { name, createdAt, files } = manifest;
    return { name, createdAt, files: files.length, bytes, erasedAgain, subscribersErasedAgain };
  } finally {
    entry.remove();
  }
}

/** @throws Failure if the path is not a folder, BaseError if another program wrote generations there */
function assertOwnSubscribers(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) {
    throw new Failure(`${path} is not a folder, or a symbolic link: restore into another folder`);
  }
  assertOwnFolder(path);
}

/** @throws Failure if a key is missing, BaseError if it is not encrypted with the operator's key */
function writeKeys({ keys = [] }: Manifest, folder: string, keysFolder: string | undefined): void {
  if (keys.length === 0) return;
  if (keysFolder === undefined)
    throw new Failure('the backup is of an encrypted base: give the folder of its keys with --keys');
  for (const path of keys) {
    if (!PATH.test(path)) throw new Failure(`the backup names a key ${path}: use another backup`);
    const target = join(folder, path);
    const content = new BackupKeys(keysFolder).read(path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    replacePrivateFile(target, content);
    readGenerationKey(dirname(target));
  }
}

async function writeFiles(
  set: BackupSet,
  { files }: Manifest,
  folder: string,
  { signal, onProgress }: RestoreRequest,
): Promise<void> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const file of files) {
    signal?.throwIfAborted();
    await writeFile(set, file, folder);
    done += file.bytes;
    onProgress?.({ done, total });
  }
}

/** A path of a manifest stays within the folder. */
const PATH = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

async function writeFile(set: BackupSet, file: BackedUpFile, folder: string): Promise<void> {
  if (!PATH.test(file.path))
    throw new Failure(`the backup holds a file with the name ${file.path}: use another backup`);
  const path = join(folder, file.path);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const out = openSync(path, 'wx', 0o600);
  try {
    await set.read(file, (chunk) => {
      writeFully(out, chunk);
    });
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
}

interface ListFile<Line> {
  readonly name: string;
  readonly parse: (text: string, path: string) => readonly Line[];
}

/** The lines of a list of several backups. */
async function listsOf<Line>(
  set: BackupSet,
  manifests: readonly Manifest[],
  { name, parse }: ListFile<Line>,
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const { files } of manifests) {
    const file = files.find(({ path }) => path === name);
    if (file === undefined) continue;
    const chunks: Buffer[] = [];
    await set.read(file, (chunk) => void chunks.push(chunk));
    lines.push(...parse(Buffer.concat(chunks).toString(), `${name} of the backup`));
  }
  return lines;
}

async function restrictAgain(folder: string): Promise<void> {
  if (currentGeneration(folder) === undefined) return;
  const base = new ChangeableBase(folder);
  try {
    await repeatRestrictions(base);
  } finally {
    await base.close();
  }
}

/** @returns the people who were erased again; then the generation is rewritten, so that their bytes are gone */
async function eraseAgain(folder: string, ledger: readonly Erasure[]): Promise<number> {
  addErasures(folder, ledger);
  if (currentGeneration(folder) === undefined) return 0;
  const base = new ChangeableBase(folder);
  try {
    const erased = await replayErasures(base);
    if (erased === 0) return 0;
    await base.close();
    await importFiles({ base: folder, country: 'FR', sources: [], replace: false, onReject: () => {} });
    return erased;
  } finally {
    await base.close();
  }
}

/** Puts the restored files in the place of the present ones: the pointer to the generation goes first and comes last. */
function moveInto(base: string, scratch: string, present: readonly string[]): void {
  const before = join(scratch, 'before');
  mkdirSync(before, { mode: 0o700 });
  for (const name of present) move(join(base, name), join(before, name));
  for (const name of [...KEPT_NAMES, ...OWN_NAMES].reverse()) {
    const isKept = KEPT_NAMES.includes(name) && existsSync(join(base, name));
    if (existsSync(join(scratch, name)) && !isKept) move(join(scratch, name), join(base, name));
  }
  if (existsSync(join(base, SUBSCRIBERS_FOLDER))) syncPath(join(base, SUBSCRIBERS_FOLDER));
  syncPath(base);
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  renameSync(from, to);
}
