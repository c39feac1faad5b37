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

/** Raised when stored bytes or canonical forms change meaning. */
const FORMAT_VERSION = 3;

/** Records of this version have no origin. It is read, and the next import, erasure or compaction writes the current one. */
export const FORMAT_WITHOUT_ORIGINS = 2;

export type Section = 'records' | 'numbers' | 'firstNumbers' | 'recordStarts' | 'meta';

export const NUMBER_BYTES = 8;

/** A page of the file holds so many. */
export const PAGE_NUMBERS = 512;

const REMEDY = 'import the subscribers again with --replace';

export const SUBSCRIBER_FILE: FileFormat<Section> = {
  magic: 'IDEMSUBS',
  version: FORMAT_VERSION,
  earlierVersions: [FORMAT_WITHOUT_ORIGINS],
  sections: ['records', 'numbers', 'firstNumbers', 'recordStarts', 'meta'],
  remedy: REMEDY,
};

export const SUBSCRIBER_GENERATIONS = {
  format: FORMAT_VERSION,
  earlierFormats: [FORMAT_WITHOUT_ORIGINS],
  file: GENERATION_FILE,
  remedy: REMEDY,
} as const;

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
  /** The imported files, by the number that the origin of a subscriber has. */
  readonly sources: readonly SubscriberSource[];
  /** When the build began: later erasures are not part of the generation. */
  readonly createdAt: string;
}

/** An imported file. */
export interface SubscriberSource extends ImportedSource {
  /** Subscribers whose values are from it. It is removed from the list when there are none left. */
  readonly subscribers: number;
}

export interface OperatorMeta {
  readonly name: string;
  readonly subscribers: number;
  /** Subscribers with a known SIM change. */
  readonly simChanges: number;
  /** How many days the operator's file goes back with SIM changes; absent: no limit. */
  readonly monitoredDays?: number;
  /**
   * The files that had rows of the operator, the oldest first: the possible origins of subscribers that were imported with
   * {@link FORMAT_WITHOUT_ORIGINS}.
   */
  readonly sources?: readonly ImportedSource[];
}

/**
 * The list of restrictions of subscribers in a data folder (articles 18 and 21 of the GDPR), with the format of the list of
 * people. A subscriber is identified by the same hash of the number as in the list of erasures.
 */
export const SUBSCRIBER_RESTRICTIONS_FILE = 'subscriber-restrictions.ndjson';
