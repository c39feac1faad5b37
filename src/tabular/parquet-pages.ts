import type { FileMetaData } from 'hyparquet';
import type { ByteFile } from './byte-file.ts';

/**
 * Reads the headers of all pages of a Parquet file, to refuse one that would not fit into memory. A run of equal values takes a few bytes
 * whatever its length, and what the footer states about sizes and rows can be wrong. The layout is that of `PageHeader` in
 * parquet.thrift, in Thrift's compact protocol.
 */

/** What the pages of one row group may decompress to. */
const MAX_GROUP_BYTES = 1024 * 1024 * 1024;

/** Values of all columns of one row group; each takes at least eight bytes once it is decoded. */
const MAX_GROUP_VALUES = 64 * 1024 * 1024;

/** Rows of a file: so many in any case, and so many per byte. Names and addresses take more than a byte per row. */
const MIN_ROWS_LIMIT = 1_000_000;
const MAX_ROWS_PER_BYTE = 10;

/** A page header holds statistics, with the smallest and the largest value. */
const HEADER_BYTES = 64 * 1024;

/** Field numbers and values of `PageHeader`, `DataPageHeader` and `DataPageHeaderV2`. */
const PAGE_TYPE = 1;
const UNCOMPRESSED_BYTES = 2;
const COMPRESSED_BYTES = 3;
const VALUE_COUNT = 1;
const DATA_PAGE = 0;
const DICTIONARY_PAGE = 2;
const DATA_PAGE_V2 = 3;
/** The field of the header of each type of page. */
const HEADERS: Readonly<Record<number, number>> = { [DATA_PAGE]: 5, [DICTIONARY_PAGE]: 7, [DATA_PAGE_V2]: 8 };

/** Why a file is refused. */
export type PagesProblem = 'damaged' | 'too-large';

/** @returns `undefined` if the pages are as the footer states, and not too large */
export async function findPagesProblem(file: ByteFile, metadata: FileMetaData): Promise<PagesProblem | undefined> {
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (Number(metadata.num_rows) !== rows || metadata.row_groups.some(({ num_rows: count }) => count < 0))
    return 'damaged';
  if (rows > MIN_ROWS_LIMIT + MAX_ROWS_PER_BYTE * file.size) return 'too-large';
  for (const { columns, num_rows: groupRows } of metadata.row_groups) {
    const total = { bytes: 0, values: 0 };
    for (const { meta_data: column } of columns) {
      if (column === undefined) return 'damaged';
      const start = Number(column.dictionary_page_offset || column.data_page_offset);
      const end = start + Number(column.total_compressed_size);
      const values = await addPages(file, { start, end }, total);
      if (values === undefined) return 'damaged';
      if (total.bytes > MAX_GROUP_BYTES || total.values > MAX_GROUP_VALUES) return 'too-large';
      // A value of a nested column can be missing for a row that has a list without elements: then it is still counted.
      if (values < Number(groupRows)) return 'damaged';
    }
  }
  return undefined;
}

interface Total {
  bytes: number;
  values: number;
}

/** Adds the pages of a column. @returns the values in its data pages; `undefined` if a header is damaged */
async function addPages(
  file: ByteFile,
  { start, end }: { readonly start: number; readonly end: number },
  total: Total,
): Promise<number | undefined> {
  if (!(start >= 4 && end <= file.size)) return undefined;
  let dataValues = 0;
  for (let at = start; at < end - 1; ) {
    const header = readPageHeader(await file.read(at, Math.min(HEADER_BYTES, end - at)));
    if (header === undefined) return undefined;
    const { type, compressedBytes, uncompressedBytes, values, length } = header;
    total.bytes += Math.max(compressedBytes, uncompressedBytes);
    total.values += values;
    if (type !== DICTIONARY_PAGE) dataValues += values;
    if (total.bytes > MAX_GROUP_BYTES || total.values > MAX_GROUP_VALUES) return Number.POSITIVE_INFINITY;
    at += length + compressedBytes;
  }
  return dataValues;
}

interface PageHeader {
  readonly type: number;
  readonly compressedBytes: number;
  readonly uncompressedBytes: number;
  readonly values: number;
  /** Bytes of the header. */
  readonly length: number;
}

export function readPageHeader(bytes: Uint8Array): PageHeader | undefined {
  const reader = new CompactReader(bytes);
  try {
    const fields = reader.readStruct(0);
    const type = fields.get(PAGE_TYPE);
    const kind = typeof type === 'number' ? HEADERS[type] : undefined;
    const header = kind === undefined ? undefined : fields.get(kind);
    const [compressedBytes, uncompressedBytes] = [fields.get(COMPRESSED_BYTES), fields.get(UNCOMPRESSED_BYTES)];
    const values = header instanceof Map ? header.get(VALUE_COUNT) : undefined;
    if (!isCount(type) || !isCount(compressedBytes) || !isCount(uncompressedBytes) || !isCount(values))
      return undefined;
    return { type, compressedBytes, uncompressedBytes, values, length: reader.position };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

type Value = number | undefined | Map<number, Value>;

/** Types of the compact protocol. */
const [STOP, TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET, STRUCT] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12,
];

/** Structures in structures; a page header has two levels. */
const MAX_DEPTH = 8;

/** Reads numbers and structures, and skips everything else. Its methods throw RangeError at the end of the bytes. */
class CompactReader {
  position = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  readStruct(depth: number): Map<number, Value> {
    if (depth > MAX_DEPTH) throw new RangeError('too deep');
    const fields = new Map<number, Value>();
    let id = 0;
    for (;;) {
      const byte = this.readByte();
      const type = byte & 0x0f;
      if (type === STOP) return fields;
      id = byte >> 4 === 0 ? this.readZigZag() : id + (byte >> 4);
      fields.set(id, this.readValue(type, depth));
    }
  }

  private readValue(type: number, depth: number): Value {
    switch (type) {
      case TRUE:
      case FALSE:
        return undefined;
      case BYTE:
        return this.skip(1);
      case I16:
      case I32:
      case I64:
        return this.readZigZag();
      case DOUBLE:
        return this.skip(8);
      case BINARY:
        return this.skip(this.readVarInt());
      case LIST:
      case SET:
        return this.skipList(depth);
      case STRUCT:
        return this.readStruct(depth + 1);
      default:
        throw new RangeError('unknown type');
    }
  }

  private skipList(depth: number): undefined {
    const byte = this.readByte();
    const count = byte >> 4 === 15 ? this.readVarInt() : byte >> 4;
    const type = byte & 0x0f;
    for (let i = 0; i < count; i++) this.readValue(type === TRUE || type === FALSE ? BYTE : type, depth + 1);
  }

  private skip(count: number): undefined {
    this.position += count;
    if (this.position > this.bytes.length) throw new RangeError('incomplete');
  }

  private readByte(): number {
    if (this.position >= this.bytes.length) throw new RangeError('incomplete');
    return this.bytes[this.position++]!;
  }

  /** Exact up to 2^53; a greater number is greater than every limit. */
  private readVarInt(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.readByte();
      value += (byte & 0x7f) * factor;
      if (byte < 128) return value;
      if (factor > 2 ** 63) throw new RangeError('too long');
    }
  }

  private readZigZag(): number {
    const value = this.readVarInt();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
