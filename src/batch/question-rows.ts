import type { PersonField } from '../reference/rows/index.ts';
import {
  type BatchText,
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
import type { PlainLines } from './plain-lines.ts';
import type { BatchProduct } from './product.ts';
import { type Question, questionOf } from './question.ts';

/** One row of a file of questions, as it is found. */
export interface FoundRow {
  /** Number of the row's first line in the file, 1-based, including the header. */
  readonly line: number;
  /** One value per column of the header. */
  readonly values: readonly string[];
  /** Where the row is in the text, if it can be written unchanged: it has one value per column and no carriage return. */
  readonly unchanged: RecordPosition | undefined;
  /** `false` if it is uncertain which value belongs to which column. */
  readonly isReadable: boolean;
  /** The row ends before the last column of the header. */
  readonly isShort: boolean;
  readonly question: Question;
}

/** One row of a file of questions. */
export interface QuestionRow extends Omit<FoundRow, 'unchanged'> {
  /** The row as in the file, if it can be written unchanged. */
  readonly verbatim: string | undefined;
}

type AdaptRow = (row: RowValues<PersonField>) => RowValues<PersonField>;

interface VisitOptions {
  readonly layout: CsvLayout<PersonField>;
  readonly product: BatchProduct;
  /** Changes the values before they become a question. */
  readonly adapt?: AdaptRow | undefined;
  readonly plain?: PlainVisitor | undefined;
}

/** Takes the lines that it can before their values are cut out. They can be written unchanged. */
export interface PlainVisitor {
  readonly lines: PlainLines;
  visit(question: Question, position: RecordPosition, text: BatchText): void;
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
  adapt?: AdaptRow,
): QuestionRow[] {
  const rows: QuestionRow[] = [];
  visitQuestionRows(batch, { layout, product, adapt }, (row, text) => {
    const { line, values, unchanged, isReadable, isShort, question } = row;
    const verbatim = unchanged && text.raw(unchanged.start, unchanged.end);
    rows.push({ line, values, verbatim, isReadable, isShort, question });
  });
  return rows;
}

/** Calls `visit` with the rows that {@link readQuestionRows} returns, one by one: most of them are then garbage early. */
export function visitQuestionRows(
  batch: SourceBatch,
  { layout, product, adapt, plain }: VisitOptions,
  visit: (row: FoundRow, text: BatchText) => void,
): void {
  const text = openBatchText(batch);
  const { line: firstLine } = batch;
  const lineOf = ({ line }: RecordPosition) => firstLine + line;
  const rawOf = ({ start, end }: RecordPosition) => text.raw(start, end);
  if (batch.isTruncated) {
    visit(unreadableRow(text.raw(0, text.units.length), 'too-long', { layout, line: firstLine }), text);
    return;
  }
  const fieldsOf = fieldReader(layout);
  const blankQuestion = questionOf({}, product);
  const hasReturn = carriageReturnFinder(text.units);
  const readable = (
    values: readonly string[],
    position: RecordPosition,
    rest: Pick<FoundRow, 'isShort' | 'question'>,
  ) => readableRow(values, { layout, line: lineOf(position), position, hasReturn }, rest);
  visitRows(text, layout, {
    ...(plain && text.bytes && { plainLine: (start, end, line) => visitPlain(plain, { start, end, line }, text) }),
    row: (values, position, isShort) => {
      const fields = fieldsOf(values);
      const question = questionOf(adapt === undefined ? fields : adapt(fields), product);
      visit(readable(values, position, { isShort, question }), text);
    },
    blank: (position) => {
      const raw = rawOf(position);
      if (raw !== END_OF_DOS_FILE)
        visit(readable(splitRow(raw, layout), position, { isShort: false, question: blankQuestion }), text);
    },
    bad: (fault, position) => visit(unreadableRow(rawOf(position), fault, { layout, line: lineOf(position) }), text),
  });
}

function visitPlain({ lines, visit }: PlainVisitor, position: RecordPosition, text: BatchText): boolean {
  const question = lines.read(text, position.start, position.end);
  if (question === undefined) return false;
  visit(question, position, text);
  return true;
}

/** Returns a function that says whether a record has a carriage return, for records in their order in the text. */
function carriageReturnFinder(text: string): (record: RecordPosition) => boolean {
  let next = text.indexOf('\r');
  return ({ start, end }) => {
    if (next >= 0 && next < start) next = text.indexOf('\r', start);
    return next >= 0 && next < end;
  };
}

interface RowPlace {
  readonly layout: CsvLayout;
  readonly line: number;
}

interface ReadableRowPlace extends RowPlace {
  readonly position: RecordPosition;
  readonly hasReturn: (record: RecordPosition) => boolean;
}

function readableRow(
  given: readonly string[],
  { layout: { delimiter, maxColumns, table }, line, position, hasReturn }: ReadableRowPlace,
  { isShort, question }: Pick<FoundRow, 'isShort' | 'question'>,
): FoundRow {
  const isUnchanged = table === undefined && given.length === maxColumns && !hasReturn(position);
  const fitted = isUnchanged ? given : fitColumns(given, maxColumns, delimiter);
  const values = table === undefined ? fitted : fitted.map(restoreLineBreaks);
  return { line, values, unchanged: isUnchanged ? position : undefined, isReadable: true, isShort, question };
}

function unreadableRow(raw: string, fault: RowFault, { layout, line }: RowPlace): FoundRow {
  const values = fitColumns(splitRow(raw, layout), layout.maxColumns, layout.delimiter);
  return {
    line,
    values,
    unchanged: undefined,
    isReadable: false,
    isShort: false,
    question: { emptyReason: ROW_FAULT_SENTENCES[fault] },
  };
}

/** 0x1A ended text files under DOS. */
const END_OF_DOS_FILE = '\x1a';

/** The values of a row, even if it is malformed: then a quote is a character like any other. */
function splitRow(raw: string, layout: CsvLayout): readonly string[] {
  return parseRecord(raw, layout) ?? raw.split(layout.delimiter);
}
