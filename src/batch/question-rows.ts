import type { PersonField } from '../reference/rows/index.ts';
import {
  type CsvLayout,
  fieldReader,
  openBatchText,
  parseRecord,
  type RecordPosition,
  ROW_FAULT_SENTENCES,
  type RowFault,
  type RowValues,
  restoreLineBreaks,
  type SourceBatch,
  visitRows,
} from '../tabular/index.ts';
import { fitColumns } from './fit-columns.ts';
import type { BatchProduct } from './product.ts';
import { type Question, questionOf } from './question.ts';

/** One row of a file of questions. */
export interface QuestionRow {
  /** Number of the row's first line in the file, 1-based, including the header. */
  readonly line: number;
  /** One value per column of the header. */
  readonly values: readonly string[];
  /** The row as in the file, if it can be written unchanged: it has one value per column and no carriage return. */
  readonly verbatim: string | undefined;
  /** `false` if it is uncertain which value belongs to which column. */
  readonly isReadable: boolean;
  /** The row ends before the last column of the header. */
  readonly isShort?: boolean;
  readonly question: Question;
}

/**
 * Returns every row of a batch in order, including rows that cannot be read. Lines without any character are skipped.
 *
 * @param adapt changes the values before they become a question
 */
export function readQuestionRows(
  batch: SourceBatch,
  layout: CsvLayout<PersonField>,
  product: BatchProduct,
  adapt: (row: RowValues<PersonField>) => RowValues<PersonField> = (row) => row,
): QuestionRow[] {
  const text = openBatchText(batch);
  const { line: firstLine } = batch;
  const lineOf = ({ line }: RecordPosition) => firstLine + line;
  if (batch.isTruncated)
    return [unreadableRow(text.raw(0, text.units.length), 'too-long', { layout, line: firstLine })];
  const rawOf = ({ start, end }: RecordPosition) => text.raw(start, end);
  const fieldsOf = fieldReader(layout);
  const blankQuestion = questionOf({}, product);
  const rows: QuestionRow[] = [];
  visitRows(text, layout, {
    row: (values, position, isShort) => {
      const question = questionOf(adapt(fieldsOf(values)), product);
      const row = readableRow(values, rawOf(position), { layout, line: lineOf(position), question });
      rows.push(isShort ? { ...row, isShort } : row);
    },
    blank: (position) => {
      const raw = rawOf(position);
      if (raw !== END_OF_DOS_FILE)
        rows.push(readableRow(splitRow(raw, layout), raw, { layout, line: lineOf(position), question: blankQuestion }));
    },
    bad: (fault, position) => rows.push(unreadableRow(rawOf(position), fault, { layout, line: lineOf(position) })),
  });
  return rows;
}

interface RowPlace {
  readonly layout: CsvLayout;
  readonly line: number;
}

function readableRow(
  values: readonly string[],
  raw: string,
  { layout: { delimiter, maxColumns, table }, line, question }: RowPlace & { readonly question: Question },
): QuestionRow {
  if (table !== undefined) {
    const restored = fitColumns(values, maxColumns, delimiter).map(restoreLineBreaks);
    return { line, values: restored, verbatim: undefined, isReadable: true, question };
  }
  return values.length === maxColumns && !raw.includes('\r')
    ? { line, values, verbatim: raw, isReadable: true, question }
    : { line, values: fitColumns(values, maxColumns, delimiter), verbatim: undefined, isReadable: true, question };
}

function unreadableRow(raw: string, fault: RowFault, { layout, line }: RowPlace): QuestionRow {
  const values = fitColumns(splitRow(raw, layout), layout.maxColumns, layout.delimiter);
  return {
    line,
    values,
    verbatim: undefined,
    isReadable: false,
    question: { emptyReason: ROW_FAULT_SENTENCES[fault] },
  };
}

/** 0x1A ended text files under DOS. */
const END_OF_DOS_FILE = '\x1a';

/** The values of a row, even if it is malformed: then a quote is a character like any other. */
function splitRow(raw: string, layout: CsvLayout): readonly string[] {
  return parseRecord(raw, layout) ?? raw.split(layout.delimiter);
}
