/** Texts of a block that are decoded one by one. For more of them, decoding the whole block once takes less time. */
const MAX_DECODED_ALONE = 2;

/** The bytes of one block at a time: in the memory of the caller, or copied into memory that is used again. */
export class HeldBytes {
  bytes: Buffer = Buffer.alloc(0);
  /** Of the block in {@link bytes}. */
  start = 0;
  private end = 0;
  private copy: Buffer = Buffer.alloc(0);
  private knownCharacters: string | undefined = '';
  /** Texts of the block that were decoded alone. */
  private decoded = 0;

  /** Uses bytes where they lie. They stay as they are until the next block. */
  refer(source: Buffer, start: number, end: number): void {
    this.bytes = source;
    this.start = start;
    this.end = end;
    this.knownCharacters = undefined;
    this.decoded = 0;
  }

  /** Copies bytes that may change. */
  load(source: Buffer, start: number, end: number): void {
    const length = end - start;
    if (length > this.copy.length) this.copy = Buffer.allocUnsafeSlow(2 * length);
    source.copy(this.copy, 0, start, end);
    this.refer(this.copy, 0, length);
  }

  /** The bytes as a string, one character each. */
  get characters(): string {
    this.knownCharacters ??= this.bytes.toString('latin1', this.start, this.end);
    return this.knownCharacters;
  }

  /** @param start in {@link bytes} */
  decode(start: number, end: number, isAscii: boolean): string {
    if (!isAscii) return this.bytes.toString('utf8', start, end);
    // Most blocks need one text or none.
    if (this.knownCharacters === undefined && this.decoded++ < MAX_DECODED_ALONE)
      return this.bytes.toString('latin1', start, end);
    return this.characters.slice(start - this.start, end - this.start);
  }
}
