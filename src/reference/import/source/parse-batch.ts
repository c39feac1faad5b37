import { type BatchText, openBatchText, type SourceBatch } from './batch-text.ts';
import { type RecordPosition, readCsv } from './csv.ts';
import { FIELDS, type Field } from './field.ts';
import type { ImportRow, RejectedRow } from './import-row.ts';
import type { ColumnIndexes, CsvLayout, NdjsonLayout, SourceLayout } from './layout.ts';
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
  const { fewest, most } = layout;
  const places = placesOf(layout.columns);
  readCsv(text.units, layout, {
    record(values, position) {
      if (!text.isText(position.start, position.end)) parsed.reject('encoding', position);
      else if (values.every(isBlank)) return;
      else if (values.length < fewest || (values.length > most && !values.slice(most).every(isBlank)))
        parsed.reject('columns', position);
      else parsed.take(valuesAt(text.decode(values), places), position);
    },
    broken(position) {
      parsed.reject(text.isText(position.start, position.end) ? 'quote' : 'encoding', position);
    },
  });
}

/** An empty line of a spreadsheet; 0x1A ended text files under DOS. */
function isBlank(value: string): boolean {
  return value === '' || value === '\x1a' || value.trim() === '';
}

/** Where each field stands; -1: nowhere. */
type Places = Readonly<Record<Field, number>>;

function placesOf(columns: ColumnIndexes): Places {
  return Object.fromEntries(FIELDS.map((field) => [field, columns[field] ?? -1])) as Places;
}

/** Written out because it runs for every row: the engine then reads by place, not by name. */
function valuesAt(values: readonly string[], places: Places): RowValues {
  return {
    id: valueAt(values, places.id),
    household_id: valueAt(values, places.household_id),
    last_name: valueAt(values, places.last_name),
    birth_name: valueAt(values, places.birth_name),
    first_name: valueAt(values, places.first_name),
    gender: valueAt(values, places.gender),
    birth_date: valueAt(values, places.birth_date),
    street_number: valueAt(values, places.street_number),
    street_number_suffix: valueAt(values, places.street_number_suffix),
    street_type: valueAt(values, places.street_type),
    street: valueAt(values, places.street),
    address: valueAt(values, places.address),
    address_complement: valueAt(values, places.address_complement),
    postal_code: valueAt(values, places.postal_code),
    city: valueAt(values, places.city),
    country: valueAt(values, places.country),
    email: valueAt(values, places.email),
    phone: valueAt(values, places.phone),
    msisdn: valueAt(values, places.msisdn),
    operator: valueAt(values, places.operator),
    sim_changed_at: valueAt(values, places.sim_changed_at),
  };
}

function valueAt(values: readonly string[], place: number): string {
  return place < 0 ? '' : (values[place] ?? '');
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
