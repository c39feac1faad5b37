import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileKey } from './file-key.ts';
import type { RunPaths } from './file-store.ts';
import { LETTERED_FIELDS, MARKS, type Mark, type RowFilter, type RowSort } from './model.ts';
import { RowIndex } from './row-index.ts';
import { type StoredRow, unpackRow } from './stored-row.ts';
import { rowPlace } from './tasks.ts';

/** By row, the number of its mark in `MARKS`, from 1. */
export type MarkCodes = ReadonlyMap<number, number>;

/** Rows that are searched for text between two turns of the event loop. */
const ROWS_PER_TURN = 500;

/** The answered rows of a run: filtered and sorted by their index, opened one by one. */
export class RunView {
  readonly index = new RowIndex();
  private readonly run: string;
  private readonly key: FileKey;
  private readonly paths: RunPaths;

  constructor(run: string, key: FileKey, paths: RunPaths) {
    this.run = run;
    this.key = key;
    this.paths = paths;
  }

  /** Takes up rows that were written since the last time. */
  refresh(): void {
    const size = statSync(this.paths.index, { throwIfNoEntry: false })?.size ?? 0;
    if (size !== this.index.indexBytes) this.index.readOn(this.paths.index, this.key, this.run);
  }

  /** The rows that satisfy a filter, in order. */
  async select(filter: RowFilter, sort: RowSort, marks: MarkCodes): Promise<number[]> {
    const matches = this.matcherOf(filter, marks);
    let rows: number[] = [];
    for (let row = 0; row < this.index.rows; row++) if (matches(row)) rows.push(row);
    const text = fold(filter.text ?? '');
    if (text !== '') rows = await this.withText(rows, text);
    return sort === 'doubt' ? this.byDoubt(rows) : rows;
  }

  private matcherOf(filter: RowFilter, marks: MarkCodes): (row: number) => boolean {
    const { index } = this;
    const tests: ((row: number) => boolean)[] = [];
    const { bands, results, minDoubt, maxDoubt, pattern, levels, reason } = filter;
    if (filter.lines !== undefined) {
      const lines = new Set(filter.lines);
      tests.push((row) => lines.has(index.lines[row]!));
    }
    if (bands !== undefined) tests.push((row) => bands.includes(index.band(row)));
    if (results !== undefined) tests.push((row) => results.includes(index.result(row)));
    if (filter.marks !== undefined) {
      const codes = new Set(filter.marks.map((mark) => (mark === 'none' ? 0 : MARKS.indexOf(mark) + 1)));
      tests.push((row) => codes.has(marks.get(row) ?? 0));
    }
    if (minDoubt !== undefined) tests.push((row) => (index.doubt(row) ?? -1) >= minDoubt);
    if (maxDoubt !== undefined) tests.push((row) => (index.doubt(row) ?? 101) <= maxDoubt);
    if (reason !== undefined) tests.push((row) => index.reasons[index.reasonOf[row]!]?.code === reason);
    if (pattern !== undefined || levels !== undefined) {
      const wanted = new Set(index.patterns.flatMap((known, i) => (isWanted(known, pattern, levels) ? [i] : [])));
      tests.push((row) => wanted.has(index.patternOf[row]!));
    }
    return (row) => tests.every((test) => test(row));
  }

  private async withText(rows: readonly number[], text: string): Promise<number[]> {
    const found: number[] = [];
    for (const [i, row] of rows.entries()) {
      if (i % ROWS_PER_TURN === ROWS_PER_TURN - 1) await nextTurn();
      if (Object.values(this.row(row).fields).some((value) => fold(value).includes(text))) found.push(row);
    }
    return found;
  }

  /** The most doubtful first; rows of the same doubt in the order of the file, rows without an answer last. */
  private byDoubt(rows: readonly number[]): number[] {
    const byDoubt: number[][] = Array.from({ length: 102 }, () => []);
    for (const row of rows) byDoubt[(this.index.doubt(row) ?? -1) + 1]!.push(row);
    return byDoubt.reverse().flat();
  }

  row(row: number): StoredRow {
    const { index, key, run, paths } = this;
    const sealed = Buffer.allocUnsafe(index.lengths[row]!);
    const file = openSync(paths.rows, 'r');
    try {
      readSync(file, sealed, 0, sealed.length, index.offsets[row]!);
    } finally {
      closeSync(file);
    }
    return unpackRow(key.openJson(rowPlace(run, index.lines[row]!), sealed));
  }

  pattern(row: number): string {
    return this.index.patterns[this.index.patternOf[row]!]!;
  }
}

function isWanted(known: string, pattern: string | undefined, levels: RowFilter['levels'] = []): boolean {
  if (pattern !== undefined && known !== pattern) return false;
  const letters = known.split(' ');
  return levels.every(({ field, letters: wanted }) => wanted.includes(letters[LETTERED_FIELDS.indexOf(field)] ?? ''));
}

/** Case and accents do not count. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The mark of a row by its code. */
export function markOf(code: number | undefined): Mark | null {
  return code === undefined ? null : (MARKS[code - 1] ?? null);
}
