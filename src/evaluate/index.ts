/** How good the answers are for a labelled file of the user's own. */
export { type EvaluatedFile, evaluateFile } from './evaluate-file.ts';
export type { Measured, WrongKind } from './evaluation.ts';
export type { FittedWeights } from './fit.ts';
export { TRUTH_KINDS, type TruthKind } from './judge.ts';
export { MARK_COLUMN } from './marks.ts';
export { conclusionOf } from './report/conclusion.ts';
export { renderEvaluation } from './report/evaluation-page.ts';
export { percent } from './report/figures.ts';
export { type Markup, markup } from './report/markup.ts';
export { STYLE as PAGE_STYLE } from './report/style.ts';
export { wilson } from './statistics.ts';
