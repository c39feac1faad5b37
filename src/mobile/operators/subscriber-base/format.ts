import { join } from 'node:path';
import type { ImportedSource } from '../../../reference/import/index.ts';
import type { FileFormat } from '../../../storage/checksummed-file.ts';

/**
 * One generation of subscribers is one immutable file (storage/checksummed-file.ts) with these sections:
 *
 *     records        the records of each number (record.ts), in the order of the numbers
 *     numbers        the numbers without `+`, f64, ascending
 *     firstNumbers   the first of every {@link PAGE_NUMBERS} numbers
 *     recordStarts   the start of the records of each number and the end of the last one (storage/positions.ts)
 *     meta           JSON of {@link SubscriberMeta}
 */
const GENERATION_FILE = 'subscribers.idem';

/** Raised when stored bytes or canonical forms change meaning: such a base has to be imported again. */
const FORMAT_VERSION = 2;

export type Section = 'records' | 'numbers' | 'firstNumbers' | 'recordStarts' | 'meta';

export const NUMBER_BYTES = 8;

/** A page of the file holds so many. */
export const PAGE_NUMBERS = 512;

const REMEDY = 'import the subscribers again with --replace';

export const SUBSCRIBER_FILE: FileFormat<Section> = {
  magic: 'IDEMSUBS',
  version: FORMAT_VERSION,
  sections: ['records', 'numbers', 'firstNumbers', 'recordStarts', 'meta'],
  remedy: REMEDY,
};

export const SUBSCRIBER_GENERATIONS = { format: FORMAT_VERSION, file: GENERATION_FILE, remedy: REMEDY } as const;

/** The folder in a data folder: people and subscribers are imported independently. */
export const SUBSCRIBERS_FOLDER = 'subscribers';

export function subscribersFolder(base: string): string {
  return join(base, SUBSCRIBERS_FOLDER);
}

export interface SubscriberMeta {
  readonly numbers: number;
  /** More than `numbers` if several operators have one number. */
  readonly subscribers: number;
  readonly operators: readonly OperatorMeta[];
  readonly createdAt: string;
}

export interface OperatorMeta {
  readonly name: string;
  readonly subscribers: number;
  /** Subscribers with a known SIM change. */
  readonly simChanges: number;
  /** How many days the operator's file goes back with SIM changes; absent: no limit. */
  readonly monitoredDays?: number;
  /** The files that had rows of the operator, since its subscribers were replaced; absent: not recorded. The oldest first. */
  readonly sources?: readonly ImportedSource[];
}
