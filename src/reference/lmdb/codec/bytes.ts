/** Little-endian writing and reading of small records: numbers, variable-length integers, texts. */

export class ByteWriter {
  bytes: Buffer;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = Buffer.allocUnsafe(capacity);
  }

  /** What was written, as a view that the next write overwrites. */
  view(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  reset(): void {
    this.length = 0;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + count));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  uint8(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  uint16(value: number): void {
    this.reserve(2);
    this.length = this.bytes.writeUInt16LE(value, this.length);
  }

  uint32(value: number): void {
    this.reserve(4);
    this.length = this.bytes.writeUInt32LE(value, this.length);
  }

  int64(value: bigint): void {
    this.reserve(8);
    this.length = this.bytes.writeBigInt64LE(value, this.length);
  }

  /** A whole number from 0 to 2^53 - 1, seven bits a byte, the lowest first. */
  varint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A text: twice its length in bytes, one more if it is not ASCII, then the bytes in UTF-8. */
  text(value: string): void {
    const units = value.length;
    this.reserve(units + 8);
    const start = this.length;
    const { bytes } = this;
    // Optimistic: nearly every canonical text is ASCII and shorter than 64 letters, so that its head is one byte.
    if (units < 64) {
      let at = start + 1;
      let i = 0;
      for (; i < units; i++) {
        const unit = value.charCodeAt(i);
        if (unit > 127) break;
        bytes[at++] = unit;
      }
      if (i === units) {
        bytes[start] = units << 1;
        this.length = at;
        return;
      }
    }
    const byteLength = Buffer.byteLength(value);
    this.varint(byteLength * 2 + 1);
    this.reserve(byteLength);
    this.bytes.write(value, this.length);
    this.length += byteLength;
  }
}

export class ByteReader {
  bytes: Buffer;
  at: number;
  /** The bytes as characters, made at the first text: a slice of it is cheaper than decoding each. */
  private characters: string | undefined;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Takes up other bytes, or the same after they changed. */
  reset(bytes: Buffer): void {
    this.bytes = bytes;
    this.at = 0;
    this.characters = undefined;
  }

  uint8(): number {
    return this.bytes[this.at++]!;
  }

  uint16(): number {
    const { bytes, at } = this;
    this.at = at + 2;
    return bytes[at]! | (bytes[at + 1]! << 8);
  }

  uint32(): number {
    const { bytes, at } = this;
    this.at = at + 4;
    return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
  }

  int64(): bigint {
    const value = this.bytes.readBigInt64LE(this.at);
    this.at += 8;
    return value;
  }

  varint(): number {
    let byte = this.bytes[this.at++]!;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let factor = 0x80;
    do {
      byte = this.bytes[this.at++]!;
      value += (byte & 0x7f) * factor;
      factor *= 0x80;
    } while (byte >= 0x80);
    return value;
  }

  text(): string {
    const head = this.varint();
    const start = this.at;
    const end = start + (head >>> 1);
    this.at = end;
    if (start === end) return '';
    if (head & 1) return this.bytes.toString('utf8', start, end);
    this.characters ??= this.bytes.toString('latin1');
    return this.characters.slice(start, end);
  }
}
