import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  SUBSCRIBER_ERASURES_FILE,
  SUBSCRIBER_RESTRICTIONS_FILE,
  SUBSCRIBERS_FOLDER,
} from '../mobile/operators/subscriber-base/index.ts';
import { ERASURES_FILE, RESTRICTIONS_FILE } from '../reference/changes/index.ts';
import { BaseError } from '../storage/base-error.ts';
import { GENERATION_KEY_FILE } from '../storage/generation-key.ts';
import { copyLmdbFile, isEmptyLmdbFile, openLmdbFile } from '../storage/lmdb-file.ts';
import { openCompleted } from '../storage/mapped-tail.ts';
import { removeAbandonedEntries, reserveTemporaryEntry } from '../storage/temporary-entry.ts';
import { writtenBytes } from '../storage/written-bytes.ts';

/** A file of a data folder that is to be backed up, open. */
export interface SourceFile {
  /** Relative to the data folder. */
  readonly path: string;
  readonly file: number;
  /** Its size when it was opened: some files grow. */
  readonly bytes: number;
  /** The name of the content, if it never changes: then it is copied once. */
  readonly blob: string | undefined;
}

/** What is backed up. */
export interface Sources {
  readonly files: readonly SourceFile[];
  /** The keys of encrypted generations, which a backup does not contain. */
  readonly keys: readonly SourceKey[];
}

export interface SourceKey {
  /** Relative to the data folder. */
  readonly path: string;
  readonly content: string;
}

/** LMDB files. Counters of limits, guesses and short-lived grants are not backed up. */
const DATABASES = ['licences.mdb', 'api-keys.mdb', 'usage.mdb'];

const KEYS = ['licences.key', 'tokens.key', 'journal.key'];

const SUBSCRIBER_LISTS = [SUBSCRIBER_ERASURES_FILE, SUBSCRIBER_RESTRICTIONS_FILE];

/** Folders of generations: of people, and of subscribers. */
const GENERATION_FOLDERS = ['', SUBSCRIBERS_FOLDER];

/** Attempts to open a generation: an import may replace it meanwhile. */
const MAX_ATTEMPTS = 5;

/** Tables of the largest LMDB file. */
const MAX_TABLES = 16;

/**
 * Opens everything that a backup contains, each file as it is at one moment, while servers keep running. The lists of
 * erasures and restrictions are opened last: what the copied files lack is on them, and is repeated by a restore.
 */
export async function openSources(base: string): Promise<Sources> {
  removeAbandonedEntries(base);
  const sources: SourceFile[] = [];
  const keys: SourceKey[] = [];
  try {
    for (const folder of GENERATION_FOLDERS) {
      const current = await openCurrent(base, folder);
      sources.push(...current.files);
      keys.push(...current.keys);
    }
    for (const name of DATABASES) {
      if (isFilled(join(base, name))) sources.push(await openSnapshot(base, name));
    }
    const openAll = (paths: readonly string[], open = openFile) => {
      for (const path of paths) if (existsSync(join(base, path))) sources.push(open(base, path));
    };
    openAll([...KEYS, ...journalFiles(base, /\.key$/)]);
    openAll(journalFiles(base, /\.ndjson$/), openLines);
    // After the lines that refer to them: a file of subjects is written before its line.
    openAll([...journalFiles(base, /\.subjects$/), ERASURES_FILE, RESTRICTIONS_FILE, ...SUBSCRIBER_LISTS]);
    return { files: sources, keys };
  } catch (error) {
    closeSources(sources);
    throw error;
  }
}

export function closeSources(sources: readonly SourceFile[]): void {
  for (const { file } of sources) closeSync(file);
}

/** The current generation of a folder: its pointer, its immutable file and a snapshot of its changes. */
async function openCurrent(base: string, folder: string): Promise<Sources> {
  const pointer = join(folder, 'CURRENT');
  for (let attempt = 1; ; attempt++) {
    if (!existsSync(join(base, pointer))) return { files: [], keys: [] };
    const opened: SourceFile[] = [];
    const keys: SourceKey[] = [];
    try {
      const before = readFileSync(join(base, pointer), 'utf8');
      opened.push(openFile(base, pointer));
      const { generation } = JSON.parse(before) as { readonly generation: string };
      const inFolder = join(folder, 'generations', generation);
      const names = readdirSync(join(base, inFolder), { withFileTypes: true }).filter((entry) => entry.isFile());
      for (const { name } of names.filter((entry) => !entry.name.endsWith('-lock'))) {
        const path = join(inFolder, name);
        if (name === GENERATION_KEY_FILE) {
          keys.push({ path, content: readFileSync(join(base, path), 'utf8') });
          continue;
        }
        if (name.endsWith('.mdb') && !isFilled(join(base, path))) continue;
        opened.push(
          name.endsWith('.mdb') ? await openSnapshot(base, path) : openFile(base, path, `${generation}-${name}`),
        );
      }
      if (readFileSync(join(base, pointer), 'utf8') === before) return { files: opened, keys };
      closeSources(opened);
    } catch (error) {
      closeSources(opened);
      if (attempt === MAX_ATTEMPTS) throw unreadable(base, error);
    }
    if (attempt === MAX_ATTEMPTS) throw unreadable(base, new Error('imports replace it all the time'));
  }
}

function openFile(base: string, path: string, blob?: string): SourceFile {
  const file = openSync(join(base, path), 'r');
  return { path, file, bytes: fstatSync(file).size, blob };
}

/** A file of the journal, with its tail, and without the zeros at its end. */
function openLines(base: string, path: string): SourceFile {
  const file = openCompleted(join(base, path));
  return { path, file, bytes: writtenBytes(file), blob: undefined };
}

function unreadable(base: string, error: unknown): BaseError {
  return new BaseError(`cannot back up ${base}: ${(error as Error).message}; nothing was backed up`);
}

/** A file that its writer has just created holds nothing to back up. */
function isFilled(path: string): boolean {
  return existsSync(path) && !isEmptyLmdbFile(path);
}

/**
 * A copy of an LMDB file as of its last transaction, without its free pages. It has no name any more when this returns. What
 * a killed backup leaves is removed by the next backup, import, compaction or erasure.
 */
async function openSnapshot(base: string, path: string): Promise<SourceFile> {
  const copy = reserveTemporaryEntry(base, 'backup');
  try {
    const root = openLmdbFile<unknown, string>({ path: join(base, path), maxDbs: MAX_TABLES, readOnly: true });
    await copyLmdbFile(root, copy.path).finally(() => root.close());
    return { ...openFile(base, basename(copy.path)), path };
  } finally {
    copy.remove();
  }
}

function journalFiles(base: string, names: RegExp): string[] {
  const folder = join(base, 'journal');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(base.length + 1))
    .sort();
}
