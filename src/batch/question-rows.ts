import type { PersonField } from '../reference/rows/people-schema.ts';
import {
  type CsvLayout,
  fieldReader,
  openBatchText,
  type RecordPosition,
  ROW_FAULT_SENTENCES,
  type RowFault,
  readCsv,
  type SourceBatch,
  visitRows,
} from '../tabular/index.ts';
import { fitColumns } from './fit-columns.ts';
import type { BatchProduct } from './product.ts';
import { type Question, questionOf } from './question.ts';

/** One row of a file of questions. */
export interface QuestionRow {
  /** As many as the header has columns. */
  readonly values: readonly string[];
  /** The row as it stands in the file, where it can be kept so: it has the header's columns and no stray line end. */
  readonly verbatim: string | undefined;
  /** Whether its values stand in their columns for certain. */
  readonly isReadable: boolean;
  readonly question: Question;
}

/** Every row of a batch once and in order, those that cannot be read too. Lines without any character are no rows. */
export function readQuestionRows(
  batch: SourceBatch,
  layout: CsvLayout<PersonField>,
  product: BatchProduct,
): QuestionRow[] {
  const text = openBatchText(batch);
  const { delimiter, maxColumns } = layout;
  const fieldsOf = fieldReader(layout);
  const rows: QuestionRow[] = [];
  const take = (values: readonly string[], raw: string, question: Question) => {
    const keeps = values.length === maxColumns && !raw.includes('\r');
    rows.push({
      values: keeps ? values : fitColumns(values, maxColumns, delimiter),
      verbatim: keeps ? raw : undefined,
      isReadable: true,
      question,
    });
  };
  const rawOf = ({ start, end }: RecordPosition) => text.raw(start, end);
  if (batch.truncated) {
    const raw = text.raw(0, text.units.length);
    const values = fitColumns(splitRow(raw, layout), maxColumns, delimiter);
    return [unreadable(values, 'too-long')];
  }
  visitRows(text, layout, {
    row: (values, position) => take(values, rawOf(position), questionOf(fieldsOf(values), product)),
    blank: (position) => {
      const raw = rawOf(position);
      if (raw !== END_OF_DOS_FILE) take(splitRow(raw, layout), raw, questionOf(fieldsOf([]), product));
    },
    bad: (reason, position) => {
      const values = fitColumns(splitRow(rawOf(position), layout), maxColumns, delimiter);
      rows.push(unreadable(values, reason));
    },
  });
  return rows;
}

function unreadable(values: readonly string[], fault: RowFault): QuestionRow {
  return { values, verbatim: undefined, isReadable: false, question: { obstacle: ROW_FAULT_SENTENCES[fault] } };
}

/** 0x1A ended text files under DOS. */
const END_OF_DOS_FILE = '\x1a';

/** A row in columns as far as they can be told: a quote that breaks the rules is a character like any other. */
function splitRow(raw: string, layout: CsvLayout): readonly string[] {
  const records: (readonly string[])[] = [];
  let isMalformed = false;
  readCsv(raw, layout, {
    record: (values) => records.push(values) === 1,
    malformed: () => {
      isMalformed = true;
      return false;
    },
  });
  return isMalformed || records.length !== 1 ? raw.split(layout.delimiter) : records[0]!;
}
