import type { CustomWeights } from '../../matching/evidence/index.ts';
import type { HeldHousehold } from '../../matching/kernel/held-household.ts';
import type { Person } from '../../matching/model.ts';
import { ChecksummedFile } from '../../storage/checksummed-file.ts';
import { PositionsReader } from '../../storage/positions.ts';
import type { FileRanges } from '../../storage/read-only-file.ts';
import type { Hash } from '../hash.ts';
import { type BlockingKey, type KeyKind, MAX_HOUSEHOLDS_PER_KEY } from '../keys/index.ts';
import type { OrdinalSet } from '../ordinal-set.ts';
import { isRestricted } from '../restricted-people.ts';
import { type BaseStatistics, readStatistics } from '../statistics.ts';
import type { Candidates, ExactHousehold, FoundHousehold, ReferenceStore, StoredHousehold } from '../store.ts';
import type { ChangedHouseholds } from './changed-households.ts';
import type { EmailDomains } from './email-domains.ts';
import { exactHouseholdId, hasOtherLastNames } from './exact-household.ts';
import { type GenerationMeta, PEOPLE_FILE, type Section } from './format.ts';
import { HeldReader } from './held-reader.ts';
import { BLOCK_HOUSEHOLDS, BlockReader } from './household.ts';
import { BUCKET_HEAD_BYTES, BucketReader, bucketOf, CROWDED_MARK, fingerprintOf, ordinalWidth } from './postings.ts';
import { relatedShare } from './related-people.ts';

/** The most households under the first keys of a question among which the one that agrees in every field is looked for. */
const MAX_EXACT_CANDIDATES = 4;

/** Keys of a step for which there is memory at first. Questions with many names have more. */
const INITIAL_KEYS = 64;

const NO_BLOCK = -1;

/** A store on the file of one generation. Processes and threads that open the same file share its pages in memory. */
export class MappedStore implements ReferenceStore {
  readonly statistics: BaseStatistics;
  /** When the generation was built, ISO 8601, UTC. */
  readonly createdAt: string;
  readonly weights: CustomWeights | undefined;
  /** See `BaseSettings`. */
  readonly separatesFlats: boolean;
  private readonly file: ChecksummedFile<Section>;
  private readonly bucketBits: number;
  readonly blocks: number;
  private readonly blockStarts: PositionsReader;
  private readonly bucketStarts: PositionsReader;
  private readonly buckets: BucketReader;
  private readonly domains: EmailDomains;
  private readonly block: BlockReader;
  private openBlock = NO_BLOCK;
  private readonly heldReader: HeldReader;
  /** Where the buckets of the keys of a step start and end in the file. */
  private readonly ranges: FileRanges = {
    starts: new Float64Array(INITIAL_KEYS),
    ends: new Float64Array(INITIAL_KEYS),
    count: 0,
    headBytes: BUCKET_HEAD_BYTES,
  };
  /** See {@link collectExactCandidates}. */
  private readonly exactCandidates = new Uint32Array(MAX_EXACT_CANDIDATES);
  private readonly ordinals = new Uint32Array(MAX_HOUSEHOLDS_PER_KEY + 1);
  /** Of the generation as it was built. */
  private readonly builtCountries: readonly string[];
  private changes: ChangedHouseholds | undefined;

  private constructor(file: ChecksummedFile<Section>) {
    this.file = file;
    const meta = JSON.parse(file.read('meta').toString()) as GenerationMeta;
    const { households, people, blocks, bucketBits } = meta;
    this.domains = meta.emailDomains;
    this.block = new BlockReader(this.domains);
    this.heldReader = new HeldReader(this.domains);
    this.builtCountries = meta.countries;
    this.createdAt = meta.createdAt;
    this.weights = meta.weights;
    this.separatesFlats = meta.separatesFlats === true;
    this.bucketBits = bucketBits;
    this.blocks = blocks;
    this.statistics = readStatistics({ households, people }, file.read('sketches'), (frequencies) =>
      relatedShare(this, frequencies),
    );
    this.blockStarts = new PositionsReader(file, file.sections.blockStarts);
    this.bucketStarts = new PositionsReader(file, file.sections.bucketStarts);
    this.buckets = new BucketReader(ordinalWidth(this.endOrdinal));
  }

