import { call } from './api.ts';
import type { FileRow, Mark } from './files.ts';
import type { RowFilter } from './filters.ts';

/** Rows per request, and the blocks of rows that are kept. */
const BLOCK_ROWS = 200;
const MAX_BLOCKS = 10;

export type RowSort = 'doubt' | 'line';

interface RowsAnswer {
  readonly total: number;
  readonly rows: readonly FileRow[];
}

/** The rows of a file that match a filter, loaded in blocks when they become visible. */
export class RowSource {
  total = $state(0);
  /** Whether the first block has been loaded. */
  isLoaded = $state(false);
  failure = $state.raw<unknown>();
  private version = $state(0);
  private readonly path: string;
  private readonly filter: RowFilter;
  private readonly sort: RowSort;
  private readonly blocks = new Map<number, FileRow[]>();
  private readonly loading = new Set<number>();
  /** Rows of a sample, which are all there are. */
  private readonly sample: FileRow[] | undefined;

  constructor(fileId: string, query: { filter: RowFilter; sort: RowSort; sample?: readonly FileRow[] }) {
    this.path = `/v1/files/${fileId}/rows/query`;
    this.filter = query.filter;
    this.sort = query.sort;
    this.sample = query.sample && [...query.sample];
    if (this.sample === undefined) return;
    this.total = this.sample.length;
    this.isLoaded = true;
  }

  /** A filter that selects exactly these rows. */
  get selection(): RowFilter {
    return this.sample ? { lines: this.sample.map(({ line }) => line) } : this.filter;
  }

  /** The row at a position; `undefined` while it is being loaded. */
  at(index: number): FileRow | undefined {
    void this.version;
    return this.sample ? this.sample[index] : this.blocks.get(blockOf(index))?.[index % BLOCK_ROWS];
  }

  /** Loads the rows of a range that are not there yet. */
  async load(first: number, last: number): Promise<void> {
    if (this.sample) return;
    const wanted: number[] = [];
    for (let block = blockOf(Math.max(0, first)); block <= blockOf(Math.max(0, last)); block++) wanted.push(block);
    await Promise.all(wanted.filter((block) => !this.blocks.has(block)).map((block) => this.loadBlock(block)));
    this.forget(wanted);
  }

  private async loadBlock(block: number): Promise<void> {
    if (this.loading.has(block)) return;
    this.loading.add(block);
    try {
      const body = { filter: this.filter, sort: this.sort, offset: block * BLOCK_ROWS, limit: BLOCK_ROWS };
      const { total, rows } = await call<RowsAnswer>('POST', this.path, { body });
      this.blocks.set(block, [...rows]);
      this.total = total;
      this.isLoaded = true;
      this.failure = undefined;
      this.version++;
    } catch (error) {
      this.failure = error;
    } finally {
      this.loading.delete(block);
    }
  }

  /** Keeps the visible blocks, and the latest of the others. */
  private forget(wanted: readonly number[]): void {
    for (const block of this.blocks.keys()) {
      if (this.blocks.size <= MAX_BLOCKS) return;
      if (!wanted.includes(block)) this.blocks.delete(block);
    }
  }

  /** Loads a range again: rows may have other marks, or match no more. */
  async reload(first: number, last: number): Promise<void> {
    if (this.sample) return this.reloadSample(this.sample);
    for (const block of this.blocks.keys()) {
      if (block < blockOf(first) || block > blockOf(last)) this.blocks.delete(block);
    }
    const blocks = [blockOf(first), blockOf(Math.max(first, Math.min(last, this.total - 1)))];
    await Promise.all([...new Set(blocks)].map((block) => this.loadBlock(block)));
  }

  private async reloadSample(sample: FileRow[]): Promise<void> {
    const filePath = this.path.replace('/query', '');
    const rows = await Promise.all(sample.map(({ line }) => call<FileRow>('GET', `${filePath}/${line}`)));
    sample.splice(0, sample.length, ...rows);
    this.version++;
  }

  /** Shows another mark at once, before the server has stored it. */
  setMark(index: number, mark: Mark | null): void {
    const rows = this.sample ?? this.blocks.get(blockOf(index));
    const at = this.sample ? index : index % BLOCK_ROWS;
    const row = rows?.[at];
    if (rows === undefined || row === undefined) return;
    rows[at] = { ...row, mark };
    this.version++;
  }
}

function blockOf(index: number): number {
  return Math.floor(index / BLOCK_ROWS);
}

/** Rows at random, each at most once. */
export async function sampleRows(fileId: string, filter: RowFilter, size: number): Promise<FileRow[]> {
  const path = `/v1/files/${fileId}/rows/query`;
  const query = (offset: number) =>
    call<RowsAnswer>('POST', path, { body: { filter, sort: 'line', offset, limit: 1 } });
  const { total } = await query(0);
  const offsets = randomOffsets(total, size);
  const answers = await Promise.all(offsets.map(query));
  return answers.flatMap(({ rows }) => rows);
}

function randomOffsets(total: number, size: number): number[] {
  const offsets = new Set<number>();
  while (offsets.size < Math.min(total, size)) offsets.add(Math.floor(Math.random() * total));
  return [...offsets].sort((left, right) => left - right);
}
