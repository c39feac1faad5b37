import type { Hash } from '../hash.ts';

/**
 * The index of households by blocking key. Keys are spread over 2^bits buckets by the top bits of their hash. In its bucket,
 * a key is known by its fingerprint: the next three bits of the upper half of the hash, then the lowest 16 bits of the lower
 * half. Keys with the same bucket and fingerprint share their households, which adds a few candidates. If they have too many
 * together, all of them count as crowded: the fingerprint has {@link CROWDED_MARK}, then only the households under lookup keys
 * that share it, so that every person is found by id.
 *
 * The entries of a bucket are sorted by fingerprint, then mark, then ordinal. A bucket without entries has no bytes; any other
 * one is
 *
 *     n             number of entries, varint
 *     runs          n bits: 1 where an entry has another fingerprint than the one before
 *     groups        for each value of the top six bits of fingerprints: a 1 for each fingerprint with it, then a 0
 *     low bits      of the fingerprints, 13 bits each
 *     ordinals      n × {@link ordinalWidth} bits
 *
 * (P. Elias, "Efficient storage and retrieval by content and address of static files", 1974). The lowest bits of a byte come
 * first. Each part begins at a byte. Compared with 16 bits for each fingerprint and 32 for each ordinal, it takes 60 %.
 */

/** The ordinal that marks a key with too many households: the first one under its fingerprint. */
export const CROWDED_MARK = 0xffffffff;

/** Maximum entries of an average bucket. The position of a bucket takes four bytes. */
const BUCKET_ENTRIES = 64;

/** Bytes of an average bucket that are read for a key that it does not have: number, runs and groups. */
export const BUCKET_HEAD_BYTES = 26;

/** A partition of the build has complete buckets: its eight bits are the first ones of a bucket. */
const MIN_BITS = 8;

/** The bits of the upper half of a hash that are part of the fingerprint. */
export const UPPER_BITS = 3;
const MAX_BITS = 32 - UPPER_BITS;

const FINGERPRINT_BITS = UPPER_BITS + 16;
const GROUP_BITS = 6;
export const GROUPS = 1 << GROUP_BITS;
export const LOW_BITS = FINGERPRINT_BITS - GROUP_BITS;
export const LOW_MASK = (1 << LOW_BITS) - 1;

/** The number of bits that select the bucket, for a number of entries. */
export function bucketBits(entries: number): number {
  return Math.max(MIN_BITS, Math.min(MAX_BITS, Math.ceil(Math.log2(Math.max(1, entries) / BUCKET_ENTRIES))));
}

/** @param high the upper half of the hash */
export function bucketOf(high: number, bits: number): number {
  return high >>> (32 - bits);
}

/** @param bits that select the bucket */
export function fingerprintOf({ high, low }: Hash, bits: number): number {
  return (((high >>> (MAX_BITS - bits)) & ((1 << UPPER_BITS) - 1)) << 16) | (low & 0xffff);
}

/** Bits of an ordinal in the index: those of `endOrdinal`, with all of them set for {@link CROWDED_MARK}. */
export function ordinalWidth(endOrdinal: number): number {
  return Math.max(1, Math.ceil(Math.log2(endOrdinal + 1)));
}

/** Why a household stands under a key, the most important reason first. */
export const KEY_ROLES = { personId: 0, householdId: 1, blocking: 2 } as const;

export type KeyRole = (typeof KEY_ROLES)[keyof typeof KEY_ROLES];

/** A key of the index, and why a household stands under it. */
export interface IndexKey {
  readonly hash: Hash;
  readonly role: KeyRole;
}

/** Bytes that hold this many bits. */
export function bytesOf(bits: number): number {
  return (bits + 7) >>> 3;
}

/** The number of ones in each value of a byte. */
const ONES = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0;
  for (let rest = byte; rest > 0; rest >>>= 1) ones += rest & 1;
  return ones;
});

/** Reads ordinals from buckets of one index. */
export class BucketReader {
  private readonly ordinal: NumberFormat;
  private bytes: Uint8Array = new Uint8Array();

  /** @param width of an ordinal, in bits */
  constructor(width: number) {
    this.ordinal = { width, mask: 2 ** width - 1 };
  }

