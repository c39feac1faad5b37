import { readQuestionRows } from '../batch/index.ts';
import { publicHouseholdId } from '../check/household-id.ts';
import { type Checker, createChecker, type Explanation, type GuessLimit } from '../check/index.ts';
import { createMatcher, householdProbability, type Match, type Matcher } from '../check/match.ts';
import { reasonsOf } from '../check/reasons.ts';
import { askedSubject, digestsOf, householdSubject } from '../journal/index.ts';
import type { CustomWeights } from '../matching/evidence/index.ts';
import type { PersonInput } from '../matching/model.ts';
import { openStore } from '../reference/base.ts';
import type { PersonField } from '../reference/rows/index.ts';
import type { ReferenceStore } from '../reference/store.ts';
import {
  type CsvLayout,
  fieldReader,
  formatCsvLine,
  ROW_FAULT_SENTENCES,
  type RowValues,
  type SourceBatch,
} from '../tabular/index.ts';
import { adaptDates } from './date-order.ts';
import { doubtOf } from './doubt.ts';
import { FileKey } from './file-key.ts';
import type { DateOrder, FileProduct, LetteredField, NumberResult, RowAnswer } from './model.ts';
import { type RejectedFields, type RowGuess, RowGuesses } from './row-guesses.ts';
import { type IndexBlock, IndexBlockBuilder } from './row-index.ts';
import { packRow, patternOf, type StoredRow, unpackRow } from './stored-row.ts';

/** What a thread needs to answer the rows of one file. Structured-clonable. */
export interface FileWork {
  /** Path of the generation's file. */
  readonly generation: string;
  readonly layout: CsvLayout<PersonField>;
  readonly product: FileProduct;
  readonly dateOrder: DateOrder;
  readonly country: string;
  readonly householdKey: string | undefined;
  readonly weights: CustomWeights | undefined;
  readonly key: Uint8Array;
  /** Of the run, part of what its rows are sealed with. */
  readonly run: string;
  /** Whether the guessing budget applies to the rows. */
  readonly isLimited: boolean;
}

/** The answered rows of one batch. */
export interface AnsweredRows {
  /** The sealed rows, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly block: IndexBlock;
  /** What the rows compare, if the guessing budget applies; later, only those of rows with rejected fields. */
  readonly guesses: readonly RowGuess[];
}

/** Rows as they are stored. */
export interface SealedRows {
  readonly lines: readonly number[];
  /** Bytes of each sealed row. */
  readonly lengths: readonly number[];
  readonly sealed: Uint8Array;
}

/** What a row is sealed as. */
export const rowPlace = (run: string, line: number) => `row ${run} ${line}`;

/** The tasks that the thread of a run runs. */
export class FileTasks {
  private readonly work: FileWork;
  private readonly store: ReferenceStore;
  private readonly checker: Checker;
  private readonly matcher: Matcher;
  private readonly key: FileKey;
  private readonly readFields: (values: readonly string[]) => RowValues<PersonField>;
  private readonly adapt: (row: RowValues<PersonField>) => RowValues<PersonField>;

  /** @throws BaseError if the generation cannot be opened */
  constructor(work: FileWork) {
    this.work = work;
    this.store = openStore(work.generation).store;
    const settings = { country: work.country, publicHouseholdId: publicHouseholdId(work.householdKey) };
    this.checker = createChecker({ store: this.store }, settings);
    this.matcher = createMatcher({ store: this.store }, { ...settings, threshold: 0, weights: work.weights });
    this.key = new FileKey(Buffer.from(work.key));
    this.readFields = fieldReader(work.layout);
    this.adapt = adaptDates(work.dateOrder);
  }

  /** Succeeds once the constructor has opened the generation. */
  open(): void {}

  /** @param rejected what exceeds the guessing budget: these fields are not compared */
  async answer(batch: SourceBatch, rejected: RejectedFields = new Map()): Promise<AnsweredRows> {
    const { layout, product, run, isLimited } = this.work;
    const guesses = new RowGuesses(rejected);
    const block = new IndexBlockBuilder();
    const sealed: Buffer[] = [];
    for (const { line, values, verbatim, question } of readQuestionRows(batch, layout, product, this.adapt)) {
      const isEmpty = 'emptyReason' in question;
      const limit = isLimited ? guesses.limitOf(line) : undefined;
      const answer = isEmpty ? notChecked(question.emptyReason) : await this.answerTo(question.person, limit);
      const bytes = this.key.sealJson(
        rowPlace(run, line),
        packRow({
          line,
          values,
          verbatim: verbatim === formatCsvLine(values, layout.delimiter) ? undefined : verbatim,
          fields: this.fieldsOf(values, isEmpty ? undefined : question.person),
          answer,
        }),
      );
      sealed.push(bytes);
      block.add({
        line,
        length: bytes.length,
        result: answer.result,
        doubt: answer.doubt,
        pattern: patternOf(answer),
        reason: answer.notCheckedReason,
        isWithoutBirthDate: !isEmpty && question.isWithoutBirthDate,
      });
    }
    return { bytes: concatenate(sealed), block: block.build(), guesses: guesses.found };
  }

