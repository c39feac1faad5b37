/** Uploaded files of questions: read, answered, reviewed, downloaded, deleted. */
export { withCorrections } from './corrections.ts';
export { selectionFilter } from './download.ts';
export { FileKey, FileKeys, newFileKey } from './file-key.ts';
export * from './file-store.ts';
export { LocalFileStore } from './local-file-store.ts';
export * from './model.ts';
export {
  INTERNAL_PROBLEM,
  missingChoice,
  problemOfError,
  problemOfFailure,
} from './problem.ts';
export { openUpload } from './questions.ts';
export { renderReview } from './review-page.ts';
export { type AnsweredFile, REVIEW_COLUMNS, readReviewedBatch } from './review-rows.ts';
export { openSealedContent, TooLargeError, writeSealedContent } from './sealed-content.ts';
export { UploadedFiles } from './service.ts';
export { type Choices, NO_CHOICES, type StoredFile, type StoredRun } from './stored-file.ts';
export {
  chosenOf,
  columnsOf,
  describeFormat,
  missingGroups,
  openTolerantly,
  type SampleRow,
  tableOf,
  unreadableReading,
} from './understand.ts';
export { describeFullDisk, isAbandoned, MIN_COUNTED_BYTES } from './upload-limits.ts';
