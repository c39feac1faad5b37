import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { openSharedBytes, type SharedBytes } from '../storage/shared-table.ts';

/**
 * The values that clients have compared with fields of people on one day: a table of fixed size that all workers share.
 * Entries are grouped in sets of {@link WAYS}; an entry is
 *
 *     tag of licence, subject and field u32 · day, whether it is closed, number of values u32 · values u32 × limit
 *
 * The table ends with a lock for each set. Everything is keyed with a secret that changes every day, so that the table tells
 * nothing about anybody. A full set loses its entry with the fewest values of today: a client gains a budget anew only by
 * asking about many thousands of others.
 */

const TAG = 0;
const STATE = 1;
const VALUES = 2;

/** Entries of a set. */
const WAYS = 8;

/** The largest possible number of values. */
export const MAX_DISTINCT_VALUES = 14;

const ENTRY_WORDS = VALUES + MAX_DISTINCT_VALUES;
const SET_WORDS = WAYS * ENTRY_WORDS;

/** 32 MiB, of which only what is used takes memory: room for half a million fields of people a day. */
const SETS = 2 ** 16;
const LOCKS = SETS * SET_WORDS;

/** The bits of a state: the number of values, whether the entry is closed, the day. */
const COUNT_MASK = 15;
const CLOSED = 16;
const DAY_SHIFT = 5;

/** A lock that is older was held by a process that was killed, in milliseconds. */
const STALE_LOCK_MS = 1000;

const FILE = 'guesses.table';

/** What a client compares: a value with a field of a person or household. */
export interface Guess {
  /** Identifies the client. */
  readonly licence: string;
  /** Identifies the person or household. */
  readonly subject: string;
  readonly field: string;
  /** In canonical form. */
  readonly value: string;
}

/** The place of a licence, subject and field in the table of a day. */
export interface GuessPlace {
  /** Days since 1970. */
  readonly day: number;
  readonly tag: number;
  readonly group: number;
}

interface GuessTableSettings {
  /** A secret of the data folder. */
  readonly key: Buffer;
  /** Days since 1970. */
  readonly day: () => number;
}

export class GuessTable {
  private readonly bytes: SharedBytes;
  private readonly key: Buffer;
  private readonly currentDay: () => number;
  private day = -1;
  /** Two secrets of the day, for hashes. */
  private secrets: readonly [number, number] = [0, 0];

  private constructor(bytes: SharedBytes, { key, day }: GuessTableSettings) {
    this.bytes = bytes;
    this.key = key;
    this.currentDay = day;
  }

  /** Opens the table of a data folder. @throws BaseError if the file cannot be opened */
  static open(base: string, settings: GuessTableSettings): GuessTable {
    return new GuessTable(openSharedBytes(join(base, FILE), (LOCKS + SETS) * 4), settings);
  }

  /** Where a guess belongs today, and the keyed hash of its value. */
  locate({ licence, subject, field, value }: Guess): { readonly place: GuessPlace; readonly hash: number } {
    this.followDay();
    const tag = this.hash(0, `${licence}\0${subject}\0${field}`);
    const group = this.hash(1, `${field}\0${subject}\0${licence}`);
    return { place: { day: this.day, tag, group }, hash: this.hash(1, value) };
  }

  /** Takes room for a value, unless there are `limit` values already. @returns whether the value is there now */
  take(place: GuessPlace, hash: number, limit: number): boolean {
    return this.locked(
      place,
      (entry) => this.has(entry, hash) || (this.countOf(entry) < limit && this.add(entry, hash)),
    );
  }

  /**
   * Takes room for a value if it is the first one, which closes the entry.
   *
   * @returns `undefined` if the entry is closed, holds other values, and fewer than `limit`
   */
  takeFirst(place: GuessPlace, hash: number, limit: number): boolean | undefined {
    return this.locked(place, (entry) => {
      if (this.has(entry, hash)) return true;
      if (this.countOf(entry) >= limit) return false;
      const isOpen = !this.isClosed(entry);
      return isOpen && this.countOf(entry) === 0 ? this.add(entry, hash) && this.markClosed(entry) : undefined;
    });
  }

