/** Uploaded files of questions: read, answered, reviewed, downloaded, deleted. */
export * from './model.ts';
export { renderReview } from './review-page.ts';
export { type AnsweredFile, REVIEW_COLUMNS, readReviewedBatch } from './review-rows.ts';
export { LocalFiles } from './service.ts';
