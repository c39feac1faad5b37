import type { WeighedEvidence } from '../check/match.ts';
import {
  BUILT_IN_WEIGHTS,
  type CustomWeights,
  MAX_MULTIPLIER,
  MAX_SHIFT_BITS,
  MULTIPLIERS,
} from '../matching/evidence/index.ts';
import { round } from '../matching/round.ts';
import { harmonicMean } from './scores.ts';
import type { Interval } from './statistics.ts';

/** One labelled question with a candidate. */
export interface LabelledAnswer {
  readonly evidence: WeighedEvidence;
  /** Whether the candidate is the person asked about. */
  readonly isRight: boolean;
  /** Questions of one subject are learned or tested together, never both. */
  readonly subject: string;
}

export interface FittedWeights {
  readonly weights: CustomWeights;
  readonly answers: number;
  /** How much less surprising a label is, in bits per question, cross-validated, and its 95 % interval. */
  readonly gainBits: number;
  readonly gainInterval: Interval;
  /** The lower end of the interval is above 0. */
  readonly isCertain: boolean;
  /** F1 at the threshold, of the built-in weights and, cross-validated, of the learned ones. */
  readonly f1: { readonly builtIn: number; readonly learned: number };
  /** Strength of the penalty on the distance from the built-in weights. */
  readonly regularization: number;
}

/** Labelled questions, and right and wrong candidates among them, that learning needs. */
export const MIN_ANSWERS = 200;
export const MIN_OF_EACH = 20;

const FOLDS = 5;
const REGULARIZATIONS = [1, 10, 100, 1000] as const;

const PARAMETERS = [...MULTIPLIERS, 'shift'] as const;

/** A shift of so many bits has the same penalty as a multiplier that differs from the built-in one by 1. */
const SHIFT_UNIT_BITS = 3;

/** The parameters in the order of {@link PARAMETERS}, the shift in units. */
type Vector = readonly number[];

/** The shift is 0 in bits and in units. */
const BUILT_IN: Vector = PARAMETERS.map((name) => BUILT_IN_WEIGHTS[name]);

interface Settings {
  readonly threshold: number;
  /** People of the base that were asked about, with and without a candidate. */
  readonly present: number;
}

/**
 * Learns multipliers of the evidence by penalized logistic regression (D. R. Cox, 1958; A. E. Hoerl and R. W. Kennard, "Ridge
 * regression", 1970). The strength of the penalty is chosen, and the gain measured, by cross-validation in five parts.
 */
export function fitWeights(answers: readonly LabelledAnswer[], { threshold, present }: Settings): FittedWeights {
  const folds = answers.map(({ subject }) => foldOf(subject));
  const tested = REGULARIZATIONS.map((strength) => ({
    strength,
    probabilities: crossValidate(answers, folds, strength),
  }));
  const lossOf = (probabilities: readonly number[]) => mean(answers.map((one, i) => lossBits(one, probabilities[i]!)));
  const best = tested.reduce((one, other) => (lossOf(other.probabilities) < lossOf(one.probabilities) ? other : one));
  const builtIn = answers.map((answer) => probabilityOf(answer, BUILT_IN));
  const gains = answers.map((one, i) => lossBits(one, builtIn[i]!) - lossBits(one, best.probabilities[i]!));
  const gainInterval = meanInterval(gains);
  return {
    weights: weightsOf(learn(answers, best.strength)),
    answers: answers.length,
    gainBits: mean(gains),
    gainInterval,
    isCertain: gainInterval.low > 0,
    f1: {
      builtIn: f1Of(answers, builtIn, { threshold, present }),
      learned: f1Of(answers, best.probabilities, { threshold, present }),
    },
    regularization: best.strength,
  };
}

/** Probabilities of answers by weights that were learned from the other parts. */
function crossValidate(answers: readonly LabelledAnswer[], folds: readonly number[], strength: number): number[] {
  const probabilities = new Array<number>(answers.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned = learn(
      answers.filter((_, i) => folds[i] !== fold),
      strength,
    );
    answers.forEach((answer, i) => {
      if (folds[i] === fold) probabilities[i] = probabilityOf(answer, learned);
    });
  }
  return probabilities;
}

const MAX_STEPS = 30;
const CONVERGED = 1e-6;

/** Fisher scoring, with each parameter kept in its range. */
function learn(answers: readonly LabelledAnswer[], strength: number): Vector {
  let parameters = BUILT_IN;
  let cost = costOf(answers, parameters, strength);
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = scoringStep(answers, parameters, strength);
    let scale = 1;
    let next = moved(parameters, direction, scale);
    let nextCost = costOf(answers, next, strength);
    while (nextCost > cost && scale > 1e-3) {
      scale /= 2;
      next = moved(parameters, direction, scale);
      nextCost = costOf(answers, next, strength);
    }
    if (nextCost > cost - CONVERGED) break;
    parameters = next;
    cost = nextCost;
  }
  return parameters;
}

