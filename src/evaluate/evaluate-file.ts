import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BatchProduct, readQuestionRows } from '../batch/index.ts';
import { publicHouseholdId } from '../check/household-id.ts';
import type { CustomWeights } from '../matching/evidence/index.ts';
import { openBase, type ReferenceBase } from '../reference/base.ts';
import { findPerson } from '../reference/changes/index.ts';
import type { PersonField } from '../reference/rows/index.ts';
import { Failure } from '../runtime/errors.ts';
import type { CsvLayout, ImportSource } from '../tabular/index.ts';
import {
  type Evaluation,
  evaluate,
  type Judgement,
  type Thresholds,
  type WrongRow,
  wrongKindOf,
} from './evaluation.ts';
import { type FittedWeights, fitWeights, type LabelledAnswer, MIN_ANSWERS, MIN_OF_EACH } from './fit.ts';
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
  /** Learned weights, instead of those of the base. */
  readonly weights?: CustomWeights | undefined;
  /** Whether weights are learned from the file; only of `match`. */
  readonly isFitted?: boolean;
  readonly signal?: AbortSignal;
  /** Rows evaluated, and bytes read as on disk. */
  readonly onProgress?: (rows: number, bytes: number) => void;
}

export interface EvaluatedFile extends Evaluation {
  /** Questions with too few values. They count as not answered. */
  readonly untried: number;
  /** Rows without a mark, or with the mark `undecided`. They are ignored. Only of marks. */
  readonly unmarked?: number;
  /** Right answers that are the id of nobody in the base, although they count as people of it. Only of records. */
  readonly unknownTruths?: number;
  /** Rows that cannot be read. They are ignored. */
  readonly unreadable: number;
  readonly people: number;
  /** The rows whose answers are wrong at the present threshold, in the order of the file. */
  readonly wrong: readonly WrongRow[];
  readonly generation: string;
  /** If weights were to be learned. */
  readonly fitted?: FittedWeights;
}

/**
 * Checks every row of a labelled file and compares the answers with the right ones.
 *
 * @throws BaseError if the base cannot be used, Failure if the input cannot be read or has no such column, the signal's reason if
 * aborted
 */
export async function evaluateFile(request: EvaluationRequest): Promise<EvaluatedFile> {
  const { source, thresholds } = request;
  const { layout, header, name } = source;
  if (layout.format !== 'csv') throw new Failure(`${name} is NDJSON; a labelled file is CSV.`);
  const column = columnOf(header, request.truth, name);
  const base = openBase(request.base);
  try {
    const { judgements, labelled, ...rows } = await judgeRows(request, { base, layout, column });
    if (judgements.length === 0) throw new Failure(`${name} has no row that can be evaluated.`);
    const { people } = base.store.statistics;
    const evaluation = evaluate(judgements, thresholds);
    const present = evaluation.present - (rows.unknownTruths ?? 0);
    const fitted = request.isFitted && {
      fitted: fitLabelled(labelled, { threshold: thresholds.atPresent, present }),
    };
    return { ...evaluation, ...rows, people, generation: base.generation, ...fitted };
  } finally {
    await base.close();
  }
}

interface JudgedRows extends Pick<EvaluatedFile, 'untried' | 'unmarked' | 'unknownTruths' | 'unreadable' | 'wrong'> {
  readonly judgements: readonly Judgement[];
  readonly labelled: readonly LabelledAnswer[];
}

interface JudgedTable {
  readonly base: ReferenceBase;
  readonly layout: CsvLayout<PersonField>;
  /** The position of the right answers. */
  readonly column: number;
}

async function judgeRows(request: EvaluationRequest, { base, layout, column }: JudgedTable): Promise<JudgedRows> {
  const { source, country, householdKey, product, truthKind, thresholds, weights } = request;
  const settings = { country, publicHouseholdId: publicHouseholdId(householdKey), product, truthKind, weights };
  const judge = createJudge(base, settings);
  const readMark = truthKind === 'mark' ? createMarkReader(source.header, column, source.name) : undefined;
  const judgements: Judgement[] = [];
  const labelled: LabelledAnswer[] = [];
  const wrong: WrongRow[] = [];
  let untried = 0;
  let unmarked = 0;
  let unreadable = 0;
  let unknownTruths = 0;
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
      const isUnknown = truthKind === 'record' && truth !== '' && findPerson(base.store, truth) === undefined;
      if (isUnknown) unknownTruths++;
      const { evidence, ...judged } = judgement;
      judgements.push(judged);
      // Who has an unknown id may be in the base under another one: the label says nothing about the candidate.
      if (evidence !== undefined && request.isFitted && !isUnknown)
        labelled.push({ evidence, isRight: judged.isRight, subject: truth || `row ${line}` });
      const kind = wrongKindOf(judgement, thresholds.atPresent);
      if (kind !== undefined) wrong.push({ line, kind, probability: judgement.probability });
    }
    request.onProgress?.(judgements.length, source.bytesRead);
  }
  return { judgements, labelled, wrong, untried, unmarked, unknownTruths, unreadable };
}

type Question = ReturnType<typeof readQuestionRows>[number]['question'];

async function judgementOf(judge: Judge, question: Question, truth: string): Promise<Judgement> {
  return 'emptyReason' in question ? unanswered(truth) : judge(question.person, truth);
}

/** @throws Failure if there are too few labels to learn from */
function fitLabelled(labelled: readonly LabelledAnswer[], settings: Parameters<typeof fitWeights>[1]): FittedWeights {
  const right = labelled.filter(({ isRight }) => isRight).length;
  if (labelled.length < MIN_ANSWERS || Math.min(right, labelled.length - right) < MIN_OF_EACH)
    throw new Failure(
      `--fit needs at least ${MIN_ANSWERS} labelled questions with a candidate, ${MIN_OF_EACH} of them right and ` +
        `${MIN_OF_EACH} wrong; the file has ${labelled.length}, of which ${right} are right`,
    );
  return fitWeights(labelled, settings);
}

function unanswered(truth: string): Judgement {
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
