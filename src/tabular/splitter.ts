/**
 * Cuts a stream of bytes into batches of whole records, by the rules of `csv.ts`. Delimiters, quotes and line ends are
 * ASCII, so this needs no decoding: in UTF-8 and the single-byte encodings their bytes mean nothing else.
 *
 * Where it cuts does not depend on how the stream came in chunks.
 */

export interface SplitterOptions {
  readonly lineEnd: '\n' | '\r';
  /** The CSV delimiter; `undefined` where a line is a record whatever it holds (NDJSON). */
  readonly delimiter: string | undefined;
  /** Number of the first line, 1-based. */
  readonly line: number;
  /** A batch is handed over as soon as it has this many bytes. */
  readonly batchBytes?: number;
  /** A quoted record that is longer is one broken line. A line that is longer is cut. */
  readonly recordBytes?: number;
}

/** Some whole records. */
export interface Cut {
  /** In a buffer of its own, so that it can be handed to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Number of its first line, 1-based. */
  readonly line: number;
  /** The bytes are the beginning of one line too long to be read. */
  readonly truncated: boolean;
}

export interface Splitter {
  push(chunk: Uint8Array): Cut[];
  /** What is left; to be called once, at the end. */
  end(): Cut[];
}

/** Large enough that handing over costs nothing beside reading, small enough that a few dozen are nothing. */
export const BATCH_BYTES = 256 * 1024;

/** Far beyond any person; it bounds what an unclosed quote can make us hold. */
export const RECORD_BYTES = 1024 * 1024;

/** Far beyond any note in an address; it bounds how often a broken file makes us read the same line. */
export const RECORD_LINES = 100;

/** How much of a line too long is kept to show what it is. */
const TRUNCATED_BYTES = 4096;

/** Makes a splitter. It holds at most one batch, one record and one chunk, or twice that while it grows. */
export function createSplitter(options: SplitterOptions): Splitter {
  const { batchBytes = BATCH_BYTES, recordBytes = RECORD_BYTES } = options;
  const lineEnd = options.lineEnd.charCodeAt(0);
  const grammar = options.delimiter && { delimiter: options.delimiter.charCodeAt(0), lineEnd, recordBytes };
  let held = Buffer.alloc(2 * batchBytes);
  let length = 0;
  /** The batch begins at `batch`, on line `batchLine`; the record being read at `record`, on line `line`. */
  let batch = 0;
  let batchLine = options.line;
  let record = 0;
  let line = options.line;
  /** An unfinished record is looked at again when it has doubled, so that small chunks cost no more than large ones. */
  let lookAt = 0;
  let isDropping = false;
  let cuts: Cut[] = [];

  function append(chunk: Uint8Array): void {
    held.copyWithin(0, batch, length);
    length -= batch;
    record -= batch;
    lookAt -= batch;
    batch = 0;
    if (length + chunk.length > held.length) {
      const larger = Buffer.alloc(Math.max(length + chunk.length, 2 * held.length));
      larger.set(held.subarray(0, length));
      held = larger;
    }
    held.set(chunk, length);
    length += chunk.length;
  }

  /** Hands over `[batch, end)`. */
  function cut(end: number, truncated = false): void {
    if (end > batch) cuts.push({ bytes: new Uint8Array(held.subarray(batch, end)), line: batchLine, truncated });
    batch = end;
    batchLine = line;
  }

  function nextRecord(next: number, lines: number): void {
    record = next;
    line += lines;
    if (record - batch >= batchBytes) cut(record);
  }

  /** What came before the line is a batch, its beginning another, the rest is dropped. `lineStop` -1: not seen yet. */
  function cutLongLine(lineStop: number): void {
    cut(record);
    cut(record + Math.min(TRUNCATED_BYTES, recordBytes), true);
    isDropping = lineStop < 0;
    record = isDropping ? length : lineStop + 1;
    if (!isDropping) line++;
    batch = record;
    batchLine = line;
  }

  function splitHeld(): void {
    const bytes = held.subarray(0, length);
    let quote = -1;
    while (record < length && lookAt <= length) {
      const lineStop = bytes.indexOf(lineEnd, record);
      if ((lineStop < 0 ? length : lineStop) - record > recordBytes) {
        cutLongLine(lineStop);
        continue;
      }
      if (grammar && quote < record) quote = indexOrEnd(bytes, QUOTE, record);
      const found = grammar && lineStop >= 0 && quote < lineStop ? scanQuotedRecord(bytes, record, grammar) : undefined;
      if (lineStop < 0 || found?.outcome === 'unfinished') {
        lookAt = record + 2 * (length - record);
        return;
      }
      if (found?.outcome === 'whole') nextRecord(found.next, found.lines);
      else nextRecord(lineStop + 1, 1);
      // Only the record's length told that it is broken: its reader must find its quote open at the end of a batch.
      if (found?.outcome === 'too-long') cut(record);
    }
  }

  function handOver(): Cut[] {
    const done = cuts;
    cuts = [];
    return done;
  }

  return {
    push(chunk) {
      const from = isDropping ? chunk.indexOf(lineEnd) + 1 : 0;
      if (isDropping && from === 0) return [];
      if (isDropping) {
        isDropping = false;
        line++;
        batchLine = line;
      }
      append(from === 0 ? chunk : chunk.subarray(from));
      splitHeld();
      return handOver();
    },
    end() {
      lookAt = 0;
      splitHeld();
      cut(length);
      return handOver();
    },
  };
}

