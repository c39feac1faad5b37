import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LineBuffer } from './line-buffer.ts';

describe('LineBuffer', () => {
  let written: string[];
  let buffer: LineBuffer;

  beforeEach(() => {
    vi.useFakeTimers();
    written = [];
    buffer = new LineBuffer({
      write: (text) => void written.push(`background ${text}`),
      flushSync: (text) => void written.push(`flushed ${text}`),
    });
  });
  afterEach(() => vi.useRealTimers());

  it('writes lines together within 100 ms of the first', () => {
    buffer.write('a\n');
    vi.advanceTimersByTime(60);
    buffer.write('b\n');
    expect(written).toEqual([]);
    vi.advanceTimersByTime(40);
    expect(written).toEqual(['background a\nb\n']);
    vi.advanceTimersByTime(1000);
    buffer.write('c\n');
    vi.advanceTimersByTime(100);
    expect(written.slice(1)).toEqual(['background c\n']);
  });

  it('writes at once when many lines are buffered', () => {
    const line = `${'x'.repeat(999)}\n`;
    for (let count = 0; count < 13; count++) buffer.write(line);
    expect(written).toEqual([`background ${line.repeat(13)}`]);
    vi.advanceTimersByTime(1000);
    expect(written).toHaveLength(1);
  });

  it('writes all lines in order before a flush returns', () => {
    buffer.write('a\n');
    buffer.flushSync();
    expect(written).toEqual(['flushed a\n']);
    vi.advanceTimersByTime(1000);
    buffer.flushSync();
    expect(written.slice(1)).toEqual(['flushed ']);
  });
});
