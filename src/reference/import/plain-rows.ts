import { EMPTY_PERSON } from '../../matching/model.ts';
import { normalizeGender, parseBirthDate } from '../../matching/normalize/index.ts';
import {
  FOLDED_CODES,
  foldFirstName,
  foldLastName,
  hasSeveralWords,
  isFirstNameCodes,
  parseEmail,
  parsePhone,
  readPlainLine,
  readPlainStreet,
  withoutFirstName,
} from '../../matching/normalize/plain-bytes.ts';
import { ByteWriter } from '../../storage/bytes.ts';
import { type Partitions, partitionOf } from '../../storage/partitions.ts';
import { type SourceLayout, singleColumns } from '../../tabular/index.ts';
import type { DomainCounter } from '../mapped/email-domains.ts';
import {
  householdIdOf,
  identityHashOfId,
  importedHouseholdId,
  placeHash,
  USUAL_RECORD_BYTES,
  WHOLE_HEAD_BYTES,
  writeRecordHead,
} from '../person-record.ts';
import type { RowOptions } from '../rows/parse-row.ts';
import type { PersonField } from '../rows/people-schema.ts';
import { KnownTowns, type Town } from './known-towns.ts';

/** Fields that are read here. */
const FIELDS = [
  'id',
  'household_id',
  'last_name',
  'birth_name',
  'first_name',
  'gender',
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

/** Rows with more columns are not plain. */
const MAX_COLUMNS = 500;
/** Longer ids and names are not plain: the length of their text has two bytes. */
const MAX_SHORT = 63;
/** As in `parsePersonRow`. */
const MAX_VALUE_LENGTH = 250;
/** As in `readRows`; a shorter row has no longer value. */
const MAX_ROW_BYTES = 1000;
const MAX_NUMBER_DIGITS = 4;

const COUNTRY = 'FR';
const F = 70;
const R = 82;
const M = 77;
const BLANK = 32;
const ZERO = 48;
const NINE = 57;
const ASCII = 128;

/** Where the values of a layout are. */
interface Columns {
  /** The column of each field; one that is always empty if the file has none. */
  readonly of: Readonly<Record<PlainField, number>>;
  /** Columns whose values are not read here. */
  readonly others: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly delimiter: number;
}

function columnsOf(layout: SourceLayout<PersonField>): Columns | undefined {
  if (layout.format !== 'csv' || layout.maxColumns > MAX_COLUMNS) return undefined;
  const { columns, minColumns: min, maxColumns: max, delimiter } = layout;
  return { ...singleColumns(columns, FIELDS, MAX_COLUMNS), min, max, delimiter: delimiter.charCodeAt(0) };
}

/** The rows of one batch. */
export interface PlainBatch {
  readonly layout: SourceLayout<PersonField>;
  readonly sequence: number;
  readonly source: number;
}

export interface PlainRowsOptions {
  readonly rows: RowOptions;
  readonly byIdentity: Partitions;
  readonly domains: DomainCounter;
  /** Whether the processing of the person with this id is restricted; by default of nobody. */
  readonly isRestricted?: ((id: string) => boolean) | undefined;
}

/**
 * Writes the records of plain rows from their bytes, without texts and objects between: of people in France with an id, an
 * undamaged name, and a number and a street in a known town. The records are those of `parsePersonRow`, which reads all
 * other rows.
 */
export class PlainRows {
  private readonly options: PlainRowsOptions;
  private readonly towns = new KnownTowns();
  private readonly out = new ByteWriter(0);
  /** Where each value of the row starts; one more for its end. Values that the row lacks are empty. */
  private readonly starts = new Int32Array(MAX_COLUMNS + 2);
  private readonly ends = new Int32Array(MAX_COLUMNS + 2);
  /** By value, whether it is not ASCII. */
  private readonly isWide = new Uint8Array(MAX_COLUMNS + 2);
  private columns: Columns | undefined;
  private layout: SourceLayout<PersonField> | undefined;
  private sequence = 0;
  private source = 0;
  /** The last street, and where it is written in the batch. */
  private readonly street = { start: 0, end: 0, town: undefined as Town | undefined, name: '', hash: 0 };
  /** Rows of the batch with a first name as last name, and with a town as address: see misplaced-values.ts. */
  readonly misplaced = { names: 0, address: 0 };
  private hasExchangedNames = false;
  private number = '';
  private email = '';
  /** The last household id, and where it is written in the batch. */
  private readonly household = { start: 0, end: 0, id: 0n };

  constructor(options: PlainRowsOptions) {
    this.options = options;
  }

  /** Prepares for the rows of a batch. @returns whether any can be plain */
  begin({ layout, sequence, source }: PlainBatch): boolean {
    if (layout !== this.layout) this.columns = columnsOf(layout);
    this.layout = layout;
    this.sequence = sequence;
    this.source = source;
    this.misplaced.names = 0;
    this.misplaced.address = 0;
    this.street.end = this.street.start;
    this.household.end = this.household.start;
    return this.columns !== undefined;
  }

  /** Takes a row if it is plain. @param units the bytes, one character each */
  take(bytes: Buffer, units: string, start: number, end: number, line: number): boolean {
    const { of, others, min, max } = this.columns!;
    if (end - start > MAX_ROW_BYTES) return false;
    const count = this.split(bytes, start, end);
    if (count < min || count > max) return false;
    for (const column of others) if (column < count && this.starts[column] !== this.ends[column]) return false;
    const idStart = this.starts[of.id]!;
    const idEnd = this.ends[of.id]!;
    if (!this.isName(bytes, of.id) || this.options.isRestricted?.(units.slice(idStart, idEnd))) return false;
    const town = this.townOf(bytes);
    if (town === undefined || !this.readStreet(bytes, town)) return false;
    const { byIdentity } = this.options;
    const identity = identityHashOfId(bytes, idStart, idEnd);
    const partition = partitionOf(identity);
    const { out } = this;
    out.resetTo(byIdentity.begin(partition, USUAL_RECORD_BYTES), byIdentity.at);
    const begin = out.length;
    out.length += WHOLE_HEAD_BYTES;
    out.ascii(bytes, idStart, idEnd);
    out.raw(town.texts);
    out.text(this.street.name);
    out.text(this.number);
    const nameAt = out.length + 1;
    if (!this.writeNames(bytes)) return false;
    if (!this.writeDetails(units, town.context.postalCode)) return false;
    out.uint8(0);
    out.varint(this.source + 1);
    out.varint(line);
    const householdId = this.householdId(bytes, units, nameAt);
    if (householdId === undefined) return false;
    writeRecordHead(out, begin, { sequence: this.sequence, identity, place: this.street.hash, householdId });
    byIdentity.end(partition, out.length - begin);
    this.countMisplaced(town);
    this.options.domains.add(this.email);
    return true;
  }

  /** Postal codes and towns of plain rows are in their own columns: {@link KnownTowns}. */
  private countMisplaced({ context }: Town): void {
    if (this.hasExchangedNames) this.misplaced.names++;
    if (this.number === '' && context.towns.names.includes(this.street.name)) this.misplaced.address++;
  }

  private split(bytes: Uint8Array, start: number, end: number): number {
    const { starts, ends, isWide, columns } = this;
    const { delimiter, max } = columns!;
    let count = 0;
    let wide = 0;
    starts[0] = start;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte !== delimiter) {
        wide |= byte;
        continue;
      }
      ends[count] = at;
      isWide[count] = wide;
      wide = 0;
      if (++count > max) return count;
      starts[count] = at + 1;
    }
    ends[count] = end;
    isWide[count] = wide;
    // Columns that are named, but missing at the end of the row.
    for (let i = count + 1; i <= max; i++) starts[i] = ends[i] = 0;
    return count + 1;
  }

  private isAscii(column: number): boolean {
    return this.isWide[column]! < ASCII;
  }

  /** Whether a value is a short ASCII text without blanks around it. */
  private isName(bytes: Uint8Array, column: number): boolean {
    const start = this.starts[column]!;
    const end = this.ends[column]!;
    if (start === end || end - start > MAX_SHORT || !this.isAscii(column)) return false;
    return bytes[start]! > BLANK && bytes[end - 1]! > BLANK;
  }

  private townOf(bytes: Buffer): Town | undefined {
    const { of } = this.columns!;
    const country = this.starts[of.country]!;
    const length = this.ends[of.country]! - country;
    const isFrance =
      length === 0
        ? this.options.rows.country === COUNTRY
        : length === 2 && bytes[country] === F && bytes[country + 1] === R;
    const code = this.starts[of.postal_code]!;
    if (!isFrance || this.ends[of.postal_code]! - code !== 5) return undefined;
    return this.towns.find(bytes, code, this.starts[of.city]!, this.ends[of.city]!);
  }

  /** Reads number and street, as they are in one column or in two. */
  private readStreet(bytes: Uint8Array, town: Town): boolean {
    const { of } = this.columns!;
    const street = this.starts[of.street]!;
    const streetEnd = this.ends[of.street]!;
    const address = this.starts[of.address]!;
    const addressEnd = this.ends[of.address]!;
    const number = this.starts[of.street_number]!;
    const numberEnd = this.ends[of.street_number]!;
    if ((street === streetEnd) === (address === addressEnd)) return false;
    if (number === numberEnd) {
      return street === streetEnd
        ? this.readLine(bytes, address, addressEnd, town)
        : this.readLine(bytes, street, streetEnd, town);
    }
    if (street === streetEnd || !this.readNumber(bytes, number, numberEnd)) return false;
    return this.readName(bytes, street, streetEnd, town);
  }

  private readLine(bytes: Uint8Array, start: number, end: number, town: Town): boolean {
    const split = readPlainLine(bytes, start, end, town.context);
    if (split === undefined || split.street === '') return false;
    this.number = split.number;
    this.setStreet(split.street, town);
    this.street.end = this.street.start;
    return split.street.length <= MAX_VALUE_LENGTH;
  }

  private readNumber(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start > MAX_NUMBER_DIGITS || bytes[start] === ZERO) return false;
    let number = 0;
    for (let at = start; at < end; at++) {
      const digit = bytes[at]!;
      if (digit < ZERO || digit > NINE) return false;
      number = 10 * number + digit - ZERO;
    }
    this.number = String(number);
    return true;
  }

  /** Most files are sorted by street, or by household. */
  private readName(bytes: Uint8Array, start: number, end: number, town: Town): boolean {
    const last = this.street;
    if (last.town === town && isRepeated(bytes, last, start, end)) return true;
    const name = readPlainStreet(bytes, start, end, town.context);
    if (name === undefined || name === '' || name.length > MAX_VALUE_LENGTH) return false;
    this.setStreet(name, town);
    last.start = start;
    last.end = end;
    return true;
  }

  private setStreet(name: string, town: Town): void {
    const { street } = this;
    const { country, postalCode, city } = town.context;
    street.name = name;
    street.town = town;
    street.hash = placeHash({ country, postalCode, city, street: name });
  }

  private writeNames(bytes: Uint8Array): boolean {
    const { out, starts, ends } = this;
    const { last_name: last, birth_name: birth, first_name: first } = this.columns!.of;
    const lastAt = out.length + 1;
    const lastLength = foldLastName(bytes, starts[last]!, ends[last]!);
    if (!this.writeFolded(lastLength)) return false;
    const hasBlank = hasSeveralWords();
    const isFirstName = isFirstNameCodes(FOLDED_CODES, lastLength);
    if (starts[birth] === ends[birth]) out.uint8(0);
    else if (!this.writeFolded(foldLastName(bytes, starts[birth]!, ends[birth]!))) return false;
    const firstLength = foldFirstName(bytes, starts[first]!, ends[first]!);
    if (!this.writeFolded(firstLength)) return false;
    this.hasExchangedNames = isFirstName && !isFirstNameCodes(FOLDED_CODES, firstLength);
    if (!hasBlank) return true;
    const lastName = asciiText(out.bytes, lastAt);
    return withoutFirstName(lastName, asciiText(out.bytes, out.length - firstLength)) === '';
  }

  private writeFolded(length: number): boolean {
    if (length === 0 || length > MAX_SHORT) return false;
    this.out.ascii(FOLDED_CODES, 0, length);
    return true;
  }

  private writeDetails(units: string, postalCode: string): boolean {
    const { out } = this;
    const { gender, birth_date, email, phone } = this.columns!.of;
    if (!this.isAscii(gender) || !this.isAscii(birth_date) || !this.isAscii(email) || !this.isAscii(phone))
      return false;
    this.writeGender(units, gender);
    const born = parseBirthDate(this.textOf(units, birth_date), COUNTRY);
    if (born.note !== undefined) return false;
    out.text(born.date);
    const mail = parseEmail(this.textOf(units, email));
    if (mail.note !== undefined || mail.others.length > 0 || mail.value.length > MAX_VALUE_LENGTH) return false;
    out.text(mail.value);
    const call = parsePhone(this.textOf(units, phone), COUNTRY, postalCode);
    if (call.note !== undefined || call.others.length > 0) return false;
    out.text(call.value);
    this.email = mail.value;
    return true;
  }

  private writeGender(units: string, column: number): void {
    const start = this.starts[column]!;
    const length = this.ends[column]! - start;
    const code = units.charCodeAt(start);
    if (length === 0) this.out.uint8(0);
    else if (length === 1 && (code === F || code === M)) this.out.text(code === F ? 'F' : 'M');
    else this.out.text(normalizeGender(this.textOf(units, column)));
  }

  private textOf(units: string, column: number): string {
    return units.slice(this.starts[column], this.ends[column]);
  }

  private householdId(bytes: Uint8Array, units: string, nameAt: number): bigint | undefined {
    const { of } = this.columns!;
    const start = this.starts[of.household_id]!;
    const end = this.ends[of.household_id]!;
    if (start === end) return this.homeId(nameAt);
    const { household } = this;
    if (isRepeated(bytes, household, start, end)) return household.id;
    if (!this.isName(bytes, of.household_id)) return undefined;
    household.id = importedHouseholdId(units.slice(start, end));
    household.start = start;
    household.end = end;
    return household.id;
  }

  private homeId(nameAt: number): bigint {
    const { town, name: street } = this.street;
    const { country, postalCode, city } = town!.context;
    const lastName = asciiText(this.out.bytes, nameAt);
    const home = { ...EMPTY_PERSON, lastName, country, postalCode, city, street, number: this.number };
    return householdIdOf(home, { id: '', householdId: '' }, this.options.rows);
  }
}

/** Whether a value is the same as another one in the batch. */
function isRepeated(bytes: Uint8Array, other: { start: number; end: number }, start: number, end: number): boolean {
  if (other.end - other.start !== end - start) return false;
  for (let at = start, from = other.start; at < end; at++, from++) if (bytes[at] !== bytes[from]) return false;
  return true;
}

/** A text that {@link ByteWriter.ascii} wrote; `at` is where its first character is. */
function asciiText(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + (bytes[at - 1]! >>> 1));
}
