import type { Scores } from '../../src/evaluate/scores.ts';
import type { Distribution } from '../../src/evaluate/statistics.ts';
import type { Cause } from '../measure/judge.ts';
import type { PopulationReport } from '../populations/measure.ts';
import type { Kind } from '../questions/question.ts';

/** The result of a run: plain data for the terminal, JSON, the page and comparisons. */

/** Questions by outcome. The same settings give the same counts on any machine. */
export interface Counts {
  readonly questions: number;
  /** Excluded from all shares: another household fits the question equally well. */
  readonly ambiguous: number;
  /** Excluded from all shares: a stranger whose values equal those of a person of the base. */
  readonly described: number;
  /** About people of the base, and FOUND by the protocol's rule. */
  readonly within: number;
  /** Of those: a blocking key finds the household. */
  readonly brought: number;
  /** … it was compared before the search ended. */
  readonly reached: number;
  /** … it was the most likely one. */
  readonly own: number;
  /** … and was answered FOUND. */
  readonly recalled: number;
  /** About people of the base, but beyond the protocol's rule. */
  readonly beyond: number;
  /** Of those: their household is still the most likely one. */
  readonly beyondOwn: number;
  /** About people who are not in the base. */
  readonly strangers: number;
  /** Of those: some household is FOUND by the protocol's rule. */
  readonly ruleFound: number;
  /** … but the answer was NOT FOUND, because another household was the most likely one. */
  readonly ruleMissed: number;
  /** Answered FOUND, without ambiguous and described questions. */
  readonly found: number;
  /** Of those: with the household asked about. */
  readonly foundOwn: number;
  /** … or, for strangers, with one that is FOUND by the protocol's rule. */
  readonly foundByRule: number;
  /** … or, for all people, with one that is FOUND by the rule. */
  readonly foundLetters: number;
  /** Answers whose letters were compared with the oracle. */
  readonly letters: number;
  readonly lettersRight: number;
}

export interface Row {
  readonly name: string;
  readonly family: string;
  readonly kind: Kind | 'total';
  readonly description: string;
  readonly counts: Counts;
  /** Why the households of `within` questions were not answered. */
  readonly causes: Readonly<Partial<Record<Cause, number>>>;
  /** Households read per question. */
  readonly candidates: Distribution;
  readonly microseconds: Distribution;
}

/** One wrong answer, with synthetic people in canonical form. */
export interface Failure {
  readonly row: string;
  readonly kind: Kind;
  readonly product: string;
  readonly corruptions: readonly string[];
  readonly why: string;
  readonly asked: string;
  readonly truth: string;
  readonly answered: string;
  readonly answer: string;
}

/** The results of `match`. */
export interface MatchReport {
  readonly totals: readonly Row[];
  /** Families that are asked only of `match`. */
  readonly corruptions: readonly Row[];
  readonly strangers: readonly Row[];
  readonly scores: Scores;
}

export interface RunSettings {
  readonly persons: number;
  readonly households: number;
  readonly seed: number;
  /** The requested number. The total row has the actual one. */
  readonly questions: number;
  /** The product of all questions; `''` if each corruption was asked of the smallest product that covers it. */
  readonly product: string;
  readonly only: string;
  readonly data: string;
}

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  readonly platform: string;
}

/** How often the search chose the same household as a scan of all households. */
export interface ScanAgreement {
  readonly households: number;
  readonly questions: number;
  readonly agreed: number;
}

/** The product of a run in words. */
export function productInWords({ product }: RunSettings): string {
  return product === '' ? 'the smallest product that sees the error' : product;
}

/** The number of questions. */
export function askedIn({ totals }: Pick<Report, 'totals'>): number {
  return totals.find(({ name }) => name === 'everything')?.counts.questions ?? 0;
}

export interface Report {
  readonly format: 1;
  readonly commit: string;
  readonly date: string;
  readonly machine: Machine;
  readonly settings: RunSettings;
  /** A hash of all questions and their truth. Runs with equal hashes are comparable. */
  readonly questionsHash: string;
  readonly seconds: number;
  readonly totals: readonly Row[];
  readonly families: readonly Row[];
  readonly corruptions: readonly Row[];
  readonly pairs: readonly Row[];
  readonly strangers: readonly Row[];
  readonly scores: Scores;
  /** The same population with `match`; absent if all questions go to one product. */
  readonly match: MatchReport | undefined;
  /** `match` on other populations; empty if a run is about one product or one error. */
  readonly populations: readonly PopulationReport[];
  readonly scan: ScanAgreement | undefined;
  /** Counts of questions by candidates read: [up to, questions]. */
  readonly candidateHistogram: readonly (readonly [number, number])[];
  readonly microsecondHistogram: readonly (readonly [number, number])[];
  readonly failures: readonly Failure[];
}
