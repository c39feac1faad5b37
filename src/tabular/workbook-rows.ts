import { streamXlsxRows } from 'hucre/xlsx';
import { Failure } from '../runtime/errors.ts';
import type { ByteFile } from './byte-file.ts';
import { sourceFailure } from './source-failure.ts';
import type { TableSource } from './table-source.ts';
import { inspectWorkbook } from './zip-entries.ts';

/** The compressed workbook is held in memory; its rows are not. */
const MAX_WORKBOOK_BYTES = 256 * 1024 * 1024;

/** Rows of a sheet (source: the limits of Excel). A row can have any number, with or without the rows before it. */
const MAX_ROWS = 1_048_576;

/** Columns of a row, and cells of a sheet. A cell in the last column makes a row of 16,384 cells. */
const MAX_COLUMNS = 4000;
const MAX_CELLS = 500_000_000;

/**
 * The first sheet of a workbook (XLSX). Rows have the numbers that a spreadsheet program shows.
 *
 * @throws Failure if it is damaged, protected or too large
 */
export async function readWorkbook(file: ByteFile): Promise<TableSource> {
  const { name, size } = file;
  if (size > MAX_WORKBOOK_BYTES) throw sourceFailure(name, 'is too large for a workbook; save it as CSV.');
  const rowCount = await inspectWorkbook(file);
  return {
    name,
    size,
    rowCount,
    async *rows(signal) {
      const bytes = await file.read(0, size);
      let next = 0;
      let cells = 0;
      try {
        for await (const { index, values } of streamXlsxRows(bytes)) {
          signal?.throwIfAborted();
          if (!Number.isInteger(index) || index < 0 || index >= MAX_ROWS) {
            throw sourceFailure(name, 'has a row with a number that no sheet has; save it again, or as CSV.');
          }
          cells += values.length;
          if (values.length > MAX_COLUMNS || cells > MAX_CELLS) {
            throw sourceFailure(name, 'has too many columns for a workbook; save it as CSV.');
          }
          for (; next < index; next++) yield undefined;
          yield values.map(textOf);
          next = index + 1;
        }
      } catch (error) {
        if (error instanceof Failure || signal?.aborted) throw error;
        throw sourceFailure(name, 'is not a workbook (XLSX) that can be read; save it again, or as CSV.');
      }
    },
  };
}

type Cell = Awaited<ReturnType<ReturnType<typeof streamXlsxRows>['next']>>['value'] extends infer Row
  ? Row extends { values: (infer Value)[] }
    ? Value
    : never
  : never;

/** The value of a cell as text: dates as in ISO 8601. */
function textOf(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return textOfDate(value);
  return String(value).replaceAll('\0', '');
}

function textOfDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}
