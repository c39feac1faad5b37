import { describe, expect, it } from 'vitest';
import { peopleProgress } from './import.ts';

describe('peopleProgress', () => {
  const stages = ['read', 'merge', 'households', 'index', 'publish'] as const;

  it('increases from 0 to 1', () => {
    const shares = stages.flatMap((stage) =>
      [0, 5, 10].map((done) => peopleProgress({ stage, done, total: 10, rows: 7 }).share!),
    );
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('has no share if the total is unknown, and never exceeds 1', () => {
    expect(peopleProgress({ stage: 'read', done: 5, total: undefined, rows: 7 })).toEqual({
      label: 'reading',
      share: undefined,
      count: 7,
    });
    expect(peopleProgress({ stage: 'publish', done: 2, total: 1, rows: 7 }).share).toBe(1);
  });
});
