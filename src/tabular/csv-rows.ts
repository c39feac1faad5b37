import type { BatchText } from './batch-text.ts';
import { type RecordPosition, readCsv } from './csv.ts';
import { FIELDS, type Field } from './field.ts';
import type { ColumnIndexes, CsvLayout } from './layout.ts';
import type { RowValues } from './person-row.ts';
import type { RejectReason } from './reject-reason.ts';

/** Sees the rows of a batch of CSV, each once and in order; lines without any character are none. */
export interface RowVisitor {
  /** A row with the columns of the header, give or take empty ones at its end. */
  row(values: readonly string[], position: RecordPosition): void;
  /** A row of empty values. */
  blank(position: RecordPosition): void;
  /** A row that cannot be read. */
  bad(reason: RejectReason, position: RecordPosition): void;
}

export function visitRows(text: BatchText, layout: CsvLayout, visitor: RowVisitor): void {
  const { fewest, most } = layout;
  readCsv(text.units, layout, {
    record(values, position) {
      if (!text.isText(position.start, position.end)) visitor.bad('encoding', position);
      else if (values.every(isBlank)) visitor.blank(position);
      else if (values.length < fewest || (values.length > most && !values.slice(most).every(isBlank)))
        visitor.bad('columns', position);
      else visitor.row(text.decode(values), position);
      return true;
    },
    broken(position) {
      visitor.bad(text.isText(position.start, position.end) ? 'quote' : 'encoding', position);
      return true;
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

/** What says which field each value of a row is. */
export function fieldReader(columns: ColumnIndexes): (values: readonly string[]) => RowValues {
  const places = placesOf(columns);
  return (values) => valuesAt(values, places);
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
