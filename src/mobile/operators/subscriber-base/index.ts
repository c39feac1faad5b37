/** The subscribers of mobile operators, imported from files. */

export { foldOperator } from '../operator-name.ts';
export { isSubscriberImportRunning, subscriberCompactionDue } from './compaction.ts';
export {
  eraseSubscribers,
  followSubscriberErasures,
  type RequestedErasure,
  repeatSubscriberErasures,
} from './erase.ts';
export {
  erasureKeyOf,
  erasuresVersion,
  incompleteErasures,
  SUBSCRIBER_ERASURES_FILE,
  subscriberErasureStatus,
} from './erasures.ts';
export { SUBSCRIBER_RESTRICTIONS_FILE, SUBSCRIBERS_FOLDER, type SubscriberMeta } from './format.ts';
export {
  importSubscribers,
  rebuildSubscribers,
  type SubscriberProgress,
  type SubscriberSummary,
} from './import.ts';
export { type SubscriberInfo, subscriberInfo } from './info.ts';
export { type SubscriberLookup, subscriberLookup } from './lookup.ts';
export type { SubscriberRecord } from './record.ts';
export {
  restrictSubscribers,
  SubscriberRestrictions,
  subscriberRestrictionStatus,
} from './restrictions.ts';
export { currentSubscribers, openSubscriberBase } from './store.ts';
export {
  SUBSCRIBER_REJECT_SENTENCES,
  SUBSCRIBERS,
  type SubscriberField,
} from './subscriber-schema.ts';
export { verifySubscribers } from './verify.ts';
