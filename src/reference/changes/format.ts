import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BaseError } from '../../storage/base-error.ts';
import { type Database, openLmdbFile, type RootDatabase, type Transaction } from '../../storage/lmdb-file.ts';
import { isDamaged } from '../../storage/lmdb-pages.ts';

/**
 * The changes since a generation was built: one LMDB file next to the file of the generation, with these tables:
 *
 *     meta        JSON of {@link ChangesMeta}, under one key
 *     postings    a key's hash, 8 bytes -> ordinals of households that were added under it, u32 each
 *     households  ordinal -> block of one household (mapped/household.ts), or no bytes if it has no members left
 *     log         position, from 1 on -> one change (log-entry.ts)
 *
 * A household of the generation that changed keeps its ordinal, so that its old keys find its current state. New
 * households are numbered from the end of the generation on.
 */
const CHANGES_FILE = 'changes.mdb';

const FORMAT_VERSION = 2;
const META_KEY = 'changes';

export interface ChangesMeta {
  readonly format: number;
  /** Position of the last change in the log; 0 if there is none. */
  readonly position: number;
  /** Ordinal of the next new household. */
  readonly nextOrdinal: number;
  /** ISO 3166-1 alpha-2 of the countries of the households that were written. */
  readonly countries: readonly string[];
  /** Of the base of a cluster: the position in the cluster's log up to which the base includes its changes. */
  readonly clusterPosition?: number;
}

export interface ChangesTables {
  readonly root: RootDatabase<unknown, string>;
  readonly meta: Database<ChangesMeta, string>;
  readonly postings: Database<Buffer, Buffer>;
  readonly households: Database<Buffer, number>;
  readonly log: Database<Buffer, number>;
}

export function changesPath(generationFolder: string): string {
  return join(generationFolder, CHANGES_FILE);
}

/**
 * How a process opens the changes: to `write` them, creating the file; to `read` them only; or to read them while it
 * may also write them elsewhere. LMDB opens a file once per process: who opens it read-only first prevents all writes.
 */
export type ChangesMode = 'write' | 'read' | 'read-beside-writes';

/** Opens the changes of a generation; `undefined` if there are none and they are to be read. @throws BaseError */
export function openChanges(generationFolder: string, mode: 'read' | 'read-beside-writes'): ChangesTables | undefined;
export function openChanges(generationFolder: string, mode: 'write'): ChangesTables;
export function openChanges(generationFolder: string, mode: ChangesMode): ChangesTables | undefined {
  const path = changesPath(generationFolder);
  const isReadOnly = mode === 'read';
  if (mode !== 'write' && !existsSync(path)) return undefined;
  if (isDamaged(path))
    throw new BaseError(`${path} is damaged: restore a backup, or import the people again with --replace`);
  try {
    // `overlappingSync` would return from a transaction before it is on disk.
    const root = openLmdbFile<unknown, string>({ path, maxDbs: 4, readOnly: isReadOnly, overlappingSync: false });
    const tables = {
      root,
      meta: root.openDB<ChangesMeta, string>({ name: 'meta', encoding: 'json' }),
      postings: root.openDB<Buffer, Buffer>({ name: 'postings', encoding: 'binary', keyEncoding: 'binary' }),
      households: root.openDB<Buffer, number>({ name: 'households', encoding: 'binary', keyEncoding: 'uint32' }),
      log: root.openDB<Buffer, number>({ name: 'log', encoding: 'binary', keyEncoding: 'uint32' }),
    };
    // A writer has created the file and not yet all of its tables: there are no changes so far.
    if (!(Object.values(tables) as unknown[]).includes(undefined)) return tables;
    void root.close();
    return undefined;
  } catch (error) {
    throw new BaseError(`cannot open ${path}: ${(error as Error).message}`);
  }
}

/** @throws BaseError if another version of Idem wrote the changes */
export function readMeta({ meta }: ChangesTables, transaction?: Transaction): ChangesMeta | undefined {
  const found = meta.get(META_KEY, transaction && { transaction });
  if (found !== undefined && found.format !== FORMAT_VERSION) {
    throw new BaseError(
      `the changes of the base have format ${found.format}, and this version reads ${FORMAT_VERSION}`,
    );
  }
  return found;
}

export function writeMeta({ meta }: ChangesTables, changes: Omit<ChangesMeta, 'format'>): void {
  meta.putSync(META_KEY, { format: FORMAT_VERSION, ...changes });
}
