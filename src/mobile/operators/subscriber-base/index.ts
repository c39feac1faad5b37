/** The subscribers of mobile operators, imported from files. */
export {
  importSubscribers,
  type SubscriberImport,
  type SubscriberProgress,
  type SubscriberSummary,
} from './import.ts';
export { currentSubscribers, openSubscriberBase, type SubscriberBase } from './store.ts';
export {
  SUBSCRIBER_REJECT_SENTENCES,
  SUBSCRIBERS,
  type SubscriberField,
  type SubscriberRejectReason,
} from './subscriber-schema.ts';