  /** Digests of the subjects of stored rows, for the journal. */
  subjectsOf({ lines, lengths, sealed }: SealedRows): Uint8Array<ArrayBuffer> {
    let at = 0;
    const subjects = lines.map((line, i) => {
      const row = sealed.subarray(at, at + lengths[i]!);
      at += row.length;
      return subjectOf(unpackRow(this.key.openJson(rowPlace(this.work.run, line), row)));
    });
    return digestsOf(subjects.filter((subject) => subject !== undefined));
  }

  /** The values by field as they were understood: dates in their order, a full name as last and first name. */
  private fieldsOf(values: readonly string[], person: PersonInput | undefined): StoredRow['fields'] {
    const row = this.adapt(this.readFields(values));
    const names = row.full_name && person ? { last_name: person.lastName, first_name: person.firstName } : {};
    return Object.fromEntries(
      Object.entries({ ...row, ...names }).flatMap(([field, value]) => (value ? [[field, value]] : [])),
    );
  }

  private async answerTo(person: PersonInput, limit: GuessLimit | undefined): Promise<RowAnswer> {
    const { product } = this.work;
    const explanation = await this.checker.explain(person, product, limit);
    return rowAnswerOf(explanation, { product, match: await this.matcher.match(person, limit) });
  }

  async close(): Promise<void> {
    await this.store.close();
  }
}

function subjectOf({ fields, answer: { result, householdId } }: StoredRow): string | undefined {
  if (result === 'not_checked') return undefined;
  if (householdId !== null) return householdSubject(householdId);
  const { last_name: lastName, postal_code: postalCode, email, phone } = fields;
  return askedSubject({ lastName, postalCode, email, phone });
}

/** Leaves out the values held. */
function rowAnswerOf(
  explanation: Explanation,
  { product, match }: { readonly product: FileProduct; readonly match: Match },
): RowAnswer {
  const { answer, decision, fields } = explanation;
  const unrated: Omit<RowAnswer, 'doubt'> = {
    result: answer.found ? 'found' : 'not_found',
    notCheckedReason: null,
    letters: lettersOf(explanation, product),
    streetNumber: numberResultOf(fields.find(({ field }) => field === 'number')?.ruleCode),
    distances: { last_name: answer.lastNameDistance ?? null, first_name: answer.firstNameDistance ?? null },
    probability: { household: householdProbability(explanation, match), person: match.probability },
    householdId: answer.found ? answer.householdId : null,
    reasons: reasonsOf(decision),
  };
  return { ...unrated, doubt: doubtOf(unrated) };
}

function lettersOf({ answer }: Explanation, product: FileProduct): Readonly<Partial<Record<LetteredField, string>>> {
  return {
    last_name: answer.lastName,
    first_name: answer.firstName,
    street: answer.address,
    postal_code: answer.postalCode,
    city: answer.city,
    ...(product === 'idcheck-plus' && { birth_date: answer.birthDate, email: answer.email, phone: answer.phone }),
  };
}

function numberResultOf(rule: string | undefined): NumberResult {
  if (rule === undefined || rule === 'not-sent' || rule === 'not-held') return 'not_compared';
  return rule === 'equal' ? 'equal' : 'different';
}

function notChecked(text: string): RowAnswer {
  return {
    result: 'not_checked',
    notCheckedReason: { code: codeOf(text), text },
    doubt: null,
    letters: {},
    streetNumber: 'not_compared',
    distances: { last_name: null, first_name: null },
    probability: null,
    householdId: null,
    reasons: [],
  };
}

/** The code of a sentence that says why a row is not checked. */
function codeOf(sentence: string): string {
  const fault = Object.entries(ROW_FAULT_SENTENCES).find(([, text]) => text === sentence);
  if (fault !== undefined) return fault[0].replaceAll('-', '_');
  return sentence
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^the_|_$/g, '')
    .slice(0, 60);
}

function concatenate(parts: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
