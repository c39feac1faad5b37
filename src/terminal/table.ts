import { stripVTControlCharacters } from 'node:util';

export type Tone = 'good' | 'doubtful' | 'bad' | 'faint';

/** Select Graphic Rendition (source: ECMA-48, section 8.3.117). */
const COLOURS: Readonly<Record<Tone, number>> = { good: 32, doubtful: 33, bad: 31, faint: 2 };

/** Colours are shown on terminals only, and not if NO_COLOR is set (source: no-color.org). */
export function showsColour(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  return stream.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}

export function paint(text: string, tone: Tone | undefined, colour: boolean): string {
  return colour && tone !== undefined && text !== '' ? `\x1b[${COLOURS[tone]}m${text}\x1b[0m` : text;
}

export interface Column {
  /** `''` or absent if the column has no title. */
  readonly title?: string;
  /** `left` by default. */
  readonly align?: 'left' | 'right';
}

type Rows = readonly (readonly string[])[];

/**
 * A table as text; `''` without rows. Cells may contain colours, and a row may have fewer cells than there are columns.
 * There is no title line if no column has a title.
 *
 * @param colour whether the titles are faint
 */
export function formatTable(columns: readonly Column[], rows: Rows, colour = false): string {
  const titles = columns.map(({ title = '' }) => paint(title, 'faint', colour));
  const hasTitles = titles.some((title) => title !== '');
  if (rows.length === 0) return '';
  return `${alignRows(columns, hasTitles ? [titles, ...rows] : rows).join('\n')}\n`;
}

/** The lines of a table with underlined titles. */
export function tableLines(columns: readonly Column[], rows: Rows): string[] {
  const [head = '', ...lines] = alignRows(columns, [columns.map(({ title = '' }) => title), ...rows]);
  const widths = columnWidths(columns, [columns.map(({ title = '' }) => title), ...rows]);
  return [head, widths.map((width) => '─'.repeat(width)).join('  '), ...lines];
}

function alignRows(columns: readonly Column[], rows: Rows): string[] {
  const widths = columnWidths(columns, rows);
  return rows.map((row) =>
    columns
      .map(({ align }, i) => alignCell(row[i] ?? '', widths[i]!, align))
      .join('  ')
      .trimEnd(),
  );
}

function columnWidths(columns: readonly Column[], rows: Rows): number[] {
  return columns.map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
}

function alignCell(cell: string, width: number, align: Column['align']): string {
  const blanks = ' '.repeat(width - widthOf(cell));
  return align === 'right' ? blanks + cell : cell + blanks;
}

/** In code points, without colours. */
function widthOf(text: string): number {
  return Array.from(stripVTControlCharacters(text)).length;
}
