import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createEncoder, decimalText, formatCsvLine, safeCell, writeTable } from '../tabular/index.ts';
import type { Download, DownloadRequest, LetteredField, RowFilter, RowMark, RowSelection } from './model.ts';
import { LETTERED_FIELDS } from './model.ts';
import type { RunView } from './run-view.ts';
import type { StoredFile, StoredRun } from './stored-file.ts';
import type { StoredRow } from './stored-row.ts';

/** Prefix of the added columns. Columns of the input with one of these names are replaced. */
const PREFIX = 'IDEM_';

const COLUMNS: readonly (readonly [string, (row: StoredRow, mark: RowMark | undefined) => string])[] = [
  ['RESULT', ({ answer }) => answer.result.replaceAll('_', ' ').toUpperCase()],
  ['REASON', ({ answer }) => answer.notCheckedReason?.text ?? answer.reasons.join(', ')],
  ...LETTERED_FIELDS.map(
    (field: LetteredField) => [field.toUpperCase(), ({ answer }: StoredRow) => answer.letters[field] ?? ''] as const,
  ),
  ['STREET_NUMBER', ({ answer }) => answer.streetNumber.replace('_', ' ')],
  ['LAST_NAME_DISTANCE', ({ answer }) => textOf(answer.distances.last_name)],
  ['FIRST_NAME_DISTANCE', ({ answer }) => textOf(answer.distances.first_name)],
  ['PROBABILITY', ({ answer }) => textOf(answer.probability?.person)],
  ['HOUSEHOLD_PROBABILITY', ({ answer }) => textOf(answer.probability?.household)],
  ['HOUSEHOLDID', ({ answer }) => answer.householdId ?? ''],
  ['DOUBT', ({ answer }) => textOf(answer.doubt)],
  ['MARK', (_, mark) => mark?.mark ?? ''],
  // Text of another person: a spreadsheet program must not take it for a formula.
  ['NOTE', (_, mark) => safeCell(mark?.note ?? '')],
  ['REVIEWER', (_, mark) => safeCell(mark?.by ?? '')],
  ['MARKED_AT', (_, mark) => mark?.at ?? ''],
];

const ADDED = COLUMNS.map(([name]) => PREFIX + name);

const textOf = (value: number | null | undefined) => (value === null || value === undefined ? '' : decimalText(value));

/** The rows of a selection as a filter. */
export function selectionFilter(rows: RowSelection): RowFilter {
  if (rows === 'all') return {};
  if (rows === 'found' || rows === 'not_found') return { results: [rows] };
  if (rows === 'marked') return { marks: ['right', 'wrong', 'undecided'] };
  if (rows === 'unmarked') return { marks: ['none'] };
  return { bands: [rows] };
}

export interface DownloadContent {
  readonly file: StoredFile;
  readonly run: StoredRun;
  readonly view: RunView;
  readonly rows: readonly number[];
  readonly marksOf: (rows: readonly number[]) => Promise<ReadonlyMap<number, RowMark>>;
}

/** The rows with their original columns and the answers, as they are asked for. */
export function createDownload(content: DownloadContent, { format }: Pick<DownloadRequest, 'format'>): Download {
  const { file, run } = content;
  const { header, delimiter } = run.table!;
  const kept = header.flatMap((name, index) => (ADDED.includes(name.trim()) ? [] : [index]));
  const columns = [...kept.map((index) => header[index]!), ...ADDED];
  const bytes =
    format === 'csv'
      ? writeCsv(content, columns, kept)
      : writeTable(format, columns, cellsOf(content, kept), { delimiter });
  const name = `${file.name.replace(/\.(csv|txt|tsv|gz|ndjson|jsonl?|xlsx|parquet)$/i, '')}-checked.${format}`;
  return { name, content: Readable.from(bytes, { objectMode: false }) };
}

/** Characters that are encoded at a time. */
const CHUNK_LENGTH = 64 * 1024;

/**
 * A CSV file is written as it came: its encoding, delimiter and line ends, the lines before its header, and each row as it
 * was. Spreadsheet programs
 * need a byte order mark to read other formats as UTF-8.
 */
async function* writeCsv(content: DownloadContent, columns: readonly string[], kept: readonly number[]) {
  const { header, delimiter, encoding, hasMark, lineEnd = '\n', preamble = '' } = content.run.table!;
  const isCsv = content.file.format === 'csv';
  const encode = createEncoder(isCsv ? encoding : 'utf-8');
  let text = `${(hasMark ?? !isCsv) ? '\uFEFF' : ''}${preamble}${formatCsvLine(columns, delimiter)}${lineEnd}`;
  for await (const { values, verbatim, added } of rowsOf(content)) {
    const isWhole = verbatim !== undefined && kept.length === header.length;
    const original = isWhole ? verbatim : formatCsvLine(valuesAt(values, kept), delimiter);
    text += `${original}${delimiter}${formatCsvLine(added, delimiter)}${lineEnd}`;
    if (text.length < CHUNK_LENGTH) continue;
    yield encode(text);
    text = '';
  }
  yield encode(text);
}

async function* cellsOf(content: DownloadContent, kept: readonly number[]): AsyncGenerator<string[], void, undefined> {
  for await (const { values, added } of rowsOf(content)) yield [...valuesAt(values, kept), ...added];
}

const valuesAt = (values: readonly string[], indexes: readonly number[]) => indexes.map((index) => values[index] ?? '');

/** Rows that are opened between two turns of the event loop. */
const ROWS_PER_TURN = 200;

interface DownloadedRow extends Pick<StoredRow, 'values' | 'verbatim'> {
  readonly added: readonly string[];
}

async function* rowsOf({ view, rows, marksOf }: DownloadContent): AsyncGenerator<DownloadedRow, void, undefined> {
  for (let first = 0; first < rows.length; first += ROWS_PER_TURN) {
    const turn = rows.slice(first, first + ROWS_PER_TURN);
    const marks = await marksOf(turn);
    await nextTurn();
    for (const row of turn) {
      const stored = view.row(row);
      yield {
        values: stored.values,
        verbatim: stored.verbatim,
        added: COLUMNS.map(([, value]) => value(stored, marks.get(row))),
      };
    }
  }
}
