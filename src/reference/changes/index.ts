/** Changes to single people since the generation was built, and their erasure. */
export { type AppliedChanges, ChangeableBase } from './changeable-base.ts';
export { compactionDue } from './compaction-due.ts';
export { type ErasureStatus, erasePeople, erasureStatus, replayErasures } from './erase.ts';
export { addErasures, type Erasure, parseErasures, readErasures } from './erasures.ts';
export { heldPersonOf } from './held-person.ts';
export { type FoundPerson, findPerson } from './people.ts';
export { pinGeneration } from './pin.ts';
export { type PutSummary, putFiles } from './put-files.ts';
