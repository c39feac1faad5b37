import { SealError } from './file-key.ts';
import type { EarlierMarks, FileStore } from './file-store.ts';
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
  async open(file: StoredFile): Promise<OpenRun> {
    const { store } = this;
    const { run, id } = file;
    const key = await store.keyOf(id);
    if (run === null || key === undefined) throw new FileError('conflict', 'the file was not run yet');
    const name = runName(file, run);
    const paths = await store.openRows(file, run);
    let open = this.opened.get(id);
    if (open?.name !== name) {
      const view = new RunView(name, key, paths);
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
      open.marks = await store.markCodes(id);
      open.marksVersion = file.marksVersion;
    }
    return open;
  }

  forget(id: string): void {
    this.opened.delete(id);
  }

  async rows(file: StoredFile, query: RowQuery): Promise<{ total: number; rows: FileRow[] }> {
    const open = await this.open(file);
    const { filter, sort, offset, limit } = query;
    const key = JSON.stringify([filter, sort, open.view.index.rows, filter.marks && file.marksVersion]);
    if (open.selection?.key !== key) {
      open.selection = { key, rows: await open.view.select(filter, sort, open.marks) };
    }
    const { rows } = open.selection;
    const page = rows.slice(offset, offset + limit);
    return { total: rows.length, rows: await this.rowsOf(file, open, page) };
  }

  async row(file: StoredFile, line: number): Promise<FileRow> {
    const open = await this.open(file);
    const row = open.view.index.rowOfLine(line);
    if (row === undefined) throw new FileError('not-found', 'no answered row begins at this line');
    return (await this.rowsOf(file, open, [row]))[0]!;
  }

  private async rowsOf({ id }: StoredFile, open: OpenRun, rows: readonly number[]): Promise<FileRow[]> {
    const { view, marks } = open;
    const marked = rows.filter((row) => marks.has(row));
    const known = await this.store.marksOf(id, marked);
    return rows.map((row) => {
      const { line, fields, answer } = view.row(row);
      const mark = known.get(row) ?? null;
      return { line, ...answer, band: view.index.band(row), pattern: view.pattern(row), values: fields, mark };
    });
  }

  async summary(file: StoredFile): Promise<FileSummary> {
    const { view, marks } = await this.open(file);
    return summarize(view.index, marks);
  }

  /** @throws FileError if a line has no row */
  async mark(file: StoredFile, by: string, { mark, note = '', rows: asked }: MarkRequest): Promise<MarkResult> {
    const { view, marks } = await this.open(file);
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
  async undo(file: StoredFile, changeId: string): Promise<MarkResult> {
    const number = Number(changeId);
    const earlier = await this.store.undoable(file.id, number);
    if (earlier === undefined) throw new FileError('not-found', 'this change can no longer be undone');
    const result = await this.change(file, earlier);
    await this.store.forgetChange(file.id, number);
    return result;
  }

  private async change(file: StoredFile, changes: EarlierMarks): Promise<MarkResult> {
    const { index } = (await this.open(file)).view;
    const changed = await this.store.changeMarks(file.id, changes, (row) => index.band(row) === 'doubtful');
    if (changed === undefined) throw new FileError('not-found', 'no file has this id');
    return { changeId: String(changed.lastChange), marked: changes.length };
  }
}
