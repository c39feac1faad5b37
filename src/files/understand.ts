import { questionSchema, readQuestionRows } from '../batch/index.ts';
import type { PersonField } from '../reference/rows/index.ts';
import { Failure } from '../runtime/errors.ts';
import {
  type ByteFile,
  type CsvLayout,
  type FileSchema,
  type ImportSource,
  TwoColumnsFailure,
} from '../tabular/index.ts';
import { orderOf } from './date-order.ts';
import type { DateOrder, FileFormat, FileProblem, FileReading, Understood, UnderstoodColumn } from './model.ts';
import { missingChoice, problemOfFailure, twoColumns } from './problem.ts';
import { openUpload, type ReadSettings, uploadSchema } from './questions.ts';
import type { Choices } from './stored-file.ts';

/** Values shown of each column. */
const SAMPLES = 3;

/** Longer samples are cut. */
const MAX_SAMPLE_LENGTH = 80;

/**
 * Finds out how a file is read, from its first rows.
 *
 * @throws FileError if a choice is invalid
 */
export async function understand(content: ByteFile, settings: ReadSettings): Promise<Understood> {
  try {
    return await describe(content, settings);
  } catch (error) {
    // The head may be readable and the rows behind it may not.
    if (!(error instanceof Failure)) throw error;
    const { product, choices } = settings;
    const format = await formatOf(content);
    return {
      ...settingsOf(settings),
      ...unreadableReading(choices, { format, schema: questionSchema(product), problem: problemOfFailure(error) }),
      dateOrder: choices.dateOrder ?? 'day_first',
      areDatesAmbiguous: false,
      sampleRows: 0,
      unreadableRows: 0,
    };
  }
}

async function describe(content: ByteFile, settings: ReadSettings): Promise<Understood> {
  const { choices } = settings;
  const schema = uploadSchema(settings.product);
  const { source, layout, problem } = await openTolerantly(content, schema, choices);
  const rows = await sampleOf(source, layout, settings);
  const columns = columnsOf(source, layout, { rows, choices });
  const missing = missingGroups(layout, schema);
  const date = dateOrderOf(layout, rows, settings);
  return {
    ...settingsOf(settings),
    ...describeFormat(source, layout),
    dateOrder: date.order,
    areDatesAmbiguous: date.isAmbiguous,
    columns,
    missing,
    sampleRows: rows.length,
    unreadableRows: rows.filter(({ isReadable }) => !isReadable).length,
    problem: problem ?? missingChoice(missing, date.isAmbiguous && settings.choices.dateOrder === null),
  };
}

interface TolerantlyOpened {
  readonly source: ImportSource<PersonField>;
  readonly layout: CsvLayout<PersonField>;
  readonly problem: FileProblem | null;
}

/**
 * Opens an upload whose columns may not be known yet. If two columns could hold one field, neither is used until one is
 * chosen.
 *
 * @throws FileError if a choice is invalid; Failure if the file cannot be read
 */
export async function openTolerantly(
  content: ByteFile,
  schema: FileSchema<PersonField>,
  choices: Choices,
): Promise<TolerantlyOpened> {
  try {
    return { ...tableOf(await openUpload(content, schema, choices)), problem: null };
  } catch (error) {
    if (!(error instanceof TwoColumnsFailure) || choices.columns[error.field] !== undefined) throw error;
    const { field } = error;
    const without = { ...choices, columns: { ...choices.columns, [field]: null } };
    const source = await openUpload(content, schema, without).catch(() => {
      throw error;
    });
    return { ...tableOf(source), problem: twoColumns(field) };
  }
}

/** Uploads of every format are read as tables. */
export function tableOf(source: ImportSource<PersonField>): Omit<TolerantlyOpened, 'problem'> {
  const { layout } = source;
  if (layout.format !== 'csv') throw new Error('the source of a file is not a table');
  return { source, layout };
}

/** The format of a file, and its first lines if one of them is the header. */
export function describeFormat(source: ImportSource<PersonField>, { delimiter }: CsvLayout<PersonField>) {
  const hasHeader = hasHeaderLine(source);
  return {
    format: source.format,
    encoding: source.encoding,
    delimiter: source.format === 'csv' ? delimiter : null,
    headerLine: hasHeader ? lineAfter(source.preamble) : null,
    firstLines: hasHeader ? source.firstLines.map(cut) : [],
  };
}

