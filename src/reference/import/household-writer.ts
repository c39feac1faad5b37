import { isFullDate } from '../../matching/compare/birth-date.ts';
import { digitsOf } from '../../matching/compare/number.ts';
import { ByteReader } from '../../storage/bytes.ts';
import { hashBytes, hashText } from '../hash.ts';
import { HouseholdKeys, KEY_SEEDS, KeyComposer, PARTS } from '../keys/index.ts';
import { HOUSEHOLD_ID_SEED, RECORD_ID_SEED } from '../lookup-keys.ts';
import { KEY_ROLES } from '../mapped/postings.ts';
import { HAS_ALTERNATIVES, IS_RESTRICTED } from '../optional-values.ts';
import { decodeMember, MAX_MEMBERS, PLACE_AT } from '../person-record.ts';
import { SKETCH_STARTS, type StatisticsBuilder } from '../statistics.ts';
import type { BlockEncoder } from './block-encoder.ts';
import { isPlain, isSameBytes, plainEnd, textAt } from './byte-text.ts';
import { recordStarts, sortedByHash } from './deduplicate.ts';
import type { EntryWriter } from './index-entries.ts';
import { PlaceCache } from './place-cache.ts';
import { FIELDS, ResidentTable } from './resident-table.ts';

const BLANK = 32;
const HYPHEN = 45;
const SLASH = 47;

/** The longest origin. */
const MAX_ORIGIN_BYTES = 16;

/** What a thread keeps, powers of two: last names and first names, about 5 MB each; towns and streets, about 10 MB. */
interface Kept {
  readonly names: number;
  readonly places: number;
}

const KEPT: Kept = { names: 1 << 16, places: 1 << 14 };

/**
 * Groups the records of partitions into households and writes them: their blocks, their index entries and what the statistics
 * count. All of it from the bytes of the records; objects are made of few members only.
 */
export class HouseholdWriter {
  private readonly entries: EntryWriter;
  private readonly statistics: StatisticsBuilder;
  private readonly composer = new KeyComposer();
  private readonly keys: HouseholdKeys;
  private readonly places: PlaceCache;
  private readonly table = new ResidentTable();
  private readonly reader = new ByteReader(Buffer.alloc(0));
  /** The halves of the hash that was computed last. */
  private readonly hash = new Int32Array(2);

  /** @param kept less in tests */
  constructor(entries: EntryWriter, statistics: StatisticsBuilder, kept = KEPT) {
    this.keys = new HouseholdKeys(kept.names, this.composer);
    this.places = new PlaceCache(this.composer, kept.places);
    this.entries = entries;
    this.statistics = statistics;
  }

  /** Writes the households of a partition, sorted by street and number: neighbours follow each other. */
  write(bytes: Buffer, blocks: BlockEncoder): void {
    const starts = recordStarts(bytes);
    const order = sortedByHash(starts.length, (i) => bytes.readUInt32LE(starts[i]! + PLACE_AT));
    let local = 0;
    for (let from = 0; from < order.length; ) {
      const place = bytes.readUInt32LE(starts[order[from]!]! + PLACE_AT);
      let to = from + 1;
      while (to < order.length && bytes.readUInt32LE(starts[order[to]!]! + PLACE_AT) === place) to++;
      this.table.load(bytes, starts, order, from, to);
      local = this.writeStreet(blocks, local);
      from = to;
    }
  }

  /** Writes the households of the table. @param local the number of the first one @returns that of the next one */
  private writeStreet(blocks: BlockEncoder, local: number): number {
    const { table } = this;
    let next = local;
    for (let from = 0; from < table.count; ) {
      const first = table.order[from]!;
      let to = from + 1;
      const end = Math.min(table.count, from + MAX_MEMBERS);
      while (to < end && table.compareHouseholds(first, table.order[to]!) === 0) to++;
      this.entries.begin(next++);
      this.addHousehold(from, to);
      blocks.add(table, from, to);
      from = to;
    }
    return next;
  }

