import { stripVTControlCharacters } from 'node:util';

/** What a cell says about itself, and so how it is coloured where colours are shown. */
export type Tone = 'good' | 'doubtful' | 'bad' | 'faint';

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
  readonly align?: 'right';
}

/** Select graphic rendition (source: ECMA-48, section 8.3.117). */
const COLOURS: Readonly<Record<Tone, number>> = { good: 32, doubtful: 33, bad: 31, faint: 2 };

/** Colours are for people at a terminal who did not decline them (source: no-color.org). */
export function showsColour(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  return stream.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}

export function paint(text: string, tone: Tone | undefined, colour: boolean): string {
  return colour && tone !== undefined && text !== '' ? `\x1b[${COLOURS[tone]}m${text}\x1b[0m` : text;
}

/** Lines of cells, two blanks between columns, each as wide as its widest cell. No line has blanks at its end. */
export function formatTable(rows: readonly (readonly Cell[])[], colour: boolean): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at]?.text ?? ''))),
  );
  return rows.map((row) => `${formatRow(row, widths, colour)}\n`).join('');
}

function formatRow(row: readonly Cell[], widths: readonly number[], colour: boolean): string {
  let last = row.length - 1;
  while (last > 0 && row[last]!.text === '') last--;
  return row
    .slice(0, last + 1)
    .map(({ text, tone, align }, at) => {
      const blanks = ' '.repeat(widths[at]! - widthOf(text));
      const painted = paint(text, tone, colour);
      if (align === 'right') return blanks + painted;
      return at === last ? painted : painted + blanks;
    })
    .join('  ');
}

/** Code points, without colours: near enough to columns for what canonical forms hold. */
export function widthOf(text: string): number {
  return Array.from(stripVTControlCharacters(text)).length;
}
