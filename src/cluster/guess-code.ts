import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { GuessPlace } from '../licences/index.ts';

const BLOCK_BYTES = 16;

/** Set in the day of a block that names a place, and not a value. */
const IS_PLACE = 0x80000000;

/**
 * Places and values of guesses as PostgreSQL stores them: one block of AES each, under a key of the cluster. All blocks are
 * different, so that a block reveals nothing but whether it is the same as another one.
 */
export class GuessCode {
  private readonly key: Buffer;

  /** @param key of the cluster */
  constructor(key: Buffer) {
    this.key = createHmac('sha256', key).update('guesses').digest().subarray(0, BLOCK_BYTES);
  }

  sealPlace(place: GuessPlace): Buffer {
    return this.seal(place, IS_PLACE, 0);
  }

  /** @param hash the keyed hash of the value */
  sealValue(place: GuessPlace, hash: number): Buffer {
    return this.seal(place, 0, hash);
  }

  private seal({ day, tag, group }: GuessPlace, kind: number, hash: number): Buffer {
    const block = Buffer.alloc(BLOCK_BYTES);
    for (const [at, word] of [day + kind, tag, group, hash].entries()) block.writeUInt32LE(word, 4 * at);
    return createCipheriv('aes-128-ecb', this.key, null).setAutoPadding(false).update(block);
  }

  /** `undefined` if the bytes do not name a place. */
  openPlace(bytes: Buffer): GuessPlace | undefined {
    const block = this.open(bytes);
    const [kind = 0, tag = 0, group = 0, rest = 1] = block ?? [];
    return kind >= IS_PLACE && rest === 0 ? { day: kind - IS_PLACE, tag, group } : undefined;
  }

  /** The hash of a value at a place; `undefined` if the bytes are not one. */
  openValue(place: GuessPlace, bytes: Buffer): number | undefined {
    const [day, tag, group, hash] = this.open(bytes) ?? [];
    return day === place.day && tag === place.tag && group === place.group ? hash : undefined;
  }

  private open(bytes: Buffer): readonly number[] | undefined {
    if (bytes.length !== BLOCK_BYTES) return undefined;
    const block = createDecipheriv('aes-128-ecb', this.key, null).setAutoPadding(false).update(bytes);
    return Array.from({ length: 4 }, (_, at) => block.readUInt32LE(4 * at));
  }
}
