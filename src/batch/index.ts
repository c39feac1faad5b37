/** Files of questions: each row answered by the reference base, as one question would be. */
export {
  answerFile,
  type BatchProgress,
  BatchStopped,
  type BatchSummary,
} from './batch-file.ts';
export { cannotWrite } from './output.ts';
export {
  addedColumns,
  BATCH_PRODUCTS,
  type BatchProduct,
  letteredFields,
  PREFIXES,
  questionSchema,
} from './product.ts';
export { withoutImpossibleDate } from './question.ts';
export { readQuestionRows } from './question-rows.ts';
