import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BaseError } from '../../storage/base-error.ts';
import { checksumOf } from '../../storage/checked-line.ts';
import { type GenerationKey, readGenerationKey } from '../../storage/generation-key.ts';
import {
  type Database,
  isEmptyLmdbFile,
  openLmdbFile,
  type RootDatabase,
  type Transaction,
} from '../../storage/lmdb-file.ts';
import { isDamaged, type RecordCheck, type TableChecks } from '../../storage/lmdb-pages.ts';
import type { ImportedSource } from '../sources.ts';
import { damagedChanges, recordCheck, SealedTable } from './sealed-table.ts';

/**
 * The changes since a generation was built: one LMDB file next to the file of the generation, with these tables:
 *
 *     meta        JSON of {@link ChangesMeta}, under one key
 *     postings    a key's hash, 8 bytes -> ordinals of households that were added under it, u32 each
 *     households  ordinal -> block of one household (mapped/household.ts), or no bytes if it has no members left
 *     log         position, from 1 on -> one change (log-entry.ts)
 *
 * Every record has a checksum; in a generation with a key, all but those of `meta` are encrypted (sealed-table.ts).
 *
 * A household of the generation that changed keeps its ordinal, so that its old keys find its current state. New
 * households are numbered from the end of the generation on.
 */
const CHANGES_FILE = 'changes.mdb';

const FORMAT_VERSION = 4;
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
  /** Sources of changes, numbered after those of the generation. */
  readonly sources: readonly ImportedSource[];
}

/** With the checksum of its JSON without it. */
type StoredMeta = ChangesMeta & { readonly check?: string };

export interface ChangesTables {
  readonly root: RootDatabase<unknown, string>;
  readonly path: string;
  /**
   * Reads and keeps the key of the generation, if it is encrypted. Call it right after opening tables that stay open: later
   * the generation may have been replaced, and its key destroyed.
   */
  readonly readKey: () => GenerationKey | undefined;
  readonly meta: Database<StoredMeta, string>;
  readonly postings: SealedTable<Buffer>;
  readonly households: SealedTable<number>;
  readonly log: SealedTable<number>;
}

export function changesPath(generationFolder: string): string {
  return join(generationFolder, CHANGES_FILE);
}

/**
 * How a process opens the changes: to `write` them, creating the file; to `read` them only; or to read them while it
 * may also write them elsewhere. LMDB opens a file once per process: who opens it read-only first prevents all writes.
 */
export type ChangesMode = 'write' | 'read' | 'read-beside-writes';

/** What the records of the tables have to satisfy. Without the key of an encrypted generation, only names are verified. */
function tableChecks(key: ChangesTables['readKey']): TableChecks {
  const hasKey = isReadable(key);
  const checkOf = (name: string, isNumbered: boolean): readonly [string, RecordCheck] => {
    return [name, hasKey ? recordCheck({ name, key, isNumbered }) : () => true];
  };
  return new Map<string, RecordCheck>([
    ['meta', (key) => key.toString('latin1') === META_KEY],
    checkOf('postings', false),
    checkOf('households', true),
    checkOf('log', true),
  ]);
}

/** Without its key, a base can be opened to be replaced. Reading its records reports the missing key. */
function isReadable(key: ChangesTables['readKey']): boolean {
  try {
    key();
    return true;
  } catch (error) {
    if (error instanceof BaseError) return false;
    throw error;
  }
}

/** Opens the changes of a generation; `undefined` if there are none and they are to be read. @throws BaseError */
export function openChanges(generationFolder: string, mode: 'read' | 'read-beside-writes'): ChangesTables | undefined;
export function openChanges(generationFolder: string, mode: 'write'): ChangesTables;
export function openChanges(generationFolder: string, mode: ChangesMode): ChangesTables | undefined {
  const path = changesPath(generationFolder);
  const isReadOnly = mode === 'read';
  if (mode !== 'write' && (!existsSync(path) || isEmptyLmdbFile(path))) return undefined;
  const key = memoize(() => readGenerationKey(generationFolder));
  if (isDamaged(path, tableChecks(key))) throw damagedChanges(path);
  try {
    // `overlappingSync` would return from a transaction before it is on disk.
    const root = openLmdbFile<unknown, string>({ path, maxDbs: 4, readOnly: isReadOnly, overlappingSync: false });
    const meta = root.openDB<StoredMeta, string>({ name: 'meta', encoding: 'json' });
    const postings = root.openDB<Buffer, Buffer>({ name: 'postings', encoding: 'binary', keyEncoding: 'binary' });
    const households = root.openDB<Buffer, number>({ name: 'households', encoding: 'binary', keyEncoding: 'uint32' });
    const log = root.openDB<Buffer, number>({ name: 'log', encoding: 'binary', keyEncoding: 'uint32' });
    // A writer has created the file and not yet all of its tables: there are no changes so far.
    if (([meta, postings, households, log] as unknown[]).includes(undefined)) {
      void root.close();
      return undefined;
    }
    return {
      root,
      path,
      readKey: key,
      meta,
      postings: new SealedTable({ database: postings, path, name: 'postings', key }),
      households: new SealedTable({ database: households, path, name: 'households', key }),
      log: new SealedTable({ database: log, path, name: 'log', key }),
    };
  } catch (error) {
    throw new BaseError(`cannot open ${path}: ${(error as Error).message}`);
  }
}

function memoize<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** @throws BaseError if it is damaged, or another version of Idem wrote the changes */
export function readMeta({ meta, path }: ChangesTables, transaction?: Transaction): ChangesMeta | undefined {
  const found = storedMeta(meta, path, transaction);
  if (found === undefined) return undefined;
  const { check, ...changes } = found;
  if (check === undefined && changes.format !== FORMAT_VERSION) {
    throw new BaseError(
      `the changes in ${path} have format ${changes.format}, and this version of Idem reads format ${FORMAT_VERSION}: ` +
        'run "idem compact" with the version that wrote them, or import the people again with --replace',
    );
  }
  if (check !== checksumOf(JSON.stringify(changes))) throw damagedChanges(path);
  return changes;
}

function storedMeta(meta: ChangesTables['meta'], path: string, transaction?: Transaction): StoredMeta | undefined {
  try {
    return meta.get(META_KEY, transaction && { transaction });
  } catch (error) {
    if (error instanceof SyntaxError) throw damagedChanges(path);
    throw error;
  }
}

export function writeMeta({ meta }: ChangesTables, changes: Omit<ChangesMeta, 'format'>): void {
  const stored: ChangesMeta = { format: FORMAT_VERSION, ...changes };
  meta.putSync(META_KEY, { ...stored, check: checksumOf(JSON.stringify(stored)) });
}
