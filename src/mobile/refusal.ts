import type { NumberProblem } from './number.ts';
import type { LineFailure } from './operators/operator.ts';

/** Why a question about a number has no answer. */
export interface Refusal {
  readonly why: MobileProblem;
  /** The operator that it is about; `''` where it is about none. */
  readonly operator: string;
}

export type MobileProblem =
  | NumberProblem
  | LineFailure
  /** Nobody here knows the number or serves its range. */
  | 'operator-not-found'
  /** Somebody does, and the licence may not ask them. */
  | 'operator-not-authorized'
  /** Somebody does, and cannot be asked yet. */
  | 'operator-not-connected';

export function refusal(why: MobileProblem, operator = ''): Refusal {
  return { why, operator };
}
