import type { Question } from '../world/question.ts';

/** Accuracy of a system's answers, as shares of 1. */
export interface Accuracy {
  /** Share of the questions about people in the base whose answer is the right household. */
  readonly recall: number;
  /** Share of the answers with a household whose household is right. */
  readonly precision: number;
  /** Share of the questions about absent people that were answered with a household. */
  readonly invented: number;
}

/**
 * @param answers in the order of the questions, possibly fewer; `''` for no household
 * @param truth the right answer to a question, with the ids of the system asked
 */
export function accuracyOf(
  questions: readonly Question[],
  answers: readonly string[],
  truth: (question: Question) => string,
): Accuracy {
  let known = 0;
  let right = 0;
  let named = 0;
  let invented = 0;
  for (const [i, answer] of answers.entries()) {
    const question = questions[i]!;
    if (question.kind !== 'nobody') known++;
    if (answer === '') continue;
    named++;
    if (question.kind === 'nobody') invented++;
    else if (answer === truth(question)) right++;
  }
  const nobodies = answers.length - known;
  return { recall: share(right, known), precision: share(right, named), invented: share(invented, nobodies) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
