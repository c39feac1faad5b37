import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { mix32 } from '../runtime/mix32.ts';
import { openSharedBytes, type SharedBytes } from '../storage/shared-table.ts';

/**
 * The values that clients have compared with fields of people on one day: a table of fixed size that all workers share.
 * Entries are grouped in sets of {@link WAYS}. A set is
 *
 *     tags of licence, subject and field u32 × WAYS · state of each: day, whether it is closed, number of values u32 × WAYS
 *     values of each u32 × limit
 *
 * so that a set is searched in one line of the processor's cache. The fields of a subject are in sets of one page. The table
 * ends with a lock for each set. Everything is keyed with a secret that changes every day, so that the table tells
 * nothing about anybody. A full set loses its entry with the fewest values of today: a client gains a budget anew only by
 * asking about many thousands of others.
 */

/** Entries of a set. An entry is known by the place of its tag. */
const WAYS = 8;

/** The state of an entry, from its tag. */
const STATE = WAYS;

/** The largest possible number of values. */
export const MAX_DISTINCT_VALUES = 14;

const SET_WORDS = WAYS * (2 + MAX_DISTINCT_VALUES);

/** Sets of a page of memory. */
const PAGE_SETS = 8;

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
  /** Secrets of the day, for hashes. */
  private secrets: readonly [number, number, number, number] = [0, 0, 0, 0];
  private last = noSubject();
  private readonly fieldHashes = new Map<string, number>();

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
    const { tag, group } = this.subjectHashes(licence, subject);
    const fieldHash = this.fieldHash(field);
    const place = { day: this.day, tag: mix32(tag ^ fieldHash), group: (group ^ (fieldHash % PAGE_SETS)) >>> 0 };
    return { place, hash: keyedHash(this.secrets[3], value) };
  }

  /** Two hashes of a client and a subject. A check asks about several fields of one subject, so the last ones are kept. */
  private subjectHashes(licence: string, subject: string): SubjectHashes {
    const { last } = this;
    if (last.subject === subject && last.licence === licence) return last;
    if (last.licence !== licence) {
      last.licence = licence;
      last.licenceTag = keyedHash(this.secrets[0], licence);
      last.licenceGroup = keyedHash(this.secrets[1], licence);
    }
    last.subject = subject;
    last.tag = keyedHash(last.licenceTag, subject);
    last.group = keyedHash(last.licenceGroup, subject);
    return last;
  }

  /** There are few fields, so their hashes are kept. */
  private fieldHash(field: string): number {
    let hash = this.fieldHashes.get(field);
    if (hash === undefined) {
      hash = keyedHash(this.secrets[2], field);
      this.fieldHashes.set(field, hash);
    }
    return hash;
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
    return this.lockedSet(place, (set) => {
      const entry = this.knownEntry(set, place);
      if (entry === undefined) return undefined;
      return this.has(entry, hash) ? true : this.countOf(entry) >= limit ? false : undefined;
    });
  }

  /** Whether {@link takeFirst} would take room for a value. */
  isOpen(place: GuessPlace): boolean {
    return this.lockedSet(place, (set) => {
      const entry = this.knownEntry(set, place);
      return entry === undefined || (this.countOf(entry) === 0 && !this.isClosed(entry));
    });
  }

  /** From now on {@link takeFirst} takes no room. @returns the values */
  closePlace(place: GuessPlace): readonly number[] {
    return this.locked(place, (entry) => {
      this.markClosed(entry);
      const values = valuesOf(entry);
      return Array.from({ length: this.countOf(entry) }, (_, i) => this.bytes.words[values + i]!);
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
    return this.lockedSet(place, (set) => work(this.entryIn(set, place)));
  }

  private lockedSet<T>(place: GuessPlace, work: (set: number) => T): T {
    const set = place.group % SETS;
    const mark = this.lock(LOCKS + set);
    try {
      return work(set * SET_WORDS);
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
      // Another process may have taken the lock after this one has read the clock.
      const isStale = Math.abs((mark - held) | 0) > STALE_LOCK_MS;
      if (isStale && Atomics.compareExchange(words, at, held, mark) === held) return mark;
    }
  }

  /** The entry of a place; `undefined` if it has none. */
  private knownEntry(set: number, { tag, day }: GuessPlace): number | undefined {
    const { words } = this.bytes;
    for (let entry = set; entry < set + WAYS; entry++) {
      if (words[entry] === tag && words[entry + STATE]! >>> DAY_SHIFT === day) return entry;
    }
    return undefined;
  }

  /** The entry of a place, or one that is free or has the fewest values of today, cleared. */
  private entryIn(set: number, place: GuessPlace): number {
    const known = this.knownEntry(set, place);
    if (known !== undefined) return known;
    const { words } = this.bytes;
    const { tag, day } = place;
    let weakest = set;
    let fewest = COUNT_MASK + 1;
    for (let entry = set; entry < set + WAYS; entry++) {
      const state = words[entry + STATE]!;
      const count = state >>> DAY_SHIFT === day ? state & COUNT_MASK : -1;
      if (count < fewest) {
        weakest = entry;
        fewest = count;
      }
    }
    words[weakest] = tag;
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
    const values = valuesOf(entry);
    const end = values + this.countOf(entry);
    for (let at = values; at < end; at++) if (words[at] === hash) return true;
    return false;
  }

  private add(entry: number, hash: number): true {
    const { words } = this.bytes;
    words[valuesOf(entry) + this.countOf(entry)] = hash;
    words[entry + STATE]!++;
    return true;
  }

  private followDay(): void {
    const day = this.currentDay();
    if (day === this.day) return;
    this.day = day;
    const digest = createHmac('sha256', this.key).update(`guessing budget\0${day}`).digest();
    this.secrets = [0, 4, 8, 12].map((at) => digest.readUInt32LE(at)) as [number, number, number, number];
    this.last = noSubject();
    this.fieldHashes.clear();
  }

  close(): void {
    this.bytes.close();
  }
}

/** The hashes of the last client and subject. They change in place, because every check replaces them. */
interface SubjectHashes {
  licence: string | undefined;
  subject: string | undefined;
  licenceTag: number;
  licenceGroup: number;
  tag: number;
  group: number;
}

function noSubject(): SubjectHashes {
  return { licence: undefined, subject: undefined, licenceTag: 0, licenceGroup: 0, tag: 0, group: 0 };
}

/** The first of the values of an entry. Sets begin at a multiple of {@link WAYS}. */
function valuesOf(entry: number): number {
  const way = entry % WAYS;
  return entry - way + 2 * WAYS + way * MAX_DISTINCT_VALUES;
}

/** A hash of 32 bits under a secret: multiply and xor, then {@link mix32}. */
function keyedHash(secret: number, text: string): number {
  let hash = secret ^ text.length;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash ^ text.charCodeAt(i), 0x01000193) + (hash >>> 15)) | 0;
  return mix32(hash);
}
