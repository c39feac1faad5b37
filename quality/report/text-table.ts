import { type Cell, formatTable, widthOf } from '../../src/cli/table.ts';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Lines of an aligned table with a header; colours in cells do not count as width. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cells = (texts: readonly string[]): Cell[] =>
    columns.map(({ align }, i) => ({ text: texts[i] ?? '', ...(align === 'right' && { align }) }));
  const header = columns.map(({ title }) => title);
  const lines = formatTable([cells(header), ...rows.map(cells)], false)
    .split('\n')
    .slice(0, -1);
  const widths = columns.map((_, i) => Math.max(...[header, ...rows].map((texts) => widthOf(texts[i] ?? ''))));
  return [lines[0]!, widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)];
}
