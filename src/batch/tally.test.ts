import { describe, expect, it } from 'vitest';
import { AnswerColumns } from './answer-columns.ts';
import { addTallies, NO_ROWS, TallyCounter } from './tally.ts';

describe('a tally', () => {
  it('counts answers, letters and reasons', () => {
    const counter = new TallyCounter(['LASTNAME', 'CITY']);
    const found = new AnswerColumns(true, ['E', 'E'], []);
    counter.addAnswer(found);
    counter.addAnswer(new AnswerColumns(false, ['D', 'E'], []));
    counter.addAnswer(found);
    counter.addEmpty('Reason.');
    counter.withoutBirthDate++;
    expect(counter.tally).toEqual({
      rows: 4,
      found: 2,
      notFound: 1,
      empty: 1,
      reasons: { 'Reason.': 1 },
      letters: { LASTNAME: { E: 2, D: 1 }, CITY: { E: 3 } },
      withoutBirthDate: 1,
      notes: {},
    });
  });

  it('is the sum of the tallies of its parts', () => {
    const count = (found: boolean, letter: string, reason: string) => {
      const counter = new TallyCounter(['CITY']);
      counter.addAnswer(new AnswerColumns(found, [letter], []));
      counter.addEmpty(reason);
      counter.addNotes([
        { field: 'email', kind: 'placeholder' },
        { field: 'birthDate', kind: 'unreadable' },
      ]);
      return counter.tally;
    };
    const parts = [count(true, 'E', 'a'), count(false, 'D', 'b'), count(true, 'E', 'b')];
    expect(parts.reduce(addTallies, NO_ROWS)).toEqual({
      rows: 6,
      found: 2,
      notFound: 1,
      empty: 3,
      reasons: { a: 1, b: 2 },
      letters: { CITY: { E: 2, D: 1 } },
      withoutBirthDate: 0,
      notes: { 'email.placeholder': 3 },
    });
  });
});
