import { createHmac } from 'node:crypto';
import { openSharedBytes, type SharedBytes } from '../storage/shared-table.ts';

/**
 * Limits how many distinct values a client can compare with one field of one person per day. The letters of an answer are
 * an oracle: without a limit, whoever knows a name and an address finds the birth date in about fifty questions.
 *
 * A table of fixed size that all workers share. Entries are grouped in sets of {@link WAYS}; an entry is
 *
 *     tag of licence, subject and field u32 · day and number of values u32 · fingerprints of the values u32 × limit
 *
 * Everything is keyed with a secret that changes every day, so that the table tells nothing about anybody. A full set loses
 * its entry with the fewest values of today: a client gains a budget anew only by asking about many thousands of others.
 */

const TAG = 0;
const STATE = 1;
const VALUES = 2;

/** Entries of a set. */
const WAYS = 8;

/** The largest possible limit. */
const MAX_DISTINCT_VALUES = 14;

const ENTRY_WORDS = VALUES + MAX_DISTINCT_VALUES;
const SET_WORDS = WAYS * ENTRY_WORDS;

/** 32 MiB, of which only what is used takes memory: room for half a million fields of people a day. */
const SETS = 2 ** 16;

/** The low bits of a state are the number of values, the others the day. */
const COUNT_BITS = 4;
const COUNT_MASK = (1 << COUNT_BITS) - 1;

const DAY_MS = 86_400_000;

export interface GuessingBudgetSettings {
  /** Distinct values of a field that may be compared per licence, person and day. */
  readonly limit: number;
  /** A secret of the data folder. */
  readonly key: Buffer;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export class GuessingBudget {
  private readonly bytes: SharedBytes;
  private readonly limit: number;
  private readonly key: Buffer;
  private readonly now: () => number;
  private day = -1;
  /** Two secrets of the day, for hashes. */
  private secrets: readonly [number, number] = [0, 0];

  private constructor(bytes: SharedBytes, { limit, key, now = Date.now }: GuessingBudgetSettings) {
    this.bytes = bytes;
    this.limit = Math.min(limit, MAX_DISTINCT_VALUES);
    this.key = key;
    this.now = now;
  }

  /** @throws BaseError if the file cannot be opened */
  static open(path: string, settings: GuessingBudgetSettings): GuessingBudget {
    return new GuessingBudget(openSharedBytes(path, SETS * SET_WORDS * 4), settings);
  }

  /**
   * Whether a value may be compared with a field: it was compared before today, or the budget has room for it, which it
   * then takes.
   *
   * @param licence identifies the client. @param subject identifies the person or household
   */
  spend(licence: string, subject: string, field: string, value: string): boolean {
    this.followDay();
    const { words } = this.bytes;
    const tag = this.hash(0, `${licence}\0${subject}\0${field}`);
    const set = (this.hash(1, `${field}\0${subject}\0${licence}`) % SETS) * SET_WORDS;
    const entry = this.entryIn(set, tag);
    const fingerprint = this.hash(1, value);
    const count = words[entry + STATE]! & COUNT_MASK;
    for (let i = 0; i < count; i++) if (words[entry + VALUES + i] === fingerprint) return true;
    if (count >= this.limit) return false;
    words[entry + VALUES + count] = fingerprint;
    words[entry + STATE] = this.stateOf(count + 1);
    return true;
  }

  /** The entry of a tag, or one that is free or has the fewest values of today, cleared. */
  private entryIn(set: number, tag: number): number {
    const { words } = this.bytes;
    let weakest = set;
    let fewest = COUNT_MASK + 1;
    for (let entry = set; entry < set + SET_WORDS; entry += ENTRY_WORDS) {
      const state = words[entry + STATE]!;
      const isToday = state >>> COUNT_BITS === this.day;
      if (isToday && words[entry + TAG] === tag) return entry;
      const count = isToday ? state & COUNT_MASK : 0;
      if (count < fewest) {
        weakest = entry;
        fewest = count;
      }
    }
    words[weakest + TAG] = tag;
    words[weakest + STATE] = this.stateOf(0);
    return weakest;
  }

  private stateOf(count: number): number {
    return (this.day << COUNT_BITS) | count;
  }

  private followDay(): void {
    const day = Math.floor(this.now() / DAY_MS);
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
