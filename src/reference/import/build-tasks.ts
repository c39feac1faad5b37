import { addToNotes, type NoteCounts } from '../../matching/normalize/index.ts';
import { ByteWriter } from '../../storage/bytes.ts';
import type { BatchResult } from '../../storage/import-files.ts';
import { PairPartitions } from '../../storage/pair-partitions.ts';
import { Partitions, partitionOf, takePartitionInto } from '../../storage/partitions.ts';
import { type RowValues, readRows, type SourceBatch, type SourceLayout, type TakeLine } from '../../tabular/index.ts';
import { hexOf } from '../changes/erasures.ts';
import { MAX_HOUSEHOLDS_PER_KEY } from '../keys/index.ts';
import { recordIdKey } from '../lookup-keys.ts';
import { DomainCounter, type DomainCounts, type EmailDomains } from '../mapped/email-domains.ts';
import {
  encodeDeletion,
  encodeRecord,
  IDENTITY_AT,
  identityHash,
  type PersonRecord,
  USUAL_RECORD_BYTES,
  writeRecord,
} from '../person-record.ts';
import { restrictRecord } from '../restricted-people.ts';
import { countMisplaced, MISPLACED } from '../rows/misplaced-values.ts';
import {
  countRowNotes,
  isDeletionRow,
  parsePersonRow,
  type RowOptions,
  type SetAsideField,
} from '../rows/parse-row.ts';
import type { PersonField } from '../rows/people-schema.ts';
import { importRowOf } from '../rows/person-row.ts';
import { StatisticsBuilder } from '../statistics.ts';
import { BlockEncoder } from './block-encoder.ts';
import { type Deduplicated, deduplicate } from './deduplicate.ts';
import { HouseholdWriter } from './household-writer.ts';
import { BucketBuilder, EntryWriter } from './index-entries.ts';
import { PlainRows } from './plain-rows.ts';
import { takeRecords } from './take-records.ts';

/** One batch of rows. */
export interface RowBatch {
  readonly batch: SourceBatch;
  readonly layout: SourceLayout<PersonField>;
  /** The number of the batch in the import, from 1. Records of the current generation have 0. */
  readonly sequence: number;
  /** The number of the source. */
  readonly source: number;
}

/** Byte strings one after the other, and the end of each. */
export interface Slices {
  /** Memory that another task can be given; the strings are at its beginning. */
  readonly memory: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** The households of one partition as blocks. */
export interface HouseholdBlocks extends Slices {
  /** Index entries that were written to each partition by key. */
  readonly entries: Uint32Array<ArrayBuffer>;
  /** The number of the thread. */
  readonly worker: number;
}

/** The statistics of one thread: {@link StatisticsBuilder}. */
export interface Counted {
  readonly households: number;
  readonly people: number;
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly countries: ReadonlyMap<string, number>;
}

export interface BlockLayout {
  readonly workers: number;
  /** For the blocks: see {@link Slices}. */
  readonly memory: Uint8Array<ArrayBuffer>;
  readonly domains: EmailDomains;
}

export interface IndexLayout {
  readonly workers: number;
  /** For the buckets: see {@link Slices}. */
  readonly memory: Uint8Array<ArrayBuffer>;
  /** The ordinal of the first household of each partition. */
  readonly firstOrdinals: Float64Array;
  /** The number of entries from each partition of households. */
  readonly counts: Uint32Array;
  /** The thread that grouped each partition. */
  readonly threads: Uint16Array;
  /** Base-2 logarithm of the number of buckets. */
  readonly bits: number;
  /** See `ordinalWidth`. */
  readonly width: number;
}

export interface WorkerData {
  readonly scratch: string;
  readonly rows: RowOptions;
  /** The keys of the ids of restricted people, in hexadecimal digits. */
  readonly restricted?: ReadonlySet<string>;
  /** The number of the thread, part of the names of its files. */
  readonly worker: number;
}

/**
 * The parallel tasks of an import: batches of rows, then partitions in three passes. Each thread writes files of its own,
 * so that threads share nothing but a folder. Results that have to be written in order are returned as bytes.
 */
export class BuildTasks {
  private readonly scratch: string;
  private readonly rows: RowOptions;
  private readonly restricted: ReadonlySet<string>;
  private readonly byIdentity: Partitions;
  private readonly byPlace: Partitions;
  private readonly byKey: PairPartitions;
  private readonly worker: number;
  private readonly statistics = new StatisticsBuilder();
  private readonly domains = new DomainCounter();
  private readonly entries: EntryWriter;
  private readonly households: HouseholdWriter;
  private readonly buckets = new BucketBuilder();
  private readonly taken = new ByteWriter();
  private readonly plainRows: PlainRows;

  constructor({ scratch, rows, restricted = new Set(), worker }: WorkerData) {
    this.scratch = scratch;
    this.rows = rows;
    this.restricted = restricted;
    this.byIdentity = new Partitions(scratch, identityFiles(worker));
    this.byPlace = new Partitions(scratch, placeFiles(worker));
    this.worker = worker;
    this.byKey = new PairPartitions(scratch, keyFiles(worker));
    this.entries = new EntryWriter(this.byKey);
    this.households = new HouseholdWriter(this.entries, this.statistics);
    this.plainRows = new PlainRows({
      rows,
      byIdentity: this.byIdentity,
      domains: this.domains,
      isRestricted: restricted.size === 0 ? undefined : (id) => this.isRestricted(id),
    });
  }

