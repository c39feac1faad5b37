import type { ChecksummedFile, ChecksummedFileWriter, SectionRange } from './checksummed-file.ts';
import type { FileRanges } from './read-only-file.ts';
import { SpoolFile } from './spool-file.ts';

/**
 * Ascending positions in four bytes each, however large they are: groups of {@link GROUP} positions are stored relative to
 * the first of the group.
 *
 *     first of the group f64 · position minus that u32 × GROUP · next group …
 */
const GROUP_BITS = 10;
const GROUP = 1 << GROUP_BITS;
const FIRST_BYTES = 8;
const POSITION_BYTES = 4;
const GROUP_BYTES = FIRST_BYTES + GROUP * POSITION_BYTES;

/** Collects positions in a temporary file, so that memory stays constant. */
export class PositionsWriter {
  private readonly file: SpoolFile;
  private readonly group = Buffer.alloc(GROUP_BYTES);
  private first = 0;
  private count = 0;

  /** @param path of the temporary file */
  constructor(path: string) {
    this.file = new SpoolFile(path);
  }

  /** @param position not smaller than the one before, and within 2^32 of the first of its group */
  add(position: number): void {
    const index = this.count % GROUP;
    if (index === 0) {
      this.first = position;
      this.group.writeDoubleLE(position, 0);
    }
    this.group.writeUInt32LE(position - this.first, FIRST_BYTES + index * POSITION_BYTES);
    this.count++;
    if (index === GROUP - 1) this.file.append(this.group);
  }

  /** Adds the positions of items one after the other. @param start of the first @param ends of each, relative to `start` */
  addItems(start: number, ends: Uint32Array): void {
    let position = start;
    for (let i = 0; i < ends.length; i++) {
      this.add(position);
      position = start + ends[i]!;
    }
  }

  /** Copies the positions into the current section and removes the temporary file. */
  copyTo<Section extends string>(out: ChecksummedFileWriter<Section>): void {
    const left = this.count % GROUP;
    if (left > 0) this.file.append(this.group.subarray(0, FIRST_BYTES + left * POSITION_BYTES));
    this.file.copyTo(out);
  }

  close(): void {
    this.file.close();
  }
}
/** Reads pairs of neighbouring positions: where an item starts and where it ends. */
export class PositionsReader {
  start = 0;
  end = 0;
  private readonly file: ChecksummedFile<string>;
  private readonly section: SectionRange;
  /** The first position of each group that was read; NaN of the others. */
  private readonly firsts: Float64Array;

  constructor(file: ChecksummedFile<string>, section: SectionRange) {
    this.file = file;
    this.section = section;
    this.firsts = new Float64Array(Math.ceil(section.length / GROUP_BYTES)).fill(Number.NaN);
  }

  /** Sets {@link start} to position `index` and {@link end} to the next one. */
  read(index: number): void {
    const { file } = this;
    const inGroup = index % GROUP;
    const group = Math.floor(index / GROUP);
    const first = this.firstOf(group);
    const isLast = inGroup === GROUP - 1;
    const position = this.startOf(group) + FIRST_BYTES + inGroup * POSITION_BYTES;
    file.locate(position, position + (isLast ? 1 : 2) * POSITION_BYTES);
    const { bytes, at } = file;
    this.start = first + uint32(bytes, at);
    this.end = isLast ? this.firstOf(group + 1) : first + uint32(bytes, at + POSITION_BYTES);
  }

  /** Sets a range of `ranges` to the one that {@link read} of this index locates. */
  setRange(ranges: FileRanges, range: number, index: number): void {
    const inGroup = index % GROUP;
    const start = this.startOf(Math.floor(index / GROUP)) + FIRST_BYTES + inGroup * POSITION_BYTES;
    ranges.starts[range] = start;
    ranges.ends[range] = start + (inGroup === GROUP - 1 ? 1 : 2) * POSITION_BYTES;
  }

  private startOf(group: number): number {
    return this.section.start + group * GROUP_BYTES;
  }

  private firstOf(group: number): number {
    const known = this.firsts[group]!;
    if (!Number.isNaN(known)) return known;
    const { file } = this;
    const start = this.startOf(group);
    file.locate(start, start + FIRST_BYTES);
    const first = file.bytes.readDoubleLE(file.at);
    this.firsts[group] = first;
    return first;
  }
}

function uint32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}
