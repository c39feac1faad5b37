import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { bandOf } from './doubt.ts';
import type { FileKey } from './file-key.ts';
import { BANDS, type Band, type Counts, RESULTS, type Result, type RowAnswer } from './model.ts';

type Reason = NonNullable<RowAnswer['notCheckedReason']>;

/** What is known of the rows of one batch without opening them: enough to filter, sort and count. */
export interface IndexBlock {
  readonly lines: readonly number[];
  /** Bytes of each sealed row. */
  readonly lengths: readonly number[];
  /** Numbers in {@link RESULTS}. */
  readonly results: readonly number[];
  /** {@link NO_DOUBT} for a row that was not checked. */
  readonly doubts: readonly number[];
  readonly patterns: readonly string[];
  /** By row, a number in `patterns`. */
  readonly patternOf: readonly number[];
  readonly reasons: readonly Reason[];
  /** By row, a number in `reasons`, or -1. */
  readonly reasonOf: readonly number[];
  readonly withoutBirthDate: number;
}

const NO_DOUBT = 255;

export interface IndexedRow {
  readonly line: number;
  readonly length: number;
  readonly result: Result;
  readonly doubt: number | null;
  readonly pattern: string;
  readonly reason: Reason | null;
  readonly isWithoutBirthDate: boolean;
}

export class IndexBlockBuilder {
  private readonly rows: IndexedRow[] = [];

  add(row: IndexedRow): void {
    this.rows.push(row);
  }

  build(): IndexBlock {
    const { rows } = this;
    const patterns = [...new Set(rows.map(({ pattern }) => pattern))];
    const reasons = [...new Map(rows.flatMap(({ reason }) => (reason ? [[reason.code, reason]] : []))).values()];
    return {
      lines: rows.map(({ line }) => line),
      lengths: rows.map(({ length }) => length),
      results: rows.map(({ result }) => RESULTS.indexOf(result)),
      doubts: rows.map(({ doubt }) => doubt ?? NO_DOUBT),
      patterns,
      patternOf: rows.map(({ pattern }) => patterns.indexOf(pattern)),
      reasons,
      reasonOf: rows.map(({ reason }) => reasons.findIndex(({ code }) => code === reason?.code)),
      withoutBirthDate: rows.filter(({ isWithoutBirthDate }) => isWithoutBirthDate).length,
    };
  }
}

/** What an index block is sealed as. */
const blockPlace = (run: string, block: number) => `index ${run} ${block}`;

/** A block as written: its length, then the sealed block. */
export function sealBlock(key: FileKey, block: IndexBlock, place: { readonly run: string; readonly number: number }) {
  const sealed = key.sealJson(blockPlace(place.run, place.number), block);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(sealed.length);
  return Buffer.concat([length, sealed]);
}

/** The index of a run, as far as it is written. Row numbers count from 0 in the order of the file. */
export class RowIndex {
  blocks = 0;
  /** Bytes of the index and of the rows that are complete. */
  indexBytes = 0;
  rowBytes = 0;
  withoutBirthDate = 0;
  readonly lines: number[] = [];
  readonly offsets: number[] = [];
  readonly lengths: number[] = [];
  readonly results: number[] = [];
  readonly doubts: number[] = [];
  readonly patterns: string[] = [];
  readonly patternOf: number[] = [];
  readonly reasons: Reason[] = [];
  readonly reasonOf: number[] = [];
  private readonly patternNumbers = new Map<string, number>();
  private readonly reasonNumbers = new Map<string, number>();

  get rows(): number {
    return this.lines.length;
  }

  result(row: number): Result {
    return RESULTS[this.results[row]!]!;
  }

  doubt(row: number): number | null {
    const doubt = this.doubts[row]!;
    return doubt === NO_DOUBT ? null : doubt;
  }

  band(row: number): Band {
    return bandOf(this.doubt(row));
  }

  /** The row of a line; `undefined` if no row begins there. */
  rowOfLine(line: number): number | undefined {
    let low = 0;
    let high = this.rows - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.lines[middle] === line) return middle;
      if (this.lines[middle]! < line) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  countBands(): Counts<Band> {
    const counts: Record<Band, number> = { doubtful: 0, to_check: 0, clear: 0, not_checked: 0 };
    for (let row = 0; row < this.rows; row++) counts[this.band(row)]++;
    return counts;
  }

  add(block: IndexBlock, bytes: number): void {
    const patterns = block.patterns.map((pattern) => numberIn(this.patterns, this.patternNumbers, pattern));
    const reasons = block.reasons.map((reason) => {
      const known = this.reasonNumbers.get(reason.code);
      if (known !== undefined) return known;
      this.reasonNumbers.set(reason.code, this.reasons.length);
      return this.reasons.push(reason) - 1;
    });
    for (const [i, line] of block.lines.entries()) {
      this.lines.push(line);
      this.offsets.push(this.rowBytes);
      this.lengths.push(block.lengths[i]!);
      this.rowBytes += block.lengths[i]!;
      this.results.push(block.results[i]!);
      this.doubts.push(block.doubts[i]!);
      this.patternOf.push(patterns[block.patternOf[i]!]!);
      this.reasonOf.push(block.reasonOf[i] === -1 ? -1 : reasons[block.reasonOf[i]!]!);
    }
    this.withoutBirthDate += block.withoutBirthDate;
    this.indexBytes += bytes;
    this.blocks++;
  }

  /** Reads the blocks that were written since the last time. A block that is not complete yet is left for later. */
  readOn(path: string, key: FileKey, run: string): void {
    let file: number;
    try {
      file = openSync(path, 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    try {
      const size = fstatSync(file).size;
      const bytes = Buffer.alloc(Math.max(0, size - this.indexBytes));
      const count = readSync(file, bytes, 0, bytes.length, this.indexBytes);
      for (let at = 0; at + 4 <= count; ) {
        const length = bytes.readUInt32LE(at);
        if (at + 4 + length > count) return;
        const sealed = bytes.subarray(at + 4, at + 4 + length);
        this.add(key.openJson<IndexBlock>(blockPlace(run, this.blocks), sealed), 4 + length);
        at += 4 + length;
      }
    } finally {
      closeSync(file);
    }
  }
}

function numberIn(list: string[], numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, list.length);
  return list.push(text) - 1;
}

/** Every band with a count of 0. */
export function noBands(): Record<Band, number> {
  return Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<Band, number>;
}
