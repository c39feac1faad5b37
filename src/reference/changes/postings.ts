import type { Hash } from '../hash.ts';

/** The key of a posting: the hash's halves, the upper first. */
export function keyBytes({ high, low }: Hash): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeUInt32BE(high >>> 0, 0);
  bytes.writeUInt32BE(low >>> 0, 4);
  return bytes;
}

export function ordinalBytes(ordinal: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32LE(ordinal, 0);
  return bytes;
}

export function ordinalsIn(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(4 * i));
}
