import type { WeighedEvidence } from '../check/match.ts';
import { type CurvePoint, curveOf, harmonicMean, type Score, type Scores, scoresOf } from './scores.ts';
import { type Interval, wilson } from './statistics.ts';

/** The answer to one labelled question, compared with the right one. */
export interface Judgement {
  /** Whether there is an answer, at any threshold. */
  readonly isAnswered: boolean;
  readonly probability: number;
  /** Whether the answer is the right one. */
  readonly isRight: boolean;
  /** Whether the person is in the base. */
  readonly isPresent: boolean;
  /** What the probability of a match is made of. */
  readonly evidence?: WeighedEvidence | undefined;
}

/** What is wrong with an answer: another person, a person though nobody is meant, or none though somebody is. */
export type WrongKind = 'somebody-else' | 'nobody-meant' | 'missed';

export interface WrongRow {
  /** From 1, the header included. */
  readonly line: number;
  readonly kind: WrongKind;
  /** Of the answer; of a missed row, of the answer that was not given. */
  readonly probability: number;
}

/** What is wrong with an answer at a threshold; `undefined` if nothing is. */
export function wrongKindOf(
  { isAnswered, probability, isRight, isPresent }: Judgement,
  threshold: number,
): WrongKind | undefined {
  if (!isAnswered || probability < threshold) return isPresent ? 'missed' : undefined;
  if (isRight) return undefined;
  return isPresent ? 'somebody-else' : 'nobody-meant';
}

/** The quality of the answers at one threshold. */
export interface Measured extends CurvePoint {
  /** Questions with an answer, and with the right one. */
  readonly answered: number;
  readonly right: number;
  /** Answers to questions about people who are not in the base. */
  readonly strangers: number;
  /** 95 %. */
  readonly precisionInterval: Interval;
  readonly recallInterval: Interval;
}

export interface Evaluation {
  readonly questions: number;
  /** Questions about people of the base, and about others. */
  readonly present: number;
  readonly nobody: number;
  readonly atPresent: Measured;
  /** At the threshold with the highest F1; `null` without any answer. */
  readonly best: Measured | null;
  /** At the lowest threshold with the wanted precision; `null` if none has it. */
  readonly wanted: { readonly precision: number; readonly at: Measured | null };
  readonly scores: Scores;
}

export interface Thresholds {
  readonly atPresent: number;
  /** The wanted precision, 0 to 1. */
  readonly precision: number;
}

/** Measures answers. Precision is 1 without answers; recall is 0 without questions about people of the base. */
export function evaluate(judgements: readonly Judgement[], { atPresent, precision }: Thresholds): Evaluation {
  const answered = judgements.filter(({ isAnswered }) => isAnswered);
  const present = judgements.filter(({ isPresent }) => isPresent).length;
  const scores = answered.map(
    ({ probability, isRight, isPresent }): Score => ({ probability, right: isRight, present: isPresent }),
  );
  const unanswered = present - answered.filter(({ isPresent }) => isPresent).length;
  const curve = curveOf(scores, unanswered);
  const measure = (threshold: number) => measureAt(answered, threshold, present);
  const { best, ...rest } = scoresOf(scores, unanswered);
  const wanted = curve.findLast((point) => point.precision >= precision);
  return {
    questions: judgements.length,
    present,
    nobody: judgements.length - present,
    atPresent: measure(atPresent),
    best: best.f1 > 0 ? measure(best.threshold) : null,
    wanted: { precision, at: wanted ? measure(wanted.threshold) : null },
    scores: { best, ...rest },
  };
}

function measureAt(judgements: readonly Judgement[], threshold: number, present: number): Measured {
  const over = judgements.filter(({ probability }) => probability >= threshold);
  const answered = over.length;
  const right = over.filter(({ isRight }) => isRight).length;
  const precision = answered === 0 ? 1 : right / answered;
  const recall = present === 0 ? 0 : right / present;
  return {
    threshold,
    precision,
    recall,
    f1: harmonicMean(precision, recall),
    answered,
    right,
    strangers: over.filter(({ isPresent }) => !isPresent).length,
    precisionInterval: wilson(right, answered),
    recallInterval: wilson(right, present),
  };
}
