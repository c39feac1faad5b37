import { describe, expect, it } from 'vitest';
import { formatTable, paint, showsColour } from './table.ts';

describe('formatTable', () => {
  it('aligns by code points and leaves no blanks at the end of a line', () => {
    const rows = [
      [{ text: 'Field' }, { text: 'N', align: 'right' }, { text: 'Note' }],
      [{ text: '😀é' }, { text: '100', align: 'right' }, { text: '' }],
    ] as const;
    expect(formatTable(rows, false)).toBe('Field    N  Note\n😀é     100\n');
    expect(formatTable([], false)).toBe('');
  });

  it('colours without moving anything', () => {
    const rows = [
      [{ text: 'a', tone: 'good' }, { text: 'b' }],
      [{ text: 'long' }, { text: 'c' }],
    ] as const;
    expect(formatTable(rows, true)).toBe('\x1b[32ma\x1b[0m     b\nlong  c\n');
  });
});

describe('colours', () => {
  it('are for people at a terminal who did not decline them', () => {
    expect(showsColour({ isTTY: true }, {})).toBe(true);
    expect(showsColour({}, {})).toBe(false);
    expect(showsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(showsColour({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
    expect(showsColour({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
    expect(paint('x', undefined, true)).toBe('x');
  });
});
