import type pg from 'pg';
import {
  addedMarks,
  changePlace,
  type EarlierMarks,
  type FileKey,
  MARKS,
  MAX_CHANGES,
  markPlace,
  type RowMark,
  type StoredFile,
  withMarksChanged,
} from '../files/index.ts';
import type { ClusterDatabase, Queries } from './database.ts';

/** Rows of one statement. */
const ROWS_PER_STATEMENT = 5000;

interface StoredRow {
  readonly id: string;
  readonly key: Buffer;
  readonly body: Buffer | null;
}

/** The marks of uploaded files, in PostgreSQL. */
export abstract class SharedMarks {
  protected readonly database: ClusterDatabase;

  constructor(database: ClusterDatabase) {
    this.database = database;
  }

  protected abstract open(row: StoredRow): StoredFile | undefined;
  protected abstract seal(file: StoredFile): Buffer;
  /** The key of a file that was opened. */
  protected abstract keyOfOpened(id: string): FileKey;
  protected abstract keyOf(id: string): Promise<FileKey | undefined>;

  protected query<R extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<pg.QueryResult<R>> {
    return this.database.run((queries) => queries.query<R>(text, values));
  }

  /** Reads a file for a change, which other transactions wait for. */
  protected async lock(queries: Queries, id: string): Promise<StoredFile | undefined> {
    const { rows } = await queries.query<StoredRow>('select id, key, body from files where id = $1 for update', [id]);
    return rows[0] && this.open(rows[0]);
  }

  protected async put(queries: Queries, file: StoredFile): Promise<void> {
    await queries.query('update files set body = $2 where id = $1', [file.id, this.seal(file)]);
  }

  async markCodes(id: string): Promise<ReadonlyMap<number, number>> {
    const { rows } = await this.query<{ row: number; code: number }>(
      'select row, code from file_marks where file = $1',
      [id],
    );
    return new Map(rows.map(({ row, code }) => [row, code]));
  }

  async marksOf(id: string, rows: readonly number[]): Promise<ReadonlyMap<number, RowMark>> {
    const key = rows.length === 0 ? undefined : await this.keyOf(id);
    if (key === undefined) return new Map();
    return this.database.run((queries) => readMarks(queries, { id, key }, rows));
  }

  changeMarks(id: string, changes: EarlierMarks, isCounted: (row: number) => boolean): Promise<StoredFile | undefined> {
    return this.database.transaction(async (queries) => {
      const file = await this.lock(queries, id);
      if (file === undefined) return undefined;
      const key = this.keyOfOpened(id);
      const rows = changes.map(([row]) => row);
      const known = await readMarks(queries, { id, key }, rows);
      const earlier = rows.map((row) => [row, known.get(row) ?? null] as const);
      await writeMarks(queries, { id, key }, changes);
      const changed = { ...file, ...withMarksChanged(file, addedMarks(changes, earlier, isCounted)) };
      const { lastChange } = changed;
      await queries.query('insert into file_changes (file, number, body) values ($1, $2, $3)', [
        id,
        lastChange,
        key.sealJson(changePlace(id, lastChange), earlier),
      ]);
      await queries.query('delete from file_changes where file = $1 and number <= $2', [id, lastChange - MAX_CHANGES]);
      await this.put(queries, changed);
      return changed;
    });
  }

  async undoable(id: string, change: number): Promise<EarlierMarks | undefined> {
    const { rows } = await this.query<{ body: Buffer }>(
      'select body from file_changes where file = $1 and number = $2',
      [id, change],
    );
    const key = rows[0] && (await this.keyOf(id));
    return key?.openJson<EarlierMarks>(changePlace(id, change), rows[0]!.body);
  }

  async forgetChange(id: string, change: number): Promise<void> {
    await this.query('delete from file_changes where file = $1 and number = $2', [id, change]);
  }

  protected async removeMarks(queries: Queries, id: string): Promise<void> {
    await queries.query('delete from file_marks where file = $1', [id]);
    await queries.query('delete from file_changes where file = $1', [id]);
  }
}

interface OpenedFile {
  readonly id: string;
  readonly key: FileKey;
}

async function readMarks(
  queries: Queries,
  { id, key }: OpenedFile,
  rows: readonly number[],
): Promise<ReadonlyMap<number, RowMark>> {
  const marks = new Map<number, RowMark>();
  for (const some of inPieces(rows)) {
    const found = await queries.query<{ row: number; body: Buffer }>(
      'select row, body from file_marks where file = $1 and row = any($2)',
      [id, some],
    );
    for (const { row, body } of found.rows) marks.set(row, key.openJson<RowMark>(markPlace(id, row), body));
  }
  return marks;
}

async function writeMarks(queries: Queries, { id, key }: OpenedFile, changes: EarlierMarks): Promise<void> {
  for (const some of inPieces(changes)) {
    const removed = some.flatMap(([row, mark]) => (mark === null ? [row] : []));
    const set = some.flatMap(([row, mark]) => (mark === null ? [] : [{ row, mark }]));
    if (removed.length > 0)
      await queries.query('delete from file_marks where file = $1 and row = any($2)', [id, removed]);
    if (set.length === 0) continue;
    await queries.query(
      `insert into file_marks (file, row, code, body)
       select $1, * from unnest($2::integer[], $3::smallint[], $4::bytea[])
       on conflict (file, row) do update set code = excluded.code, body = excluded.body`,
      [
        id,
        set.map(({ row }) => row),
        set.map(({ mark }) => MARKS.indexOf(mark.mark) + 1),
        set.map(({ row, mark }) => key.sealJson(markPlace(id, row), mark)),
      ],
    );
  }
}

function inPieces<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / ROWS_PER_STATEMENT);
  return Array.from({ length: count }, (_, at) => all.slice(at * ROWS_PER_STATEMENT, (at + 1) * ROWS_PER_STATEMENT));
}
