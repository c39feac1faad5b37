import { describe, expect, it } from 'vitest';
import { threadsFor } from './answer-threads.ts';

describe('threadsFor', () => {
  it.each([
    ['a file whose rows cost less than another thread', 30_000_000, 8, 1],
    ['a file for two threads', 40_000_000, 8, 2],
    ['a file for more threads than allowed', 1e12, 8, 8],
    ['a file of no bytes', 0, 8, 1],
    ['an input of unknown size', undefined, 8, 8],
  ])('returns the threads of %s', (_, size, max, expected) => {
    expect(threadsFor(size, max)).toBe(expected);
  });
});
