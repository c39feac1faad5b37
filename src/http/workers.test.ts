import { describe, expect, it } from 'vitest';
import { RESTARTS, waitBeforeRestart } from './workers.ts';

describe('waitBeforeRestart', () => {
  it('replaces the first at once, waits longer and longer, and then gives up', () => {
    const waits = Array.from({ length: RESTARTS.most + 1 }, (_, deaths) => waitBeforeRestart(deaths));
    expect(waits).toEqual([0, 0, 100, 200, 400, 800, 1600, 2000, undefined]);
  });
});
