import { streamXlsxRows } from 'hucre/xlsx';

/** A row of a sheet, its values as text. */
export interface WorkbookRow {
  /** From 0. */
  readonly index: number;
  readonly values: readonly string[];
}

/** Cells that are read at once. */
const CELLS_PER_BATCH = 20_000;

/** Reads the first sheet of a workbook, a part at a time, in a thread of its own: the texts of all cells are parsed as one. */
export class WorkbookTasks {
  private readonly rows: ReturnType<typeof streamXlsxRows>;

  constructor(bytes: Uint8Array) {
    this.rows = streamXlsxRows(bytes);
  }

  /** The next rows; none at the end. */
  async next(): Promise<WorkbookRow[]> {
    const batch: WorkbookRow[] = [];
    for (let cells = 0; cells < CELLS_PER_BATCH; ) {
      const { done, value } = await this.rows.next();
      if (done) break;
      batch.push({ index: value.index, values: value.values.map(textOf) });
      cells += value.values.length + 1;
    }
    return batch;
  }
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
