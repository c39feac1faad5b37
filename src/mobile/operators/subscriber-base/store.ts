import { dirname } from 'node:path';
import { Restrictions } from '../../../reference/changes/index.ts';
import { BaseError } from '../../../storage/base-error.ts';
import { ChecksummedFile } from '../../../storage/checksummed-file.ts';
import { currentGeneration, openGeneration } from '../../../storage/generations.ts';
import { PositionsReader } from '../../../storage/positions.ts';
import { erasureKeyOf, erasuresVersion, pendingErasures } from './erasures.ts';
import {
  FORMAT_WITHOUT_ORIGINS,
  NUMBER_BYTES,
  PAGE_NUMBERS,
  type Section,
  SUBSCRIBER_FILE,
  SUBSCRIBER_GENERATIONS,
  SUBSCRIBER_RESTRICTIONS_FILE,
  type SubscriberMeta,
  subscribersFolder,
} from './format.ts';
import { decodeSubscribers, keyOf, numberOf, type SubscriberRecord } from './record.ts';

/** One generation of subscribers, open for reading. Processes that open the same file share its pages in memory. */
export class SubscriberStore {
  readonly meta: SubscriberMeta;
  private readonly file: ChecksummedFile<Section>;
  private readonly firstNumbers: Float64Array;
  private readonly recordStarts: PositionsReader;
  private readonly hasOrigins: boolean;
  private erased: ReadonlySet<string> = new Set();
  private restricted: ReadonlySet<string> = new Set();

  private constructor(file: ChecksummedFile<Section>) {
    this.file = file;
    this.meta = parseMeta(file.read('meta').toString());
    const first = file.read('firstNumbers');
    this.firstNumbers = Float64Array.from({ length: first.length / NUMBER_BYTES }, (_, page) =>
      first.readDoubleLE(page * NUMBER_BYTES),
    );
    this.recordStarts = new PositionsReader(file, file.sections.recordStarts);
    this.hasOrigins = file.version > FORMAT_WITHOUT_ORIGINS;
  }

  /** @throws BaseError if the file is damaged, of another version or no base of subscribers */
  static open(path: string): SubscriberStore {
    const file = ChecksummedFile.open(path, SUBSCRIBER_FILE);
    try {
      return new SubscriberStore(file);
    } catch (error) {
      file.close();
      throw error;
    }
  }

  /** Leaves out numbers from now on: those that were erased but are still in the file. @param keys of their erasures */
  hide(keys: ReadonlySet<string>): void {
    this.erased = keys;
  }

  /** Leaves out numbers in {@link findUsable} from now on. @param keys of their restrictions */
  restrict(keys: ReadonlySet<string>): void {
    this.restricted = keys;
  }

  private isHidden(number: string): boolean {
    return this.erased.size > 0 && this.erased.has(erasureKeyOf(number));
  }

  /** The subscribers of a number, the newest row first. @param number E.164 @throws DamagedFileError */
  find(number: string): readonly SubscriberRecord[] {
    const index = this.indexOf(keyOf(number));
    return index < 0 || this.isHidden(number) ? [] : this.recordsAt(index, number);
  }

  /** {@link find} for checks: without subscribers whose processing is restricted. */
  findUsable(number: string): readonly SubscriberRecord[] {
    return this.restricted.size > 0 && this.restricted.has(erasureKeyOf(number)) ? [] : this.find(number);
  }

  /** Every number with its subscribers, in the order of the numbers. @throws DamagedFileError */
  *all(): Generator<{ readonly number: string; readonly records: readonly SubscriberRecord[] }> {
    for (let index = 0; index < this.meta.numbers; index++) {
      const start = this.file.sections.numbers.start + index * NUMBER_BYTES;
      this.file.locate(start, start + NUMBER_BYTES);
      const number = numberOf(this.file.bytes.readDoubleLE(this.file.at));
      if (!this.isHidden(number)) yield { number, records: this.recordsAt(index, number) };
    }
  }

  /** The index of a number, or -1: a binary search in memory for its page, and another one in the page. */
  private indexOf(key: number): number {
    const { file, firstNumbers, meta } = this;
    const page = countUpTo(firstNumbers.length, key, (at) => firstNumbers[at]!) - 1;
    if (page < 0) return -1;
    const before = page * PAGE_NUMBERS;
    const count = Math.min(PAGE_NUMBERS, meta.numbers - before);
    const start = file.sections.numbers.start + before * NUMBER_BYTES;
    file.locate(start, start + count * NUMBER_BYTES);
    const { bytes, at } = file;
    const numberAt = (index: number) => bytes.readDoubleLE(at + index * NUMBER_BYTES);
    const index = countUpTo(count, key, numberAt) - 1;
    return numberAt(index) === key ? before + index : -1;
  }