  private addHousehold(from: number, to: number): void {
    const { composer, table } = this;
    const first = table.order[from]!;
    composer.begin();
    const ids = this.addIds(from, to);
    composer.valueKey(HOUSEHOLD_ID_SEED, table.highs[first]!, table.lows[first]!);
    // Nothing that checks read has a trace of restricted people.
    const isRestricted = (table.bytes[table.at(first, FIELDS.optional)]! & IS_RESTRICTED) !== 0;
    if (!isRestricted) this.addBlocking(from, to);
    this.writeEntries(ids);
  }

  /** Adds the blocking keys of a household, and counts it. */
  private addBlocking(from: number, to: number): void {
    const { keys, table, statistics } = this;
    const first = table.order[from]!;
    this.places.enter(table, first);
    statistics.countHousehold(this.places.street, to - from);
    keys.begin();
    this.addNumber(table.at(first, FIELDS.number));
    let lastName = -1;
    for (let i = from; i < to; i++) lastName = this.addMember(table.order[i]!, lastName);
    keys.addStreet();
  }

  /** Adds the keys of the ids of people. @returns their number */
  private addIds(from: number, to: number): number {
    const { composer, hash, table } = this;
    for (let i = from; i < to; i++) {
      const id = table.at(table.order[i]!, FIELDS.id);
      if (table.bytes[id] === 0) continue;
      this.hashAt(id);
      composer.valueKey(RECORD_ID_SEED, hash[0]!, hash[1]!);
    }
    return composer.length;
  }

  private writeEntries(ids: number): void {
    const { entries } = this;
    const { highs, lows, length } = this.composer;
    for (let i = 0; i < ids; i++) entries.add(highs[i]!, lows[i]!, KEY_ROLES.personId);
    entries.add(highs[ids]!, lows[ids]!, KEY_ROLES.householdId);
    for (let i = ids + 1; i < length; i++) entries.add(highs[i]!, lows[i]!, KEY_ROLES.blocking);
  }

  private addNumber(at: number): void {
    const { bytes } = this.table;
    if (isPlain(bytes, at)) hashBytes(bytes, at + 1, digitsEnd(bytes, at + 1, plainEnd(bytes, at)), this.hash);
    else this.hashString(digitsOf(textAt(bytes, at)));
    const [high, low] = [this.hash[0]!, this.hash[1]!];
    this.composer.setPart(PARTS.number, high, low);
    if (bytes[at] !== 0) this.statistics.count(SKETCH_STARTS.number, high, low);
  }

  /** @param previous where the last name of the member before begins, -1 of the first one @returns the same of this member */
  private addMember(index: number, previous: number): number {
    const { table } = this;
    const { bytes } = table;
    const lastName = table.at(index, FIELDS.lastName);
    const birthName = table.at(index, FIELDS.birthName);
    const firstName = table.at(index, FIELDS.firstName);
    const isNewName = previous === -1 || !isSameBytes(bytes, lastName, birthName, previous);
    const hasAlternatives = (bytes[table.at(index, FIELDS.optional)]! & HAS_ALTERNATIVES) !== 0;
    if (hasAlternatives || !isOneWord(bytes, lastName) || !isOneWord(bytes, birthName) || !isPlain(bytes, firstName)) {
      this.addDecoded(index, isNewName);
      return lastName;
    }
    const hasBirthDate = this.addBirthDate(table.at(index, FIELDS.birthDate));
    const firstPart = this.addFirstName(firstName);
    const lastPart = this.addLastName(lastName, isNewName);
    if (lastPart !== -1) this.addNames(lastPart, firstPart, hasBirthDate);
    if (bytes[birthName] !== 0 && !isSameBytes(bytes, birthName, firstName, lastName)) {
      this.addNames(this.addLastName(birthName, false), firstPart, hasBirthDate);
    }
    const hasLastName = bytes[lastName] !== 0 || bytes[birthName] !== 0;
    if (firstPart !== -1) this.composer.firstNameKeys(firstPart, { hasBirthDate, hasLastName });
    if (hasBirthDate) this.composer.birthDateKeys();
    this.addEmail(table.at(index, FIELDS.email));
    this.addValue(table.at(index, FIELDS.phone), KEY_SEEDS.phone, SKETCH_STARTS.phone);
    return lastName;
  }