  /** Whether a value is there; `undefined` if not, and there are fewer than `limit`. */
  find(place: GuessPlace, hash: number, limit: number): boolean | undefined {
    return this.locked(place, (entry) =>
      this.has(entry, hash) ? true : this.countOf(entry) >= limit ? false : undefined,
    );
  }

  /** From now on {@link takeFirst} takes no room. @returns the values */
  closePlace(place: GuessPlace): readonly number[] {
    return this.locked(place, (entry) => {
      this.markClosed(entry);
      return Array.from({ length: this.countOf(entry) }, (_, i) => this.bytes.words[entry + VALUES + i]!);
    });
  }

  /** Adds values that were compared elsewhere. */
  merge(place: GuessPlace, hashes: readonly number[]): void {
    this.locked(place, (entry) => {
      this.markClosed(entry);
      for (const hash of hashes)
        if (!this.has(entry, hash) && this.countOf(entry) < MAX_DISTINCT_VALUES) this.add(entry, hash);
    });
  }

  private locked<T>(place: GuessPlace, work: (entry: number) => T): T {
    const set = place.group % SETS;
    const mark = this.lock(LOCKS + set);
    try {
      return work(this.entryIn(set * SET_WORDS, place));
    } finally {
      Atomics.compareExchange(this.bytes.words, LOCKS + set, mark, 0);
    }
  }

  /** Held for less than a microsecond: processes wait for each other without sleeping. */
  private lock(at: number): number {
    const { words } = this.bytes;
    for (;;) {
      // Never 0; the time is known to all processes.
      const mark = (Date.now() | 1) >>> 0;
      const held = Atomics.compareExchange(words, at, 0, mark);
      if (held === 0) return mark;
      const isStale = (mark - held) >>> 0 > STALE_LOCK_MS;
      if (isStale && Atomics.compareExchange(words, at, held, mark) === held) return mark;
    }
  }

  /** The entry of a place, or one that is free or has the fewest values of today, cleared. */
  private entryIn(set: number, { tag, day }: GuessPlace): number {
    const { words } = this.bytes;
    let weakest = set;
    let fewest = COUNT_MASK + 1;
    for (let entry = set; entry < set + SET_WORDS; entry += ENTRY_WORDS) {
      const state = words[entry + STATE]!;
      const isToday = state >>> DAY_SHIFT === day;
      if (isToday && words[entry + TAG] === tag) return entry;
      const count = isToday ? state & COUNT_MASK : -1;
      if (count < fewest) {
        weakest = entry;
        fewest = count;
      }
    }
    words[weakest + TAG] = tag;
    words[weakest + STATE] = day << DAY_SHIFT;
    return weakest;
  }

  private countOf(entry: number): number {
    return this.bytes.words[entry + STATE]! & COUNT_MASK;
  }

  private isClosed(entry: number): boolean {
    return (this.bytes.words[entry + STATE]! & CLOSED) !== 0;
  }

  private markClosed(entry: number): true {
    this.bytes.words[entry + STATE]! |= CLOSED;
    return true;
  }

  private has(entry: number, hash: number): boolean {
    const { words } = this.bytes;
    const end = entry + VALUES + this.countOf(entry);
    for (let at = entry + VALUES; at < end; at++) if (words[at] === hash) return true;
    return false;
  }

  private add(entry: number, hash: number): true {
    const { words } = this.bytes;
    words[entry + VALUES + this.countOf(entry)] = hash;
    words[entry + STATE]!++;
    return true;
  }

  private followDay(): void {
    const day = this.currentDay();
    if (day === this.day) return;
    this.day = day;
    const digest = createHmac('sha256', this.key).update(`guessing budget\0${day}`).digest();
    this.secrets = [digest.readUInt32LE(0), digest.readUInt32LE(4)];
  }

  /** A keyed hash of 32 bits: multiply and xor, finished with the mixer of MurmurHash3. */
  private hash(secret: 0 | 1, text: string): number {
    let hash = this.secrets[secret] ^ text.length;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) + (hash >>> 15);
    hash ^= hash >>> 16;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  close(): void {
    this.bytes.close();
  }
}
