import { describe, expect, it } from 'vitest';
import { describeLimits } from './options.ts';

describe('describeLimits', () => {
  it.each([
    [{ maxPerSecond: 20, maxPerDay: 100_000 }, '20/s, 100,000/day'],
    [{ maxPerDay: 5 }, '5/day'],
    [{}, 'none'],
  ])('writes %j', (limits, text) => {
    expect(describeLimits(limits)).toBe(text);
  });
});