  /** Parses a batch of rows and partitions the records by identity. */
  addRows({ batch, layout, sequence, source }: RowBatch): BatchResult<SetAsideField> {
    const setAside = { birthDate: 0, email: 0, phone: 0 };
    const notes: NoteCounts = {};
    let taken = 0;
    const takeRow = (values: RowValues<PersonField>, line: number, isShort: boolean) => {
      const row = importRowOf(values, isShort);
      if (isDeletionRow(row)) {
        appendEncoded(this.byIdentity, encodeDeletion(row.id, sequence));
        taken++;
        return undefined;
      }
      const parsed = parsePersonRow(row, this.rows);
      if (typeof parsed === 'string') return parsed;
      for (const field of parsed.setAside) setAside[field]++;
      countRowNotes(notes, row, parsed);
      countMisplaced(notes, row, parsed.notes);
      this.domains.add(parsed.record.person.email);
      const { id, householdId, person } = parsed.record;
      const record = { id, householdId, person, origin: { source, line } };
      appendRecord(this.byIdentity, this.isRestricted(id) ? restrictRecord(record) : record, sequence);
      taken++;
      return undefined;
    };
    const { plainRows } = this;
    const takeLine: TakeLine = (bytes, units, start, end, line) => {
      const isTaken = plainRows.take(bytes, units, start, end, line);
      if (isTaken) taken++;
      return isTaken;
    };
    const hasPlainRows = plainRows.begin({ layout, sequence, source });
    const rejects = readRows(batch, layout, takeRow, hasPlainRows ? takeLine : undefined);
    if (plainRows.misplaced.names > 0) addToNotes(notes, MISPLACED.names, plainRows.misplaced.names);
    if (plainRows.misplaced.address > 0) addToNotes(notes, MISPLACED.address, plainRows.misplaced.address);
    return { taken, rejects, setAside, notes };
  }

  private isRestricted(id: string): boolean {
    const { restricted } = this;
    return restricted.size > 0 && id !== '' && restricted.has(hexOf(recordIdKey(id)));
  }

  flushIdentities(): void {
    this.byIdentity.flush();
  }

  /** Keeps the newest record of each person and partitions these by place. */
  mergePartition(partition: number, workers: number): Deduplicated {
    const names = [IDENTITY_FILES, ...filesOf(workers, identityFiles)];
    const taken = takeRecords(this.taken, { folder: this.scratch, names, partition });
    const merged = deduplicate(taken.bytes, (place, record) => this.byPlace.append(partitionOf(place), record));
    return { replaced: taken.replaced + merged.replaced, deleted: taken.deleted + merged.deleted };
  }

  flushPlaces(): void {
    this.byPlace.flush();
  }

  /** The domains of the records that this thread read. */
  countedDomains(): DomainCounts {
    return this.domains.counts;
  }

  /** Groups a partition into blocks of households and partitions their index entries by key. */
  groupPartition(partition: number, { workers, memory, domains }: BlockLayout): HouseholdBlocks {
    const bytes = this.take(filesOf(workers, placeFiles), partition);
    const out = new ByteWriter(memory);
    const blocks = new BlockEncoder(out, domains);
    this.households.write(bytes, blocks);
    const ends = blocks.finish();
    return { memory: memoryOf(out), ends, entries: this.entries.endPlaces(), worker: this.worker };
  }

  flushKeys(): void {
    this.byKey.flush();
  }

  /** The statistics of the households that this thread grouped. */
  counted(): Counted {
    const { households, people, counts, countries } = this.statistics;
    return { households, people, counts, countries };
  }

  /** Sorts a partition of index entries into buckets. */
  indexPartition(partition: number, { workers, memory, counts, threads, ...layout }: IndexLayout): Slices {
    const bytes = this.take(filesOf(workers, keyFiles), partition);
    const out = new ByteWriter(memory);
    const bucketing = { ...layout, crowded: MAX_HOUSEHOLDS_PER_KEY };
    const ends = this.buckets.append(out, { bytes, counts, threads }, bucketing);
    return { memory: memoryOf(out), ends };
  }

  /** The bytes of a partition, valid until the next call. */
  private take(names: readonly string[], partition: number): Buffer {
    this.taken.reset();
    return takePartitionInto(this.taken, this.scratch, names, partition);
  }
}

/** The partition files of records of the current generation. */
export const IDENTITY_FILES = 'identity';

const identityFiles = (worker: number): string => `${IDENTITY_FILES}.${worker}`;
const placeFiles = (worker: number): string => `place.${worker}`;
const keyFiles = (worker: number): string => `key.${worker}`;

function filesOf(workers: number, nameOf: (worker: number) => string): string[] {
  return Array.from({ length: workers }, (_, worker) => nameOf(worker));
}

const usual = new ByteWriter(0);

/** Adds a record to the partition of its identity. */
export function appendRecord(byIdentity: Partitions, record: PersonRecord, sequence: number): void {
  if (record.person.alternatives !== undefined) {
    appendEncoded(byIdentity, encodeRecord(record, sequence));
    return;
  }
  // Written where it stays, if there is room.
  const identity = identityHash(record);
  const partition = partitionOf(identity);
  const reserved = byIdentity.begin(partition, USUAL_RECORD_BYTES);
  usual.resetTo(reserved, byIdentity.at);
  writeRecord(usual, record, { sequence, identity });
  const isInPlace = usual.bytes === reserved;
  byIdentity.end(partition, isInPlace ? usual.length - byIdentity.at : 0);
  if (!isInPlace) byIdentity.append(partition, usual.bytes.subarray(byIdentity.at, usual.length));
}

function appendEncoded(byIdentity: Partitions, bytes: Buffer): void {
  byIdentity.append(partitionOf(bytes.readUInt32LE(IDENTITY_AT)), bytes);
}

/** What a writer has written into, with nothing else in its buffer, so that it can be transferred to another thread. */
function memoryOf({ bytes, length }: ByteWriter): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes.subarray(0, length));
}
