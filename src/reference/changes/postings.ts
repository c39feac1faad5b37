import type { Hash } from '../hash.ts';

/** The key of a posting: the hash's halves, the upper first. */
export function keyBytes({ high, low }: Hash): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeUInt32BE(high >>> 0, 0);
  bytes.writeUInt32BE(low >>> 0, 4);
  return bytes;
}

const ORDINAL_BYTES = 4;

/** A list of ordinals: 32 bits each, little-endian. */
export function ordinalsOf(ordinals: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(ORDINAL_BYTES * ordinals.length);
  for (const [i, ordinal] of ordinals.entries()) bytes.writeUInt32LE(ordinal, ORDINAL_BYTES * i);
  return bytes;
}

/** @param bytes a list from {@link ordinalsOf} */
export function withOrdinal(bytes: Buffer, ordinal: number): Buffer {
  return Buffer.concat([bytes, ordinalsOf([ordinal])]);
}

export function ordinalCount(bytes: Buffer): number {
  return bytes.length / ORDINAL_BYTES;
}

export function hasOrdinal(bytes: Buffer, ordinal: number): boolean {
  for (let at = 0; at < bytes.length; at += ORDINAL_BYTES) if (bytes.readUInt32LE(at) === ordinal) return true;
  return false;
}

export function ordinalsIn(bytes: Buffer): number[] {
  return Array.from({ length: ordinalCount(bytes) }, (_, i) => bytes.readUInt32LE(ORDINAL_BYTES * i));
}
