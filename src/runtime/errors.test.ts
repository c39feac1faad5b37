import { describe, expect, it } from 'vitest';
import { describeError } from './errors.ts';

describe('describeError', () => {
  it.each([
    [new Error('there is no base in x'), 'There is no base in x.'],
    [new Error('Done!'), 'Done!'],
    ['text', 'Text.'],
    [new Error(' '), 'Something failed.'],
  ])('%s', (error, sentence) => {
    expect(describeError(error)).toBe(sentence);
  });
});