  /** Adds a member with several last names or with a value that is not plain. */
  private addDecoded(index: number, isNewName: boolean): void {
    const { reader, table } = this;
    const end = Math.min(table.bytes.length, table.at(index, FIELDS.origin) + MAX_ORIGIN_BYTES);
    reader.reset(table.bytes, table.at(index, FIELDS.lastName), end);
    const member = decodeMember(reader, '');
    this.statistics.countMember(member, isNewName);
    this.keys.addMember(member);
  }

  private addNames(lastName: number, firstName: number, hasBirthDate: boolean): void {
    this.composer.memberNameKeys(lastName, hasBirthDate);
    if (firstName !== -1) this.composer.fullNameKeys(lastName, firstName);
  }

  /** @returns the part of its sound; -1 without a last name */
  private addLastName(at: number, isCounted: boolean): number {
    const { hash } = this;
    const { bytes } = this.table;
    if (bytes[at] === 0) return -1;
    const end = plainEnd(bytes, at);
    hashBytes(bytes, at + 1, end, hash);
    if (isCounted) this.statistics.count(SKETCH_STARTS.lastName, hash[0]!, hash[1]!);
    return this.keys.lastNameIn(bytes, at + 1, end, hash[1]!);
  }

  /** @returns the part of its sound; -1 without a first name */
  private addFirstName(at: number): number {
    const { hash } = this;
    const { bytes } = this.table;
    if (bytes[at] === 0) return -1;
    const end = plainEnd(bytes, at);
    hashBytes(bytes, at + 1, end, hash);
    this.statistics.count(SKETCH_STARTS.firstName, hash[0]!, hash[1]!);
    return this.keys.firstNameIn(bytes, at + 1, end, hash[1]!);
  }

  /** Sets the part of the birth date. @returns whether day and month are known */
  private addBirthDate(at: number): boolean {
    const { hash } = this;
    const { bytes } = this.table;
    if (bytes[at] === 0) return false;
    this.hashAt(at);
    this.statistics.count(SKETCH_STARTS.birthDate, hash[0]!, hash[1]!);
    this.composer.setPart(PARTS.birthDate, hash[0]!, hash[1]!);
    if (!isFullDateAt(bytes, at)) return false;
    if (!this.composer.place.street) this.composer.setDatePairs(textAt(bytes, at));
    return true;
  }

  private addEmail(at: number): void {
    this.addValue(at, KEY_SEEDS['e-mail'], SKETCH_STARTS.email);
    const { composer, table } = this;
    if (table.bytes[at] !== 0 && !composer.place.street) composer.emailUserKeys(textAt(table.bytes, at));
  }

  private addValue(at: number, seed: number, sketch: number): void {
    if (this.table.bytes[at] === 0) return;
    this.hashAt(at);
    this.statistics.count(sketch, this.hash[0]!, this.hash[1]!);
    this.composer.valueKey(seed, this.hash[0]!, this.hash[1]!);
  }

  private hashAt(at: number): void {
    const { bytes } = this.table;
    if (isPlain(bytes, at)) hashBytes(bytes, at + 1, plainEnd(bytes, at), this.hash);
    else this.hashString(textAt(bytes, at));
  }

  private hashString(text: string): void {
    const { high, low } = hashText(text);
    this.hash[0] = high;
    this.hash[1] = low;
  }
}

/** Whether a text is plain and has no blank. */
function isOneWord(bytes: Uint8Array, at: number): boolean {
  if (!isPlain(bytes, at)) return false;
  const end = plainEnd(bytes, at);
  for (let i = at + 1; i < end; i++) if (bytes[i] === BLANK) return false;
  return true;
}

/** The end of the first digits of a canonical number: see `digitsOf`. */
function digitsEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === BLANK || byte === SLASH || byte === HYPHEN) return i;
  }
  return end;
}

const ZERO = 48;
const DATE_LENGTH = 10;

/** {@link isFullDate} of the date at a position. */
function isFullDateAt(bytes: Buffer, at: number): boolean {
  if (bytes[at] !== DATE_LENGTH << 1) return isFullDate(textAt(bytes, at));
  const hasMonth = bytes[at + 6] !== ZERO || bytes[at + 7] !== ZERO;
  return hasMonth && (bytes[at + 9] !== ZERO || bytes[at + 10] !== ZERO);
}
