import { type CurvePoint, curveOf, harmonicMean, type Score, type Scores, scoresOf } from './scores.ts';
import { type Interval, wilson } from './statistics.ts';

/** What came of one labelled question. */
export interface Judgement {
  /** Whether somebody was answered, whatever the threshold. */
  readonly isAnswered: boolean;
  readonly probability: number;
  /** The one answered is the one meant. */
  readonly isRight: boolean;
  /** Somebody is meant. */
  readonly isPresent: boolean;
}

/** How good the answers are from one threshold on. */
export interface Measured extends CurvePoint {
  /** Questions answered, and how many of them rightly. */
  readonly answered: number;
  readonly right: number;
  /** Answered though nobody is meant. */
  readonly strangers: number;
  /** 95 %. */
  readonly precisionInterval: Interval;
  readonly recallInterval: Interval;
}

export interface Evaluation {
  readonly questions: number;
  /** Questions that mean somebody, and those that mean nobody. */
  readonly present: number;
  readonly nobody: number;
  readonly atPresent: Measured;
  /** The highest F1; `null` where nothing was answered. */
  readonly best: Measured | null;
  /** The lowest threshold with the precision that is wanted; `null` where none has it. */
  readonly wanted: { readonly precision: number; readonly at: Measured | null };
  readonly scores: Scores;
}

export interface Thresholds {
  readonly atPresent: number;
  /** The precision that is wanted, 0 to 1. */
  readonly precision: number;
}

/** Holds answers against the truth. Precision is 1 where nothing is answered, recall 0 where nobody is meant. */
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
