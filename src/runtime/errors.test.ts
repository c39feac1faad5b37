import { describe, expect, it } from 'vitest';
import { describeError, Failure, UsageError } from './errors.ts';

describe('describeError', () => {
  it.each([
    [new Error('the folder x contains no base'), 'The folder x contains no base.'],
    [new Error('Done!'), 'Done!'],
    ['text', 'Text.'],
    ['empty: x', 'Empty: x.'],
    ['élan', 'Élan.'],
    [new Error(' '), 'Unknown error.'],
  ])('writes %s as a sentence', (error, sentence) => {
    expect(describeError(error)).toBe(sentence);
  });

  it.each([
    'licences.key is missing',
    'data/people.csv is empty',
    'out-of-date.csv is old',
    'base1 is damaged',
    'snake_case is unknown',
    'a.',
  ])('keeps the case of the first word of %j unless it is an ordinary word', (text) => {
    expect(describeError(text)).toBe(text === 'a.' ? 'A.' : `${text}.`);
  });
});

describe('errors', () => {
  it('carry their class as name', () => {
    expect([new UsageError('x').name, new Failure('x').name]).toEqual(['UsageError', 'Failure']);
    expect(`${new Failure('x')}`).toBe('Failure: x');
  });
});
