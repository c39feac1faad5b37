import { describe, expect, it } from 'vitest';
import { importRoundsOf, planOf } from './plan.ts';

describe('a plan', () => {
  it('is small for a quick run and has up to ten million people for a full one', () => {
    expect(planOf({ seed: 1, quick: true })).toMatchObject({ mode: 'quick', persons: [20_000] });
    expect(planOf({ seed: 1, trial: true })).toMatchObject({ mode: 'trial', persons: [400] });
    expect(planOf({ seed: 1 })).toMatchObject({ mode: 'standard', persons: [100_000] });
    expect(planOf({ seed: 1, full: true }).persons.at(-1)).toBe(10_000_000);
  });

  it('imports ten million people once, and fewer people as often as requested', () => {
    const plan = planOf({ seed: 1, full: true });
    expect(importRoundsOf(plan, 10_000_000)).toBe(1);
    expect(importRoundsOf(plan, 1_000_000)).toBe(plan.commandRounds);
  });

  it('uses the chosen values, with sizes in ascending order', () => {
    const plan = planOf({ seed: 7, quick: true, persons: [5000, 300], seconds: 0.1, rounds: 2 });
    expect(plan).toMatchObject({ seed: 7, persons: [300, 5000], seconds: 0.1, rounds: 2, commandRounds: 2 });
    expect(plan.peerSeconds).toBeCloseTo(0.2);
  });
});
