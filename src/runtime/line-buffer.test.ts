import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldLines } from './line-buffer.ts';

describe('held lines', () => {
  let written: string[];
  let lines: HeldLines;

  beforeEach(() => {
    vi.useFakeTimers();
    written = [];
    lines = new HeldLines({
      write: (text) => void written.push(`background ${text}`),
      flushSync: (text) => void written.push(`at once ${text}`),
    });
  });
  afterEach(() => vi.useRealTimers());

  it('are written together, a tenth of a second after the first at most', () => {
    lines.write('a\n');
    vi.advanceTimersByTime(60);
    lines.write('b\n');
    expect(written).toEqual([]);
    vi.advanceTimersByTime(40);
    expect(written).toEqual(['background a\nb\n']);
    vi.advanceTimersByTime(1000);
    lines.write('c\n');
    vi.advanceTimersByTime(100);
    expect(written.slice(1)).toEqual(['background c\n']);
  });

  it('are not held where there are many', () => {
    const line = `${'x'.repeat(999)}\n`;
    for (let count = 0; count < 13; count++) lines.write(line);
    expect(written).toEqual([`background ${line.repeat(13)}`]);
    vi.advanceTimersByTime(1000);
    expect(written).toHaveLength(1);
  });

  it('are all written before a flush returns, in their order', () => {
    lines.write('a\n');
    lines.flushSync();
    expect(written).toEqual(['at once a\n']);
    vi.advanceTimersByTime(1000);
    lines.flushSync();
    expect(written.slice(1)).toEqual(['at once ']);
  });
});
