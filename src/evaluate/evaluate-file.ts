import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BatchProduct, readQuestionRows } from '../batch/index.ts';
import { publicHouseholdId } from '../check/household-id.ts';
import { openBase } from '../reference/base.ts';
import type { PersonField } from '../reference/rows/index.ts';
import { Failure } from '../runtime/errors.ts';
import type { ImportSource } from '../tabular/index.ts';
import {
  type Evaluation,
  evaluate,
  type Judgement,
  type Thresholds,
  type WrongRow,
  wrongKindOf,
} from './evaluation.ts';
import { createJudge, type Judge, type TruthKind } from './judge.ts';
import { createMarkReader } from './marks.ts';

export interface EvaluationRequest {
  /** CSV, opened with the schema of the product. */
  readonly source: ImportSource<PersonField>;
  /** The column with the right answers, by its name or as `#2`. Empty for people who are not in the base. */
  readonly truth: string;
  readonly truthKind: TruthKind;
  readonly product: BatchProduct;
  readonly thresholds: Thresholds;
  /** The folder of the reference base. */
  readonly base: string;
  /** Default country, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly householdKey: string | undefined;
  readonly signal?: AbortSignal;
  /** Rows evaluated, and bytes read as on disk. */
  readonly onProgress?: (rows: number, bytes: number) => void;
}

export interface EvaluatedFile extends Evaluation {
  /** Questions with too few values. They count as not answered. */
  readonly untried: number;
  /** Rows without a mark, or with the mark `undecided`. They are ignored. Only of marks. */
  readonly unmarked?: number;
  /** Rows that cannot be read. They are ignored. */
  readonly unreadable: number;
  readonly people: number;
  /** The rows whose answers are wrong at the present threshold, in the order of the file. */
  readonly wrong: readonly WrongRow[];
  readonly generation: string;
}

/**
 * Checks every row of a labelled file and compares the answers with the right ones.
 *
 * @throws BaseError if the base cannot be used, Failure if the input cannot be read or has no such column, the signal's reason if
 * aborted
 */
export async function evaluateFile(request: EvaluationRequest): Promise<EvaluatedFile> {
  const { source, country, householdKey, product, truthKind, thresholds } = request;
  const { layout, header, name } = source;
  if (layout.format !== 'csv') throw new Failure(`${name} is NDJSON; a labelled file is CSV.`);
  const column = columnOf(header, request.truth, name);
  const base = openBase(request.base);
  try {
    const settings = { country, publicHouseholdId: publicHouseholdId(householdKey), product, truthKind };
    const judge = createJudge(base, settings);
    const readMark = truthKind === 'mark' ? createMarkReader(header, column, name) : undefined;
    const judgements: Judgement[] = [];
    const wrong: WrongRow[] = [];
    let untried = 0;
    let unmarked = 0;
    let unreadable = 0;
    for await (const batch of source.batches(request.signal)) {
      await nextTurn();
      request.signal?.throwIfAborted();
      for (const { line, values, isReadable, question } of readQuestionRows(batch, layout, product)) {
        if (!isReadable) {
          unreadable++;
          continue;
        }
        const truth = values[column]!.trim();
        const judgement = readMark ? readMark(values) : await judgementOf(judge, question, truth);
        if (judgement === undefined) {
          unmarked++;
          continue;
        }
        if (readMark === undefined && 'emptyReason' in question) untried++;
        judgements.push(judgement);
        const kind = wrongKindOf(judgement, thresholds.atPresent);
        if (kind !== undefined) wrong.push({ line, kind, probability: judgement.probability });
      }
      request.onProgress?.(judgements.length, source.bytesRead);
    }
    if (judgements.length === 0) throw new Failure(`${name} has no row that can be evaluated.`);
    const { people } = base.store.statistics;
    return {
      ...evaluate(judgements, thresholds),
      untried,
      unmarked,
      unreadable,
      people,
      wrong,
      generation: base.generation,
    };
  } finally {
    await base.close();
  }
}

type Question = ReturnType<typeof readQuestionRows>[number]['question'];

function judgementOf(judge: Judge, question: Question, truth: string): ReturnType<Judge> | Awaited<ReturnType<Judge>> {
  return 'emptyReason' in question ? unanswered(truth) : judge(question.person, truth);
}

function unanswered(truth: string): Awaited<ReturnType<Judge>> {
  return { isAnswered: false, probability: 0, isRight: false, isPresent: truth !== '' };
}

/** The 0-based position of a column, given by its name or as `#2`. */
function columnOf(header: readonly string[], column: string, source: string): number {
  const number = /^#(\d{1,4})$/.exec(column)?.[1];
  if (number !== undefined && Number(number) >= 1 && Number(number) <= header.length) return Number(number) - 1;
  const places = header.flatMap((name, i) => (name.trim() === column ? [i] : []));
  if (places.length > 1) {
    const numbers = places.map((place) => `#${place + 1}`).join(' or ');
    throw new Failure(`${source} has ${places.length} columns named ${column}; specify one: --truth ${numbers}.`);
  }
  if (places[0] === undefined)
    throw new Failure(`${source} has no column ${column}; specify the column with the right answers by --truth.`);
  return places[0];
}
