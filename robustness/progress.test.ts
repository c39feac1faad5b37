import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Progress } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('tells once that nothing has happened for too long, with the last line', () => {
  const stalled: string[] = [];
  const progress = new Progress(10, (last) => stalled.push(last));
  vi.advanceTimersByTime(9000);
  progress.report('half');
  vi.advanceTimersByTime(9000);
  progress.advance();
  vi.advanceTimersByTime(9000);
  expect(stalled).toEqual([]);
  vi.advanceTimersByTime(2000);
  expect(stalled).toEqual(['half']);
  vi.advanceTimersByTime(20_000);
  expect(stalled).toEqual(['half']);
});

it('tells nothing after its end', () => {
  const stalled: string[] = [];
  const progress = new Progress(10, (last) => stalled.push(last));
  progress.end();
  progress.advance();
  vi.advanceTimersByTime(20_000);
  expect(stalled).toEqual([]);
});