const QUOTE = 0x22;
const BLANK = 0x20;
const CARRIAGE_RETURN = 0x0d;

interface Grammar {
  readonly delimiter: number;
  readonly lineEnd: number;
  readonly recordBytes: number;
}

interface Scan {
  /** `broken`: a quote where none may stand. `too-long`: nobody can tell within the bounds. `unfinished`: not yet. */
  readonly outcome: 'whole' | 'broken' | 'too-long' | 'unfinished';
  /** Where the next record begins. */
  readonly next: number;
  /** Physical lines that the record covers. */
  readonly lines: number;
}

const BROKEN: Scan = { outcome: 'broken', next: -1, lines: 0 };
const TOO_LONG: Scan = { outcome: 'too-long', next: -1, lines: 0 };
const UNFINISHED: Scan = { outcome: 'unfinished', next: -1, lines: 0 };

/** The record that begins at `start`. */
function scanQuotedRecord(bytes: Buffer, start: number, grammar: Grammar): Scan {
  const { delimiter, lineEnd, recordBytes } = grammar;
  const limit = Math.min(bytes.length, start + recordBytes + 1);
  const pastEnd = limit > start + recordBytes ? TOO_LONG : UNFINISHED;
  let lines = 1;
  let at = start;
  while (at < limit) {
    while (bytes[at] === BLANK) at++;
    if (bytes[at] === QUOTE) {
      at++;
      for (;;) {
        while (at < limit && bytes[at] !== QUOTE)
          if (bytes[at++] === lineEnd && ++lines > RECORD_LINES) return TOO_LONG;
        if (at + 1 >= limit) return pastEnd;
        if (bytes[at + 1] !== QUOTE) break;
        at += 2;
      }
      at++;
      while (bytes[at] === BLANK) at++;
      if (bytes[at] === CARRIAGE_RETURN && lineEnd !== CARRIAGE_RETURN) {
        if (at + 1 >= limit) return pastEnd;
        if (bytes[at + 1] !== lineEnd) return BROKEN;
        at++;
      }
    } else {
      while (at < limit && bytes[at] !== delimiter && bytes[at] !== lineEnd) at++;
    }
    if (at >= limit) return pastEnd;
    if (bytes[at] === lineEnd) return { outcome: 'whole', next: at + 1, lines };
    if (bytes[at] !== delimiter) return BROKEN;
    at++;
  }
  return pastEnd;
}

function indexOrEnd(bytes: Buffer, byte: number, from: number): number {
  const index = bytes.indexOf(byte, from);
  return index < 0 ? bytes.length : index;
}
