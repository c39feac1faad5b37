import { describe, expect, it } from 'vitest';
import { RESTART, RestartPolicy, type WorkerEnd } from './restart-policy.ts';

const CRASH: WorkerEnd = { ageMs: 0, wasReady: true };
const KILLED: WorkerEnd = { ageMs: 0, wasReady: true, signal: 'SIGKILL' };
const KILLED_AT_START: WorkerEnd = { ...KILLED, wasReady: false };

const exits = (policy: RestartPolicy, count: number, end = CRASH) =>
  Array.from({ length: count }, () => policy.recordExit(end));

describe('RestartPolicy', () => {
  it('replaces the first worker at once and doubles the delay up to a maximum', () => {
    const policy = new RestartPolicy();
    expect(exits(policy, 9)).toEqual([0, 100, 200, 400, 800, 1600, 2000, 2000, 2000]);
  });

  it.each([
    ['an exit code', CRASH],
    ['a signal of its own', { ...CRASH, signal: 'SIGBUS' }],
    ['a failed start', { ...CRASH, wasReady: false }],
  ])('reports a crash loop after eight consecutive early exits with %s', (_, end) => {
    const policy = new RestartPolicy();
    exits(policy, RESTART.maxEarlyCrashes - 1, end);
    expect(policy.isCrashLoop).toBe(false);
    exits(policy, 1, end);
    expect(policy.isCrashLoop).toBe(true);
  });

  it('starts over after a worker that ran long enough exits', () => {
    const policy = new RestartPolicy();
    exits(policy, 7);
    expect(policy.recordExit({ ...CRASH, ageMs: RESTART.settledAfterMs })).toBe(0);
    expect(exits(policy, 3)).toEqual([0, 100, 200]);
    expect(policy.recordExit({ ...CRASH, ageMs: RESTART.settledAfterMs - 1 })).toBe(400);
  });

  it('starts over while a worker runs long enough', () => {
    const policy = new RestartPolicy();
    exits(policy, RESTART.maxEarlyCrashes);
    policy.recordSettled();
    expect(policy.isCrashLoop).toBe(false);
    expect(exits(policy, 2)).toEqual([0, 100]);
  });

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'])(
    'replaces a worker that %s ended at once, however often',
    (signal) => {
      const policy = new RestartPolicy();
      expect(new Set(exits(policy, 100, { ...KILLED, signal }))).toEqual(new Set([0]));
      expect(policy.isCrashLoop).toBe(false);
    },
  );

  it('does not forget crashes because of a kill', () => {
    const policy = new RestartPolicy();
    exits(policy, RESTART.maxEarlyCrashes - 1);
    exits(policy, 1, { ...KILLED, ageMs: 2 * RESTART.settledAfterMs });
    exits(policy, 1);
    expect(policy.isCrashLoop).toBe(true);
  });

  it('waits longer between workers that are killed while they start, until one serves', () => {
    const policy = new RestartPolicy();
    expect(exits(policy, 9, KILLED_AT_START)).toEqual([0, 100, 200, 400, 800, 1600, 2000, 2000, 2000]);
    expect(policy.isCrashLoop).toBe(false);
    policy.recordReady();
    expect(exits(policy, 2, KILLED_AT_START)).toEqual([0, 100]);
  });
});