  private recordsAt(index: number, number: string): readonly SubscriberRecord[] {
    const { file, recordStarts, hasOrigins } = this;
    recordStarts.read(index);
    const { start } = file.sections.records;
    file.locate(start + recordStarts.start, start + recordStarts.end);
    const end = file.at + recordStarts.end - recordStarts.start;
    return decodeSubscribers(file.bytes, { start: file.at, end, hasOrigins }, number);
  }

  /** Has part of the file verified again on its next reads. @throws DamagedFileError if the file was truncated */
  expire(share: number): void {
    this.file.expire(share);
  }

  close(): void {
    this.file.close();
  }
}

/** `FORMAT_WITHOUT_ORIGINS` has no list of sources. */
function parseMeta(text: string): SubscriberMeta {
  const { sources = [], ...meta } = JSON.parse(text) as Omit<SubscriberMeta, 'sources'> & Partial<SubscriberMeta>;
  return { ...meta, sources };
}

/** The number of ascending values that are not greater than `limit`. */
function countUpTo(count: number, limit: number, valueAt: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The share of the file that is verified again after each refresh: all of it within a minute at two per second. */
const EXPIRED_SHARE = 1 / 120;

/** The subscribers of a data folder: the current generation, or none if none was imported yet. */
export class SubscriberBase {
  readonly folder: string;
  generation: string | undefined;
  store: SubscriberStore | undefined;
  /** Of the list of erasures that the store hides. */
  private hiddenVersion = '';
  private readonly restrictions: Restrictions;
  /** `undefined`: the list has never been read. */
  private restricted: ReadonlyMap<string, unknown> | undefined;

  constructor(folder: string) {
    this.folder = folder;
    this.restrictions = new Restrictions(dirname(folder), SUBSCRIBER_RESTRICTIONS_FILE);
  }

  /**
   * Opens the current generation if it is a new one, and hides numbers that were erased or restricted. Call it between checks.
   *
   * While a list of erasures or restrictions is damaged, those who were hidden before stay hidden, and a generation whose
   * erased or restricted numbers are not known is not opened.
   *
   * @returns whether it was a new one
   * @throws BaseError if it cannot be read, or a damaged list is needed to open it; DamagedFileError if the open one was truncated
   */
  refresh(): boolean {
    const opened = openGeneration(
      this.folder,
      { ...SUBSCRIBER_GENERATIONS, open: (path) => SubscriberStore.open(path) },
      this.generation,
    );
    if (opened === undefined) {
      this.store?.expire(EXPIRED_SHARE);
      this.hideAgain();
      return false;
    }
    try {
      this.hide(opened.store, opened.generation, true);
    } catch (error) {
      opened.store.close();
      throw error;
    }
    this.store?.close();
    this.generation = opened.generation;
    this.store = opened.store;
    return true;
  }

  /** Checks are answered although a list is damaged: compaction, erasure and `idem verify` report it. */
  private hideAgain(): void {
    if (this.store === undefined || this.generation === undefined) return;
    try {
      this.hide(this.store, this.generation, false);
    } catch (error) {
      if (!(error instanceof BaseError)) throw error;
    }
  }

  /** @throws BaseError if the list of erasures is damaged, or that of restrictions and was never read */
  private hide(store: SubscriberStore, generation: string, isNew: boolean): void {
    const known = this.restricted;
    try {
      this.restricted = this.restrictions.current();
    } catch (error) {
      if (!(error instanceof BaseError) || known === undefined) throw error;
    }
    if (isNew || this.restricted !== known) store.restrict(new Set(this.restricted?.keys()));
    const base = dirname(this.folder);
    const version = erasuresVersion(base);
    if (!isNew && version === this.hiddenVersion) return;
    this.hiddenVersion = version;
    store.hide(pendingErasures(base, generation));
  }

  async close(): Promise<void> {
    this.store?.close();
  }
}

/** The current generation of subscribers in a data folder. @throws BaseError if it is of another version */
export function currentSubscribers(base: string): string | undefined {
  return currentGeneration(subscribersFolder(base), SUBSCRIBER_GENERATIONS);
}

/** @param base the data folder @throws BaseError if there are subscribers that cannot be read */
export function openSubscriberBase(base: string): SubscriberBase {
  const subscribers = new SubscriberBase(subscribersFolder(base));
  subscribers.refresh();
  return subscribers;
}
