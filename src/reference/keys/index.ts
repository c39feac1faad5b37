export { HouseholdKeys, householdKeys } from './household-keys.ts';
export { KeyComposer, PARTS } from './key-composer.ts';
export { type BlockingKey, KEY_KINDS, KEY_SEEDS, type KeyKind, MAX_HOUSEHOLDS_PER_KEY } from './key-kind.ts';
export { holdsText } from './name-cache.ts';
export { type StreetParts, setPlace, streetParts, type TownParts, townParts } from './place-parts.ts';
export { QuestionParts } from './question-parts.ts';
export { type RelativePlace, relativeKey } from './relative-keys.ts';
export { PERSON_SEARCH_STEPS, SEARCH_STEPS, type SearchStep } from './search-steps.ts';
export { UnseenBound } from './unseen-bound.ts';