  /** @throws BaseError if the file is damaged, of another version or not a base */
  static open(path: string): MappedStore {
    const file = ChecksummedFile.open(path, PEOPLE_FILE);
    try {
      return new MappedStore(file);
    } catch (error) {
      file.close();
      throw error;
    }
  }

  get countries(): readonly string[] {
    const added = this.changes?.countries ?? [];
    const isNew = added.some((country) => !this.builtCountries.includes(country));
    return isNew ? [...new Set([...this.builtCountries, ...added])] : this.builtCountries;
  }

  /** @throws DamagedFileError if a block or bucket that is read is damaged */
  candidates(keys: readonly BlockingKey[], seen: OrdinalSet, limit: number): Candidates {
    const found: FoundHousehold[] = [];
    const crowded: KeyKind[] = [];
    this.locateBuckets(keys);
    for (let i = 0; i < keys.length && found.length < limit; i++) {
      const { kind } = keys[i]!;
      const count = this.ordinalsUnder(keys, i, seen, limit - found.length);
      if (count === CROWDED_MARK) crowded.push(kind);
      else this.addFound(found, kind, count);
    }
    return { found, crowded };
  }

  /** Finds the buckets of keys. Several are announced, so that they are loaded or decrypted together. */
  private locateBuckets(keys: readonly BlockingKey[]): void {
    const { file, ranges } = this;
    const { length } = keys;
    if (length > ranges.starts.length) {
      ranges.starts = new Float64Array(2 * length);
      ranges.ends = new Float64Array(2 * length);
    }
    ranges.count = length;
    if (length > 1 && file.isEncrypted) this.announceStarts(keys);
    for (let i = 0; i < length; i++) this.locateBucket(keys[i]!.hash, i);
    if (length > 1) file.announce(ranges);
  }

  /** Announces the positions that {@link locateBucket} reads. */
  private announceStarts(keys: readonly BlockingKey[]): void {
    const { bucketStarts, bucketBits, ranges } = this;
    for (let i = 0; i < keys.length; i++) bucketStarts.setRange(ranges, i, bucketOf(keys[i]!.hash.high, bucketBits));
    this.file.announce(ranges);
  }

  /** @param index of the key in {@link ranges} */
  private locateBucket({ high }: Hash, index: number): void {
    const { bucketStarts, ranges } = this;
    const { start } = this.file.sections.index;
    bucketStarts.read(bucketOf(high, this.bucketBits));
    ranges.starts[index] = start + bucketStarts.start;
    ranges.ends[index] = start + bucketStarts.end;
  }

  exactHousehold(keys: readonly BlockingKey[], person: Person): ExactHousehold | 'none' | undefined {
    const households = this.collectExactCandidates(keys);
    if (households === undefined) return undefined;
    if (households === 0) return 'none';
    const { file, exactCandidates, domains } = this;
    let householdId: bigint | undefined;
    for (let i = 0; i < households; i++) {
      const ordinal = exactCandidates[i]!;
      if (ordinal >= this.endOrdinal || this.changes?.has(ordinal)) return undefined;
      this.locateBlock(Math.floor(ordinal / BLOCK_HOUSEHOLDS));
      const block = { bytes: file.bytes, start: file.at, domains };
      const index = ordinal % BLOCK_HOUSEHOLDS;
      const id = exactHouseholdId(block, index, person);
      if (id === undefined) {
        if (households === 1 || !hasOtherLastNames(block, index, person.lastName)) return undefined;
      } else if (householdId !== undefined) return undefined;
      else householdId = id;
    }
    return householdId === undefined ? undefined : { householdId, households };
  }

  /**
   * Fills {@link exactCandidates} with the households of `keys`, each once.
   * @returns their number; `undefined` if there are more, and under a crowded key
   */
  private collectExactCandidates(keys: readonly BlockingKey[]): number | undefined {
    const { ordinals, exactCandidates } = this;
    let count = 0;
    this.locateBuckets(keys);
    for (let key = 0; key < keys.length; key++) {
      const { hash } = keys[key]!;
      let held = this.readBucket(hash, key);
      if (this.changes !== undefined) held = this.changes.addOrdinals(hash, ordinals, held);
      for (let i = 0; i < held; i++) {
        const ordinal = ordinals[i]!;
        if (ordinal === CROWDED_MARK) return undefined;
        let known = 0;
        while (known < count && exactCandidates[known] !== ordinal) known++;
        if (known < count) continue;
        if (count === MAX_EXACT_CANDIDATES) return undefined;
        exactCandidates[count++] = ordinal;
      }
    }
    return count;
  }

