import { describe, expect, it } from 'vitest';
import { describeImport } from './import.ts';

describe('describeImport', () => {
  const stages = ['read', 'merge', 'households', 'index', 'publish'] as const;

  it('goes from nothing to all without a step back', () => {
    const shares = stages.flatMap((stage) =>
      [0, 5, 10].map((done) => describeImport({ stage, done, total: 10, rows: 7 }).share!),
    );
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('tells no share where the end is not known, and never more than all', () => {
    expect(describeImport({ stage: 'read', done: 5, total: undefined, rows: 7 })).toEqual({
      label: 'reading',
      share: undefined,
      count: 7,
    });
    expect(describeImport({ stage: 'publish', done: 2, total: 1, rows: 7 }).share).toBe(1);
  });
});
