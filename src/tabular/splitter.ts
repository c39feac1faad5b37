import { type CsvDialect, scanRecord } from './csv-grammar.ts';

/**
 * Cuts a stream of bytes into batches of whole records, by the grammar of `csv-grammar.ts`. Where it cuts does not depend
 * on the chunks of the stream.
 */

export interface SplitterOptions {
  readonly lineEnd: '\n' | '\r';
  /** The CSV delimiter; `undefined` if every line is a record (NDJSON). */
  readonly delimiter: string | undefined;
  /** See {@link CsvDialect.quoteEscape}. */
  readonly quoteEscape?: CsvDialect['quoteEscape'];
  /** Number of the first line, 1-based. */
  readonly line: number;
  /** A batch is cut as soon as it has this many bytes. */
  readonly batchBytes?: number | undefined;
  /** A longer quoted record is one malformed line. A longer line is truncated. */
  readonly maxRecordBytes?: number;
}

/** Some whole records. */
export interface Cut {
  /** In a buffer of its own, which can be transferred to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Number of its first line, 1-based. */
  readonly line: number;
  /** The bytes are the start of one line that is too long. */
  readonly isTruncated: boolean;
}

/** Large enough that handing over costs little compared with reading; small enough that a few dozen fit in memory. */
const BATCH_BYTES = 256 * 1024;

/** Far longer than any real record; limits the memory that an unclosed quote or an endless line can use. */
const MAX_RECORD_BYTES = 1024 * 1024;

/** Far more lines than any real record; limits how often the lines of a broken file are scanned. */
export const MAX_RECORD_LINES = 100;

/** How much of a line that is too long is kept for the rejects file. */
const MAX_TRUNCATED_BYTES = 4096;

interface Place {
  /** Position in the held bytes. */
  readonly at: number;
  /** Line number. */
  readonly line: number;
}

/** Holds at most one batch, one record and one chunk. */
export class Splitter {
  private readonly lineEnd: number;
  private readonly dialect: CsvDialect | undefined;
  private readonly batchBytes: number;
  private readonly maxRecordBytes: number;
  private readonly held: ByteQueue;
  private cuts: Cut[] = [];
  /** Where the current batch and the current record start. */
  private batch: Place;
  private record: Place;
  /** An incomplete record is scanned again when the held bytes reach this length. */
  private rescanAt = 0;
  /** Whether the bytes up to the next line end belong to a line that is too long. */
  private isDropping = false;

  constructor(options: SplitterOptions) {
    const {
      lineEnd,
      delimiter,
      quoteEscape,
      line,
      batchBytes = BATCH_BYTES,
      maxRecordBytes = MAX_RECORD_BYTES,
    } = options;
    this.lineEnd = lineEnd.charCodeAt(0);
    this.dialect = delimiter === undefined ? undefined : { delimiter, lineEnd, ...(quoteEscape && { quoteEscape }) };
    this.batchBytes = batchBytes;
    this.maxRecordBytes = maxRecordBytes;
    this.held = new ByteQueue(2 * batchBytes);
    this.batch = { at: 0, line };
    this.record = this.batch;
  }

  push(chunk: Uint8Array): Cut[] {
    const rest = this.isDropping ? this.dropToLineEnd(chunk) : chunk;
    if (rest.length === 0) return [];
    this.discardCutBytes();
    this.held.append(rest);
    this.split();
    return this.takeCuts();
  }

  /** Returns what is left. To be called once, at the end of the stream. */
  end(): Cut[] {
    this.rescanAt = 0;
    this.split();
    this.cut(this.held.length);
    return this.takeCuts();
  }

  private takeCuts(): Cut[] {
    const { cuts } = this;
    this.cuts = [];
    return cuts;
  }

  /** Returns what comes after the first line end of `chunk`. */
  private dropToLineEnd(chunk: Uint8Array): Uint8Array {
    const stop = chunk.indexOf(this.lineEnd);
    if (stop < 0) return chunk.subarray(chunk.length);
    this.isDropping = false;
    this.record = { at: this.record.at, line: this.record.line + 1 };
    this.batch = this.record;
    return chunk.subarray(stop + 1);
  }

  private discardCutBytes(): void {
    const { at, line } = this.batch;
    this.held.discard(at);
    this.batch = { at: 0, line };
    this.record = { at: this.record.at - at, line: this.record.line };
    this.rescanAt -= at;
  }

