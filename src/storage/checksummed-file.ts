import { closeSync, fsyncSync, openSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { BaseError } from './base-error.ts';
import { ByteWriter } from './bytes.ts';
import { readGenerationKey } from './generation-key.ts';
import { CHECKSUMS, DecryptedFile, encryption, type PageProtection } from './page-protection.ts';
import { type FileRanges, openReadOnlyFile, type ReadOnlyFile } from './read-only-file.ts';
import { writeFully } from './write-fully.ts';

/**
 * An immutable file of named sections with a checksum for every page, all numbers little-endian:
 *
 *     page 0     magic 8 bytes · format u32 · sections u32 · file bytes f64 · position and length of each section f64 ×2
 *                … protection u32: 0 checksums, 1 encrypted · checksum of these bytes u32, the last bytes of the page
 *     sections   each begins at a page boundary
 *     seals      CRC-32 of every page before this section, u32 each, and then of the seals themselves
 *
 * In a folder with a key (generation-key.ts) the sections are encrypted, and seals are MACs of 16 bytes
 * (page-protection.ts). A page is verified when it is read for the first time, and again after {@link ChecksummedFile.expire}.
 */

const PAGE_SHIFT = 12;
export const PAGE_BYTES = 1 << PAGE_SHIFT;
const CHECKSUM_BYTES = 4;

/** The number of the seal of the seals. Pages have smaller ones. */
const SEALS_NUMBER = 2 ** 52;

const MAGIC_BYTES = 8;
const FORMAT_AT = 8;
const SECTIONS_AT = 12;
const FILE_BYTES_AT = 16;
const TABLE_AT = 24;
const SECTION_BYTES = 16;
const HEADER_CHECKSUM_AT = PAGE_BYTES - CHECKSUM_BYTES;
const PROTECTION_AT = HEADER_CHECKSUM_AT - 4;
const ENCRYPTED = 1;

/** What a file of some kind is, and what to do if one cannot be used. */
export interface FileFormat<Section extends string> {
  /** Eight ASCII characters. */
  readonly magic: string;
  readonly version: number;
  /** Earlier versions that have the same sections and can be read, too; absent: none. */
  readonly earlierVersions?: readonly number[];
  /** In the order in which they are written. */
  readonly sections: readonly Section[];
  /** What to do about a file that cannot be read: `import the people again with --replace`. */
  readonly remedy: string;
}

/** Position and length of a section, in bytes. */
export interface SectionRange {
  readonly start: number;
  readonly length: number;
}

/** Bytes on disk do not match their checksum. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}

/** A reader of one file. {@link locate} works as that of {@link ReadOnlyFile}, and verifies what it returns. */
export class ChecksummedFile<Section extends string> {
  readonly path: string;
  /** See {@link FileFormat}. */
  readonly version: number;
  readonly sections: Readonly<Record<Section, SectionRange>>;
  private readonly file: ReadOnlyFile;
  /** The file as it is on the disk: {@link file} unless it is encrypted. */
  private readonly stored: ReadOnlyFile;
  private readonly remedy: string;
  private readonly protection: PageProtection;
  /** Of each page. */
  private readonly seals: Buffer;
  /** 1 for each page that was verified. */
  private readonly verified: Uint8Array;
  /** The page at which the next call of {@link expire} begins. */
  private expired = 0;
  /** Whether the file was found truncated: reading pages that are mapped but no longer stored would end the process. */
  private isTruncated = false;

  private constructor(path: string, file: ReadOnlyFile, header: Header<Section>, remedy: string) {
    const { cipher } = header.protection;
    this.path = path;
    this.stored = file;
    this.file = cipher === undefined ? file : new DecryptedFile(file, cipher);
    this.version = header.version;
    this.sections = header.sections;
    this.protection = header.protection;
    this.seals = header.seals;
    this.remedy = remedy;
    this.verified = new Uint8Array(header.pages);
  }

  /**
   * @throws BaseError if the file is of another kind or version, incomplete or its header is damaged, or if it is encrypted
   * and the operator's key is not set
   */
  static open<Section extends string>(path: string, format: FileFormat<Section>): ChecksummedFile<Section> {
    let file: ReadOnlyFile;
    try {
      file = openReadOnlyFile(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        throw new BaseError(`${path} is missing: ${format.remedy}`);
      }
      throw new BaseError(`cannot open ${path}: ${(error as Error).message}`);
    }
    try {
      return new ChecksummedFile(path, file, readHeader(path, file, format), format.remedy);
    } catch (error) {
      file.close();
      throw error;
    }
  }

  get bytes(): Buffer {
    return this.file.bytes;
  }

  /** See {@link ReadOnlyFile.keepsBytes}. */
  get keepsBytes(): boolean {
    return this.file.keepsBytes;
  }

  get at(): number {
    return this.file.at;
  }

  /** Makes a range readable as `bytes[at]` and on, until the next call. @throws DamagedFileError */
  locate(start: number, end: number): void {
    const last = Math.floor((end - 1) / PAGE_BYTES);
    for (let page = Math.floor(start / PAGE_BYTES); page <= last; page++) {
      if (this.verified[page] !== 1) this.verify(page);
    }
    this.file.locate(start, end);
  }

  /** See {@link ReadOnlyFile.announce}. It verifies nothing. */
  announce(ranges: FileRanges): void {
    if (!this.isTruncated) this.file.announce(ranges);
  }

  /** Like {@link locate}, and verifies pages again that were intact before. @throws DamagedFileError */
  locateAgain(start: number, end: number): void {
    this.verified.fill(0, Math.floor(start / PAGE_BYTES), Math.floor((end - 1) / PAGE_BYTES) + 1);
    this.locate(start, end);
  }

  private verify(page: number): void {
    if (this.isTruncated) throw this.truncated();
    const start = page * PAGE_BYTES;
    this.stored.locate(start, start + PAGE_BYTES);
    const { bytes, at } = this.stored;
    const { protection } = this;
    if (!protection.matches(page, bytes.subarray(at, at + PAGE_BYTES), this.seals, page * protection.sealBytes)) {
      throw new DamagedFileError(`${this.path} is damaged at byte ${start}: ${this.remedy}`);
    }
    this.verified[page] = 1;
  }

  /** A copy of a section's bytes. */
  read(section: Section): Buffer {
    const { start, length } = this.sections[section];
    const copy = Buffer.alloc(length);
    for (let done = 0; done < length; ) {
      const count = Math.min(length - done, 1 << 24);
      this.locate(start + done, start + done + count);
      copy.set(this.bytes.subarray(this.at, this.at + count), done);
      done += count;
    }
    return copy;
  }

  /**
   * Forgets which pages of the next `share` of the file were verified, so that damage which occurs later is found too.
   * @throws DamagedFileError if the file was truncated; every later read throws it as well
   */
  expire(share: number): void {
    if (this.file.currentSize() < this.file.size) {
      this.isTruncated = true;
      this.verified.fill(0);
      throw this.truncated();
    }
    const count = Math.max(1, Math.ceil(share * this.verified.length));
    this.verified.fill(0, this.expired, this.expired + count);
    this.expired = this.expired + count >= this.verified.length ? 0 : this.expired + count;
  }

  private truncated(): DamagedFileError {
    return new DamagedFileError(`${this.path} was truncated while in use: ${this.remedy}`);
  }

  /** Reads a page again. @returns whether it matches its checksum */
  isIntact(page: number): boolean {
    this.verified[page] = 0;
    try {
      this.verify(page);
      return true;
    } catch (error) {
      if (error instanceof DamagedFileError) return false;
      throw error;
    }
  }

  get pageCount(): number {
    return this.verified.length;
  }

  get isEncrypted(): boolean {
    return this.protection.cipher !== undefined;
  }

  close(): void {
    this.file.close();
    this.verified.fill(0);
  }
}

interface Header<Section extends string> {
  readonly version: number;
  readonly sections: Readonly<Record<Section, SectionRange>>;
  readonly protection: PageProtection;
  readonly pages: number;
  readonly seals: Buffer;
}

function readHeader<Section extends string>(
  path: string,
  file: ReadOnlyFile,
  { magic, version, earlierVersions = [], sections, remedy }: FileFormat<Section>,
): Header<Section> {
  const damaged = (what: string) => new BaseError(`${path} ${what}: ${remedy}`);
  if (file.size < PAGE_BYTES) throw damaged('is incomplete');
  file.locate(0, PAGE_BYTES);
  const header = Buffer.from(file.bytes.subarray(file.at, file.at + PAGE_BYTES));
  if (header.toString('latin1', 0, MAGIC_BYTES) !== magic) throw damaged('is not a file of Idem');
  const found = header.readUInt32LE(FORMAT_AT);
  if (found !== version && !earlierVersions.includes(found)) {
    throw damaged(`has format ${found}, and this version of Idem reads format ${version}`);
  }
  if (crc32(header.subarray(0, HEADER_CHECKSUM_AT)) !== header.readUInt32LE(HEADER_CHECKSUM_AT)) {
    throw damaged('has a damaged header');
  }
  const fileBytes = header.readDoubleLE(FILE_BYTES_AT);
  if (file.size < fileBytes) throw damaged(`is incomplete (${file.size} of ${fileBytes} bytes)`);
  const ranges = sections.map((name, i): [string, SectionRange] => {
    const at = TABLE_AT + i * SECTION_BYTES;
    return [name, { start: header.readDoubleLE(at), length: header.readDoubleLE(at + 8) }];
  });
  const protection = header.readUInt32LE(PROTECTION_AT) === ENCRYPTED ? encryptionOf(path) : CHECKSUMS;
  if (protection === undefined) throw damaged(`is encrypted, and the key of its generation is missing`);
  // Pages before the seals.
  const pages = Math.floor((fileBytes - protection.sealBytes) / (PAGE_BYTES + protection.sealBytes));
  const seals = readSeals(file, { pages, fileBytes, protection }, damaged);
  if (protection.cipher !== undefined && !protection.matches(0, header, seals, 0))
    throw damaged('has a changed header');
  const byName = Object.fromEntries(ranges) as Record<Section, SectionRange>;
  return { version: found, sections: byName, protection, pages, seals };
}

/** `undefined` if the folder has no key. */
function encryptionOf(path: string): PageProtection | undefined {
  const key = readGenerationKey(dirname(path));
  return key && encryption(key, basename(path));
}

function readSeals(
  file: ReadOnlyFile,
  { pages, fileBytes, protection }: Pick<Header<string>, 'pages' | 'protection'> & { readonly fileBytes: number },
  damaged: (what: string) => BaseError,
): Buffer {
  const start = pages * PAGE_BYTES;
  file.locate(start, fileBytes);
  const bytes = Buffer.from(file.bytes.subarray(file.at, file.at + fileBytes - start));
  const own = pages * protection.sealBytes;
  const isWhole = bytes.length === own + protection.sealBytes;
  if (!isWhole || !protection.matches(SEALS_NUMBER, bytes.subarray(0, own), bytes, own)) {
    throw damaged('has damaged checksums');
  }
  return bytes.subarray(0, own);
}

/** Bytes gathered before they are written; a whole number of pages. */
const BUFFER_BYTES = 256 * PAGE_BYTES;

/**
 * Writes a file section by section, in the order of its format; encrypted if its folder has a key. The header is written
 * last, by {@link finish}.
 */
export class ChecksummedFileWriter<Section extends string> {
  private readonly file: number;
  private readonly format: FileFormat<Section>;
  private readonly protection: PageProtection;
  private readonly words = new Int32Array(BUFFER_BYTES / 4);
  private readonly buffer = Buffer.from(this.words.buffer);
  private filled = PAGE_BYTES;
  /** Position in the file of the first byte of the buffer. */
  private bufferStart = 0;
  /** Of each page before the buffer. The header's is set at the end. */
  private readonly seals = new ByteWriter(4096);
  private readonly ranges: { start: number; length: number }[] = [];
  private isClosed = false;

  constructor(path: string, format: FileFormat<Section>) {
    this.format = format;
    this.protection = encryptionOf(path) ?? CHECKSUMS;
    this.file = openSync(path, 'wx', 0o600);
  }

  /** Begins the next section. */
  begin(section: Section): void {
    const expected = this.format.sections[this.ranges.length];
    if (section !== expected) throw new Error(`section ${section} written in place of ${expected}`);
    this.pad();
    this.ranges.push({ start: this.position, length: 0 });
  }

  /** Bytes of the section so far. */
  get length(): number {
    return this.ranges.at(-1)!.length;
  }

  append(bytes: Uint8Array): void {
    this.ranges.at(-1)!.length += bytes.length;
    for (let done = 0; done < bytes.length; ) {
      const count = Math.min(bytes.length - done, BUFFER_BYTES - this.filled);
      this.buffer.set(bytes.subarray(done, done + count), this.filled);
      this.filled += count;
      done += count;
      if (this.filled === BUFFER_BYTES) this.flush();
    }
  }

  private get position(): number {
    return this.bufferStart + this.filled;
  }

  /** Fills the last page with zeros. */
  private pad(): void {
    const end = Math.ceil(this.filled / PAGE_BYTES) * PAGE_BYTES;
    this.buffer.fill(0, this.filled, end);
    this.filled = end;
    if (this.filled === BUFFER_BYTES) this.flush();
  }

  private flush(): void {
    const { buffer, words, protection, bufferStart, filled } = this;
    // The header is not encrypted.
    const from = bufferStart === 0 ? PAGE_BYTES : 0;
    protection.cipher?.apply(bufferStart + from, words, from / 4, words.subarray(from / 4), (filled - from) / 4);
    for (let at = 0; at < filled; at += PAGE_BYTES) {
      this.seals.raw(protection.sealOf((bufferStart + at) / PAGE_BYTES, buffer.subarray(at, at + PAGE_BYTES)));
    }
    writeFully(this.file, this.buffer.subarray(0, this.filled), this.bufferStart);
    this.bufferStart += this.filled;
    this.filled = 0;
  }

  /** Writes checksums and header, and syncs the file to disk. @returns its size in bytes */
  finish(): number {
    if (this.ranges.length !== this.format.sections.length) throw new Error('a section was not written');
    this.pad();
    if (this.filled > 0) this.flush();
    const { protection, seals } = this;
    const fileBytes = this.bufferStart + seals.length + protection.sealBytes;
    const header = this.header(fileBytes);
    protection.sealOf(0, header).copy(seals.bytes);
    seals.raw(protection.sealOf(SEALS_NUMBER, seals.view()));
    writeFully(this.file, seals.view(), this.bufferStart);
    writeFully(this.file, header, 0);
    fsyncSync(this.file);
    this.close();
    return fileBytes;
  }

  private header(fileBytes: number): Buffer {
    const header = Buffer.alloc(PAGE_BYTES);
    header.write(this.format.magic, 'latin1');
    header.writeUInt32LE(this.format.version, FORMAT_AT);
    header.writeUInt32LE(this.ranges.length, SECTIONS_AT);
    header.writeDoubleLE(fileBytes, FILE_BYTES_AT);
    this.ranges.forEach(({ start, length }, i) => {
      header.writeDoubleLE(start, TABLE_AT + i * SECTION_BYTES);
      header.writeDoubleLE(length, TABLE_AT + i * SECTION_BYTES + 8);
    });
    header.writeUInt32LE(this.protection.cipher === undefined ? 0 : ENCRYPTED, PROTECTION_AT);
    header.writeUInt32LE(crc32(header.subarray(0, HEADER_CHECKSUM_AT)), HEADER_CHECKSUM_AT);
    return header;
  }

  /** Closes the file as it is: after an error, or when it is finished. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    closeSync(this.file);
  }
}
