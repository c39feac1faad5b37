/** Files of questions: every row is answered as a single question would be. */
export { openAnswerThreads } from './answer-threads.ts';
export type { AnsweredRows, BatchAnswers } from './answers.ts';
export { convertOutput, type OutputFormat, outputFormatOf } from './convert.ts';
export { EXTRA_COLUMNS, type ExtraColumn } from './extra-columns.ts';
export { writeFailure } from './output.ts';
export {
  BATCHES_PER_PART,
  decodeAnswers,
  decodeWork,
  encodeWork,
  openPartThreads,
  type PartThreads,
  partsAfter,
} from './parts.ts';
export {
  addedColumns,
  BATCH_PRODUCTS,
  type BatchProduct,
  letteredFields,
  PREFIXES,
  questionSchema,
} from './product.ts';
export { withoutUnreadableDate } from './question.ts';
export { readQuestionRows } from './question-rows.ts';
export {
  type AnsweredRun,
  BatchAbortedError,
  type BatchProgress,
  type BatchRequest,
  type BatchStart,
  type BatchSummary,
  type PreparedBatch,
  runBatch,
} from './run-batch.ts';
