import { BaseError } from '../../../storage/base-error.ts';
import { currentGeneration, openGeneration } from '../../../storage/generations.ts';
import { isLmdbFile } from '../../../storage/lmdb-pages.ts';
import {
  FORMAT_VERSION,
  META_KEY,
  openTables,
  SUBSCRIBER_GENERATIONS,
  type SubscriberMeta,
  type SubscriberTables,
  subscribersFolder,
} from './format.ts';
import { decodeSubscribers, keyOf, numberOf, type SubscriberRecord } from './record.ts';

/** One generation of subscribers, open for reading. Many processes read one file; its pages are shared. */
export class SubscriberStore {
  readonly meta: SubscriberMeta;
  private readonly tables: SubscriberTables;

  private constructor(tables: SubscriberTables, meta: SubscriberMeta) {
    this.tables = tables;
    this.meta = meta;
  }

  /** @throws BaseError if the file is of another version or no base at all. */
  static open(path: string): SubscriberStore {
    let tables: SubscriberTables | undefined;
    try {
      tables = isLmdbFile(path) ? openTables(path, 'read') : undefined;
    } catch (error) {
      throw new BaseError(`${path} cannot be read as a base of subscribers: ${(error as Error).message}`);
    }
    if (tables === undefined) throw new BaseError(`${path} is damaged: ${SUBSCRIBER_GENERATIONS.remedy}`);
    const text = tables.meta.get(META_KEY);
    const meta = text === undefined ? undefined : (JSON.parse(text.toString()) as SubscriberMeta);
    if (meta?.format !== FORMAT_VERSION) {
      void tables.root.close();
      throw new BaseError(`${path} is of another version of Idem: ${SUBSCRIBER_GENERATIONS.remedy}`);
    }
    return new SubscriberStore(tables, meta);
  }

  /** The subscribers of a number, the newest row first. One read. @param number E.164 */
  find(number: string): readonly SubscriberRecord[] {
    const bytes = this.tables.subscribers.getBinaryFast(keyOf(number)) as Buffer | undefined;
    return bytes === undefined ? [] : decodeSubscribers(bytes, number);
  }

  /** Every number with its records as bytes, in the order of the numbers: for merging into the next generation. */
  *all(): Generator<{ readonly number: string; readonly records: readonly SubscriberRecord[] }> {
    for (const { key, value } of this.tables.subscribers.getRange()) {
      const number = numberOf(key);
      yield { number, records: decodeSubscribers(value, number) };
    }
  }

  async close(): Promise<void> {
    await this.tables.root.close();
  }
}

/** The subscribers of a data folder: those of the generation in use, or none while there is none. */
export class SubscriberBase {
  readonly folder: string;
  generation: string | undefined;
  store: SubscriberStore | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Takes up the generation in use if it is another one. Call it between checks, not within one.
   * @returns whether it was another one.
   */
  refresh(): boolean {
    const opened = openGeneration(
      this.folder,
      { ...SUBSCRIBER_GENERATIONS, open: (path) => SubscriberStore.open(path) },
      this.generation,
    );
    if (!opened) return false;
    const old = this.store;
    this.generation = opened.generation;
    this.store = opened.store;
    void old?.close();
    return true;
  }

  async close(): Promise<void> {
    await this.store?.close();
  }
}

/** The generation of subscribers in use in a data folder. @throws BaseError if it is of another version */
export function currentSubscribers(base: string): string | undefined {
  return currentGeneration(subscribersFolder(base), SUBSCRIBER_GENERATIONS);
}

/** @param base the data folder @throws BaseError if there are subscribers that cannot be read */
export function openSubscriberBase(base: string): SubscriberBase {
  const subscribers = new SubscriberBase(subscribersFolder(base));
  subscribers.refresh();
  return subscribers;
}
