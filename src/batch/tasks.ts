import { publicHouseholdId } from '../check/household-id.ts';
import { askedSubject, digestsOf } from '../journal/index.ts';
import type { CustomWeights } from '../matching/evidence/index.ts';
import { openStore } from '../reference/base.ts';
import type { PersonField } from '../reference/rows/index.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
import {
  type CsvLayout,
  createEncoder,
  formatCsvLine,
  type OutputEncoding,
  type SourceBatch,
  safeCell,
} from '../tabular/index.ts';
import type { ExtraColumn } from './extra-columns.ts';
import { type BatchProduct, letteredFields } from './product.ts';
import type { Question } from './question.ts';
import { readQuestionRows } from './question-rows.ts';
import { type AskRow, createAskRow, emptyCells } from './row-answer.ts';
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

/** The tasks that the threads of a batch run. */
export class BatchTasks {
  private readonly work: BatchWork;
  private readonly store: ReferenceStore;
  private readonly ask: AskRow;
  private readonly encode: (text: string) => Uint8Array<ArrayBuffer>;
  /** Of the present batch. */
  private counter = new TallyCounter([]);
  private subjects: string[] = [];

  /** @throws BaseError if the generation cannot be opened */
  constructor(work: BatchWork) {
    this.work = work;
    this.encode = createEncoder(work.outputEncoding);
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
    const { layout, product, separator, areCellsSafe } = this.work;
    const counter = new TallyCounter(letteredFields(product));
    this.counter = counter;
    this.subjects = [];
    const keepsLines = separator === layout.delimiter && !areCellsSafe;
    const safe = (values: readonly string[]) => (areCellsSafe ? values.map(safeCell) : values);
    let lines = '';
    for (const { values, verbatim, question, isShort } of readQuestionRows(batch, layout, product)) {
      if (isShort) counter.addShortRow();
      const line = keepsLines && verbatim !== undefined ? verbatim : formatCsvLine(safe(values), separator);
      const cells = this.cellsFor(question, counter);
      const added = formatCsvLine(safe(cells instanceof Promise ? await cells : cells), separator);
      lines += `${line}${separator}${added}\n`;
    }
    return { bytes: this.encode(lines), tally: counter.tally, subjects: digestsOf(this.subjects) };
  }

  private cellsFor(question: Question, counter: TallyCounter): MaybePromise<readonly string[]> {
    if ('emptyReason' in question) {
      counter.addEmpty(question.emptyReason);
      return emptyCells(this.work, question.emptyReason);
    }
    if (question.isWithoutBirthDate) counter.withoutBirthDate++;
    return whenReady(this.ask(question.person), ({ isFound, letters, cells, subjects }) => {
      counter.addAnswer(isFound, letters);
      if (this.work.keepsSubjects) {
        const asked = isFound ? undefined : askedSubject(question.person);
        this.subjects.push(...subjects, ...(asked === undefined ? [] : [asked]));
      }
      return cells;
    });
  }

  async close(): Promise<void> {
    await this.store.close();
  }
}
