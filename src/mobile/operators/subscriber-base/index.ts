/** The subscribers of mobile operators, imported from files. */

export { foldOperator } from '../operator-name.ts';
export { eraseSubscribers, repeatSubscriberErasures, SUBSCRIBER_ERASURES_FILE } from './erase.ts';
export { type OperatorMeta, SUBSCRIBERS_FOLDER } from './format.ts';
export {
  importSubscribers,
  type SubscriberProgress,
  type SubscriberSummary,
} from './import.ts';
export { type SubscriberLookup, subscriberLookup } from './lookup.ts';
export type { SubscriberRecord } from './record.ts';
export { currentSubscribers, openSubscriberBase } from './store.ts';
export {
  SUBSCRIBER_REJECT_SENTENCES,
  SUBSCRIBERS,
  type SubscriberField,
} from './subscriber-schema.ts';
export { verifySubscribers } from './verify.ts';
