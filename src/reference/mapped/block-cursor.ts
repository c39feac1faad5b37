import { ByteCursor } from '../../storage/bytes.ts';
import { COUNT_MASK } from './household.ts';
import { ID_OF_DIGITS } from './member.ts';

/** Reads parts of a block where they lie. */
export class BlockCursor extends ByteCursor {
  /** Start of the block in {@link bytes}. */
  protected start: number;

  constructor(bytes: Buffer, start: number) {
    super(bytes, start);
    this.start = start;
  }

  /** Households of the block. */
  get count(): number {
    return this.bytes[this.start]! & COUNT_MASK;
  }

  /** Moves to the id of a household of the block. @returns the index of its place */
  seekHousehold(index: number): number {
    this.at = this.start + 1 + 4 * index;
    this.at = this.start + this.uint32();
    return this.varint();
  }

  /** Moves to the texts of a place. */
  seekPlace(index: number): void {
    this.at = this.start + 1 + 4 * this.count;
    this.varint();
    for (let texts = 4 * index; texts > 0; texts--) this.skipText();
  }

  skipId(): void {
    const head = this.varint();
    if (head === ID_OF_DIGITS) this.varint();
    else this.at += head >>> 1;
  }
}