function moved(parameters: Vector, direction: Vector, scale: number): Vector {
  return parameters.map((value, i) => {
    const [low, high] =
      i === SHIFT ? [-MAX_SHIFT_BITS / SHIFT_UNIT_BITS, MAX_SHIFT_BITS / SHIFT_UNIT_BITS] : [0, MAX_MULTIPLIER];
    return Math.min(high, Math.max(low, value + scale * direction[i]!));
  });
}

const SHIFT = PARAMETERS.indexOf('shift');

function featuresOf({ names, place, birthDate, contact, doubts }: WeighedEvidence): Vector {
  return [names, place, birthDate, contact, -doubts, SHIFT_UNIT_BITS];
}

function logOddsOf({ evidence }: LabelledAnswer, parameters: Vector): number {
  return featuresOf(evidence).reduce((sum, feature, i) => sum + feature * parameters[i]!, evidence.constant);
}

const MIN_PROBABILITY = 1e-9;

function probabilityOf(answer: LabelledAnswer, parameters: Vector): number {
  const probability = 1 / (1 + answer.evidence.others + 2 ** -logOddsOf(answer, parameters));
  return Math.min(1 - MIN_PROBABILITY, Math.max(MIN_PROBABILITY, probability));
}

function lossBits({ isRight }: LabelledAnswer, probability: number): number {
  return -Math.log2(isRight ? probability : 1 - probability);
}

function costOf(answers: readonly LabelledAnswer[], parameters: Vector, strength: number): number {
  let cost = 0;
  for (const answer of answers) cost += lossBits(answer, probabilityOf(answer, parameters));
  return cost + strength * parameters.reduce((sum, value, i) => sum + (value - BUILT_IN[i]!) ** 2, 0);
}

function scoringStep(answers: readonly LabelledAnswer[], parameters: Vector, strength: number): Vector {
  const size = PARAMETERS.length;
  const gradient = parameters.map((value, i) => -2 * strength * (value - BUILT_IN[i]!));
  const information = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 2 * strength : 0)),
  );
  for (const answer of answers) {
    const probability = probabilityOf(answer, parameters);
    // The derivative of p = 1 / (1 + others + 2^-L) by L.
    const slope = probability ** 2 * 2 ** -logOddsOf(answer, parameters) * Math.LN2;
    const variance = probability * (1 - probability);
    const residual = ((answer.isRight ? 1 : 0) - probability) / (variance * Math.LN2);
    const features = featuresOf(answer.evidence);
    for (let i = 0; i < size; i++) {
      gradient[i]! += residual * slope * features[i]!;
      for (let j = 0; j < size; j++)
        information[i]![j]! += ((slope * slope) / (variance * Math.LN2)) * features[i]! * features[j]!;
    }
  }
  return solve(information, gradient);
}

/** Solves a symmetric, positive definite system by Gaussian elimination. */
function solve(matrix: readonly (readonly number[])[], right: Vector): Vector {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let below = pivot + 1; below < size; below++) {
      const factor = rows[below]![pivot]! / rows[pivot]![pivot]!;
      for (let column = pivot; column <= size; column++) rows[below]![column]! -= factor * rows[pivot]![column]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let sum = rows[row]![size]!;
    for (let column = row + 1; column < size; column++) sum -= rows[row]![column]! * solution[column]!;
    solution[row] = sum / rows[row]![row]!;
  }
  return solution;
}

function weightsOf(parameters: Vector): CustomWeights {
  const entries = PARAMETERS.map(
    (name, i) => [name, round(parameters[i]! * (i === SHIFT ? SHIFT_UNIT_BITS : 1), 2)] as const,
  );
  return { ...BUILT_IN_WEIGHTS, ...Object.fromEntries(entries) };
}

function f1Of(
  answers: readonly LabelledAnswer[],
  probabilities: readonly number[],
  { threshold, present }: Settings,
): number {
  const over = answers.filter((_, i) => probabilities[i]! >= threshold);
  const right = over.filter(({ isRight }) => isRight).length;
  if (right === 0) return 0;
  return harmonicMean(right / over.length, right / present);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The 95 % interval of a mean by the central limit theorem. */
function meanInterval(values: readonly number[]): Interval {
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  const half = 1.96 * Math.sqrt(variance / values.length);
  return { low: middle - half, high: middle + half };
}

/** The part of a subject, by the FNV-1a hash of its name. */
function foldOf(subject: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < subject.length; i++) hash = Math.imul(hash ^ subject.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % FOLDS;
}
