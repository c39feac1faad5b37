import { type MaybePromise, whenReady } from '../runtime/maybe-promise.ts';
import type { Claim } from './claim.ts';
import type { MobileNumber } from './number.ts';
import type { Line, Matching, OperatorSource, Outcome } from './operators/operator.ts';
import { foldOperator } from './operators/operator-name.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Scope } from './scope.ts';

export { type Claim, normalizeClaim } from './claim.ts';
export { type ComparedField, emailsSent, type Score, type Scores } from './compare.ts';
export {
  comparedValues,
  type IdentityProperty,
  matchIdentity,
  type PropertyMatch,
} from './identity-match.ts';
export { type MobileNumber, type NumberProblem, parseMobileNumber } from './number.ts';
export type { Line, Matching, OperatorSource } from './operators/operator.ts';
export type { MobileProblem, Refusal } from './refusal.ts';
export { isScope, MAX_PERIOD_HOURS, SCOPES, type Scope } from './scope.ts';

/** A question for one scope. */
export type ScopeQuestion =
  | { readonly scope: 'matching_notp'; readonly claim: Claim }
  /** `period`: hours to look back. */
  | { readonly scope: 'simswap'; readonly period: number }
  | { readonly scope: Exclude<Scope, 'matching_notp' | 'simswap'> };

export type ScopeAnswer =
  | ({ readonly scope: 'matching_notp'; readonly operator: string } & Matching)
  | { readonly scope: 'simswap'; readonly operator: string; readonly swapped: boolean };

/** Answers questions about numbers from all sources of operators. */
export interface MobileChecker {
  /**
   * The lines of a number that may be queried, the most likely first; at least one.
   *
   * @param allowed names of operators, in any case (default: all operators)
   */
  locate(number: MobileNumber, allowed?: readonly string[]): readonly Line[] | Refusal;
  /** Queries one line after another until one holds the number. Synchronous for imported subscribers. */
  ask(lines: readonly Line[], question: ScopeQuestion): MaybePromise<ScopeAnswer | Refusal>;
}

/** @param sources in order of priority: the first one with a line of the number is used */
export function createMobileChecker(sources: readonly OperatorSource[]): MobileChecker {
  return { locate: (number, allowed) => locate(sources, number, allowed), ask };
}

export function isRefusal(result: object): result is Refusal {
  return 'why' in result;
}

function locate(
  sources: readonly OperatorSource[],
  number: MobileNumber,
  allowed: readonly string[] | undefined,
): readonly Line[] | Refusal {
  let lines: readonly Line[] = [];
  for (const source of sources) {
    if (lines.length === 0) lines = source.linesOf(number);
  }
  if (lines.length === 0) return refusal(number.isAllocated() ? 'operator-not-found' : 'number-invalid');
  const names = allowed && new Set(allowed.map(foldOperator));
  const permitted = names ? lines.filter(({ operator }) => names.has(foldOperator(operator))) : lines;
  if (permitted.length === 0) return refusal('operator-not-authorized', lines[0]!.operator);
  const connected = permitted.filter(({ isConnected }) => isConnected);
  return connected.length === 0 ? refusal('operator-not-connected', permitted[0]!.operator) : connected;
}

function ask(lines: readonly Line[], question: ScopeQuestion): MaybePromise<ScopeAnswer | Refusal> {
  const [line, ...others] = lines;
  if (line === undefined) return refusal('operator-not-found');
  const askNext = (result: ScopeAnswer | Refusal) =>
    others.length > 0 && isRefusal(result) && result.why === 'number-unknown' ? ask(others, question) : result;
  return whenReady(askLine(line, question), askNext);
}

function askLine(line: Line, question: ScopeQuestion): MaybePromise<ScopeAnswer | Refusal> {
  const { operator } = line;
  const { scope } = question;
  if (!line.answers(scope)) return refusal('scope-not-supported', operator);
  if (scope === 'matching_notp') {
    const toAnswer = (matching: Matching) => ({ scope, operator, ...matching });
    return answerOf(line.match(question.claim), operator, toAnswer);
  }
  if (scope === 'simswap') {
    const toAnswer = (swapped: boolean) => ({ scope, operator, swapped });
    return answerOf(line.wasSimSwapped(question.period), operator, toAnswer);
  }
  return refusal('scope-not-supported', operator);
}

function answerOf<T>(
  outcome: MaybePromise<Outcome<T>>,
  operator: string,
  toAnswer: (value: T) => ScopeAnswer,
): MaybePromise<ScopeAnswer | Refusal> {
  return whenReady<Outcome<T>, ScopeAnswer | Refusal>(outcome, (known) =>
    known.ok ? toAnswer(known.value) : refusal(known.why, operator),
  );
}