  private addFound(found: FoundHousehold[], key: KeyKind, count: number): void {
    for (let i = 0; i < count; i++) {
      const ordinal = this.ordinals[i]!;
      if (this.changes?.has(ordinal)) {
        const household = this.changes.household(ordinal);
        if (household !== undefined) found.push({ key, household });
      } else if (ordinal < this.endOrdinal) {
        found.push(new FoundInBlock(key, ordinal, this));
      }
    }
  }

  /** Fills {@link ordinals} with the unseen households of one of the located keys. @returns their number, or {@link CROWDED_MARK} */
  private ordinalsUnder(keys: readonly BlockingKey[], index: number, seen: OrdinalSet, limit: number): number {
    const { ordinals } = this;
    const { hash } = keys[index]!;
    let held = this.readBucket(hash, index);
    if (held > 0 && ordinals[0] === CROWDED_MARK) return CROWDED_MARK;
    if (this.changes !== undefined) {
      held = this.changes.addOrdinals(hash, ordinals, held);
      if (held > MAX_HOUSEHOLDS_PER_KEY) return CROWDED_MARK;
    }
    let count = 0;
    for (let i = 0; i < held && count < limit; i++) {
      const ordinal = ordinals[i]!;
      if (seen.has(ordinal)) continue;
      seen.add(ordinal);
      ordinals[count++] = ordinal;
    }
    return count;
  }

  /** Fills {@link ordinals} with the households of a located key. @param index see {@link locateBucket} @returns their number */
  private readBucket(hash: Hash, index: number): number {
    const { file, ranges } = this;
    const start = ranges.starts[index]!;
    const end = ranges.ends[index]!;
    if (start === end) return 0;
    file.locate(start, end);
    return this.buckets.read(file.bytes, file.at, fingerprintOf(hash, this.bucketBits), this.ordinals);
  }

  /** Consecutive reads of neighbours open their block once. */
  private household(ordinal: number, hasOrigins = false): StoredHousehold | undefined {
    return this.changes?.has(ordinal)
      ? this.changes.household(ordinal, hasOrigins)
      : this.householdOf(ordinal, hasOrigins);
  }

  /** The same household, whose members have their origins. */
  withOrigins(household: StoredHousehold): StoredHousehold {
    return this.household(household.ordinal, true) ?? household;
  }

  /** The households under a lookup key, including changes. Members have their origins. */
  householdsUnder(key: Hash): StoredHousehold[] {
    const ordinals = new Set([...this.ordinalsUnderId(key), ...(this.changes?.ordinalsUnder(key) ?? [])]);
    return [...ordinals].map((ordinal) => this.household(ordinal, true)).filter((household) => household !== undefined);
  }

  /** Ordinals of the generation under a lookup key, without changes. A few may stand under another key of its fingerprint. */
  ordinalsUnderId(key: Hash): number[] {
    this.locateBucket(key, 0);
    const count = this.readBucket(key, 0);
    const isCrowded = count > 0 && this.ordinals[0] === CROWDED_MARK;
    return [...this.ordinals.subarray(isCrowded ? 1 : 0, count)];
  }

  /** A household of the generation, without changes; `undefined` if there is none with this ordinal. */
  householdOf(ordinal: number, hasOrigins = false): StoredHousehold | undefined {
    if (ordinal >= this.endOrdinal) return undefined;
    const index = ordinal % BLOCK_HOUSEHOLDS;
    return this.blockOf(ordinal).household(index, ordinal - index, hasOrigins);
  }

  /** The block of a household, open. */
  private blockOf(ordinal: number): BlockReader {
    const number = Math.floor(ordinal / BLOCK_HOUSEHOLDS);
    if (number !== this.openBlock) {
      // After an error, no block is open.
      this.openBlock = NO_BLOCK;
      this.openInto(this.block, number);
      this.openBlock = number;
    }
    return this.block;
  }

