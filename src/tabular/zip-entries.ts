import { createInflateRaw } from 'node:zlib';
import type { ByteFile } from './byte-file.ts';
import { sourceFailure } from './source-failure.ts';

/** A part of a ZIP archive. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  /** Where its local header is. */
  readonly offset: number;
}

/** Numbers of the format (source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT_BYTES = 65_535;
const STORED = 0;
const DEFLATED = 8;
/** A flag: the size is stated after the content, and in the directory. */
const SIZE_FOLLOWS = 8;

const MAX_ENTRIES = 10_000;

/** What a workbook may decompress to. A million rows of ten columns take about half of it. */
const MAX_TOTAL_BYTES = 1024 * 1024 * 1024;

/** What it may decompress to in relation to its size: sheets of programs are about twenty times as large. */
const MAX_RATIO = 100;
const MIN_RATIO_BYTES = 64 * 1024 * 1024;

/** Tags outside of sheets, so many in any case and so many per byte. Each text that occurs in cells has four. */
const MIN_TAGS = 500_000;
const MAX_TAGS_PER_BYTE = 4;

/** What is held in memory as a whole: texts, styles and lists of sheets. */
const MAX_PART_BYTES = 256 * 1024 * 1024;

const READ_BYTES = 1024 * 1024;

/**
 * Decompresses all parts of an archive and keeps none of them, to refuse one that would not fit into memory. The sizes
 * that an archive states about itself can be wrong, so that they are not used.
 *
 * @returns the number of rows in its sheets
 * @throws Failure if it is damaged or too large
 */
export async function inspectWorkbook(file: ByteFile): Promise<number> {
  const maxTotal = Math.min(MAX_TOTAL_BYTES, MIN_RATIO_BYTES + MAX_RATIO * file.size);
  const maxTags = MIN_TAGS + MAX_TAGS_PER_BYTE * file.size;
  let total = 0;
  let tags = 0;
  let rows = 0;
  for (const entry of await readEntries(file)) {
    const isSheet = /worksheets\/[^/]+\.xml$/i.test(entry.name);
    const counter = new RowCounter();
    let size = 0;
    for await (const chunk of decompressed(file, entry)) {
      size += chunk.length;
      total += chunk.length;
      if (isSheet) counter.add(chunk);
      else tags += countTags(chunk);
      if (total > maxTotal || tags > maxTags || (!isSheet && size > MAX_PART_BYTES))
        throw sourceFailure(file.name, 'is too large when it is decompressed; save it as CSV.', 'too-large');
    }
    rows = Math.max(rows, counter.rows);
  }
  return rows;
}

function countTags(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(TAG); at >= 0; at = chunk.indexOf(TAG, at + 1)) count++;
  return count;
}

/** `<` */
const TAG = 0x3c;

/** Counts `<row`, also across two chunks. */
class RowCounter {
  rows = 0;
  private tail = '';

  add(chunk: Buffer): void {
    const text = this.tail + chunk.toString('latin1');
    for (let at = text.indexOf(ROW); at >= 0; at = text.indexOf(ROW, at + 1)) this.rows++;
    this.tail = text.slice(-(ROW.length - 1));
  }
}

const ROW = '<row';

async function readEntries(file: ByteFile): Promise<ZipEntry[]> {
  const tailSize = Math.min(file.size, END_BYTES + MAX_COMMENT_BYTES);
  const tail = Buffer.from(await file.read(file.size - tailSize, tailSize));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_BYTES > tail.length || tail.readUInt32LE(end) !== END_SIGNATURE) throw damaged(file);
  const count = tail.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw damaged(file);
  const directory = Buffer.from(await file.read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12)));
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged(file);
    const nameLength = directory.readUInt16LE(at + 28);
    const compressedSize = directory.readUInt32LE(at + 20);
    // The reader of workbooks would look for the size elsewhere.
    if ((directory.readUInt16LE(at + 8) & SIZE_FOLLOWS) !== 0 && compressedSize === 0) throw damaged(file);
    entries.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressedSize,
      offset: directory.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function* decompressed(file: ByteFile, entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
  const raw = compressed(file, entry);
  if (entry.method === STORED) {
    yield* raw;
    return;
  }
  if (entry.method !== DEFLATED) throw damaged(file);
  const inflate = createInflateRaw({ chunkSize: READ_BYTES });
  const feeding = (async () => {
    for await (const chunk of raw) if (!inflate.write(chunk)) await drained(inflate);
    inflate.end();
  })().catch((error: unknown) => inflate.destroy(error as Error));
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_') === true) throw damaged(file);
    throw error;
  } finally {
    inflate.destroy();
    await feeding;
  }
}

function drained(inflate: ReturnType<typeof createInflateRaw>): Promise<void> {
  return new Promise((resolve) => {
    inflate.once('drain', resolve);
    inflate.once('close', resolve);
  });
}

async function* compressed(file: ByteFile, { offset, compressedSize }: ZipEntry): AsyncGenerator<Buffer> {
  const local = Buffer.from(await file.read(offset, LOCAL_BYTES));
  if (local.length < LOCAL_BYTES) throw damaged(file);
  const start = offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  for (let at = 0; at < compressedSize; at += READ_BYTES) {
    const chunk = await file.read(start + at, Math.min(READ_BYTES, compressedSize - at));
    if (chunk.length === 0) throw damaged(file);
    yield Buffer.from(chunk);
  }
}

function damaged(file: ByteFile) {
  return sourceFailure(file.name, 'is not a workbook (XLSX), or is damaged; save it again, or as CSV.', 'damaged');
}
