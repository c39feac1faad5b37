import type { Frequencies } from './frequencies.ts';
import type { WeightSet } from './weights.ts';

/** What turns a comparison into evidence: the constants, and how common values are in the base. */
export interface ScoringModel {
  readonly weights: WeightSet;
  readonly frequencies: Frequencies;
}