  /** Reads a household of the generation, without changes, to be compared. */
  readHeld(held: HeldHousehold, ordinal: number): void {
    const { content } = this.blockOf(ordinal);
    try {
      this.heldReader.read(held, content, this.openBlock, ordinal % BLOCK_HOUSEHOLDS);
    } catch (error) {
      this.verifyOpenBlock();
      throw error;
    }
  }

  /** The bytes of an open block change if the file is damaged meanwhile. @throws DamagedFileError if it is damaged */
  private verifyOpenBlock(): void {
    const { file, blockStarts, openBlock } = this;
    this.openBlock = NO_BLOCK;
    blockStarts.read(openBlock);
    const { start } = file.sections.blocks;
    file.locateAgain(start + blockStarts.start, start + blockStarts.end);
  }

  /** Makes a block readable at `file.at`. */
  private locateBlock(number: number): void {
    const { file, blockStarts } = this;
    blockStarts.read(number);
    const start = file.sections.blocks.start + blockStarts.start;
    file.locate(start, file.sections.blocks.start + blockStarts.end);
  }

  private openInto(block: BlockReader, number: number): void {
    const { file, blockStarts } = this;
    this.locateBlock(number);
    block.open(file.bytes, file.at, file.at + blockStarts.end - blockStarts.start, file.keepsBytes);
  }

  /** The ordinal after the last household of the generation. */
  get endOrdinal(): number {
    return this.blocks * BLOCK_HOUSEHOLDS;
  }

  /** Uses these changes from now on. {@link close} closes them too. */
  follow(changes: ChangedHouseholds): void {
    this.changes = changes;
  }

  /** All households in the order of their ordinals, with the origins of members, for merging into the next generation. */
  *all(): Generator<StoredHousehold> {
    for (let number = 0; number < this.blocks; number++) {
      // A separate reader, because a check may read between two households.
      const block = new BlockReader(this.domains);
      this.openInto(block, number);
      for (let i = 0; i < block.count; i++) {
        const ordinal = number * BLOCK_HOUSEHOLDS + i;
        if (!this.changes?.has(ordinal)) yield block.household(i, number * BLOCK_HOUSEHOLDS, true);
      }
    }
    for (const ordinal of this.changes?.ordinalsFrom(0) ?? []) {
      const household = this.changes?.household(ordinal, true);
      if (household !== undefined) yield household;
    }
  }

  /** {@link all} without restricted people. */
  *unrestricted(): Generator<StoredHousehold> {
    for (const household of this.all()) if (!isRestricted(household)) yield household;
  }

  /** The households of blocks that are spread evenly, at most `maxBlocks`, as they are now, without restricted people. */
  *sample(maxBlocks: number): Generator<StoredHousehold> {
    for (const built of this.builtSample(maxBlocks)) {
      const household = this.changes?.has(built.ordinal) ? this.changes.household(built.ordinal) : built;
      if (household !== undefined && !isRestricted(household)) yield household;
    }
  }

  /** The households of blocks that are spread evenly, at most `maxBlocks`, as they were built. */
  *builtSample(maxBlocks: number): Generator<StoredHousehold> {
    const block = new BlockReader(this.domains);
    const step = Math.max(1, this.blocks / maxBlocks);
    for (let at = 0; at < this.blocks; at += step) {
      const first = Math.floor(at) * BLOCK_HOUSEHOLDS;
      this.openInto(block, Math.floor(at));
      for (let i = 0; i < block.count; i++) yield block.household(i, first);
    }
  }

  /** Verifies a share of the file again at the next read. @throws DamagedFileError if the file was truncated */
  expire(share: number): void {
    // The open block lies in the file, and its pages are verified when it is opened.
    this.openBlock = NO_BLOCK;
    this.file.expire(share);
  }

  async close(): Promise<void> {
    this.openBlock = NO_BLOCK;
    this.file.close();
    await this.changes?.close();
  }
}

/** A household of a block that a search found. It is read when it is first needed. */
class FoundInBlock implements FoundHousehold {
  readonly key: KeyKind;
  private readonly ordinal: number;
  private readonly store: MappedStore;

  constructor(key: KeyKind, ordinal: number, store: MappedStore) {
    this.key = key;
    this.ordinal = ordinal;
    this.store = store;
  }

  readInto(held: HeldHousehold): void {
    this.store.readHeld(held, this.ordinal);
  }

  get household(): StoredHousehold {
    return this.store.householdOf(this.ordinal)!;
  }
}
