/** The audit journal: who did what and when, without personal data, protected against changes. */
export { licenceActor } from './actor.ts';
export { JournalCopy, type JournalPart, journalDays, partKey, partsOf } from './copy.ts';
export type { JournalEntry, JournalEvent } from './event.ts';
export { JOURNAL_EVENTS } from './event.ts';
export { type EventRecorder, Journal, NO_JOURNAL } from './journal.ts';
export { SHOW_PURPOSES } from './purpose.ts';
export {
  ChangedJournalError,
  entriesAbout,
  type JournalPage,
  type JournalPlace,
  type JournalQuery,
  readJournalPage,
  recentEntries,
  type SubjectEntries,
} from './read.ts';
export { digestsOf } from './run-subjects.ts';
export { maintainJournal } from './seal.ts';
export {
  type AskedPerson,
  askedSubject,
  householdSubject,
  phoneSubject,
  recordSubject,
  subjectsOf,
} from './subject.ts';
export { SubjectSpool } from './subject-spool.ts';
export {
  isAboutDayKey,
  isHarmless,
  type JournalFinding,
  type JournalVerification,
  verifyJournal,
} from './verify.ts';
