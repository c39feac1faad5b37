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
  /** About people of the base, and FOUND is right by the letter of the protocol. */
  readonly within: number;
  /** Of those: some blocking key brings the household. */
  readonly brought: number;
  /** … it was compared before the search ended. */
  readonly reached: number;
  /** … it came out as the likeliest. */
  readonly own: number;
  /** … and was answered FOUND. */
  readonly recalled: number;
  /** About people of the base, but past what the protocol's FOUND allows. */
  readonly beyond: number;
  /** Of those: their household is the most likely one nevertheless. */
  readonly beyondOwn: number;
  /** About people who are not in the base. */
  readonly strangers: number;
  /** Of those: the protocol's rule calls some household found. */
  readonly ruleFound: number;
  /** … but the answer was NOT FOUND, the likeliest household being another one. */
  readonly ruleMissed: number;
  /** Answered FOUND, of all but the ambiguous and described. */
  readonly found: number;
  /** Of those: with the household asked about. */
  readonly foundOwn: number;
  /** … or, for strangers, with one that is FOUND by the protocol's rule. */
  readonly foundByRule: number;
  /** … or, for all people, with one that is FOUND by the rule. */
  readonly foundLetters: number;
  /** Answers whose letters were held against the oracle. */
  readonly letters: number;
  readonly lettersRight: number;
}

export interface Row {
  readonly name: string;
  readonly family: string;
  readonly kind: Kind | 'total';
  readonly description: string;
  readonly counts: Counts;
  /** Why households were not answered, of `within`. */
  readonly causes: Readonly<Partial<Record<Cause, number>>>;
  /** Households read a question. */
  readonly candidates: Distribution;
  readonly microseconds: Distribution;
}

/** One question that went wrong: synthetic people, canonical forms. */
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
  /** Of the families that are for `match` alone. */
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
  /** That everything was asked of; `''` where each corruption had the least that sees it. */
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

/** How often the search chose what a scan of every household would have chosen. */
export interface ScanAgreement {
  readonly households: number;
  readonly questions: number;
  readonly agreed: number;
}

/** The product of a run in words. */
export function productInWords({ product }: RunSettings): string {
  return product === '' ? 'the smallest product that sees the error' : product;
}

/** Questions that were asked. */
export function askedIn({ totals }: Pick<Report, 'totals'>): number {
  return totals.find(({ name }) => name === 'everything')?.counts.questions ?? 0;
}

export interface Report {
  readonly format: 1;
  readonly commit: string;
  readonly date: string;
  readonly machine: Machine;
  readonly settings: RunSettings;
  /** Changes when one letter of one question or its truth description: runs are comparable where it is equal. */
  readonly questionsHash: string;
  readonly seconds: number;
  readonly totals: readonly Row[];
  readonly families: readonly Row[];
  readonly corruptions: readonly Row[];
  readonly pairs: readonly Row[];
  readonly strangers: readonly Row[];
  readonly scores: Scores;
  /** The same population asked about with `match`; absent where everything is asked of one product. */
  readonly match: MatchReport | undefined;
  /** `match` on other populations; empty where a run is about one product or one error. */
  readonly populations: readonly PopulationReport[];
  readonly scan: ScanAgreement | undefined;
  /** Counts of questions by candidates read: [up to, questions]. */
  readonly candidateHistogram: readonly (readonly [number, number])[];
  readonly microsecondHistogram: readonly (readonly [number, number])[];
  readonly failures: readonly Failure[];
}
