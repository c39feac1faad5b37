import { describe, expect, it } from 'vitest';
import { formatTable, paint, showsColour, tableLines } from './table.ts';

const COLUMNS = [{ title: 'Field' }, { title: 'N', align: 'right' }, { title: 'Note' }] as const;

describe('formatTable', () => {
  it('aligns by code points, without blanks at the end of a line', () => {
    expect(formatTable(COLUMNS, [['😀é', '100', '']])).toBe('Field    N  Note\n😀é     100\n');
  });

  it('returns nothing for a table without rows', () => {
    expect(formatTable(COLUMNS, [])).toBe('');
  });

  it('has no title line if there are no titles', () => {
    expect(formatTable([{ align: 'right' }, {}], [['1', 'a'], ['20']])).toBe(' 1  a\n20\n');
  });

  it('does not count colours as width', () => {
    const rows = [
      [paint('a', 'good', true), 'b'],
      ['long', 'c'],
    ];
    expect(formatTable([{}, {}], rows)).toBe('\x1b[32ma\x1b[0m     b\nlong  c\n');
  });
});

describe('tableLines', () => {
  it('underlines the titles', () => {
    expect(tableLines(COLUMNS.slice(0, 2), [['a', '12']])).toEqual(['Field   N', '─────  ──', 'a      12']);
  });
});

describe('showsColour', () => {
  it('returns true on a terminal unless colours are disabled', () => {
    expect(showsColour({ isTTY: true }, {})).toBe(true);
    expect(showsColour({}, {})).toBe(false);
    expect(showsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(showsColour({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
    expect(showsColour({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
    expect(paint('x', undefined, true)).toBe('x');
  });
});
