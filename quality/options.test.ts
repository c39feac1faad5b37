import { describe, expect, it } from 'vitest';
import { problemOf } from './options.ts';

describe('problemOf', () => {
  it.each([
    [{ population: 'foreign', only: 'moved' }, '--population cannot be combined with --only'],
    [{ population: 'all', product: 'idcheck' as const }, '--population cannot be combined with --product'],
    [{ population: 'all', save: 'run.json' }, '--population cannot be combined with --save'],
    [{ ceiling: true as const }, '--ceiling needs --population'],
    [{ population: 'all', ceiling: true as const, persons: 3000 }, undefined],
    [{ only: 'moved', product: 'match' as const }, undefined],
  ])('%j: %s', (options, problem) => {
    expect(problemOf(options)).toBe(problem);
  });
});
