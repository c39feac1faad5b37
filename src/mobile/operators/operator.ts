import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import type { Claim } from '../claim.ts';
import type { ComparedField, Scores } from '../compare.ts';
import type { MobileNumber } from '../number.ts';
import type { Scope } from '../scope.ts';

/**
 * The port to mobile operators: a source of data about phone numbers.
 * Every adapter passes the contract suite in `operator.contract.ts`.
 */
export interface OperatorSource {
  /** The lines of a number, the most likely first; empty if the source neither holds nor serves the number. */
  linesOf(number: MobileNumber): readonly Line[];
  close(): MaybePromise<void>;
}

/** One number at one operator. Failures of an operator are outcomes; methods do not throw because of them. */
export interface Line {
  /** The name of the operator in answers. */
  readonly operator: string;
  /** Whether the operator can be queried. */
  readonly isConnected: boolean;
  answers(scope: Scope): boolean;
  /** Compares the subscriber with a claim. */
  match(claim: Claim): MaybePromise<Outcome<Matching>>;
  /** Whether the SIM of the line was changed within the last `hours`. */
  wasSimSwapped(hours: number): MaybePromise<Outcome<boolean>>;
}

export interface Matching {
  readonly scores: Scores;
  /** The reasons, if the subscriber is held here. They contain stored values: for administrators only. */
  readonly fields?: readonly ComparedField[];
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: LineFailure };

/** Why an operator gave no answer. */
export type LineFailure =
  /** The operator has no subscriber with this number. */
  | 'number-unknown'
  /** The operator does not answer for lines of this kind. */
  | 'number-ineligible'
  /** No connection, no answer in time, overloaded, or the circuit breaker is open. */
  | 'unreachable'
  /** The answer is invalid. */
  | 'retrieval-failed'
  /** The operator rejected the comparison, for example because it requires another field. */
  | 'check-failed'
  /** The period is longer than the operator supports. */
  | 'period-too-long'
  /** The operator does not offer the service. */
  | 'scope-not-supported';

export function answered<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(why: LineFailure): { readonly ok: false; readonly why: LineFailure } {
  return { ok: false, why };
}