  /**
   * Reads the ordinals under `fingerprint` from the bucket at `bytes[start]` into `ordinals`, up to its capacity.
   * {@link CROWDED_MARK} comes first.
   * @returns their number
   */
  read(bytes: Uint8Array, start: number, fingerprint: number, ordinals: Uint32Array): number {
    this.bytes = bytes;
    let at = start;
    // Decoded here: a `ByteReader` would copy the bucket.
    let entries = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      entries |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    const groupsAt = at + bytesOf(entries);
    const group = fingerprint >>> LOW_BITS;
    const groupBit = this.groupStart(groupsAt, group);
    if (!this.isSet(groupsAt, groupBit)) return 0;
    const distinct = this.onesIn(at, entries);
    const lowsAt = groupsAt + bytesOf(distinct + GROUPS);
    const low = fingerprint & LOW_MASK;
    for (let bit = groupBit; this.isSet(groupsAt, bit); bit++) {
      const index = bit - group;
      const found = this.numberAt(lowsAt, index * LOW_BITS, LOW_FORMAT);
      if (found > low) return 0;
      if (found === low) {
        const ordinalsAt = lowsAt + bytesOf(distinct * LOW_BITS);
        return this.readRun(ordinalsAt, { runsAt: at, index, entries }, ordinals);
      }
    }
    return 0;
  }

  /** The first bit of a group: after as many zeros as there are groups before it. */
  private groupStart(groupsAt: number, group: number): number {
    const { bytes } = this;
    let left = group;
    let at = groupsAt;
    for (;;) {
      const zeros = 8 - ONES[bytes[at]!]!;
      if (zeros >= left) break;
      left -= zeros;
      at++;
    }
    let bit = 8 * (at - groupsAt);
    for (let byte = bytes[at]!; left > 0; byte >>>= 1, bit++) if ((byte & 1) === 0) left--;
    return bit;
  }

  private isSet(at: number, bit: number): boolean {
    return ((this.bytes[at + (bit >>> 3)]! >>> (bit & 7)) & 1) === 1;
  }

  /** The number of ones in the first `bits` bits from a byte on. All bits of the last byte beyond them are 0. */
  private onesIn(at: number, bits: number): number {
    const { bytes } = this;
    let ones = 0;
    for (let i = at, end = at + bytesOf(bits); i < end; i++) ones += ONES[bytes[i]!]!;
    return ones;
  }

  /** Reads the ordinals of the fingerprint with number `index`. */
  private readRun(
    ordinalsAt: number,
    { runsAt, index, entries }: { readonly runsAt: number; readonly index: number; readonly entries: number },
    ordinals: Uint32Array,
  ): number {
    const { bytes, ordinal: format } = this;
    let before = index + 1;
    let at = runsAt;
    for (let ones = ONES[bytes[at]!]!; ones < before; ones = ONES[bytes[at]!]!) {
      before -= ones;
      at++;
    }
    let entry = 8 * (at - runsAt) - 1;
    for (let byte = bytes[at]!; before > 0; byte >>>= 1, entry++) before -= byte & 1;
    let count = 0;
    do {
      const ordinal = this.numberAt(ordinalsAt, entry * format.width, format);
      ordinals[count++] = ordinal === format.mask ? CROWDED_MARK : ordinal;
      entry++;
    } while (entry < entries && count < ordinals.length && !this.isSet(runsAt, entry));
    return count;
  }

  /** A number of up to 32 bits, from a bit after the byte `at` on. */
  private numberAt(at: number, bit: number, { width, mask }: NumberFormat): number {
    const { bytes } = this;
    const first = at + (bit >>> 3);
    const shift = bit & 7;
    const low =
      (bytes[first]! | (bytes[first + 1]! << 8) | (bytes[first + 2]! << 16) | (bytes[first + 3]! << 24)) >>> shift;
    return ((shift + width > 32 ? low | (bytes[first + 4]! << (32 - shift)) : low) & mask) >>> 0;
  }
}

interface NumberFormat {
  readonly width: number;
  readonly mask: number;
}

const LOW_FORMAT: NumberFormat = { width: LOW_BITS, mask: LOW_MASK };
