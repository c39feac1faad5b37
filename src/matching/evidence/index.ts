export { type LogOddsTerms, logOddsTerms, personLogOdds } from './calibration.ts';
export {
  BUILT_IN_WEIGHTS,
  type CustomWeights,
  calibrationWith,
  MAX_MULTIPLIER,
  MAX_SHIFT_BITS,
  MULTIPLIERS,
  parseCustomWeights,
} from './custom-weights.ts';
export { isEnoughIfEqual } from './equal-evidence.ts';
export { type Evidence, EvidenceRecord, ROUNDING_BITS } from './evidence.ts';
export { type Frequencies, log2OfSize } from './frequencies.ts';
export { PERSON_CALIBRATION, type PersonCalibration } from './person-calibration.ts';
export { logOdds, probability, shareOdds } from './probability.ts';
export { EvidenceScorer, type ScoredComparison } from './scorer.ts';
export type { ScoringModel } from './scoring-model.ts';
export { isDateOfMany, isOfMany, type SharedValues } from './shared-values.ts';
export { type BesidePlaceBounds, type BoundedField, type EvidenceBounds, evidenceBounds } from './upper-bound.ts';
export { HOUSEHOLD, PERSON, type WeightSet } from './weights.ts';
