import { publicHouseholdId } from '../check/household-id.ts';
import { openStore } from '../reference/base.ts';
import type { MappedStore } from '../reference/mapped/store.ts';
import type { PersonField } from '../reference/rows/people-schema.ts';
import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
import { type CsvLayout, formatCsvLine, type SourceBatch } from '../tabular/index.ts';
import { type BatchProduct, letteredFields } from './product.ts';
import type { Question } from './question.ts';
import { readQuestionRows } from './question-rows.ts';
import { type AskRow, createAskRow, untriedCells } from './row-answer.ts';
import { type Tally, TallyCounter } from './tally.ts';

/** What a thread needs to answer batches of one file. Structured-clonable. */
export interface BatchWork {
  /** The file of the generation that answers. */
  readonly generation: string;
  readonly layout: CsvLayout<PersonField>;
  readonly product: BatchProduct;
  readonly country: string;
  readonly householdKey: string | undefined;
  readonly threshold: number;
  /** Between the columns of the output. */
  readonly separator: string;
}

/** A batch with its answers. */
export interface AnsweredBatch {
  /** Lines of CSV in UTF-8, one for each row. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tally: Tally;
}

/** The work of a batch file that can be done side by side. */
export class BatchTasks {
  private readonly work: BatchWork;
  private readonly store: MappedStore;
  private readonly ask: AskRow;
  private readonly encoder = new TextEncoder();

  /** @throws BaseError if the generation cannot be opened. */
  constructor(work: BatchWork) {
    this.work = work;
    this.store = openStore(work.generation).store;
    this.ask = createAskRow(
      { store: this.store },
      { ...work, publicHouseholdId: publicHouseholdId(work.householdKey) },
    );
  }

  /** Answers once the generation is open; it stays so whatever an import removes. */
  open(): void {}

  async answer(batch: SourceBatch): Promise<AnsweredBatch> {
    const { layout, product, separator } = this.work;
    const counter = new TallyCounter(letteredFields(product));
    const keepsLines = separator === layout.delimiter;
    let lines = '';
    for (const { values, verbatim, question } of readQuestionRows(batch, layout, product)) {
      const line = keepsLines && verbatim !== undefined ? verbatim : formatCsvLine(values, separator);
      const cells = this.cellsFor(question, counter);
      const added = formatCsvLine(cells instanceof Promise ? await cells : cells, separator);
      lines += `${line}${separator}${added}\n`;
    }
    return { bytes: this.encoder.encode(lines), tally: counter.tally };
  }

  private cellsFor(question: Question, counter: TallyCounter): MaybePromise<readonly string[]> {
    if ('obstacle' in question) {
      counter.untried(question.obstacle);
      return untriedCells(this.work.product, question.obstacle);
    }
    if (question.leftOut) counter.leftOut++;
    return whenReady(this.ask(question.person), ({ isFound, letters, cells }) => {
      counter.answered(isFound, letters);
      return cells;
    });
  }

  async close(): Promise<void> {
    await this.store.close();
  }
}
