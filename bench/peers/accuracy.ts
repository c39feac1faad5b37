import type { Question } from '../world/question.ts';

/** Accuracy of a system's answers, as shares of 1. */
export interface Accuracy {
  /** Of the questions about people of the base: the right household was answered. */
  readonly recall: number;
  /** Of the answers that named a household: it was the right one. */
  readonly precision: number;
  /** Of the questions about people who are absent: some household was answered. */
  readonly invented: number;
}

/**
 * @param answers `''` for none, in the order of the questions, and as many or fewer
 * @param truth the right answer to a question, in the words of who answers
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
