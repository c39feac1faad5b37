import { describe, expect, it } from 'vitest';
import { RESTART, RestartPolicy } from './restart-policy.ts';

const exits = (policy: RestartPolicy, count: number) => Array.from({ length: count }, () => policy.recordExit(0));

describe('RestartPolicy', () => {
  it('replaces the first worker at once and doubles the delay up to a maximum', () => {
    const policy = new RestartPolicy();
    expect(exits(policy, 9)).toEqual([0, 100, 200, 400, 800, 1600, 2000, 2000, 2000]);
  });

  it('reports a crash loop after eight consecutive early exits', () => {
    const policy = new RestartPolicy();
    exits(policy, RESTART.maxEarlyExits - 1);
    expect(policy.isCrashLoop).toBe(false);
    exits(policy, 1);
    expect(policy.isCrashLoop).toBe(true);
  });

  it('starts over after a worker that ran long enough exits', () => {
    const policy = new RestartPolicy();
    exits(policy, 7);
    expect(policy.recordExit(RESTART.settledAfterMs)).toBe(0);
    expect(exits(policy, 3)).toEqual([0, 100, 200]);
    expect(policy.recordExit(RESTART.settledAfterMs - 1)).toBe(400);
  });

  it('starts over while a worker runs long enough', () => {
    const policy = new RestartPolicy();
    exits(policy, RESTART.maxEarlyExits);
    policy.recordSettled();
    expect(policy.isCrashLoop).toBe(false);
    expect(exits(policy, 2)).toEqual([0, 100]);
  });
});
