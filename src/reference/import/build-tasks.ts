import type { Household } from '../../matching/model.ts';
import type { NoteCounts } from '../../matching/normalize/index.ts';
import { ByteWriter } from '../../storage/bytes.ts';
import type { BatchResult } from '../../storage/import-files.ts';
import { Partitions, partitionOf, takePartition } from '../../storage/partitions.ts';
import { readRows, type SourceBatch, type SourceLayout } from '../../tabular/index.ts';
import { hexOf } from '../changes/erasures.ts';
import { HouseholdKeys, MAX_HOUSEHOLDS_PER_KEY } from '../keys/index.ts';
import { lookupKeys, recordIdKey } from '../lookup-keys.ts';
import { DomainCounter, type DomainCounts, type EmailDomains, numbersOf } from '../mapped/email-domains.ts';
import { BLOCK_HOUSEHOLDS, writeBlock } from '../mapped/household.ts';
import type { DomainNumbers } from '../mapped/member.ts';
import { KEY_ROLES } from '../mapped/postings.ts';
import { encodeDeletion, encodeRecord, IDENTITY_AT, type PersonRecord } from '../person-record.ts';
import { isRestricted, restrictRecord } from '../restricted-people.ts';
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
import { type Deduplicated, deduplicate } from './deduplicate.ts';
import { groupHouseholds } from './group-households.ts';
import { EntryWriter, writeBuckets } from './index-entries.ts';
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
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** The households of one partition as blocks. */
export interface HouseholdBlocks extends Slices {
  /** Index entries that were written. */
  readonly entries: number;
}

/** Buckets of the index in ascending order. */
export interface Buckets extends Slices {
  readonly numbers: Uint32Array<ArrayBuffer>;
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
  readonly domains: EmailDomains;
}

export interface IndexLayout {
  readonly workers: number;
  /** The ordinal of the first household of each partition. */
  readonly firstOrdinals: Float64Array;
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

/** Number of names whose key parts a thread keeps: about 5 MB. */
const KEPT_NAMES = 1 << 15;

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
  private readonly byKey: Partitions;
  private readonly statistics = new StatisticsBuilder();
  private readonly domains = new DomainCounter();
  private readonly keys = new HouseholdKeys(KEPT_NAMES);
  private readonly entries: EntryWriter;

  constructor({ scratch, rows, restricted = new Set(), worker }: WorkerData) {
    this.scratch = scratch;
    this.rows = rows;
    this.restricted = restricted;
    this.byIdentity = new Partitions(scratch, identityFiles(worker));
    this.byPlace = new Partitions(scratch, placeFiles(worker));
    this.byKey = new Partitions(scratch, keyFiles(worker));
    this.entries = new EntryWriter(this.byKey);
  }

  /** Parses a batch of rows and partitions the records by identity. */
  addRows({ batch, layout, sequence, source }: RowBatch): BatchResult<SetAsideField> {
    const setAside = { birthDate: 0, email: 0, phone: 0 };
    const notes: NoteCounts = {};
    let taken = 0;
    const rejects = readRows(batch, layout, (values, line, isShort) => {
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
      this.domains.add(parsed.record.person.email);
      const { id, householdId, person } = parsed.record;
      const record = { id, householdId, person, origin: { source, line } };
      appendRecord(this.byIdentity, this.isRestricted(id) ? restrictRecord(record) : record, sequence);
      taken++;
      return undefined;
    });
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
    const taken = takeRecords(this.scratch, names, partition);
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
  groupPartition(partition: number, { workers, domains }: BlockLayout): HouseholdBlocks {
    const bytes = takePartition(this.scratch, filesOf(workers, placeFiles), partition);
    const blocks = new BlockCollector(bytes.length, numbersOf(domains));
    let entries = 0;
    let local = 0;
    for (const household of groupHouseholds(bytes)) {
      this.entries.begin(partition, local++);
      // Nothing that checks read has a trace of restricted people.
      if (!isRestricted(household)) {
        this.statistics.add(household);
        const { highs, lows, length } = this.keys.of(household);
        for (let i = 0; i < length; i++) this.entries.add(highs[i]!, lows[i]!, KEY_ROLES.blocking);
        entries += length;
      }
      const lookups = lookupKeys(household);
      for (const { hash, role } of lookups) this.entries.add(hash.high, hash.low, role);
      entries += lookups.length;
      blocks.add(household);
    }
    return { ...blocks.finish(), entries };
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
  indexPartition(partition: number, { workers, ...layout }: IndexLayout): Buckets {
    const bytes = takePartition(this.scratch, filesOf(workers, keyFiles), partition);
    const numbers: number[] = [];
    const ends: number[] = [];
    // A bucket takes less than half of the bytes of its entries.
    const out = new ByteWriter(bytes.length / 2);
    writeBuckets(out, bytes, { ...layout, crowded: MAX_HOUSEHOLDS_PER_KEY }, (number) => {
      numbers.push(number);
      ends.push(out.length);
    });
    return { numbers: Uint32Array.from(numbers), ...slicesOf(out, ends) };
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

/** Adds a record to the partition of its identity. */
export function appendRecord(byIdentity: Partitions, record: PersonRecord, sequence: number): void {
  appendEncoded(byIdentity, encodeRecord(record, sequence));
}

function appendEncoded(byIdentity: Partitions, bytes: Buffer): void {
  byIdentity.append(partitionOf(bytes.readUInt32LE(IDENTITY_AT)), bytes);
}

/** Encodes households in blocks of {@link BLOCK_HOUSEHOLDS}. */
class BlockCollector {
  private readonly out: ByteWriter;
  private readonly ends: number[] = [];
  private readonly block: Household[] = [];
  private readonly domains: DomainNumbers;

  constructor(capacity: number, domains: DomainNumbers) {
    this.out = new ByteWriter(capacity);
    this.domains = domains;
  }

  add(household: Household): void {
    this.block.push(household);
    if (this.block.length === BLOCK_HOUSEHOLDS) this.endBlock();
  }

  finish(): Slices {
    if (this.block.length > 0) this.endBlock();
    return slicesOf(this.out, this.ends);
  }

  private endBlock(): void {
    writeBlock(this.out, this.block, this.domains);
    this.block.length = 0;
    this.ends.push(this.out.length);
  }
}

/** A copy with a buffer of its own, which can be transferred to another thread. */
function slicesOf(out: ByteWriter, ends: readonly number[]): Slices {
  return { bytes: new Uint8Array(out.view()), ends: Uint32Array.from(ends) };
}
