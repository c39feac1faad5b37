import { type BatchText, openBatchText, type SourceBatch } from './batch-text.ts';
import type { RecordPosition } from './csv.ts';
import { fieldReader, visitRows } from './csv-rows.ts';
import { FIELDS } from './field.ts';
import type { ImportRow, RejectedRow } from './import-row.ts';
import type { CsvLayout, NdjsonLayout, SourceLayout } from './layout.ts';
import { createObjectReader, readLines } from './ndjson.ts';
import { personOfRow, type RowValues } from './person-row.ts';
import type { RejectReason } from './reject-reason.ts';

export interface ParsedBatch {
  readonly rows: ImportRow[];
  readonly rejects: RejectedRow[];
}

/** As in the server, UTF-16 units: a longer value is no name and no address. */
export const VALUE_LENGTH = 1000;

/** Why a row that could be read cannot be used, or `undefined`. */
export type Refusal = (row: ImportRow) => RejectReason | undefined;

/**
 * Reads a batch. Pure, and the same in any thread. Every record that is not blank is in `rows` or in `rejects`; both are
 * in the order of the file.
 */
export function parseBatch(batch: SourceBatch, layout: SourceLayout, refuse: Refusal = () => undefined): ParsedBatch {
  const rows: ImportRow[] = [];
  const { source } = layout;
  const rejects = readRows(batch, layout, (values, line) => {
    const person = personOfRow(values);
    const row: ImportRow = { line, source, id: values.id.trim(), householdId: values.household_id.trim(), person };
    const reason = refuse(row);
    if (reason === undefined) rows.push(row);
    return reason;
  });
  return { rows, rejects };
}

/** Takes what a row says and the number of its line, or says why it cannot be used. */
export type TakeValues = (values: RowValues, line: number) => RejectReason | undefined;

/** Reads a batch of whatever kind of file, row by row. @returns what could not be read or used, in the order of the file. */
export function readRows(batch: SourceBatch, layout: SourceLayout, takeValues: TakeValues): RejectedRow[] {
  const text = openBatchText(batch);
  const rows = collectRows({ text, source: layout.source, firstLine: batch.line, takeValues });
  if (batch.truncated) rows.reject('too-long', { start: 0, end: text.units.length, line: 0 });
  else if (layout.format === 'csv') parseCsv(text, layout, rows);
  else parseNdjson(text, layout, rows);
  return rows.rejects;
}

interface RowCollector {
  readonly rejects: RejectedRow[];
  take(values: RowValues, position: RecordPosition): void;
  reject(reason: RejectReason, position: RecordPosition): void;
}

function collectRows(from: {
  text: BatchText;
  source: string;
  firstLine: number;
  takeValues: TakeValues;
}): RowCollector {
  const { text, source, firstLine, takeValues } = from;
  const rejects: RejectedRow[] = [];
  const reject = (reason: RejectReason, { start, end, line }: RecordPosition) => {
    rejects.push({ line: firstLine + line, source, reason, raw: text.raw(start, end) });
  };
  const take = (values: RowValues, position: RecordPosition) => {
    if (position.end - position.start > VALUE_LENGTH && FIELDS.some((field) => values[field].length > VALUE_LENGTH))
      return reject('too-long', position);
    const reason = takeValues(values, firstLine + position.line);
    if (reason !== undefined) reject(reason, position);
  };
  return { rejects, take, reject };
}

function parseCsv(text: BatchText, layout: CsvLayout, parsed: RowCollector): void {
  const valuesOf = fieldReader(layout.columns);
  visitRows(text, layout, {
    row: (values, position) => parsed.take(valuesOf(values), position),
    blank: () => {},
    bad: (reason, position) => parsed.reject(reason, position),
  });
}

function parseNdjson(text: BatchText, layout: NdjsonLayout, parsed: RowCollector): void {
  const read = createObjectReader(layout.names);
  readLines(text.units, layout.lineEnd, (position) => {
    const { start, end } = position;
    const result = text.isText(start, end) ? read(text.raw(start, end)) : 'encoding';
    if (typeof result === 'string') parsed.reject(result, position);
    else parsed.take(result, position);
  });
}
