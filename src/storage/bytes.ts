/** Writing and reading of small records, little-endian: integers of fixed and variable length, texts. */

import { unitAt } from '../matching/unit-at.ts';

export class ByteWriter {
  bytes: Buffer;
  length = 0;

  /** @param memory its initial capacity in bytes, or bytes that it overwrites */
  constructor(memory: number | Uint8Array<ArrayBuffer> = 1024) {
    this.bytes =
      typeof memory === 'number'
        ? Buffer.allocUnsafe(memory)
        : Buffer.from(memory.buffer, memory.byteOffset, memory.length);
  }

  /** A view of what was written, valid until the next write. */
  view(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  reset(): void {
    this.length = 0;
  }

  /** Writes into `bytes` from `at` on. If it gets full, what was written is continued in a larger buffer. */
  resetTo(bytes: Buffer, at: number): void {
    this.bytes = bytes;
    this.length = at;
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
    const { bytes, length } = this;
    bytes[length] = value;
    bytes[length + 1] = value >>> 8;
    bytes[length + 2] = value >>> 16;
    bytes[length + 3] = value >>> 24;
    this.length = length + 4;
  }

  int64(value: bigint): void {
    wholeNumber[0] = value;
    this.uint32(halves[0]!);
    this.uint32(halves[1]!);
  }

  /** An integer from 0 to 2^53 - 1, seven bits per byte, the lowest first. */
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

  /** Adds a few bytes, from `bytes[start]` to before `bytes[end]`. */
  range(bytes: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const { bytes: own } = this;
    let at = this.length;
    for (let i = start; i < end; i++) own[at++] = bytes[i]!;
    this.length = at;
  }

  /** Adds `count` bytes, which the caller writes before its next call. @returns the buffer that they end */
  extend(count: number): Buffer {
    this.reserve(count);
    this.length += count;
    return this.bytes;
  }

  /** An ASCII text of fewer than 64 characters, as {@link text} writes it. */
  ascii(bytes: Uint8Array, start: number, end: number): void {
    this.reserve(end - start + 1);
    const { bytes: out } = this;
    let at = this.length;
    out[at++] = (end - start) << 1;
    for (let i = start; i < end; i++) out[at++] = bytes[i]!;
    this.length = at;
  }

  /** A text: twice its length in bytes, plus one if it is not ASCII, then its bytes in UTF-8. */
  text(value: string): void {
    const units = value.length;
    this.reserve(units + 8);
    const start = this.length;
    const { bytes } = this;
    // Nearly every canonical text is ASCII and shorter than 64 characters, so that its length takes one byte.
    if (units < 64) {
      let at = start + 1;
      let i = 0;
      for (; i < units; i++) {
        const unit = unitAt(value, i);
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

/** A signed 64-bit integer and its two 32-bit halves, the lower first, in the same memory. */
const wholeNumber = new BigInt64Array(1);
const halves = new Uint32Array(wholeNumber.buffer);

/** The signed integer of two 32-bit halves. */
export function int64Of(low: number, high: number): bigint {
  halves[0] = low;
  halves[1] = high;
  return wholeNumber[0]!;
}

/** The 32-bit halves of a signed integer. */
export function halvesOf(value: bigint): { readonly high: number; readonly low: number } {
  wholeNumber[0] = value;
  return { high: halves[1]!, low: halves[0]! };
}

/**
 * The end is explicit because `lmdb` returns one large buffer and overrides its `length` for each value: without it,
 * Node 24 converts the whole buffer.
 */
function charactersOf(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end);
}

/**
 * Reads what {@link ByteWriter} wrote. It copies the bytes into a string, one character each, so that the buffer may be
 * reused and a text is a slice of the string.
 */
export class ByteReader {
  at: number;
  private characters: string;

  /** @param bytes or the characters of another reader */
  constructor(bytes: Buffer | string, at = 0) {
    this.characters = typeof bytes === 'string' ? bytes : charactersOf(bytes, 0, bytes.length);
    this.at = at;
  }

  /** Another reader of the same bytes at the same position, which {@link reset} of this one does not affect. */
  fork(): ByteReader {
    return new ByteReader(this.characters, this.at);
  }

  /** Reads from `bytes[start]` to `bytes[end - 1]` from now on. The bytes are copied. */
  reset(bytes: Buffer, start = 0, end = bytes.length): void {
    this.characters = charactersOf(bytes, start, end);
    this.at = 0;
  }

  /** Reads these characters from now on, one for each byte. */
  resetTo(characters: string): void {
    this.characters = characters;
    this.at = 0;
  }

  uint8(): number {
    return this.characters.charCodeAt(this.at++);
  }

  uint16(): number {
    const { characters, at } = this;
    this.at = at + 2;
    return characters.charCodeAt(at) | (characters.charCodeAt(at + 1) << 8);
  }

  uint32(): number {
    const low = this.uint16();
    return (low | (this.uint16() << 16)) >>> 0;
  }

  int64(): bigint {
    return int64Of(this.uint32(), this.uint32());
  }

  varint(): number {
    const { characters } = this;
    let byte = characters.charCodeAt(this.at++);
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let factor = 0x80;
    do {
      byte = characters.charCodeAt(this.at++);
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
    const characters = this.characters.slice(start, end);
    return head & 1 ? Buffer.from(characters, 'latin1').toString('utf8') : characters;
  }

  skipText(): void {
    const head = this.varint();
    this.at += head >>> 1;
  }

  /** The bytes from `start` up to the position, one character each. */
  charactersFrom(start: number): string {
    return this.characters.slice(start, this.at);
  }

  /** Skips bytes if they come next. @param characters of {@link charactersFrom} @returns whether they came */
  skip(characters: string): boolean {
    if (!this.characters.startsWith(characters, this.at)) return false;
    this.at += characters.length;
    return true;
  }
}

/**
 * Reads what {@link ByteWriter} wrote where it lies, without a copy: for records of which little is read. It has the
 * methods of {@link ByteReader}; sharing their code would make every read slower.
 */
export class ByteCursor {
  at: number;
  protected bytes: Buffer;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  uint8(): number {
    return this.bytes[this.at++]!;
  }

  uint32(): number {
    const { bytes, at } = this;
    this.at = at + 4;
    return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
  }

  int64(): bigint {
    return int64Of(this.uint32(), this.uint32());
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

  skipText(): void {
    const head = this.varint();
    this.at += head >>> 1;
  }
}
