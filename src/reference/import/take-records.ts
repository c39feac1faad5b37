import type { ByteWriter } from '../../storage/bytes.ts';
import { partitionSize, takePartitionInto, takePieces } from '../../storage/partitions.ts';
import { RECORD_HEAD_BYTES } from '../person-record.ts';
import { deduplicate } from './deduplicate.ts';

/** Sizes in bytes; smaller ones in tests. */
export interface TakeLimits {
  /** A partition of 200 million people has about as many bytes. */
  readonly maxPartitionBytes: number;
  readonly pieceBytes: number;
}

const MIB = 1024 * 1024;
const LIMITS: TakeLimits = { maxPartitionBytes: 128 * MIB, pieceBytes: 32 * MIB };

/** Where a partition is. */
export interface PartitionFiles {
  readonly folder: string;
  /** The prefixes of all its writers. */
  readonly names: readonly string[];
  readonly partition: number;
}

export interface TakenRecords {
  /** In the memory that was given. */
  readonly bytes: Buffer;
  /** Records that were left out because a later one has the same identity. */
  readonly replaced: number;
  /** People with a record and a later deletion in one piece. */
  readonly deleted: number;
}

/**
 * The records of a partition by identity. Of one that is too large for memory, such as that of a person who is in millions
 * of rows, pieces are deduplicated one by one first.
 *
 * @param memory is written over
 */
export function takeRecords(
  memory: ByteWriter,
  { folder, names, partition }: PartitionFiles,
  { maxPartitionBytes, pieceBytes }: TakeLimits = LIMITS,
): TakenRecords {
  memory.reset();
  if (partitionSize(folder, names, partition) <= maxPartitionBytes)
    return { bytes: takePartitionInto(memory, folder, names, partition), replaced: 0, deleted: 0 };
  let replaced = 0;
  let deleted = 0;
  let rest: Buffer = Buffer.alloc(0);
  for (const piece of takePieces(folder, names, { partition, maxBytes: pieceBytes })) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = endOfRecords(bytes);
    // In the order of the pieces: of equal sequence numbers, the later record is the newer one.
    const merged = deduplicate(bytes.subarray(0, end), (_, record) => memory.raw(record), { keepsDeletions: true });
    replaced += merged.replaced;
    deleted += merged.deleted;
    rest = Buffer.from(bytes.subarray(end));
  }
  return { bytes: memory.view(), replaced, deleted };
}

/** The end of the last complete record. */
function endOfRecords(bytes: Buffer): number {
  let at = 0;
  while (at + RECORD_HEAD_BYTES <= bytes.length) {
    const end = at + RECORD_HEAD_BYTES + bytes.readUInt32LE(at);
    if (end > bytes.length) break;
    at = end;
  }
  return at;
}
