import type { Household } from '../../matching/model.ts';
import { ByteWriter } from '../../storage/bytes.ts';
import { Partitions, partitionOf, takePartition } from '../../storage/partitions.ts';
import { parseBatch, type RejectedRow, type SourceBatch, type SourceLayout } from '../../tabular/index.ts';
import { CROWDED, householdKeys, type StreetKeys, streetKeys } from '../keys.ts';
import { BLOCK_HOUSEHOLDS, writeBlock } from '../mapped/household.ts';
import { StatisticsBuilder } from '../statistics.ts';
import { deduplicate } from './deduplicate.ts';
import { groupHouseholds } from './group-households.ts';
import { appendEntry, bucketsOf, ENTRY_BYTES } from './index-entries.ts';
import { parsePersonRow } from './parse-row.ts';
import { encodeRecord, IDENTITY_AT, type PersonRecord } from './record.ts';

/**
 * The work of an import that can be done side by side: batches of rows, then partitions in three passes. A worker owns
 * the files that it writes, so that workers share nothing but a folder; what has to be in order comes back as bytes.
 */

export interface TakenRows {
  readonly taken: number;
  readonly rejects: readonly RejectedRow[];
  readonly setAside: Readonly<Record<'email' | 'phone', number>>;
}

/** A batch of rows, and its turn among all of the import. */
export interface RowBatch {
  readonly batch: SourceBatch;
  readonly layout: SourceLayout;
  readonly country: string;
  /** From 1 on; the people of the base so far have 0. */
  readonly turn: number;
}

/** The households of one partition, as blocks for the base. */
export interface HouseholdBlocks {
  /** The blocks one after the other, and where each ends. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Entries that were written for the index. */
  readonly entries: number;
}

/** Buckets of the index, ascending. */
export interface Buckets {
  readonly numbers: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** Counts of a base. */
export interface Counted {
  readonly households: number;
  readonly people: number;
  /** {@link StatisticsBuilder.counts} */
  readonly counts: Uint32Array<ArrayBuffer>;
}

/** What a thread starts with. */
export interface WorkerData {
  readonly scratch: string;
  /** Numbers the files of this worker. */
  readonly worker: number;
}

/** What one worker has at hand between tasks. */
export class BuildTasks {
  private readonly scratch: string;
  private readonly byIdentity: Partitions;
  private readonly byPlace: Partitions;
  private readonly byKey: Partitions;
  private readonly statistics = new StatisticsBuilder();

  /** @param worker numbers the files of this worker. */
  constructor(scratch: string, worker: number) {
    this.scratch = scratch;
    this.byIdentity = new Partitions(scratch, identityFiles(worker));
    this.byPlace = new Partitions(scratch, placeFiles(worker));
    this.byKey = new Partitions(scratch, keyFiles(worker));
  }

  /** Reads a batch of rows into records, spread by identity. */
  takeRows({ batch, layout, country, turn }: RowBatch): TakenRows {
    const setAside = { email: 0, phone: 0 };
    let taken = 0;
    const { rejects } = parseBatch(batch, layout, (row) => {
      const outcome = parsePersonRow(row, country);
      if (typeof outcome === 'string') return outcome;
      for (const field of outcome.setAside) setAside[field]++;
      appendRecord(this.byIdentity, outcome.record, turn);
      taken++;
      return undefined;
    });
    return { taken, rejects, setAside };
  }

  flushIdentities(): void {
    this.byIdentity.flush();
  }

  /** Leaves only the newest record of each person and spreads them by place. @returns how many were left behind. */
  mergePartition(partition: number, workers: number): number {
    const bytes = takePartition(this.scratch, [IDENTITY_FILES, ...writers(workers, identityFiles)], partition);
    return deduplicate(bytes, (place, record) => this.byPlace.append(partitionOf(place), record));
  }

  flushPlaces(): void {
    this.byPlace.flush();
  }

  /** Groups one partition into blocks of households, and spreads their blocking keys. @param workers in all. */
  groupPartition(partition: number, workers: number): HouseholdBlocks {
    const bytes = takePartition(this.scratch, writers(workers, placeFiles), partition);
    const out = new ByteWriter(bytes.length);
    const ends: number[] = [];
    const block: Household[] = [];
    let entries = 0;
    let street: { of: Household; keys: StreetKeys } | undefined;
    let local = 0;
    const endBlock = () => {
      writeBlock(out, block);
      block.length = 0;
      ends.push(out.length);
    };
    for (const household of groupHouseholds(bytes)) {
      this.statistics.add(household);
      if (street === undefined || !isSameStreet(street.of, household)) {
        street = { of: household, keys: streetKeys(household) };
      }
      for (const hash of householdKeys(household, street.keys)) {
        appendEntry(this.byKey, hash, { partition, local });
        entries++;
      }
      local++;
      block.push(household);
      if (block.length === BLOCK_HOUSEHOLDS) endBlock();
    }
    if (block.length > 0) endBlock();
    return { bytes: ownBytes(out.view()), ends: Uint32Array.from(ends), entries };
  }

  flushKeys(): void {
    this.byKey.flush();
  }

  /** What this worker's households come to. */
  counted(): Counted {
    const { households, people, counts } = this.statistics;
    return { households, people, counts };
  }

  /** Sorts one partition of the index into buckets. @param firstOrdinals of each partition of places. */
  indexPartition(partition: number, index: { workers: number; firstOrdinals: Float64Array; bits: number }): Buckets {
    const bytes = takePartition(this.scratch, writers(index.workers, keyFiles), partition);
    const numbers: number[] = [];
    const ends: number[] = [];
    const out = new ByteWriter(bytes.length || ENTRY_BYTES);
    const { firstOrdinals, bits } = index;
    for (const { number, bucket } of bucketsOf(bytes, { bits, crowded: CROWDED, firstOrdinals })) {
      out.raw(bucket);
      numbers.push(number);
      ends.push(out.length);
    }
    return { numbers: Uint32Array.from(numbers), bytes: ownBytes(out.view()), ends: Uint32Array.from(ends) };
  }
}

/** The people of the base so far by identity, which the thread writes that reads them. */
export const IDENTITY_FILES = 'identity';

const identityFiles = (worker: number): string => `${IDENTITY_FILES}.${worker}`;
const placeFiles = (worker: number): string => `place.${worker}`;
const keyFiles = (worker: number): string => `key.${worker}`;

/** Adds a record to the partition of whom it is about. */
export function appendRecord(byIdentity: Partitions, record: PersonRecord, turn: number): void {
  const bytes = encodeRecord(record, turn);
  byIdentity.append(partitionOf(bytes.readUInt32LE(IDENTITY_AT)), bytes);
}

function writers(count: number, nameOf: (worker: number) => string): string[] {
  return Array.from({ length: count }, (_, worker) => nameOf(worker));
}

function isSameStreet(one: Household, other: Household): boolean {
  return (
    one.street === other.street &&
    one.postalCode === other.postalCode &&
    one.city === other.city &&
    one.country === other.country
  );
}

/** A copy with a buffer of its own, which another thread can be given. */
function ownBytes(view: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view);
}
