import type { Candidate } from '../matching/decide.ts';
import type { KeyKind } from '../reference/keys/index.ts';
import type { ExactCandidate } from './exact-comparison.ts';
import type { RankedCandidate } from './ranked-candidates.ts';

export interface SearchResult {
  readonly best: Candidate | undefined;
  /** The best if it agrees in every field sent and is beyond doubt: it lives in the country of the question. */
  readonly exact?: ExactCandidate;
  /** Whether the best is the one asked about beyond doubt. */
  readonly standsOut: boolean;
  /** Probability that the best is the one asked about, 0 to 1; 0 without a best, and with `onlyBest`. */
  readonly probability: number;
  /** The most likely candidates, the best first; none unless the setting `candidates` asks for them. */
  readonly candidates: readonly RankedCandidate[];
  /** The blocking key under which the best was found. */
  readonly foundBy: KeyKind | undefined;
  /** Households compared. */
  readonly compared: number;
  readonly keysAsked: number;
  readonly crowded: readonly KeyKind[];
  /** Bits of evidence that single one household out of all. */
  readonly prior: number;
}
