/** A copy of the bytes of one block at a time, in memory that is used again. */
export class HeldBytes {
  bytes: Buffer = Buffer.alloc(0);
  /** Bytes of the block. */
  length = 0;
  private known: string | undefined = '';

  load(source: Buffer, start: number, end: number): void {
    const length = end - start;
    if (length > this.bytes.length) this.bytes = Buffer.allocUnsafeSlow(2 * length);
    source.copy(this.bytes, 0, start, end);
    this.length = length;
    this.known = undefined;
  }

  /** The bytes as a string, one character each: decoding one text after another would take longer. */
  get characters(): string {
    this.known ??= this.bytes.toString('latin1', 0, this.length);
    return this.known;
  }

  decode(start: number, end: number, isAscii: boolean): string {
    return isAscii ? this.characters.slice(start, end) : this.bytes.toString('utf8', start, end);
  }
}