  /** Cuts the held bytes into records as far as they are complete. */
  private split(): void {
    const { bytes, length } = this.held;
    const quotes = new QuotedRecords(bytes, this.dialect, this.maxRecordBytes);
    while (this.record.at < length && this.rescanAt <= length) {
      const { at } = this.record;
      const lineStop = bytes.indexOf(this.lineEnd, at);
      if ((lineStop < 0 ? length : lineStop) - at > this.maxRecordBytes) {
        this.cutLongLine(lineStop);
        continue;
      }
      const quoted = lineStop < 0 ? undefined : quotes.scan(at, lineStop);
      if (lineStop < 0 || quoted === 'incomplete') {
        // Twice the length, so that small chunks are not scanned more often than large ones.
        this.rescanAt = at + 2 * (length - at);
        return;
      }
      if (typeof quoted === 'object') this.nextRecord(quoted.stop + 1, quoted.lines);
      else this.nextRecord(lineStop + 1, 1);
      // The reader of the batch recognizes the line as malformed only if its quote is still open at the batch's end.
      if (quoted === 'too-long') this.cut(this.record.at);
    }
  }

  private nextRecord(at: number, lines: number): void {
    this.record = { at, line: this.record.line + lines };
    if (at - this.batch.at >= this.batchBytes) this.cut(at);
  }

  /** Hands over `[batch, end)`. */
  private cut(end: number, isTruncated = false): void {
    const { at, line } = this.batch;
    if (end > at) this.cuts.push({ bytes: new Uint8Array(this.held.bytes.subarray(at, end)), line, isTruncated });
    this.batch = { at: end, line: this.record.line };
  }

  /** Hands over the start of the line and drops the rest. @param lineStop -1 if the line end is not there yet */
  private cutLongLine(lineStop: number): void {
    const { at, line } = this.record;
    this.cut(at);
    this.cut(at + Math.min(MAX_TRUNCATED_BYTES, this.maxRecordBytes), true);
    this.isDropping = lineStop < 0;
    this.record = this.isDropping ? { at: this.held.length, line } : { at: lineStop + 1, line: line + 1 };
    this.batch = this.record;
  }
}

/** Scans the records of held bytes that have quotes. */
class QuotedRecords {
  private readonly bytes: Buffer;
  private readonly dialect: CsvDialect | undefined;
  private readonly limits: { readonly maxLength: number; readonly maxLines: number };
  private text: string | undefined;
  private nextQuote = -1;

  constructor(bytes: Buffer, dialect: CsvDialect | undefined, maxRecordBytes: number) {
    this.bytes = bytes;
    this.dialect = dialect;
    this.limits = { maxLength: maxRecordBytes, maxLines: MAX_RECORD_LINES };
  }

  /**
   * @param lineStop the end of the first line of the record at `start`
   * @returns the record if it has quotes; `undefined` if the record is that line: it has no quotes or is malformed
   */
  scan(start: number, lineStop: number): { stop: number; lines: number } | 'incomplete' | 'too-long' | undefined {
    if (this.dialect === undefined) return undefined;
    if (this.nextQuote < start) {
      const index = this.bytes.indexOf(QUOTE, start);
      this.nextQuote = index < 0 ? this.bytes.length : index;
    }
    if (this.nextQuote >= lineStop) return undefined;
    const { text = this.bytes.toString('latin1') } = this;
    this.text = text;
    const { outcome, stop, lines } = scanRecord(text, start, { dialect: this.dialect, limits: this.limits });
    if (outcome === 'too-long') return 'too-long';
    if (outcome === 'unclosed' || stop === text.length) return 'incomplete';
    return outcome === 'complete' ? { stop, lines } : undefined;
  }
}

const QUOTE = 0x22;

/** Bytes in one growing buffer. */
class ByteQueue {
  private buffer: Buffer;
  length = 0;

  constructor(capacity: number) {
    this.buffer = Buffer.alloc(capacity);
  }

  /** A view, valid until the next change. */
  get bytes(): Buffer {
    return this.buffer.subarray(0, this.length);
  }

  append(chunk: Uint8Array): void {
    if (this.length + chunk.length > this.buffer.length) {
      const larger = Buffer.alloc(Math.max(this.length + chunk.length, 2 * this.buffer.length));
      larger.set(this.bytes);
      this.buffer = larger;
    }
    this.buffer.set(chunk, this.length);
    this.length += chunk.length;
  }

  /** Removes the first `count` bytes. */
  discard(count: number): void {
    this.buffer.copyWithin(0, count, this.length);
    this.length -= count;
  }
}
