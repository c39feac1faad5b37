/** Changes to single people since the generation was built, and their erasure. */

export type { Hash } from '../hash.ts';
export { recordIdKey } from '../lookup-keys.ts';
export { adoptGeneration, discardGeneration, type ReplicatedChanges } from './adopt.ts';
export {
  type AppliedChanges,
  ChangeableBase,
  type ChangeOrigin,
  idOfChange,
  type ReplicatedChange,
  type RequestedChange,
} from './changeable-base.ts';
export { compactionDue } from './compaction-due.ts';
export {
  completeErasures,
  countErasures,
  type ErasedPeople,
  type ErasedPerson,
  type ErasureCounts,
  type ErasureStatus,
  eraseEach,
  erasureStatus,
  erasureStatusIn,
  findErased,
  hasOlderFiles,
  localChanges,
  type PeopleChanges,
  replayErasures,
} from './erase.ts';
export {
  addErasures,
  appendErasures,
  ERASURES_FILE,
  type Erasure,
  erasedKeys,
  hashOfHex,
  hexOf,
  identityOf,
  NO_GENERATION,
  parseErasures,
  readErasures,
} from './erasures.ts';
export { GroupCommit } from './group-commit.ts';
export { heldPersonOf } from './held-person.ts';
export { decodeChange, encodeChange } from './log-entry.ts';
export { type FoundPerson, findPerson, readInFull } from './people.ts';
export { type PinnedGeneration, pinGeneration, pinnedChanges } from './pin.ts';
export { type PutSummary, putFiles } from './put-files.ts';
export {
  type LiftedPeople,
  liftEach,
  type RestrictedPeople,
  type RestrictionStatus,
  repeatRestrictions,
  restrictEach,
  restrictedHouseholds,
  restrictionStatus,
} from './restrict.ts';
export {
  addRestrictions,
  ChangeTimes,
  lastChanges,
  parseRestrictions,
  RESTRICTIONS_FILE,
  type RestrictionChange,
  Restrictions,
  readRestrictions,
} from './restrictions.ts';
export { type ErasureNote, idOfSingleChange, restrictionOf, type SingleChange } from './single-changes.ts';
