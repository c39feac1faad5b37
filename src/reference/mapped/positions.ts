import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { ChecksummedFile, ChecksummedFileWriter, SectionRange } from '../../storage/checksummed-file.ts';

/**
 * Ascending positions in four bytes each, however large they grow: groups of {@link GROUP} positions are stored relative to
 * the first of the group.
 *
 *     first of the group f64 · position minus that u32 × GROUP · next group …
 */
const GROUP_BITS = 10;
const GROUP = 1 << GROUP_BITS;
const FIRST_BYTES = 8;
const POSITION_BYTES = 4;
const GROUP_BYTES = FIRST_BYTES + GROUP * POSITION_BYTES;

/** Gathers positions in a temporary file, so that memory stays flat. */
export class PositionsWriter {
  private readonly path: string;
  private readonly file: number;
  private readonly group = Buffer.alloc(GROUP_BYTES);
  private first = 0;
  private count = 0;
  private isClosed = false;

  /** @param path of the temporary file */
  constructor(path: string) {
    this.path = path;
    this.file = openSync(path, 'wx+', 0o600);
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
    if (index === GROUP - 1) writeSync(this.file, this.group);
  }

  /** Copies the positions into the current section and removes the temporary file. */
  copyTo<Section extends string>(out: ChecksummedFileWriter<Section>): void {
    const left = this.count % GROUP;
    const buffer = Buffer.alloc(256 * GROUP_BYTES);
    for (let at = 0; ; ) {
      const bytes = readSync(this.file, buffer, 0, buffer.length, at);
      if (bytes === 0) break;
      out.append(buffer.subarray(0, bytes));
      at += bytes;
    }
    if (left > 0) out.append(this.group.subarray(0, FIRST_BYTES + left * POSITION_BYTES));
    this.close();
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    closeSync(this.file);
    rmSync(this.path, { force: true });
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
