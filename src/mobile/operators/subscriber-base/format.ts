import { join } from 'node:path';
import { type Database, openLmdbFile, type RootDatabase } from '../../../storage/lmdb-file.ts';

/**
 * One generation is one LMDB file, written once in key order and never changed:
 *
 *     meta         JSON of {@link SubscriberMeta}
 *     subscribers  the digits of a number -> its records (record.ts)
 */
const GENERATION_FILE = 'subscribers.mdb';

/** Raised whenever stored bytes or canonical forms change meaning: such a base has to be imported again. */
export const FORMAT_VERSION = 1;

export const SUBSCRIBER_GENERATIONS = {
  format: FORMAT_VERSION,
  file: GENERATION_FILE,
  remedy: 'import the subscribers again with --replace',
} as const;

/** Subscribers have a folder of their own in the data folder: people and they are imported apart. */
export function subscribersFolder(base: string): string {
  return join(base, 'subscribers');
}

export interface SubscriberMeta {
  readonly format: number;
  /** Numbers, and subscribers: a number may be known at several operators. */
  readonly numbers: number;
  readonly subscribers: number;
  readonly operators: readonly OperatorMeta[];
  readonly createdAt: string;
}

export interface OperatorMeta {
  readonly name: string;
  readonly subscribers: number;
  /** Subscribers whose SIM change is known. */
  readonly simChanges: number;
}

export const META_KEY = 'generation';

export interface SubscriberTables {
  readonly root: RootDatabase<unknown, string>;
  readonly meta: Database<Buffer, string>;
  readonly subscribers: Database<Buffer, number>;
}

/** Opens the file at `path`; for writing it is made, unsynced until it is closed. */
export function openTables(path: string, mode: 'read' | 'write'): SubscriberTables {
  const root = openLmdbFile<unknown, string>({
    path,
    maxDbs: 2,
    readOnly: mode === 'read',
    ...(mode === 'write' ? { noSync: true, overlappingSync: false } : {}),
  });
  return {
    root,
    meta: root.openDB<Buffer, string>({ name: 'meta', encoding: 'binary' }),
    subscribers: root.openDB<Buffer, number>({ name: 'subscribers', encoding: 'binary' }),
  };
}
