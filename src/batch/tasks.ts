import { publicHouseholdId } from '../check/household-id.ts';
import { askedSubject, digestsOf } from '../journal/index.ts';
import type { CustomWeights } from '../matching/evidence/index.ts';
import type { PersonInput } from '../matching/model.ts';
import { openStore } from '../reference/base.ts';
import type { PersonField } from '../reference/rows/index.ts';
import type { ReferenceStore } from '../reference/store.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import {
  type BatchText,
  type CsvLayout,
  type OutputEncoding,
  type RecordPosition,
  type SourceBatch,
  safeCell,
} from '../tabular/index.ts';
import { AnswerColumns } from './answer-columns.ts';
import type { ExtraColumn } from './extra-columns.ts';
import { OutputLines } from './output-lines.ts';
import { PlainLines } from './plain-lines.ts';
import { type BatchProduct, letteredFields } from './product.ts';
import type { Question } from './question.ts';
import { type FoundRow, visitQuestionRows } from './question-rows.ts';
import { type AskRow, createAskRow, emptyCells, type RowAnswer } from './row-answer.ts';
import { type Tally, TallyCounter } from './tally.ts';

/** What a thread needs to answer the batches of one file. Structured-clonable. */
export interface BatchWork {
  /** Path of the generation's file. */
  readonly generation: string;
  readonly layout: CsvLayout<PersonField>;
  readonly product: BatchProduct;
  readonly country: string;
  readonly householdKey: string | undefined;
  readonly threshold: number;
  /** Learned weights, instead of those of the base. */
  readonly weights: CustomWeights | undefined;
  /** How many of the most likely persons a match lists. */
  readonly candidates: number;
  /** Delimiter of the output. */
  readonly separator: string;
  readonly extras: readonly ExtraColumn[];
  readonly outputEncoding: OutputEncoding;
  /** Whether values that spreadsheet programs take for formulas are neutralised. */
  readonly areCellsSafe: boolean;
  readonly keepsSubjects: boolean;
}

/** {@link BatchWork} without the generation. */
export type PartWork = Omit<BatchWork, 'generation'>;

/** The answered rows of one batch. */
export interface AnsweredBatch {
  /** CSV in the encoding of the output. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tally: Tally;
  /** Digests of the subjects, for the journal; empty without one. */
  readonly subjects: Uint8Array<ArrayBuffer>;
}

/** A row that is not written yet. */
type OpenRow = Pick<FoundRow, 'values' | 'unchanged' | 'question'>;

/** A row whose answer does not come at once, or that comes after one. */
interface WaitingRow {
  readonly row: OpenRow;
  readonly text: BatchText;
  /** `undefined` if it is not asked yet. */
  readonly columns?: Promise<AnswerColumns>;
}

const NO_VALUES: readonly string[] = [];

/** The tasks that the threads of a batch run. */
export class BatchTasks {
  private readonly work: BatchWork;
  private readonly store: ReferenceStore;
  private readonly ask: AskRow;
  /** Whether rows are written as they are in the input where possible. */
  private readonly keepsLines: boolean;
  private readonly lines: OutputLines;
  private readonly plainLines: PlainLines | undefined;
  /** Whether rows with the same answer share their columns. */
  private readonly sharesColumns: boolean;
  /** Of the present batch. */
  private counter = new TallyCounter([]);
  private subjects: string[] = [];

  /** @throws BaseError if the generation cannot be opened */
  constructor(work: BatchWork) {
    this.work = work;
    this.keepsLines = work.separator === work.layout.delimiter && !work.areCellsSafe;
    this.lines = new OutputLines(work.outputEncoding, work.separator);
    const { isUtf8 } = this.lines;
    this.plainLines = this.keepsLines && isUtf8 ? PlainLines.of(work.layout, work.product) : undefined;
    this.sharesColumns = isUtf8 && !work.areCellsSafe && work.extras.length === 0 && work.product !== 'match';
    this.store = openStore(work.generation).store;
    this.ask = createAskRow(
      { store: this.store },
      {
        ...work,
        publicHouseholdId: publicHouseholdId(work.householdKey),
        onNotes: (notes) => this.counter.addNotes(notes),
      },
    );
  }

  /** Succeeds once the constructor has opened the generation. */
  open(): void {}

  async answer(batch: SourceBatch): Promise<AnsweredBatch> {
    const { layout, product } = this.work;
    const counter = new TallyCounter(letteredFields(product));
    this.counter = counter;
    this.subjects = [];
    this.lines.take();
    const waiting: WaitingRow[] = [];
    const answerRow = (row: OpenRow, text: BatchText) => {
      if (waiting.length > 0) {
        waiting.push({ row, text });
        return;
      }
      const columns = this.columnsFor(row.question, counter);
      if (columns instanceof Promise) waiting.push({ row, text, columns });
      else this.addLine(row, columns, text);
    };
    const plain = this.plainLines && {
      lines: this.plainLines,
      visit: (question: Question, unchanged: RecordPosition, text: BatchText) =>
        answerRow({ values: NO_VALUES, unchanged, question }, text),
    };
    visitQuestionRows(batch, { layout, product, plain }, (row, text) => {
      if (row.isShort) counter.addShortRow();
      answerRow(row, text);
    });
    for (const { row, text, columns = this.columnsFor(row.question, counter) } of waiting) {
      this.addLine(row, columns instanceof Promise ? await columns : columns, text);
    }
    return { bytes: this.lines.take(), tally: counter.tally, subjects: digestsOf(this.subjects) };
  }

  private addLine({ values, unchanged }: OpenRow, columns: AnswerColumns, { bytes, raw }: BatchText): void {
    const { lines } = this;
    const { separator, areCellsSafe } = this.work;
    if (!this.keepsLines || unchanged === undefined) lines.addValues(areCellsSafe ? values.map(safeCell) : values);
    else if (lines.isUtf8 && bytes !== undefined) lines.addBytes(bytes, unchanged.start, unchanged.end);
    else lines.addText(raw(unchanged.start, unchanged.end));
    if (this.sharesColumns) {
      columns.lineEnd ??= lines.lineEnd(columns.cells);
      lines.addBytes(columns.lineEnd, 0, columns.lineEnd.length);
      return;
    }
    const { cells } = columns;
    lines.addText(separator);
    lines.addValues(areCellsSafe ? cells.map(safeCell) : cells);
    lines.addText('\n');
  }

  private columnsFor(question: Question, counter: TallyCounter): MaybePromise<AnswerColumns> {
    if ('emptyReason' in question) {
      counter.addEmpty(question.emptyReason);
      return new AnswerColumns(false, [], emptyCells(this.work, question.emptyReason));
    }
    if (question.isWithoutBirthDate) counter.withoutBirthDate++;
    const { person } = question;
    const answer = this.ask(person);
    if (answer instanceof Promise) return answer.then((ready) => this.count(ready, person, counter));
    return this.count(answer, person, counter);
  }

  private count({ columns, subjects }: RowAnswer, person: PersonInput, counter: TallyCounter): AnswerColumns {
    counter.addAnswer(columns);
    if (this.work.keepsSubjects) {
      for (const subject of subjects) this.subjects.push(subject);
      const asked = columns.isFound ? undefined : askedSubject(person);
      if (asked !== undefined) this.subjects.push(asked);
    }
    return columns;
  }

  async close(): Promise<void> {
    await this.store.close();
  }
}
