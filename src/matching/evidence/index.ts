export type { Evidence } from './evidence.ts';
export type { Frequencies } from './frequencies.ts';
export { probability } from './probability.ts';
export { EvidenceScorer } from './scorer.ts';
export type { ScoringModel } from './scoring-model.ts';
export { type BoundedField, type EvidenceBounds, evidenceBounds } from './upper-bound.ts';
export { HOUSEHOLD, PERSON, type WeightSet } from './weights.ts';
