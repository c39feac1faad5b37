import type { Database, RootDatabase } from 'lmdb';
import { openLmdbFile } from '../../storage/lmdb-file.ts';

export { isLmdbFile } from '../../storage/lmdb-pages.ts';

/**
 * One generation is one LMDB file, written once in key order and never changed:
 *
 *     meta        JSON of {@link GenerationMeta}; the frequency sketches as bytes
 *     households  block number u32 -> block of households (codec/household.ts)
 *     postings    bucket number u32 -> bucket (postings.ts)
 */
export const GENERATION_FILE = 'base.mdb';

/** Raised whenever stored bytes or canonical forms change meaning: such a base has to be imported again. */
export const FORMAT_VERSION = 3;

export interface GenerationMeta {
  readonly format: number;
  readonly households: number;
  readonly people: number;
  /** Base-2 logarithm of the number of buckets in `postings`. */
  readonly bucketBits: number;
  readonly createdAt: string;
}

export const META_KEY = 'generation';
export const SKETCHES_KEY = 'sketches';

export interface GenerationTables {
  readonly root: RootDatabase<unknown, string>;
  readonly meta: Database<Buffer, string>;
  readonly households: Database<Buffer, number>;
  readonly postings: Database<Buffer, number>;
}

/** Opens the file at `path`; for writing it is made, unsynced until {@link GenerationTables.root} is closed. */
export function openTables(path: string, mode: 'read' | 'write'): GenerationTables {
  const root = openLmdbFile<unknown, string>({
    path,
    maxDbs: 3,
    readOnly: mode === 'read',
    ...(mode === 'write' ? { noSync: true, overlappingSync: false } : {}),
  });
  const table = <K extends number | string>(name: string, keyEncoding: 'uint32' | 'ordered-binary') =>
    root.openDB<Buffer, K>({ name, encoding: 'binary', keyEncoding });
  return {
    root,
    meta: table<string>('meta', 'ordered-binary'),
    households: table<number>('households', 'uint32'),
    postings: table<number>('postings', 'uint32'),
  };
}
