import { Failure } from '../runtime/errors.ts';
import { ThreadPool } from '../runtime/thread-pool.ts';
import type { ByteFile } from './byte-file.ts';
import { sourceFailure } from './source-failure.ts';
import type { TableSource } from './table-source.ts';
import { WorkbookTasks } from './workbook-tasks.ts';
import { inspectWorkbook } from './zip-entries.ts';

/** The compressed workbook is held in memory; its rows are not. */
const MAX_WORKBOOK_BYTES = 256 * 1024 * 1024;

/** Rows of a sheet (source: the limits of Excel). A row can have any number, with or without the rows before it. */
const MAX_ROWS = 1_048_576;

/** Columns of a row, and cells of a sheet. A cell in the last column makes a row of 16,384 cells. */
const MAX_COLUMNS = 4000;
const MAX_CELLS = 500_000_000;

/** A smaller workbook is parsed in the time that a thread takes to start. */
const MIN_THREAD_BYTES = 256 * 1024;

/**
 * The first sheet of a workbook (XLSX). Rows have the numbers that a spreadsheet program shows.
 *
 * @throws Failure if it is damaged, protected or too large
 */
export async function readWorkbook(file: ByteFile): Promise<TableSource> {
  const { name, size } = file;
  if (size > MAX_WORKBOOK_BYTES) throw sourceFailure(name, 'is too large for a workbook; save it as CSV.', 'too-large');
  const rowCount = await inspectWorkbook(file);
  return {
    name,
    size,
    rowCount,
    async *rows(signal) {
      const reader = openReader(await file.read(0, size));
      let next = 0;
      let cells = 0;
      try {
        for (let batch = await reader.run('next'); batch.length > 0; batch = await reader.run('next')) {
          for (const { index, values } of batch) {
            signal?.throwIfAborted();
            if (!Number.isInteger(index) || index < 0 || index >= MAX_ROWS) {
              throw sourceFailure(
                name,
                'has a row with a number that no sheet has; save it again, or as CSV.',
                'damaged',
              );
            }
            cells += values.length;
            if (values.length > MAX_COLUMNS || cells > MAX_CELLS) {
              throw sourceFailure(name, 'has too many columns for a workbook; save it as CSV.', 'too-large');
            }
            for (; next < index; next++) yield undefined;
            yield values;
            next = index + 1;
          }
        }
      } catch (error) {
        if (error instanceof Failure || signal?.aborted) throw error;
        throw sourceFailure(name, 'is not a workbook (XLSX) that can be read; save it again, or as CSV.', 'damaged');
      } finally {
        await reader.close();
      }
    },
  };
}

/** Parsing takes seconds for a large workbook, during which a server has to answer other requests. */
function openReader(bytes: Uint8Array): ThreadPool<WorkbookTasks> {
  return ThreadPool.create({
    threads: 1,
    alwaysThreads: bytes.length >= MIN_THREAD_BYTES,
    moduleUrl: import.meta.url,
    workerData: () => bytes,
    createTasks: () => new WorkbookTasks(bytes),
  });
}
