import { PARTITION_BUFFER_BYTES, PARTITIONS, Partitions } from './partitions.ts';

/** Numbers buffered per partition. */
const BUFFER_NUMBERS = PARTITION_BUFFER_BYTES / Int32Array.BYTES_PER_ELEMENT;

/**
 * Numbers between the buffers of two partitions. Buffers that begin at multiples of a large power of two share a few lines
 * of the processor's cache, because all of them fill equally fast.
 */
const STRIDE = BUFFER_NUMBERS + 48;

/** Distributes pairs of 32-bit numbers, in the byte order of the processor, over {@link Partitions}. */
export class PairPartitions {
  private readonly partitions: Partitions;
  /** The buffers of all partitions; absent until the first pair. */
  private numbers: Int32Array<ArrayBuffer> | undefined;
  /** Where the next pair of each partition is written in {@link numbers}. */
  private readonly next = Uint32Array.from({ length: PARTITIONS }, (_, partition) => partition * STRIDE);
  /** Pairs of each partition that are no longer buffered. */
  private readonly written = new Float64Array(PARTITIONS);

  /** @param name see {@link Partitions} */
  constructor(folder: string, name: string) {
    this.partitions = new Partitions(folder, name);
  }

  add(partition: number, first: number, second: number): void {
    this.numbers ??= new Int32Array(PARTITIONS * STRIDE);
    const at = this.next[partition]!;
    this.numbers[at] = first;
    this.numbers[at + 1] = second;
    this.next[partition] = at + 2;
    if (at + 2 === partition * STRIDE + BUFFER_NUMBERS) this.write(partition);
  }

  /** The number of pairs that were added to a partition. */
  count(partition: number): number {
    return this.written[partition]! + this.buffered(partition) / 2;
  }

  /** Numbers in the buffer of a partition. */
  private buffered(partition: number): number {
    return this.next[partition]! - partition * STRIDE;
  }

  private write(partition: number): void {
    const numbers = this.buffered(partition);
    if (this.numbers === undefined || numbers === 0) return;
    const start = partition * STRIDE;
    const { BYTES_PER_ELEMENT } = this.numbers;
    this.partitions.append(
      partition,
      new Uint8Array(this.numbers.buffer, start * BYTES_PER_ELEMENT, numbers * BYTES_PER_ELEMENT),
    );
    this.written[partition]! += numbers / 2;
    this.next[partition] = start;
  }

  /** Writes the buffers and frees their memory. */
  flush(): void {
    for (let partition = 0; partition < PARTITIONS; partition++) this.write(partition);
    this.partitions.flush();
    this.numbers = undefined;
  }
}

/** The numbers in the bytes of a partition of pairs. */
export function numbersIn(bytes: Buffer): Int32Array {
  const isAligned = bytes.byteOffset % Int32Array.BYTES_PER_ELEMENT === 0;
  const { buffer, byteOffset, length } = isAligned ? bytes : Uint8Array.from(bytes);
  return new Int32Array(buffer, byteOffset, length / Int32Array.BYTES_PER_ELEMENT);
}
