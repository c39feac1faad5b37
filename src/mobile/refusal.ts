import type { NumberProblem } from './number.ts';
import type { LineFailure } from './operators/operator.ts';

/** The reason why a question about a number has no answer. */
export interface Refusal {
  readonly why: MobileProblem;
  /** The operator concerned; `''` if there is none. */
  readonly operator: string;
}

export type MobileProblem =
  | NumberProblem
  | LineFailure
  /** No operator holds the number or serves its range. */
  | 'operator-not-found'
  /** The licence does not include the operator of the number. */
  | 'operator-not-authorized'
  /** The operator of the number is configured without a connection. */
  | 'operator-not-connected';

export function refusal(why: MobileProblem, operator = ''): Refusal {
  return { why, operator };
}
