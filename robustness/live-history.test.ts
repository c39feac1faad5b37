import { describe, expect, it } from 'vitest';
import { History } from './live-history.ts';

describe('History', () => {
  const history = new History(1);
  history.add({ begin: 100, end: 110, changes: [[0, 1]] });
  history.add({ begin: 5000, end: 5010, changes: [[0, 2]] });
  const judge = (states: number, sentAt: number, receivedAt = sentAt + 1) =>
    history.judge(0, { states, sentAt, receivedAt, lagMs: 1000 });

  it('accepts the state before and after a change while it becomes visible', () => {
    expect(judge(1 << 0, 105)).toEqual({ staleMs: 0, isStrict: false });
    expect(judge(1 << 1, 105)).toEqual({ staleMs: 0, isStrict: false });
    expect(judge(1 << 0, 1000)).toEqual({ staleMs: 890, isStrict: false });
  });

  it('tells how long an answer is out of date', () => {
    expect(judge(1 << 0, 2110)).toEqual({ staleMs: 2000, isStrict: true });
    expect(judge(1 << 1, 8010)).toEqual({ staleMs: 3000, isStrict: true });
  });

  it('knows no state that had not begun, or never was', () => {
    expect(judge(1 << 2, 2110).staleMs).toBeUndefined();
    expect(judge(1 << 3, 9000).staleMs).toBeUndefined();
    expect(judge(0, 50).staleMs).toBeUndefined();
  });

  it('returns the last state', () => {
    expect(history.currentState(0)).toBe(2);
  });
});