function settingsOf({ product, choices }: ReadSettings) {
  return { product, fields: questionSchema(product).fields, ...chosenOf(choices) };
}

/** Which properties of a reading the user chose. */
export function chosenOf({ encoding, delimiter, headerLine }: Choices) {
  return {
    isEncodingChosen: encoding !== null,
    isDelimiterChosen: delimiter !== null,
    isHeaderLineChosen: (headerLine ?? null) !== null,
  };
}

/** The reading of a file that cannot be read. */
export function unreadableReading(
  choices: Choices,
  { format, schema, problem }: { format: FileFormat; schema: FileSchema<PersonField>; problem: FileProblem },
): FileReading {
  return {
    ...chosenOf(choices),
    format,
    encoding: choices.encoding ?? 'utf-8',
    delimiter: choices.delimiter,
    headerLine: choices.headerLine ?? null,
    firstLines: [],
    columns: [],
    missing: schema.mandatory,
    problem,
  };
}

const cut = (text: string) => text.slice(0, MAX_SAMPLE_LENGTH);

/** Whether a line of the file is the header: the tables of other formats have column names of their own. */
function hasHeaderLine({ format }: ImportSource<PersonField>): boolean {
  return format === 'csv' || format === 'xlsx';
}

/** The number of the line after a text, from 1. */
function lineAfter(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

/** The format that the first bytes show. */
async function formatOf(content: ByteFile): Promise<FileFormat> {
  const head = Buffer.from(await content.read(0, 4)).toString('latin1');
  if (head.startsWith('PK')) return 'xlsx';
  if (head === 'PAR1') return 'parquet';
  return head.trimStart().startsWith('{') ? 'ndjson' : 'csv';
}

export interface SampleRow {
  readonly values: readonly string[];
  readonly isReadable: boolean;
}

/** The rows of the first batch. */
async function sampleOf(
  source: ImportSource<PersonField>,
  layout: CsvLayout<PersonField>,
  { product }: ReadSettings,
): Promise<readonly SampleRow[]> {
  for await (const batch of source.batches()) return readQuestionRows(batch, layout, product);
  return [];
}

/** The columns of a file with the fields that they have, and values of a sample. */
export function columnsOf(
  { header }: ImportSource<PersonField>,
  layout: CsvLayout<PersonField>,
  { rows, choices }: { readonly rows: readonly SampleRow[]; readonly choices: Choices },
): UnderstoodColumn[] {
  const fieldAt = new Map(
    Object.entries(layout.columns).flatMap(([field, indexes]) => indexes.map((index) => [index, field] as const)),
  );
  const readable = rows.filter(({ isReadable }) => isReadable);
  return header.map((name, index) => {
    const filled = readable.map(({ values }) => (values[index] ?? '').trim()).filter((value) => value !== '');
    const field = fieldAt.get(index) ?? null;
    return {
      position: index + 1,
      name: name.trim(),
      field,
      isChosen: field !== null && choices.columns[field] === index + 1,
      samples: [...new Set(filled)].slice(0, SAMPLES).map(cut),
      filledShare: readable.length === 0 ? 0 : filled.length / readable.length,
    };
  });
}

/** The mandatory groups of fields of which none has a column. */
export function missingGroups(
  { columns }: CsvLayout<PersonField>,
  { mandatory }: FileSchema<PersonField>,
): (readonly string[])[] {
  return mandatory.filter((group) => group.every((field) => columns[field] === undefined));
}

function dateOrderOf(
  { columns }: CsvLayout<PersonField>,
  rows: readonly SampleRow[],
  { choices }: ReadSettings,
): { readonly order: DateOrder; readonly isAmbiguous: boolean } {
  const column = columns.birth_date?.[0];
  const found = column === undefined ? undefined : orderOf(rows.map(({ values }) => values[column] ?? ''));
  const isAmbiguous = found === 'ambiguous';
  return { order: choices.dateOrder ?? (isAmbiguous ? 'day_first' : (found ?? 'day_first')), isAmbiguous };
}
