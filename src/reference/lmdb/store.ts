import { BaseError } from '../../storage/base-error.ts';
import { type BlockingKey, CROWDED, type KeyKind } from '../keys.ts';
import { type BaseStatistics, readStatistics } from '../statistics.ts';
import {
  type Candidates,
  type FoundHousehold,
  type ReferenceStore,
  type StoredHousehold,
  wholeHousehold,
} from '../store.ts';
import { BLOCK_HOUSEHOLDS, BLOCK_SHIFT, BlockReader } from './codec/household.ts';
import {
  FORMAT_VERSION,
  type GenerationMeta,
  type GenerationTables,
  isLmdbFile,
  META_KEY,
  openTables,
  SKETCHES_KEY,
} from './format.ts';
import { bucketOf, CROWDED_MARK, fingerprintOf, readBucket } from './postings.ts';

const NO_BLOCK = -1;

/** A store over one generation's LMDB file. Many processes read one file; its pages are shared. */
export class LmdbStore implements ReferenceStore {
  readonly statistics: BaseStatistics;
  private readonly tables: GenerationTables;
  private readonly bucketBits: number;
  private readonly block = new BlockReader();
  private openBlock = NO_BLOCK;
  private readonly ordinals = new Uint32Array(CROWDED + 1);

  private constructor(tables: GenerationTables, meta: GenerationMeta) {
    this.tables = tables;
    this.bucketBits = meta.bucketBits;
    this.statistics = readStatistics(meta.households, meta.people, tables.meta.get(SKETCHES_KEY)!);
  }

  /** @throws BaseError if the file is of another version or no base at all. */
  static open(path: string): LmdbStore {
    let tables: GenerationTables | undefined;
    try {
      tables = isLmdbFile(path) ? openTables(path, 'read') : undefined;
    } catch (error) {
      throw new BaseError(`${path} cannot be read as a base: ${(error as Error).message}`);
    }
    if (tables === undefined) throw new BaseError(`${path} is damaged: import the people again with --replace`);
    const meta = readMeta(tables);
    if (meta?.format !== FORMAT_VERSION) {
      void tables.root.close();
      throw new BaseError(`${path} is of another version of Idem: import the people again with --replace`);
    }
    return new LmdbStore(tables, meta);
  }

  candidates(keys: readonly BlockingKey[], seen: Set<number>, limit: number): Candidates {
    const found: FoundHousehold[] = [];
    const crowded: KeyKind[] = [];
    for (const { kind, hash } of keys) {
      if (found.length >= limit) break;
      const count = this.ordinalsUnder(hash, limit - found.length, seen);
      if (count === CROWDED_MARK) crowded.push(kind);
      else for (let i = 0; i < count; i++) found.push({ key: kind, household: this.household(this.ordinals[i]!) });
    }
    return { found, crowded };
  }

  /** Fills {@link ordinals} with what is new under a key; answers how many, or {@link CROWDED_MARK}. */
  private ordinalsUnder(hash: BlockingKey['hash'], limit: number, seen: Set<number>): number {
    const bucket = this.tables.postings.getBinaryFast(bucketOf(hash.high, this.bucketBits));
    if (bucket === undefined) return 0;
    const { ordinals } = this;
    const held = readBucket(bucket, fingerprintOf(hash), ordinals);
    if (held > 0 && ordinals[0] === CROWDED_MARK) return CROWDED_MARK;
    let count = 0;
    for (let i = 0; i < held && count < limit; i++) {
      const ordinal = ordinals[i]!;
      if (seen.has(ordinal)) continue;
      seen.add(ordinal);
      ordinals[count++] = ordinal;
    }
    return count;
  }

  /** Neighbours come out of one block, which is read once for all that ask for it one after the other. */
  private household(ordinal: number): StoredHousehold {
    const number = ordinal >>> BLOCK_SHIFT;
    if (number !== this.openBlock) {
      this.block.open(this.tables.households.getBinaryFast(number) as Buffer);
      this.openBlock = number;
    }
    return this.block.household(ordinal % BLOCK_HOUSEHOLDS, number * BLOCK_HOUSEHOLDS);
  }

  /** Every household in the order of its ordinal: for merging into the next generation, never for a check. */
  *all(): Generator<StoredHousehold> {
    for (let number = 0; ; number++) {
      // Read anew each time: whoever asks may read otherwise between two households.
      const bytes = this.tables.households.get(number);
      if (bytes === undefined) return;
      const block = new BlockReader();
      block.open(bytes);
      for (let i = 0; i < block.count; i++) yield wholeHousehold(block.household(i, number * BLOCK_HOUSEHOLDS));
    }
  }

  async close(): Promise<void> {
    await this.tables.root.close();
  }
}

function readMeta({ meta }: GenerationTables): GenerationMeta | undefined {
  const text = meta.get(META_KEY);
  return text === undefined ? undefined : (JSON.parse(text.toString()) as GenerationMeta);
}
