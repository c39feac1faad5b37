import { describe, expect, it } from 'vitest';
import type { Question, QuestionKind } from '../world/question.ts';
import { accuracyOf } from './accuracy.ts';

const question = (kind: QuestionKind, householdId: string) => ({ kind, householdId }) as Question;
const questions = [
  question('clean', '1'),
  question('mistyped', '2'),
  question('clean', '3'),
  question('nobody', ''),
  question('nobody', ''),
];
const accuracy = (answers: string[]) => accuracyOf(questions, answers, ({ householdId }) => householdId);

describe('accuracy', () => {
  it('counts correct answers, wrong households, and households for absent people', () => {
    expect(accuracy(['1', '', '9', '', '7'])).toEqual({ recall: 1 / 3, precision: 1 / 3, invented: 1 / 2 });
  });

  it('counts only the questions that were answered', () => {
    expect(accuracy(['1', '2'])).toEqual({ recall: 1, precision: 1, invented: 0 });
    expect(accuracy([])).toEqual({ recall: 0, precision: 0, invented: 0 });
  });
});
