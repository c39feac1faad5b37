export { HouseholdKeys, householdKeys } from './household-keys.ts';
export { type BlockingKey, KEY_KINDS, type KeyKind, MAX_HOUSEHOLDS_PER_KEY } from './key-kind.ts';
export { QuestionParts } from './question-parts.ts';
export { PERSON_SEARCH_STEPS, SEARCH_STEPS, type SearchStep } from './search-steps.ts';
export { UnseenBound } from './unseen-bound.ts';
