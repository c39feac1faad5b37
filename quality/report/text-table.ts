import { stripVTControlCharacters } from 'node:util';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Lines of an aligned table; colours in cells do not count as width. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const width = (text: string) => [...stripVTControlCharacters(text)].length;
  const widths = columns.map(({ title }, i) => Math.max(width(title), ...rows.map((row) => width(row[i] ?? ''))));
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, i) => {
        const cell = cells[i] ?? '';
        const gap = ' '.repeat(widths[i]! - width(cell));
        return align === 'left' ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ title }) => title)), line(widths.map((size) => '─'.repeat(size))), ...rows.map(line)];
}
