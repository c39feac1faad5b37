import type { ChecksummedFile, ChecksummedFileWriter, SectionRange } from './checksummed-file.ts';
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

  constructor(file: ChecksummedFile<string>, section: SectionRange) {
    this.file = file;
    this.section = section;
  }

  /** Sets {@link start} to position `index` and {@link end} to the next one. */
  read(index: number): void {
    const { file } = this;
    const inGroup = index % GROUP;
    const group = this.section.start + Math.floor(index / GROUP) * GROUP_BYTES;
    const isLast = inGroup === GROUP - 1;
    file.locate(group, group + FIRST_BYTES + (inGroup + (isLast ? 1 : 2)) * POSITION_BYTES);
    const { bytes, at } = file;
    const first = bytes.readDoubleLE(at);
    const position = at + FIRST_BYTES + inGroup * POSITION_BYTES;
    this.start = first + uint32(bytes, position);
    if (!isLast) {
      this.end = first + uint32(bytes, position + POSITION_BYTES);
      return;
    }
    file.locate(group + GROUP_BYTES, group + GROUP_BYTES + FIRST_BYTES);
    this.end = file.bytes.readDoubleLE(file.at);
  }
}

function uint32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}
