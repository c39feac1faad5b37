import { SealError } from './file-key.ts';
import type { FileStore } from './file-store.ts';
import type { EarlierMarks } from './file-tables.ts';
import {
  FileError,
  type FileRow,
  type FileSummary,
  type MarkRequest,
  type MarkResult,
  type RowMark,
  type RowQuery,
} from './model.ts';
import { runName } from './run.ts';
import { type MarkCodes, RunView } from './run-view.ts';
import type { StoredFile } from './stored-file.ts';
import { summarize } from './summarize.ts';

/** Runs that are kept open. The index of a million rows takes about 100 MB. */
const MAX_OPEN = 4;

interface OpenRun {
  readonly name: string;
  readonly view: RunView;
  marksVersion: number;
  marks: MarkCodes;
  /** The last selection of rows, for the next page. */
  selection: { readonly key: string; readonly rows: readonly number[] } | undefined;
}

/** The answered rows of files, and what people say about them. */
export class Review {
  private readonly store: FileStore;
  private readonly now: () => string;
  private readonly opened = new Map<string, OpenRun>();

  /** @param now the time in ISO 8601 */
  constructor(store: FileStore, now: () => string) {
    this.store = store;
    this.now = now;
  }

  /** The rows and marks of the last run, as they are now. @throws FileError if the file was never run */
  open(file: StoredFile): OpenRun {
    const { run, id } = file;
    const key = this.store.keys.get(id);
    if (run === null || key === undefined) throw new FileError('conflict', 'the file was not run yet');
    const name = runName(file, run);
    let open = this.opened.get(id);
    if (open?.name !== name) {
      const view = new RunView(name, key, this.store.paths(file, run));
      open = { name, view, marksVersion: -1, marks: new Map(), selection: undefined };
    }
    // The run that was used last is the last of the map.
    this.opened.delete(id);
    this.opened.set(id, open);
    if (this.opened.size > MAX_OPEN) this.opened.delete(this.opened.keys().next().value!);
    open.view.refresh();
    if (run.endedAt !== null && open.view.index.rows !== run.rows)
      throw new SealError('the index of the answers is damaged');
    if (open.marksVersion !== file.marksVersion) {
      open.marks = this.store.tables.markCodes(id);
      open.marksVersion = file.marksVersion;
    }
    return open;
  }

  forget(id: string): void {
    this.opened.delete(id);
  }

  async rows(file: StoredFile, query: RowQuery): Promise<{ total: number; rows: FileRow[] }> {
    const open = this.open(file);
    const { filter, sort, offset, limit } = query;
    const key = JSON.stringify([filter, sort, open.view.index.rows, filter.marks && file.marksVersion]);
    if (open.selection?.key !== key) {
      open.selection = { key, rows: await open.view.select(filter, sort, open.marks) };
    }
    const { rows } = open.selection;
    const page = rows.slice(offset, offset + limit);
    return { total: rows.length, rows: page.map((row) => this.rowOf(file, open, row)) };
  }

  row(file: StoredFile, line: number): FileRow {
    const open = this.open(file);
    const row = open.view.index.rowOfLine(line);
    if (row === undefined) throw new FileError('not-found', 'no answered row begins at this line');
    return this.rowOf(file, open, row);
  }

  private rowOf({ id }: StoredFile, { view, marks }: OpenRun, row: number): FileRow {
    const { line, fields, answer } = view.row(row);
    const mark = marks.has(row) ? (this.store.tables.mark(id, row) ?? null) : null;
    return { line, ...answer, band: view.index.band(row), pattern: view.pattern(row), values: fields, mark };
  }

  summary(file: StoredFile): FileSummary {
    const { view, marks } = this.open(file);
    return summarize(view.index, marks);
  }

  /** @throws FileError if a line has no row */
  async mark(file: StoredFile, by: string, { mark, note = '', rows: asked }: MarkRequest): Promise<MarkResult> {
    const { view, marks } = this.open(file);
    const rows =
      'filter' in asked
        ? await view.select(asked.filter, 'line', marks)
        : asked.lines.map((line) => {
            const row = view.index.rowOfLine(line);
            if (row === undefined) throw new FileError('invalid', 'a line has no answered row');
            return row;
          });
    const value: RowMark | null = mark === null ? null : { mark, note, by, at: this.now() };
    return this.change(
      file,
      [...new Set(rows)].map((row) => [row, value] as const),
    );
  }

  /** @throws FileError if the change is not known any more */
  undo(file: StoredFile, changeId: string): MarkResult {
    const number = Number(changeId);
    const earlier = this.store.tables.change(file.id, number);
    if (earlier === undefined) throw new FileError('not-found', 'this change cannot be undone any more');
    const result = this.change(file, earlier);
    this.store.tables.transaction(() => this.store.tables.removeChange(file.id, number));
    return result;
  }

  private change(file: StoredFile, changes: EarlierMarks): MarkResult {
    const { tables } = this.store;
    const { id } = file;
    const { index } = this.open(file).view;
    const changed = tables.transaction(() => {
      const earlier = changes.map(([row]) => [row, tables.mark(id, row) ?? null] as const);
      let added = 0;
      for (const [i, [row, mark]] of changes.entries()) {
        tables.putMark(id, row, mark);
        if (index.band(row) === 'doubtful') added += Number(mark !== null) - Number(earlier[i]![1] !== null);
      }
      return tables.update(id, ({ lastChange, marksVersion, reviewed }) => {
        tables.putChange(id, lastChange + 1, earlier);
        return { lastChange: lastChange + 1, marksVersion: marksVersion + 1, reviewed: reviewed + added };
      });
    });
    if (changed === undefined) throw new FileError('not-found', 'there is no file with this id');
    return { changeId: String(changed.lastChange), marked: changes.length };
  }
}
