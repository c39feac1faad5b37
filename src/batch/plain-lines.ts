import { hasUnreadableDate } from '../matching/normalize/index.ts';
import type { PersonField } from '../reference/rows/index.ts';
import { type BatchText, type CsvLayout, MAX_VALUE_LENGTH, singleColumns } from '../tabular/index.ts';
import { type BatchProduct, PLUS_FIELDS } from './product.ts';
import type { Question } from './question.ts';

/** Fields that are read here. */
const FIELDS = [
  'last_name',
  'first_name',
  'birth_date',
  'street_number',
  'street',
  'address',
  'postal_code',
  'city',
  'country',
  'email',
  'phone',
] as const satisfies readonly PersonField[];

type PlainField = (typeof FIELDS)[number];

/** Lines of files with more columns are not plain. */
const MAX_COLUMNS = 500;

const BLANK = 32;
const CARRIAGE_RETURN = 13;
const SEMICOLON = 59;
const ASCII_END = 0x80;
/** The lead byte of the accented capitals and small letters of French. */
const LATIN_1_LETTER_LEAD = 0xc3;
const ZERO = 48;
const NINE = 57;

/** A longer number may be 99999, which stands for none. */
const MAX_NUMBER_DIGITS = 4;

type Columns = Readonly<Record<PlainField, number>>;

/** ID Check does not read these fields: their columns may hold anything. */
function withoutPlusFields(columns: CsvLayout<PersonField>['columns']): CsvLayout<PersonField>['columns'] {
  return Object.fromEntries(Object.entries(columns).filter(([field]) => !PLUS_FIELDS.includes(field as PersonField)));
}

/**
 * Reads the questions of plain lines from their bytes: lines without quotes and with one value per column, whose name, address
 * and postal code are in columns of their own. The questions are those of `questionOf`, which reads all other lines.
 */
export class PlainLines {
  private readonly columns: Columns;
  /** Columns with other fields, which have to be empty. */
  private readonly others: readonly number[];
  private readonly count: number;
  private readonly delimiter: number;
  private readonly isPlus: boolean;
  /** Where each value of the line starts, and whether it is not ASCII; one more start for the end of the line. */
  private readonly starts = new Int32Array(MAX_COLUMNS + 2);
  private readonly isWide = new Uint8Array(MAX_COLUMNS + 1);

  private constructor(layout: CsvLayout<PersonField>, product: BatchProduct) {
    const { columns, delimiter, maxColumns } = layout;
    this.isPlus = product === 'idcheck-plus';
    const read = this.isPlus ? columns : withoutPlusFields(columns);
    // A field without a column is read from the one after the last, which is empty.
    const { of, others } = singleColumns(read, FIELDS, maxColumns);
    this.columns = of;
    this.others = others;
    this.count = maxColumns;
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** `undefined` if no line of such a file is plain. */
  static of(layout: CsvLayout<PersonField>, product: BatchProduct): PlainLines | undefined {
    const { table, minColumns, maxColumns } = layout;
    if (product === 'match' || table !== undefined || maxColumns > MAX_COLUMNS || minColumns < 2) return undefined;
    return new PlainLines(layout, product);
  }

  /** The question of the line `[start, end)`; `undefined` if the line is not plain. */
  read(text: BatchText, start: number, end: number): Question | undefined {
    const { bytes } = text;
    if (bytes === undefined || end - start > MAX_VALUE_LENGTH || !this.split(bytes, start, end)) return undefined;
    const { columns, isPlus } = this;
    for (let i = 0; i < this.others.length; i++) if (!this.isEmpty(this.others[i]!)) return undefined;
    if (!this.hasText(bytes, columns.last_name) || !this.hasText(bytes, columns.postal_code)) return undefined;
    const address = this.addressLine(text, bytes);
    if (address === undefined) return undefined;
    const person = {
      lastName: this.value(text, columns.last_name),
      firstName: this.value(text, columns.first_name),
      birthDate: isPlus ? this.value(text, columns.birth_date) : '',
      address,
      postalCode: this.value(text, columns.postal_code),
      city: this.value(text, columns.city),
      country: this.value(text, columns.country),
      email: isPlus ? this.value(text, columns.email) : '',
      phone: isPlus ? this.value(text, columns.phone) : '',
    };
    return { person, isWithoutBirthDate: hasUnreadableDate(person) };
  }

  /** Finds the values. @returns whether there is one per column, and no carriage return */
  private split(bytes: Uint8Array, start: number, end: number): boolean {
    const { delimiter, count, starts, isWide } = this;
    let column = 0;
    let wide = 0;
    starts[0] = start;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === delimiter) {
        isWide[column++] = wide;
        wide = 0;
        if (column === count) return false;
        starts[column] = at + 1;
      } else if (byte >= ASCII_END) wide = 1;
      else if (byte === CARRIAGE_RETURN) return false;
    }
    isWide[column++] = wide;
    // Each value ends one byte before the next one starts. The column after the last is empty.
    starts[column] = end + 1;
    starts[column + 1] = end + 2;
    isWide[column] = 0;
    return column === count;
  }

  private isEmpty(column: number): boolean {
    return this.starts[column + 1]! === this.starts[column]! + 1;
  }

  /** Whether a value begins with a letter or another character that is not blank. */
  private hasText(bytes: Uint8Array, column: number): boolean {
    if (this.isEmpty(column)) return false;
    const first = bytes[this.starts[column]!]!;
    return (first > BLANK && first < ASCII_END) || first === LATIN_1_LETTER_LEAD;
  }

  private value({ units, raw }: BatchText, column: number): string {
    const start = this.starts[column]!;
    const end = this.starts[column + 1]! - 1;
    return this.isWide[column] === 1 ? raw(start, end) : units.slice(start, end);
  }

  /** The address in one line; `undefined` if it is not plain: see `personOfRow`. */
  private addressLine(text: BatchText, bytes: Uint8Array): string | undefined {
    const { address, street, street_number: number } = this.columns;
    if (this.isEmpty(street)) {
      if (!this.isEmpty(number) || !this.hasText(bytes, address)) return undefined;
      const line = this.value(text, address);
      return this.delimiter !== SEMICOLON && line.includes(';') ? undefined : line;
    }
    if (!this.isEmpty(address) || !this.hasText(bytes, street)) return undefined;
    if (this.isEmpty(number)) return this.value(text, street);
    return this.isNumber(bytes, number) ? `${this.value(text, number)} ${this.value(text, street)}` : undefined;
  }

  private isNumber(bytes: Uint8Array, column: number): boolean {
    const start = this.starts[column]!;
    const end = this.starts[column + 1]! - 1;
    for (let at = start; at < end; at++) if (bytes[at]! < ZERO || bytes[at]! > NINE) return false;
    return end - start <= MAX_NUMBER_DIGITS;
  }
}
