import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { DAY_MS, dayNumberOf, dayOf } from '../runtime/days.ts';
import { type Database, openLmdbFile, type RootDatabase } from '../storage/lmdb-file.ts';
import { isDamaged } from '../storage/lmdb-pages.ts';
import { otherFormat, otherVersion } from '../storage/stored-format.ts';
import { PRODUCTS } from './licence.ts';
import { withFileErrors } from './open-licences.ts';

const FILE = 'usage.mdb';

/** The version of the stored format. */
const FORMAT = 1;

/** How long counts are kept in memory before they are stored, in milliseconds. */
const FLUSH_INTERVAL_MS = 1000;

/** How long counts are stored, in days. */
export const USAGE_DAYS = 400;

/** Answers of one day. */
export interface Usage {
  /** ISO 8601 date, UTC. */
  readonly day: string;
  /** Hexadecimal. */
  readonly licenceId: string;
  readonly product: string;
  readonly answers: number;
}

type Product = (typeof PRODUCTS)[number];

/**
 * Key: day u16 · product u8 · licence id. Value: the number of answers as a double, and a CRC-32 over key and number. Earlier
 * versions wrote no checksum.
 */
const LICENCE_AT = 3;
const NUMBER_BYTES = 8;

/**
 * Answers per day, licence and product. They are counted in memory and stored once per second, so that a process that is
 * killed loses at most the counts of a second. Credits are counted apart, and exactly.
 */
export class UsageStore {
  private readonly environment: RootDatabase<unknown, string>;
  private readonly table: Database<Buffer, Buffer>;
  private readonly now: () => number;
  private pending: Pending = new Map();
  private timer: NodeJS.Timeout | undefined;
  private lastFlush: Promise<unknown> = Promise.resolve();

  private constructor(environment: RootDatabase<unknown, string>, now: () => number) {
    this.environment = environment;
    this.table = environment.openDB<Buffer, Buffer>({ name: 'answers', encoding: 'binary', keyEncoding: 'binary' });
    this.now = now;
  }

  /**
   * A damaged file is kept as `usage.mdb.damaged`, and a new one is begun.
   *
   * @throws Failure if the folder cannot be written, or another version wrote the file
   */
  static open(folder: string, now: () => number = Date.now): UsageStore {
    const path = join(folder, FILE);
    return withFileErrors(path, () => {
      const open = () =>
        new UsageStore(openLmdbFile<unknown, string>({ path, maxDbs: 4, overlappingSync: false }), now);
      const setAside = () => renameSync(path, `${path}.damaged`);
      if (isDamaged(path)) setAside();
      const store = open();
      store.assertFormat(path);
      if (store.isIntact()) return store;
      void store.environment.close();
      setAside();
      return open();
    });
  }

  static exists(folder: string): boolean {
    return existsSync(join(folder, FILE));
  }

  /** @throws Failure if another version wrote the file */
  private assertFormat(path: string): void {
    const found = otherFormat(this.environment, FORMAT);
    if (found === undefined) return;
    void this.environment.close();
    throw otherVersion(path, { found, format: FORMAT }, 'move the file away: the counts start again from 0');
  }

  private isIntact(): boolean {
    for (const { key, value } of this.table.getRange()) {
      if (key.length <= LICENCE_AT || value.length < NUMBER_BYTES) return false;
      if (value.length === NUMBER_BYTES) continue;
      if (value.length !== NUMBER_BYTES + 4 || value.readUInt32LE(NUMBER_BYTES) !== checksumOf(key, value))
        return false;
    }
    return true;
  }

  /** Counts an answer. */
  count(licenceId: string | undefined, product: Product): void {
    if (licenceId === undefined) return;
    addTo(this.pending, dayNumberOf(this.now()), licenceId, PRODUCTS.indexOf(product), 1);
    this.timer ??= setTimeout(() => void this.flush().catch(() => {}), FLUSH_INTERVAL_MS).unref();
  }

  /** Stores the pending counts. If this fails they stay pending. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const stored = this.lastFlush.then(() => this.storePending());
    this.lastFlush = stored.catch(() => {});
    return stored;
  }

  private async storePending(): Promise<void> {
    const { pending } = this;
    if (pending.size === 0) return;
    this.pending = new Map();
    try {
      await this.table.transaction(() => {
        for (const { day, licenceId, product, answers } of entriesOf(pending))
          this.store(keyOf(day, product, licenceId), answers);
        this.removeOld();
      });
    } catch (error) {
      for (const { day, licenceId, product, answers } of entriesOf(pending))
        addTo(this.pending, day, licenceId, product, answers);
      throw error;
    }
  }

  private store(key: Buffer, count: number): void {
    const sum = Buffer.alloc(NUMBER_BYTES + 4);
    sum.writeDoubleLE(count + (this.table.getBinary(key)?.readDoubleLE(0) ?? 0));
    sum.writeUInt32LE(checksumOf(key, sum), NUMBER_BYTES);
    void this.table.put(key, sum);
  }

  private removeOld(): void {
    const end = Buffer.alloc(2);
    end.writeUInt16BE(Math.max(0, dayNumberOf(this.now()) - USAGE_DAYS));
    for (const key of Array.from(this.table.getKeys({ end, limit: 100 }), (each) => Buffer.from(each))) {
      void this.table.remove(key);
    }
  }

  /** The stored counts from a day on, by day. @param from ISO 8601 date */
  list(from = ''): readonly Usage[] {
    return Array.from(this.table.getRange(), ({ key, value }) => ({
      day: dayOf(key.readUInt16BE(0) * DAY_MS),
      product: PRODUCTS[key.readUInt8(2)] ?? '',
      licenceId: key.toString('hex', LICENCE_AT),
      answers: value.readDoubleLE(0),
    })).filter(({ day }) => day >= from);
  }

  async close(): Promise<void> {
    await this.flush().catch(() => {});
    await this.environment.close();
  }
}

function checksumOf(key: Buffer, value: Buffer): number {
  return crc32(value.subarray(0, NUMBER_BYTES), crc32(key));
}

/** Answers that are not stored yet: by day and licence, a number for each product. */
type Pending = Map<number, Map<string, number[]>>;

/** @param product the index of a product */
function addTo(pending: Pending, day: number, licenceId: string, product: number, answers: number): void {
  let ofDay = pending.get(day);
  if (ofDay === undefined) {
    ofDay = new Map();
    pending.set(day, ofDay);
  }
  let ofLicence = ofDay.get(licenceId);
  if (ofLicence === undefined) {
    ofLicence = PRODUCTS.map(() => 0);
    ofDay.set(licenceId, ofLicence);
  }
  ofLicence[product]! += answers;
}

function* entriesOf(pending: Pending) {
  for (const [day, ofDay] of pending)
    for (const [licenceId, ofLicence] of ofDay)
      for (const [product, answers] of ofLicence.entries()) if (answers > 0) yield { day, licenceId, product, answers };
}

/** @param product the index of a product */
function keyOf(day: number, product: number, licenceId: string): Buffer {
  const head = Buffer.alloc(LICENCE_AT);
  head.writeUInt16BE(day, 0);
  head.writeUInt8(product, 2);
  return Buffer.concat([head, Buffer.from(licenceId, 'hex')]);
}
