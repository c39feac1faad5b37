import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import type { Claim } from '../claim.ts';
import type { ComparedField, Scores } from '../compare.ts';
import type { MobileNumber } from '../number.ts';
import type { Scope } from '../scope.ts';

/**
 * The port to mobile operators: whoever can say something about numbers.
 * Every adapter passes the contract suite in `operator.contract.ts`.
 */
export interface OperatorSource {
  /** The number's lines here, the likeliest first; none where nobody here knows or serves the number. */
  linesOf(number: MobileNumber): readonly Line[];
  close(): MaybePromise<void>;
}

/** One number at one operator. Nothing here throws or rejects for what an operator does: that is an outcome. */
export interface Line {
  /** The operator's name as answers give it. */
  readonly operator: string;
  /** `false`: the operator is known, and nobody here can ask it yet. */
  readonly isConnected: boolean;
  answers(scope: Scope): boolean;
  /** How alike the subscriber and the claim are. */
  match(claim: Claim): MaybePromise<Outcome<Matching>>;
  /** Whether the SIM of the line was changed within the last `hours`. */
  wasSimSwapped(hours: number): MaybePromise<Outcome<boolean>>;
}

export interface Matching {
  readonly scores: Scores;
  /** How they came about, where the operator's data are at hand: for the terminal of whoever holds them alone. */
  readonly fields?: readonly ComparedField[];
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: LineFailure };

/** Why an operator gave no answer. */
export type LineFailure =
  /** It has no such subscriber. */
  | 'number-unknown'
  /** It has, but does not answer about lines of this kind. */
  | 'number-ineligible'
  /** It cannot be had: no connection, no answer in time, overloaded, or left alone after failing too often. */
  | 'unreachable'
  /** It answered, and what it said cannot be used. */
  | 'retrieval-failed'
  /** It refused to compare: it asks for something that was not said. */
  | 'check-failed'
  /** It does not look so far back. */
  | 'period-too-long'
  /** It does not have the service. */
  | 'scope-not-supported';

export function answered<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(why: LineFailure): { readonly ok: false; readonly why: LineFailure } {
  return { ok: false, why };
}
