/** Uploaded files of questions: read, answered, reviewed, downloaded, deleted. */
export { withCorrections } from './corrections.ts';
export { FileKeys } from './file-key.ts';
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
export { LocalFiles } from './service.ts';
export { type Choices, NO_CHOICES } from './stored-file.ts';
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
